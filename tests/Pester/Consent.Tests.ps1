BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../out/UmLync/UmLync.psd1')
    $changing = @((Get-Command -Module UmLync | Where-Object { $_.Parameters.ContainsKey('WhatIf') }).Name | ForEach-Object { @{ Name = $_ } })
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')

    # Where nobody listens: a trace that may not call asks all the same.
    $loopback = @{}
    1..3 | ForEach-Object { $loopback["atl-ex-00$_.litwareinc.com"] = '127.0.0.1' }

    # A call of each cmdlet that changes something, on a lab where it has something to do.
    $calls = @{
        'Disable-UmLyncOwaIntegration' = { Disable-UmLyncOwaIntegration -WhatIf }
        'Enable-UmLyncEnterpriseVoice' = { Enable-UmLyncEnterpriseVoice alan.brewer@litwareinc.com tel:+14255550190 -WhatIf }
        'Enable-UmLyncUser'            = { Enable-UmLyncUser lola.jacobsen@litwareinc.com 'Redmond Default Policy' 50199 -WhatIf }
        'Move-UmLyncUser'              = { Move-UmLyncUser anna.lidman@litwareinc.com 'Portland Default Policy' 60199 -WhatIf }
        'Enable-UmLyncOwaIntegration'  = { Enable-UmLyncOwaIntegration $secondPool -WhatIf }
        'Export-UmLyncFinding'         = { Test-UmLyncIntegration | Export-UmLyncFinding -Path $file -Form Sarif -WhatIf }
        'Export-UmLyncFirewallRequest' = { Get-UmLyncTopology | Export-UmLyncFirewallRequest -Path $file -Form Csv -WhatIf }
        'Export-UmLyncPlan'            = { New-UmLyncPlan | Export-UmLyncPlan -Path $file -WhatIf }
        'Export-UmLyncScript'          = { New-UmLyncPlan | Export-UmLyncScript -Path $file -WhatIf }
        'Export-UmLyncTopology'        = { Get-UmLyncTopology | Export-UmLyncTopology -Path $file -WhatIf }
        'Grant-UmLyncPermission'       = { Grant-UmLyncPermission -WhatIf }
        'Invoke-UmLyncIntegration'     = { Invoke-UmLyncIntegration -OutputPath $file -WhatIf }
        'Invoke-UmLyncPlan'            = { New-UmLyncPlan | Invoke-UmLyncPlan -WhatIf }
        'New-UmLyncAutoAttendant'      = { New-UmLyncAutoAttendant Welcome Redmond +14255550150 -WhatIf }
        'New-UmLyncBlueprint'          = { New-UmLyncBlueprint -Path $file -WhatIf }
        'New-UmLyncCertificateRequest' = { New-UmLyncCertificateRequest 'ATL-EX-001' -Path $file -KeyPath "$file.key" -Password (ConvertTo-SecureString 'secret' -AsPlainText -Force) -WhatIf }
        'New-UmLyncContact'            = { Remove-UmLyncContact sip:portland.voiceaccess@litwareinc.com -WhatIf; New-UmLyncContact Portland -WhatIf }
        'New-UmLyncDialPlan'           = { New-UmLyncDialPlan Tacoma 1 4 -AccessTelephoneNumbers +12535550100 -WhatIf }
        'New-UmLyncDialPlanBinding'    = { New-UmLyncDialPlanBinding Redmond $secondPool -Outbound -WhatIf }
        'Remove-UmLyncContact'         = { Remove-UmLyncContact sip:portland.voiceaccess@litwareinc.com -WhatIf }
        'Remove-UmLyncDialPlanBinding' = { Remove-UmLyncDialPlanBinding Portland $branch -WhatIf }
        'Restart-UmLyncService'        = { Restart-UmLyncService $branch -WhatIf }
        'Resume-UmLyncPlan'            = { Resume-UmLyncPlan $open -WhatIf }
        'Set-UmLyncCertificate'        = { Set-UmLyncCertificate EA5A332496CC05DA69B75B66111C0F78A110D22D -Server ATL-EX-001 -WhatIf }
        'Set-UmLyncContact'            = { Set-UmLyncContact sip:portland.voiceaccess@litwareinc.com -Pool $secondPool -WhatIf }
        'Set-UmLyncEncryptionPair'     = { Set-UmLyncEncryptionPair Redmond -WhatIf }
        'Trace-UmLyncCall'             = { Trace-UmLyncCall Redmond -Direction ToExchange -Invite -Address $loopback -WhatIf }
        'Test-UmLyncCall'              = { Test-UmLyncCall $secondPool -WhatIf }
        'Undo-UmLyncPlan'              = { Undo-UmLyncPlan $open -WhatIf }
    }
}

