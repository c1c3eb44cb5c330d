# Users and the contacts of Unified Messaging. domain.md B.5, C.6, D.2.

$kinds.CsUser = @{
    Section = 'users'; Key = 'sipAddress'; Type = 'Microsoft.Rtc.Management.ADConnect.Schema.OCSADUser'
    Properties = [ordered]@{
        SipAddress = 'sipAddress'; RegistrarPool = { if ($args[0].registrarPool) { [ProductReference]::new($args[0].registrarPool, $null) } }; EnterpriseVoiceEnabled = 'enterpriseVoiceEnabled'; LineURI = { "$($args[0].lineUri)" }
        HostedVoiceMail = 'hostedVoiceMail'; DialPlan = 'dialPlan'; VoicePolicy = 'voicePolicy'; Enabled = { $true }
    }
}
$kinds.CsExUmContact = @{
    Section = 'exumContacts'; Key = 'sipAddress'; Type = 'Microsoft.Rtc.Management.ADConnect.Schema.OCSADExUmContact'
    Identity = { "CN={$(Get-ContactGuid $args[0])},$($args[0].ou)" }; AlsoKnownAs = { $args[0].sipAddress; $args[0].displayName }
    Properties = [ordered]@{
        SipAddress = 'sipAddress'; DisplayNumber = 'displayNumber'; LineURI = 'lineUri'; RegistrarPool = { if ($args[0].registrarPool) { [ProductReference]::new($args[0].registrarPool, $null) } }; AutoAttendant = 'autoAttendant'
        IsSubscriberAccess = 'isSubscriberAccess'; Enabled = 'enabled'; EnterpriseVoiceEnabled = 'enterpriseVoiceEnabled'; OtherIpPhone = 'otherIpPhone'; DisplayName = 'displayName'
        Description = 'description'; HostedVoicemailPolicy = 'hostedVoicemailPolicy'
    }
}

function Get-ContactGuid($Contact) { [guid]::new([Security.Cryptography.MD5]::HashData([Text.Encoding]::UTF8.GetBytes($Contact.sipAddress.ToLowerInvariant()))) }

function Select-Found([object[]] $Shown, $Given) {
    # A filter compares properties of what is shown: {Enabled -eq $False}.
    if ($Given.Filter) {
        $names = @($Shown | ForEach-Object { $_.psobject.Properties.Name } | Sort-Object -Unique) -join '|'
        $test = [scriptblock]::Create(($Given.Filter -replace "(?<![\w`$.'`"])($names)(?=\s+-)", '$$_.$1'))
        $Shown = @($Shown | Where-Object $test)
    }
    $most = "$($Given['ResultSize'])" -match '^\d+$' ? [int]"$($Given['ResultSize'])" : [int]::MaxValue
    for ($index = 0; $index -lt [Math]::Min($most, $Shown.Count); $index++) { $Shown[$index] }
}

$implementations['Get-CsUser'] = { param($Call)
    $found = if ($Call.Given.Identity) { Get-Object CsUser $Call.Given.Identity } else { Find-Object CsUser }
    Select-Found @($found | ForEach-Object { Show-Object CsUser $_ }) $Call.Given
}

$implementations['Get-CsExUmContact'] = { param($Call)
    $found = if ($Call.Given.Identity) { Get-Object CsExUmContact $Call.Given.Identity } else { Find-Object CsExUmContact -Where { -not $Call.Given.OU -or $args[0].ou -like "*$($Call.Given.OU)" } }
    Select-Found @($found | ForEach-Object { Show-Object CsExUmContact $_ }) $Call.Given
}

$implementations['New-CsExUmContact'] = { param($Call)
    $given = $Call.Given
    $pool = Assert-Pool $given.RegistrarPool
    if (@(Get-Section 'exumContacts') + @(Get-Section 'users') | Where-Object { $_.sipAddress -eq $given.SipAddress }) { Deny 'SipAddressTaken' "The SIP address '$($given.SipAddress)' is already in use." $given.SipAddress 'ResourceExists' }
    Assert-Number $given.DisplayNumber $null
    $isAttendant = [bool]$given['AutoAttendant']
    $contact = [ordered]@{
        sipAddress = $given.SipAddress; displayNumber = $given.DisplayNumber; lineUri = "tel:$($given.DisplayNumber)"; registrarPool = $pool; autoAttendant = $isAttendant; isSubscriberAccess = -not $isAttendant
        enabled = $true; enterpriseVoiceEnabled = $true; displayName = $null; description = if ($given.Description) { $given.Description } else { $null }; ou = Get-IdentityText $given.OU; hostedVoicemailPolicy = $null
    }
    Add-Object CsExUmContact $contact
    if ($given['PassThru']) { Show-Object CsExUmContact $contact }
}

