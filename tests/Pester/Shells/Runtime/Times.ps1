# When objects were changed and services started, which a topology does not hold: a service that has a restart pending runs
# since before the last change of its settings (domain.md E.2 rows 3 and 16).

function New-Times {
    $now = [datetime]::UtcNow
    $times = @{ base = $now.AddDays(-2).ToString('o'); changed = @{}; started = @{} }
    foreach ($service in Get-AllServices) {
        $times.started[(Get-ServiceKey $service)] = $now.AddHours($(if ($service['pending']) { -3 } else { -1 })).ToString('o')
        if ($service['pending']) {
            foreach ($key in Get-SettingKeys $service) { $times.changed[$key] = $now.AddHours(-2).ToString('o') }
        }
    }
    $times
}

function Get-AllServices { @(Get-Section 'exchangeWindowsServices') + @(Get-Section 'lyncWindowsServices') }

function Get-ServiceKey($Service) { "$($Service.computer)/$($Service.name)".ToLowerInvariant() }

function Get-SettingKeys($Service) {
    # The objects whose settings the service reads when it starts.
    $server = ($Service.computer -split '\.')[0]
    switch ($Service.name) {
        'MSExchangeUM' { "umServices/$server", "umServers/$server" }
        'MSExchangeUMCR' { "umCallRouters/$server" }
        'RTCSRV' { foreach ($gateway in Get-Section 'umIpGateways') { "umIpGateways/$($gateway.name)" } }
    }
}

function Get-ChangeTime([string] $Key) {
    $text = @($estate.Times.changed.GetEnumerator() | Where-Object Key -EQ $Key | ForEach-Object Value) + $estate.Times.base
    [datetime]::Parse($text[0], $null, 'RoundtripKind')
}

function Set-ChangeTime([string] $Section, [string] $Name) { $estate.Times.changed["$Section/$Name"] = [datetime]::UtcNow.ToString('o') }

function Get-StartTime($Service) { [datetime]::Parse($estate.Times.started[(Get-ServiceKey $Service)], $null, 'RoundtripKind') }

function Start-ServiceOf($Service) {
    $Service.state = 'Running'
    $Service.pending = $false
    $estate.Times.started[(Get-ServiceKey $Service)] = [datetime]::UtcNow.ToString('o')
}

function Set-Pending([string] $Name, [string] $Server) {
    # A setting of the service is newer than the service, on one server.
    foreach ($service in Get-AllServices) {
        if ($service.name -eq $Name -and ($service.computer -split '\.')[0] -eq $Server) { $service.pending = $true }
    }
}

function Set-FrontEndsPending {
    # The routing to Exchange runs on every Front End, and learns of Unified Messaging when RTCSRV starts (A.1, D.2). A Director
    # homes nobody and routes no such call.
    $directors = (Get-Section 'pools' | Where-Object { $_.kind -eq 'Director' }).fqdn
    $computers = (Get-Section 'computers' | Where-Object { $_.pool -notin $directors }).fqdn
    foreach ($service in Get-Section 'lyncWindowsServices') {
        if ($service.name -eq 'RTCSRV' -and $service.computer -in $computers) { $service.pending = $true }
    }
}
