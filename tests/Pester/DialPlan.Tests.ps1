BeforeAll { . (Join-Path $PSScriptRoot 'Support/Lab.ps1') }

Describe 'New-UmLyncDialPlan' {
    BeforeEach { $lab = Connect-Lab }

    It 'makes a SIP URI dial plan with its default policy' -Tag 'E1' {
        $plan = New-UmLyncDialPlan Tacoma 1 4 -AccessTelephoneNumbers +12535550100 -Force -PassThru
        $plan | Should -BeOfType UmLync.Topologies.UmDialPlan
        "$($plan.UriType) $($plan.VoipSecurity) $($plan.PhoneContext) $($plan.AccessTelephoneNumbers)" | Should -Be 'SipName Secured Tacoma.litwareinc.com +12535550100'
        New-UmLyncDialPlan Tacoma 1 4 | Should -BeNullOrEmpty
    }

    It 'takes a table from the pipeline as one plan with one journal' -Tag 'E1' {
        $journals = @(Get-UmLyncJournal).Count
        $outcomes = @"
Name,CountryOrRegionCode,NumberOfDigitsInExtension,AccessTelephoneNumbers,DefaultLanguage
Tacoma,1,4,+12535550100;+12535550101,
Olympia,1,5,,es-MX
"@ | ConvertFrom-Csv | New-UmLyncDialPlan -Force
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        $outcomes | Where-Object { $_.Change.Action -eq 'Create' } | Should -HaveCount 4
        @(Get-UmLyncJournal).Count | Should -Be ($journals + 1)
        $plan = New-UmLyncDialPlan Tacoma 1 4 -AccessTelephoneNumbers +12535550102 -Force -PassThru
        "$($plan.AccessTelephoneNumbers)" | Should -Be '+12535550100 +12535550101 +12535550102'
    }

    It 'takes flags from a CSV file, where they are texts' -Tag 'E1' {
        $created = "Name,CountryOrRegionCode,NumberOfDigitsInExtension,NoMailboxPolicy`nTacoma,1,4,True`nOlympia,1,5,False`nSeattle,1,5,`nYakima,1,5," | ConvertFrom-Csv |
            New-UmLyncDialPlan -Force | Where-Object { $_.Change.Action -eq 'Create' }
        $created.Change.Key.Name | Sort-Object | Should -Be 'Olympia', 'Olympia Default Policy', 'Seattle', 'Seattle Default Policy', 'Tacoma', 'Yakima', 'Yakima Default Policy'
    }

    It 'is taken back by undo' -Tag 'E1' {
        $before = Get-UmLyncTopology
        $null = New-UmLyncDialPlan Tacoma 1 4 -Force
        Compare-UmLyncTopology $before | Should -Not -BeNullOrEmpty
        $null = (Get-UmLyncJournal)[-1] | Undo-UmLyncPlan -Force
        Compare-UmLyncTopology $before | Should -BeNullOrEmpty
    }

    It 'leaves out a plan of another type with a warning' {
        New-UmLyncDialPlan LobbyPhones 1 4 -Force -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings | Should -BeLike '*TelExtn*'
    }

    It 'refuses <Case>' -ForEach @(
        @{ Case = 'a name with spaces'; Id = 'ChosenNameHasSpaces'; Command = { New-UmLyncDialPlan 'North Tacoma' 1 4 -Force } }
        @{ Case = 'a country code with a plus sign'; Id = 'ChosenCountryCodeIsRefused'; Command = { New-UmLyncDialPlan Tacoma '+1' 4 -Force } }
        @{ Case = 'too many digits'; Id = 'ChosenDigitsAreRefused'; Command = { New-UmLyncDialPlan Tacoma 1 21 -Force } }
        @{ Case = 'a number that is no E.164 number'; Id = 'ChosenNumberIsNotE164'; Command = { New-UmLyncDialPlan Tacoma 1 4 -AccessTelephoneNumbers 7100 -Force } }
    ) {
        $trace = Get-Trace $lab
        Get-FailureId $Command | Should -Be $Id
        Get-Trace $lab | Should -Be $trace
    }
}

