BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')

    $first = 'atl-ex-001.litwareinc.com'
    $old = '3D32BFF6F0913280315DA15F52A593F8087A5658'
    $new = '2222222222222222222222222222222222222222'

    function Connect-RenewedLab {
        # The lab of Litware, in which the first server has a renewal of its certificate.
        $lab = Connect-Lab
        $estate = Get-Content $lab -Raw | ConvertFrom-Json -DateKind String
        $renewal = $estate.exchange[0].exchangeCertificates | Where-Object thumbprint -EQ $old | ConvertTo-Json -Depth 9 | ConvertFrom-Json -DateKind String
        $renewal.thumbprint = $new
        $renewal.notAfter = '2029-02-10T00:00:00Z'
        $renewal.services = @()
        $estate.exchange[0].exchangeCertificates += $renewal
        $estate | ConvertTo-Json -Depth 30 | Set-Content $lab
        $null = Connect-UmLync $lab
        $lab
    }

    function Get-Binding {
        $kind = [UmLync.Topologies.Certificate]::OfExchange
        $topology = Get-UmLyncTopology
        $topology.All($topology.Scopes[0], $kind) | Where-Object { $_.Services -contains 'UM' -and "$($_.Computer)" -eq $first } | ForEach-Object { "$($_.Thumbprint)" }
    }
}

Describe 'Set-UmLyncCertificate' {
    BeforeEach {
        $lab = Connect-RenewedLab
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
    }

    It 'enables the certificate for UM and UMCallRouter, restarts both, and nothing else' -Tag 'C6', 'C7' {
        $outcomes = Set-UmLyncCertificate $new -Force -JournalPath $journal
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        $outcomes.Change.Action | Should -Be 'Update', 'Operate', 'Operate'
        Get-Binding | Should -Be $new
        Set-UmLyncCertificate $new -Force | Should -BeNullOrEmpty
    }

    It 'takes the certificate from a file through the pipeline, by its thumbprint' -Tag 'C6' {
        [pscustomobject]@{ Thumbprint = $new; Server = 'ATL-EX-001' } | Set-UmLyncCertificate -Force -JournalPath $journal | Should -HaveCount 3
        Get-Binding | Should -Be $new
    }

    It 'is undone by enabling the former certificate again' -Tag 'C7', 'O3' {
        $null = Set-UmLyncCertificate $new -Force -JournalPath $journal
        (Undo-UmLyncPlan $journal -Force).Outcome | Sort-Object -Unique | Should -Be 'Applied'
        Get-Binding | Should -Be $old
    }

    It 'needs the consent beforehand where nobody can be asked' -Tag 'C7' {
        Get-FailureId { Set-UmLyncCertificate $new } | Should -Be 'ConsentNeedsOperator'
        Get-Binding | Should -Be $old
    }

    It 'asks for the certificate and for each restart, and takes everything back at the first no' -Tag 'C7', 'C8' {
        $session = New-Session 'Yes', 'No'
        $outcomes = Invoke-InSession $session "Connect-UmLync '$lab' | Out-Null; Set-UmLyncCertificate $new -JournalPath '$journal'"
        $outcomes[0..2].Outcome | Should -Be 'Applied', 'Declined', 'Blocked'
        $outcomes[3..9].Outcome | Sort-Object -Unique | Should -Be 'Applied'
        $session.Operator.Questions | Should -HaveCount 2
        Get-Binding | Should -Be $old
        Test-Path ($journal -replace 'jsonl$', 'undo.jsonl') | Should -BeTrue
    }

    It 'previews without a change' -Tag 'C7' {
        (Set-UmLyncCertificate $new -WhatIf).Outcome | Sort-Object -Unique | Should -Be 'Planned'
        Get-Binding | Should -Be $old
    }

    It 'refuses what no rule lets pass, and what is not there, with <Id>' -Tag 'C6' -ForEach @(
        @{ Thumbprint = 'EA5A332496CC05DA69B75B66111C0F78A110D22D'; Server = 'ATL-EX-009'; Id = 'ServerIsNotThere' }
        @{ Thumbprint = '2222222222222222222222222222222222222222'; Server = 'ATL-EX-002'; Id = 'CertificateIsNotOnServer' }
        @{ Thumbprint = '9999999999999999999999999999999999999999'; Server = @(); Id = 'CertificateIsOnNoServer' }
        @{ Thumbprint = 'no thumbprint'; Server = @(); Id = 'ValueIsNotThumbprint' }
    ) {
        $servers = if ($Server) { @{ Server = $Server } } else { @{} }
        { Set-UmLyncCertificate $Thumbprint @servers -Force } | Should -Throw -ErrorId "$Id,*"
    }

    It 'follows the choice of a blueprint in a plan of the whole' -Tag 'C6', 'B1' {
        $plan = New-UmLyncPlan -Blueprint (New-UmLyncBlueprint -Certificate @{ 'ATL-EX-001' = $new })
        $plan.Changes | Where-Object { $_.Key.Name -eq "$first\$new" } | Should -HaveCount 1
    }
}
