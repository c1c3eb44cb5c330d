# Calls in progress, and whether a server takes new ones. domain.md C.4. What was called is noted in drain.log; calls.json holds, by
# server, how many calls each count finds; the last number stays.

$callsPath = Join-Path $folder 'calls.json'
$callsLog = Join-Path $folder 'drain.log'

function Get-States { $path = Join-Path $folder 'components.json'; if (Test-Path -LiteralPath $path) { Get-Content -Raw -LiteralPath $path | ConvertFrom-Json -AsHashtable } else { @{} } }

$implementations['Get-UMActiveCalls'] = { param($Call)
    $server = (Get-Object ExchangeServer $Call.Given.Server).name
    Add-Content -LiteralPath $callsLog "Get-UMActiveCalls $server"
    $all = if (Test-Path -LiteralPath $callsPath) { Get-Content -Raw -LiteralPath $callsPath | ConvertFrom-Json -AsHashtable } else { @{} }
    $counts = @($all[$server] | Where-Object { $null -ne $_ })
    if ($counts.Count -gt 1) { $all[$server] = @($counts[1..($counts.Count - 1)]); Save-Text $callsPath ($all | ConvertTo-Json) }
    for ($index = 0; $index -lt [int]"0$($counts[0])"; $index++) { [pscustomobject]@{ ServerName = $server } }
}

$implementations['Get-ServerComponentState'] = { param($Call)
    $server = (Get-Object ExchangeServer $Call.Given.Identity).name
    [pscustomobject]@{ Component = $Call.Given.Component; State = (Get-States)["$server $($Call.Given.Component)"] ?? 'Active' }
}

$implementations['Set-ServerComponentState'] = { param($Call)
    $server = (Get-Object ExchangeServer $Call.Given.Identity).name
    Add-Content -LiteralPath $callsLog "$($Call.Given.State) $server $($Call.Given.Component) $($Call.Given.Requester)"
    $states = Get-States
    $states["$server $($Call.Given.Component)"] = "$($Call.Given.State)"
    Save-Text (Join-Path $folder 'components.json') ($states | ConvertTo-Json)
}

# What it shows is documented nowhere, so that it shows only that it answered.
$implementations['Test-UMConnectivity'] = { param($Call)
    if ($Call.Given.UMIPGateway) { $null = Get-Object UMIPGateway $Call.Given.UMIPGateway }
    [pscustomobject]@{ Answered = $true }
}
