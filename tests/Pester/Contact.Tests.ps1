BeforeAll { . (Join-Path $PSScriptRoot 'Support/Lab.ps1') }

# docs/domain.md B.2 to B.5, E.2 row 21.
Describe 'Get-UmLyncContact' {
    BeforeAll {
        $null = Connect-Lab
        $broken = New-Lab
        $estate = Get-Content -Raw $broken | ConvertFrom-Json
        $portland = $estate.lync[0].exumContacts | Where-Object sipAddress -EQ 'sip:portland.voiceaccess@litwareinc.com'
        $second = $portland | ConvertTo-Json | ConvertFrom-Json
        $second.sipAddress = 'sip:portland2@litwareinc.com'
        $orphan = $portland | ConvertTo-Json | ConvertFrom-Json
        $orphan.sipAddress = 'sip:tacoma.voiceaccess@litwareinc.com'
        $orphan.displayNumber, $orphan.lineUri = '+12535550140', 'tel:+12535550140'
        $orphan | Add-Member -Force otherIpPhone 'sip:tacoma.voiceaccess@litwareinc.com;opaque=app:exum:Tacoma.litwareinc.com'
        $estate.lync[0].exumContacts = @($estate.lync[0].exumContacts | Where-Object sipAddress -NE 'sip:redmond.reception@litwareinc.com') + $second + $orphan
        $estate | ConvertTo-Json -Depth 20 | Set-Content -LiteralPath $broken
    }

    It 'shows each contact with what it serves' -Tag 'A9', 'G3' {
        $contacts = Get-UmLyncContact
        $contacts.Serves | Should -Be @('Portland', 'PortlandReception', 'Redmond', 'RedmondReception')
        $contacts.State | Sort-Object -Unique | Should -Be 'Fine'
        $contacts[2].Number.Value, $contacts[2].ServedNumbers[0], $contacts[2].Role | Should -Be @('+14255550100', '+14255550100', 'SubscriberAccess')
    }

    It 'selects by wildcards and by state' -Tag 'A9' {
        (Get-UmLyncContact *voiceaccess* red*).Serves | Should -Be 'Redmond'
        Get-UmLyncContact -State Missing, Orphan | Should -BeNullOrEmpty
        [pscustomobject]@{ Serves = 'Portland' } | Get-UmLyncContact | Should -HaveCount 1
    }

    It 'offers the contacts, with their numbers' {
        $line = 'Get-UmLyncContact sip:portland.v'
        $offered = (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches
        $offered.ListItemText, $offered.ToolTip | Should -Be @('sip:portland.voiceaccess@litwareinc.com', '+15035550100')
    }

    It 'finds the orphan, the duplicate and the missing one' -Tag 'A9' {
        $null = Connect-UmLync $broken
        (Get-UmLyncContact -State Orphan).Contact | Should -Be 'sip:tacoma.voiceaccess@litwareinc.com'
        $duplicate = Get-UmLyncContact -State Duplicate
        $duplicate.Contact, $duplicate.DuplicateOf | Should -Be @('sip:portland2@litwareinc.com', 'sip:portland.voiceaccess@litwareinc.com')
        $missing = Get-UmLyncContact -State Missing
        $missing.Serves, $missing.Contact | Should -Be @('RedmondReception', $null)
        (Test-UmLyncIntegration | Where-Object { $_.Outcome -eq 'Fail' -and $_.RuleId -like '*Contact*' }).RuleId |
            Should -Be @('MissingAutoAttendantContact', 'OrphanContact', 'DuplicateContact')
    }
}

# docs/domain.md B.2 to B.5, E.2 rows 19, 21 and 25, F: what OcsUmUtil does, as changes.
Describe 'New-UmLyncContact, Set-UmLyncContact and Remove-UmLyncContact' {
    BeforeEach {
        $lab = Connect-Lab
        $access = 'sip:portland.voiceaccess@litwareinc.com'
    }

    It 'makes what lacks, from the rows that show it, once, and undo takes it away' -Tag 'G1', 'G2' {
        $null = Get-UmLyncContact -State Fine | Where-Object Role -EQ SubscriberAccess | Remove-UmLyncContact -Force
        $start = Get-UmLyncTopology
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $outcomes = Get-UmLyncContact -State Missing | New-UmLyncContact -JournalPath $journal
        $outcomes.Change.Action | Should -Be 'Create', 'Update', 'Create', 'Update'
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        (Get-UmLyncContact -State Missing).Serves | Should -BeNullOrEmpty
        $made = (Get-Content -Raw $lab | ConvertFrom-Json).lync[0].exumContacts | Where-Object sipAddress -EQ $access
        $made.otherIpPhone, $made.displayName, $made.lineUri | Should -Be @("$access;opaque=app:exum:Portland.litwareinc.com", 'Portland', 'tel:+15035550100')

        New-UmLyncContact | Should -BeNullOrEmpty
        $null = Undo-UmLyncPlan $journal -Force
        Compare-UmLyncTopology $start | Should -BeNullOrEmpty
    }

    It 'makes no contact of an auto attendant without its routing key, and says how' -Tag 'G1' {
        $reception = 'sip:portland.reception@litwareinc.com'
        $null = Remove-UmLyncContact $reception -Force
        New-UmLyncContact PortlandReception -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warnings" | Should -Match 'OcsUmUtil'
        $row = New-UmLyncContact PortlandReception -Address $reception -RoutingKey "$reception;opaque=app:exum:as-a-live-contact-has-it" -PassThru
        $row.Contact, "$($row.State)", "$($row.Role)" | Should -Be $reception, 'Fine', 'AutoAttendant'
    }

    It 'repairs number and pool with the whole integration, where the blueprint has the section' -Tag 'G3', 'G5' {
        $null = Set-UmLyncContact $access -Number +15035550177 -Pool $secondPool
        $blueprint = Join-Path $TestDrive 'contacts.json'
        '{ "format": "umlync-blueprint/1", "contacts": { "subscriberAccess": { "Portland": { "pool": "atl-cs-001.litwareinc.com" } } } }' | Set-Content $blueprint
        (New-UmLyncPlan).Changes.Key.Kind.Id | Should -Not -Contain 'exumContacts'
        $plan = New-UmLyncPlan -Blueprint $blueprint
        $changes = $plan.Changes | Where-Object { $_.Key.Kind.Id -eq 'exumContacts' }
        $changes | ForEach-Object { $_.Properties[0].Property.Name } | Should -Be 'displayNumber', 'registrarPool'
        # H 42: permissions, gateways and hunt groups before contacts.
        $ids = @($plan.Changes.Key.Kind.Id)
        $last = ($ids | ForEach-Object { $index = 0 } { if ($_ -in 'permissions', 'umIpGateways', 'umHuntGroups') { $index }; $index++ } | Measure-Object -Maximum).Maximum
        $ids.IndexOf('exumContacts') | Should -BeGreaterThan $last
        (Invoke-UmLyncIntegration -Blueprint $blueprint -Force -OutputPath (Join-Path $TestDrive 'contacts') -WarningAction SilentlyContinue | Select-Object -Last 1).Failed | Should -Be 0
        "$((Get-UmLyncContact $access).State)" | Should -Be 'Fine'
    }

    It 'is refused <Case>' -TestCases @(
        @{ Case = 'a contact that is not there'; Id = 'ContactIsNotThere'; Category = 'ObjectNotFound'; Command = { Remove-UmLyncContact sip:nobody@litwareinc.com -Force } }
        @{ Case = 'a number that another has'; Id = 'ContactNumberIsTaken'; Category = 'ResourceExists'; Command = { Set-UmLyncContact $access -Number +14255550100 } }
        @{ Case = 'a key of another contact'; Id = 'ContactKeyIsOfAnother'; Category = 'InvalidArgument'; Command = { Set-UmLyncContact $access -RoutingKey 'sip:x@litwareinc.com;opaque=app:exum:Portland.litwareinc.com' } }
        @{ Case = 'a key that contradicts the number'; Id = 'ContactWouldContradict'; Category = 'InvalidArgument'; Command = { Set-UmLyncContact $access -RoutingKey "$access;opaque=app:exum:Redmond.litwareinc.com" } }
        @{ Case = 'a Director'; Id = 'ContactPoolIsOfOtherKind'; Category = 'InvalidArgument'; Command = { Set-UmLyncContact $access -Pool $director } }
        @{ Case = 'a dial plan that is not there'; Id = 'ContactSubjectIsNotThere'; Category = 'ObjectNotFound'; Command = { New-UmLyncContact Portlnd } }
        @{ Case = 'an address that is none'; Id = 'ValueIsNotSipUri'; Category = 'InvalidOperation'; Command = { New-UmLyncContact Portland -Address portland@litwareinc.com } }
    ) {
        $failure = Get-Failure $Command
        $failure.FullyQualifiedErrorId -replace ',.*' | Should -Be $Id
        $failure.CategoryInfo.Category | Should -Be $Category
        $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'is refused a pool of Skype for Business Server 2019' -Tag 'G5' {
        (Get-Content -Raw $lab) -replace '("fqdn": "atl-cs-002.litwareinc.com",\s+"kind": "FrontEnd",\s+"release": )"\w+"', '$1"Sfb2019"' | Set-Content $lab -NoNewline
        $null = Connect-UmLync $lab
        Get-FailureId { Set-UmLyncContact $access -Pool $secondPool } | Should -Be 'ContactPoolIsSfb2019'
        Get-FailureId { New-UmLyncContact -Pool $secondPool } | Should -Be 'ContactPoolIsSfb2019'
    }
}

# Through the cmdlets of Lync themselves: the test shells refuse what the products refuse (docs/domain.md B.5).
Describe 'Contacts in the management shells' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Shells/Support/Shells.ps1')
        $shell = New-LitwareShell
        $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path -PassThru
        $null = Connect-UmLync -CurrentShell
        $access = 'sip:portland.voiceaccess@litwareinc.com'
    }

    AfterAll {
        Disconnect-UmLync
        Remove-Module $modules
    }

    It 'are moved, renumbered, switched and taken back' -Tag 'G3', 'G5' {
        $start = Get-UmLyncTopology
        $journal = Join-Path $TestDrive 'shell.jsonl'
        $outcomes = Set-UmLyncContact $access -Number +15035550177 -Pool $secondPool -Enabled $false -Description 'moved' -JournalPath $journal
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        $now = Get-CsExUmContact $access
        "$($now.LineURI)", "$($now.RegistrarPool)", $now.Enabled, $now.EnterpriseVoiceEnabled | Should -Be @('tel:+15035550177', $secondPool, $false, $false)
        $null = Undo-UmLyncPlan $journal -Force -WarningAction SilentlyContinue
        # A description cannot be cleared by the cmdlet: that is left to a person.
        Compare-UmLyncTopology $start (Get-UmLyncTopology) -WarningAction Ignore | ForEach-Object { $_.Properties.Property.Name } | Should -Be 'description'
    }

    It 'are made by the cmdlet; the routing key waits for a directory, and says so' -Tag 'G1' {
        $null = Remove-UmLyncContact $access -Force
        $outcomes = New-UmLyncContact Portland -ErrorAction SilentlyContinue -ErrorVariable failures
        $outcomes.Outcome | Should -Be 'Applied', 'Failed'
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'NoPartWritesDirectory,*'
        $failures[0].ErrorDetails.RecommendedAction | Should -Match 'DirectoryServer'
        (Get-CsExUmContact $access).DisplayNumber | Should -Be '+15035550100'
        # It is there, and is not made a second time.
        (New-UmLyncContact Portland -WarningAction SilentlyContinue -ErrorAction SilentlyContinue).Change.Action | Should -Not -Contain 'Create'
    }
}
