# Certificates of one server at a time. domain.md C.5; Get-ExchangeCertificate describes the properties.

function Get-ServerOf($Given) {
    # The server that the call names, by itself or before the thumbprint; else the one on which the shell runs: the first.
    $identity = Get-IdentityText $Given.Identity
    $name = if ($Given.Server) { Get-IdentityText $Given.Server } elseif ($identity -like '*\*') { $identity -replace '\\.*' }
    if ($name) { Get-Object ExchangeServer $name } else { @(Get-Section 'exchangeServers')[0] }
}

function Get-Thumbprint($Given) { ($Given.Thumbprint ?? ((Get-IdentityText $Given.Identity) -replace '^.*\\')) -replace '\s' }

function Get-Certificate($Given) {
    $server = Get-ServerOf $Given
    $thumbprint = Get-Thumbprint $Given
    $found = Get-Section 'exchangeCertificates' | Where-Object { $_.computer -eq $server.fqdn -and (-not $thumbprint -or $_.thumbprint -eq $thumbprint) }
    if ($thumbprint -and -not $found) { Deny 'CertificateNotFound' "The certificate '$thumbprint' could not be found on the server '$($server.name)'." $thumbprint 'ObjectNotFound' }
    $found
}

function Show-Certificate($Certificate) {
    $services = if ($Certificate.services) { $Certificate.services -join ', ' } else { 'None' }
    [pscustomobject]@{
        PSTypeName = 'Microsoft.Exchange.Management.SystemConfigurationTasks.ExchangeCertificate'
        Identity = "$($Certificate.computer)\$($Certificate.thumbprint)"
        Thumbprint = $Certificate.thumbprint; Services = $services; Subject = $Certificate.subject; CertificateDomains = [string[]]$Certificate.subjectAlternativeNames
        HasPrivateKey = $Certificate.hasPrivateKey; IsSelfSigned = $Certificate.isSelfSigned; Issuer = $Certificate.issuer
        NotBefore = [datetime]::Parse($Certificate.notBefore).ToLocalTime(); NotAfter = [datetime]::Parse($Certificate.notAfter).ToLocalTime()
        RootCAType = $Certificate.isSelfSigned ? 'None' : 'Enterprise'; Status = 'Valid'; PublicKeySize = 2048
        EnhancedKeyUsageList = [string[]]@($Certificate.enhancedKeyUsages | ForEach-Object { $_ -eq '1.3.6.1.5.5.7.3.1' ? "Server Authentication ($_)" : $_ })
    }
}

$implementations['Get-ExchangeCertificate'] = { param($Call) Get-Certificate $Call.Given | ForEach-Object { Show-Certificate $_ } }

$implementations['Enable-ExchangeCertificate'] = { param($Call)
    $server = Get-ServerOf $Call.Given
    $certificate = Get-Certificate $Call.Given
    $wanted = @($Call.Given.Services | ForEach-Object { "$_" -split ',\s*' } | ForEach-Object { Get-Word $_ @('IMAP', 'POP', 'UM', 'IIS', 'SMTP', 'Federation', 'UMCallRouter') } | Where-Object { $_ -ne 'None' })
    foreach ($service in $wanted | Where-Object { $_ -notin $certificate.services }) {
        $section = @{ UM = 'umServices'; UMCallRouter = 'umCallRouters' }[$service]
        $role = if ($section) { Get-Section $section | Where-Object { $_.server -eq $server.name } }
        if ($role.startupMode -eq 'TCP') {
            Deny 'StartupModeIsTcp' "Enable-ExchangeCertificate refuses the service $service on '$($server.name)': the startup mode of the service is TCP." $certificate.thumbprint
        }
        # It supersedes the one that the service had; only UM and the call router have a single one.
        if ($section) {
            foreach ($other in Get-Section 'exchangeCertificates' | Where-Object { $_.computer -eq $server.fqdn -and $service -in $_.services }) { $other.services = @($other.services | Where-Object { $_ -ne $service }) }
            Set-Pending @{ UM = 'MSExchangeUM'; UMCallRouter = 'MSExchangeUMCR' }[$service] $server.name
        }
        $certificate.services = @(@($certificate.services) + $service | Sort-Object)
    }
}

