BeforeAll { . (Join-Path $PSScriptRoot 'Support/Lab.ps1') }

Describe 'Ctrl+C' {
    BeforeEach {
        $lab = New-Lab
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $session = New-Session
        $null = Invoke-InSession $session "Connect-UmLync '$lab'"
        # The pipeline takes its time over each outcome; it is stopped in the midst of it.
        $session.Shell.Commands.Clear()
        $null = $session.Shell.AddScript("New-UmLyncPlan | Invoke-UmLyncPlan -Force -JournalPath '$journal' | ForEach-Object { `$_; Start-Sleep -Milliseconds 300 }")
        $output = [Management.Automation.PSDataCollection[psobject]]::new()
        $run = $session.Shell.BeginInvoke([Management.Automation.PSDataCollection[psobject]]::new(), $output)
        $watch = [Diagnostics.Stopwatch]::StartNew()
        while ($output.Count -lt 3 -and $watch.Elapsed.TotalSeconds -lt 30) { Start-Sleep -Milliseconds 20 }
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $session.Shell.Stop()
        $watch.Stop()
        $null = Connect-UmLync $lab
    }

    It 'stops within a second, and gives the estate free' {
        $watch.ElapsedMilliseconds | Should -BeLessThan 1000
        $session.Shell.InvocationStateInfo.State | Should -Be 'Stopped'
        { Set-UmLyncEncryptionPair Redmond } | Should -Not -Throw
    }

    It 'leaves a journal that is whole, open, and can be resumed' -Tag 'O4' {
        $summary = Get-UmLyncJournal $journal
        $summary.State | Should -Be 'Open'
        $summary.Applied | Should -BeGreaterOrEqual 3
        $summary.Applied | Should -BeLessThan 20
        $outcomes = Resume-UmLyncPlan $journal -Force
        $outcomes | Should -HaveCount 20
        ($outcomes | Where-Object Outcome -EQ AlreadyDone).Count | Should -BeGreaterOrEqual $summary.Applied
        $outcomes.Outcome | Sort-Object -Unique | Should -Be @('Applied', 'AlreadyDone')
        (Get-UmLyncJournal $journal).State | Should -Be 'Closed'
        (New-UmLyncPlan).IsEmpty | Should -BeTrue
    }

    It 'leaves a journal that can be undone' -Tag 'O3', 'O4' {
        $null = Get-UmLyncJournal $journal | Undo-UmLyncPlan -Force
        $fresh = Join-Path $root 'docs/examples/litware.json'
        Import-UmLyncTopology $fresh | ForEach-Object { Compare-UmLyncTopology $_ } | Where-Object { $_.Key.Kind.Id -notlike '*WindowsServices' } | Should -BeNullOrEmpty
    }
}

Describe 'A pipeline that has seen enough' {
    It 'leaves an open journal' -Tag 'O4' {
        $null = Connect-Lab
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        New-UmLyncPlan | Invoke-UmLyncPlan -Force -JournalPath $journal | Select-Object -First 2 | Should -HaveCount 2
        (Get-UmLyncJournal $journal).State | Should -Be 'Open'
    }
}

Describe 'A journal whose last line is cut' {
    It 'is refused, and accepted on request' -Tag 'O4' {
        $null = Connect-Lab
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $null = New-UmLyncPlan | Invoke-UmLyncPlan -Force -JournalPath $journal | Select-Object -First 2
        $bytes = [IO.File]::ReadAllBytes($journal)
        [IO.File]::WriteAllBytes($journal, $bytes[0..($bytes.Length - 20)])
        (Get-UmLyncJournal $journal).State | Should -Be 'Cut'
        $failure = Get-Failure { Resume-UmLyncPlan $journal -Force }
        $failure.FullyQualifiedErrorId | Should -BeLike 'JournalIsCut,*'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*-AcceptCut*'
        (Resume-UmLyncPlan $journal -Force -AcceptCut).Outcome | Sort-Object -Unique | Should -Be @('Applied', 'AlreadyDone')
    }
}
