# Run by Secrets.Tests.ps1 in a process of its own, with everything switched on that writes something down. The secrets come in
# through standard input, so that nothing but UmLync has a reason to show them.
param(
    [Parameter(Mandatory)] [string] $Module,
    # What is searched afterwards.
    [Parameter(Mandatory)] [string] $Folder,
    # What holds the secrets, and is not searched: a PFX, a key, a text with a PIN.
    [Parameter(Mandatory)] [string] $Inputs,
    # Stand-ins for the management shells, and a directory server that refuses every password.
    [Parameter(Mandatory)] [string] $Exchange,
    [Parameter(Mandatory)] [string] $Lync,
    [Parameter(Mandatory)] [int] $DirectoryPort
)
$VerbosePreference = $DebugPreference = $InformationPreference = $WarningPreference = 'Continue'
$ErrorActionPreference = 'Continue'
$secrets = [Console]::In.ReadLine() | ConvertFrom-Json -AsHashtable

function Get-Secret([string] $Name) {
    $secure = [securestring]::new()
    foreach ($character in $secrets[$Name].ToCharArray()) { $secure.AppendChar($character) }
    $secure
}

function Get-Account([string] $Name) { [pscredential]::new("LITWAREINC\$Name", (Get-Secret $Name)) }

$ids = [System.Collections.Generic.List[string]]::new()
function Invoke-Step([string] $Name, [scriptblock] $Step) {
    # Whatever it writes is kept in each form in which operators keep objects.
    $all = @(try { & $Step 2>&1 } catch { $_ })
    $written, $problems = $all.Where({ $_ -isnot [Management.Automation.ErrorRecord] }, 'Split')
    $ids.Add("$Name $(@($problems | ForEach-Object { $_.FullyQualifiedErrorId -replace ',.*' } | Select-Object -Unique) -join '+')".Trim())
    $place = Join-Path $Folder $Name
    $written | Export-Clixml "$place.clixml" -Depth 3
    $written | Format-List * -Force | Out-File "$place.list.txt"
    $written | Out-String | Set-Content "$place.txt"
    $problems | Export-Clixml "$place.errors.clixml" -Depth 3
    $problems | Format-List * -Force | Out-File "$place.errors.txt"
    $problems | ForEach-Object { $_.Exception.ToString(); $_.ScriptStackTrace; $_.InvocationInfo | Format-List * -Force } | Out-File "$place.exceptions.txt"
    $written | Out-Default
    $problems | Out-Default
}

Start-Transcript -LiteralPath (Join-Path $Folder 'transcript.txt') -IncludeInvocationHeader | Out-Null
Import-Module $Module
$lab = Join-Path $Folder 'litware.json'

Invoke-Step pfx { Test-UmLyncCertificate (Join-Path $Inputs 'server.pfx') -Password (Get-Secret Pfx) -IncludePassed -Verbose -Debug }
Invoke-Step pfx-shown { Get-UmLyncCertificate (Join-Path $Inputs 'server.pfx') -Password (Get-Secret Pfx) -Verbose -Debug }
Invoke-Step pfx-wrong { Test-UmLyncCertificate (Join-Path $Inputs 'server.pfx') -Password (Get-Secret WrongPfx) -Verbose -Debug }
Invoke-Step key { Test-UmLyncCertificate (Join-Path $Inputs 'both.pem') -IncludePassed -Verbose -Debug }
Invoke-Step key-alone { Test-UmLyncCertificate (Join-Path $Inputs 'server.pem') -RootPath (Join-Path $Inputs 'server.key') -Verbose -Debug }
Invoke-Step sip { Test-UmLyncSipEndpoint 127.0.0.1:1 -Certificate (Join-Path $Inputs 'server.pfx') -Password (Get-Secret Pfx) -Verbose -Debug }
Invoke-Step sip-wrong { Test-UmLyncSipEndpoint 127.0.0.1:1 -Certificate (Join-Path $Inputs 'server.pfx') -Password (Get-Secret WrongPfx) -Verbose -Debug }

