# Objects of a kind as a cmdlet shows and changes them: one table a kind, from the product's properties to those of the topology.

# By noun: Section and Key of the topology; Type; Identity as the product writes it; Properties of the product with what the
# topology calls them; Lists, References (to which noun), Words.
$kinds = @{}

function Get-KeyOf($Kind, $Object) { $Object[$Kind.Key] }

function Get-IdentityOf($Kind, $Object) { if ($Kind.Identity) { & $Kind.Identity $Object } else { Get-KeyOf $Kind $Object } }

function Find-Object([string] $Noun, $Identity, [scriptblock] $Where) {
    # The objects with the identity, all where none is given: an identity of nothing is as if it were left out, as the pages warn.
    $kind = $kinds[$Noun]
    $name = Get-IdentityText $Identity
    foreach ($object in Get-Section $kind.Section) {
        if ((-not $name -or (Test-Identity $kind $object $name)) -and (-not $Where -or (& $Where $object))) { $object }
    }
}

function Test-Identity($Kind, $Object, [string] $Name) {
    $identity = Get-IdentityOf $Kind $Object
    $Name -eq $identity -or $Name -eq (Get-DistinguishedName $Kind $Object) -or $Name -eq (Get-Guid $Kind $Object) -or
        ($Kind.AlsoKnownAs -and $Name -in @(& $Kind.AlsoKnownAs $Object)) -or ($Kind.Wildcard -and $identity -like $Name)
}

function Get-Object([string] $Noun, $Identity) {
    # The one with the identity, which has to be there.
    $found = @(Find-Object $Noun $Identity)
    if ($found.Count -eq 0) { Deny 'ManagementObjectNotFoundException' "The object '$(Get-IdentityText $Identity)' could not be found." $Identity 'ObjectNotFound' }
    if ($found.Count -gt 1) { Deny 'ManagementObjectAmbiguousException' "The object '$(Get-IdentityText $Identity)' isn't unique." $Identity }
    $found[0]
}

function Get-ObjectName([string] $Noun, $Identity) { Get-KeyOf $kinds[$Noun] (Get-Object $Noun $Identity) }

function Get-DistinguishedName($Kind, $Object) {
    if (-not $Kind.Container) { return $null }
    $forest = (Get-Scope).forest
    $parts = @("CN=$(Get-KeyOf $Kind $Object)", $(if ($Kind.Parent) { & $Kind.Parent $Object }), "CN=$($Kind.Container)", "CN=$(@(Get-Section 'organizations')[0].name)",
        'CN=Microsoft Exchange', 'CN=Services', 'CN=Configuration', (($forest -split '\.' | ForEach-Object { "DC=$_" }) -join ','))
    ($parts | Where-Object { $_ }) -join ','
}

function Get-Guid($Kind, $Object) {
    # Always the same for the same object.
    $bytes = [Text.Encoding]::UTF8.GetBytes("$($Kind.Section)/$(Get-IdentityOf $Kind $Object)".ToLowerInvariant())
    [guid]::new([Security.Cryptography.MD5]::HashData($bytes)).ToString()
}

function Show-Object([string] $Noun, $Object) {
    # As the cmdlet gives it.
    $kind = $kinds[$Noun]
    $shown = [ordered]@{ PSTypeName = $kind.Type }
    foreach ($name in $kind.Properties.Keys) {
        $property = $kind.Properties[$name]
        $value = $null
        if ($property -is [scriptblock]) { $value = & $property $Object } else { $value = $Object[$property] }
        $to = $kind['References'] ? $kind.References[$name] : $null
        if ($value -is [Collections.IList]) { $shown[$name] = $to ? @($value | ForEach-Object { New-Reference $to $_ }) : [string[]]$value }
        elseif ($to) { $shown[$name] = if ($value) { New-Reference $to $value } }
        else { $shown[$name] = $value -is [long] ? [int]$value : $value }
    }
    $identity = Get-IdentityOf $kind $Object
    if (-not $shown.Contains('Identity')) { $shown.Identity = $identity }
    if ($kind.Container) {
        if (-not $shown.Contains('Name')) { $shown.Name = Get-KeyOf $kind $Object }
        $changed = Get-ChangeTime "$($kind.Section)/$identity"
        $shown.DistinguishedName = Get-DistinguishedName $kind $Object
        $shown.Guid = [guid](Get-Guid $kind $Object)
        $shown.ExchangeVersion = '0.10 (14.0.100.0)'
        $shown.WhenChanged = $changed.ToLocalTime()
        $shown.WhenChangedUTC = $changed
        $shown.IsValid = $true
    }
    [pscustomobject]$shown
}

function New-Reference([string] $Noun, [string] $Name) {
    $kind = $kinds[$Noun]
    [ProductReference]::new($Name, (Get-DistinguishedName $kind @{ $kind.Key = $Name }))
}

function Set-Object([string] $Noun, $Object, $Given) {
    # Takes over what the call gives.
    $kind = $kinds[$Noun]
    foreach ($name in $Given.Keys) {
        $property = $kind.Properties[$name]
        if (-not $property -or $property -is [scriptblock]) { continue }
        $value = $Given[$name]
        $to = $kind['References'] ? $kind.References[$name] : $null
        $Object[$property] =
            if ($name -in $kind.Lists) {
                $edited = Get-Edited @($Object[$property]) $value
                if ($to) { , [Collections.ArrayList]@($edited | ForEach-Object { if ($_ -in $Object[$property]) { $_ } else { Get-ObjectName $to $_ } }) } else { , $edited }
            }
            elseif ($null -eq $value -or "$value" -eq '') { $null }
            elseif ($to) { Get-ObjectName $to $value }
            elseif ($kind['Words'] -and $kind.Words[$name]) { Get-Word $value $kind.Words[$name] }
            elseif ($value -is [bool]) { $value }
            elseif ($value -is [switch]) { [bool]$value }
            elseif ($value -is [int] -or $value -is [uint16] -or $value -is [long]) { [long]$value }
            else { Get-IdentityText $value }
    }
    Set-ChangeTime $kind.Section (Get-IdentityOf $kind $Object)
}

function Add-Object([string] $Noun, $Object) {
    # Adds it; its name has to be free.
    $kind = $kinds[$Noun]
    $identity = Get-IdentityOf $kind $Object
    if (@(Get-Section $kind.Section | Where-Object { (Get-IdentityOf $kind $_) -eq $identity })) {
        Deny 'ADObjectAlreadyExistsException' "The object '$identity' already exists." $identity 'ResourceExists'
    }
    Add-ToSection $kind.Section $Object
    Set-ChangeTime $kind.Section $identity
}

function Remove-Object([string] $Noun, $Object) { Remove-FromSection $kinds[$Noun].Section $Object }

function Assert-Name([string] $Name, [int] $Longest = 64) {
    # domain.md C.1, C.3.
    if ($Name.Length -gt $Longest) { Deny 'NameTooLong' "The name '$Name' has more than $Longest characters." $Name 'InvalidArgument' }
}
