BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')

    # A SIP server on loopback that answers every request with the same line.
    function Start-SipServer($answer) {
        $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $shell = [powershell]::Create().AddScript({
                param($listener, $answer)
                while ($true) {
                    $client = $listener.AcceptTcpClient()
                    $reader = [IO.StreamReader]::new($client.GetStream())
                    $copied = while ($line = $reader.ReadLine()) { if ($line -match '^(Via|From|To|Call-ID|CSeq):') { $line } }
                    $bytes = [Text.Encoding]::ASCII.GetBytes((@("SIP/2.0 $answer") + $copied + 'Content-Length: 0', '', '' -join "`r`n"))
                    $client.GetStream().Write($bytes, 0, $bytes.Length)
                    $client.Close()
                }
            }).AddArgument($listener).AddArgument($answer)
        $null = $shell.BeginInvoke()
        @{ Listener = $listener; Shell = $shell; Endpoint = "$($listener.LocalEndpoint)" }
    }

    function Stop-SipServer($server) {
        $server.Listener.Stop()
        $server.Shell.Dispose()
    }
}

Describe 'Test-UmLyncSipEndpoint' {
    BeforeAll {
        $granting = Start-SipServer '200 OK'
        $refusing = Start-SipServer '404 Not Found'
    }

    AfterAll { $granting, $refusing | ForEach-Object { Stop-SipServer $_ } }

    It 'says what was proven, layer by layer, and calls nothing else a pass' -Tag 'J3' {
        $answers = $granting.Endpoint, $refusing.Endpoint | Test-UmLyncSipEndpoint -Transport Tcp | Sort-Object Status
        $answers.Status | Should -Be 200, 404
        $answers.IsGood | Should -Be $true, $false
        $answers.Sip | Should -Be 'Passed', 'InPart'
        $answers.Tls | Should -Be 'NotUsed', 'NotUsed'
        $answers[1].ProblemId | Should -Be 'SipKnowsNobody'
        $answers[1].RecommendedAction.ToString() | Should -Not -BeNullOrEmpty
    }

    It 'names the layer that fails' {
        $answer = Test-UmLyncSipEndpoint 127.0.0.1:1
        $answer.Connection, $answer.Tls, $answer.Sip | Should -Be 'Failed', 'NotReached', 'NotReached'
        $answer.ProblemId | Should -Be 'SipPortIsClosed'
    }

    It 'takes the ports of an estate at which SIP is spoken' {
        $null = Connect-Lab
        Get-UmLyncPort -Service Media, UmWorker | Test-UmLyncSipEndpoint | Should -BeNullOrEmpty
        $port = Get-UmLyncPort -Service FrontEnd | Select-Object -First 1
        $answer = $port | Test-UmLyncSipEndpoint -TimeoutSec 5
        $answer.Computer, $answer.Service, $answer.Transport | Should -Be $port.Computer, 'FrontEnd', 'Tls'
    }

    It 'refuses what is no endpoint and no certificate' {
        { Test-UmLyncSipEndpoint 'um01:sip' } | Should -Throw -ErrorId 'SipEndpointIsWrong,*'
        { Test-UmLyncSipEndpoint 127.0.0.1:1 -Certificate (Join-Path $TestDrive 'no-such.pfx') } | Should -Throw -ErrorId 'FileIsMissing,*'
        { Test-UmLyncSipEndpoint 127.0.0.1:1 -Certificate 1 } | Should -Throw -ErrorId 'InputIsNoCertificate,*'
    }
}
