# Media configuration, location profiles, voice routing and hosted voice mail policies: settings with a scope. domain.md D.1, D.2, J.5.
# A policy for users is shown as Tag:name and taken with or without the prefix; the topology has the name alone.

function Get-ScopedName($Identity) { (Get-IdentityText $Identity) -replace '^tag:' }

function Get-ScopedIdentity([string] $Name) {
    switch -Regex ($Name) {
        '^global$' { 'Global'; break }
        '^site:' { "Site:$($Name.Substring(5))"; break }
        '^service:' { "Service:$($Name.Substring(8))"; break }
        default { "Tag:$Name" }
    }
}

$kinds.CsMediaConfiguration = @{
    Section = 'mediaConfigurations'; Key = 'identity'; Type = 'Microsoft.Rtc.Management.WritableConfig.Settings.Media.MediaSettings'
    Properties = [ordered]@{ EncryptionLevel = 'encryptionLevel' }; Words = @{ EncryptionLevel = 'RequireEncryption', 'SupportEncryption', 'DoNotSupportEncryption' }
    Defaults = { @{ encryptionLevel = 'RequireEncryption' } }
}
$kinds.CsDialPlan = @{
    Section = 'lyncDialPlans'; Key = 'identity'; Type = 'Microsoft.Rtc.Management.WritableConfig.Policy.Voice.LocationProfile'
    Properties = [ordered]@{ SimpleName = 'simpleName'; Description = 'description' }
    Defaults = { @{ simpleName = 'DefaultProfile'; description = $null } }
}
$kinds.CsVoicePolicy = @{
    Section = 'voicePolicies'; Key = 'identity'; Type = 'Microsoft.Rtc.Management.WritableConfig.Policy.Voice.VoicePolicy'
    Properties = [ordered]@{ PstnUsages = 'pstnUsages'; Description = 'description' }; Lists = @('PstnUsages')
    Defaults = { @{ pstnUsages = @(); description = $null } }
}
$kinds.CsHostedVoicemailPolicy = @{
    Section = 'hostedVoicemailPolicies'; Key = 'identity'; Type = 'Microsoft.Rtc.Management.WritableConfig.Policy.Voice.HostedVoicemailPolicy'
    Properties = [ordered]@{ Destination = 'destination'; Organization = 'organization'; Description = 'description' }
    Defaults = { @{ destination = $null; organization = $null; description = $null } }
}

foreach ($noun in 'CsMediaConfiguration', 'CsDialPlan', 'CsVoicePolicy', 'CsHostedVoicemailPolicy') {
    $kinds[$noun].Identity = { Get-ScopedIdentity $args[0].identity }
    $kinds[$noun].AlsoKnownAs = { $args[0].identity }

    $implementations["Get-$noun"] = { param($Call)
        $noun = $Call.Name -replace '^Get-'
        $found = if ($Call.Given.Identity) { Get-Object $noun (Get-ScopedName $Call.Given.Identity) }
        elseif ($Call.Given.Filter) { Find-Object $noun | Where-Object { (Get-IdentityOf $kinds[$noun] $_) -like $Call.Given.Filter } }
        else { Find-Object $noun }
        $found | ForEach-Object { Show-Object $noun $_ }
    }
    $implementations["New-$noun"] = { param($Call)
        $noun = $Call.Name -replace '^New-'
        $identity = Get-ScopedName $Call.Given.Identity
        $setting = & $kinds[$noun].Defaults
        $setting.identity = $identity -match '^(global|site:|service:)' ? (Get-ScopedIdentity $identity) : $identity
        if ($Call.Given['InMemory']) { Set-Object $noun $setting $Call.Given } else { Assert-ScopeExists $setting.identity; Add-Object $noun $setting; Set-Object $noun $setting $Call.Given }
        Show-Object $noun $setting
    }
    $implementations["Set-$noun"] = { param($Call)
        $noun = $Call.Name -replace '^Set-'
        # Without an identity it is the global one.
        Set-Object $noun (Get-Object $noun (Get-ScopedName ($Call.Given.Identity ?? $Call.Given.Instance ?? 'Global'))) $Call.Given
    }
    $implementations["Remove-$noun"] = { param($Call)
        $noun = $Call.Name -replace '^Remove-'
        $setting = Get-Object $noun (Get-ScopedName $Call.Given.Identity)
        # The global one is not removed but gets its default values again.
        if ($setting.identity -eq 'Global') { foreach ($value in (& $kinds[$noun].Defaults).GetEnumerator()) { $setting[$value.Key] = $value.Value } }
        else { Remove-Object $noun $setting }
    }
}