Invoke-Step exchange { Connect-UmLync -ExchangeUri http://127.0.0.1:1/PowerShell -LyncUri https://127.0.0.1:1/OcsPowerShell -Credential (Get-Account Shell) -Authentication Basic -Verbose -Debug }
$directory = @{ DirectoryServer = 'localhost'; DirectoryAuthorityPath = Join-Path $Inputs 'server.pem'; DirectoryCredential = Get-Account Directory }
Invoke-Step directory-wrong { Connect-UmLync @directory -DirectoryPort $DirectoryPort -Verbose -Debug }
Invoke-Step directory-away { Connect-UmLync @directory -DirectoryPort 1 -Verbose -Debug }
Invoke-Step directory-open { Connect-UmLync @directory -DirectoryPort $DirectoryPort -DirectoryTls None -Verbose -Debug }

Import-Module $Exchange, $Lync 4>$null 5>$null
Invoke-Step connect { Connect-UmLync -CurrentShell -ServerTransport WinRM -ServerCredential (Get-Account Server) -Verbose -Debug }
Invoke-Step connection { Get-UmLyncConnection -Verbose -Debug }
Invoke-Step living { Invoke-UmLyncIntegration -Force -OutputPath (Join-Path $Folder living-run) -Note CHG-4711 -Verbose -Debug -WarningAction Continue }
Invoke-Step read { Get-UmLyncTopology -Verbose -Debug -WarningAction Continue | Export-UmLyncTopology -Path (Join-Path $Folder read.json) -Verbose -Debug -WarningAction Continue }
$um = [Security.Cryptography.X509Certificates.X509Certificate2]::new((Join-Path $Inputs 'um.pem')).Thumbprint
$import = @{ Thumbprint = $um; Server = 'ATL-EX-001'; PfxPath = Join-Path $Inputs 'um.pfx'; Force = $true; SkipHandshake = $true; WarningAction = 'Continue' }
Invoke-Step import { Set-UmLyncCertificate @import -PfxPassword (Get-Secret Pfx) -JournalPath (Join-Path $Folder import.jsonl) -Verbose -Debug }
Invoke-Step import-wrong { Set-UmLyncCertificate @import -PfxPassword (Get-Secret WrongPfx) -Verbose -Debug }
Invoke-Step ssh { Connect-UmLync -CurrentShell -ServerTransport SSH -ServerUserName nobody -ServerKeyFilePath (Join-Path $Inputs 'server.key') -Verbose -Debug; Get-UmLyncService -Verbose -Debug -WarningAction Continue }
Disconnect-UmLync

Invoke-Step lab { Invoke-UmLyncIntegration -LabPath $lab -Force -OutputPath (Join-Path $Folder run) -Note CHG-4711 -Verbose -Debug }
$request = @{ Server = 'atl-ex-001.litwareinc.com'; Topology = Import-UmLyncTopology $lab; Path = Join-Path $Folder request.csr }
Invoke-Step request { New-UmLyncCertificateRequest @request -KeyPath (Join-Path $Folder request.key) -Password (Get-Secret Pfx) -Verbose -Debug }
Invoke-Step request-again { New-UmLyncCertificateRequest @request -KeyPath (Join-Path $Folder request.key) -Password (Get-Secret WrongPfx) -Verbose -Debug }
Invoke-Step pin { Resolve-UmLyncSymptom (Join-Path $Inputs 'console.txt') -IncludeHarmless -Verbose -Debug }
Invoke-Step pin-piped { Get-Content (Join-Path $Inputs 'console.txt') | Resolve-UmLyncSymptom -IncludeHarmless -Verbose -Debug }

$error | Export-Clixml (Join-Path $Folder 'error.clixml')
$error | Format-List * -Force | Out-File (Join-Path $Folder 'error.txt')
Get-History | Format-List * -Force | Out-File (Join-Path $Folder 'history.txt')
Get-Variable -Scope Global | Where-Object Name -NotIn 'secrets', 'directory' | Format-List * | Out-File (Join-Path $Folder 'variables.txt')
Stop-Transcript | Out-Null
Set-Content -LiteralPath (Join-Path $Folder 'ids.txt') -Value $ids
