# Sites, pools, computers and services, as Get-CsSite, Get-CsPool, Get-CsComputer, Get-CsService and Get-CsTopology show them.
# domain.md D.3; the properties are those that Microsoft's pages of these cmdlets name.

$releases = @{ Ocs2007R2 = 4; Lync2010 = 5; Lync2013 = 6; Sfb2015 = 7; Sfb2019 = 8 }

function Get-Services {
    # One row a role of a pool: Identity is role:FQDN.
    foreach ($pool in Get-Section 'pools') {
        foreach ($role in $pool.kind -eq 'Director' ? @('Registrar', 'Director') : $pool.kind -eq 'Branch' ? @('Registrar') : @('Registrar', 'UserServer', 'WebServer')) {
            $service = New-Service $role $pool.fqdn $pool.site $releases[$pool.release]
            if ($role -eq 'Registrar') { $service.EdgeServer = $pool['edgeServer'] ? "EdgeServer:$($pool.edgeServer)" : $null }
            $service
        }
    }
    foreach ($server in Get-Section 'mediationServers') {
        $service = New-Service 'MediationServer' $server.fqdn $server.site
        $service.Registrar = $server['registrar'] ? "Registrar:$($server.registrar)" : $null
        $service.EdgeServer = $server['edgeServer'] ? "EdgeServer:$($server.edgeServer)" : $null
        $service.SipServerPort = [int]$server.sipServerPort
        $service.SipClientTcpPort = $server.sipClientTcpPort
        $service.SipClientTlsPort = $server.sipClientTlsPort
        $service
    }
    foreach ($server in Get-Section 'edgeServers') {
        $service = New-Service 'EdgeServer' $server.fqdn $server.site
        $service.Registrar = $server['registrar'] ? "Registrar:$($server.registrar)" : $null
        $service.MediaRelayAuthEdgePort = $server.mediaRelayAuthEdgePort
        $service
    }
    foreach ($gateway in Get-Section 'mediaGateways') {
        $service = New-Service 'PstnGateway' $gateway.name $gateway.site
        $service.PoolFqdn = $gateway.address
        $service.MediationServer = $gateway['mediationServer'] ? "MediationServer:$($gateway.mediationServer)" : $null
        $service.GatewaySipClientTcpPort = $gateway.gatewaySipClientTcpPort
        $service.GatewaySipClientTlsPort = $gateway.gatewaySipClientTlsPort
        $service
    }
    foreach ($pool in Get-Section 'trustedApplicationPools') { Show-TrustedPool $pool }
}

function New-Service([string] $Role, [string] $Fqdn, [string] $Site, $Version) {
    if (-not $Version) { $Version = @(Get-Section 'pools' | ForEach-Object { $releases[$_.release] } | Sort-Object)[-1] }
    [ordered]@{
        PSTypeName = "Microsoft.Rtc.Management.Xds.Display$Role"; Identity = "${Role}:$Fqdn"; Role = $Role; PoolFqdn = $Fqdn; SiteId = "Site:$Site"; Version = $Version
        ServiceId = "$Site-$Role-1"; DependentServiceList = @()
    }
}

function Show-Service($Service) { $Service -is [Collections.IDictionary] ? [pscustomobject]$Service : $Service }

