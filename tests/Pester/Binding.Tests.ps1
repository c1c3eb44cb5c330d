BeforeAll { . (Join-Path $PSScriptRoot 'Support/Lab.ps1') }

Describe 'Get-UmLyncDialPlanBinding' {
    BeforeAll { $null = Connect-Lab }

    It 'shows each pair of a SIP URI dial plan and a pool' -Tag 'F9' {
        $bindings = Get-UmLyncDialPlanBinding
        $bindings | Should -HaveCount 6
        $wrong = $bindings | Where-Object { -not $_.IsRouted }
        $wrong.DialPlan, $wrong.Pool, $wrong.Pilot.Value | Should -Be @('Portland', $firstPool, '+15035550100')
    }

    It 'selects by wildcards' {
        Get-UmLyncDialPlanBinding red* *-cs-* | Should -HaveCount 1
        Get-UmLyncDialPlanBinding -Pool nothing* | Should -BeNullOrEmpty
    }
}

Describe 'New-UmLyncDialPlanBinding' {
    BeforeEach { $lab = Connect-Lab }

    It 'creates the gateway and the hunt group of a pair' -Tag 'F1', 'F2' {
        $outcomes = New-UmLyncDialPlanBinding Redmond $secondPool -GatewayName '1:3' -Force
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        $binding = Get-UmLyncDialPlanBinding Redmond $secondPool
        $binding.Gateway, $binding.Pilot.Value, $binding.Outbound, $binding.IsRouted | Should -Be @('1:3', 'Redmond', $false, $true)
    }

    It 'passes the pair, as a new read has it, with -PassThru' {
        $binding = New-UmLyncDialPlanBinding Redmond $secondPool -GatewayName '1:3' -Force -PassThru
        $binding | Should -BeOfType UmLync.Topologies.DialPlanBinding
        $binding.Gateway | Should -Be '1:3'
    }

    It 'changes nothing where the pair stands' -Tag 'F8' {
        $before = Get-Trace $lab
        New-UmLyncDialPlanBinding Redmond $firstPool | Should -BeNullOrEmpty
        Get-Trace $lab | Should -Be $before
    }

    It 'takes a table from the pipeline as one plan with one journal' {
        $journals = @(Get-UmLyncJournal).Count
        "DialPlan,Pool,GatewayName`nRedmond,$secondPool,1:3`nPortland,$secondPool," | ConvertFrom-Csv | New-UmLyncDialPlanBinding -Force |
            Where-Object { $_.Change.Key.Kind.Id -eq 'umIpGateways' -and $_.Change.Action -eq 'Create' } | Should -HaveCount 1
        Get-UmLyncDialPlanBinding -Pool $secondPool | Should -HaveCount 2
        @(Get-UmLyncJournal).Count | Should -Be ($journals + 1)
    }

    It 'takes -Outbound from a CSV file' -Tag 'F5' {
        $null = "DialPlan,Pool,Outbound`nRedmond,$firstPool,`nRedmond,$secondPool,True" | ConvertFrom-Csv | New-UmLyncDialPlanBinding -Force
        (Get-UmLyncDialPlanBinding | Where-Object Outbound).Pool | Sort-Object -Unique | Should -Be $secondPool
    }

    It 'moves the outgoing calls with -Outbound' -Tag 'F5' {
        $null = New-UmLyncDialPlanBinding Redmond $secondPool -Outbound -Force
        (Get-UmLyncDialPlanBinding | Where-Object Outbound).Pool | Sort-Object -Unique | Should -Be $secondPool
    }

    It 'refuses <Case> with <Id>' -TestCases @(
        @{ Case = 'a plan that is not there'; Id = 'DialPlanIsNotThere'; Category = 'ObjectNotFound'; Command = { New-UmLyncDialPlanBinding Redmont $secondPool -Force } }
        @{ Case = 'a plan that is not SIP'; Id = 'DialPlanIsNotSip'; Category = 'InvalidType'; Command = { New-UmLyncDialPlanBinding LobbyPhones $secondPool -Force } }
        @{ Case = 'a pool that is not there'; Id = 'PoolIsNotThere'; Category = 'ObjectNotFound'; Command = { New-UmLyncDialPlanBinding Redmond nowhere.litwareinc.com -Force } }
        @{ Case = 'a name that is taken'; Id = 'GatewayNameIsTaken'; Category = 'ResourceExists'; Command = { New-UmLyncDialPlanBinding Redmond $secondPool -GatewayName LobbyPBX -Force } }
        @{ Case = 'a Director for outgoing calls'; Id = 'PoolNeverPlacesCalls'; Category = 'InvalidArgument'; Command = { New-UmLyncDialPlanBinding Redmond $director -Outbound -Force } }
    ) {
        $before = Get-Trace $lab
        $failure = Get-Failure $Command
        $failure.FullyQualifiedErrorId | Should -Be "$Id,UmLync.Cmdlets.NewUmLyncDialPlanBindingCommand"
        $failure.CategoryInfo.Category | Should -Be $Category
        $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Get-Trace $lab | Should -Be $before
    }

    It 'refuses all records when one of them is wrong' {
        $before = Get-Trace $lab
        Get-FailureId { "DialPlan,Pool`nRedmond,$secondPool`nRedmont,$secondPool" | ConvertFrom-Csv | New-UmLyncDialPlanBinding -Force } | Should -Be 'DialPlanIsNotThere'
        Get-Trace $lab | Should -Be $before
    }
}

Describe 'Remove-UmLyncDialPlanBinding' {
    BeforeEach { $lab = Connect-Lab }

    It 'removes the hunt group; the gateway stays while it carries another' -Tag 'F3' {
        $outcomes = @(Remove-UmLyncDialPlanBinding Portland $branch -Force)
        $outcomes.Change.Key.Name | Should -Be '2:1\Portland'
        (Get-UmLyncDialPlanBinding -Pool $branch).DialPlan | Should -Be 'Redmond'
    }

    It 'removes the gateway with its last hunt group, from the pipeline' -Tag 'F3' {
        $outcomes = Get-UmLyncDialPlanBinding -Pool $director | Remove-UmLyncDialPlanBinding -Force
        ($outcomes | Where-Object { $_.Change.Key.Kind.Id -eq 'umIpGateways' }).Outcome | Should -Be 'Applied'
        Get-UmLyncDialPlanBinding -Pool $director | Should -BeNullOrEmpty
    }

    It 'leaves the gateway that places the calls with its plans, and says why' -Tag 'F5' {
        $before = Get-Trace $lab
        Remove-UmLyncDialPlanBinding Redmond $firstPool -Force -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings.Message | Should -BeLike '*places the outgoing calls*-Outbound*'
        Get-Trace $lab | Should -Be $before
    }

    It 'refuses a pair that is not there' {
        Get-FailureId { Remove-UmLyncDialPlanBinding Redmond $secondPool -Force } | Should -Be 'BindingIsNotThere'
    }
}
