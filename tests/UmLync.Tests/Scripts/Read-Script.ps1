# Reads exported scripts with PowerShell's own parser, without running them, and writes what they would do as JSON: every
# command with its parameters and their values. Values stand as UTF-16 code units, so that nothing is lost on the way. What
# is not one of the few forms that a script of UmLync has is an error.
param(
    [Parameter(Mandatory)]
    [string] $Folder,

    [Parameter(Mandatory)]
    [string] $Result
)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

function Get-Units ([string] $Text) {
    , @($Text.ToCharArray() | ForEach-Object { '{0:X4}' -f [int] $_ })
}

function Get-Pipeline ($Pipeline) {
    if ($Pipeline -isnot [System.Management.Automation.Language.PipelineAst] -or $Pipeline.Background -or $Pipeline.PipelineElements.Count -ne 1) { throw "No plain statement: $($Pipeline.Extent.Text)" }
    $Pipeline.PipelineElements[0]
}

# A text: a verbatim string, or the sum of those and characters by number.
function Get-Text ($Ast) {
    switch ($Ast.GetType().Name) {
        'StringConstantExpressionAst' {
            if ($Ast.StringConstantType -notin 'SingleQuoted', 'BareWord') { throw "A string of another kind: $($Ast.Extent.Text)" }
            $Ast.Value
        }
        'ParenExpressionAst' { Get-Text (Get-Pipeline $Ast.Pipeline).Expression }
        'BinaryExpressionAst' {
            if ($Ast.Operator -ne 'Plus') { throw "No sum: $($Ast.Extent.Text)" }
            (Get-Text $Ast.Left) + (Get-Text $Ast.Right)
        }
        'ConvertExpressionAst' {
            if ($Ast.Type.TypeName.FullName -ne 'char') { throw "No character: $($Ast.Extent.Text)" }
            [string] [char] $Ast.Child.Value
        }
        default { throw "No text: $($Ast.Extent.Text)" }
    }
}

function Get-Value ($Ast) {
    # Whoever runs the script is asked for the file of a certificate and its password: two forms, and no other.
    switch -Regex -CaseSensitive ($Ast.Extent.Text) {
        "^\(\[System\.IO\.File\]::ReadAllBytes\(\(Convert-Path -LiteralPath \(Read-Host -Prompt 'PFX ([0-9A-F]{40})'\)\)\)\)$" { return @{ word = "asked:Content:$($Matches[1])" } }
        "^\(Read-Host -AsSecureString -Prompt 'PFX ([0-9A-F]{40}), Password'\)$" { return @{ word = "asked:Password:$($Matches[1])" } }
    }
    switch ($Ast.GetType().Name) {
        'PipelineAst' { Get-Value (Get-Pipeline $Ast) }
        'CommandExpressionAst' { Get-Value $Ast.Expression }
        'VariableExpressionAst' {
            if ($Ast.VariablePath.UserPath -notin 'true', 'false', 'null') { throw "A variable: $($Ast.Extent.Text)" }
            @{ word = $Ast.VariablePath.UserPath }
        }
        'ConstantExpressionAst' { @{ number = [int] $Ast.Value } }
        'ArrayLiteralAst' { @{ texts = @($Ast.Elements | ForEach-Object { , (Get-Units (Get-Text $_)) }) } }
        'HashtableAst' {
            $table = @{}
            foreach ($pair in $Ast.KeyValuePairs) { $table[(Get-Text $pair.Item1)] = Get-Value $pair.Item2 }
            @{ table = $table }
        }
        default { @{ texts = @(, (Get-Units (Get-Text $Ast))) } }
    }
}

function Get-Call ($Command, $Splatted) {
    $name = $Command.CommandElements[0]
    if ($name -isnot [System.Management.Automation.Language.StringConstantExpressionAst] -or $Command.InvocationOperator -ne 'Unknown' -or $Command.Redirections.Count) {
        throw "No plain command: $($Command.Extent.Text)"
    }
    $parameters = [ordered] @{}
    for ($i = 1; $i -lt $Command.CommandElements.Count; $i++) {
        $element = $Command.CommandElements[$i]
        if ($element -is [System.Management.Automation.Language.VariableExpressionAst] -and $element.Splatted -and $element.VariablePath.UserPath -eq 'parameters') {
            foreach ($pair in $Splatted.KeyValuePairs) { $parameters[(Get-Text $pair.Item1)] = Get-Value $pair.Item2 }
        }
        elseif ($element -isnot [System.Management.Automation.Language.CommandParameterAst]) {
            throw "Neither parameter nor value of one: $($element.Extent.Text)"
        }
        elseif ($element.Argument) { $parameters[$element.ParameterName] = Get-Value $element.Argument }
        elseif ($i + 1 -lt $Command.CommandElements.Count -and $Command.CommandElements[$i + 1] -isnot [System.Management.Automation.Language.CommandParameterAst]) {
            $parameters[$element.ParameterName] = Get-Value $Command.CommandElements[++$i]
        }
        else { $parameters[$element.ParameterName] = @{ word = 'true' } }
    }
    @{ name = $name.Value; parameters = $parameters }
}

function Read-Script ([string] $Path) {
    $tokens = $null
    $errors = $null
    $script = [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref] $tokens, [ref] $errors)
    if ($errors) { throw "$errors" }
    if ($script.ScriptRequirements -or $script.ParamBlock -or $script.UsingStatements -or $script.BeginBlock -or $script.ProcessBlock -or
        $script.DynamicParamBlock -or -not $script.EndBlock.Unnamed -or $script.EndBlock.Traps) {
        throw 'More than commands stands in the script.'
    }
    $splatted = $null
    foreach ($statement in $script.EndBlock.Statements) {
        if ($statement -is [System.Management.Automation.Language.AssignmentStatementAst]) {
            switch ($statement.Left.VariablePath.UserPath) {
                'parameters' { $splatted = $statement.Right.Expression }
                'ErrorActionPreference' { if ((Get-Text $statement.Right.Expression) -ne 'Stop') { throw 'Errors do not stop the script.' } }
                default { throw "A variable: $($statement.Extent.Text)" }
            }
        }
        else { Get-Call (Get-Pipeline $statement) $splatted }
    }
}

$read = foreach ($file in Get-ChildItem -LiteralPath $Folder -Filter *.ps1 | Sort-Object Name) {
    try { @{ file = $file.Name; calls = @(Read-Script $file.FullName) } }
    catch { @{ file = $file.Name; calls = @(); error = "$_" } }
}
[System.IO.File]::WriteAllText($Result, (ConvertTo-Json @($read) -Depth 12 -Compress))
