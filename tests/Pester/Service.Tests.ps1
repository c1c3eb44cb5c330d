BeforeAll { . (Join-Path $PSScriptRoot 'Support/Lab.ps1') }

Describe 'Get-UmLyncService' {
    BeforeAll { $null = Connect-Lab }

    It 'shows the services that carry the integration, and what runs behind a setting' -Tag 'L2' {
        Get-UmLyncService | Should -HaveCount 14
        (Get-UmLyncService | Where-Object Pending).Computer.ToString() | Should -Be $branch
        Get-UmLyncService atl-ex-* MSExchangeUM | Should -HaveCount 3
    }
}

Describe 'Restart-UmLyncService' {
    BeforeEach { $null = Connect-Lab }

    It 'restarts what is pending, from the pipeline' -Tag 'L2' {
        $service = Get-UmLyncService | Where-Object Pending | Restart-UmLyncService -Force -PassThru
        $service.Pending, $service.State | Should -Be @($false, 'Running')
        Get-UmLyncService | Where-Object Pending | Should -BeNullOrEmpty
    }

    It 'restarts UM before the call router, although nothing is pending' -Tag 'L1' {
        $outcomes = Restart-UmLyncService atl-ex-001.litwareinc.com -Force
        $outcomes.Change.Key.Name | Should -Be @('atl-ex-001.litwareinc.com\MSExchangeUM', 'atl-ex-001.litwareinc.com\MSExchangeUMCR')
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
    }

    It 'refuses a service that is not there' {
        Get-FailureId { Restart-UmLyncService atl-ex-001.litwareinc.com RTCSRV -Force } | Should -Be 'ServiceIsNotThere'
        Get-FailureId { Restart-UmLyncService atl-ex-001.litwareinc.com Spooler -Force } | Should -Be 'ParameterArgumentValidationError'
    }
}
