# Mailboxes with Unified Messaging. domain.md C.6. The topology has those that are enabled; every other address is that of a
# mailbox which could be.

$kinds.UMMailbox = @{
    Section = 'umMailboxes'; Key = 'primarySmtpAddress'; Type = 'Microsoft.Exchange.Data.Directory.Management.UMMailbox'
    Properties = [ordered]@{
        PrimarySmtpAddress = 'primarySmtpAddress'; UMEnabled = { $true }; UMDialPlan = 'dialPlan'; SIPResourceIdentifier = 'sipAddress'; UMMailboxPolicy = 'mailboxPolicy'
        Extensions = 'extensions'; EmailAddresses = { , [string[]](@("SMTP:$($args[0].primarySmtpAddress)") + $args[0].proxyAddresses) }
        ServerName = 'server'
    }
    References = @{ UMDialPlan = 'UMDialPlan'; UMMailboxPolicy = 'UMMailboxPolicy' }
}
$implementations['Get-UMMailbox'] = { param($Call)
    $found = @(if ($Call.Given.Identity) { Get-Object UMMailbox $Call.Given.Identity } else { Find-Object UMMailbox })
    # No more than a thousand unless told otherwise.
    $most = switch ("$($Call.Given['ResultSize'])") { '' { 1000 } 'unlimited' { [int]::MaxValue } default { [int]$_ } }
    if ($found.Count -gt $most) {
        $found = $found[0..($most - 1)]
        $Call.Cmdlet.WriteWarning("There are more results available than are currently displayed. To view them, increase the value for the ResultSize parameter.")
    }
    $found | ForEach-Object { Show-Object UMMailbox $_ }
}

$implementations['Enable-UMMailbox'] = { param($Call)
    $given = $Call.Given
    $address = Get-IdentityText $given.Identity
    if ($address -notlike '*@*') { Deny 'ManagementObjectNotFoundException' "The object '$address' could not be found." $address 'ObjectNotFound' }
    $policy = Get-Object UMMailboxPolicy $given.UMMailboxPolicy
    $plan = Get-Object UMDialPlan $policy.dialPlan
    $extensions = @($given.Extensions | Where-Object { $null -ne $_ } | ForEach-Object { "$_" })
    $sip = if ($given.SIPResourceIdentifier) { $given.SIPResourceIdentifier } else { $null }
    # What the dial plan writes addresses with has to be given.
    if ($plan.uriType -eq 'SipName' -and -not $sip) { Deny 'SipAddressMissing' "The mailbox '$address' needs a SIP address: the dial plan '$($plan.name)' is a SIP URI dial plan." $address 'InvalidArgument' }
    foreach ($extension in $extensions) {
        if ($extension.Length -ne $plan.numberOfDigitsInExtension) { Deny 'ExtensionLength' "The extension '$extension' does not have the $($plan.numberOfDigitsInExtension) digits of the dial plan '$($plan.name)'." $extension 'InvalidArgument' }
        if (Get-Section 'umMailboxes' | Where-Object { $_.dialPlan -eq $plan.name -and $extension -in $_.extensions }) { Deny 'ExtensionTaken' "The extension '$extension' is taken in the dial plan '$($plan.name)'." $extension 'InvalidArgument' }
    }
    if ($given.PIN -and $given.PIN -notmatch "^\d{$($policy.minPinLength),24}$") { Deny 'PinRefused' 'The PIN has too few digits, or other characters.' $address 'InvalidArgument' }
    if (@(Find-Object UMMailbox $address)) { Deny 'AlreadyEnabled' "The mailbox '$address' is already enabled for Unified Messaging." $address 'ResourceExists' }
    $context = $plan.phoneContext
    $mailbox = [ordered]@{
        primarySmtpAddress = $address; dialPlan = $plan.name; sipAddress = $sip; mailboxPolicy = $policy.name; extensions = $extensions
        proxyAddresses = @(if ($sip) { "EUM:$sip;phone-context=$context" }; $extensions | ForEach-Object { "eum:$_;phone-context=$context" }); server = $null
    }
    if ($given['ValidateOnly']) { return }
    Add-Object UMMailbox $mailbox
    Show-Object UMMailbox $mailbox
}
$implementations['Disable-UMMailbox'] = { param($Call) Remove-Object UMMailbox (Get-Object UMMailbox $Call.Given.Identity) }
$implementations['Set-UMMailbox'] = { param($Call)
    $mailbox = Get-Object UMMailbox $Call.Given.Identity
    if (Test-Given $Call UMMailboxPolicy) { $mailbox.mailboxPolicy = Get-ObjectName UMMailboxPolicy $Call.Given.UMMailboxPolicy }
}
$implementations['Set-UMMailboxPIN'] = { param($Call) $null = Get-Object UMMailbox $Call.Given.Identity }
$implementations['Get-UMMailboxPin'] = { param($Call)
    $found = if ($Call.Given.Identity) { Get-Object UMMailbox $Call.Given.Identity } else { Find-Object UMMailbox }
    $found | ForEach-Object { [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Management.Tasks.UM.UMMailboxPin'; UserID = $_.primarySmtpAddress; PinExpired = $false; FirstTimeUser = $false; LockedOut = $false } }
}

# All mailboxes, as far as the file lists them: Lync stamps its users as SIP proxy addresses (domain.md C.6, D.4).
$kinds.Mailbox = @{
    Section = 'mailboxes'; Key = 'primarySmtpAddress'; Type = 'Microsoft.Exchange.Data.Directory.Management.Mailbox'
    Properties = [ordered]@{
        PrimarySmtpAddress = 'primarySmtpAddress'; ServerName = { "$($args[0].server)".ToLowerInvariant() }
        EmailAddresses = { , [string[]](@("SMTP:$($args[0].primarySmtpAddress)") + @($args[0].sipAddresses | ForEach-Object { "sip:$_" })) }
    }
}
$kinds.CASMailbox = @{
    Section = 'mailboxes'; Key = 'primarySmtpAddress'; Type = 'Microsoft.Exchange.Data.Directory.Management.CASMailbox'
    Properties = [ordered]@{ PrimarySmtpAddress = 'primarySmtpAddress'; OwaMailboxPolicy = 'owaMailboxPolicy' }
}
$implementations['Get-Mailbox'] = { param($Call) $(if ($Call.Given.Identity) { Get-Object Mailbox $Call.Given.Identity } else { Find-Object Mailbox }) | ForEach-Object { Show-Object Mailbox $_ } }
$implementations['Get-CASMailbox'] = { param($Call) $(if ($Call.Given.Identity) { Get-Object CASMailbox $Call.Given.Identity } else { Find-Object CASMailbox }) | ForEach-Object { Show-Object CASMailbox $_ } }
