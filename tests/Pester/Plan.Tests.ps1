BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    # docs/examples/README.md lists what is broken; a plan mends it with twenty changes.
    $changes = 20
}

Describe 'New-UmLyncPlan' {
    BeforeAll { $lab = Connect-Lab }

    It 'plans the estate of the connection as one object' -Tag 'B2', 'B5' {
        $plan = New-UmLyncPlan
        $plan | Should -BeOfType UmLync.Planning.Plan
        @($plan).Count | Should -Be 1
        $plan.Changes.Count | Should -Be $changes
        $plan.Changes[0].Id | Should -Be 'c0001'
        $plan.Changes[-1].Action | Should -Be 'Operate'
    }

    It 'gives the same plan for the same estate, from wherever it comes' {
        $files = foreach ($plan in (New-UmLyncPlan), (Get-UmLyncTopology | New-UmLyncPlan), (Import-UmLyncTopology $lab | New-UmLyncPlan)) {
            $plan | Export-UmLyncPlan -Path (Join-Path $TestDrive "$([guid]::NewGuid()).json")
        }
        ($files | Get-FileHash).Hash | Sort-Object -Unique | Should -HaveCount 1
    }

    It 'follows a blueprint, given as object or as path' -Tag 'B1', 'F4' {
        $blueprint = New-UmLyncBlueprint -GatewayName @{ $secondPool = '1:3' } -Path (Join-Path $TestDrive 'blueprint.json')
        foreach ($given in $blueprint, (Join-Path $TestDrive 'blueprint.json')) {
            (New-UmLyncPlan -Blueprint $given).Changes.Key.Name | Should -Contain '1:3'
        }
    }

    It 'refuses a blueprint that names what is not there' {
        $failure = Get-Failure { New-UmLyncPlan -Blueprint (New-UmLyncBlueprint -DialPlan Redmont) }
        $failure.FullyQualifiedErrorId | Should -BeLike 'BlueprintNamesUnknownDialPlan,*'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike "*'Redmond'*"
    }
}

Describe 'New-UmLyncBlueprint' {
    It 'takes every choice' -Tag 'B1' {
        $blueprint = New-UmLyncBlueprint -DialPlan Redmond, Portland -Pool $firstPool -FutureVoicePool $secondPool -Mapping OneToOne -PoolOfDialPlan @{ Redmond = $firstPool, $secondPool } `
            -OutboundPool $firstPool -ForeignGateway LobbyPBX -VoipSecurity @{ Redmond = 'Secured' } -NoLyncPhones -GatewayName @{ $secondPool = '1:3' } `
            -OwaInstantMessaging
        $blueprint.DialPlans | Should -Be @('Portland', 'Redmond')
        $blueprint.Mapping | Should -Be 'OneToOne'
        $blueprint.PoolsOfDialPlans['redmond'] | Should -Be @($firstPool, $secondPool)
        $blueprint.VoipSecurity['Redmond'] | Should -Be 'Secured'
        $blueprint.LyncPhones | Should -BeFalse
        $blueprint.GatewayNames[$secondPool] | Should -Be '1:3'
        $blueprint.OwaInstantMessaging | Should -BeTrue
        (New-UmLyncBlueprint).OwaInstantMessaging | Should -BeFalse
    }

    It 'starts from the choices that an estate follows' -Tag 'P2' {
        $null = Connect-Lab
        $blueprint = Get-UmLyncTopology | New-UmLyncBlueprint -OutboundPool $secondPool
        $blueprint.GatewayNames[$firstPool] | Should -Be '1:1'
        $blueprint.VoipSecurity.Keys | Should -Be @('Portland')
        $blueprint.OutboundPools | Should -Be @($secondPool)
    }

    It 'refuses a value of the wrong type by its name' {
        Get-FailureId { New-UmLyncBlueprint -VoipSecurity @{ Redmond = 'Strong' } } | Should -Be 'TableValueIsWrong'
    }

    It 'overwrites no file without -Force' {
        $file = Join-Path $TestDrive 'there.json'
        Set-Content -LiteralPath $file -Value 'kept'
        Get-FailureId { New-UmLyncBlueprint -Path $file } | Should -Be 'FileIsThereAlready'
        New-UmLyncBlueprint -Path $file -Force | Should -BeOfType UmLync.Blueprints.Blueprint
    }
}

