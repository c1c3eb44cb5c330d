# What Get-CsCertificate gives: one object for each use of a certificate, with the properties that its page and its output show.

function Show-CertificateUses($Certificate, [string[]] $Type) {
    foreach ($use in $Certificate.services | Where-Object { -not $Type -or $_ -in $Type }) {
        [pscustomobject]@{
            PSTypeName = 'Microsoft.Rtc.Management.Deployment.CertificateReference'; Use = $use; Thumbprint = $Certificate.thumbprint; Subject = $Certificate.subject; Issuer = $Certificate.issuer
            AlternativeNames = [string[]]$Certificate.subjectAlternativeNames; NotBefore = [datetime]::Parse($Certificate.notBefore).ToLocalTime(); NotAfter = [datetime]::Parse($Certificate.notAfter).ToLocalTime()
        }
    }
}
