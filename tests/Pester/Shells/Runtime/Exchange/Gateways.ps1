# UM IP gateways and their hunt groups. domain.md A.6, A.7, C.3.

$kinds.UMIPGateway = @{
    Section = 'umIpGateways'; Key = 'name'; Container = 'UM IPGateway Container'; Type = 'Microsoft.Exchange.Data.Directory.SystemConfiguration.UMIPGateway'
    Properties = [ordered]@{
        Name = 'name'; Address = 'address'; Port = 'port'; Status = 'status'; OutcallsAllowed = 'outcallsAllowed'; MessageWaitingIndicatorAllowed = 'messageWaitingIndicatorAllowed'
        IPAddressFamily = 'ipAddressFamily'; Simulator = 'simulator'; HuntGroups = { Get-HuntGroups 'gateway' $args[0].name }
    }
    Words = @{ Status = $statuses; IPAddressFamily = $families }
}
$kinds.UMHuntGroup = @{
    Section = 'umHuntGroups'; Key = 'name'; Container = 'UM IPGateway Container'; Type = 'Microsoft.Exchange.Data.Directory.SystemConfiguration.UMHuntGroup'
    Identity = { "$($args[0].gateway)\$($args[0].name)" }
    Parent = { "CN=$($args[0].gateway)" }
    Properties = [ordered]@{ Name = 'name'; PilotIdentifier = { "$($args[0].pilot)" }; UMDialPlan = 'dialPlan'; UMIPGateway = 'gateway' }
    References = @{ UMDialPlan = 'UMDialPlan'; UMIPGateway = 'UMIPGateway' }
}

function Get-HuntGroups([string] $Of, [string] $Name) {
    # C.2: the back-link of gateway and dial plan.
    , [string[]]@(Get-Section 'umHuntGroups' | Where-Object { $_[$Of] -eq $Name } | ForEach-Object { "$($_.gateway)\$($_.name)" })
}

$implementations['Get-UMIPGateway'] = { param($Call)
    $found = if ($Call.Given.Identity) { Get-Object UMIPGateway $Call.Given.Identity }
    elseif ($Call.Given.UMDialPlan) {
        $plan = Get-ObjectName UMDialPlan $Call.Given.UMDialPlan
        $gateways = (Get-Section 'umHuntGroups' | Where-Object { $_.dialPlan -eq $plan }).gateway
        Find-Object UMIPGateway -Where { $args[0].name -in $gateways }
    }
    else { Find-Object UMIPGateway }
    # A simulator is only shown to who asks for it.
    $found | Where-Object { -not $_.simulator -or $Call.Given['IncludeSimulator'] -or $Call.Given.Identity } | ForEach-Object { Show-Object UMIPGateway $_ }
}

$implementations['New-UMIPGateway'] = { param($Call)
    $given = $Call.Given
    Assert-Name $given.Name
    $gateway = [ordered]@{
        name = $given.Name; address = "$($given.Address)"; port = 5060; status = 'Enabled'; outcallsAllowed = $true; messageWaitingIndicatorAllowed = $true
        ipAddressFamily = if ($given.IPAddressFamily) { Get-Word $given.IPAddressFamily $families } else { 'IPv4Only' }
        simulator = $false
    }
    Add-Object UMIPGateway $gateway
    if ($given.UMDialPlan) { New-HuntGroup $gateway.name (Get-Object UMDialPlan $given.UMDialPlan) 'DefaultHuntGroup' $null }
    Set-FrontEndsPending
    Show-Object UMIPGateway $gateway
}

$implementations['Set-UMIPGateway'] = { param($Call)
    $gateway = Get-Object UMIPGateway $Call.Given.Identity
    $name = $gateway.name
    Set-Object UMIPGateway $gateway $Call.Given
    if ($gateway.name -ne $name) { Get-Section 'umHuntGroups' | Where-Object { $_.gateway -eq $name } | ForEach-Object { $_.gateway = $gateway.name } }
    if (Test-Given $Call Address) {
        foreach ($group in Get-Section 'umHuntGroups' | Where-Object { $_.gateway -eq $gateway.name }) { Assert-Fqdn $gateway (Get-Object UMDialPlan $group.dialPlan) }
    }
    Set-FrontEndsPending
}

function Assert-Fqdn($Gateway, $Plan) {
    # An FQDN is mandatory as soon as a linked plan is secured (A.6).
    if ($Plan.voipSecurity -in 'SIPSecured', 'Secured' -and ([uri]::CheckHostName($Gateway.address) -ne 'Dns' -or $Gateway.address -notmatch '\.')) {
        Deny 'FqdnRequired' "The UM IP gateway '$($Gateway.name)' needs an FQDN as address, and not '$($Gateway.address)': the dial plan '$($Plan.name)' is secured." $Gateway.name 'InvalidArgument'
    }
}

$implementations['Remove-UMIPGateway'] = { param($Call)
    $gateway = Get-Object UMIPGateway $Call.Given.Identity
    $groups = @(Get-Section 'umHuntGroups' | Where-Object { $_.gateway -eq $gateway.name })
    if ($groups) { Deny 'GatewayHasHuntGroups' "The UM IP gateway '$($gateway.name)' cannot be removed: it has hunt groups of the dial plans $($groups.dialPlan -join ', ')." $gateway.name }
    Remove-Object UMIPGateway $gateway
    Set-FrontEndsPending
}

$implementations['Enable-UMIPGateway'] = { param($Call) Set-Object UMIPGateway (Get-Object UMIPGateway $Call.Given.Identity) @{ Status = 'Enabled' } }
$implementations['Disable-UMIPGateway'] = { param($Call) Set-Object UMIPGateway (Get-Object UMIPGateway $Call.Given.Identity) @{ Status = $Call.Given['Immediate'] ? 'Disabled' : 'NoNewCalls' } }

$implementations['Get-UMHuntGroup'] = { param($Call)
    $found = if ($Call.Given.Identity) { Get-Object UMHuntGroup $Call.Given.Identity }
    elseif ($Call.Given.UMDialPlan) {
        $plan = Get-ObjectName UMDialPlan $Call.Given.UMDialPlan
        Find-Object UMHuntGroup -Where { $args[0].dialPlan -eq $plan }
    }
    else { Find-Object UMHuntGroup }
    $found | ForEach-Object { Show-Object UMHuntGroup $_ }
}

$implementations['New-UMHuntGroup'] = { param($Call)
    $given = $Call.Given
    Assert-Name $given.Name
    $gateway = Get-Object UMIPGateway $given.UMIPGateway
    $plan = Get-Object UMDialPlan $given.UMDialPlan
    $pilot = if ($given.PilotIdentifier) { $given.PilotIdentifier } else { $null }
    Show-Object UMHuntGroup (New-HuntGroup $gateway.name $plan $given.Name $pilot)
}

function New-HuntGroup([string] $Gateway, $Plan, [string] $Name, $Pilot) {
    Assert-Fqdn (Get-Object UMIPGateway $Gateway) $Plan
    $group = [ordered]@{ gateway = $Gateway; name = $Name; dialPlan = $Plan.name; pilot = $Pilot }
    Add-Object UMHuntGroup $group
    Set-FrontEndsPending
    $group
}

$implementations['Remove-UMHuntGroup'] = { param($Call)
    Remove-Object UMHuntGroup (Get-Object UMHuntGroup $Call.Given.Identity)
    Set-FrontEndsPending
}