function Assert-ScopeExists([string] $Identity) {
    if ($Identity -match '^site:(.+)$' -and -not (Get-Section 'sites' | Where-Object { $_.siteId -eq $Matches[1] })) { Deny 'ItemNotFound' "Cannot find item `"$Identity`"." $Identity 'ObjectNotFound' }
    if ($Identity -match '^service:(.+)$' -and -not (Get-Services | Where-Object { $_.Identity -eq $Matches[1] })) { Deny 'ItemNotFound' "Cannot find item `"$Identity`"." $Identity 'ObjectNotFound' }
}

$kinds.CsVoiceRoute = @{
    Section = 'voiceRoutes'; Key = 'identity'; Type = 'Microsoft.Rtc.Management.WritableConfig.Policy.Voice.Route'
    Properties = [ordered]@{
        Name = 'identity'; NumberPattern = 'numberPattern'; Priority = 'priority'; PstnUsages = 'pstnUsages'
        PstnGatewayList = { , [string[]]@($args[0].pstnGatewayList | ForEach-Object { "PstnGateway:$_" }) }; Description = 'description'
    }
    Lists = @('PstnUsages')
}
$implementations['Get-CsVoiceRoute'] = { param($Call)
    $found = if ($Call.Given.Identity) { Get-Object CsVoiceRoute $Call.Given.Identity } else { Find-Object CsVoiceRoute -Where { -not $Call.Given.Filter -or $args[0].identity -like $Call.Given.Filter } }
    $found | ForEach-Object { Show-Object CsVoiceRoute $_ }
}
$implementations['New-CsVoiceRoute'] = { param($Call)
    $route = [ordered]@{ identity = Get-IdentityText $Call.Given.Identity; numberPattern = '^(\+1[0-9]{10})$'; priority = @(Get-Section 'voiceRoutes').Count; pstnUsages = @(); pstnGatewayList = @(); description = $null }
    Add-Object CsVoiceRoute $route
    Set-Route $route $Call.Given
    Show-Object CsVoiceRoute $route
}
$implementations['Set-CsVoiceRoute'] = { param($Call) Set-Route (Get-Object CsVoiceRoute ($Call.Given.Identity ?? $Call.Given.Instance)) $Call.Given }

$implementations['Remove-CsVoiceRoute'] = { param($Call) Remove-Object CsVoiceRoute (Get-Object CsVoiceRoute $Call.Given.Identity) }

function Set-Route($Route, $Given) {
    Set-Object CsVoiceRoute $Route $Given
    if ($Given.ContainsKey('PstnGatewayList')) {
        $Route.pstnGatewayList = @((Get-Edited @($Route.pstnGatewayList | ForEach-Object { "PstnGateway:$_" }) $Given.PstnGatewayList) -replace '^PstnGateway:')
    }
}

$implementations['Get-CsPstnUsage'] = { param($Call)
    [pscustomobject]@{ PSTypeName = 'Microsoft.Rtc.Management.WritableConfig.Policy.Voice.PSTNUsages'; Identity = 'Global'; Usage = [string[]]@(Get-Section 'pstnUsages' | ForEach-Object { $_.name }) }
}
$implementations['Set-CsPstnUsage'] = { param($Call)
    $names = Get-Edited @(Get-Section 'pstnUsages' | ForEach-Object { $_.name }) $Call.Given.Usage
    (Get-Scope Lync)['pstnUsages'] = @($names | ForEach-Object { @{ name = $_ } })
}

# Normalization rules: dial plan/name, with the tag of a plan for users or without.
$kinds.CsVoiceNormalizationRule = @{
    Section = 'voiceNormalizationRules'; Key = 'name'; Type = 'Microsoft.Rtc.Management.WritableConfig.Policy.Voice.NormalizationRule'
    Identity = { "$(Get-ScopedIdentity $args[0].dialPlan)/$($args[0].name)" }; AlsoKnownAs = { "$($args[0].dialPlan)/$($args[0].name)" }
    Properties = [ordered]@{ Name = 'name'; Pattern = 'pattern'; Translation = 'translation'; Priority = 'priority'; IsInternalExtension = 'isInternalExtension'; Description = 'description' }
}
$implementations['Get-CsVoiceNormalizationRule'] = { param($Call)
    $found = if ($Call.Given.Identity) { Get-Object CsVoiceNormalizationRule $Call.Given.Identity } else { Find-Object CsVoiceNormalizationRule }
    $found | ForEach-Object { Show-Object CsVoiceNormalizationRule $_ }
}
$implementations['New-CsVoiceNormalizationRule'] = { param($Call)
    $plan, $name = if ($Call.Given.Parent) { $Call.Given.Parent, $Call.Given.Name } else { (Get-ScopedName $Call.Given.Identity) -split '/', 2 }
    # A rule needs its dial plan.
    $null = Get-Object CsDialPlan $plan
    $rule = [ordered]@{ dialPlan = $plan; name = $name; pattern = '^(\d{11})$'; translation = '+$1'; priority = @(Get-Section 'voiceNormalizationRules' | Where-Object dialPlan -EQ $plan).Count; isInternalExtension = $false; description = $null }
    Add-Object CsVoiceNormalizationRule $rule
    Set-Object CsVoiceNormalizationRule $rule $Call.Given
    Show-Object CsVoiceNormalizationRule $rule
}
$implementations['Set-CsVoiceNormalizationRule'] = { param($Call) Set-Object CsVoiceNormalizationRule (Get-Object CsVoiceNormalizationRule ($Call.Given.Identity ?? $Call.Given.Instance)) $Call.Given }
$implementations['Remove-CsVoiceNormalizationRule'] = { param($Call) Remove-Object CsVoiceNormalizationRule (Get-Object CsVoiceNormalizationRule $Call.Given.Identity) }
