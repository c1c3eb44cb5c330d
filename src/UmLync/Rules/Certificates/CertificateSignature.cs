using System;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// Lync does not support signatures with RSASSA-PSS: sign-in and call forwarding fail. Digests older than SHA-1 are not
/// supported either, and SHA-1 can be forged.
/// </summary>
public sealed class CertificateSignature() : CertificateRule(
    nameof(CertificateMessages.CertificateSignature), Severity.Warning, Source.Confirmed("C.5"), Any)
{
    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        CertificateFacts facts = certificate.Certificate;
        return facts.SignatureAlgorithm switch
        {
            null => CertificateVerdict.Lacks("signatureAlgorithm"),
            { } name when StringComparer.OrdinalIgnoreCase.Equals(name, SignatureAlgorithms.RsaPss) => CertificateVerdict.Fail(nameof(CertificateMessages.SignatureIsUnsupported), facts.Name, name),
            { } name when SignatureAlgorithms.Digest(name) is "md2" or "md4" or "md5" => CertificateVerdict.Fail(nameof(CertificateMessages.SignatureIsUnsupported), facts.Name, name),
            { } name when SignatureAlgorithms.Digest(name) is "sha1" => CertificateVerdict.Fail(nameof(CertificateMessages.SignatureCanBeForged), facts.Name, name),
            { } name when SignatureAlgorithms.Digest(name) is null => CertificateVerdict.Unknown(nameof(CertificateMessages.SignatureAlgorithmIsUnknown), facts.Name, name),
            _ => CertificateVerdict.Pass,
        };
    }
}
