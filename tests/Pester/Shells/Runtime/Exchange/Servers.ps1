# Servers, their UM service, call router or UM server of 2010, and OWA. domain.md C.4, D.4.

$kinds.OrganizationConfig = @{ Section = 'organizations'; Key = 'name'; Type = 'Microsoft.Exchange.Data.Directory.Management.OrganizationConfig'; Properties = [ordered]@{ Name = 'name' } }
$implementations['Get-OrganizationConfig'] = { param($Call) Find-Object OrganizationConfig | ForEach-Object {
        $shown = Show-Object OrganizationConfig $_
        $shown | Add-Member DistinguishedName "CN=$($_.name),CN=Microsoft Exchange,CN=Services,CN=Configuration,$((((Get-Scope).forest -split '\.') | ForEach-Object { "DC=$_" }) -join ',')"
        $shown
    }
}

$kinds.ExchangeServer = @{
    Section = 'exchangeServers'; Key = 'name'; Container = 'Servers'; Type = 'Microsoft.Exchange.Data.Directory.Management.ExchangeServer'
    AlsoKnownAs = { $args[0].fqdn }
    Properties = [ordered]@{
        Name = 'name'; Fqdn = 'fqdn'
        AdminDisplayVersion = { if ($args[0].version -match '^(\d+\.\d+)\.(.+)$') { "Version $($Matches[1]) (Build $($Matches[2]))" } else { $args[0].version } }
        ServerRole = { @($args[0].roles | ForEach-Object { Get-RoleName $_ }) -join ', ' }
        Site = { if ($args[0].site) { "$((Get-Scope).forest)/Configuration/Sites/$($args[0].site)" } }
        IsMailboxServer = { 'Mailbox' -in $args[0].roles }
        IsClientAccessServer = { 'ClientAccess' -in $args[0].roles }
        IsUnifiedMessagingServer = { 'UnifiedMessaging' -in $args[0].roles }
        IsHubTransportServer = { 'HubTransport' -in $args[0].roles }
        IsEdgeServer = { 'Edge' -in $args[0].roles }
    }
}

function Get-RoleName([string] $Role) { $Role }

$implementations['Get-ExchangeServer'] = { param($Call)
    if (Test-Given $Call Identity) { Get-Object ExchangeServer $Call.Given.Identity | ForEach-Object { Show-Object ExchangeServer $_ } }
    else { Find-Object ExchangeServer -Where { -not $Call.Given.Domain -or $args[0].fqdn -like "*.$($Call.Given.Domain)" } | ForEach-Object { Show-Object ExchangeServer $_ } }
}

# Of one server an object for each role (domain.md C.4).
$implementations['Test-ServiceHealth'] = { param($Call)
    $server = if ($Call.Given.Server) { Get-Object ExchangeServer $Call.Given.Server } else { @(Get-Section 'exchangeServers')[0] }
    $stopped = @(Get-Section 'serviceHealth' | Where-Object { $_.server -eq $server.name } | ForEach-Object { $_.notRunning })
    foreach ($role in $server.roles) {
        $own = @($stopped | Where-Object { $role -eq 'Mailbox' })
        [pscustomobject]@{
            Role = "$role Server Role"; RequiredServicesRunning = $own.Count -eq 0; ServicesRunning = @('MSExchangeADTopology'); ServicesNotRunning = $own
        }
    }
}

$startupModes = 'TCP', 'TLS', 'Dual'
$families = 'IPv4Only', 'IPv6Only', 'Any'
$statuses = 'Enabled', 'Disabled', 'NoNewCalls'

function Get-ServerNames($Object) { $Object.server; (Get-Section 'exchangeServers' | Where-Object { $_.name -eq $Object.server }).fqdn }

