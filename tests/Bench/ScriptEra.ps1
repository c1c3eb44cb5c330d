<#
.SYNOPSIS
    Reconciles an estate the way administrators' scripts do.
.DESCRIPTION
    The peer with which the command line is compared. It does the same work for the same subjects: permissions, gateways,
    message waiting, hunt groups, out-calls, servers, security, startup modes and the restarts that follow.

    It is written as such scripts are: ConvertFrom-Json, the pipeline, and Where-Object at the place where an object is looked
    for. What nobody would wait for goes over hash tables: users are counted by pool once, and mailboxes are joined to them by
    address. With -Tuned every other search goes over a hash table too, and users are walked with foreach.
.PARAMETER Estate
    The topology file.
.PARAMETER Changes
    Where the changes are written, as CSV.
.PARAMETER Pairs
    Where the pairs of pool and dial plan that lack their hunt group are written, one a line.
.PARAMETER Tuned
    Searches with hash tables everywhere.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Estate,
    [Parameter(Mandatory)] [string] $Changes,
    [Parameter(Mandatory)] [string] $Pairs,
    [switch] $Tuned
)

Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'

$topology = Get-Content -LiteralPath $Estate -Raw | ConvertFrom-Json
$exchange = $topology.exchange[0]
$lync = $topology.lync[0]
$found = [System.Collections.Generic.List[object]]::new()
$missing = [System.Collections.Generic.List[string]]::new()
$restarted = @{}

function Add-Change([string] $Action, [string] $Kind, [string] $Name, [string] $Property, $Before, $After) {
    $found.Add([pscustomobject]@{ Action = $Action; Kind = $Kind; Name = $Name; Property = $Property; Before = $Before; After = $After })
}

function Restart-Service([string] $Computer, [string] $Service) {
    if ($restarted["$Computer\$Service"]) { return }
    $restarted["$Computer\$Service"] = $true
    Add-Change Operate windowsServices "$Computer\$Service" pending $true $false
}

# Searches: each as it stands in scripts, and over a hash table.
$pools = @{}
$gateways = @{}
$huntGroups = @{}
$gatewayList = [System.Collections.Generic.List[object]]::new(@($exchange.umIpGateways))
$huntGroupList = [System.Collections.Generic.List[object]]::new(@($exchange.umHuntGroups))
if ($Tuned) {
    foreach ($pool in $lync.pools) { $pools[$pool.fqdn] = $pool }
    foreach ($gateway in $gatewayList) { $gateways[$gateway.address] = $gateway }
    foreach ($huntGroup in $huntGroupList) { $huntGroups["$($huntGroup.gateway)\$($huntGroup.dialPlan)"] = $huntGroup }
}

function Find-Pool([string] $Fqdn) {
    if ($Tuned) { $pools[$Fqdn] } else { $lync.pools | Where-Object { $_.fqdn -eq $Fqdn } }
}

function Find-Gateway([string] $Address) {
    if ($Tuned) { $gateways[$Address] } else { $gatewayList | Where-Object { $_.address -eq $Address } }
}

function Find-HuntGroup([string] $Gateway, [string] $Plan) {
    if ($Tuned) { $huntGroups["$Gateway\$Plan"] } else { $huntGroupList | Where-Object { $_.gateway -eq $Gateway -and $_.dialPlan -eq $Plan } }
}

# Permissions: two groups on four containers.
foreach ($container in $exchange.organizations[0].name, 'UM DialPlan Container', 'UM AutoAttendant Container', 'Administrative Groups') {
    foreach ($group in 'RTCUniversalServerAdmins', 'RTCComponentUniversalServices') {
        $needed = if ($container -eq $exchange.organizations[0].name) { @('ListChildren') } else { 'ListChildren', 'ReadProperty' }
        $present = $exchange.permissions | Where-Object { $_.container -eq $container -and $_.group -eq "$($lync.forest)\$group" }
        if (-not $present -or ($needed | Where-Object { $_ -notin $present.allowed })) {
            Add-Change Create permissions "$container\$group" allowed $null ($needed -join ', ')
        }
    }
}

