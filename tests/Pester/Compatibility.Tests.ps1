# What runs in Windows PowerShell 5.1, and in the management shells of Exchange 2010 (PowerShell 2) to 2016, is in their language.
BeforeDiscovery {
    $analyzer = Get-Module -ListAvailable PSScriptAnalyzer | Where-Object Version -ge '1.20'
    $lack = if (-not $analyzer) { 'there is no PSScriptAnalyzer (1.20 or later), which knows the syntax of each version' }
}

if ($lack) {
    Describe 'Scripts of the module' {
        It 'cannot be checked here' -TestCases @{ Lack = $lack } { Set-ItResult -Skipped -Because $Lack }
    }
    return
}

Describe 'Scripts of the module' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support/Lab.ps1')

        function Get-Incompatible([string] $Text, [string[]] $Version = '5.1') {
            $settings = @{ IncludeRules = @('PSUseCompatibleSyntax'); Rules = @{ PSUseCompatibleSyntax = @{ Enable = $true; TargetVersions = $Version } } }
            Invoke-ScriptAnalyzer -ScriptDefinition $Text -Settings $settings | ForEach-Object { "$($_.Line): $($_.Message)" }
        }
    }

    It 'are searched so that something is found: <Text>' -Tag 'R2' -ForEach @(
        @{ Text = '$a ?? $b' }
        @{ Text = '$a ? 1 : 2' }
        @{ Text = 'Get-Item . && Get-Item ..' }
        @{ Text = '${a}?.Length' }
    ) {
        Get-Incompatible $Text | Should -Not -BeNullOrEmpty
    }

    It 'load in 5.1: the manifest' -Tag 'R2' {
        Get-Incompatible (Get-Content -Raw $manifest) | Should -BeNullOrEmpty
    }

    It 'show objects in 5.1: the script blocks of the views' -Tag 'R2' {
        $blocks = Get-ChildItem (Split-Path $manifest) -Filter *.ps1xml -Recurse | ForEach-Object { ([xml](Get-Content -Raw $_)).SelectNodes('//ScriptBlock').InnerText }
        $blocks | Should -Not -BeNullOrEmpty
        $blocks | ForEach-Object { Get-Incompatible $_ } | Should -BeNullOrEmpty
    }

    It 'build and install in 5.1: build.ps1' -Tag 'R2' {
        Get-Incompatible (Get-Content -Raw (Join-Path $root 'build.ps1')) | Should -BeNullOrEmpty
    }

    It 'carry a plan out in every management shell: exported scripts' -Tag 'R2' {
        $folder = Join-Path $TestDrive 'scripts'
        $null = Connect-Lab
        $null = New-UmLyncPlan | Export-UmLyncScript -Path $folder
        $scripts = Get-ChildItem $folder -Filter *.ps1
        $scripts | Should -Not -BeNullOrEmpty
        $scripts | ForEach-Object { Get-Incompatible (Get-Content -Raw $_) '3.0', '4.0', '5.1' } | Should -BeNullOrEmpty
    }
}
