# Rights on the containers of the organization. domain.md A.5. The topology holds what the entries of a group amount to; the shell
# shows an entry that allows and one that denies.

function Get-Entries($Identity) {
    $name = Get-IdentityText $Identity
    $containers = 'UM DialPlan Container', 'UM AutoAttendant Container', 'UM IPGateway Container', 'UM Mailbox Policies', 'Administrative Groups', @(Get-Section 'organizations')[0].name
    $container = $containers | Where-Object { $name -eq $_ -or $name -like "CN=$_,*" }
    if (-not $container) { Deny 'ManagementObjectNotFoundException' "The object '$name' could not be found." $name 'ObjectNotFound' }
    $container
}

function Get-SameUser([string] $User, [string] $Other) {
    # DOMAIN\name and domain.forest\name are the same group.
    ($User -replace '^([^.\\]+)[^\\]*\\', '$1\') -eq ($Other -replace '^([^.\\]+)[^\\]*\\', '$1\')
}

$implementations['Get-ADPermission'] = { param($Call)
    $container = Get-Entries $Call.Given.Identity
    if ($Call.Given['Owner']) { return [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Management.RecipientTasks.ADOwnerPresentationObject'; Identity = $container; Owner = 'NT AUTHORITY\SYSTEM' } }
    foreach ($entry in Get-Section 'permissions' | Where-Object { $_.container -eq $container -and (-not $Call.Given.User -or (Get-SameUser $_.group $Call.Given.User)) }) {
        foreach ($deny in $false, $true) {
            $rights = $deny ? $entry.denied : $entry.allowed
            if ($rights) {
                [pscustomobject]@{
                    PSTypeName = 'Microsoft.Exchange.Management.RecipientTasks.ADAcePresentationObject'; Identity = $container; User = $entry.group
                    AccessRights = [string[]]$rights; Deny = $deny; IsInherited = $false; InheritanceType = $entry['inheritance'] ?? 'All'
                    ExtendedRights = $null; ChildObjectTypes = $null; InheritedObjectType = $null; Properties = $null
                }
            }
        }
    }
}

function Get-Rights($Given) { @($Given.AccessRights | ForEach-Object { "$_" -split ',\s*' } | ForEach-Object { Get-Word $_ @('ListChildren', 'ReadProperty', 'GenericRead', 'GenericAll', 'WriteProperty', 'CreateChild', 'DeleteChild', 'ReadControl') }) }

$implementations['Add-ADPermission'] = { param($Call)
    $container = Get-Entries $Call.Given.Identity
    $entry = Get-Section 'permissions' | Where-Object { $_.container -eq $container -and (Get-SameUser $_.group $Call.Given.User) }
    if (-not $entry) {
        $entry = [ordered]@{ container = $container; group = "$($Call.Given.User)"; allowed = @(); denied = @(); inheritance = 'None' }
        Add-ToSection 'permissions' $entry
    }
    $list = $Call.Given['Deny'] ? 'denied' : 'allowed'
    $entry[$list] = @(@($entry[$list]) + (Get-Rights $Call.Given) | Sort-Object -Unique)
    if ($list -eq 'allowed') { $entry.inheritance = Get-Word ($Call.Given.InheritanceType ?? 'All') @('None', 'All', 'Children', 'Descendents', 'SelfAndChildren') }
    Set-FrontEndsPending
}

$implementations['Remove-ADPermission'] = { param($Call)
    $container = Get-Entries $Call.Given.Identity
    $entry = Get-Section 'permissions' | Where-Object { $_.container -eq $container -and (Get-SameUser $_.group $Call.Given.User) }
    $list = $Call.Given['Deny'] ? 'denied' : 'allowed'
    if (-not $entry -or @(Get-Rights $Call.Given | Where-Object { $_ -notin $entry[$list] })) {
        Deny 'AceNotFound' "The object '$container' has no such entry of '$($Call.Given.User)'." $Call.Given.User 'ObjectNotFound'
    }
    $rights = Get-Rights $Call.Given
    $entry[$list] = @($entry[$list] | Where-Object { $_ -notin $rights })
    if (-not $entry.allowed -and -not $entry.denied) { Remove-FromSection 'permissions' $entry }
    Set-FrontEndsPending
}