$kinds.UMService = @{
    Section = 'umServices'; Key = 'server'; Container = 'Servers'; Type = 'Microsoft.Exchange.Data.Directory.Management.UMServer'; AlsoKnownAs = { Get-ServerNames $args[0] }
    Properties = [ordered]@{
        Name = 'server'; DialPlans = 'dialPlans'; UMStartupMode = 'startupMode'; SIPAccessService = 'sipAccessService'; Status = 'status'
        MaxCallsAllowed = 'maxCallsAllowed'; IPAddressFamily = 'ipAddressFamily'; Languages = 'languages'
    }
    Lists = 'DialPlans', 'Languages'; References = @{ DialPlans = 'UMDialPlan' }; Words = @{ UMStartupMode = $startupModes; IPAddressFamily = $families; Status = $statuses }
    Service = 'MSExchangeUM'
}
$kinds.UMCallRouterSettings = @{
    Section = 'umCallRouters'; Key = 'server'; Container = 'Servers'; Type = 'Microsoft.Exchange.Data.Directory.SystemConfiguration.SIPFEServerConfiguration'; AlsoKnownAs = { Get-ServerNames $args[0] }
    Properties = [ordered]@{
        Server = 'server'; DialPlans = 'dialPlans'; UMStartupMode = 'startupMode'; SipTcpListeningPort = 'sipTcpListeningPort'; SipTlsListeningPort = 'sipTlsListeningPort'
        MaxCallsAllowed = 'maxCallsAllowed'; IPAddressFamily = 'ipAddressFamily'
    }
    Lists = 'DialPlans'; References = @{ DialPlans = 'UMDialPlan' }; Words = @{ UMStartupMode = $startupModes; IPAddressFamily = $families }
    Service = 'MSExchangeUMCR'
}
$kinds.UMServer = @{
    Section = 'umServers'; Key = 'server'; Container = 'Servers'; Type = 'Microsoft.Exchange.Data.Directory.Management.UMServer'; AlsoKnownAs = { Get-ServerNames $args[0] }
    Properties = [ordered]@{
        Name = 'server'; DialPlans = 'dialPlans'; UMStartupMode = 'startupMode'; Status = 'status'; SipTcpListeningPort = 'sipTcpListeningPort'; SipTlsListeningPort = 'sipTlsListeningPort'; Languages = 'languages'
    }
    Lists = 'DialPlans', 'Languages'; References = @{ DialPlans = 'UMDialPlan' }; Words = @{ UMStartupMode = $startupModes; Status = $statuses }
    Service = 'MSExchangeUM'
}

foreach ($noun in 'UMService', 'UMCallRouterSettings', 'UMServer') {
    $implementations["Get-$noun"] = { param($Call)
        $noun = $Call.Name -replace '^Get-'
        $identity = $Call.Given.Identity ?? $Call.Given.Server
        $found = if ($identity) { Get-Object $noun $identity } else { Find-Object $noun }
        $found | ForEach-Object { Show-Object $noun $_ }
    }
    $implementations["Set-$noun"] = { param($Call)
        $noun = $Call.Name -replace '^Set-'
        $role = Get-Object $noun ($Call.Given.Identity ?? $Call.Given.Server ?? @(Get-Section 'exchangeServers')[0].name)
        $before = @($role.dialPlans)
        $listens = Get-Listening $role
        $settings = @{} + $Call.Given
        $settings.Remove('Server')
        Set-Object $noun $role $settings
        if ($noun -ne 'UMServer') { Assert-SipPlans $role $before }
        # What it listens on is read when the service starts (C.4); the rest within ten minutes (C.1).
        if ((Get-Listening $role) -ne $listens) { Set-Pending $kinds[$noun].Service $role.server }
        # Association makes a server a trusted peer of Lync, which the Front Ends learn when they start (C.4, D.3).
        if (Test-Given $Call DialPlans) { Set-FrontEndsPending }
    }
}

function Get-Listening($Role) { "$($Role.startupMode) $($Role['sipTcpListeningPort']) $($Role['sipTlsListeningPort'])" }

function Assert-SipPlans($Role, [string[]] $Before) {
    # domain.md C.4, E.2 row 28.
    foreach ($plan in $Role.dialPlans | Where-Object { $_ -notin $Before }) {
        if ((Get-Object UMDialPlan $plan).uriType -ne 'SipName') {
            Deny 'DialPlanNotSip' "The dial plan '$plan' cannot be associated with the server '$($Role.server)': only SIP URI dial plans can." $plan 'InvalidArgument'
        }
    }
}

$implementations['Enable-UMService'] = { param($Call) (Get-Object UMService $Call.Given.Identity).status = 'Enabled' }
$implementations['Disable-UMService'] = { param($Call) (Get-Object UMService $Call.Given.Identity).status = $Call.Given['Immediate'] ? 'Disabled' : 'NoNewCalls' }
$implementations['Enable-UMServer'] = { param($Call) (Get-Object UMServer $Call.Given.Identity).status = 'Enabled' }
$implementations['Disable-UMServer'] = { param($Call) (Get-Object UMServer $Call.Given.Identity).status = $Call.Given['Immediate'] ? 'Disabled' : 'NoNewCalls' }
