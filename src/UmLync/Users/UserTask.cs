namespace UmLync.Users;

/// <summary>What is to be done for the users of a batch.</summary>
public enum UserTask
{
    /// <summary>Mailboxes that have no Unified Messaging are enabled for it; those that have it in the same dial plan stay as they are.</summary>
    Enable,

    /// <summary>Mailboxes that have it get another policy and, where that belongs to another dial plan, are disabled and enabled again.</summary>
    Move,
}
