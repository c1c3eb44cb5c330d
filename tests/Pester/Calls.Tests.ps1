# Test calls of the products, and the draining of calls before a restart, behind the test shells (tests/Pester/Shells): what they
# answer is what Microsoft's pages show.
BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Shells/Support/TestServer.ps1')
    $fault = Get-SshFault
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    . (Join-Path $PSScriptRoot 'Shells/Support/Shells.ps1')
    $pool = 'atl-cs-001.litwareinc.com'
}

AfterAll { Disconnect-UmLync }

Describe 'Test-UmLyncCall' {
    BeforeAll {
        $shell = New-LitwareShell
        $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path -PassThru
        $null = Connect-UmLync -CurrentShell
        $secret = 'never written 4711'
        $credential = [pscredential]::new('litwareinc\kenmyer', (ConvertTo-SecureString $secret -AsPlainText -Force))
    }

    AfterAll {
        Disconnect-UmLync
        Remove-Module $modules
    }

    It 'has a user connect from Lync' -Tag 'M1' {
        $answer = Test-UmLyncCall $pool -UserSipAddress kenmyer@litwareinc.com -Credential $credential
        $answer.Verdict | Should -Be 'Succeeded'
        $answer.Latency | Should -Be ([timespan]'00:00:02.9911345')
        ($answer | Format-List * | Out-String) | Should -Not -BeLike "*$secret*"
    }

    It 'has one user leave a voice message for another' -Tag 'M1' {
        $given = @{ SenderSipAddress = 'sip:pilar@litwareinc.com'; SenderCredential = $credential }
        (Test-UmLyncCall $pool -ReceiverSipAddress sip:kenmyer@litwareinc.com @given).Verdict | Should -Be 'Succeeded'
        Get-FailureId { Test-UmLyncCall $pool -ReceiverSipAddress sip:pilar@litwareinc.com @given } | Should -Be 'SenderIsReceiver'
    }

    It 'names the causes of a failure whose diagnosis is empty' -Tag 'M1' {
        $answer = Test-UmLyncCall atl-fe-009.litwareinc.com -UserSipAddress kenmyer@litwareinc.com -Credential $credential
        $answer.Verdict | Should -Be 'Failed'
        $answer.ProductDiagnosis | Should -BeNullOrEmpty
        $answer.Warnings[0] | Should -BeLike '*No matching cluster found in topology*'
        $answer.Causes.CauseId | Should -Contain 'TargetIsNoPool'
        $answer.Causes.CauseId | Should -Contain 'TestFindsNoExchange'
    }

    It 'says that a pool without test users needs a user' -Tag 'M1' {
        $answer = Test-UmLyncCall $pool
        $answer.Verdict | Should -Be 'NotMade'
        $answer.RecommendedAction.ToString() | Should -BeLike '*New-CsHealthMonitoringConfiguration*'
    }

    It 'has Exchange call itself and through a gateway, and concludes no success that no document tells' -Tag 'M2' {
        (Test-UmLyncCall -Exchange -CallRouter).Verdict | Should -Be 'Undecided'
        $gateway = (Get-UMIPGateway)[0].Name
        (Test-UmLyncCall -Gateway $gateway -Phone +14255550100 -Secured $true).Reason.ToString() | Should -BeLike '*Answered=True*'
        (Test-UmLyncCall -Gateway nowhere -Phone +14255550100).Verdict | Should -Be 'NotMade'
    }

    It 'says which releases have a test that the shell lacks' -Tag 'M1' {
        Remove-Module $modules[1]
        try {
            Get-FailureId { Test-UmLyncCall $pool } | Should -BeNullOrEmpty
            (Test-UmLyncCall $pool).Reason.Id | Should -Be 'LyncTestIsNotThere'
        }
        finally { $modules[1] = Import-Module $shell.Lync.Path -PassThru }
    }

    It 'places no call in a preview, nor in a lab' {
        Test-UmLyncCall $pool -WhatIf | Should -BeNullOrEmpty
        $null = Connect-Lab
        Get-FailureId { Test-UmLyncCall $pool } | Should -Be 'ProductHasNoShell'
    }
}

