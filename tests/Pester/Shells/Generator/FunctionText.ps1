# The text of a function that binds as the documented cmdlet does.

function Get-ReleasedCmdlet($Cmdlet, [string[]] $Release) {
    # The cmdlet with the parameters that one of the releases has; nothing where none of them has it.
    if (-not $Release) { return $Cmdlet }
    if (-not (Test-Common $Cmdlet.releases $Release)) { return }
    $parameters = [ordered]@{}
    foreach ($name in $Cmdlet.parameters.Keys) {
        $parameter = $Cmdlet.parameters[$name]
        if (-not $parameter.Contains('releases') -or (Test-Common $parameter.releases $Release)) { $parameters[$name] = $parameter }
    }
    $released = @{} + $Cmdlet
    $released.parameters = $parameters
    $released
}

function Test-Common([string[]] $One, [string[]] $Other) { @($One | Where-Object { $_ -in $Other }).Count -gt 0 }

function Get-FunctionText($Cmdlet) {
    $attribute = @(
        # Confirm and WhatIf come with it; both or none are documented.
        if ($Cmdlet.parameters.Contains('WhatIf')) {
            'SupportsShouldProcess'
            if ($Cmdlet['asks']) { "ConfirmImpact = 'High'" }
        }
        "DefaultParameterSetName = '$(Get-DefaultSet $Cmdlet)'"
        'PositionalBinding = $false'
    ) -join ', '
    $parameters = foreach ($name in $Cmdlet.parameters.Keys) {
        if ($name -notin 'Confirm', 'WhatIf') { Get-ParameterText $Cmdlet $name }
    }
    @"
function $($Cmdlet.name) {
    [CmdletBinding($attribute)]
    param(
$($parameters -join ",`n")
    )
    process { Invoke-Implementation `$PSCmdlet `$PSBoundParameters }
}
$(Get-FormsText $Cmdlet)
"@
}

function Get-DefaultSet($Cmdlet) {
    # Where the documentation does not name it: the first set that asks for nothing, else the first one.
    if ($Cmdlet['default']) { return $Cmdlet['default'] }
    $free = @($Cmdlet.sets.Keys | Where-Object { -not $Cmdlet.sets[$_].required })
    @($free + $Cmdlet.sets.Keys)[0]
}

function Get-ParameterText($Cmdlet, [string] $Name) {
    $parameter = $Cmdlet.parameters[$Name]
    $sets = if ($parameter.Contains('sets')) { $parameter.sets } else { @($Cmdlet.sets.Keys) }
    $places = foreach ($set in $sets) {
        $place = @(
            if ($Name -in $Cmdlet.sets[$set].required) { 'Mandatory' }
            $position = [array]::IndexOf([object[]]$Cmdlet.sets[$set].positional, $Name)
            if ($position -ge 0) { "Position = $position" }
            if ($parameter['pipeline'] -like 'ByValue*') { 'ValueFromPipeline' }
            if ($parameter['pipeline'] -like '*PropertyName') { 'ValueFromPipelineByPropertyName' }
        )
        [pscustomobject]@{ Set = $set; Text = $place -join ', ' }
    }
    $isEverywhere = -not $parameter.Contains('sets') -and @($places.Text | Sort-Object -Unique).Count -eq 1
    $lines = @(
        if ($isEverywhere) { "[Parameter($($places[0].Text))]" }
        else { $places | ForEach-Object { "[Parameter($((@("ParameterSetName = '$($_.Set)'", $_.Text) | Where-Object { $_ }) -join ', '))]" } }
        # Get-CsUser has a parameter of one release under the name that is an alias in later ones.
        $aliases = @($parameter['aliases'] | Where-Object { $_ -and -not $Cmdlet.parameters.Contains($_) })
        if ($aliases) { "[Alias('$($aliases -join "', '")')]" }
        Get-ValidationText $parameter
        "[$(Get-TypeText $parameter)] `$$Name"
    )
    ($lines | ForEach-Object { "        $_" }) -join "`n"
}

# Types that .NET has under the same name; a type of the product is an object whose form is looked at.
$types = @{
    SwitchParameter = 'switch'; Boolean = 'bool'; String = 'string'; 'String[]' = 'string[]'; Guid = 'guid'; DateTime = 'datetime'
    Int32 = 'int'; Int64 = 'long'; UInt16 = 'uint16'; UInt32 = 'uint32'; UInt64 = 'uint64'; 'Byte[]' = 'byte[]'; Uri = 'uri'; Version = 'version'
    PSCredential = 'pscredential'; SecureString = 'securestring'; DayOfWeek = 'DayOfWeek'
    X500DistinguishedName = 'System.Security.Cryptography.X509Certificates.X500DistinguishedName'
}

function Get-TypeText($Parameter) {
    if ($types.ContainsKey($Parameter.type)) { $types[$Parameter.type] }
    elseif (Test-OneWord $Parameter) { 'string' }
    else { 'object' }
}

# Enumerations of which a call may give several: sets of flags and lists. The examples show ObjectType to be one.
$combined = 'AllowedServices', 'ObjectType', 'MultiValuedProperty'

function Test-OneWord($Parameter) {
    $Parameter['values'] -and -not $Parameter['isOpen'] -and $Parameter.type -notmatch '\[\]$' -and $Parameter.type -notin $combined
}

function Get-ValidationText($Parameter) {
    $isText = $Parameter.type -eq 'String'
    if (Test-OneWord $Parameter) { "[ValidateSet($(Get-WordsText $Parameter))]" }
    if ($isText -and $Parameter.Contains('min')) { "[ValidateLength($($Parameter.min), $($Parameter.max))]" }
    elseif ($isText -and $Parameter.Contains('maxLength')) { "[ValidateLength(0, $($Parameter.maxLength))]" }
    elseif ($Parameter.Contains('min') -and $types.ContainsKey($Parameter.type)) { "[ValidateRange($($Parameter.min), $($Parameter.max))]" }
    if ($isText -and $Parameter.Contains('pattern')) { "[ValidatePattern('$("$($Parameter.pattern)".Replace("'", "''"))')]" }
    if ($isText -and $Parameter.Contains('prefix')) { "[ValidatePattern('^$([regex]::Escape($Parameter.prefix))')]" }
}

function Get-WordsText($Parameter) { "'$(($Parameter['values'] | ForEach-Object { "$_".Replace("'", "''") }) -join "', '")'" }

function Get-FormsText($Cmdlet) {
    # What binding alone does not tell of values of the product's types; see Runtime/Form.ps1.
    $lines = foreach ($name in $Cmdlet.parameters.Keys) {
        $parameter = $Cmdlet.parameters[$name]
        if ($types.ContainsKey($parameter.type) -or (Test-OneWord $parameter)) { continue }
        $words = if ($parameter['values'] -and -not $parameter['isOpen']) { "; Words = @($(Get-WordsText $parameter))" }
        "    $name = @{ Type = '$($parameter.type)'$words }"
    }
    if ($lines) { "`$forms['$($Cmdlet.name)'] = @{`n$($lines -join "`n")`n}" }
}
