BeforeAll { . (Join-Path $PSScriptRoot 'Support/Lab.ps1') }

Describe 'Test-UmLyncIntegration' {
    BeforeAll { $lab = Connect-Lab }

    It 'finds what docs/examples/README.md says is broken' -Tag 'F9', 'E2' {
        $failed = (Test-UmLyncIntegration | Where-Object { $_.Outcome -eq 'Fail' -and $_.Severity -eq 'Error' }).RuleId | Sort-Object -Unique
        $failed | Should -Be @('FrontEndRestartPending', 'IncompatibleSecuritySetting', 'MissingGateway', 'OneOutboundGateway',
            'OutboundOnDirector', 'ReadPermissionMissing', 'ServerInAllSipDialPlans', 'StartupModeForSecurity')
    }

    It 'judges a file, a topology and the connection alike' -Tag 'A10' {
        $ids = foreach ($findings in (Test-UmLyncIntegration), (Test-UmLyncIntegration -Path $lab), (Get-UmLyncTopology | Test-UmLyncIntegration)) {
            $findings.RuleId -join ','
        }
        $ids | Sort-Object -Unique | Should -HaveCount 1
    }

    It 'writes what passes on request, and only the rules that are named' {
        Test-UmLyncIntegration TooManyGateways, Outbound* -IncludePassed | Group-Object RuleId | ForEach-Object Name |
            Should -Be @('OutboundGatewayLacksPlan', 'OutboundOnBranch', 'OutboundOnDirector', 'TooManyGateways')
        Test-UmLyncIntegration TooManyGateways | Should -BeNullOrEmpty
    }

    It 'says what it could not evaluate' {
        $file = Join-Path $TestDrive 'partial.json'
        (Get-Content -Raw $lab) -replace '"mediaConfigurations": \[[^\]]*\],\s*' | Set-Content -LiteralPath $file
        $finding = Test-UmLyncIntegration IncompatibleSecuritySetting -Path $file
        $finding.Outcome | Should -Be 'NotEvaluated'
        $finding.Reason.ToString() | Should -BeLike '*mediaConfigurations*'
    }

    It 'is satisfied after an integration, but for the age of the products and an advice' {
        $null = Invoke-UmLyncIntegration -Force
        $findings = Test-UmLyncIntegration
        ($findings | Where-Object Outcome -EQ 'Fail').RuleId | Sort-Object -Unique | Should -Be 'CertificatesCouldBeOne', 'SupportEnded'

        # What the example does not hold: firewall rules, service health, and what refers to that.
        ($findings | Where-Object Outcome -EQ 'NotEvaluated').RuleId | Sort-Object -Unique | Should -Be 'DanglingReference', 'FirewallRuleInTheWay', 'RequiredServiceStopped'
    }
}

Describe 'Test-UmLyncTls' {
    BeforeAll { $lab = Connect-Lab }

    It 'says which side holds TLS 1.0 and 1.1, and what to do' -Tag 'D5' {
        $posture = Test-UmLyncTls -LyncPhones $false
        $posture.CanTurnOff | Should -BeFalse
        $posture.BlockedSides | Should -Be 'Lync'
        $posture.BlockedBy[0].RecommendedAction.ToString() | Should -BeLike 'Leave TLS 1.0 and 1.1 enabled on both sides*'
        (Import-UmLyncTopology $lab | Test-UmLyncTls).Rows.Count | Should -Be $posture.Rows.Count
    }
}

Describe 'Export-UmLyncFinding' {
    BeforeAll {
        $null = Connect-Lab
        $findings = Test-UmLyncIntegration -IncludePassed
    }

    It 'writes NUnit results and SARIF' -Tag 'M7' {
        $nunit = $findings | Export-UmLyncFinding (Join-Path $TestDrive 'findings.xml')
        ([xml](Get-Content -Raw $nunit.FullName)).SelectNodes('//test-case').Count | Should -Be $findings.Count
        $sarif = $findings | Export-UmLyncFinding (Join-Path $TestDrive 'findings.sarif')
        (Get-Content -Raw $sarif.FullName | ConvertFrom-Json).runs[0].results.Count | Should -Be $findings.Count
    }

    It 'writes a file also where nothing was found' {
        $file = Test-UmLyncIntegration TooManyGateways | Export-UmLyncFinding (Join-Path $TestDrive 'none.xml')
        ([xml](Get-Content -Raw $file.FullName)).DocumentElement.total | Should -Be '0'
    }

    It 'asks for a form where the ending names none' {
        { $findings | Export-UmLyncFinding (Join-Path $TestDrive 'findings.txt') } | Should -Throw -ErrorId 'FindingFormIsUnknown,*'
    }
}

Describe 'Get-UmLyncRule' {
    It 'shows the rules with requirement and source' {
        $rule = Get-UmLyncRule HuntGroupPilot
        $rule.Severity | Should -Be 'Warning'
        $rule.Requirement.ToString() | Should -Not -BeNullOrEmpty
        $rule.Source.ToString() | Should -BeLike '*H 3*'
    }

    It 'has a page for each rule' {
        $pages = (Get-ChildItem (Join-Path $root 'docs/rules') -Filter *.md).BaseName | Where-Object { $_ -ne 'README' } | Sort-Object
        (Get-UmLyncRule).Id | Sort-Object | Should -Be $pages
    }

    It 'takes findings from the pipeline' {
        $null = Connect-Lab
        (Test-UmLyncEncryptionPair | Get-UmLyncRule).Id | Should -Contain 'IncompatibleSecuritySetting'
    }
}

Describe 'Test-UmLyncSupport' {
    It 'shows the pairs of releases that meet in an estate' -Tag 'A6' {
        $null = Connect-Lab
        $pair = Test-UmLyncSupport
        $pair.Exchange, $pair.Lync, $pair.VoiceMail, $pair.CanBeIntegrated | Should -Be @('Exchange2013', 'Lync2013', 'ExchangeUm', $true)
    }

    It 'answers for two releases without an estate' -Tag 'A7' {
        Disconnect-UmLync
        $pair = Test-UmLyncSupport -Exchange Exchange2016 -Lync Lync2013
        $pair.OwaInstantMessaging | Should -BeFalse -Because 'docs/domain.md H 15'
        (Test-UmLyncSupport Exchange2019OrLater Sfb2019).VoiceMail | Should -Be 'CloudVoicemail'
    }
}