Describe 'Under -WhatIf' {
    BeforeEach {
        $lab = Connect-Lab
        Add-Prospect $lab
        $file = Join-Path (Split-Path $lab) 'never-written'
        # An apply that was interrupted, to be resumed or undone.
        $open = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $null = New-UmLyncPlan | Invoke-UmLyncPlan -Force -JournalPath $open | Select-Object -First 5
    }

    It '<Name> has a call here' -ForEach $changing {
        $calls.Keys | Should -Contain $Name
    }

    It '<Name> changes no byte and leaves no journal, lock or backup' -Tag 'B3' -ForEach $changing {
        $trace = Get-Trace $lab
        $before = Get-UmLyncTopology
        $outcomes = & $calls[$Name]
        Get-Trace $lab | Should -Be $trace
        Compare-UmLyncTopology $before | Should -BeNullOrEmpty
        if ($outcomes) {
            $outcomes | Where-Object { $_ -is [UmLync.Applying.ChangeOutcome] } | ForEach-Object Outcome | Sort-Object -Unique |
                Where-Object { $_ -notin 'Planned', 'AlreadyDone' } | Should -BeNullOrEmpty
        }
    }

    It 'calls nothing that is not listed by the module' {
        $calls.Keys | Where-Object { $_ -notin (Get-Command -Module UmLync).Name } | Should -BeNullOrEmpty
    }

    It 'says each change in the words of the plan, through PowerShell' {
        $session = New-Session
        $null = Invoke-InSession $session "Connect-UmLync '$lab'; Set-UmLyncEncryptionPair Redmond -WhatIf"
        $session.Operator.Written | Should -Be "What if: exchange:litwareinc.com/umDialPlans/Redmond: Would change voipSecurity from 'SIPSecured' to 'Secured'."
        $session.Operator.Questions | Should -BeNullOrEmpty
    }

    It 'follows the preference variable too' -Tag 'B3' {
        $trace = Get-Trace $lab
        $outcome = & { $WhatIfPreference = $true; Set-UmLyncEncryptionPair Redmond }
        $outcome.Outcome | Should -Be 'Planned'
        Get-Trace $lab | Should -Be $trace
    }

    It 'writes the planned outcomes although -PassThru is given' {
        (Set-UmLyncEncryptionPair Redmond -WhatIf -PassThru).Outcome | Should -Be 'Planned'
    }
}

Describe 'Where nobody can be asked' {
    BeforeEach { $lab = Connect-Lab }

    It 'a plan with dangerous changes is refused before the first, and the remedy names -Force' {
        $trace = Get-Trace $lab
        $failure = Get-Failure { New-UmLyncPlan | Invoke-UmLyncPlan }
        $failure.FullyQualifiedErrorId | Should -Be 'ConsentNeedsOperator,UmLync.Cmdlets.InvokeUmLyncPlanCommand'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*-Force*'
        Get-Trace $lab | Should -Be $trace
    }

    It 'a console whose input is at its end asks nobody either' {
        $lab = New-Lab
        $command = "Import-Module '$manifest'; `$null = Connect-UmLync '$lab'; try { Invoke-UmLyncIntegration -Confirm } catch { `$_.FullyQualifiedErrorId }"
        $said = @() | & (Get-Process -Id $PID).Path -NoProfile -Command $command

        $said[-1] | Should -BeLike '*ConsentNeedsOperator*'
    }

    It '<Name> needs the consent beforehand' -TestCases @(
        @{ Name = 'Remove-UmLyncDialPlanBinding'; Command = { Remove-UmLyncDialPlanBinding Portland $branch } }
        @{ Name = 'Remove-UmLyncContact'; Command = { Remove-UmLyncContact sip:portland.voiceaccess@litwareinc.com } }
        @{ Name = 'Restart-UmLyncService'; Command = { Restart-UmLyncService $branch } }
        @{ Name = 'Invoke-UmLyncIntegration'; Command = { Invoke-UmLyncIntegration } }
        @{ Name = 'Set-UmLyncEncryptionPair -Confirm'; Command = { Set-UmLyncEncryptionPair Redmond -Confirm } }
    ) {
        Get-FailureId $Command | Should -Be 'ConsentNeedsOperator'
    }

    It '<Given> gives it' -TestCases @(
        @{ Given = '-Force'; Command = { Restart-UmLyncService $branch -Force } }
        @{ Given = '-Confirm:$false'; Command = { Restart-UmLyncService $branch -Confirm:$false } }
        @{ Given = '$ConfirmPreference None'; Command = { $ConfirmPreference = 'None'; Restart-UmLyncService $branch } }
        @{ Given = 'a plan without danger'; Command = { Set-UmLyncEncryptionPair Redmond } }
    ) {
        (& $Command).Outcome | Should -Be 'Applied'
    }
}

