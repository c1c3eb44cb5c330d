# Users who are enabled, moved and looked at (docs/domain.md C.6, H 44, J.4 steps 7 and 9).
BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    $lola = 'lola.jacobsen@litwareinc.com'
    $sidney = 'sidney.higa@litwareinc.com'
    $anna = 'anna.lidman@litwareinc.com'
    $policy = 'Redmond Default Policy'
}

Describe 'Enable-UmLyncUser' {
    BeforeEach {
        $lab = Connect-Lab
        Add-Prospect $lab
        $null = Connect-UmLync -LabPath $lab
    }

    It 'enables a user under the Lync address, and shows the mailbox' -Tag 'K1' {
        $mailbox = Enable-UmLyncUser $lola $policy 50199 -PassThru
        $mailbox.DialPlan | Should -Be 'Redmond'
        $mailbox.SipAddress | Should -Be $lola
        $mailbox.ProxyAddresses | Should -Be @("EUM:$lola;phone-context=Redmond.litwareinc.com", 'eum:50199;phone-context=Redmond.litwareinc.com')
        Enable-UmLyncUser $lola $policy 50199 | Should -BeNullOrEmpty
    }

    It 'enables a batch from a file of a spreadsheet' -Tag 'K1', 'Q2' {
        $csv = Join-Path $TestDrive 'users.csv'
        Set-Content -LiteralPath $csv -Value 'Identity,MailboxPolicy,Extension', "$lola,$policy,50198", "$sidney,$policy,50199"
        (Import-Csv -LiteralPath $csv | Enable-UmLyncUser).Outcome | Should -Be @('Applied', 'Applied')
    }

    It 'does nothing for anybody where one record is wrong, and tells every fault' -Tag 'K1', 'K5' {
        $before = Get-UmLyncTopology
        $records = @(
            [pscustomobject]@{ Identity = $lola; MailboxPolicy = $policy; Extension = '50199' }
            [pscustomobject]@{ Identity = $sidney; MailboxPolicy = $policy; Extension = '50123' }
            [pscustomobject]@{ Identity = 'nobody@litwareinc.com'; MailboxPolicy = ''; Extension = '' }
        )
        $told = $null
        Get-FailureId { $records | Enable-UmLyncUser -ErrorVariable +script:told -ErrorAction SilentlyContinue } | Should -Be 'UserBatchIsRefused'
        ($script:told | ForEach-Object { "$($_.FullyQualifiedErrorId)" -replace ',.*' } | Where-Object { $_ -and $_ -ne 'UserBatchIsRefused' } | Select-Object -Unique) | Should -Be @('ExtensionIsTaken', 'MailboxIsUnknown')
        Compare-UmLyncTopology $before | Should -BeNullOrEmpty
    }

    It 'skips wrong records where it may' -Tag 'K1' {
        $records = @(
            [pscustomobject]@{ Identity = $lola; MailboxPolicy = $policy; Extension = '50199' }
            [pscustomobject]@{ Identity = $sidney; MailboxPolicy = $policy; Extension = '50123' }
        )
        $outcomes = $records | Enable-UmLyncUser -SkipFaulty -WarningVariable warned -WarningAction SilentlyContinue
        $outcomes.Change.Key.Name | Should -Be $lola
        "$warned" | Should -Match "Row 2 \('$sidney'\)"
    }

    It 'is undone' -Tag 'K1' {
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $before = Get-UmLyncTopology
        $null = Enable-UmLyncUser $lola $policy 50199 -JournalPath $journal
        (Undo-UmLyncPlan $journal -Force).Outcome | Should -Be 'Applied'
        Compare-UmLyncTopology $before | Should -BeNullOrEmpty
    }

    It 'holds a PIN against the policy and shows it nowhere' -Tag 'K4', 'T5' {
        $pin = '918273645'
        $secret = [securestring]::new()
        $pin.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }
        $short = [securestring]::new()
        '123'.ToCharArray() | ForEach-Object { $short.AppendChar($_) }
        Get-FailureId { Enable-UmLyncUser $lola $policy 50199 -InitialPin $short -ErrorAction SilentlyContinue } | Should -Be 'UserBatchIsRefused'
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $shown = Enable-UmLyncUser $lola $policy 50199 -InitialPin $secret -JournalPath $journal -Verbose *>&1 | Format-List * | Out-String
        $shown | Should -Not -Match $pin
        Get-Content -Raw -LiteralPath $journal | Should -Not -Match $pin
        Get-Content -Raw -LiteralPath $lab | Should -Not -Match $pin
    }

    It 'gives no PIN to more than one user' -Tag 'T5' {
        $secret = [securestring]::new()
        '918273645'.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }
        $records = @([pscustomobject]@{ Identity = $lola; Extension = '50198' }, [pscustomobject]@{ Identity = $sidney; Extension = '50199' })
        Get-FailureId { $records | Enable-UmLyncUser -MailboxPolicy $policy -InitialPin $secret } | Should -Be 'PinIsForOneUser'
    }
}

