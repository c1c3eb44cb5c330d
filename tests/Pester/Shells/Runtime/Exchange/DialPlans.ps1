# UM dial plans, mailbox policies and auto attendants. domain.md C.1, C.3.

$kinds.UMDialPlan = @{
    Section = 'umDialPlans'; Key = 'name'; Container = 'UM DialPlan Container'; Type = 'Microsoft.Exchange.Data.Directory.SystemConfiguration.UMDialPlan'
    Properties = [ordered]@{
        Name = 'name'; URIType = 'uriType'; VoIPSecurity = 'voipSecurity'; PhoneContext = 'phoneContext'; NumberOfDigitsInExtension = 'numberOfDigitsInExtension'
        CountryOrRegionCode = 'countryOrRegionCode'; AccessTelephoneNumbers = 'accessTelephoneNumbers'; PilotIdentifierList = 'pilotIdentifiers'; DefaultLanguage = 'defaultLanguage'
        ConfiguredInCountryOrRegionGroups = 'configuredInCountryOrRegionGroups'; AllowedInCountryOrRegionGroups = 'allowedInCountryOrRegionGroups'
        HuntGroups = { Get-HuntGroups 'dialPlan' $args[0].name }
    }
    Lists = 'AccessTelephoneNumbers', 'PilotIdentifierList', 'ConfiguredInCountryOrRegionGroups', 'AllowedInCountryOrRegionGroups'
    Words = @{ VoIPSecurity = 'Unsecured', 'SIPSecured', 'Secured'; URIType = 'TelExtn', 'E164', 'SipName' }
}

$implementations['Get-UMDialPlan'] = { param($Call)
    $found = if ($Call.Given.Identity) { Get-Object UMDialPlan $Call.Given.Identity } else { Find-Object UMDialPlan }
    $found | ForEach-Object { Show-Object UMDialPlan $_ }
}

$implementations['New-UMDialPlan'] = { param($Call)
    $given = $Call.Given
    # The default policy takes the name and 15 characters more.
    $makesPolicy = $given['GenerateUMMailboxPolicy'] ?? $true
    Assert-Name $given.Name $($makesPolicy ? 49 : 64)
    if ($given.Name -match '["/\\\[\]:;|=,+*?<>]') {
        Deny 'InvalidName' "New-UMDialPlan refuses the name '$($given.Name)': it has one of the characters `" / \ [ ] : ; | = , + * ? < >." $given.Name 'InvalidArgument'
    }
    if ($given.CountryOrRegionCode -notmatch '^\d{1,4}$') { Deny 'InvalidCountryCode' "New-UMDialPlan does not create '$($given.Name)': the country code has 1 to 4 digits." $given.Name 'InvalidArgument' }
    $plan = [ordered]@{
        name = $given.Name; uriType = 'TelExtn'; voipSecurity = 'Unsecured'; phoneContext = "$($given.Name).$((Get-Scope).forest)"; numberOfDigitsInExtension = 0
        countryOrRegionCode = ''; accessTelephoneNumbers = @(); pilotIdentifiers = @(); defaultLanguage = 'en-US'; configuredInCountryOrRegionGroups = @(); allowedInCountryOrRegionGroups = @()
    }
    Assert-PlanNumbers $plan $given
    Add-Object UMDialPlan $plan
    Set-Object UMDialPlan $plan $given
    if ($makesPolicy) { $null = New-Policy "$($plan.name) Default Policy" $plan.name }
    Show-Object UMDialPlan $plan
}

$implementations['Set-UMDialPlan'] = { param($Call)
    $plan = Get-Object UMDialPlan $Call.Given.Identity
    $given = @{} + $Call.Given
    if ($given.ContainsKey('Name')) { Assert-Name $given.Name; $given.Remove('Name'); Rename-Plan $plan $Call.Given.Name }
    Assert-PlanNumbers $plan $given
    Set-Object UMDialPlan $plan $given
}

function Rename-Plan($Plan, [string] $Name) {
    # Everything refers to the object and not to its name; the phone context stays (C.1).
    foreach ($section in 'umHuntGroups', 'umMailboxPolicies', 'umAutoAttendants', 'umMailboxes') {
        Get-Section $section | Where-Object { $_.dialPlan -eq $Plan.name } | ForEach-Object { $_.dialPlan = $Name }
    }
    foreach ($section in 'umServices', 'umCallRouters', 'umServers') {
        Get-Section $section | ForEach-Object { $_.dialPlans = @($_.dialPlans | ForEach-Object { $_ -eq $Plan.name ? $Name : $_ }) }
    }
    $Plan.name = $Name
}

