# Dot-sourced by the tests: binds what stands in an example of the documentation as PowerShell would when it ran.
using namespace System.Management.Automation.Language

function Get-ExampleCall([string] $Text, [hashtable] $Commands) {
    # The calls of the commands in the text; a text that is no PowerShell has none and says why.
    $errors = $null
    $ast = [Parser]::ParseInput($Text, [ref]$null, [ref]$errors)
    if ($errors) { throw "it is no PowerShell: $($errors[0].Message)" }
    $ast.FindAll({ $args[0] -is [CommandAst] -and $args[0].GetCommandName() -and $Commands.ContainsKey($args[0].GetCommandName()) }, $true)
}

function Invoke-ExampleCall([CommandAst] $Call, [hashtable] $Commands) {
    # Calls the function with what the example gives. What only a run could know, a variable or the answer of another command,
    # is stood in for by a value of the parameter's type; what comes through the pipeline, by an object with an identity.
    $command = $Commands[$Call.GetCommandName()]
    $static = [StaticParameterBinder]::BindCommand($Call, $true)
    if ($static.BindingExceptions.Count) { throw ($static.BindingExceptions.Values | Select-Object -First 1).BindingException }

    $given = @{}
    foreach ($name in $static.BoundParameters.Keys) {
        if ($name -match '^\d+$') { throw "nothing takes the argument '$($static.BoundParameters[$name].Value)'" }
        $given[$name] = Get-ExampleValue $static.BoundParameters[$name] $command.Parameters[$name]
    }

    $isPiped = $Call.Parent -is [PipelineAst] -and $Call.Parent.PipelineElements.IndexOf($Call) -gt 0
    if ($isPiped) { [pscustomobject]@{ Identity = 'Litware'; Name = 'Litware' } | & $command @given -ErrorAction Stop }
    else { & $command @given -ErrorAction Stop }
}

function Get-ExampleValue($Bound, $Parameter) {
    if ($null -ne $Bound.ConstantValue) { return $Bound.ConstantValue }
    if ($Bound.Value -is [CommandParameterAst] -or $null -eq $Bound.Value) { return $true }
    try { return $Bound.Value.SafeGetValue() } catch [InvalidOperationException], [Management.Automation.MethodInvocationException] { }
    Get-StandIn $Bound.Value $Parameter.ParameterType
}

function Get-StandIn($Ast, [type] $Type) {
    if ($Ast -is [HashtableAst]) {
        $table = @{}
        foreach ($pair in $Ast.KeyValuePairs) { $table[$pair.Item1.SafeGetValue()] = 'Litware' }
        return $table
    }

    switch ($Type) {
        ([bool]) { return $true }
        ([switch]) { return $true }
        ([guid]) { return [guid]::Empty }
        ([datetime]) { return [datetime]::UnixEpoch }
        ([timespan]) { return [timespan]::Zero }
        ([version]) { return [version]'15.0' }
        ([byte[]]) { return , [byte[]](1, 2) }
        ([securestring]) { return [securestring]::new() }
        ([pscredential]) { return [pscredential]::new('litware\administrator', [securestring]::new()) }
        { $_.IsPrimitive } { return 1 }
        default { return 'Litware' }
    }
}
