# How a function of the shell comes to its implementation.

# By the name of the cmdlet: { param($Call) ... }.
$implementations = @{}

# Whether the functions only tell how they were bound.
$onlyBinds = -not (Test-Path -LiteralPath (Join-Path $folder 'estate.json'))

function Invoke-Implementation($Cmdlet, $Given) {
    $name = $Cmdlet.MyInvocation.MyCommand.Name
    Assert-Form $Cmdlet $Given
    if ($onlyBinds) {
        return [pscustomobject]@{ PSTypeName = 'UmLync.TestShell.Binding'; Name = $name; ParameterSet = $Cmdlet.ParameterSetName; Parameters = @{} + $Given }
    }

    if (-not $implementations.ContainsKey($name)) {
        $Cmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new(
                [NotImplementedException]::new("The test shell has no implementation of '$name'."), 'NotImplemented', 'NotImplemented', $name))
    }
}
