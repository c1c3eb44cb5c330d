#requires -Version 7.5
# Makes stand-ins for the Exchange and Lync management shells in a folder, and gives what a test needs to use them.
#
# Each module exports every documented cmdlet of its product as a function with the documented parameter sets (the contract
# data of the domain tests). What is called stands in Runtime: implementations over the estate in the folder, a topology file
# (docs/schema) that every shell of the folder reads and writes, so that two sessions see one estate.
[CmdletBinding()]
param(
    # Where they are made: an empty folder, or none yet.
    [Parameter(Mandatory)]
    [string] $Path,

    # The estate, copied into the folder; without it the functions only bind.
    [string] $Topology,

    # Only what these releases have, such as 'Exchange Server 2013', 'Lync Server 2013'; without it whatever is documented.
    [string[]] $Release
)
$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'Generator/FunctionText.ps1')

$folder = New-Item -ItemType Directory -Path $Path -Force
$data = Join-Path $PSScriptRoot '../../UmLync.Tests/Data/contracts.json'
$cmdlets = (Get-Content -Raw -LiteralPath $data | ConvertFrom-Json -AsHashtable).cmdlets | ForEach-Object { Get-ReleasedCmdlet $_ $Release }
$runtime = (Resolve-Path (Join-Path $PSScriptRoot 'Runtime')).Path.Replace("'", "''")

function Save-Module([string] $Shell, [string] $Functions, [string[]] $Names) {
    $text = @(
        "# The $Shell shell, for tests; made by New-TestShell.ps1."
        "`$shell = '$Shell'"
        "`$folder = `$PSScriptRoot"
        "Get-ChildItem -LiteralPath '$runtime', '$runtime/$Shell' -Filter *.ps1 -File -ErrorAction Ignore | ForEach-Object { . `$_.FullName }"
        $Functions
        "Export-ModuleMember -Function '$(($Names | Sort-Object) -join "', '")'"
    ) -join "`n`n"
    $module = Join-Path $folder "$($Shell)Shell.psm1"
    Set-Content -LiteralPath $module -Value $text
    [pscustomobject]@{ Shell = $Shell; Path = $module; Commands = @($Names | Sort-Object); Configuration = $null }
}

$modules = @(
    foreach ($shell in 'Exchange', 'Lync') {
        $own = @($cmdlets | Where-Object { ($_.name -match '^\w+-Cs') -eq ($shell -eq 'Lync') })
        Save-Module $shell (($own | ForEach-Object { Get-FunctionText $_ }) -join "`n`n") $own.name
    }

    # Windows PowerShell on a server: what stands in for commands that this machine does not have, or has for itself.
    Save-Module 'Windows' '' ((Get-Content -Raw (Join-Path $runtime 'Windows/Commands.ps1') | Select-String '(?m)^function (\w+-\w+)' -AllMatches).Matches | ForEach-Object { $_.Groups[1].Value })
)

# What a remote session of each may do: the products' endpoints show their cmdlets and take no language, one command with
# parameters at a time; that of a server is plain PowerShell. A script shows the functions: a session whose configuration lists
# them takes four times as long to open.
foreach ($module in $modules) {
    $module.Configuration = $module.Path -replace '\.psm1$', '.pssc'
    $isRestricted = $module.Shell -ne 'Windows'
    $visible = $module.Path -replace '\.psm1$', '.visible.ps1'
    Set-Content -LiteralPath $visible -Value "foreach (`$command in Get-Command -Module $($module.Shell)Shell -CommandType Function) { `$command.Visibility = 'Public' }"
    Set-Content -LiteralPath $module.Configuration -Value @"
@{
    SchemaVersion = '2.0.0.0'
    GUID = '$([guid]::NewGuid())'
    SessionType = '$($isRestricted ? 'RestrictedRemoteServer' : 'Default')'
    LanguageMode = '$($isRestricted ? 'NoLanguage' : 'FullLanguage')'
    ModulesToImport = '$($module.Path.Replace("'", "''"))'
$(if ($isRestricted) { "    ScriptsToProcess = '$($visible.Replace("'", "''"))'" })
}
"@
}

if ($Topology) {
    Copy-Item -LiteralPath $Topology -Destination (Join-Path $folder 'estate.json')
}

[pscustomobject]@{
    PSTypeName = 'UmLync.TestShell'
    Path       = $folder.FullName
    Estate     = Join-Path $folder 'estate.json'
    Exchange   = $modules[0]
    Lync       = $modules[1]
    Windows    = $modules[2]
}
