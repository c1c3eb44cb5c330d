BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    $null = Connect-Lab
    $servers = 1..3 | ForEach-Object { "atl-ex-00$_.litwareinc.com" }

    # An address of this process alone, with a server that answers OPTIONS and counts what it gets. No TLS: that is proven elsewhere.
    $address = "127.$(200 + (($PID -shr 8) -band 31)).$($PID -band 255).16"
    $names = @{}
    $servers | ForEach-Object { $names[$_] = $address }
    $heard = [Collections.Concurrent.ConcurrentQueue[string]]::new()
    $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Parse($address), 5060)
    $listener.Start()
    $server = [powershell]::Create().AddScript({
        param($listener, $heard)
        while ($true) {
            $client = $listener.AcceptTcpClient()
            $reader = [IO.StreamReader]::new($client.GetStream())
            $request = @(while ($line = $reader.ReadLine()) { $line })
            if ($request) {
                $heard.Enqueue($request[0])
                $answer = @('SIP/2.0 200 OK') + ($request -match '^(Via|From|Call-ID|CSeq):') + (($request -match '^To:') + ';tag=pester' -join '') + 'Content-Length: 0' + '' + ''
                $bytes = [Text.Encoding]::ASCII.GetBytes($answer -join "`r`n")
                $client.GetStream().Write($bytes, 0, $bytes.Length)
            }
        }
    }).AddArgument($listener).AddArgument($heard)
    $null = $server.BeginInvoke()
}

AfterAll {
    Disconnect-UmLync
    $listener.Stop()
    $server.Dispose()
}

Describe 'Trace-UmLyncCall' {
    BeforeEach { $heard.Clear() }

    It 'asks each server once and calls nobody' -Tag 'J3' {
        $steps = Trace-UmLyncCall Redmond -Direction ToExchange -Unsecured -Address $names
        $router = $steps | Where-Object { $_.Computer -eq $servers[0] -and $_.Port -eq 5060 }
        $router.Layer | Should -Be 'Dns', 'Tcp', 'Options'
        $router.Outcome | Should -Be 'Pass', 'Pass', 'Pass'
        $heard | Where-Object { $_ -notlike 'OPTIONS *' } | Should -BeNullOrEmpty
        $heard.Count | Should -Be @($steps | Where-Object { $_.Layer -eq 'Options' -and $_.Outcome -eq 'Pass' }).Count
    }

    # docs/domain.md E.2 rows 9 and 40.
    It 'names the one cause of a server that is down, with what to do' -Tag 'J3' {
        $failed = @(Trace-UmLyncCall Redmond -Direction ToExchange -Address @{ $servers[0] = '127.0.0.1'; $servers[1] = '127.0.0.1'; $servers[2] = '127.0.0.1' } |
            Where-Object Outcome -eq 'Fail')
        $failed.Layer | Sort-Object -Unique | Should -Be 'Tcp'
        $failed.CauseId | Sort-Object -Unique | Should -Be 'TraceNobodyListens'
        "$($failed[0].RecommendedAction)" | Should -BeLike 'Start the service*'
        $failed[0].Source.Reference | Should -Be 'E.2 row 40, J.8'
    }

    It 'calls only when asked and allowed' -Tag 'M2' {
        $null = Trace-UmLyncCall Redmond -Direction ToExchange -Unsecured -Address $names -Invite -WhatIf
        $heard | Where-Object { $_ -like 'INVITE *' } | Should -BeNullOrEmpty
        $null = Trace-UmLyncCall Redmond -Direction ToExchange -Unsecured -Address $names -Invite -Confirm:$false
        $heard | Where-Object { $_ -like 'INVITE *' } | Select-Object -First 1 | Should -Be "INVITE sip:Redmond@$($servers[0]) SIP/2.0"
    }

    It 'says what would be called, through PowerShell' {
        $session = New-Session
        $null = Invoke-InSession $session "Connect-UmLync '$((Get-UmLyncConnection).Path)'; Trace-UmLyncCall Redmond -Direction ToExchange -Invite -WhatIf -Address @{ '$($servers[0])' = '127.0.0.1'; '$($servers[1])' = '127.0.0.1'; '$($servers[2])' = '127.0.0.1' }"
        $session.Operator.Written | Should -BeLike "What if: Would call '$($servers[0]):5061'*end the calls at once."
    }

    It 'finds a plan by a number, and completes dial plans' {
        (Trace-UmLyncCall -Number '+1 425 555 0100' -Direction ToExchange -Unsecured -Address $names).Computer | Should -Contain $servers[0]
        $line = 'Trace-UmLyncCall '
        (TabExpansion2 $line $line.Length).CompletionMatches.ListItemText | Should -Contain 'Redmond'
    }

    It 'takes a topology of its own' {
        (Trace-UmLyncCall -Topology (Get-UmLyncTopology) -DialPlan Portland -Direction ToExchange -Unsecured -Address $names).Direction | Sort-Object -Unique | Should -Be 'ToExchange'
    }

    It 'refuses <Id>' -ForEach @(
        @{ Id = 'TracedPlanIsUnknown'; Call = { Trace-UmLyncCall Nowhere } }
        @{ Id = 'TracedPlanIsNotForLync'; Call = { Trace-UmLyncCall LobbyPhones } }
        @{ Id = 'TracedAttendantIsUnknown'; Call = { Trace-UmLyncCall -AutoAttendant Nobody } }
        @{ Id = 'CallNeedsOneSubject'; Call = { Trace-UmLyncCall -Invite } }
        @{ Id = 'OwnCertificateCannotBeOpened'; Call = { Trace-UmLyncCall Redmond -Certificate $PSCommandPath } }
    ) {
        $call = $Call
        { & $call } | Should -Throw -ErrorId "$Id,*"
    }
}
