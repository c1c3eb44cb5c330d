namespace UmLync.Contacts;

/// <summary>How it stands with a contact that is there, or that should be.</summary>
public enum ContactState
{
    /// <summary>It serves what it is for, with the right number, on a pool that can home it.</summary>
    Fine,

    /// <summary>There is none, and there has to be one.</summary>
    Missing,

    /// <summary>It serves no dial plan and no auto attendant of the estate.</summary>
    Orphan,

    /// <summary>Another contact is there for the same already.</summary>
    Duplicate,

    /// <summary>Its number is none of those that it is for.</summary>
    NumberDiffers,

    /// <summary>Its pool is a Director, a branch, of Skype for Business Server 2019, or not there.</summary>
    PoolUnsupported,

    /// <summary>It is not enabled for Lync, or has no Enterprise Voice.</summary>
    Disabled,

    /// <summary>It is for hosted Unified Messaging: a hosted voice mail policy was granted to it.</summary>
    Hosted,

    /// <summary>Not enough was read.</summary>
    Unknown,
}