function Assert-PlanNumbers($Plan, $Given) {
    if ($Given.ContainsKey('AccessTelephoneNumbers')) {
        foreach ($number in (Get-Edited @($Plan.accessTelephoneNumbers) $Given.AccessTelephoneNumbers) | Where-Object { $_ -notin $Plan.accessTelephoneNumbers }) {
            if ($number.Length -gt 32) { Deny 'NumberTooLong' "The dial plan '$($Plan.name)' does not take the access number '$number': it has more than 32 characters." $number 'InvalidArgument' }
            $owner = Get-Section 'umDialPlans' | Where-Object { $_.name -ne $Plan.name -and $number -in $_.accessTelephoneNumbers }
            if ($owner) { Deny 'NumberTaken' "The subscriber access number '$number' belongs to the dial plan '$($owner.name)', and one number may belong to one dial plan only." $number 'InvalidArgument' }
        }
    }
    if ($Given.ContainsKey('PilotIdentifierList')) {
        foreach ($pilot in (Get-Edited @($Plan.pilotIdentifiers) $Given.PilotIdentifierList) | Where-Object { $_ -notin $Plan.pilotIdentifiers }) {
            if ($pilot -notmatch '^\+[1-9]\d{1,14}$') { Deny 'NotE164' "The dial plan '$($Plan.name)' does not take the pilot identifier '$pilot': it is not in E.164 form." $pilot 'InvalidArgument' }
        }
    }
}

$implementations['Remove-UMDialPlan'] = { param($Call)
    $plan = Get-Object UMDialPlan $Call.Given.Identity
    $users = @(
        Get-Section 'umHuntGroups' | Where-Object { $_.dialPlan -eq $plan.name } | ForEach-Object { "$($_.gateway)\$($_.name)" }
        Get-Section 'umMailboxPolicies' | Where-Object { $_.dialPlan -eq $plan.name } | ForEach-Object { $_.name }
        Get-Section 'umAutoAttendants' | Where-Object { $_.dialPlan -eq $plan.name } | ForEach-Object { $_.name }
        foreach ($section in 'umServices', 'umCallRouters', 'umServers') { Get-Section $section | Where-Object { $plan.name -in $_.dialPlans } | ForEach-Object { $_.server } }
    )
    if ($users) { Deny 'DialPlanInUse' "The dial plan '$($plan.name)' cannot be removed: '$($users[0])' uses it." $plan.name }
    Remove-Object UMDialPlan $plan
}

$kinds.UMMailboxPolicy = @{
    Section = 'umMailboxPolicies'; Key = 'name'; Container = 'UM Mailbox Policies'; Type = 'Microsoft.Exchange.Data.Directory.SystemConfiguration.UMMailboxPolicy'
    Properties = [ordered]@{
        Name = 'name'; UMDialPlan = 'dialPlan'; AllowedInCountryOrRegionGroups = 'allowedInCountryOrRegionGroups'; AllowSubscriberAccess = 'allowSubscriberAccess'
        AllowPlayOnPhone = 'allowPlayOnPhone'; AllowMessageWaitingIndicator = 'allowMessageWaitingIndicator'; AllowMissedCallNotifications = 'allowMissedCallNotifications'
        AllowCallAnsweringRules = 'allowCallAnsweringRules'; AllowFax = 'allowFax'; MinPINLength = 'minPinLength'
    }
    Lists = @('AllowedInCountryOrRegionGroups'); References = @{ UMDialPlan = 'UMDialPlan' }
}

function New-Policy([string] $Name, [string] $Plan) {
    $policy = [ordered]@{
        name = $Name; dialPlan = $Plan; allowedInCountryOrRegionGroups = @(); allowSubscriberAccess = $true; allowPlayOnPhone = $true; allowMessageWaitingIndicator = $true
        allowMissedCallNotifications = $true; allowCallAnsweringRules = $true; allowFax = $true; minPinLength = 6
    }
    Add-Object UMMailboxPolicy $policy
    $policy
}