# Who is at home where: users by address, then mailboxes joined to them.
$homeOf = @{}
$voiceUsers = @{}
$usersOf = @{}
if ($Tuned) {
    foreach ($user in $lync.users) {
        $homeOf[$user.sipAddress.Substring(4)] = $user.registrarPool
        if ($user.enterpriseVoiceEnabled) { $voiceUsers[$user.registrarPool] += 1 }
    }
    foreach ($mailbox in $exchange.umMailboxes) {
        $pool = $homeOf[$mailbox.sipAddress]
        if ($pool) { $usersOf["$($mailbox.dialPlan)\$pool"] += 1 }
    }
}
else {
    $lync.users | ForEach-Object { $homeOf[($_.sipAddress -replace '^sip:')] = $_.registrarPool }
    $lync.users | Where-Object { $_.enterpriseVoiceEnabled } | Group-Object registrarPool | ForEach-Object { $voiceUsers[$_.Name] = $_.Count }
    $exchange.umMailboxes | Where-Object { $homeOf[$_.sipAddress] } | Group-Object { "$($_.dialPlan)\$($homeOf[$_.sipAddress])" } |
        ForEach-Object { $usersOf[$_.Name] = $_.Count }
}

# One gateway a pool, found by address.
$sipPlans = @($exchange.umDialPlans | Where-Object { $_.uriType -eq 'SipName' } | Sort-Object name)
$wanted = @($lync.pools | Where-Object { $_.kind -ne 'Director' -and $voiceUsers[$_.fqdn] })
foreach ($pool in $wanted) {
    if (-not (Find-Gateway $pool.fqdn)) {
        $created = [pscustomobject]@{
            name = $pool.fqdn; address = $pool.fqdn; status = 'Enabled'; outcallsAllowed = $null; messageWaitingIndicatorAllowed = $null
        }
        $gatewayList.Add($created)
        $gateways[$pool.fqdn] = $created
        Add-Change Create umIpGateways $pool.fqdn address $null $pool.fqdn
        $lync.computers | Where-Object { $_.pool -eq $pool.fqdn -and $pool.kind -ne 'Branch' } | ForEach-Object { Restart-Service $_.fqdn RTCSRV }
    }
}
$own = @($gatewayList | Where-Object { Find-Pool $_.address })
foreach ($gateway in $own) {
    $pool = Find-Pool $gateway.address
    $waiting = $pool.release -ne 'Ocs2007R2' -and $pool.kind -ne 'Branch'
    if ($gateway.messageWaitingIndicatorAllowed -ne $waiting) {
        Add-Change Update umIpGateways $gateway.name messageWaitingIndicatorAllowed $gateway.messageWaitingIndicatorAllowed $waiting
    }
}

# One hunt group a pair, with the first label of the phone context as pilot.
function Connect-Pair($Gateway, $Plan) {
    $pilot = $Plan.phoneContext.Split('.')[0]
    $present = @(Find-HuntGroup $Gateway.name $Plan.name)
    if ($present -and $present.pilot -contains $pilot) { return }
    $missing.Add("$($Gateway.address) $($Plan.name)")
    $created = [pscustomobject]@{ gateway = $Gateway.name; name = $Plan.name; dialPlan = $Plan.name; pilot = $pilot }
    $huntGroupList.Add($created)
    $huntGroups["$($Gateway.name)\$($Plan.name)"] = $created
    Add-Change Create umHuntGroups "$($Gateway.name)\$($Plan.name)" pilot $null $pilot
    foreach ($stale in $present | Where-Object { $_ -and $_.name -eq $Plan.name }) {
        Add-Change Remove umHuntGroups "$($Gateway.name)\$($stale.name)" pilot $stale.pilot $null
    }
}

foreach ($plan in $sipPlans) {
    foreach ($pool in $wanted) {
        if ($usersOf["$($plan.name)\$($pool.fqdn)"]) { Connect-Pair (Find-Gateway $pool.fqdn) $plan }
    }
}

