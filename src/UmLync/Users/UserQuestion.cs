namespace UmLync.Users;

/// <summary>What an administrator asks of one user.</summary>
public enum UserQuestion
{
    /// <summary>Whether the mailbox is enabled for Unified Messaging, in a dial plan that Lync can use.</summary>
    VoiceMail,

    /// <summary>Whether the SIP address of the mailbox is that of a Lync user.</summary>
    SipAddress,

    /// <summary>Whether the primary EUM address leads to the dial plan.</summary>
    PrimaryEum,

    /// <summary>Whether each extension has a secondary EUM address.</summary>
    SecondaryEum,

    /// <summary>Whether the UM mailbox policy belongs to the dial plan of the mailbox.</summary>
    Policy,

    /// <summary>Whether the Lync user has Enterprise Voice and a line URI.</summary>
    EnterpriseVoice,

    /// <summary>Whether voice mail is hosted as well, which wins over the mailbox.</summary>
    HostedVoiceMail,

    /// <summary>Whether Outlook Web App offers the user instant messaging.</summary>
    InstantMessaging,

    /// <summary>Whether the user is told of missed calls.</summary>
    MissedCalls,

    /// <summary>Whether the user gets faxes.</summary>
    Fax,

    /// <summary>Whether callers of other dial plans are shown by their names.</summary>
    CallerNames,
}
