using System;

namespace UmLync.Connectors.Directories.Security;

/// <summary>
/// How an access control entry is inherited. All objects of Active Directory are containers, so that
/// <see cref="ObjectInherit"/> by itself reaches nothing there. Source: [MS-DTYP], section 2.4.4.1.
/// </summary>
[Flags]
internal enum AceFlags
{
    None = 0,

    /// <summary>Objects below that hold no others inherit the entry.</summary>
    ObjectInherit = 0x01,

    /// <summary>The objects below inherit the entry.</summary>
    ContainerInherit = 0x02,

    /// <summary>Only the direct children inherit it.</summary>
    NoPropagateInherit = 0x04,

    /// <summary>The entry does not apply to the object itself.</summary>
    InheritOnly = 0x08,

    /// <summary>The entry came from an object above.</summary>
    Inherited = 0x10,
}
