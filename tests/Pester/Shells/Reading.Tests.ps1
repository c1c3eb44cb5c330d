# Estates of other releases and with other defects than Litware's (tests/UmLync.Tests/Data/corpus) come out of the shells as they
# stand in their files. Two cannot: branch-calls-out, whose branch pool stands in a central site, where Get-CsSite cannot show it as one;
# and pools-not-read, since the shell that has no pools shows that there are none.
BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Shells.ps1')
    . (Join-Path $PSScriptRoot '../Support/Lab.ps1')
    $corpus = Join-Path $PSScriptRoot '../../UmLync.Tests/Data/corpus'
}

Describe 'What a management shell shows' {
    It 'is what stands in <Estate>' -ForEach @(
        @{ Estate = 'exchange-2010-with-lync-2013'; Release = 'Exchange Server 2010', 'Lync Server 2013' }
        @{ Estate = 'exchange-2019-only'; Release = 'Exchange Server 2019', 'Skype for Business Server 2019' }
        @{ Estate = 'lync-in-a-resource-forest'; Release = 'Exchange Server 2013', 'Lync Server 2013'; Forest = 'contoso.com' }
        @{ Estate = 'migration-from-2010'; Release = $null }
        @{ Estate = 'other-case'; Release = $null }
        @{ Estate = 'permissions-half-granted'; Release = $null }
        @{ Estate = 'pool-of-sfb-2019'; Release = $null }
        @{ Estate = 'voice-side-in-order'; Release = 'Exchange Server 2013', 'Lync Server 2013' }
    ) {
        $file = Join-Path $corpus "$Estate.json"
        $shell = & (Join-Path $PSScriptRoot 'New-TestShell.ps1') -Path (Join-Path $TestDrive $Estate) -Topology $file -Release $Release
        $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path -PassThru
        try {
            # The forest of Lync is named only where it is not that of Exchange.
            $other = $Forest ? @{ Forest = $Forest } : @{}
            $null = Connect-UmLync -CurrentShell @other
            $shown = Get-UmLyncTopology
        }
        finally {
            Disconnect-UmLync
            Remove-Module $modules
        }

        # Only a server itself tells since when its services run.
        $differences = Compare-UmLyncTopology (Import-UmLyncTopology $file) $shown -WarningAction Ignore |
            Where-Object { -not $_.Properties -or @($_.Properties | Where-Object { $_.Property.Name -ne 'pending' }) }
        $differences | Should -BeNullOrEmpty
        $shown.Scopes.Count | Should -Be 2
    }

    # docs/domain.md D.7, J.5.
    It 'takes the voice side of a blueprint, and shows it afterwards' -Tag 'K6' {
        $shell = & (Join-Path $PSScriptRoot 'New-TestShell.ps1') -Path (Join-Path $TestDrive 'voice') -Topology (Join-Path $corpus 'voice-side-in-order.json') -Release 'Exchange Server 2013', 'Lync Server 2013'
        $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path -PassThru
        $blueprint = Join-Path $TestDrive 'voice.json'
        @'
{
  "format": "umlync-blueprint/1",
  "voice": {
    "lyncDialPlans": [ { "identity": "Campus", "simpleName": "Campus" }, { "identity": "Site:Redmond", "simpleName": "Redmond" } ],
    "voiceNormalizationRules": [ { "dialPlan": "Campus", "name": "Five digits", "pattern": "^(\\d{5})$", "translation": "+142555$1" } ],
    "voicePolicies": [ { "identity": "Sales", "pstnUsages": [ "International", "Local" ] }, { "identity": "Global", "pstnUsages": [ "Local", "International" ] } ],
    "voiceRoutes": [ { "identity": "Abroad", "numberPattern": "^\\+", "priority": 1, "pstnUsages": [ "International" ], "pstnGatewayList": [ "atl-gw-001.litwareinc.com" ] } ],
    "users": [ { "sipAddress": "sip:alan.brewer@litwareinc.com", "lineUri": "tel:+14255550190", "voicePolicy": "Sales", "dialPlan": "Campus" } ]
  }
}
'@ | Set-Content -LiteralPath $blueprint
        try {
            $null = Connect-UmLync -CurrentShell
            $plan = New-UmLyncPlan -Blueprint $blueprint
            $voice = @($plan.Changes | Where-Object { $_.Key.Kind.Id -in 'lyncDialPlans', 'voiceNormalizationRules', 'pstnUsages', 'voicePolicies', 'voiceRoutes', 'users' })
            $voice | Should -HaveCount 10
            $outcomes = $plan | Invoke-UmLyncPlan -Force -ErrorAction SilentlyContinue
            @($outcomes | Where-Object { $_.Change.Id -in $voice.Id }).Outcome | Sort-Object -Unique | Should -Be 'Applied'
            $left = (New-UmLyncPlan -Blueprint $blueprint).Changes | Where-Object { $_.Key.Kind.Id -in $voice.Key.Kind.Id }
            $left | Should -BeNullOrEmpty
            (Get-CsVoicePolicy Sales).PstnUsages | Should -Be 'International', 'Local'
            (Get-CsVoiceNormalizationRule | Where-Object Name -EQ 'Five digits').Identity | Should -Be 'Tag:Campus/Five digits'
            (Get-CsUser sip:alan.brewer@litwareinc.com).LineURI | Should -Be 'tel:+14255550190'
        }
        finally {
            Disconnect-UmLync
            Remove-Module $modules
        }
    }

    # docs/domain.md B.4, B.5.
    It 'shows the contacts of <Estate> that are <State>' -Tag 'A9', 'G3' -ForEach @(
        @{ Estate = 'contacts-of-a-plan-that-is-gone'; State = 'Orphan'; Contacts = 'sip:tacoma.voiceaccess@litwareinc.com', 'sip:tacomareception@litwareinc.com' }
        @{ Estate = 'ocsumutil-ran-twice'; State = 'Duplicate'; Contacts = 'sip:redmond2@litwareinc.com' }
        @{ Estate = 'access-number-was-changed'; State = 'NumberDiffers'; Contacts = 'sip:redmond.voiceaccess@litwareinc.com' }
    ) {
        $shell = & (Join-Path $PSScriptRoot 'New-TestShell.ps1') -Path (Join-Path $TestDrive $Estate) -Topology (Join-Path $corpus "$Estate.json") -Release $null
        $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path -PassThru
        try {
            $null = Connect-UmLync -CurrentShell
            (Get-UmLyncContact -State $State).Contact | Should -Be $Contacts
            @(Get-UmLyncContact | Where-Object State -NotIn 'Fine', $State) | Should -BeNullOrEmpty
        }
        finally {
            Disconnect-UmLync
            Remove-Module $modules
        }
    }
}