$implementations['Set-CsExUmContact'] = { param($Call)
    $given = $Call.Given
    $contact = Get-Object CsExUmContact $given.Identity
    if (Test-Given $Call DisplayNumber) {
        Assert-Number $given.DisplayNumber $contact
        $contact.displayNumber = $given.DisplayNumber
        $contact.lineUri = "tel:$($given.DisplayNumber)"
    }
    if (Test-Given $Call SipAddress) {
        # The routing key begins with the address.
        if ($contact['otherIpPhone']) { $contact.otherIpPhone = $contact.otherIpPhone -replace "^$([regex]::Escape($contact.sipAddress))", $given.SipAddress }
        $contact.sipAddress = $given.SipAddress
    }
    if (Test-Given $Call AutoAttendant) { $contact.autoAttendant = $given.AutoAttendant; $contact.isSubscriberAccess = -not $given.AutoAttendant }
    foreach ($name in 'Enabled', 'EnterpriseVoiceEnabled', 'Description') { if (Test-Given $Call $name) { $contact["$($name.Substring(0, 1).ToLowerInvariant())$($name.Substring(1))"] = $given[$name] } }
    if ($given['PassThru']) { Show-Object CsExUmContact $contact }
}

$implementations['Move-CsExUmContact'] = { param($Call)
    $contact = Get-Object CsExUmContact $Call.Given.Identity
    $contact.registrarPool = Assert-Pool $Call.Given.Target
    if ($Call.Given['PassThru']) { Show-Object CsExUmContact $contact }
}
$implementations['Remove-CsExUmContact'] = { param($Call) Remove-Object CsExUmContact (Get-Object CsExUmContact $Call.Given.Identity) }

function Assert-Pool($Identity) {
    $pool = (Get-IdentityText $Identity) -replace '^Registrar:'
    if (-not (Get-Section 'pools' | Where-Object { $_.fqdn -eq $pool })) { Deny 'ItemNotFound' "Cannot find item `"$pool`"." $pool 'ObjectNotFound' }
    $pool
}

function Assert-Number([string] $Number, $Contact) {
    $owner = Get-Section 'exumContacts' | Where-Object { $_.displayNumber -eq $Number -and -not [object]::ReferenceEquals($_, $Contact) }
    if ($owner) { Deny 'NumberTaken' "The display number '$Number' belongs to the contact '$($owner.sipAddress)', and it is unique among these contacts." $Number 'InvalidArgument' }
}

$implementations['Enable-CsUser'] = { param($Call)
    $given = $Call.Given
    $pool = if ($given.RegistrarPool) { Assert-Pool $given.RegistrarPool }
    $address = $given.SipAddress ?? "sip:$(Get-IdentityText $given.Identity)"
    if (@(Get-Section 'exumContacts') + @(Get-Section 'users') | Where-Object { $_.sipAddress -eq $address }) { Deny 'SipAddressTaken' "The SIP address '$address' is already in use." $address 'ResourceExists' }
    $user = [ordered]@{ sipAddress = $address; registrarPool = $pool; enterpriseVoiceEnabled = $false; lineUri = $null; hostedVoiceMail = $false; dialPlan = $null; voicePolicy = $null }
    Add-Object CsUser $user
    if ($given['PassThru']) { Show-Object CsUser $user }
}
$implementations['Set-CsUser'] = { param($Call)
    $user = Get-Object CsUser $Call.Given.Identity
    if (Test-Given $Call LineURI) { $user.lineUri = if ($Call.Given.LineURI) { $Call.Given.LineURI } else { $null } }
    foreach ($name in 'EnterpriseVoiceEnabled', 'HostedVoiceMail') { if (Test-Given $Call $name) { $user["$($name.Substring(0, 1).ToLowerInvariant())$($name.Substring(1))"] = [bool]$Call.Given[$name] } }
    if ($Call.Given['PassThru']) { Show-Object CsUser $user }
}
$implementations['Disable-CsUser'] = { param($Call) Remove-Object CsUser (Get-Object CsUser $Call.Given.Identity) }

# Policies are granted to users, the hosted one to contacts too; a policy of nothing takes it back.
$grants = @{ CsVoicePolicy = 'voicePolicy'; CsDialPlan = 'dialPlan'; CsHostedVoicemailPolicy = 'hostedVoicemailPolicy' }
foreach ($noun in $grants.Keys) {
    $implementations["Grant-$noun"] = { param($Call)
        $noun = $Call.Name -replace '^Grant-'
        $policy = if ($Call.Given.PolicyName) { (Get-Object $noun (Get-ScopedName $Call.Given.PolicyName)).identity } else { $null }
        $holder = @(Find-Object CsUser $Call.Given.Identity) + @(Find-Object CsExUmContact $Call.Given.Identity)
        if (-not $holder) { Deny 'ManagementObjectNotFoundException' "The object '$(Get-IdentityText $Call.Given.Identity)' could not be found." $Call.Given.Identity 'ObjectNotFound' }
        $holder[0][$grants[$noun]] = $policy
    }
}
