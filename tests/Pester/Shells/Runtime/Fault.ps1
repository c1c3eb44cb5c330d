# Faults that a test asks for: at the so many-th call of a command the shell fails, or the session is lost before or after the
# work. Each happens once.

$faultsPath = Join-Path $folder 'faults.json'

function Get-Fault([string] $Name) {
    # The call counts down what the faults of its command wait for.
    if (-not (Test-Path -LiteralPath $faultsPath)) { return }
    $all = @([IO.File]::ReadAllText($faultsPath) | ConvertFrom-Json)
    foreach ($fault in $all) { if ($fault.command -eq $Name) { $fault.call-- } }
    $due = @($all | Where-Object { $_.command -eq $Name -and $_.call -eq 0 })
    Save-Text $faultsPath (ConvertTo-Json @($all | Where-Object { $_ -notin $due }))
    if ($due) { $due[0].act }
}

function Start-Fault([string] $Act) {
    switch ($Act) {
        'Fail' { Deny 'ADOperationException' "Active Directory operation failed on '$((Get-Scope).forest)'. Additional information: the server is not operational." $null 'ConnectionError' }
        'LoseBefore' { [Environment]::Exit(1) }

        # What PowerShell says of a file with the attribute read-only, and of one that another process has open.
        'ReadOnly' { Write-Error "Access to the path 'web.config' is denied." -ErrorId GetContentWriterUnauthorizedAccessError -Category PermissionDenied -ErrorAction Stop }
        'Locked' { Write-Error "The process cannot access the file 'web.config' because it is being used by another process." -ErrorId GetContentWriterIOError -Category WriteError -ErrorAction Stop }
    }
}