$implementations['Remove-ExchangeCertificate'] = { param($Call)
    # domain.md H 14: one that a service uses cannot be removed.
    $certificate = Get-Certificate $Call.Given
    if ($certificate.services) { Deny 'CertificateInUse' "The certificate '$($certificate.thumbprint)' is used by $($certificate.services -join ', ') and cannot be removed." $certificate.thumbprint }
    Remove-FromSection 'exchangeCertificates' $certificate
}

$implementations['Import-ExchangeCertificate'] = { param($Call)
    # The bytes and the password as they come: what is kept of both is their type and length.
    $given = $Call.Given
    $server = Get-ServerOf $given
    $content = [byte[]]@($given.FileData)
    try { $certificate = [Security.Cryptography.X509Certificates.X509Certificate2]::new($content, [securestring]$given.Password, 'EphemeralKeySet') }
    catch { Deny 'ImportCertificateDataIsInvalid' "The certificate cannot be imported on '$($server.name)': the data or the password is invalid." $server.name 'InvalidData' }
    if (Get-Section 'exchangeCertificates' | Where-Object { $_.computer -eq $server.fqdn -and $_.thumbprint -eq $certificate.Thumbprint }) {
        Deny 'CertificateAlreadyExists' "The certificate '$($certificate.Thumbprint)' is on the server '$($server.name)' already." $certificate.Thumbprint 'ResourceExists'
    }
    $imported = [ordered]@{
        computer = $server.fqdn; thumbprint = $certificate.Thumbprint; subject = $certificate.Subject; subjectAlternativeNames = @($certificate.DnsNameList.Unicode); issuer = $certificate.Issuer
        notBefore = $certificate.NotBefore.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ'); notAfter = $certificate.NotAfter.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')
        hasPrivateKey = $certificate.HasPrivateKey; isSelfSigned = $certificate.Subject -eq $certificate.Issuer; services = @(); enhancedKeyUsages = @('1.3.6.1.5.5.7.3.1'); issuerChain = @(); rootThumbprint = $null
    }
    Add-ToSection 'exchangeCertificates' $imported
    Show-Certificate $imported
}

function New-Thumbprint([string] $Of) { [Convert]::ToHexString([Security.Cryptography.SHA1]::HashData([Text.Encoding]::UTF8.GetBytes($Of))) }

$implementations['New-ExchangeCertificate'] = { param($Call)
    $given = $Call.Given
    $server = Get-ServerOf $given
    $subject = $given.SubjectName ? $given.SubjectName.Name : "CN=$($server.fqdn)"
    $names = @($given.DomainName | Where-Object { $null -ne $_ } | ForEach-Object { "$_" })
    # A request is text to hand to an authority; without one the server signs for itself.
    if ($given['GenerateRequest']) {
        $text = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$subject;$($names -join ',')"), 'InsertLineBreaks')
        return "-----BEGIN NEW CERTIFICATE REQUEST-----`r`n$text`r`n-----END NEW CERTIFICATE REQUEST-----`r`n"
    }
    $certificate = [ordered]@{
        computer = $server.fqdn; thumbprint = New-Thumbprint "$subject $($server.fqdn) $(@(Get-Section 'exchangeCertificates').Count)"; subject = $subject
        subjectAlternativeNames = $names ? $names : @($server.fqdn); issuer = $subject; notBefore = [datetime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ')
        notAfter = [datetime]::UtcNow.AddYears(5).ToString('yyyy-MM-ddTHH:mm:ssZ'); hasPrivateKey = $true; isSelfSigned = $true; services = @(); enhancedKeyUsages = @('1.3.6.1.5.5.7.3.1'); issuerChain = @(); rootThumbprint = $null
    }
    Add-ToSection 'exchangeCertificates' $certificate
    Show-Certificate $certificate
}
