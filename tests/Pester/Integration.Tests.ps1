BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    # docs/examples/README.md lists what is broken; a plan mends it with twenty changes.
    $changes = 20
}

Describe 'Invoke-UmLyncIntegration' {
    BeforeEach {
        Disconnect-UmLync
        $lab = New-Lab
    }

    It 'integrates a lab file: outcomes as they happen, then one result' -Tag 'F1', 'F2', 'F3', 'E2', 'D4' {
        $written = @(Invoke-UmLyncIntegration -LabPath $lab -Force)
        $written | Should -HaveCount ($changes + 1)
        $written[0] | Should -BeOfType UmLync.Applying.ChangeOutcome
        $result = $written[-1]
        $result | Should -BeOfType UmLync.Connectors.Runs.IntegrationResult
        $result.Verified, $result.Verdict, $result.ExitCode, $result.Applied | Should -Be @($true, 'AsDesired', 0, $changes)
        $result.Remaining.IsEmpty | Should -BeTrue
        $result.JournalPath | Should -Exist
        $result.Findings[0].RuleId | Should -Not -BeNullOrEmpty
    }

    It 'does nothing the second time, and leaves no trace' -Tag 'F8' {
        $null = Invoke-UmLyncIntegration -LabPath $lab -Force
        $before = Get-Trace $lab
        $second = @(Invoke-UmLyncIntegration -LabPath $lab -Force)
        $second | Should -HaveCount 1
        $second[0].Applied, $second[0].JournalPath | Should -Be @(0, $null)
        Get-Trace $lab | Should -Be $before
    }

    It 'works on the connection, and on a lab file in its place' {
        $connected = Connect-Lab
        $null = Invoke-UmLyncIntegration -Force
        Test-UmLyncIntegration IncompatibleSecuritySetting | Should -BeNullOrEmpty
        $before = Get-Trace $connected
        $null = Invoke-UmLyncIntegration -LabPath $lab -Force -OutputPath (Join-Path $TestDrive ([guid]::NewGuid()))
        (Get-UmLyncConnection).Path | Should -Be $connected
        (Get-FileHash $connected).Hash | Should -Be ($before | Select-String -SimpleMatch "$connected ").Line.Split(' ')[-1]
    }

    It 'follows a blueprint' -Tag 'F4', 'F5' {
        $written = New-UmLyncBlueprint -OutboundPool $secondPool -GatewayName @{ $secondPool = '1:3' } | Invoke-UmLyncIntegration -LabPath $lab -Force
        $written[-1].Verified | Should -BeTrue
        $null = Connect-UmLync $lab
        (Get-UmLyncDialPlanBinding | Where-Object Outbound).Gateway | Sort-Object -Unique | Should -Be '1:3'
    }

    It 'keeps the run in a folder: the estate before, the plan, the journal, the report' -Tag 'O1', 'N2' {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        $hash = (Get-FileHash $lab).Hash
        $result = @(Invoke-UmLyncIntegration -LabPath $lab -Force -OutputPath $folder -Note 'CHG-4711')[-1]
        (Get-ChildItem $folder).Name | Sort-Object | Should -Be @('before.json', 'journal.jsonl', 'plan.json', 'report.md')
        (Get-FileHash (Join-Path $folder 'before.json')).Hash | Should -Be $hash
        $result.JournalPath | Should -Be (Join-Path $folder 'journal.jsonl')
        (Get-UmLyncJournal $result.JournalPath).Note | Should -Be 'CHG-4711'
        Get-Content -Raw (Join-Path $folder 'report.md') | Should -BeLike '# Integration of Exchange Unified Messaging and Lync: litwareinc.com*'
        (Import-UmLyncPlan (Join-Path $folder 'plan.json')).Changes.Count | Should -Be $changes
    }

    It 'refuses a folder with a file of an earlier run, before anything is done: <file>' -ForEach @(
        @{ file = 'journal.jsonl' }
        @{ file = 'report.md' }
    ) {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        $null = Invoke-UmLyncIntegration -LabPath (New-Lab) -Force -OutputPath $folder
        Get-ChildItem $folder -Exclude $file | Remove-Item
        $before = Get-Trace $lab
        Get-FailureId { Invoke-UmLyncIntegration -LabPath $lab -Force -OutputPath $folder } | Should -Be 'FolderHoldsRun'
        Get-Trace $lab | Should -Be $before
    }

    It 'previews with -WhatIf: planned outcomes, what is left, and no file' -Tag 'B3', 'B6' {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        $before = Get-Trace $lab
        $written = @(Invoke-UmLyncIntegration -LabPath $lab -WhatIf -OutputPath $folder)
        $written[0..($changes - 1)].Outcome | Sort-Object -Unique | Should -Be 'Planned'
        $written[-1].Planned, $written[-1].Verdict, $written[-1].ExitCode, $written[-1].Verified | Should -Be @($changes, 'NotAsDesired', 2, $false)
        $written[-1].Remaining.Changes.Count | Should -Be $changes
        $folder | Should -Not -Exist
        Get-Trace $lab | Should -Be $before
    }

    It 'counts warnings with -Strict' -Tag 'M7' {
        # The support of both releases has ended, which is a warning (docs/domain.md D.6).
        @(Invoke-UmLyncIntegration -LabPath $lab -Force -Strict)[-1].ExitCode | Should -Be 2
    }

    It 'refuses an estate whose servers have no Unified Messaging, with the way out' -Tag 'A7' {
        (Get-Content -Raw $lab).Replace('"version": "15.0.1497.2"', '"version": "15.2.1118.40"') | Set-Content -LiteralPath $lab
        $failure = Get-Failure { Invoke-UmLyncIntegration -LabPath $lab -Force }
        $failure.FullyQualifiedErrorId | Should -BeLike 'NoServerWithUmRemains,*'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*Cloud Voicemail*'
    }
}