Describe 'New-UmLyncAutoAttendant' {
    BeforeEach { $lab = Connect-Lab }

    It 'makes an attendant that answers' -Tag 'E5' {
        $attendant = New-UmLyncAutoAttendant Welcome Redmond +14255550150 -Language de-DE -Force -PassThru
        "$($attendant.Status) $($attendant.PilotIdentifiers) $($attendant.Language) $($attendant.DialPlan)" | Should -Be 'Enabled +14255550150 de-DE Redmond'
    }

    It 'enables one that is there' -Tag 'E5' {
        (Get-Content -Raw -LiteralPath $lab) -replace '("name": "RedmondReception",\s+"dialPlan": "Redmond",\s+"status": )"Enabled"', '$1"Disabled"' | Set-Content -LiteralPath $lab -NoNewline
        $outcome = New-UmLyncAutoAttendant RedmondReception Redmond -Force
        $outcome.Change.Properties.Property.Name | Should -Be 'status'
        $outcome.Outcome | Should -Be 'Applied'
    }

    It 'takes a table from the pipeline' -Tag 'E5' {
        "Name,DialPlan,PilotIdentifiers,SpeechEnabled,Language`nWelcome,Redmond,+14255550150,,`nEmpfang,Portland,+15035550150,,de-DE" | ConvertFrom-Csv |
            New-UmLyncAutoAttendant -Force | Where-Object { $_.Change.Action -eq 'Create' } | Should -HaveCount 2
    }

    It 'takes from a CSV file that an attendant does without speech' -Tag 'E5' {
        $attendant = "Name,DialPlan,PilotIdentifiers,SpeechEnabled`nWelcome,Redmond,+14255550150,False" | ConvertFrom-Csv | New-UmLyncAutoAttendant -Force -PassThru
        $attendant.SpeechEnabled | Should -BeFalse
    }

    It 'refuses <Case>' -ForEach @(
        @{ Case = 'a name with spaces'; Id = 'ChosenNameHasSpaces'; Command = { New-UmLyncAutoAttendant 'After Hours' Redmond -Force } }
        @{ Case = 'a dial plan that is not there'; Id = 'DialPlanIsNotThere'; Command = { New-UmLyncAutoAttendant Welcome Redmont -Force } }
        @{ Case = 'a dial plan that is not SIP'; Id = 'DialPlanIsNotSip'; Command = { New-UmLyncAutoAttendant Welcome LobbyPhones -Force } }
    ) {
        Get-FailureId $Command | Should -Be $Id
    }
}

Describe 'New-UmLyncBlueprint' {
    It 'takes dial plans, attendants and rules as tables' -Tag 'E1', 'E4', 'E5', 'B1' {
        $null = Connect-Lab
        $blueprint = New-UmLyncBlueprint -UmDialPlan @{ Name = 'Tacoma'; CountryOrRegionCode = '1'; NumberOfDigitsInExtension = 4; AccessTelephoneNumbers = '+12535550100' } `
            -UmAutoAttendant @{ Name = 'Welcome'; DialPlan = 'Tacoma'; PilotIdentifiers = '+12535550150' } `
            -DiallingRule @{ DialPlan = 'Tacoma'; Rules = 'Local,91253xxxxxxx,9xxxxxxx,'; MailboxPolicies = 'Tacoma Default Policy' }
        $plan = New-UmLyncPlan -Blueprint $blueprint
        $plan.Changes | Where-Object { $_.Action -eq 'Create' -and $_.Key.Name -in 'Tacoma', 'Tacoma Default Policy', 'Welcome' } | Should -HaveCount 3
        $plan.Changes.Properties | Where-Object { $_.Property.Name -eq 'configuredInCountryOrRegionGroups' } | ForEach-Object AfterText | Should -Be 'Local,91253xxxxxxx,9xxxxxxx,'
    }

    It 'does not let a rule fit every number by accident' -Tag 'E4' {
        $null = Connect-Lab
        $open = New-UmLyncBlueprint -DiallingRule @{ DialPlan = 'Redmond'; AllowEveryNumber = $true }
        Get-FailureId { New-UmLyncPlan -Blueprint $open } | Should -Be 'ChosenRulesNeedAcceptance'
        $accepted = New-UmLyncBlueprint -DiallingRule @{ DialPlan = 'Redmond'; AllowEveryNumber = $true; AcceptTollFraudRisk = $true }
        (New-UmLyncPlan -Blueprint $accepted).Changes.Reasons.Reason.Id | Should -Contain 'EveryNumberIsAllowed'
    }
}

