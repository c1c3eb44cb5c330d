# Dot-sourced by the tests: shells over a fresh copy of the Litware estate (docs/examples/litware.json).
. (Join-Path $PSScriptRoot 'TestServer.ps1')
$litware = (Resolve-Path (Join-Path $PSScriptRoot '../../../../docs/examples/litware.json')).Path
$litwareReleases = 'Exchange Server 2013', 'Lync Server 2013'

function New-LitwareShell {
    & (Join-Path $PSScriptRoot '../New-TestShell.ps1') -Path (Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))) -Topology $litware -Release $litwareReleases
}

function Get-Estate([string] $Path) { Get-Content -Raw -LiteralPath $Path | ConvertFrom-Json -AsHashtable -DateKind String }

function Get-Denial([scriptblock] $Command) {
    # The id of the error that the command writes.
    try { $null = & $Command } catch { return $_.FullyQualifiedErrorId -replace ',.*' }
}

function Invoke-InShell($Session, [string] $Name, [hashtable] $Parameters = @{}) {
    # One command with parameters, as a client of a restricted endpoint calls it; its errors are errors here.
    $shell = [powershell]::Create()
    try {
        $shell.Runspace = $Session.Runspace
        $null = $shell.AddCommand($Name).AddParameters($Parameters)
        $shell.Invoke()
        foreach ($failure in $shell.Streams.Error) { throw $failure }
    }
    catch [Management.Automation.MethodInvocationException] { throw $_.Exception.InnerException.ErrorRecord }
    finally { $shell.Dispose() }
}

function Set-ShellFault($Shell, [string] $Command, [int] $Call = 1, [ValidateSet('Fail', 'LoseBefore', 'LoseAfter', 'Strange', 'Slow', 'ReadOnly', 'Locked')] [string] $Act) {
    # What shall go wrong once: see Runtime/Fault.ps1.
    Set-Content -LiteralPath (Join-Path $Shell.Path 'faults.json') -Value (ConvertTo-Json @(@{ command = $Command; call = $Call; act = $Act }))
}
