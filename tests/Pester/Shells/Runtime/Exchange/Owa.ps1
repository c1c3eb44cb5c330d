# Outlook Web App and setting overrides. domain.md D.4, J.7.

$imTypes = 'None', 'Ocs', 'Msn'

$kinds.OwaVirtualDirectory = @{
    Section = 'owaVirtualDirectories'; Key = 'name'; Type = 'Microsoft.Exchange.Data.Directory.Management.ADOwaVirtualDirectory'
    Identity = { "$($args[0].server)\$($args[0].name)" }; AlsoKnownAs = { $args[0].name }; Wildcard = $true
    Properties = [ordered]@{
        Name = 'name'; Server = 'server'; InstantMessagingEnabled = 'instantMessagingEnabled'; InstantMessagingType = 'instantMessagingType'
        InstantMessagingServerName = 'instantMessagingServerName'; InstantMessagingCertificateThumbprint = 'instantMessagingCertificateThumbprint'; InternalUrl = 'internalUrl'
    }
    Words = @{ InstantMessagingType = $imTypes }
}

$implementations['Get-OwaVirtualDirectory'] = { param($Call)
    $server = if ($Call.Given.Server) { (Get-Object ExchangeServer $Call.Given.Server).name }
    # Those of the back end are only shown to who asks for them.
    Find-Object OwaVirtualDirectory $Call.Given.Identity -Where {
        (-not $server -or $args[0].server -eq $server) -and ($args[0].tier -ne 'BackEnd' -or $Call.Given['ShowMailboxVirtualDirectories'] -or $Call.Given.Identity)
    } | ForEach-Object { Show-Object OwaVirtualDirectory $_ }
}
$implementations['Set-OwaVirtualDirectory'] = { param($Call) Set-Object OwaVirtualDirectory (Get-Object OwaVirtualDirectory $Call.Given.Identity) $Call.Given }

$kinds.OwaMailboxPolicy = @{
    Section = 'owaMailboxPolicies'; Key = 'name'; Container = 'OWA Mailbox Policies'; Type = 'Microsoft.Exchange.Data.Directory.SystemConfiguration.OwaMailboxPolicy'
    Properties = [ordered]@{ Name = 'name'; IsDefault = 'isDefault'; InstantMessagingEnabled = 'instantMessagingEnabled'; InstantMessagingType = 'instantMessagingType' }
    Words = @{ InstantMessagingType = $imTypes }
}
$implementations['Get-OwaMailboxPolicy'] = { param($Call)
    $found = if ($Call.Given.Identity) { Get-Object OwaMailboxPolicy $Call.Given.Identity } else { Find-Object OwaMailboxPolicy }
    $found | ForEach-Object { Show-Object OwaMailboxPolicy $_ }
}
$implementations['Set-OwaMailboxPolicy'] = { param($Call) Set-Object OwaMailboxPolicy (Get-Object OwaMailboxPolicy $Call.Given.Identity) $Call.Given }
$implementations['New-OwaMailboxPolicy'] = { param($Call)
    $policy = [ordered]@{ name = $Call.Given.Name; isDefault = [bool]$Call.Given['IsDefault']; instantMessagingEnabled = $true; instantMessagingType = 'None' }
    Add-Object OwaMailboxPolicy $policy
    Show-Object OwaMailboxPolicy $policy
}

$kinds.SettingOverride = @{
    Section = 'settingOverrides'; Key = 'name'; Container = 'Setting Overrides'; Type = 'Microsoft.Exchange.Data.Directory.SystemConfiguration.SettingOverride'
    Properties = [ordered]@{
        Name = 'name'; ComponentName = 'component'; SectionName = 'section'; Parameters = 'parameters'; Server = 'servers'; Reason = 'reason'; MinVersion = 'minVersion'; MaxVersion = 'maxVersion'
    }
    Lists = 'Parameters', 'Server'
}
$implementations['Get-SettingOverride'] = { param($Call)
    $found = if ($Call.Given.Identity) { Get-Object SettingOverride $Call.Given.Identity } else { Find-Object SettingOverride }
    $found | ForEach-Object { Show-Object SettingOverride $_ }
}
$implementations['New-SettingOverride'] = { param($Call)
    $given = $Call.Given
    $override = [ordered]@{
        name = $given.Name; component = $given.Component; section = $given.Section; parameters = @(); servers = @(); reason = $given.Reason; minVersion = $null; maxVersion = $null
    }
    Add-Object SettingOverride $override
    Set-Object SettingOverride $override $given
    Show-Object SettingOverride $override
}
# What is not repeated in Parameters is lost: a list overwrites.
$implementations['Set-SettingOverride'] = { param($Call) Set-Object SettingOverride (Get-Object SettingOverride $Call.Given.Identity) $Call.Given }
$implementations['Remove-SettingOverride'] = { param($Call) Remove-Object SettingOverride (Get-Object SettingOverride $Call.Given.Identity) }

# After a change of overrides a server is told to take them up (Refresh); until then it works with what it had. Where it shows that is
# the path on Microsoft's page "Configure IM integration with Outlook on the web"; which process answers follows from the build.
$implementations['Get-ExchangeDiagnosticInfo'] = { param($Call)
    $server = Get-Object ExchangeServer $Call.Given.Server
    $atWork = Get-Section 'owaEffectiveSettings' | Where-Object { $_.server -eq $server.name }
    if ($Call.Given.Argument -eq 'Refresh') {
        $parameters = Get-Section 'settingOverrides' | Where-Object { $_.section -eq 'IMSettings' -and (-not $_.servers -or $server.name -in $_.servers) } | ForEach-Object { $_.parameters }
        if (-not $atWork) { (Get-Scope).owaEffectiveSettings = @(Get-Section 'owaEffectiveSettings') + ($atWork = [ordered]@{ server = $server.name; imCertificateThumbprint = $null; imServerName = $null }) }
        foreach ($key in 'IMCertificateThumbprint', 'IMServerName') { $atWork["im$($key.Substring(2))"] = ($parameters -match "^$key=" -replace "^$key=")[0] }
    }
    $isOld = [version]$server.version -lt [version]'15.1.669.32'
    $settings = if ($Call.Given.Argument -like 'Config*' -and $Call.Given.Process -eq ($isOld ? 'Microsoft.Exchange.Directory.TopologyService' : 'MSExchangeMailboxAssistants')) {
        $values = foreach ($key in 'IMServerName', 'IMCertificateThumbprint') { '{0}="{1}"' -f $key, [Security.SecurityElement]::Escape($atWork["im$($key.Substring(2))"]) }
        "<Configuration><OwaServer><IMSettings $values /></OwaServer></Configuration>"
    }
    "<Diagnostics><ProcessInfo><serverName>$($server.name)</serverName></ProcessInfo><Components><VariantConfiguration>$settings</VariantConfiguration></Components></Diagnostics>"
}