Describe 'Where somebody can be asked' {
    BeforeEach { $lab = New-Lab }

    It 'only dangerous changes are, each once' {
        # Of the twenty changes one removes a hunt group and seven restart services.
        $session = New-Session (@('Yes') * 8)
        $outcomes = Invoke-InSession $session "Connect-UmLync '$lab' | Out-Null; New-UmLyncPlan | Invoke-UmLyncPlan"
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        $session.Operator.Questions | Should -HaveCount 8
        $session.Operator.Questions[0] | Should -BeLike "Would remove 'exchange:litwareinc.com/umHuntGroups/1:1\Portland'.*"
    }

    It 'yes to all and no to all are heard' {
        $session = New-Session 'Yes to All'
        (Invoke-InSession $session "Connect-UmLync '$lab' | Out-Null; New-UmLyncPlan | Invoke-UmLyncPlan").Outcome | Sort-Object -Unique | Should -Be 'Applied'
        $session = New-Session 'No to All'
        $outcomes = Invoke-InSession $session "Connect-UmLync '$(New-Lab)' | Out-Null; New-UmLyncPlan | Invoke-UmLyncPlan"
        # What needs a restart that was declined is not done: the stricter dial plan waits for the server that listens for TLS.
        $outcomes | Group-Object Outcome | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" } |
            Should -Be @('AlreadyDone 0', 'Applied 11', 'Blocked 1', 'Declined 8' | Where-Object { $_ -notlike '* 0' })
    }

    It 'a cmdlet that does only dangerous things asks for each once' {
        $session = New-Session 'Yes'
        (Invoke-InSession $session "Connect-UmLync '$lab' | Out-Null; Restart-UmLyncService $branch").Outcome | Should -Be 'Applied'
        $session.Operator.Questions | Should -HaveCount 1
    }

    It 'a declined change is not made' {
        $session = New-Session 'No'
        (Invoke-InSession $session "Connect-UmLync '$lab' | Out-Null; Restart-UmLyncService $branch").Outcome | Should -Be 'Declined'
        $null = Connect-UmLync $lab
        (Get-UmLyncService $branch).Pending | Should -BeTrue
    }

    It '-Confirm asks for changes without danger too, and then for the dangerous ones once more' {
        $session = New-Session 'Yes'
        (Invoke-InSession $session "Connect-UmLync '$lab' | Out-Null; Set-UmLyncEncryptionPair Redmond -Confirm").Outcome | Should -Be 'Applied'
        $session.Operator.Questions | Should -Be "exchange:litwareinc.com/umDialPlans/Redmond: Would change voipSecurity from 'SIPSecured' to 'Secured'."
    }

    It '-Force asks nothing' {
        $session = New-Session
        (Invoke-InSession $session "Connect-UmLync '$lab' | Out-Null; New-UmLyncPlan | Invoke-UmLyncPlan -Force").Outcome | Sort-Object -Unique | Should -Be 'Applied'
        $session.Operator.Questions | Should -BeNullOrEmpty
    }
}
