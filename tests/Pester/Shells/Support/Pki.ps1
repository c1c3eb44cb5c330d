# Dot-sourced by the tests: authorities and the certificates that they issue, with their keys.
using namespace System.Security.Cryptography
using namespace System.Security.Cryptography.X509Certificates

function New-TestCertificate([string] $Subject, $By, [string[]] $Name = @(), [string] $Address, [switch] $IsAuthority) {
    # By an authority, or by itself: with its key, which signs what it issues.
    $now = [DateTimeOffset]::UtcNow
    $key = [RSA]::Create(2048)
    $request = [CertificateRequest]::new($Subject, $key, 'SHA256', [RSASignaturePadding]::Pkcs1)
    $request.CertificateExtensions.Add([X509BasicConstraintsExtension]::new($IsAuthority, $false, 0, $true))
    if ($Name) {
        $names = [SubjectAlternativeNameBuilder]::new()
        foreach ($one in $Name) { $names.AddDnsName($one) }
        if ($Address) { $names.AddIpAddress($Address) }
        $request.CertificateExtensions.Add($names.Build())
    }
    if (-not $IsAuthority) {
        $request.CertificateExtensions.Add([X509KeyUsageExtension]::new('DigitalSignature, KeyEncipherment', $true))
        $uses = [OidCollection]::new()
        $null = $uses.Add('1.3.6.1.5.5.7.3.1')
        $request.CertificateExtensions.Add([X509EnhancedKeyUsageExtension]::new($uses, $false))
    }
    if (-not $By) { return $request.CreateSelfSigned($now.AddDays(-2), $now.AddDays(60)) }
    $bare = $request.Create($By, $now.AddDays(-1), $now.AddDays($IsAuthority ? 50 : 30), [guid]::NewGuid().ToByteArray())
    [RSACertificateExtensions]::CopyWithPrivateKey($bare, $key)
}

function Save-TestCertificate($Certificate, [string] $Folder) {
    # As a file of its own, without the key.
    $null = New-Item -ItemType Directory -Path $Folder -Force
    [IO.File]::WriteAllBytes((Join-Path $Folder "$($Certificate.Thumbprint).cer"), $Certificate.RawData)
}
