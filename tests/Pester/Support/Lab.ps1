# Dot-sourced by the tests: the built module, and labs of the Litware estate that a test may change.
$root = (Resolve-Path (Join-Path $PSScriptRoot '../../..')).Path
$manifest = Join-Path $root 'out/UmLync/UmLync.psd1'
Import-Module $manifest

# Journals go where the test can see them; on Windows the folder of the user cannot be redirected.
$env:XDG_DATA_HOME = Join-Path $TestDrive 'data'

# Where a run locks an estate.
$lockFolder = if ($IsWindows) { Join-Path $env:ProgramData 'UmLync/Locks' } else { '/tmp' }

# Pools and servers of docs/examples/README.md.
$firstPool = 'atl-cs-001.litwareinc.com'
$secondPool = 'atl-cs-002.litwareinc.com'
$director = 'atl-dir-001.litwareinc.com'
$branch = 'por-sba-001.litwareinc.com'

function New-Lab {
    # A fresh copy of the estate, in a folder of its own.
    $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive ([guid]::NewGuid().ToString('N')))
    Copy-Item -LiteralPath (Join-Path $root 'docs/examples/litware.json') -Destination $folder.FullName
    Join-Path $folder.FullName 'litware.json'
}

function Connect-Lab {
    # Connects to a fresh copy and gives its path.
    $path = New-Lab
    $null = Connect-UmLync -LabPath $path
    $path
}

function Get-Trace([string] $Lab) {
    # Everything that a run could leave: the lab with its folder, journals, its lock; each file with its content.
    $folders = (Split-Path $Lab), (Join-Path $TestDrive 'data')
    $name = [Text.Encoding]::UTF8.GetBytes($Lab.ToUpperInvariant())
    $lock = [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData($name)).Substring(0, 32).ToLowerInvariant()
    @(
        foreach ($file in Get-ChildItem -LiteralPath $folders -File -Recurse -ErrorAction Ignore) {
            '{0} {1}' -f $file.FullName, (Get-FileHash -LiteralPath $file.FullName).Hash
        }
        (Get-ChildItem -Path $lockFolder -Filter "umlync-$lock*").Name
    )
}

function Get-Failure([scriptblock] $Command) {
    # The error that ends the command.
    try { $null = & $Command } catch { return $_ }
}

function Get-FailureId([scriptblock] $Command) {
    # Its id, as scripts test it.
    (Get-Failure $Command).FullyQualifiedErrorId -replace ',.*'
}

function Add-Prospect([string] $Lab) {
    # Lola and Sidney, who have a mailbox and Enterprise Voice and no voice mail yet; with them all mailboxes are listed.
    $names = 'lola.jacobsen', 'sidney.higa'
    $mailboxes = @($names + 'anna.lidman' | ForEach-Object { '{ "primarySmtpAddress": "' + $_ + '@litwareinc.com", "server": "ATL-EX-001", "sipAddresses": [ "' + $_ + '@litwareinc.com" ], "owaMailboxPolicy": null }' }) -join ', '
    $users = @($names | ForEach-Object { '{ "sipAddress": "sip:' + $_ + '@litwareinc.com", "registrarPool": "' + $firstPool + '", "enterpriseVoiceEnabled": true, "lineUri": "tel:+14255550199", "hostedVoiceMail": false },' }) -join ' '
    (Get-Content -Raw -LiteralPath $Lab) -replace '"umMailboxes": \[', "`"mailboxes`": [ $mailboxes ], `"umMailboxes`": [" -replace '"users": \[', "`"users`": [ $users" |
        Set-Content -LiteralPath $Lab -NoNewline
}

function Set-RedmondSecurity([string] $Lab, [string] $Security) {
    # What somebody else does with another tool.
    (Get-Content -Raw -LiteralPath $Lab) -replace '("name": "Redmond",\s+"uriType": "SipName",\s+"voipSecurity": )"\w+"', "`$1`"$Security`"" |
        Set-Content -LiteralPath $Lab -NoNewline
}

function New-Session([string[]] $Answer = @()) {
    # A PowerShell with an operator of its own, who gives these answers.
    if (-not ('AnsweringHost' -as [type])) {
        Add-Type -Path (Join-Path $PSScriptRoot 'AnsweringHost.cs')
    }
    $answering = [AnsweringHost]::new($Answer)
    $runspace = [runspacefactory]::CreateRunspace($answering)
    $runspace.Open()
    $shell = [powershell]::Create()
    $shell.Runspace = $runspace
    $null = $shell.AddCommand('Import-Module').AddArgument($manifest).Invoke()
    $shell.Commands.Clear()
    [pscustomobject]@{ Shell = $shell; Operator = $answering.Operator }
}

function Invoke-InSession($Session, [string] $Script) {
    # What the script writes; errors are in $Session.Shell.Streams.Error.
    $Session.Shell.Commands.Clear()
    $Session.Shell.AddScript($Script).Invoke()
}
