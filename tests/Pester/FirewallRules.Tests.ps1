# The rules of the Windows Firewall as a server shows them (docs/domain.md J.8): as words, and as the numbers that a session shows
# where the types of the module NetSecurity are not at hand (MSFT_NetFirewallRule in Microsoft's reference).
BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Shells/Support/TestServer.ps1')
    $fault = Get-SshFault
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
}

Describe 'The rules of the Windows Firewall' {
    It 'are judged in an estate: what is switched off, and what is missing' -Tag 'J4' {
        $path = Join-Path $root 'tests/UmLync.Tests/Data/corpus/firewall-hardened-by-hand.json'
        $failures = Test-UmLyncIntegration -Topology (Import-UmLyncTopology $path) | Where-Object { $_.RuleId -eq 'FirewallRuleInTheWay' -and $_.Outcome -eq 'Fail' }
        $failures.Subject | Should -Be 'exchange:contoso.com/exchangeServers/CON-MBX-02', 'exchange:contoso.com/windowsFirewallRules/con-mbx-01.contoso.com\UMService (TCP-In)'
        $failures.Severity | Sort-Object -Unique | Should -Be 'Warning'
    }
}

if ($fault) {
    Describe 'The rules of the Windows Firewall through sessions' {
        It 'cannot be had here' -TestCases @{ Fault = $fault } { Set-ItResult -Skipped -Because $Fault }
    }
}
else {
    Describe 'The rules of the Windows Firewall through sessions' {
        BeforeAll {
            . (Join-Path $PSScriptRoot 'Shells/Support/Shells.ps1')
            $estate = Get-Content -Raw $litware | ConvertFrom-Json -AsHashtable -DateKind String
            $computer = 'atl-ex-001.litwareinc.com'
            $estate.exchange[0].windowsFirewallRules = @(
                @{ computer = $computer; name = 'UMService (TCP-In)'; enabled = $true; direction = 'Inbound'; action = 'Allow'; profiles = @('Any') }
                @{ computer = $computer; name = 'UMWorkerProcess - RPC (TCP-In)'; enabled = $false; direction = 'Inbound'; action = 'Block'; profiles = @('Domain', 'Private') }
                @{ computer = $computer; name = 'Remote Desktop'; enabled = $true; direction = 'Inbound'; action = 'Allow'; profiles = @('Any') }
            )
            $path = Join-Path $TestDrive 'estate.json'
            $estate | ConvertTo-Json -Depth 30 | Set-Content $path
            $shell = & (Join-Path $PSScriptRoot 'Shells/New-TestShell.ps1') -Path (Join-Path $TestDrive 'shell') -Topology $path -Release $litwareReleases
            $server = Start-TestServer $shell
            $windows = foreach ($name in $server.Computers) { New-TestSession "$($name.Split('.')[0]) windows" }
            $sessions = New-TestSession 'atl-ex-001 exchange', 'atl-fe-001 lync'
            $null = Connect-UmLync -ExchangeSession $sessions[0] -LyncSession $sessions[1] -ServerSession $windows
        }

        AfterAll {
            Disconnect-UmLync
            if ($server) { Stop-TestServer $server }
        }

        It 'are read, those of Exchange setup only' -Tag 'J4' {
            $topology = Get-UmLyncTopology -WarningAction SilentlyContinue
            $rules = $topology.All($topology.Scopes[0], [UmLync.Topologies.WindowsFirewallRule]::Schema)
            $rules.Name | Sort-Object | Should -Be 'UMService (TCP-In)', 'UMWorkerProcess - RPC (TCP-In)'
            $off = $rules | Where-Object Name -EQ 'UMWorkerProcess - RPC (TCP-In)'
            $off.Enabled | Should -BeFalse
            "$($off.Direction) $($off.Action) $($off.Profiles)" | Should -Be 'Inbound Block Domain Private'
        }
    }
}