$implementations['Get-CsService'] = { param($Call)
    $given = $Call.Given
    $role = $Call.Set -in 'Identity', 'Filter' ? $null : $Call.Set
    $found = Get-Services | Where-Object {
        (-not $role -or $_.Role -eq $role -or ($role -eq 'TrustedApplicationPool' -and $_.Role -eq 'TrustedApplicationPool')) -and
        (-not $given.PoolFqdn -or $_.PoolFqdn -eq $given.PoolFqdn) -and (-not $given.Filter -or $_.Identity -like $given.Filter) -and
        (-not $given.Identity -or $_.Identity -eq $given.Identity)
    }
    if ($given.Identity -and -not $found) { Deny 'ItemNotFound' "Cannot find item `"$($given.Identity)`"." $given.Identity 'ObjectNotFound' }
    $found | ForEach-Object { Show-Service $_ }
}

$implementations['Get-CsSite'] = { param($Call)
    $wanted = (Get-IdentityText $Call.Given.Identity) -replace '^site:'
    $found = @(Get-Section 'sites' | Where-Object { (-not $wanted -or $_.siteId -eq $wanted) -and (-not $Call.Given.Filter -or "Site:$($_.siteId)" -like $Call.Given.Filter) })
    if ($wanted -and -not $found) { Deny 'ItemNotFound' "Cannot find item `"$wanted`"." $wanted 'ObjectNotFound' }
    foreach ($site in $found) {
        [pscustomobject]@{
            PSTypeName = "Microsoft.Rtc.Management.Deploy.Internal.Site+$($site.parent ? 'BranchSite' : 'CentralSite')"
            Identity = "Site:$($site.siteId)"; SiteId = $site.siteId; DisplayName = $site.displayName; SiteType = $site.parent ? 'BranchSite' : 'CentralSite'
            ParentSite = $site.parent ? "Site:$($site.parent)" : $null; Pools = [string[]]@(Get-Section 'pools' | Where-Object { $_.site -eq $site.siteId } | ForEach-Object { $_.fqdn })
            Services = [string[]]@(Get-Services | Where-Object { $_.SiteId -eq "Site:$($site.siteId)" } | ForEach-Object { $_.Identity })
        }
    }
}

$implementations['Get-CsPool'] = { param($Call)
    # A pool is whatever runs services, media gateways apart.
    $site = if ($Call.Given.Site) { (Get-Section 'sites' | Where-Object { $_.displayName -eq $Call.Given.Site }).siteId ?? $Call.Given.Site }
    $pools = @(Get-Services | Where-Object { $_.Role -ne 'PstnGateway' } | Group-Object { $_.PoolFqdn })
    $found = @($pools | Where-Object {
            (-not $Call.Given.Identity -or $_.Name -eq (Get-IdentityText $Call.Given.Identity)) -and (-not $Call.Given.Filter -or $_.Name -like $Call.Given.Filter) -and
            (-not $site -or $_.Group[0].SiteId -eq "Site:$site")
        })
    if ($Call.Given.Identity -and -not $found) { Deny 'ItemNotFound' "Cannot find item `"$($Call.Given.Identity)`"." $Call.Given.Identity 'ObjectNotFound' }
    foreach ($pool in $found) {
        [pscustomobject]@{
            PSTypeName = 'Microsoft.Rtc.Management.Deploy.Internal.Cluster'; Identity = $pool.Name; Fqdn = $pool.Name; Site = $pool.Group[0].SiteId
            Services = [string[]]@($pool.Group | ForEach-Object { $_.Identity }); Computers = [string[]]@(Get-ComputersOf $pool.Name); BackupPoolFqdn = $null
        }
    }
}

function Get-ComputersOf([string] $Pool) {
    $own = @(Get-Section 'computers' | Where-Object { $_.pool -eq $Pool } | ForEach-Object { $_.fqdn })
    $trusted = @((Get-Section 'trustedApplicationPools' | Where-Object { $_.fqdn -eq $Pool }).computers)
    if ($own) { $own } elseif ($trusted) { $trusted } else { $Pool }
}

$implementations['Get-CsComputer'] = { param($Call)
    $found = @(Get-Section 'computers' | Where-Object {
            (-not $Call.Given.Identity -or $_.fqdn -eq (Get-IdentityText $Call.Given.Identity)) -and (-not $Call.Given.Filter -or $_.fqdn -like $Call.Given.Filter) -and (-not $Call.Given.Pool -or $_.pool -eq $Call.Given.Pool)
        })
    if ($Call.Given.Identity -and -not $found) { Deny 'ItemNotFound' "Cannot find item `"$($Call.Given.Identity)`"." $Call.Given.Identity 'ObjectNotFound' }
    $found | ForEach-Object { [pscustomobject]@{ PSTypeName = 'Microsoft.Rtc.Management.Deploy.Internal.Machine'; Identity = $_.fqdn; Pool = $_.pool; Fqdn = $_.fqdn } }
}

$implementations['Get-CsTopology'] = { param($Call)
    # The form of the published topology document: clusters are numbered in their site.
    $number = 0
    $sites = @{}
    $document = @(Get-Section 'sites' | Sort-Object { [bool]$_.parent } | ForEach-Object { $number++; $sites[$_.siteId] = $number; "<CentralSite SiteId=`"$number`"><Name>$($_.siteId)</Name></CentralSite>" })
    $clusters = foreach ($pool in Get-Section 'pools') {
        $id = "$($pool['clusterId'])" -split ':'
        $machines = Get-Section 'computers' | Where-Object { $_.pool -eq $pool.fqdn } | ForEach-Object { "<Machine Fqdn=`"$($_.fqdn)`" />" }
        "<Cluster RequiresReplication=`"true`" RequiresSetup=`"true`" Fqdn=`"$($pool.fqdn)`"><ClusterId SiteId=`"$($id[0])`" Number=`"$($id[1])`" />$($machines -join '')</Cluster>"
    }
    $text = "<Topology xmlns=`"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008`"><Sites>$($document -join '')</Sites><Clusters>$($clusters -join '')</Clusters></Topology>"
    if ($Call.Given['AsXml']) { return $text }
    [pscustomobject]@{
        PSTypeName = 'Microsoft.Rtc.Management.Deploy.Internal.DefaultTopology'
        Sites = [string[]]@(Get-Section 'sites' | ForEach-Object { "Site:$($_.siteId)" }); Clusters = [string[]]@(Get-Section 'pools' | ForEach-Object { $_.fqdn })
        Machines = [string[]]@(Get-Section 'computers' | ForEach-Object { $_.fqdn }); Services = [string[]]@(Get-Services | ForEach-Object { $_.Identity })
    }
}

$implementations['Enable-CsTopology'] = { param($Call) }
$implementations['Publish-CsTopology'] = { param($Call) }
$implementations['Get-CsSipDomain'] = { param($Call)
    Get-Section 'users' | ForEach-Object { ($_.sipAddress -split '@')[1] } | Sort-Object -Unique | ForEach-Object {
        [pscustomobject]@{ PSTypeName = 'Microsoft.Rtc.Management.Deploy.Internal.SipDomain'; Identity = $_; Name = $_; IsDefault = $true }
    }
}
