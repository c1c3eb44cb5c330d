namespace UmLync.Connectors.Directories.Security;

/// <summary>
/// The types of access control entries that decide who may do what in Active Directory. Every other type (audit, alarm,
/// callback, mandatory label and what is still to come) is kept as it is. Source: [MS-DTYP], section 2.4.4.1.
/// </summary>
internal enum AceType
{
    /// <summary>ACCESS_ALLOWED_ACE_TYPE.</summary>
    Allow = 0x00,

    /// <summary>ACCESS_DENIED_ACE_TYPE.</summary>
    Deny = 0x01,

    /// <summary>ACCESS_ALLOWED_OBJECT_ACE_TYPE: for one property, property set, extended right or class of child.</summary>
    AllowObject = 0x05,

    /// <summary>ACCESS_DENIED_OBJECT_ACE_TYPE.</summary>
    DenyObject = 0x06,
}
