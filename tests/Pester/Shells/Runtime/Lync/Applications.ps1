# Trusted application pools and applications. domain.md D.3, J.7.

function Show-TrustedPool($Pool) {
    [pscustomobject]@{
        PSTypeName = 'Microsoft.Rtc.Management.Xds.DisplayExternalServer'; Identity = "TrustedApplicationPool:$($Pool.fqdn)"; Registrar = $Pool.registrar ? "Registrar:$($Pool.registrar)" : $null
        ServiceId = "$($Pool.site)-ExternalServer-1"; SiteId = "Site:$($Pool.site)"; PoolFqdn = $Pool.fqdn; Version = [int]$Pool.version; Role = 'TrustedApplicationPool'
        RequiresReplication = $Pool.requiresReplication; ThrottleAsServer = $Pool.throttleAsServer; TreatAsAuthenticated = $Pool.treatAsAuthenticated
        Applications = [string[]]@(Get-Section 'trustedApplications' | Where-Object { $_.pool -eq $Pool.fqdn } | ForEach-Object { $_.applicationId })
    }
}

function Get-TrustedPool($Identity) {
    $name = (Get-IdentityText $Identity) -replace '^TrustedApplicationPool:'
    $found = Get-Section 'trustedApplicationPools' | Where-Object { $_.fqdn -eq $name }
    if (-not $found) { Deny 'ItemNotFound' "Cannot find item `"$name`"." $name 'ObjectNotFound' }
    $found
}

$implementations['Get-CsTrustedApplicationPool'] = { param($Call)
    $found = if ($Call.Given.Identity) { Get-TrustedPool $Call.Given.Identity }
    else {
        Get-Section 'trustedApplicationPools' | Where-Object {
            (-not $Call.Given.PoolFqdn -or $_.fqdn -eq $Call.Given.PoolFqdn) -and (-not $Call.Given.Filter -or "TrustedApplicationPool:$($_.fqdn)" -like $Call.Given.Filter)
        }
    }
    $found | ForEach-Object { Show-TrustedPool $_ }
}

$implementations['New-CsTrustedApplicationPool'] = { param($Call)
    $given = $Call.Given
    $fqdn = Get-IdentityText $given.Identity
    if (Get-Section 'trustedApplicationPools' | Where-Object { $_.fqdn -eq $fqdn }) { Deny 'AlreadyExists' "The object '$fqdn' already exists." $fqdn 'ResourceExists' }
    # The site has to be named by its SiteId when the pool is new.
    $site = Get-Section 'sites' | Where-Object { $_.siteId -eq $given.Site }
    if (-not $site) { Deny 'ItemNotFound' "Cannot find item `"$($given.Site)`"." $given.Site 'ObjectNotFound' }
    $registrar = if ($given.Registrar) { $given.Registrar -replace '^Registrar:' }
    if ($registrar -and -not (Get-Section 'pools' | Where-Object { $_.fqdn -eq $registrar })) { Deny 'ItemNotFound' "Cannot find item `"$registrar`"." $registrar 'ObjectNotFound' }
    $pool = [ordered]@{
        fqdn = $fqdn; registrar = $registrar; site = $site.siteId; computers = @($given.ComputerFqdn ?? $fqdn); requiresReplication = $given['RequiresReplication'] ?? $true
        throttleAsServer = $given['ThrottleAsServer'] ?? $true; treatAsAuthenticated = $given['TreatAsAuthenticated'] ?? $true; version = ((Get-Section 'pools' | ForEach-Object { $releases[$_.release] }) | Sort-Object)[-1]
    }
    Add-ToSection 'trustedApplicationPools' $pool
    Show-TrustedPool $pool
}

$implementations['Set-CsTrustedApplicationPool'] = { param($Call)
    $pool = Get-TrustedPool $Call.Given.Identity
    foreach ($name in 'RequiresReplication', 'ThrottleAsServer', 'TreatAsAuthenticated') {
        if (Test-Given $Call $name) { $pool["$($name.Substring(0, 1).ToLowerInvariant())$($name.Substring(1))"] = [bool]$Call.Given[$name] }
    }
    if (Test-Given $Call Registrar) { $pool.registrar = "$($Call.Given.Registrar)" -replace '^Registrar:' }
}

$implementations['Remove-CsTrustedApplicationPool'] = { param($Call)
    $pool = Get-TrustedPool $Call.Given.Identity
    if (-not $pool.registrar) { Deny 'PoolWithoutRegistrar' "The pool '$($pool.fqdn)' cannot be removed: it has no registrar." $pool.fqdn }
    foreach ($application in @(Get-Section 'trustedApplications' | Where-Object { $_.pool -eq $pool.fqdn })) { Remove-FromSection 'trustedApplications' $application }
    Remove-FromSection 'trustedApplicationPools' $pool
}

$implementations['Get-CsTrustedApplicationComputer'] = { param($Call)
    foreach ($pool in Get-Section 'trustedApplicationPools' | Where-Object { -not $Call.Given.Pool -or $_.fqdn -eq $Call.Given.Pool }) {
        $pool.computers | Where-Object { -not $Call.Given.Identity -or $_ -eq $Call.Given.Identity } | ForEach-Object {
            [pscustomobject]@{ PSTypeName = 'Microsoft.Rtc.Management.Deploy.Internal.Machine'; Identity = $_; Pool = $pool.fqdn; Fqdn = $_ }
        }
    }
}

function Show-Application($Application) {
    [pscustomobject]@{
        PSTypeName = 'Microsoft.Rtc.Management.Xds.DisplayTrustedApplication'; Identity = "$($Application.pool)/$($Application.applicationId)"; ApplicationId = $Application.applicationId
        TrustedApplicationPoolFqdn = $Application.pool; Port = [int]$Application.port; EnableTcp = $false
    }
}

function Get-ApplicationKey($Given) {
    # pool/id, or both by themselves; the prefix of the id may be left out.
    $identity = Get-IdentityText $Given.Identity
    $pool, $id = if ($identity) { $identity -split '/', 2 } else { $Given.TrustedApplicationPoolFqdn, $Given.ApplicationId }
    $pool
    if ($id) { $id -like 'urn:application:*' ? $id : "urn:application:$id" } else { '' }
}

$implementations['Get-CsTrustedApplication'] = { param($Call)
    $pool, $id = Get-ApplicationKey $Call.Given
    $found = Get-Section 'trustedApplications' | Where-Object {
        (-not $pool -or $_.pool -eq $pool) -and (-not $id -or $_.applicationId -eq $id) -and (-not $Call.Given.Filter -or "$($_.pool)/$($_.applicationId)" -like $Call.Given.Filter)
    }
    if ($Call.Given.Identity -and -not $found) { Deny 'ItemNotFound' "Cannot find item `"$($Call.Given.Identity)`"." $Call.Given.Identity 'ObjectNotFound' }
    $found | ForEach-Object { Show-Application $_ }
}

$implementations['New-CsTrustedApplication'] = { param($Call)
    $pool, $id = Get-ApplicationKey $Call.Given
    if ($id -match '\s') { Deny 'InvalidApplicationId' "New-CsTrustedApplication refuses the application id '$($id -replace '^urn:application:')': it has spaces." $id 'InvalidArgument' }
    $null = Get-TrustedPool $pool
    $others = @(Get-Section 'trustedApplications' | Where-Object { $_.pool -eq $pool })
    if ($others | Where-Object { $_.applicationId -eq $id }) { Deny 'AlreadyExists' "The object '$pool/$id' already exists." $id 'ResourceExists' }
    if ($others | Where-Object { $_.port -eq $Call.Given.Port }) { Deny 'PortTaken' "The port $($Call.Given.Port) is taken by another application of the trusted application pool '$pool'." $Call.Given.Port 'InvalidArgument' }
    $application = [ordered]@{ pool = $pool; applicationId = $id; port = [long]$Call.Given.Port }
    Add-ToSection 'trustedApplications' $application
    Show-Application $application
}

$implementations['Remove-CsTrustedApplication'] = { param($Call)
    $pool, $id = Get-ApplicationKey $Call.Given
    $found = Get-Section 'trustedApplications' | Where-Object { $_.pool -eq $pool -and $_.applicationId -eq $id }
    if (-not $found) { Deny 'ItemNotFound' "Cannot find item `"$pool/$id`"." $id 'ObjectNotFound' }
    Remove-FromSection 'trustedApplications' $found
}
