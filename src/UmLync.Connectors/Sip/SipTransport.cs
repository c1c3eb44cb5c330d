namespace UmLync.Connectors.Sip;

/// <summary>Over what SIP is spoken. Unified Messaging takes no datagrams (domain.md H 27).</summary>
public enum SipTransport
{
    /// <summary>TCP in the clear.</summary>
    Tcp,

    /// <summary>TLS, mutual where the server asks for it.</summary>
    Tls,
}
