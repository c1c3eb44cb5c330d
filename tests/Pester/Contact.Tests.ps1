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
