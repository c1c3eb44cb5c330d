#requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }
# Runs every *.Tests.ps1 beside this file and leaves "passed failed skipped" in Pester.txt of the results folder.
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Results
)
$ErrorActionPreference = 'Stop'

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.TestResult.Enabled = $true
$configuration.TestResult.OutputPath = Join-Path $Results 'Pester.xml'
$run = Invoke-Pester -Configuration $configuration
$run.Skipped | ForEach-Object { Write-Output "SKIPPED: $($_.ExpandedPath): $($_.ErrorRecord)" }

# A file or a setup that breaks has no failed test of its own.
$failed = $run.FailedCount + $run.FailedBlocksCount + $run.FailedContainersCount
$skipped = $run.SkippedCount + $run.InconclusiveCount + $run.NotRunCount
Set-Content -LiteralPath (Join-Path $Results 'Pester.txt') -Value "$($run.PassedCount) $failed $skipped"
exit [int]($failed -gt 0 -or $run.TotalCount -eq 0)
