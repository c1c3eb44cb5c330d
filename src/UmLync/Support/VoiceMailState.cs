namespace UmLync.Support;

/// <summary>Which voice mail an Exchange release and a Lync release give together.</summary>
public enum VoiceMailState
{
    /// <summary>Exchange Unified Messaging.</summary>
    ExchangeUm,

    /// <summary>Exchange Unified Messaging, without features that need newer releases on both sides.</summary>
    ExchangeUmWithLosses,

    /// <summary>Exchange Unified Messaging, once the Lync side has the update that it needs.</summary>
    ExchangeUmAfterUpdate,

    /// <summary>Exchange Unified Messaging, which Microsoft no longer advances on this pair.</summary>
    ExchangeUmDeemphasised,

    /// <summary>Cloud Voicemail: Exchange has no Unified Messaging.</summary>
    CloudVoicemail,

    /// <summary>None: Exchange has no Unified Messaging, and Cloud Voicemail needs a newer Lync side.</summary>
    NoVoiceMail,

    /// <summary>No document says.</summary>
    Undocumented,
}
