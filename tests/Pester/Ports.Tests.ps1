BeforeAll { . (Join-Path $PSScriptRoot 'Support/Lab.ps1') }

Describe 'Get-UmLyncPort' {
    BeforeAll { $null = Connect-Lab }

    # docs/domain.md J.8
    It 'shows what the services listen on' -Tag 'J1' {
        $ports = Get-UmLyncPort -Service UmWorker
        $ports.Port | Sort-Object -Unique | Should -Be @(5065, 5066, 5067, 5068)
        (Get-UmLyncPort -Service FrontEnd).Port | Sort-Object -Unique | Should -Be 5061
    }

    It 'takes a topology and patterns of computers' {
        $computer = (Get-UmLyncPort)[0].Computer
        (Get-UmLyncTopology | Get-UmLyncPort $computer).Computer | Sort-Object -Unique | Should -Be $computer
        Get-UmLyncPort no-such-computer* | Should -BeNullOrEmpty
    }

    It 'completes computers' {
        $line = 'Get-UmLyncPort '
        (TabExpansion2 $line $line.Length).CompletionMatches.ListItemText | Should -Contain 'atl-ex-001.litwareinc.com'
    }
}

Describe 'Test-UmLyncPort' {
    BeforeAll {
        $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $open = $listener.LocalEndpoint.Port
    }

    AfterAll { $listener.Stop() }

    It 'tells an open port from a closed one' -Tag 'J1' {
        $answers = Test-UmLyncPort 127.0.0.1 $open, 1 | Sort-Object Port
        $answers.State | Should -Be 'Closed', 'Open'
        $answers.IsAsExpected | Should -Be $false, $true
    }

    It 'takes names and ports by property name' {
        ([pscustomobject]@{ Computer = '127.0.0.1'; Port = $open } | Test-UmLyncPort).State | Should -Be 'Open'
    }

    It 'takes the ports of an estate, but no ranges' {
        $null = Connect-Lab
        Get-UmLyncPort -Service Media | Test-UmLyncPort | Should -BeNullOrEmpty
    }

    It 'refuses numbers that are no port' {
        { Test-UmLyncPort 127.0.0.1 0 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }
}

Describe 'Export-UmLyncFirewallRequest' {
    BeforeAll {
        $null = Connect-Lab
        $estate = Get-UmLyncTopology
    }

    It 'writes the form that the ending names' -Tag 'J5' {
        $csv = $estate | Export-UmLyncFirewallRequest (Join-Path $TestDrive 'request.csv')
        $rows = Import-Csv -LiteralPath $csv.FullName
        $rows.Port | Should -Contain '5061'
        $rows[0].PSObject.Properties.Name | Should -Be 'Source', 'Destination', 'Protocol', 'Port', 'Service', 'Reason', 'Evidence'
        $page = $estate | Export-UmLyncFirewallRequest (Join-Path $TestDrive 'request.md')
        Get-Content -Raw $page.FullName | Should -BeLike '*| Source |*'
    }

    It 'writes a script that PowerShell takes' {
        $script = $estate | Export-UmLyncFirewallRequest (Join-Path $TestDrive 'request.ps1')
        $faults = $null
        $tree = [Management.Automation.Language.Parser]::ParseFile($script.FullName, [ref] $null, [ref] $faults)
        $faults | Should -BeNullOrEmpty
        $commands = $tree.FindAll({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true) | ForEach-Object { $_.GetCommandName() } | Sort-Object -Unique
        $commands | Should -Be 'ForEach-Object', 'New-NetFirewallRule', 'Sort-Object'
    }

    It 'overwrites only when told so, and writes nothing for -WhatIf' {
        $file = Join-Path $TestDrive 'twice.csv'
        $estate | Export-UmLyncFirewallRequest $file -WhatIf
        $file | Should -Not -Exist
        $null = $estate | Export-UmLyncFirewallRequest $file
        { $estate | Export-UmLyncFirewallRequest $file } | Should -Throw -ErrorId 'FileIsThereAlready,*'
        $estate | Export-UmLyncFirewallRequest $file -Force | Should -Not -BeNullOrEmpty
    }

    It 'asks for a form where the ending names none' {
        { $estate | Export-UmLyncFirewallRequest (Join-Path $TestDrive 'request.txt') } | Should -Throw -ErrorId 'FirewallFormIsUnknown,*'
        $estate | Export-UmLyncFirewallRequest (Join-Path $TestDrive 'request.txt') -Form Csv | Should -Not -BeNullOrEmpty
    }
}
