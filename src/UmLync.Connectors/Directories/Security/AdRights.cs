using System;

namespace UmLync.Connectors.Directories.Security;

/// <summary>
/// What one may do with an object of Active Directory, under the names of System.DirectoryServices.ActiveDirectoryRights, which
/// the ADPermission cmdlets use too. Values: ADS_RIGHTS_ENUM of the Windows SDK (iads.h).
/// </summary>
[Flags]
internal enum AdRights : uint
{
    None = 0,
    CreateChild = 0x1,
    DeleteChild = 0x2,

    /// <summary>See which objects stand directly below.</summary>
    ListChildren = 0x4,
    Self = 0x8,

    /// <summary>Read the properties: of the whole object, or of the property set that the entry names.</summary>
    ReadProperty = 0x10,
    WriteProperty = 0x20,
    DeleteTree = 0x40,
    ListObject = 0x80,
    ExtendedRight = 0x100,
    Delete = 0x1_0000,
    ReadControl = 0x2_0000,
    WriteDacl = 0x4_0000,
    WriteOwner = 0x8_0000,
    Synchronize = 0x10_0000,
    AccessSystemSecurity = 0x100_0000,

    /// <summary>GENERIC_ALL as it stands in an entry, before the directory has mapped it.</summary>
    AnyAll = 0x1000_0000,

    /// <summary>GENERIC_EXECUTE before it is mapped.</summary>
    AnyExecute = 0x2000_0000,

    /// <summary>GENERIC_WRITE before it is mapped.</summary>
    AnyWrite = 0x4000_0000,

    /// <summary>GENERIC_READ before it is mapped.</summary>
    AnyRead = 0x8000_0000,

    GenericRead = ReadControl | ListChildren | ReadProperty | ListObject,
    GenericWrite = ReadControl | Self | WriteProperty,
    GenericExecute = ReadControl | ListChildren,
    GenericAll = 0xF01FF,
}
