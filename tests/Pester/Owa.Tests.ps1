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
        (Test-UmLyncIntegration | Where-Object { $_.Outcome -eq 'Fail' -and $_.RuleId -like 'Trusted*' }).RuleId | Should -Be 'TrustedPoolHoldsKnownServer'
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
    It 'gives each server of Litware its list, in order' -Tag 'M4' {
        $null = Connect-Lab
        $lines = Test-UmLyncOwaIntegration
        $lines.Server | Select-Object -Unique | Should -Be @('ATL-EX-001', 'ATL-EX-002', 'ATL-EX-003')
        $lines | Where-Object Server -EQ ATL-EX-001 | ForEach-Object Part | Should -Be @('Support', 'Library', 'FrontEnd', 'Policy', 'Settings', 'Certificate', 'Trust', 'Start', 'SignIn')
        $lines | Where-Object Outcome -NE Pass | ForEach-Object Part | Sort-Object -Unique | Should -Be 'SignIn'
        Test-UmLyncOwaIntegration *-003 | ForEach-Object Server | Sort-Object -Unique | Should -Be 'ATL-EX-003'
    }

    It 'leaves to a person what only a person can see' -Tag 'M4' {
        $null = Connect-Lab
        $line = Test-UmLyncOwaIntegration ATL-EX-001 | Where-Object Part -EQ SignIn
        $line.Outcome | Should -Be 'Manual'
        "$($line.RecommendedAction)" | Should -BeLike 'Sign in*'
    }

    It 'finds what a cumulative update took; Enable writes it again, and nothing is left to do' -Tag 'H6', 'M4' {
        $lab = Connect-Lab
        $before = Get-UmLyncTopology
        # Servers are updated one after the other: the first still has what the others lost.
        $after = (Get-Content -Raw -LiteralPath $lab) -replace '("server": "ATL-EX-00[23]",\s+"imCertificateThumbprint": )"[^"]+",(\s+"imServerName": )"[^"]+"', '$1null,$2null'
        Set-Content -LiteralPath $lab -Value $after -NoNewline
        $lines = Test-UmLyncOwaIntegration | Where-Object Outcome -EQ Fail
        $lines.RuleId | Should -Be @('OwaSettingsMissing', 'OwaSettingsMissing')
        "$($lines[0].Reason)" | Should -BeLike '*cumulative update*'
        (Enable-UmLyncOwaIntegration -Force).Outcome | Sort-Object -Unique | Should -Be 'Applied'
        Test-UmLyncOwaIntegration | Where-Object Outcome -EQ Fail | Should -BeNullOrEmpty
        Compare-UmLyncTopology $before | Should -BeNullOrEmpty
        Enable-UmLyncOwaIntegration -Force | Should -BeNullOrEmpty
    }
}
