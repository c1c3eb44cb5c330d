namespace UmLync.Permissions;

/// <summary>Whether a group has the rights that it needs.</summary>
public enum PermissionState
{
    /// <summary>The permissions were not read.</summary>
    Unknown,

    /// <summary>All rights are allowed, as deep as needed, and none is denied.</summary>
    Granted,

    /// <summary>A right is missing, or does not reach the objects below.</summary>
    Missing,

    /// <summary>A right is denied: granting it does not help, since a denial counts more.</summary>
    Denied,
}