Describe 'Move-UmLyncUser' {
    BeforeEach {
        $lab = Connect-Lab
    }

    It 'disables and enables where the dial plan is another' -Tag 'K4' {
        $outcomes = Move-UmLyncUser $anna 'Portland Default Policy' 60199 -Force
        $outcomes.Change.Action | Should -Be @('Remove', 'Create')
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        Move-UmLyncUser $anna 'Portland Default Policy' 60199 -Force | Should -BeNullOrEmpty
    }

    It 'gives a new PIN to somebody who stays' -Tag 'K4' {
        $outcomes = Move-UmLyncUser $anna $policy -ResetPin -Force
        $outcomes.Change.Key.Kind.Id | Should -Be 'pinResets'
        $outcomes.Outcome | Should -Be 'Applied'
    }

    It 'moves nobody who is not enabled' -Tag 'K4' {
        Add-Prospect $lab
        Get-FailureId { Move-UmLyncUser $lola $policy -ErrorAction SilentlyContinue } | Should -Be 'UserBatchIsRefused'
    }
}

Describe 'Test-UmLyncUser' {
    BeforeAll {
        $lab = Connect-Lab
        Add-Prospect $lab
        $null = Connect-UmLync -LabPath $lab
        function Get-Outcome([string] $Question, [string] $Identity = $anna) { "$((Test-UmLyncUser $Identity | Where-Object Question -EQ $Question).Outcome)" }
    }

    It 'finds <question> <outcome>' -ForEach @(
        @{ Question = 'SipAddress'; Outcome = 'Pass' }
        @{ Question = 'PrimaryEum'; Outcome = 'Pass' }
        @{ Question = 'SecondaryEum'; Outcome = 'Pass' }
        @{ Question = 'Policy'; Outcome = 'Pass' }
        @{ Question = 'EnterpriseVoice'; Outcome = 'Pass' }
        @{ Question = 'HostedVoiceMail'; Outcome = 'Pass' }
        @{ Question = 'InstantMessaging'; Outcome = 'Pass' }
        @{ Question = 'MissedCalls'; Outcome = 'Pass' }
        @{ Question = 'Fax'; Outcome = 'Fail' }
        @{ Question = 'CallerNames'; Outcome = 'Pass' }
    ) -Tag 'H9', 'K2', 'K3', 'K7' {
        Get-Outcome $Question | Should -Be $Outcome
    }

    It 'says who has no voice mail' -Tag 'K3' { Get-Outcome VoiceMail $lola | Should -Be 'Fail' }

    It 'leaves out what is as it should be' { (Test-UmLyncUser $anna -Problem).Question | Should -Be 'Fax' }
}

Describe 'Users in a management shell' {
    # The test shells behave as the products do: they refuse, write the EUM addresses, and hold a PIN against the policy.
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Shells/Support/Shells.ps1')
        $lab = New-Lab
        Add-Prospect $lab
        $shell = & (Join-Path $PSScriptRoot 'Shells/New-TestShell.ps1') -Path (Join-Path $TestDrive 'shell') -Topology $lab -Release $litwareReleases
        $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path -PassThru
        # What Exchange is given, noted on the way.
        $global:givenPins = [Collections.Generic.List[string]]::new()
        $own = "$((Get-Command Enable-UMMailbox).ModuleName)\Enable-UMMailbox"
        Set-Item function:global:Enable-UMMailbox ([scriptblock]::Create('[CmdletBinding()] param($Identity, $UMMailboxPolicy, $Extensions, $SIPResourceIdentifier, $NotifyEmail, $PIN, [switch] $Confirm) $global:givenPins.Add("$PIN"); & ' + $own + ' @PSBoundParameters'))
        $null = Connect-UmLync -CurrentShell
    }

    AfterAll {
        Disconnect-UmLync
        Remove-Item function:global:Enable-UMMailbox -ErrorAction Ignore
        Remove-Variable givenPins -Scope Global -ErrorAction Ignore
        Remove-Module $modules
    }

    It 'are enabled by the commands of Exchange, which alone get the PIN' -Tag 'K1', 'K4', 'T5' {
        $secret = [securestring]::new()
        '918273645'.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }
        $journal = Join-Path $TestDrive 'shell.jsonl'
        (Enable-UmLyncUser $lola $policy 50199 -InitialPin $secret -JournalPath $journal).Outcome | Should -Be 'Applied'
        $global:givenPins | Should -Be '918273645'
        Get-Content -Raw -LiteralPath $journal | Should -Not -Match '918273645'
        (Get-UMMailbox $lola).EmailAddresses | Should -Contain "EUM:$lola;phone-context=Redmond.litwareinc.com"
        (Enable-UmLyncUser $sidney $policy 50198).Outcome | Should -Be 'Applied'
        $global:givenPins[1] | Should -BeNullOrEmpty
    }

    It 'are moved, and asked about' -Tag 'K4', 'K2', 'H9' {
        (Move-UmLyncUser $anna 'Portland Default Policy' 60199 -Force).Outcome | Should -Be @('Applied', 'Applied')
        (Move-UmLyncUser $anna 'Portland Default Policy' -ResetPin -Force).Outcome | Should -Be 'Applied'
        $answers = Test-UmLyncUser $anna
        "$(($answers | Where-Object Question -EQ PrimaryEum).Outcome) $(($answers | Where-Object Question -EQ SipAddress).Outcome)" | Should -Be 'Pass Pass'
        ($answers | Where-Object Question -EQ InstantMessaging).Reason.Id | Should -Not -Be 'ImNeedsSipProxy'
    }
}