Describe 'Test-UmLyncIntegration' {
    It 'names the server that lacks a language pack' -Tag 'E6' {
        $lab = Connect-Lab
        (Get-Content -Raw -LiteralPath $lab) -replace '("name": "Redmond",[^}]*"defaultLanguage": )"en-US"', '$1"de-DE"' | Set-Content -LiteralPath $lab -NoNewline
        $findings = Test-UmLyncIntegration | Where-Object { $_.RuleId -eq 'LanguagePackMissing' -and $_.Outcome -eq 'Fail' }
        $findings.Subject | Should -Be @(1..3 | ForEach-Object { "exchange:litwareinc.com/umServices/ATL-EX-00$_" })
    }
}

Describe 'Dial plans in a management shell' {
    # The test shells behave as the products do: they give the phone context, and make an attendant disabled unless told otherwise.
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Shells/Support/Shells.ps1')
        $shell = New-LitwareShell
        $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path -PassThru
        $null = Connect-UmLync -CurrentShell
        $start = Get-UmLyncTopology
    }

    AfterAll {
        Disconnect-UmLync
        Remove-Module $modules
    }

    It 'are made, changed and taken back by the commands of Exchange' -Tag 'E1', 'E4', 'E5' {
        $blueprint = New-UmLyncBlueprint -DialPlan Tacoma -UmDialPlan @{ Name = 'Tacoma'; CountryOrRegionCode = '1'; NumberOfDigitsInExtension = 4; AccessTelephoneNumbers = '+12535550100' } `
            -UmAutoAttendant @{ Name = 'Welcome'; DialPlan = 'Tacoma'; PilotIdentifiers = '+12535550150'; Language = 'de-DE' } `
            -DiallingRule @{ DialPlan = 'Tacoma'; Rules = 'Local,91253xxxxxxx,9xxxxxxx,' }
        $plan = New-UmLyncPlan -Blueprint $blueprint
        $outcomes = $plan | Invoke-UmLyncPlan -Force | Where-Object { $_.Change.Key.Kind.Id -in 'umDialPlans', 'umMailboxPolicies', 'umAutoAttendants', 'umHuntGroups' }
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'

        $made = Get-UMDialPlan Tacoma
        "$($made.URIType) $($made.PhoneContext) $($made.AllowedInCountryOrRegionGroups)" | Should -Be 'SipName Tacoma.litwareinc.com Local'
        (Get-UMMailboxPolicy 'Tacoma Default Policy').AllowedInCountryOrRegionGroups | Should -Be 'Local'
        $attendant = Get-UMAutoAttendant Welcome
        "$($attendant.Status) $($attendant.Language)" | Should -Be 'Enabled de-DE'

        $null = (Get-UmLyncJournal)[-1] | Undo-UmLyncPlan -Force
        Compare-UmLyncTopology $start -WarningAction Ignore | ForEach-Object { foreach ($property in $_.Properties | Where-Object { $_.Property.Name -ne 'pending' }) { "$($_.Key) $property" }; if (-not $_.Properties) { "$($_.Key)" } } |
            Should -BeNullOrEmpty
    }

    It 'shows which language packs are installed' -Tag 'E6' {
        $path = Join-Path $TestDrive 'read.json'
        $null = Get-UmLyncTopology | Export-UmLyncTopology -Path $path
        (Get-Content -Raw $path | ConvertFrom-Json).exchange.umServices.languages | Sort-Object -Unique | Should -Be 'en-US'
    }
}
