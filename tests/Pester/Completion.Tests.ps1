BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')

    function Get-Completion([string] $Line) {
        (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches
    }
}

Describe 'Completion' {
    BeforeAll { $lab = Connect-Lab }

    It 'offers SIP URI dial plans with their phone context' {
        $offered = Get-Completion 'New-UmLyncDialPlanBinding -DialPlan '
        $offered.CompletionText | Should -Be @('Portland', 'Redmond')
        $offered[1].ToolTip | Should -Be 'Redmond.litwareinc.com'
    }

    It 'offers what begins with what was typed, quoted or not' {
        (Get-Completion 'Get-UmLyncEncryptionPair -Pool atl-cs').CompletionText | Should -Be @($firstPool, $secondPool)
        (Get-Completion "Get-UmLyncEncryptionPair -Pool 'POR").CompletionText | Should -Be @($branch)
    }

    It 'offers computers, with the services on them' {
        $offered = Get-Completion 'Restart-UmLyncService -Computer atl-ex'
        $offered | Should -HaveCount 3
        $offered[0].ToolTip | Should -Be 'MSExchangeUM, MSExchangeUMCR'
    }

    It 'offers rules, with what they require' {
        $offered = Get-Completion 'Get-UmLyncRule HuntGroup'
        $offered.CompletionText | Should -Be 'HuntGroupPilot'
        $offered.ToolTip | Should -Not -BeNullOrEmpty
    }

    It 'quotes a name that PowerShell would take for something else' {
        $lab = New-Lab
        (Get-Content -Raw $lab).Replace('"Redmond"', '"Red & O''Brien"') | Set-Content -LiteralPath $lab
        $null = Connect-UmLync $lab
        $text = (Get-Completion 'New-UmLyncDialPlanBinding -DialPlan Red').CompletionText
        $text | Should -Be "'Red & O''Brien'"
        Invoke-Expression "(Get-UmLyncDialPlanBinding -DialPlan $text -Pool $firstPool).DialPlan" | Should -Be "Red & O'Brien"
    }

    It 'offers what a command has read since' {
        $lab = Connect-Lab
        (Get-Content -Raw $lab).Replace('"Portland"', '"Seattle"') | Set-Content -LiteralPath $lab
        $null = Get-UmLyncDialPlanBinding
        (Get-Completion 'New-UmLyncBlueprint -DialPlan ').CompletionText | Should -Contain 'Seattle'
    }

    It 'reads nothing: it is silent without a connection and quick with one, even when the file is gone' {
        $lab = Connect-Lab
        Remove-Item -LiteralPath $lab
        $null = Get-Completion 'New-UmLyncDialPlanBinding -Pool '
        (Measure-Command { Get-Completion 'New-UmLyncDialPlanBinding -Pool ' }).TotalMilliseconds | Should -BeLessThan 200
        (Get-Completion 'New-UmLyncDialPlanBinding -Pool ') | Should -HaveCount 4
        Disconnect-UmLync
        (Get-Completion 'New-UmLyncDialPlanBinding -Pool atl').CompletionText | Should -Not -Contain $firstPool
    }
}
