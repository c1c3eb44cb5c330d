BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')

    function Get-Caller([string] $Name) { (Get-UmLyncTopology).All(((Get-UmLyncTopology).Scopes | Where-Object Product -EQ 'Lync'), [UmLync.Topologies.ResourceKinds]::Find('users')) | Where-Object { "$($_.SipAddress)" -eq "sip:$Name@litwareinc.com" } }
}

Describe 'Enable-UmLyncEnterpriseVoice' {
    BeforeEach { $lab = Connect-Lab }

    It 'gives a user a line, and has nothing left to do' -Tag 'K6' {
        (Enable-UmLyncEnterpriseVoice alan.brewer@litwareinc.com tel:+14255550190 -Force).Outcome | Should -Be 'Applied'
        "$((Get-Caller alan.brewer).LineUri)" | Should -Be 'tel:+14255550190'
        Enable-UmLyncEnterpriseVoice sip:alan.brewer@litwareinc.com 'tel:+1-425-555-0190' -Force | Should -BeNullOrEmpty
    }

    It 'takes users from a table in one run, and leaves out who cannot be enabled' -Tag 'K6' {
        $rows = @'
SipAddress,LineUri,VoicePolicy
alan.brewer@litwareinc.com,tel:+14255550190,
anna.lidman@litwareinc.com,tel:+14255550190,
arlene.huff@litwareinc.com,tel:+15035550191,
nobody@litwareinc.com,tel:+14255550192,
'@ | ConvertFrom-Csv
        $outcomes = $rows | Enable-UmLyncEnterpriseVoice -Force -WarningVariable warned -WarningAction SilentlyContinue
        $outcomes.Change.Key.Name | Should -Be 'sip:arlene.huff@litwareinc.com'
        $warned | Should -HaveCount 3
        ($warned -join "`n") | Should -Match 'can be given once'
        ($warned -join "`n") | Should -Match 'is no user of Lync'
    }

    It 'shows the users as they are now' {
        $user = Enable-UmLyncEnterpriseVoice alan.brewer@litwareinc.com tel:+14255550190 -PassThru -Force
        "$($user.SipAddress)" | Should -Be 'sip:alan.brewer@litwareinc.com'
        "$($user.LineUri)" | Should -Be 'tel:+14255550190'
    }

    It 'is undone' -Tag 'K6' {
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $before = Get-UmLyncTopology
        $null = Enable-UmLyncEnterpriseVoice alan.brewer@litwareinc.com tel:+14255550190 -Force -JournalPath $journal
        (Undo-UmLyncPlan $journal -Force).Outcome | Should -Be 'Applied'
        Compare-UmLyncTopology $before | Should -BeNullOrEmpty
    }

    It 'refuses what is no SIP address' { Get-FailureId { Enable-UmLyncEnterpriseVoice 'a b' -Force } | Should -Be 'ValueIsNotSipUri' }
}

Describe 'A blueprint with a voice side' {
    BeforeEach { $lab = Connect-Lab }

    It 'is planned and applied with the whole integration, users included' -Tag 'K6' {
        $file = Join-Path $TestDrive "$([guid]::NewGuid()).json"
        @'
{
  "format": "umlync-blueprint/1",
  "voice": {
    "pstnUsages": [ { "name": "International" } ],
    "voicePolicies": [ { "identity": "Sales", "pstnUsages": [ "Local", "International" ] } ],
    "voiceRoutes": [ { "identity": "Abroad", "numberPattern": "^\\+", "pstnUsages": [ "International" ], "pstnGatewayList": [ "atl-gw-001.litwareinc.com" ] } ],
    "users": [ { "sipAddress": "sip:alan.brewer@litwareinc.com", "lineUri": "tel:+14255550190", "voicePolicy": "Sales" } ]
  }
}
'@ | Set-Content -LiteralPath $file
        $result = Invoke-UmLyncIntegration -Blueprint $file -Force | Select-Object -Last 1
        $result.Verified | Should -BeTrue
        "$((Get-Caller alan.brewer).VoicePolicy)" | Should -Be 'Sales'
        (New-UmLyncPlan -Blueprint $file).Changes | Should -BeNullOrEmpty
    }

    It 'is made with its switches' {
        $blueprint = New-UmLyncBlueprint -LocationProfile -LocationProfileOf @{ Redmond = 'Site:Redmond' } -NearestSipAccessService
        $blueprint.Voice.LocationProfiles | Should -BeTrue
        $blueprint.Voice.NearestSipAccessService | Should -BeTrue
        $blueprint.Voice.LocationProfileOf['Redmond'] | Should -Be 'Site:Redmond'
    }

    It 'states what the estate has, so that nothing of it is planned' -Tag 'P2' {
        $present = Get-UmLyncTopology | New-UmLyncBlueprint
        $present.Voice.Users.Count | Should -BeGreaterThan 10
        (New-UmLyncPlan -Blueprint $present).Changes.Key.Kind.Id | Should -Not -Contain 'users'
    }
}
