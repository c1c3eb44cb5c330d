using System;

namespace UmLync.Certificates;

/// <summary>
/// What the extension Key Usage allows the key to do (RFC 5280, section 4.2.1.3). TLS between servers needs
/// <see cref="DigitalSignature"/> or, for the key exchange of older suites, <see cref="KeyEncipherment"/>.
/// </summary>
[Flags]
public enum KeyUsages
{
    /// <summary>The extension is there and allows nothing.</summary>
    None = 0,

    /// <summary>Signs what it exchanges, as every modern TLS suite does.</summary>
    DigitalSignature = 1,

    /// <summary>Signs documents for good (non-repudiation).</summary>
    ContentCommitment = 2,

    /// <summary>Encrypts the key of a session, as the older RSA suites of TLS do.</summary>
    KeyEncipherment = 4,

    /// <summary>Encrypts data itself.</summary>
    DataEncipherment = 8,

    /// <summary>Agrees on keys (Diffie-Hellman).</summary>
    KeyAgreement = 16,

    /// <summary>Signs certificates: an authority.</summary>
    KeyCertSign = 32,

    /// <summary>Signs revocation lists.</summary>
    CrlSign = 64,

    /// <summary>Only encrypts when it agrees on keys.</summary>
    EncipherOnly = 128,

    /// <summary>Only decrypts when it agrees on keys.</summary>
    DecipherOnly = 256,
}
