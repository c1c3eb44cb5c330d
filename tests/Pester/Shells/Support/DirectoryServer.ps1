# Dot-sourced by the tests: the domain controller of the xunit tests (tests/UmLync.Connectors.Tests/Servers), Samba with the
# Litware estate, on a loopback address that belongs to this process alone.
. (Join-Path $PSScriptRoot 'Pki.ps1')
$directoryScript = Join-Path $PSScriptRoot '../../../UmLync.Connectors.Tests/Servers/directory-servers'

# The password of every account there.
$directoryPassword = 'Lab-Passw0rd'

function Get-DirectoryFault {
    # Why there can be none; nothing where there can.
    if (-not $IsLinux) { return 'the domain controller of the tests runs on Linux only' }
    if ([Environment]::UserName -ne 'root') { return 'a domain controller needs root, for its ports' }
    foreach ($tool in 'samba', 'samba-tool', 'ldbmodify', 'slapd', 'slapadd', 'python3') {
        if (-not ('/usr/sbin', '/sbin', '/usr/bin', '/bin' | Where-Object { Test-Path (Join-Path $_ $tool) })) {
            return "there is no $tool (Debian packages samba, samba-ad-dc, ldb-tools, slapd)"
        }
    }
}

function Start-DirectoryServer([string] $Folder) {
    # It ends with its standard input, and so with this process, however that ends.
    $null = New-Item -ItemType Directory -Path $Folder -Force
    $network = '127.{0}.{1}' -f (64 + (($PID -shr 8) -band 63)), ($PID -band 255)
    $address = "$network.11"
    New-DirectoryCertificates $Folder 'dc1.litwareinc.com' $address
    $start = [Diagnostics.ProcessStartInfo]::new((Resolve-Path $directoryScript))
    foreach ($argument in $Folder, $network, (Join-Path $PSScriptRoot '../../../../docs/examples/litware.json'), '1') { $start.ArgumentList.Add($argument) }
    $start.Environment['PATH'] = '/usr/sbin:/sbin:/usr/bin:/bin'
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $process = [Diagnostics.Process]::Start($start)
    while ($null -ne ($line = $process.StandardOutput.ReadLine())) { if ($line -eq 'ready') { break } }
    if ($null -eq $line) { throw 'The domain controller did not start; its script says why on the standard error.' }
    [pscustomobject]@{ Process = $process; Folder = $Folder; Address = $address; AuthorityPath = Join-Path $Folder 'ca.pem' }
}

function Stop-DirectoryServer($Server) {
    if (-not $Server) { return }
    $Server.Process.StandardInput.Close()
    $null = $Server.Process.WaitForExit(10000)
}

function New-DirectoryCertificates([string] $Folder, [string] $Name, [string] $Address) {
    # An authority, and by it the certificate of the server: ca.pem, server.pem and server.key.
    $authority = New-TestCertificate 'CN=Litware Root CA' -IsAuthority
    $certificate = New-TestCertificate "CN=$Name" $authority $Name $Address
    Set-Content -LiteralPath (Join-Path $Folder 'ca.pem') -Value $authority.ExportCertificatePem()
    Set-Content -LiteralPath (Join-Path $Folder 'server.pem') -Value $certificate.ExportCertificatePem()
    $file = New-Item -Path (Join-Path $Folder 'server.key') -ItemType File -Force
    $file.UnixFileMode = 'UserRead, UserWrite'
    $key = [Security.Cryptography.X509Certificates.RSACertificateExtensions]::GetRSAPrivateKey($certificate)
    Set-Content -LiteralPath $file.FullName -Value $key.ExportPkcs8PrivateKeyPem()
}

function New-DirectoryCredential([string] $Account = 'Administrator', [string] $Password = $directoryPassword) {
    [pscredential]::new("$Account@LITWAREINC.COM", (ConvertTo-SecureString $Password -AsPlainText -Force))
}

function Get-DirectoryDescriptor($Server, [string] $Name) {
    # What Samba's own tool says of the rights on an object, as SDDL.
    $dc = Join-Path $Server.Folder 'dc'
    $text = samba-tool dsacl get "--objectdn=$Name" -H "$dc/private/sam.ldb" "--configfile=$dc/etc/smb.conf"
    if ($LASTEXITCODE) { throw "samba-tool dsacl get failed for '$Name'." }
    "$text"
}