Describe 'Export-UmLyncPlan and Import-UmLyncPlan' {
    BeforeAll { $null = Connect-Lab }

    It 'keep a plan for review, and apply it later' -Tag 'B4' {
        $file = Join-Path $TestDrive 'plan.json'
        $null = New-UmLyncPlan | Export-UmLyncPlan -Path $file
        $outcomes = Import-UmLyncPlan $file | Invoke-UmLyncPlan -Force
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        $outcomes | Should -HaveCount $changes
    }
}

Describe 'Invoke-UmLyncPlan' {
    BeforeEach { $lab = Connect-Lab }

    It 'composes: topology, plan, apply; a second run finds nothing to do' -Tag 'F8', 'O2' {
        $outcomes = Get-UmLyncTopology | New-UmLyncPlan | Invoke-UmLyncPlan -Force
        $outcomes | Should -HaveCount $changes
        $outcomes[0] | Should -BeOfType UmLync.Applying.ChangeOutcome
        $before = Get-Trace $lab
        Get-UmLyncTopology | New-UmLyncPlan | Invoke-UmLyncPlan -Force | Should -BeNullOrEmpty
        Get-Trace $lab | Should -Be $before
    }

    It 'applies a plan file, with the journal and note of the operator' -Tag 'B4', 'O5' {
        $file = Join-Path $TestDrive "$([guid]::NewGuid()).json"
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $null = New-UmLyncPlan | Export-UmLyncPlan -Path $file
        Invoke-UmLyncPlan -Path $file -Force -JournalPath $journal -Note 'CHG-4711' | Should -HaveCount $changes
        $summary = Get-UmLyncJournal $journal
        $summary.Note, $summary.State, $summary.Applied | Should -Be @('CHG-4711', 'Closed', $changes)
        $summary.By | Should -BeLike "*$([Environment]::UserName)*"
    }

    It 'says of a change that is no longer right that it is stale, as an error of its own, and does the others' {
        $plan = New-UmLyncPlan
        Set-RedmondSecurity $lab Unsecured
        $outcomes = $plan | Invoke-UmLyncPlan -Force -ErrorAction SilentlyContinue -ErrorVariable failures
        ($outcomes | Where-Object Outcome -EQ Stale).Change.Key.Name | Should -Be 'Redmond'
        $failures[0].FullyQualifiedErrorId | Should -Be 'PropertyHasChanged,UmLync.Cmdlets.InvokeUmLyncPlanCommand'
        $failures[0].TargetObject | Should -BeOfType UmLync.Applying.ChangeOutcome
        $failures[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        ($outcomes | Where-Object Outcome -EQ Applied).Count | Should -Be ($changes - 1)
    }

    It 'refuses the plan of another estate, and touches nothing' {
        $file = Join-Path $TestDrive "$([guid]::NewGuid()).json"
        (Get-Content -Raw $lab).Replace('"forest": "litwareinc.com"', '"forest": "contoso.com"') | Set-Content -LiteralPath $file
        $before = Get-Trace $lab
        Get-FailureId { Import-UmLyncTopology $file | New-UmLyncPlan | Invoke-UmLyncPlan -Force } | Should -Be 'PlanIsForAnotherEstate'
        Get-Trace $lab | Should -Be $before
    }

    It 'refuses an estate that another run is changing, and names that run' {
        $plan = New-UmLyncPlan
        $inner = $null
        $null = $plan | Invoke-UmLyncPlan -Force | Select-Object -First 1 -Wait | ForEach-Object {
            $inner = Get-Failure { $plan | Invoke-UmLyncPlan -Force }
        }
        $inner.FullyQualifiedErrorId | Should -BeLike 'EstateIsLocked,*'
        $inner.CategoryInfo.Category | Should -Be 'ResourceBusy'
        $inner.ErrorDetails.Message | Should -BeLike "*process $PID*"
    }

    It 'writes no line to the host, and completes its progress' {
        $session = New-Session
        $null = Invoke-InSession $session "Connect-UmLync '$lab'; New-UmLyncPlan | Invoke-UmLyncPlan -Force"
        $session.Operator.Written | Should -BeNullOrEmpty
        $session.Operator.Progress.ActivityId | Sort-Object -Unique | Should -Be 1
        $session.Operator.Progress[-1].RecordType | Should -Be 'Completed'
        $session.Operator.Questions | Should -BeNullOrEmpty
    }
}

Describe 'Get-UmLyncJournal' {
    BeforeAll {
        $null = Connect-Lab
        $null = Set-UmLyncEncryptionPair Redmond -Force -Note first
        $null = Remove-UmLyncDialPlanBinding Portland $branch -Force -Note second
    }

    It 'lists the journals of the estate, the oldest first' -Tag 'O5' {
        $journals = @(Get-UmLyncJournal | Select-Object -Last 2)
        $journals.Note | Should -Be @('first', 'second')
        $journals.State | Sort-Object -Unique | Should -Be 'Closed'
        $journals[0].Journal.Plan.Changes[0].Key.Name | Should -Be 'Redmond'
    }

    It 'says that a journal was edited, and goes on' {
        $paths = @((Get-UmLyncJournal | Select-Object -Last 2).Path)
        $edited = Join-Path $TestDrive 'edited.jsonl'
        (Get-Content -Raw $paths[0]).Replace('"SIPSecured"', '"Unsecured"') | Set-Content -LiteralPath $edited -NoNewline
        $read = Get-UmLyncJournal $edited, $paths[1] -ErrorAction SilentlyContinue -ErrorVariable failures
        @($read).Note | Should -Be 'second'
        $failures[0].FullyQualifiedErrorId | Should -Be 'JournalIsEdited,UmLync.Cmdlets.GetUmLyncJournalCommand'
        $failures[0].CategoryInfo.Category | Should -Be 'SecurityError'
    }
}

Describe 'Undo-UmLyncPlan' {
    BeforeEach {
        $lab = Connect-Lab
        $before = Get-UmLyncTopology
    }

    It 'takes an apply back; services stay restarted' -Tag 'O3' {
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $null = New-UmLyncPlan | Invoke-UmLyncPlan -Force -JournalPath $journal
        $outcomes = Get-UmLyncJournal $journal | Undo-UmLyncPlan -Force
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        (Compare-UmLyncTopology $before).Key.Kind.Id | Sort-Object -Unique | Should -Be 'lyncWindowsServices'
    }

    It 'takes back down to a change that stays' -Tag 'O3' {
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $applied = New-UmLyncPlan | Invoke-UmLyncPlan -Force -JournalPath $journal
        $null = Undo-UmLyncPlan $journal -To $applied[1].Change.Id -Force
        (Compare-UmLyncTopology $before).Key.Kind.Id | Sort-Object -Unique | Should -Be @('lyncWindowsServices', 'permissions')
    }

    It 'leaves the work of others alone, and says so' {
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $null = Set-UmLyncEncryptionPair Redmond -Force -JournalPath $journal
        Set-RedmondSecurity $lab Unsecured
        Undo-UmLyncPlan $journal -Force -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings.Message | Should -BeLike '*umDialPlans/Redmond*others changed it*'
    }

    It 'refuses a change that the journal does not have' {
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $null = Set-UmLyncEncryptionPair Redmond -Force -JournalPath $journal
        Get-FailureId { Undo-UmLyncPlan $journal -To c0099 } | Should -Be 'ChangeIsNotInJournal'
    }
}
