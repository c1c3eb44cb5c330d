# How a function of the shell comes to its implementation.

# By the name of the cmdlet: { param($Call) }. It gives what the cmdlet gives, and refuses with Deny.
$implementations = @{}

# Whether the functions only tell how they were bound.
$onlyBinds = -not (Test-Path -LiteralPath (Join-Path $folder 'estate.json'))

function Invoke-Implementation($Cmdlet, $Given) {
    $name = $Cmdlet.MyInvocation.MyCommand.Name
    Assert-Form $Cmdlet $Given
    if ($onlyBinds) {
        return [pscustomobject]@{ PSTypeName = 'UmLync.TestShell.Binding'; Name = $name; ParameterSet = $Cmdlet.ParameterSetName; Parameters = @{} + $Given }
    }

    # A test that counts calls lays the file there.
    if (Test-Path -LiteralPath (Join-Path $folder 'calls.log')) { [IO.File]::AppendAllText((Join-Path $folder 'calls.log'), "$shell $name`n") }

    $implementation = $implementations[$name]
    if (-not $implementation) {
        $Cmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new(
                [NotImplementedException]::new("The test shell has no implementation of '$name'."), 'NotImplemented', 'NotImplemented', $name))
    }

    $target = Get-IdentityText ($Given.Identity ?? $Given.Server ?? $Given.Name ?? $Given.Thumbprint ?? $Given.SipAddress)
    if ($Cmdlet.MyInvocation.MyCommand.Parameters.ContainsKey('WhatIf') -and -not $Cmdlet.ShouldProcess($target)) { return }

    $call = @{ Name = $name; Given = $Given; Set = $Cmdlet.ParameterSetName; Cmdlet = $Cmdlet }
    # One reading cmdlet has an effect: it lets a server take up what overrides say.
    $isReading = $name -match '^(Get|Test)-' -and "$($Given['Argument'])" -ne 'Refresh'
    $fault = Get-Fault $name
    try {
        Use-Estate -ForChange:(-not $isReading) {
            Start-Fault $fault
            & $implementation $call
        }
        if ($fault -eq 'LoseAfter') { [Environment]::Exit(1) }
    }
    catch {
        # The products write such an error and go on; anything else is an error of the shell itself.
        if ($_.Exception.Data['Denied']) { $Cmdlet.WriteError($_.Exception.Data['Denied']) } else { throw }
    }
}

function Deny([string] $Id, [string] $Text, $Target, [Management.Automation.ErrorCategory] $Category = 'InvalidOperation') {
    $exception = [InvalidOperationException]::new($Text)
    $exception.Data['Denied'] = [Management.Automation.ErrorRecord]::new([InvalidOperationException]::new($Text), $Id, $Category, $Target)
    throw $exception
}

function Get-IdentityText($Value) {
    # An object from the pipeline stands for its identity.
    if ($null -eq $Value) { return $null }
    if ($Value -is [psobject] -and $Value -isnot [string] -and $Value.psobject.Properties['Identity']) { return "$($Value.Identity)" }
    "$Value"
}

function Get-Edited([object[]] $Present, $Given) {
    # A plain list overwrites, nothing clears, additions and removals edit (domain.md C.4).
    $values = [Collections.Generic.List[string]]::new()
    if ($Given -is [Collections.IDictionary]) {
        foreach ($value in $Given.Contains('Replace') ? $Given.Replace : $Present) { $values.Add("$value") }
        foreach ($value in $Given['Remove']) { $null = $values.RemoveAll({ $args[0] -eq "$value" }) }
        foreach ($value in $Given['Add']) { if ("$value" -notin $values) { $values.Add("$value") } }
    }
    else { foreach ($value in $Given) { $values.Add((Get-IdentityText $value)) } }
    , [Collections.ArrayList]$values
}

function Get-Word($Given, [string[]] $Words) {
    # An enumeration in the product's own writing.
    foreach ($word in $Words) { if ("$Given" -eq $word) { return $word } }
    "$Given"
}

function Test-Given($Call, [string] $Name) { $Call.Given.ContainsKey($Name) }
