BeforeAll { . (Join-Path $PSScriptRoot 'Support/Lab.ps1') }

Describe 'Connect-UmLync' {
    It 'connects to a lab file and shows the connection' -Tag 'A10' {
        $lab = New-Lab
        $connection = Connect-UmLync -LabPath $lab
        $connection.Path | Should -Be $lab
        $connection.Estate | Should -Be 'exchange:litwareinc.com+lync:litwareinc.com'
        $connection.Releases | Should -Be @('Exchange 15.0', 'Lync2013')
        (Get-UmLyncConnection).Path | Should -Be $lab
    }

    It 'takes a relative path from the location of the session' {
        $lab = New-Lab
        Push-Location (Split-Path $lab)
        try { (Connect-UmLync ./litware.json).Path | Should -Be $lab } finally { Pop-Location }
    }

    It 'takes a file from the pipeline' {
        $lab = New-Lab
        (Get-Item $lab | Connect-UmLync).Path | Should -Be $lab
    }

    It 'refuses a file that is <Case> with <Id>, and keeps no connection to it' -TestCases @(
        @{ Case = 'missing'; Id = 'FileIsMissing'; Content = $null }
        @{ Case = 'empty'; Id = 'JsonIsEmpty'; Content = '' }
        @{ Case = 'no JSON'; Id = 'JsonIsMalformed'; Content = 'format: umlync-topology/1' }
        @{ Case = 'cut off'; Id = 'JsonIsCutOff'; Content = '{ "format": ' }
        @{ Case = 'of another format'; Id = 'TopologyFormatIsOther'; Content = '{ "format": "umlync-topology/9" }' }
    ) {
        Disconnect-UmLync
        $path = Join-Path $TestDrive "$Id.json"
        if ($null -ne $Content) { Set-Content -LiteralPath $path -Value $Content -NoNewline }
        $failure = Get-Failure { Connect-UmLync $path }
        $failure.FullyQualifiedErrorId | Should -Be "$Id,UmLync.Cmdlets.ConnectUmLyncCommand"
        $failure.TargetObject | Should -Be $path
        $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Get-UmLyncConnection | Should -BeNullOrEmpty
    }

    It 'refuses a path outside the file system' {
        Get-FailureId { Connect-UmLync 'Env:PATH' } | Should -Be 'PathIsNoFile'
    }

    It 'belongs to its runspace alone' {
        $null = Connect-Lab
        $session = New-Session
        Invoke-InSession $session 'Get-UmLyncConnection' | Should -BeNullOrEmpty
        $other = New-Lab
        $null = Invoke-InSession $session "Connect-UmLync '$other'"
        (Invoke-InSession $session 'Get-UmLyncConnection').Path | Should -Be $other
        (Get-UmLyncConnection).Path | Should -Not -Be $other
    }
}

Describe 'Disconnect-UmLync' {
    It 'ends the connection, and does nothing without one' {
        $null = Connect-Lab
        Disconnect-UmLync | Should -BeNullOrEmpty
        Get-UmLyncConnection | Should -BeNullOrEmpty
        { Disconnect-UmLync } | Should -Not -Throw
    }
}

Describe 'Without a connection' {
    BeforeAll { Disconnect-UmLync }

    It '<Name> says that there is none' -TestCases @(
        @{ Name = 'Get-UmLyncTopology'; Command = { Get-UmLyncTopology } }
        @{ Name = 'New-UmLyncPlan'; Command = { New-UmLyncPlan } }
        @{ Name = 'Get-UmLyncDialPlanBinding'; Command = { Get-UmLyncDialPlanBinding } }
        @{ Name = 'Set-UmLyncEncryptionPair'; Command = { Set-UmLyncEncryptionPair Redmond } }
        @{ Name = 'Get-UmLyncJournal'; Command = { Get-UmLyncJournal } }
    ) {
        $failure = Get-Failure $Command
        $failure.FullyQualifiedErrorId | Should -BeLike 'NotConnected,*'
        $failure.CategoryInfo.Category | Should -Be 'ConnectionError'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*Connect-UmLync -LabPath*'
    }
}
