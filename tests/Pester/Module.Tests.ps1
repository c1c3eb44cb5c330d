# The built module as PowerShell imports it.
BeforeAll {
    $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
    $manifest = Join-Path $root 'out/UmLync/UmLync.psd1'
}

Describe 'The module' {
    It 'has a manifest that PowerShell accepts' {
        (Test-ModuleManifest $manifest).Name | Should -Be 'UmLync'
    }

    It 'is imported, removed and imported again' {
        $module = Import-Module $manifest -PassThru
        $module | Remove-Module
        Get-Module UmLync | Should -BeNullOrEmpty
        (Import-Module $manifest -PassThru).Name | Should -Be 'UmLync'
    }

    It 'exports what its manifest lists' {
        $module = Import-Module $manifest -PassThru
        $text = [regex]::Match((Get-Content -Raw $manifest), 'CmdletsToExport\s*=\s*@\(([^)]*)\)').Groups[1].Value
        $listed = @([regex]::Matches($text, "'([^']+)'") | ForEach-Object { $_.Groups[1].Value })
        @($module.ExportedCommands.Keys | Sort-Object) | Should -Be @($listed | Sort-Object)
    }

    It 'is imported into several runspaces of one process' {
        $runspaces = 1..3 | ForEach-Object { [powershell]::Create().AddCommand('Import-Module').AddArgument($manifest).AddParameter('PassThru') }
        try {
            @($runspaces | ForEach-Object { $_.Invoke() }).Count | Should -Be 3
        }
        finally {
            $runspaces | ForEach-Object { $_.Dispose() }
        }
    }
}
