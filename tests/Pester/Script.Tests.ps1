BeforeAll { . (Join-Path $PSScriptRoot 'Support/Lab.ps1') }

Describe 'Export-UmLyncScript' {
    BeforeAll {
        $null = Connect-Lab
        $folder = Join-Path $TestDrive 'scripts'
        $files = New-UmLyncPlan | Export-UmLyncScript -Path $folder
    }

    It 'writes numbered scripts into a folder that it makes' {
        $files | Should -BeOfType IO.FileInfo
        $files.Count | Should -BeGreaterThan 1
        $files[0].Name | Should -BeLike '*-exchange.ps1'
        (Get-ChildItem $folder).FullName | Sort-Object | Should -Be $files.FullName
    }

    It 'writes what Windows PowerShell reads: UTF-8 with a byte order mark, without a syntax error' -Tag 'S3' {
        foreach ($file in $files) {
            [IO.File]::ReadAllBytes($file.FullName)[0..2] | Should -Be @(0xEF, 0xBB, 0xBF)
            $errors = $null
            $null = [Management.Automation.Language.Parser]::ParseFile($file.FullName, [ref] $null, [ref] $errors)
            $errors | Should -BeNullOrEmpty
        }
    }

    It 'mixes no scripts of two plans' {
        Get-FailureId { New-UmLyncPlan | Export-UmLyncScript -Path $folder } | Should -Be 'FolderHoldsScripts'
        (Get-ChildItem $folder).Count | Should -Be $files.Count
    }
}
