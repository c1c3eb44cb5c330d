using System;

namespace UmLync.Permissions;

/// <summary>
/// What one may do with an object of Active Directory, under the names of System.DirectoryServices.ActiveDirectoryRights, which
/// the ADPermission cmdlets use too. Values: ADS_RIGHTS_ENUM of the Windows SDK (iads.h).
/// </summary>
[Flags]
public enum AdRights : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Make objects directly below.</summary>
    CreateChild = 0x1,

    /// <summary>Delete objects directly below.</summary>
    DeleteChild = 0x2,

    /// <summary>See which objects stand directly below.</summary>
    ListChildren = 0x4,

    /// <summary>Write what the directory checks before it takes it.</summary>
    Self = 0x8,

    /// <summary>Read the properties: of the whole object, or of the property set that the entry names.</summary>
    ReadProperty = 0x10,

    /// <summary>Write the properties: of the whole object, or of the property set that the entry names.</summary>
    WriteProperty = 0x20,

    /// <summary>Delete the object with everything below it.</summary>
    DeleteTree = 0x40,

    /// <summary>See the object, where its container may not be listed.</summary>
    ListObject = 0x80,

    /// <summary>Do what the entry names, such as receiving as somebody.</summary>
    ExtendedRight = 0x100,

    /// <summary>Delete the object.</summary>
    Delete = 0x1_0000,

    /// <summary>Read who may do what.</summary>
    ReadControl = 0x2_0000,

    /// <summary>Change who may do what.</summary>
    WriteDacl = 0x4_0000,

    /// <summary>Become the owner.</summary>
    WriteOwner = 0x8_0000,

    /// <summary>Wait for the object; without meaning in a directory.</summary>
    Synchronize = 0x10_0000,

    /// <summary>Read and change what is audited.</summary>
    AccessSystemSecurity = 0x100_0000,

    /// <summary>GENERIC_ALL as it stands in an entry, before the directory has mapped it.</summary>
    AnyAll = 0x1000_0000,

    /// <summary>GENERIC_EXECUTE before it is mapped.</summary>
    AnyExecute = 0x2000_0000,

    /// <summary>GENERIC_WRITE before it is mapped.</summary>
    AnyWrite = 0x4000_0000,

    /// <summary>GENERIC_READ before it is mapped.</summary>
    AnyRead = 0x8000_0000,

    /// <summary>Read everything: the permissions, the children, the properties, and the object itself.</summary>
    GenericRead = ReadControl | ListChildren | ReadProperty | ListObject,

    /// <summary>Write the properties, and read the permissions.</summary>
    GenericWrite = ReadControl | Self | WriteProperty,

    /// <summary>List the children, and read the permissions.</summary>
    GenericExecute = ReadControl | ListChildren,

    /// <summary>Everything.</summary>
    GenericAll = 0xF01FF,
}
