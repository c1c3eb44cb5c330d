BeforeAll { . (Join-Path $PSScriptRoot 'Support/Lab.ps1') }

Describe 'Get-UmLyncOwaIntegration' {
    BeforeAll { $null = Connect-Lab }

    It 'shows each back-end server of Litware with everything in place' -Tag 'H4', 'H7' {
        $servers = Get-UmLyncOwaIntegration
        $servers.Server | Should -Be @('ATL-EX-001', 'ATL-EX-002', 'ATL-EX-003')
        $servers.Mechanism | Sort-Object -Unique | Should -Be 'WebConfig'
        $servers.ServerName | Sort-Object -Unique | Should -Be $firstPool
        $servers.IsComplete | Sort-Object -Unique | Should -BeTrue
    }

    It 'selects by wildcards' { Get-UmLyncOwaIntegration *-003 | Should -HaveCount 1 }
}

Describe 'Test-UmLyncTrustedApplication' {
    BeforeAll { $null = Connect-Lab }

    It 'forbids a pool for the servers in dial plans and finds that of OWA fine' -Tag 'I1' {
        $cases = Test-UmLyncTrustedApplication
        ($cases | Where-Object Name -Like 'atl-ex-*').Verdict | Sort-Object -Unique | Should -Be 'MustNotCreate'
        ($cases | Where-Object Name -Like 'atl-owa-*').Verdict | Should -Be 'Fine'
    }

    It 'shows the table that is to be expected' -Tag 'I2' {
        $known = Test-UmLyncTrustedApplication atl-ex-* -KnownServer
        $known.Version | Sort-Object -Unique | Should -Be 0
        (Test-UmLyncTrustedApplication atl-owa-* -KnownServer).Through | Should -Be 'TrustedApplicationPool'
    }
}

Describe 'Enable-UmLyncOwaIntegration' {
    BeforeEach { $lab = Connect-Lab }

    It 'leaves what is in place' { Enable-UmLyncOwaIntegration -Force | Should -BeNullOrEmpty }

    It 'sets another pool on each server, recycles each once, and has nothing left to do' -Tag 'H1', 'H6' {
        $outcomes = Enable-UmLyncOwaIntegration $secondPool -Force
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        ($outcomes.Change | Where-Object { $_.Key.Kind.Id -eq 'owaWebConfigs' }) | Should -HaveCount 3
        ($outcomes.Change | Where-Object { $_.Key.Kind.Id -eq 'owaPoolRecycles' }) | Should -HaveCount 3
        (Get-UmLyncOwaIntegration).ServerName | Sort-Object -Unique | Should -Be $secondPool
        Enable-UmLyncOwaIntegration $secondPool -Force | Should -BeNullOrEmpty
    }

    It 'is undone' {
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $before = Get-UmLyncTopology
        $null = Enable-UmLyncOwaIntegration $secondPool -Force -JournalPath $journal
        (Undo-UmLyncPlan $journal -Force).Outcome | Sort-Object -Unique | Should -Be 'Applied'
        Compare-UmLyncTopology $before | Should -BeNullOrEmpty
    }

    It 'removes a duplicate trusted application and publishes' -Tag 'I2', 'I3' {
        (Get-Content -Raw -LiteralPath $lab) -creplace '"computers": \[\s+"atl-owa-001.litwareinc.com"\s+\]', '"computers": [ "atl-ex-001.litwareinc.com" ]' | Set-Content -LiteralPath $lab -NoNewline
        (Test-UmLyncOwaIntegration | Where-Object Outcome -EQ Fail).RuleId | Should -Be 'TrustedPoolHoldsKnownServer'
        $outcomes = Enable-UmLyncOwaIntegration -Force
        $outcomes.Change.Key.Kind.Id | Should -Be @('trustedApplications', 'trustedApplicationPools', 'topologyPublications')
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
    }

    It 'refuses <Case> with <Id>, and changes nothing' -TestCases @(
        @{ Case = 'a pool that is not there'; Id = 'PoolIsNotThere'; Command = { Enable-UmLyncOwaIntegration lync.nowhere.com -Force } }
        @{ Case = 'what is no thumbprint'; Id = 'ValueIsNotThumbprint'; Command = { Enable-UmLyncOwaIntegration -Thumbprint 12 -Force } }
        @{ Case = 'an id with a blank'; Id = 'OwaApplicationIdIsRefused'; Command = { Enable-UmLyncOwaIntegration -ApplicationId 'a b' -Force } }
    ) {
        $before = Get-Trace $lab
        Get-FailureId $Command | Should -Be $Id
        Get-Trace $lab | Should -Be $before
    }
}

Describe 'Disable-UmLyncOwaIntegration' {
    BeforeEach { $null = Connect-Lab }

    It 'switches the front ends off, and nothing else' -Tag 'H9' {
        $outcomes = Disable-UmLyncOwaIntegration -Force
        $outcomes.Change.Key.Name | Should -Be @(1..3 | ForEach-Object { "ATL-EX-00$_\owa (Default Web Site)" })
        (Disable-UmLyncOwaIntegration -PassThru -Force).IsOffered | Sort-Object -Unique | Should -BeFalse
        (Get-UmLyncOwaIntegration).ServerName | Sort-Object -Unique | Should -Be $firstPool
    }
}

Describe 'Test-UmLyncOwaIntegration' {
    It 'judges Litware by every rule about Outlook Web App' {
        $null = Connect-Lab
        $findings = Test-UmLyncOwaIntegration
        $findings.RuleId | Should -Contain 'OwaSettingsMissing'
        $findings | Where-Object { $_.Outcome -ne 'Pass' -and $_.RuleId -like 'Owa*' } | Should -BeNullOrEmpty
    }

    It 'finds what a cumulative update took' -Tag 'H6' {
        $lab = Connect-Lab
        (Get-Content -Raw -LiteralPath $lab) -replace '"imServerName": "[^"]+"', '"imServerName": null' | Set-Content -LiteralPath $lab -NoNewline
        (Test-UmLyncOwaIntegration | Where-Object RuleId -EQ OwaSettingsMissing).Outcome | Should -Be @('Fail', 'Fail', 'Fail')
    }
}
