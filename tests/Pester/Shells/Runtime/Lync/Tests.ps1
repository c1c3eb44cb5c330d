# The tests that Lync makes by itself, as Microsoft's pages "Testing user connection to Exchange UM" and "Testing user's voice mail"
# of Lync Server 2013 show them; domain.md D.3, E.2 rows 40 and 41. The pools of these shells have no test users.

foreach ($name in 'Test-CsExUMConnectivity', 'Test-CsExUMVoiceMail') {
    $implementations[$name] = { param($Call)
        $pool = "$($Call.Given.TargetFqdn)"
        $isPool = $pool -in (Get-Section 'pools').fqdn
        if ($Call.Set -eq 'ServerPlatform' -and $isPool) { Deny 'NoTestUser' "$($Call.Name) : There is no test user assigned for [$pool]." $pool 'ObjectNotFound' }
        if (-not $isPool) {
            $Call.Cmdlet.WriteWarning("Failed to read Registrar port number for the given fully qualified domain name (FQDN). Using default Registrar port number. Exception: System.InvalidOperationException: No matching cluster found in topology.`n   at Microsoft.Rtc.Management.SyntheticTransactions.SipSyntheticTransaction.TryRetrieveRegistrarPortFromTopology(Int32& registrarPortNumber)")
        }
        $failure = '10060, A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond 10.188.116.96:5061'
        [pscustomobject]@{
            PSTypeName = 'Microsoft.Rtc.SyntheticTransactions.TaskOutput'; TargetFqdn = $pool; Result = $isPool ? 'Success' : 'Failure'
            Latency = $isPool ? [timespan]'00:00:02.9911345' : [timespan]::Zero; Error = $isPool ? '' : $failure; Diagnosis = ''
        }
    }
}
