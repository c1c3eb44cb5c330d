using System;

namespace UmLync.Connectors.Directories.Security;

/// <summary>What a security descriptor says of its parts. Bits without a name are kept. Source: [MS-DTYP], section 2.4.6.</summary>
[Flags]
internal enum DescriptorControl
{
    None = 0,

    /// <summary>There is a list of who may do what, be it one that does not exist and so lets everybody in.</summary>
    DaclPresent = 0x0004,

    /// <summary>There is a list of what is audited.</summary>
    SaclPresent = 0x0010,

    /// <summary>Entries of the objects above are not inherited.</summary>
    DaclProtected = 0x1000,

    /// <summary>The parts stand at offsets from the start: the only form that can be sent.</summary>
    SelfRelative = 0x8000,
}
