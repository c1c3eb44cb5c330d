BeforeAll { . (Join-Path $PSScriptRoot 'Support/Lab.ps1') }

Describe 'Get-UmLyncTopology' {
    BeforeAll { $lab = Connect-Lab }

    It 'reads both products as one object' -Tag 'A3', 'A8' {
        $topology = Get-UmLyncTopology
        $topology | Should -BeOfType UmLync.Topologies.Topology
        @($topology).Count | Should -Be 1
        $topology.Scopes | Should -HaveCount 2
        $topology.Scopes[1].ToString() | Should -Be 'lync:litwareinc.com'
    }

    It 'reads a file without a connection' -Tag 'A10' {
        Disconnect-UmLync
        try { (Get-UmLyncTopology -Path $lab).Estate | Should -BeLike 'exchange:*' } finally { $null = Connect-UmLync $lab }
    }

    It 'counts users on request, and such a picture is not exported' {
        $counted = Get-UmLyncTopology -CountUsers
        $counted.KeepsUsers | Should -BeFalse
        $file = Join-Path $TestDrive 'counted.json'
        Get-FailureId { $counted | Export-UmLyncTopology -Path $file } | Should -Be 'UsersAreOnlyCounted'
        $file | Should -Not -Exist
    }

    It 'sees what others wrote to the file since' {
        $lab = Connect-Lab
        Set-RedmondSecurity $lab Unsecured
        (Get-UmLyncEncryptionPair Redmond)[0].Security | Should -Be 'Unsecured'
    }
}

Describe 'Export-UmLyncTopology and Import-UmLyncTopology' {
    BeforeAll { $lab = Connect-Lab }

    It 'write and read the same bytes, users included' -Tag 'N4', 'O1' {
        $file = Join-Path $TestDrive 'same.json'
        $written = Get-UmLyncTopology | Export-UmLyncTopology -Path $file
        $written | Should -BeOfType IO.FileInfo
        $written.FullName | Should -Be $file
        (Get-FileHash $file).Hash | Should -Be (Get-FileHash $lab).Hash
        (Import-UmLyncTopology $file).KeepsUsers | Should -BeTrue
    }

    It 'overwrite nothing without -Force' {
        $file = Join-Path $TestDrive 'kept.json'
        Set-Content -LiteralPath $file -Value 'kept'
        Get-FailureId { Get-UmLyncTopology | Export-UmLyncTopology -Path $file } | Should -Be 'FileIsThereAlready'
        Get-Content -LiteralPath $file | Should -Be 'kept'
        Get-UmLyncTopology | Export-UmLyncTopology -Path $file -Force | Should -Exist
    }

    It 'write nothing under -WhatIf' -Tag 'B3' {
        $file = Join-Path $TestDrive 'whatif.json'
        Get-UmLyncTopology | Export-UmLyncTopology -Path $file -WhatIf | Should -BeNullOrEmpty
        $file | Should -Not -Exist
    }

    It 'read each file for itself: one that is missing fails alone' {
        $read = Import-UmLyncTopology -Path (Join-Path $TestDrive 'missing.json'), $lab -ErrorAction SilentlyContinue -ErrorVariable failures
        @($read).Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -Be 'FileIsMissing,UmLync.Cmdlets.ImportUmLyncTopologyCommand'
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'name the line of a file that is wrong' {
        $file = Join-Path $TestDrive 'wrong.json'
        (Get-Content -Raw $lab).Replace('"uriType": "TelExtn"', '"uriTyp": "TelExtn"') | Set-Content -LiteralPath $file
        $failure = Get-Failure { Import-UmLyncTopology $file -ErrorAction Stop }
        $failure.FullyQualifiedErrorId | Should -BeLike 'JsonPropertyIsUnknown,*'
        $failure.CategoryInfo.Category | Should -Be 'InvalidData'
        $failure.ErrorDetails.Message | Should -BeLike '*line*'
    }
}

Describe 'Compare-UmLyncTopology' {
    BeforeAll {
        $lab = Connect-Lab
        $before = Get-UmLyncTopology
    }

    It 'finds no difference between a picture and itself' {
        Compare-UmLyncTopology $before $before | Should -BeNullOrEmpty
    }

    It 'shows what changed since, property by property, against the connection' -Tag 'P1' {
        $null = Set-UmLyncEncryptionPair Redmond -Force
        $differences = @(Compare-UmLyncTopology $before)
        $differences | Should -HaveCount 1
        $differences[0].Key.ToString() | Should -Be 'exchange:litwareinc.com/umDialPlans/Redmond'
        $differences[0].Properties[0].LeftText, $differences[0].Properties[0].RightText | Should -Be @('SIPSecured', 'Secured')
    }

    It 'warns of what was not read completely' {
        $file = Join-Path $TestDrive 'partial.json'
        (Get-Content -Raw $lab) -replace '"settingOverrides": \[\],\s*' | Set-Content -LiteralPath $file
        $null = Import-UmLyncTopology $file | Compare-UmLyncTopology $before -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -BeLike "*settingOverrides*"
    }
}
