# The documented forms of the products' own types: whether a value could be converted to one. .NET on this machine does not
# have the types, so that the functions take any object and look at it here, before anything else happens.

# By cmdlet and parameter: the type, and the words that it has.
$forms = @{}

function Assert-Form($Cmdlet, $Given) {
    $expected = $forms[$Cmdlet.MyInvocation.MyCommand.Name]
    foreach ($name in $Given.Keys) {
        if ($expected -and $expected.ContainsKey($name) -and -not (Test-Form $expected[$name].Type $Given[$name] $expected[$name].Words)) {
            $text = "Cannot process argument transformation on parameter '$name'. Cannot convert value `"$($Given[$name])`" to type `"$($expected[$name].Type)`"."
            $Cmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new(
                    [InvalidCastException]::new($text), 'ParameterArgumentTransformationError', 'InvalidData', $Given[$name]))
        }
    }
}

function Test-Form([string] $Type, $Value, [string[]] $Words) {
    if ($Words) { return Test-Words $Value $Words }
    if ($Type -in 'MultiValuedProperty', 'PSListModifier', 'ProxyAddressCollection') { return Test-ListEdit $Value }
    if ($null -eq $Value -or $Type -match '\[\]$') { return $true }
    if ($Value -is [Collections.IDictionary] -or $Value -is [Collections.IList]) { return $false }
    $text = "$Value"
    switch ($Type) {
        'SmtpAddress' { $text -match '^[^@\s]+@[^@\s]+$' }
        'Fqdn' { $text -match '^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$' }
        'SmtpDomain' { $text -match '^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$' }
        # A zone follows a local IPv6 address.
        'UMSmartHost' { [uri]::CheckHostName(($text -replace '%\w+$')) -ne 'Unknown' }
        { $_ -in 'Unlimited', 'Unlimited<UInt32>', 'ByteQuantifiedSize' } { $text -match '^(unlimited|\d+(\.\d+)?\s*([KMGT]?B)?(\s\([\d,]+ bytes\))?|(\d+\.)?\d\d:\d\d(:\d\d)?)$' }
        'EnhancedTimeSpan' { [timespan]::TryParse($text, [ref][timespan]::Zero) }
        default { $true }
    }
}

function Test-Words($Value, [string[]] $Words) {
    # A set of flags takes them as a list or in one text; a list that may be edited takes additions and removals.
    $given = if ($Value -is [Collections.IDictionary]) { $Value.Values | ForEach-Object { $_ } } else { $Value }
    foreach ($word in $given) {
        foreach ($part in "$word" -split ',') {
            if ($part.Trim() -notin $Words) { return $false }
        }
    }
    $true
}

function Test-ListEdit($Value) {
    # A plain list overwrites, nothing clears, a table edits (domain.md C.4).
    $Value -isnot [Collections.IDictionary] -or @($Value.Keys | Where-Object { $_ -notin 'Add', 'Remove', 'Replace' }).Count -eq 0
}
