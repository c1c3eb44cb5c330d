BeforeDiscovery {
    $cases = @(
        @{ Type = 'Connection'; Make = { Get-UmLyncConnection } }
        @{ Type = 'Topology'; Make = { Get-UmLyncTopology } }
        @{ Type = 'ResourceDifference'; Make = { Compare-UmLyncTopology (Import-UmLyncTopology $fresh) } }
        @{ Type = 'Blueprint'; Make = { Get-UmLyncTopology | New-UmLyncBlueprint } }
        @{ Type = 'Plan'; Make = { $plan } }
        @{ Type = 'PlannedChange'; Make = { $plan.Changes } }
        @{ Type = 'ChangeOutcome'; Make = { $outcomes } }
        @{ Type = 'JournalSummary'; Make = { Get-UmLyncJournal } }
        @{ Type = 'ContactRow'; Make = { Get-UmLyncContact } }
        @{ Type = 'DialPlanBinding'; Make = { Get-UmLyncDialPlanBinding } }
        @{ Type = 'EncryptionPairRow'; Make = { Get-UmLyncEncryptionPair } }
        @{ Type = 'RequiredPermission'; Make = { Get-UmLyncPermission } }
        @{ Type = 'WindowsService'; Make = { Get-UmLyncService } }
        @{ Type = 'Finding'; Make = { Test-UmLyncIntegration -Path $fresh -IncludePassed } }
        @{ Type = 'Rule'; Make = { Get-UmLyncRule } }
        @{ Type = 'ReleasePair'; Make = { Test-UmLyncSupport } }
        @{ Type = 'TlsPosture'; Make = { Test-UmLyncTls } }
        @{ Type = 'TestAnswer'; Make = { [UmLync.Verification.TestAnswer]::NotThere([UmLync.Verification.TestCall]::Local($false, $null, $null)) } }
        @{ Type = 'TlsRow'; Make = { (Test-UmLyncTls).Rows } }
        @{ Type = 'LikelyCause'; Make = { 'ms-diagnostics: 1010;reason="x"' | Resolve-UmLyncSymptom } }
        @{ Type = 'SeenSymptom'; Make = { [pscustomobject]@{ ProviderName = 'MSExchange OWA'; Id = 112; Message = '-' } | Resolve-UmLyncSymptom -IncludeHarmless } }
        @{ Type = 'ListeningPort'; Make = { Get-UmLyncPort } }
        @{ Type = 'PortAnswer'; Make = { Test-UmLyncPort 127.0.0.1 1 } }
        @{ Type = 'SipAnswer'; Make = { Test-UmLyncSipEndpoint 127.0.0.1:1 } }
        @{ Type = 'TraceStep'; Make = { Trace-UmLyncCall Redmond -Direction ToExchange -Address @{ 'atl-ex-001.litwareinc.com' = '127.0.0.1'; 'atl-ex-002.litwareinc.com' = '127.0.0.1'; 'atl-ex-003.litwareinc.com' = '127.0.0.1' } } }
        @{ Type = 'IntegrationResult'; Make = { Invoke-UmLyncIntegration } }
    )
    $widths = @(
        foreach ($case in $cases) {
            foreach ($format in 'Format-Table', 'Format-List', 'Format-Wide') {
                $case + @{ Format = $format }
            }
        }
    )
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    $fresh = Join-Path $root 'docs/examples/litware.json'
    $null = Connect-Lab
    $plan = New-UmLyncPlan
    $outcomes = $plan | Invoke-UmLyncPlan -Force
    $rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'
}

AfterAll { $PSStyle.OutputRendering = $rendering }

Describe 'The views' {
    It 'of <Type> fit 120 columns with <Format>' -ForEach $widths {
        $objects = & $Make
        $objects | Should -Not -BeNullOrEmpty
        $text = $objects | & $Format -Force:($Format -eq 'Format-Table') | Out-String -Width 200 -Stream
        if ($Format -eq 'Format-Table') {
            ($text | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        }
        $text -join "`n" | Should -Not -BeLike '*UmLync.*UmLync.*' -Because 'a type name is no text'
    }

    It 'of <Type> have no empty heading and no error in a cell' -ForEach $cases {
        $table = & $Make | Format-Table -Force | Out-String -Width 120
        $table | Should -Not -BeLike '*#ERR*'
        (& $Make | Format-List | Out-String) | Should -Not -BeLike '*#ERR*'
    }

    It 'show a result after the outcomes as a list of its own' {
        $lab = New-Lab
        $text = Invoke-UmLyncIntegration -LabPath $lab -Force | Out-String -Width 120
        $text | Should -BeLike '*Outcome*Object*Change*Applied*Verdict     : AsDesired*'
    }
}
