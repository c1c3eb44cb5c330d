# The main job on living systems: the Litware estate behind the test shells (tests/Pester/Shells), in the current session and
# through sessions over SSH whose endpoints are restricted as the products' are. What is to come out is what the lab gives for the
# same estate, and what docs/examples/README.md says of it.
BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Shells/Support/TestServer.ps1')
    $fault = Get-SshFault
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    . (Join-Path $PSScriptRoot 'Shells/Support/Shells.ps1')

    function Get-Differences($Left, $Right) {
        # What differs, services' pending restarts apart: undo never restores those.
        Compare-UmLyncTopology $Left $Right -WarningAction Ignore | ForEach-Object {
            foreach ($property in $_.Properties | Where-Object { $_.Property.Name -ne 'pending' }) { "$($_.Key) $property" }
            if (-not $_.Properties) { "$($_.Key)" }
        }
    }

    function Get-PlanText($Plan) {
        Get-Content -Raw (Export-UmLyncPlan -Plan $Plan -Path (Join-Path $TestDrive "$([guid]::NewGuid()).json"))
    }
}

AfterAll { Disconnect-UmLync }

Describe 'The main job in a management shell' {
    BeforeAll {
        $shell = New-LitwareShell
        $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path -PassThru
        $null = Connect-UmLync -CurrentShell
        $start = Get-UmLyncTopology
    }

    AfterAll {
        Disconnect-UmLync
        Remove-Module $modules
    }

    It 'reads the estate as it is' -Tag 'A1', 'A2', 'A3', 'A5', 'A8' {
        Get-Differences (Get-UmLyncTopology -Path $litware) $start | Should -BeNullOrEmpty
    }

    It 'says what a shell cannot show' {
        $exchange, $lync = $start.Scopes
        foreach ($kind in 'exchangeWindowsServices', 'owaWebConfigs', 'owaImTraces', 'ucmaRuntimes', 'exchangeTrustedRoots') {
            $coverage = $start.CoverageOf($exchange, [UmLync.Topologies.ResourceKinds]::Find($kind))
            $coverage.State | Should -Be 'NotRead'
            $coverage.Reason | Should -Not -BeNullOrEmpty
        }
        $start.CoverageOf($lync, [UmLync.Topologies.ResourceKinds]::Find('lyncWindowsServices')).State | Should -Be 'Read'
    }

    It 'changes what it can, and then has nothing left to change but what it could not reach' {
        $result = Invoke-UmLyncIntegration -Force -OutputPath (Join-Path $TestDrive 'run') -WarningAction SilentlyContinue | Select-Object -Last 1
        $result.Failed + $result.Diverged + $result.Stale | Should -Be 0
        $result.Applied | Should -BeGreaterThan 10
        (New-UmLyncPlan).Changes | Should -BeNullOrEmpty
        Get-Differences (Get-UmLyncTopology -Path (Join-Path $TestDrive 'run/before.json')) $start | Should -BeNullOrEmpty
    }

    It 'is undone' {
        $outcomes = Undo-UmLyncPlan (Join-Path $TestDrive 'run/journal.jsonl') -Force -WarningAction SilentlyContinue
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        Get-Differences $start (Get-UmLyncTopology) | Should -BeNullOrEmpty
    }
}

