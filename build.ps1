#requires -Version 5.1
<#
.SYNOPSIS
    Builds, tests, packages or installs UmLync.
.DESCRIPTION
    A thin layer over the dotnet command. Build and Test need the .NET SDK; Test also runs the Pester tests where Pester 5 is
    installed. Package writes the module and the command line as zip files, with their SHA-256, to out/packages. Install
    copies the module to where this PowerShell looks for the modules of the current user.
.EXAMPLE
    ./build.ps1

    Builds everything; the importable module is out/UmLync.
.EXAMPLE
    ./build.ps1 Test, Package
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Package', 'Install')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    # For which machine the command line is packaged, as a .NET runtime identifier: win-x64, linux-x64, ...
    [string] $Runtime
)
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$out = Join-Path $PSScriptRoot 'out'
$module = Join-Path $out 'UmLync'
$packages = Join-Path $out 'packages'

function Invoke-Dotnet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args -join ' ') ended with code $LASTEXITCODE."
    }
}

function Get-Version {
    ([xml](Get-Content -LiteralPath (Join-Path $PSScriptRoot 'src/Directory.Build.props') -Raw)).SelectSingleNode('//VersionPrefix').InnerText
}

function Get-Runtime {
    $information = [System.Runtime.InteropServices.RuntimeInformation]
    $system = if ($PSEdition -ne 'Core' -or $IsWindows) { 'win' } elseif ($IsMacOS) { 'osx' } else { 'linux' }
    "$system-$($information::OSArchitecture.ToString().ToLowerInvariant())"
}

function Invoke-Build {
    Invoke-Dotnet build (Join-Path $PSScriptRoot 'UmLync.Module.sln') --configuration $Configuration --nologo
}

function Invoke-Test {
    Invoke-Build
    Invoke-Dotnet test (Join-Path $PSScriptRoot 'UmLync.Module.sln') --configuration $Configuration --no-build --nologo

    if (-not (Get-Module -ListAvailable Pester | Where-Object Version -ge '5.0')) {
        Write-Warning 'Pester 5 is not installed: the tests of the module in PowerShell did not run.'
        return
    }
    # In a process of its own: an assembly that PowerShell has loaded cannot be built again.
    $results = Join-Path $out 'TestResults'
    $null = New-Item -ItemType Directory -Force $results
    & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -File (Join-Path $PSScriptRoot 'tests/Pester/Invoke-Tests.ps1') -Results $results
    if ($LASTEXITCODE -ne 0) {
        throw "The Pester tests ended with code $LASTEXITCODE."
    }
}

function Compress-Folder ([string] $Folder, [string] $Name) {
    Add-Type -AssemblyName System.IO.Compression.FileSystem
    $file = Join-Path $packages $Name
    if (Test-Path -LiteralPath $file) {
        Remove-Item -LiteralPath $file
    }
    [System.IO.Compression.ZipFile]::CreateFromDirectory($Folder, $file, 'Optimal', $true)
    $hash = (Get-FileHash -LiteralPath $file -Algorithm SHA256).Hash.ToLowerInvariant()
    Set-Content -LiteralPath "$file.sha256" -Value "$hash  $Name" -Encoding Ascii
    Get-Item -LiteralPath $file
}

function Invoke-Package {
    $version = Get-Version
    $machine = if ($Runtime) { $Runtime } else { Get-Runtime }
    $commandLine = Join-Path $out "umlync-$machine"
    Invoke-Build
    Invoke-Dotnet publish (Join-Path $PSScriptRoot 'src/UmLync.Cli') --configuration $Configuration --runtime $machine --output $commandLine --nologo
    $null = New-Item -ItemType Directory -Force $packages
    Compress-Folder $module "UmLync-$version.zip"
    Compress-Folder $commandLine "umlync-$version-$machine.zip"
}

function Invoke-Install {
    $separator = [System.IO.Path]::PathSeparator
    $modules = ($env:PSModulePath -split $separator)[0]
    $destination = Join-Path (Join-Path $modules 'UmLync') (Get-Version)
    Invoke-Build
    if (Test-Path -LiteralPath $destination) {
        Remove-Item -LiteralPath $destination -Recurse
    }
    $null = New-Item -ItemType Directory -Force $destination
    Copy-Item -Path (Join-Path $module '*') -Destination $destination -Recurse
    Get-Module -ListAvailable $destination
}

foreach ($name in $Task) {
    & "Invoke-$name"
}
