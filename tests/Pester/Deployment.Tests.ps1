# The whole deployment of docs/examples/deployment.json behind the test shells (tests/Pester/Shells): sessions to the endpoints of both
# products and to every server, as an administrator opens them. Contacts are left out here, because their routing key takes a directory:
# Contact.Tests.ps1 and the tests against a domain controller have them.
BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Shells/Support/TestServer.ps1')
    $fault = Get-SshFault
}

if ($fault) {
    Describe 'A whole deployment through sessions' {
        It 'cannot be had here' -TestCases @{ Fault = $fault } { Set-ItResult -Skipped -Because $Fault }
    }
}
else {
    Describe 'A whole deployment through sessions' -Tag 'B1', 'E1', 'K1', 'K6' {
        BeforeAll {
            . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
            . (Join-Path $PSScriptRoot 'Shells/Support/Shells.ps1')
            $examples = Join-Path $root 'docs/examples'
            $shell = & (Join-Path $PSScriptRoot 'Shells/New-TestShell.ps1') -Path (Join-Path $TestDrive 'shell') -Topology (Join-Path $examples 'deployment.json') -Release $litwareReleases
            $server = Start-TestServer $shell
            $windows = foreach ($name in $server.Computers) { New-TestSession "$($name.Split('.')[0]) windows" }
            $exchange, $lync = New-TestSession 'atl-ex-001 exchange', 'atl-fe-001 lync'
            $null = Connect-UmLync -ExchangeSession $exchange -LyncSession $lync -ServerSession $windows

            $choices = Get-Content -Raw (Join-Path $examples 'deployment-blueprint.json') | ConvertFrom-Json -AsHashtable
            $choices.Remove('contacts')
            $blueprint = Join-Path $TestDrive 'blueprint.json'
            ConvertTo-Json $choices -Depth 20 | Set-Content -LiteralPath $blueprint
            $run = Join-Path $TestDrive 'run'
        }

        AfterAll {
            Disconnect-UmLync
            Stop-TestServer $server
        }

        It 'is made by one plan, but for what a person looks at' {
            $outcomes = Invoke-UmLyncIntegration -Blueprint $blueprint -Force -OutputPath $run -WarningAction SilentlyContinue | Where-Object { $_ -is [UmLync.Applying.ChangeOutcome] }
            $outcomes | Where-Object { -not $_.IsAsPlanned } | ForEach-Object { "$($_.Change.Key): $($_.Outcome) $($_.Reason)" } | Should -BeNullOrEmpty
            ($outcomes | Where-Object Outcome -EQ 'Waiting').Change.Key.Kind.Id | Sort-Object | Should -Be 'clientInstallations', 'presenceChecks'
        }

        It 'leaves nothing to plan' {
            (New-UmLyncPlan -Blueprint $blueprint -WarningAction SilentlyContinue).Changes | ForEach-Object { "$($_.Action) $($_.Key)" } | Should -BeNullOrEmpty
        }

        It 'is undone' {
            $outcomes = Undo-UmLyncPlan (Join-Path $run 'journal.jsonl') -Force -WarningAction SilentlyContinue
            $outcomes | Where-Object { -not $_.IsAsPlanned } | ForEach-Object { "$($_.Change.Key): $($_.Outcome) $($_.Reason)" } | Should -BeNullOrEmpty
            $differences = Compare-UmLyncTopology (Import-UmLyncTopology (Join-Path $examples 'deployment.json')) (Import-UmLyncTopology $shell.Estate) -WarningAction Ignore
            $differences | Where-Object { $_.Properties.Property.Name -ne 'pending' } | ForEach-Object { "$($_.Key) $($_.Properties)" } | Should -BeNullOrEmpty
        }
    }
}
