# The estate behind the shells: a topology file in plain tables. Every call sees what the one before it wrote, in whatever
# session that was, and leaves the file whole: while one call changes it, no other holds it.

$estatePath = Join-Path $folder 'estate.json'
$timesPath = Join-Path $folder 'times.json'
$estate = @{ Stamp = $null; Root = $null; Times = $null }

function Use-Estate([scriptblock] $Work, [switch] $ForChange) {
    # Gives what the work gives. What it changed is kept only where it did not throw.
    $lock = Open-Lock $ForChange
    try {
        Read-Estate
        try { $result = & $Work } catch { $estate.Stamp = $null; throw }
        if ($ForChange) { Save-Estate }
    }
    finally { $lock.Dispose() }

    # Only now: the next command of the pipeline comes for the estate too.
    $result
}

function Open-Lock([bool] $ForChange) {
    $patience = [Diagnostics.Stopwatch]::StartNew()
    while ($true) {
        try { return [IO.File]::Open((Join-Path $folder 'estate.lock'), 'OpenOrCreate', $($ForChange ? 'ReadWrite' : 'Read'), $($ForChange ? 'None' : 'Read')) }
        catch [IO.IOException] { if ($patience.Elapsed.TotalSeconds -gt 20) { throw } }
        Start-Sleep -Milliseconds 5
    }
}

function Get-Stamp { $file = [IO.FileInfo]$estatePath; "$($file.LastWriteTimeUtc.Ticks) $($file.Length)" }

function Read-Estate {
    if ($estate.Stamp -eq (Get-Stamp)) { return }
    $estate.Root = [IO.File]::ReadAllText($estatePath) | ConvertFrom-Json -AsHashtable -DateKind String
    $estate.Times = if (Test-Path -LiteralPath $timesPath) { [IO.File]::ReadAllText($timesPath) | ConvertFrom-Json -AsHashtable } else { New-Times }
    $estate.Stamp = Get-Stamp
}

function Save-Estate {
    Save-Text $timesPath ($estate.Times | ConvertTo-Json -Depth 3)
    Save-Text $estatePath ($estate.Root | ConvertTo-Json -Depth 12)
    $estate.Stamp = Get-Stamp
}

function Save-Text([string] $Path, [string] $Text) {
    [IO.File]::WriteAllText("$Path.new", $Text)
    [IO.File]::Move("$Path.new", $Path, $true)
}

# The scope that the shell serves: the only organization or deployment of the file.
function Get-Scope([string] $Product = $shell) { $estate.Root[$Product.ToLowerInvariant()][0] }

function Get-ScopeOf([string] $Section) { Get-Scope $(if ($Section -in $lyncSections) { 'Lync' } else { 'Exchange' }) }

# The objects of a kind. One that the file does not have is a kind of which the estate has none.
function Get-Section([string] $Name) { (Get-ScopeOf $Name)[$Name] | Where-Object { $null -ne $_ } }

$lyncSections = 'sites', 'pools', 'computers', 'mediationServers', 'mediaGateways', 'edgeServers', 'mediaConfigurations', 'lyncWindowsServices',
    'lyncCertificates', 'lyncTrustedRoots', 'trustedApplicationPools', 'trustedApplications', 'lyncDialPlans', 'voiceNormalizationRules', 'pstnUsages',
    'voicePolicies', 'voiceRoutes', 'hostedVoicemailPolicies', 'exumContacts', 'contactUnits', 'users'

function Add-ToSection([string] $Name, $Object) { (Get-ScopeOf $Name)[$Name] = @(Get-Section $Name) + $Object }

function Remove-FromSection([string] $Name, $Object) { (Get-ScopeOf $Name)[$Name] = @(Get-Section $Name | Where-Object { -not [object]::ReferenceEquals($_, $Object) }) }