if ($fault) {
    Describe 'Restart-UmLyncService -Drain' {
        It 'cannot be had here' -TestCases @{ Fault = $fault } { Set-ItResult -Skipped -Because $Fault }
    }
}
else {
    Describe 'Restart-UmLyncService -Drain, through sessions' {
        BeforeAll {
            $shell = New-LitwareShell
            $server = Start-TestServer $shell
            $sessions = New-TestSession 'atl-ex-001 exchange', 'atl-ex-001 windows', 'atl-ex-002 windows', 'atl-ex-003 windows', 'atl-fe-001 lync'
            $null = Connect-UmLync -ExchangeSession $sessions[0] -ServerSession $sessions[1..3] -LyncSession $sessions[4]
            $computer = 'atl-ex-001.litwareinc.com'
            $log = Join-Path $shell.Path 'drain.log'

            function Set-Call([int[]] $Counts) {
                # How many calls each count finds.
                Remove-Item -LiteralPath $log -ErrorAction Ignore
                Set-Content -LiteralPath (Join-Path $shell.Path 'calls.json') -Value (@{ 'ATL-EX-001' = $Counts } | ConvertTo-Json)
            }
        }

        AfterAll {
            Disconnect-UmLync
            Stop-TestServer $server
        }

        It 'lets calls end, restarts, and has the server take calls again' -Tag 'L3' {
            Set-Call 2, 0
            $outcome = Restart-UmLyncService $computer MSExchangeUM -Drain -Force -WarningVariable warnings
            $outcome.Outcome | Should -Be 'Applied'
            $warnings | Should -BeNullOrEmpty
            Get-Content $log | Should -Be @('Draining ATL-EX-001 UMCallRouter Maintenance', 'Get-UMActiveCalls ATL-EX-001', 'Get-UMActiveCalls ATL-EX-001', 'Active ATL-EX-001 UMCallRouter Maintenance')
        }

        It 'waits no longer than the limit, and says how many calls the restart ends' -Tag 'L3' {
            Set-Call 3
            $clock = [Diagnostics.Stopwatch]::StartNew()
            (Restart-UmLyncService $computer MSExchangeUM -Drain -DrainTimeout 1 -Force -WarningVariable warnings -WarningAction SilentlyContinue).Outcome | Should -Be 'Applied'
            $clock.Elapsed.TotalSeconds | Should -BeGreaterThan 1
            $warnings | Should -BeLike "'atl-ex-001' still has 3 calls after 00:00:01;*"
            (Get-Content $log)[-1] | Should -Be 'Active ATL-EX-001 UMCallRouter Maintenance'
        }

        It 'restarts nothing where calls cannot be counted, and has the server take calls again' -Tag 'L3' {
            Set-Call 3
            Set-ShellFault $shell 'Get-UMActiveCalls' -Act Fail
            Get-FailureId { Restart-UmLyncService $computer MSExchangeUM -Drain -Force } | Should -Be 'CommandFailed'
            Get-Content $log | Should -Be @('Draining ATL-EX-001 UMCallRouter Maintenance', 'Active ATL-EX-001 UMCallRouter Maintenance')
        }

        It 'leaves a server alone that somebody else has taken out of service' -Tag 'L3' {
            Set-Call 0
            Set-Content -LiteralPath (Join-Path $shell.Path 'components.json') -Value '{ "ATL-EX-001 UMCallRouter": "Inactive" }'
            (Restart-UmLyncService $computer MSExchangeUM -Drain -Force).Outcome | Should -Be 'Applied'
            Get-Content $log | Should -Be 'Get-UMActiveCalls ATL-EX-001'
            Remove-Item (Join-Path $shell.Path 'components.json')
        }

        It 'keeps what a session warns of, as a shell of its own does' -Tag 'M1' {
            $user = @{ UserSipAddress = 'kenmyer@litwareinc.com'; Credential = [pscredential]::new('litwareinc\kenmyer', (ConvertTo-SecureString 'never written 4711' -AsPlainText -Force)) }
            $answer = Test-UmLyncCall atl-fe-009.litwareinc.com @user -WarningVariable warnings
            $answer.Causes.CauseId | Should -Contain 'TargetIsNoPool'
            $warnings | Should -BeNullOrEmpty
            (Test-UmLyncCall $pool @user).Latency | Should -Be ([timespan]'00:00:02.9911345')
        }

        It 'drains nothing in a preview' -Tag 'L3' {
            Set-Call 3
            (Restart-UmLyncService $computer MSExchangeUM -Drain -WhatIf).Outcome | Should -Be 'Planned'
            Test-Path $log | Should -BeFalse
        }
    }
}