# Plans that share a gateway form one set; in each set one gateway places the calls.
$setOf = @{}
foreach ($plan in $sipPlans) { $setOf[$plan.name] = $plan.name }
$carriedBy = $huntGroupList | Where-Object { $setOf.ContainsKey($_.dialPlan) } | Group-Object gateway -AsHashTable -AsString
$sharing = @($own | Where-Object { $carriedBy.ContainsKey($_.name) })
foreach ($gateway in $sharing) {
    $new = $setOf[$carriedBy[$gateway.name][0].dialPlan]
    foreach ($huntGroup in $carriedBy[$gateway.name]) {
        $old = $setOf[$huntGroup.dialPlan]
        if ($old -ne $new) {
            foreach ($plan in $sipPlans) { if ($setOf[$plan.name] -eq $old) { $setOf[$plan.name] = $new } }
        }
    }
}
foreach ($set in $sipPlans | Group-Object { $setOf[$_.name] }) {
    $names = @($set.Group.name)
    $members = @($sharing | Where-Object { $setOf[$carriedBy[$_.name][0].dialPlan] -eq $set.Name })
    $eligible = @($members | Where-Object { $_.status -eq 'Enabled' -and (Find-Pool $_.address).kind -in 'FrontEnd', 'StandardEdition' })
    if (-not $eligible) { continue }
    $allowed = @($eligible | Where-Object { $_.outcallsAllowed })
    $chosen = if ($allowed.Count -eq 1) { $allowed[0] } else {
        $most = @{ Expression = { $sum = 0; foreach ($name in $names) { $sum += $usersOf["$name\$($_.address)"] }; $sum }; Descending = $true }
        $eligible | Sort-Object -Property $most, address | Select-Object -First 1
    }
    foreach ($plan in $set.Group) { Connect-Pair $chosen $plan }
    foreach ($gateway in $members) {
        $places = $gateway.name -eq $chosen.name
        if ($gateway.outcallsAllowed -ne $places) { Add-Change Update umIpGateways $gateway.name outcallsAllowed $gateway.outcallsAllowed $places }
    }
}

# The security that the pools of a plan accept.
foreach ($plan in $sipPlans) {
    $levels = @($wanted | Where-Object { $usersOf["$($plan.name)\$($_.fqdn)"] } | ForEach-Object {
            $site = "Site:$($_.site)"
            $specific = $lync.mediaConfigurations | Where-Object { $_.identity -eq $site }
            if ($specific) { $specific.encryptionLevel } else { ($lync.mediaConfigurations | Where-Object { $_.identity -eq 'Global' }).encryptionLevel }
        } | Sort-Object -Unique)
    $security = if ($levels -contains 'DoNotSupportEncryption') { 'SIPSecured' } else { 'Secured' }
    if ($plan.voipSecurity -ne $security) { Add-Change Update umDialPlans $plan.name voipSecurity $plan.voipSecurity $security }
}

# All servers in all SIP URI plans, the startup mode that serves them, and the restarts that follow.
$associated = $false
foreach ($role in @{ Kind = 'umServices'; Service = 'MSExchangeUM' }, @{ Kind = 'umCallRouters'; Service = 'MSExchangeUMCR' }) {
    foreach ($server in $exchange.($role.Kind)) {
        $absent = @($sipPlans.name | Where-Object { $_ -notin $server.dialPlans })
        if ($absent) {
            $associated = $true
            Add-Change Update $role.Kind $server.server dialPlans ($server.dialPlans -join ', ') ((@($server.dialPlans) + $absent) -join ', ')
        }
        if ($server.startupMode -eq 'TCP') {
            Add-Change Update $role.Kind $server.server startupMode TCP Dual
            Restart-Service ($exchange.exchangeServers | Where-Object { $_.name -eq $server.server }).fqdn $role.Service
        }
    }
}
if ($associated) {
    $lync.computers | Where-Object { (Find-Pool $_.pool).kind -in 'FrontEnd', 'StandardEdition' } | ForEach-Object { Restart-Service $_.fqdn RTCSRV }
}
@($exchange.exchangeWindowsServices) + @($lync.lyncWindowsServices) | Where-Object { $_.pending } | ForEach-Object { Restart-Service $_.computer $_.name }

$found | Export-Csv -LiteralPath $Changes -NoTypeInformation
$missing | Sort-Object | Set-Content -LiteralPath $Pairs
"$($found.Count) changes, $($missing.Count) missing pairs"