if ($fault) {
    Describe 'The main job through sessions' {
        It 'cannot be had here' -TestCases @{ Fault = $fault } { Set-ItResult -Skipped -Because $Fault }
    }
}
else {
    Describe 'The main job through sessions' {
        BeforeAll {
            $shell = New-LitwareShell
            $server = Start-TestServer $shell
            $windows = foreach ($name in $server.Computers) { New-TestSession "$($name.Split('.')[0]) windows" }

            function Connect-Shells {
                $sessions = New-TestSession 'atl-ex-001 exchange', 'atl-fe-001 lync'
                Connect-UmLync -ExchangeSession $sessions[0] -LyncSession $sessions[1] -ServerSession $windows
                $script:exchange, $script:lync = $sessions
            }

            $connection = Connect-Shells
            $lab = New-Lab
            $journal = Join-Path $TestDrive 'sessions.jsonl'
        }

        AfterAll {
            Disconnect-UmLync
            Stop-TestServer $server
        }

        It 'names its parts' -Tag 'A4' {
            $connection.Estate | Should -Be 'exchange:litwareinc.com+lync:litwareinc.com'
            $connection.Parts.Count | Should -Be 4
            $connection.Parts[1] | Should -BeLike "exchange:litwareinc.com: the session '*' to 'atl-ex-001.litwareinc.com'"
        }

        It 'reads services, registry and files of servers too, each over a session of its own' -Tag 'A2', 'R3' {
            $script:start = Get-UmLyncTopology
            Get-Differences (Get-UmLyncTopology -Path $lab) $start | Should -BeNullOrEmpty
            $unread = foreach ($scope in $start.Scopes) {
                [UmLync.Topologies.ResourceKinds]::All | Where-Object { $_.Product -eq $scope.Product -and $start.CoverageOf($scope, $_).State -ne 'Read' }
            }
            # The Edge Server stands in the perimeter network, and no session leads there; units of contacts are the directory's to show.
            $unread.Id | Should -Be 'lyncCertificates', 'lyncTrustedRoots', 'contactUnits'
            $coverage = $start.CoverageOf($start.Scopes[1], [UmLync.Topologies.ResourceKinds]::Find('lyncCertificates'))
            $coverage.State | Should -Be 'Partial'
            $coverage.Reason | Should -Be "atl-edge-001.litwareinc.com: There is no session to the server 'atl-edge-001.litwareinc.com'."
        }

        It 'finds the restart that was forgotten' {
            # docs/examples/README.md: the branch; its process is older than the gateways (domain.md E.2 row 16).
            ($start.All() | Where-Object Pending).Key.Name | Should -Be 'por-sba-001.litwareinc.com\RTCSRV'
        }

        It 'makes the plan that the lab makes' -Tag 'R1' {
            $script:plan = New-UmLyncPlan -Topology $start
            Get-PlanText $plan | Should -Be (Get-PlanText (New-UmLyncPlan -Topology (Get-UmLyncTopology -Path $lab)))
        }

        It 'is stopped by a session that breaks, and goes on where it stopped' {
            # The command is carried out, and its answer never comes.
            Set-ShellFault $shell 'Set-UMIPGateway' -Call 1 -Act LoseAfter
            $failure = Get-Failure { Invoke-UmLyncPlan $plan -Force -JournalPath $journal }
            $failure.FullyQualifiedErrorId | Should -BeLike 'SessionIsBroken,*'
            $failure.CategoryInfo.Category | Should -Be 'ConnectionError'
            $failure.ErrorDetails.RecommendedAction | Should -BeLike '*Resume-UmLyncPlan*'
            Get-FailureId { Get-UmLyncTopology } | Should -Be 'SessionIsBroken'
            $null = Connect-Shells
            $outcomes = Resume-UmLyncPlan $journal -Force
            $outcomes.Count | Should -Be $plan.Changes.Count
            $outcomes | ForEach-Object { "$($_.Outcome)" } | Sort-Object -Unique | Should -Be 'AlreadyDone', 'Applied'
        }

        It 'leaves nothing to plan' {
            (New-UmLyncPlan).Changes | Should -BeNullOrEmpty
            Copy-Item -LiteralPath $shell.Estate -Destination (Join-Path $TestDrive 'changed.json')
        }

        It 'is undone, through the same endpoints' {
            $outcomes = Undo-UmLyncPlan $journal -Force
            $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
            Get-Differences $start (Get-UmLyncTopology) | Should -BeNullOrEmpty
        }

        It 'left behind the shells what it leaves in a lab, to the last restart' {
            # Not what was read: what stands behind them.
            Get-Differences (Import-UmLyncTopology $litware) (Import-UmLyncTopology $shell.Estate) | Should -BeNullOrEmpty
            $rehearsal = New-Lab
            $null = Invoke-UmLyncIntegration -LabPath $rehearsal -Force -OutputPath (Join-Path $TestDrive 'rehearsal')
            Compare-UmLyncTopology (Import-UmLyncTopology $rehearsal) (Import-UmLyncTopology (Join-Path $TestDrive 'changed.json')) | Should -BeNullOrEmpty
        }

        It 'writes web.config on each server, recycles it, and takes it back' -Tag 'H1', 'H6' {
            $owaJournal = Join-Path $TestDrive 'owa.jsonl'
            $outcomes = Enable-UmLyncOwaIntegration $secondPool -Force -JournalPath $owaJournal
            $outcomes | Should -HaveCount 6
            $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
            (Get-UmLyncOwaIntegration).ServerName | Sort-Object -Unique | Should -Be $secondPool
            (Undo-UmLyncPlan $owaJournal -Force).Outcome | Sort-Object -Unique | Should -Be 'Applied'
            (Get-UmLyncOwaIntegration).ServerName | Sort-Object -Unique | Should -Be $firstPool
        }

        It 'opens no line to a computer that only a plan file calls a server' {
            $written = (Get-Content -LiteralPath (Join-Path $TestDrive 'owa.jsonl') -TotalCount 1 | ConvertFrom-Json -AsHashtable -DateKind String).plan
            $written.changes = @($written.changes | Where-Object { ($_ | ConvertTo-Json -Depth 20) -match 'owaPoolRecycles' } | Select-Object -First 1)
            $written.changes[0].Remove('dependsOn')
            $file = Join-Path $TestDrive 'stranger.json'
            ($written | ConvertTo-Json -Depth 20) -replace 'atl-ex-00\d\.litwareinc\.com', 'stranger.example.com' | Set-Content -LiteralPath $file
            $outcomes = Invoke-UmLyncPlan -Path $file -Force -ErrorAction SilentlyContinue -ErrorVariable failures
            $outcomes.Outcome | Should -Be 'Failed'
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'ComputerIsNoServer,*'
        }

        It 'names the copy of a web.config that a broken session may leave half written' -Tag 'H1' {
            $null = Connect-UmLync -ExchangeSession $exchange -LyncSession $lync -ServerSession (New-TestSession 'atl-ex-001 windows')
            Set-ShellFault $shell 'Set-Content' -Act LoseBefore
            $failure = Get-Failure { Enable-UmLyncOwaIntegration $secondPool -Force -WarningAction SilentlyContinue }
            $failure.FullyQualifiedErrorId | Should -BeLike 'ServerFileMayBeDamaged,*'
            $failure.ErrorDetails.RecommendedAction | Should -BeLike '*web.config.*.bak*'
        }

        It 'leaves a web.config that is <Act> as it is, and names the copy' -Tag 'H1' -TestCases @(@{ Act = 'ReadOnly'; Words = '*is denied*' }, @{ Act = 'Locked'; Words = '*used by another process*' }) {
            $null = Connect-UmLync -ExchangeSession $exchange -LyncSession $lync -ServerSession $windows
            $estate = Get-Content -Raw -LiteralPath $shell.Estate
            Set-ShellFault $shell 'Set-Content' -Act $Act
            $outcomes = Enable-UmLyncOwaIntegration $secondPool -Force -ErrorAction SilentlyContinue -ErrorVariable failures
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'ServerFileCannotBeWritten,*'
            "$($failures[0])" | Should -BeLike $Words
            $failures[0].ErrorDetails.RecommendedAction | Should -BeLike '*web.config.*.bak*'
            ($outcomes | Where-Object { $_.Change.Key.Kind.Id -eq 'owaWebConfigs' }).Outcome | Should -Be 'Failed', 'Applied', 'Applied'
            (Get-Estate $shell.Estate).exchange[0].owaWebConfigs.imServerName | Should -Be $firstPool, $secondPool, $secondPool
            Set-Content -LiteralPath $shell.Estate -Value $estate
        }

        It 'touches no web.config and takes no copy where only the preview is asked for' -Tag 'H1', 'B3' {
            $null = Connect-UmLync -ExchangeSession $exchange -LyncSession $lync -ServerSession $windows
            $trace = { Get-ChildItem -LiteralPath $shell.Path -File | Where-Object Name -NotIn 'estate.lock', 'faults.json', 'sshd.log' | ForEach-Object { "$($_.Name) $($_.LastWriteTimeUtc.Ticks) $((Get-FileHash -LiteralPath $_.FullName).Hash)" } }
            $before = & $trace
            Enable-UmLyncOwaIntegration $secondPool -WhatIf 6> $null | Should -Not -BeNullOrEmpty
            Compare-Object $before (& $trace) | ForEach-Object { "$($_.SideIndicator) $($_.InputObject)" } | Should -BeNullOrEmpty
        }

        It 'finishes a web.config that is being written when the operator stops' -Tag 'H1' {
            $null = Connect-UmLync -ExchangeSession $exchange -LyncSession $lync -ServerSession $windows
            $estate = Get-Content -Raw -LiteralPath $shell.Estate
            Set-ShellFault $shell 'Set-Content' -Act Slow
            $mark = Join-Path $shell.Path 'slow.txt'
            $session = New-Session
            $session.Shell.Runspace.SessionStateProxy.SetVariable('given', @{ ExchangeSession = $exchange; LyncSession = $lync; ServerSession = $windows })
            $null = $session.Shell.AddScript('$null = Connect-UmLync @given; Enable-UmLyncOwaIntegration atl-cs-002.litwareinc.com -Force')
            $run = $session.Shell.BeginInvoke()
            $watch = [Diagnostics.Stopwatch]::StartNew()
            while (-not (Test-Path -LiteralPath $mark) -and $watch.Elapsed.TotalSeconds -lt 60) { Start-Sleep -Milliseconds 50 }
            Test-Path -LiteralPath $mark | Should -BeTrue
            $session.Shell.Stop()
            # It was written to its end on the one server, and begun on no other.
            (Get-Estate $shell.Estate).exchange[0].owaWebConfigs.imServerName | Should -Be $secondPool, $firstPool, $firstPool
            Set-Content -LiteralPath $shell.Estate -Value $estate
        }

        It 'names the file and the answer where that is no bytes, and reads the other servers' -Tag 'H1' {
            $null = Connect-UmLync -ExchangeSession $exchange -LyncSession $lync -ServerSession $windows
            Set-ShellFault $shell 'Get-Content' -Act Strange
            $topology = Get-UmLyncTopology
            $schema = [UmLync.Topologies.ResourceKinds]::Find('owaWebConfigs')
            $topology.CoverageOf($topology.Scopes[0], $schema).State | Should -Be 'Partial'
            $topology.CoverageOf($topology.Scopes[0], $schema).Reason | Should -BeLike '*ClientAccess\Owa\web.config*something else (String)*'
            $topology.All($topology.Scopes[0], $schema) | Should -HaveCount 2
        }

        It 'shows when instant messaging started and whether it left logs' -Tag 'H7' {
            $null = Connect-UmLync -ExchangeSession $exchange -LyncSession $lync -ServerSession $windows
            $servers = Get-UmLyncOwaIntegration
            $servers.HasLogs | Should -Be $true, $true, $true
            $servers[0].StartedAt.UtcDateTime | Should -Be ([datetime]::new(2025, 11, 2, 22, 4, 11, [DateTimeKind]::Utc))
            Test-UmLyncOwaIntegration | Where-Object Part -EQ Start | ForEach-Object Outcome | Sort-Object -Unique | Should -Be 'Pass'
        }

        It 'reads the other servers where one cannot be reached' -Tag 'Q1' {
            $null = Connect-UmLync -ExchangeSession $exchange -LyncSession $lync -ServerSession ($windows | Where-Object ComputerName -NE 'atl-ex-002.litwareinc.com')
            $topology = Get-UmLyncTopology
            $schema = [UmLync.Topologies.ResourceKinds]::Find('exchangeWindowsServices')
            $coverage = $topology.CoverageOf($topology.Scopes[0], $schema)
            $coverage.State | Should -Be 'Partial'
            $coverage.Reason | Should -Be "atl-ex-002.litwareinc.com: There is no session to the server 'atl-ex-002.litwareinc.com'."
            $topology.All($topology.Scopes[0], $schema) | ForEach-Object { "$($_.Computer)" } | Sort-Object -Unique | Should -Be 'atl-ex-001.litwareinc.com', 'atl-ex-003.litwareinc.com'
        }

        It 'leaves the sessions of the operator open' {
            Disconnect-UmLync
            $exchange.State | Should -Be 'Opened'
            $windows.State | Sort-Object -Unique | Should -Be 'Opened'
        }
    }
}
