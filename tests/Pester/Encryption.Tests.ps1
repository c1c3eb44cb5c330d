BeforeAll { . (Join-Path $PSScriptRoot 'Support/Lab.ps1') }

Describe 'Get-UmLyncEncryptionPair' {
    BeforeAll { $null = Connect-Lab }

    It 'shows both halves of each pair, and whether it works' -Tag 'D1' {
        $pairs = Get-UmLyncEncryptionPair
        $pairs | Should -HaveCount 4
        $broken = $pairs | Where-Object Works -EQ $false
        $broken.DialPlan | Sort-Object -Unique | Should -Be 'Redmond'
        $broken[0].Level, $broken[0].Security | Should -Be @('RequireEncryption', 'SIPSecured')
        $broken[0].Accepted[0] | Should -Be 'Secured'
    }

    It 'selects by wildcards' {
        Get-UmLyncEncryptionPair port* *-sba-* | Should -HaveCount 1
    }
}

Describe 'Set-UmLyncEncryptionPair' {
    BeforeEach { $lab = Connect-Lab }

    It 'sets the strongest security that works, without being asked twice' -Tag 'D2' {
        $outcome = Set-UmLyncEncryptionPair Redmond
        $outcome.Outcome, $outcome.Change.Properties[0].AfterText | Should -Be @('Applied', 'Secured')
        Get-UmLyncEncryptionPair | Where-Object Works -NE $true | Should -BeNullOrEmpty
    }

    It 'mends what Get- shows, from the pipeline' {
        $outcomes = @(Get-UmLyncEncryptionPair | Where-Object Works -EQ $false | Set-UmLyncEncryptionPair)
        $outcomes | Should -HaveCount 1
        $outcomes[0].Outcome | Should -Be 'Applied'
    }

    It 'passes the pairs of the plan, as a new read has them, with -PassThru' {
        $pairs = Set-UmLyncEncryptionPair Redmond -PassThru
        $pairs | Should -HaveCount 2
        $pairs.Works | Sort-Object -Unique | Should -BeTrue
        $pairs | Test-UmLyncEncryptionPair | Where-Object Outcome -NE Pass | Should -BeNullOrEmpty
    }

    It 'changes what the pools ask only when told so' -Tag 'D2' {
        $outcomes = Set-UmLyncEncryptionPair Redmond -VoipSecurity SIPSecured -LyncEncryptionLevel SupportEncryption
        $outcomes.Change.Key.Kind.Id | Should -Be 'mediaConfigurations'
        (Get-UmLyncEncryptionPair).Level | Sort-Object -Unique | Should -Be 'SupportEncryption'
    }

    It 'refuses <Case> with <Id>, and changes nothing' -Tag 'D3' -TestCases @(
        @{ Case = 'a security that the pools refuse'; Id = 'SecurityDoesNotFitPools'; Command = { Set-UmLyncEncryptionPair Redmond -VoipSecurity SIPSecured } }
        @{ Case = 'a level that stops another plan'; Id = 'LevelBreaksOtherPlans'; Command = { Set-UmLyncEncryptionPair Redmond -LyncEncryptionLevel DoNotSupportEncryption } }
        @{ Case = 'a pool from which the plan is not reached'; Id = 'PairIsNotThere'; Command = { Set-UmLyncEncryptionPair Redmond -Pool $branch } }
    ) {
        $before = Get-Trace $lab
        Get-FailureId $Command | Should -Be $Id
        Get-Trace $lab | Should -Be $before
    }
}

Describe 'Test-UmLyncEncryptionPair' {
    BeforeAll { $null = Connect-Lab }

    It 'judges all plans together, or one alone' -Tag 'D3' {
        (Test-UmLyncEncryptionPair | Where-Object Outcome -EQ Fail).RuleId | Should -Be 'IncompatibleSecuritySetting'
        (Test-UmLyncEncryptionPair Portland).Outcome | Sort-Object -Unique | Should -Be 'Pass'
    }
}
