<#
.SYNOPSIS
    Imports one module and says how long that took.
.DESCRIPTION
    One import a process: what a module brings along stays loaded, so that a second import in the same process is another thing.
    The module is named by its path, which spares every module the search for it.

    Writes the milliseconds on the clock and those of the processors.
.PARAMETER Module
    The path of the module's manifest.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $Module)

$process = [System.Diagnostics.Process]::GetCurrentProcess()
$processors = $process.TotalProcessorTime
$clock = [System.Diagnostics.Stopwatch]::StartNew()
Import-Module -Name $Module -ErrorAction Stop
$clock.Stop()
$process.Refresh()
[string]::Format([cultureinfo]::InvariantCulture, '{0:F3} {1:F3}',
    $clock.Elapsed.TotalMilliseconds, ($process.TotalProcessorTime - $processors).TotalMilliseconds)