$implementations['Get-UMMailboxPolicy'] = { param($Call)
    $plan = if ($Call.Given.UMDialPlan) { Get-ObjectName UMDialPlan $Call.Given.UMDialPlan }
    $found = if ($Call.Given.Identity) { Get-Object UMMailboxPolicy $Call.Given.Identity } else { Find-Object UMMailboxPolicy -Where { -not $plan -or $args[0].dialPlan -eq $plan } }
    $found | ForEach-Object { Show-Object UMMailboxPolicy $_ }
}
$implementations['New-UMMailboxPolicy'] = { param($Call)
    Assert-Name $Call.Given.Name
    Show-Object UMMailboxPolicy (New-Policy $Call.Given.Name (Get-ObjectName UMDialPlan $Call.Given.UMDialPlan))
}
$implementations['Set-UMMailboxPolicy'] = { param($Call) Set-Object UMMailboxPolicy (Get-Object UMMailboxPolicy $Call.Given.Identity) $Call.Given }
$implementations['Remove-UMMailboxPolicy'] = { param($Call) Remove-Object UMMailboxPolicy (Get-Object UMMailboxPolicy $Call.Given.Identity) }

$kinds.UMAutoAttendant = @{
    Section = 'umAutoAttendants'; Key = 'name'; Container = 'UM AutoAttendant Container'; Type = 'Microsoft.Exchange.Data.Directory.SystemConfiguration.UMAutoAttendant'
    Properties = [ordered]@{
        Name = 'name'; UMDialPlan = 'dialPlan'; Status = 'status'; PilotIdentifierList = 'pilotIdentifiers'; SpeechEnabled = 'speechEnabled'; Language = 'language'
        DTMFFallbackAutoAttendant = 'dtmfFallbackAutoAttendant'; OperatorExtension = 'operatorExtension'; BusinessHoursWelcomeGreetingFilename = 'businessHoursWelcomeGreetingFilename'
        AfterHoursWelcomeGreetingFilename = 'afterHoursWelcomeGreetingFilename'; AllowedInCountryOrRegionGroups = 'allowedInCountryOrRegionGroups'
    }
    Lists = 'PilotIdentifierList', 'AllowedInCountryOrRegionGroups'; References = @{ UMDialPlan = 'UMDialPlan'; DTMFFallbackAutoAttendant = 'UMAutoAttendant' }
    Words = @{ Status = 'Enabled', 'Disabled' }
}
$implementations['Get-UMAutoAttendant'] = { param($Call)
    $plan = if ($Call.Given.UMDialPlan) { Get-ObjectName UMDialPlan $Call.Given.UMDialPlan }
    $found = if ($Call.Given.Identity) { Get-Object UMAutoAttendant $Call.Given.Identity } else { Find-Object UMAutoAttendant -Where { -not $plan -or $args[0].dialPlan -eq $plan } }
    $found | ForEach-Object { Show-Object UMAutoAttendant $_ }
}
$implementations['New-UMAutoAttendant'] = { param($Call)
    Assert-Name $Call.Given.Name
    # Disabled unless told otherwise (C.3).
    $attendant = [ordered]@{
        name = $Call.Given.Name; dialPlan = Get-ObjectName UMDialPlan $Call.Given.UMDialPlan; status = 'Disabled'; pilotIdentifiers = @(); speechEnabled = $false; language = 'en-US'
        dtmfFallbackAutoAttendant = $null; operatorExtension = $null; businessHoursWelcomeGreetingFilename = $null; afterHoursWelcomeGreetingFilename = $null; allowedInCountryOrRegionGroups = @()
    }
    Add-Object UMAutoAttendant $attendant
    Set-Object UMAutoAttendant $attendant $Call.Given
    Show-Object UMAutoAttendant $attendant
}
$implementations['Set-UMAutoAttendant'] = { param($Call) Set-Object UMAutoAttendant (Get-Object UMAutoAttendant $Call.Given.Identity) $Call.Given }
$implementations['Enable-UMAutoAttendant'] = { param($Call) Set-Object UMAutoAttendant (Get-Object UMAutoAttendant $Call.Given.Identity) @{ Status = 'Enabled' } }
$implementations['Disable-UMAutoAttendant'] = { param($Call) Set-Object UMAutoAttendant (Get-Object UMAutoAttendant $Call.Given.Identity) @{ Status = 'Disabled' } }
$implementations['Remove-UMAutoAttendant'] = { param($Call) Remove-Object UMAutoAttendant (Get-Object UMAutoAttendant $Call.Given.Identity) }
