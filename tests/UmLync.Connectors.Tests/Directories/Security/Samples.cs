using System;
using System.Linq;
using UmLync.Connectors.Directories.Security;
using UmLync.Permissions;
using UmLync.Values;

namespace UmLync.Connectors.Tests.Directories.Security;

/// <summary>Security descriptors and entries that the tests share.</summary>
internal static class Samples
{
    /// <summary>
    /// [MS-DTYP], section 2.5.1.4: <c>O:BAG:BAD:P(A;CIOI;GRGX;;;BU)(A;CIOI;GA;;;BA)(A;CIOI;GA;;;SY)(A;CIOI;GA;;;CO)S:P(AU;FA;GR;;;WD)</c>.
    /// The audit list stands first, then the list of permissions, then owner and group.
    /// </summary>
    public const string OfTheSpecification = """
        01 00 14 b0 90 00 00 00 a0 00 00 00 14 00 00 00
        30 00 00 00 02 00 1c 00 01 00 00 00 02 80 14 00
        00 00 00 80 01 01 00 00 00 00 00 01 00 00 00 00
        02 00 60 00 04 00 00 00 00 03 18 00 00 00 00 a0
        01 02 00 00 00 00 00 05 20 00 00 00 21 02 00 00
        00 03 18 00 00 00 00 10 01 02 00 00 00 00 00 05
        20 00 00 00 20 02 00 00 00 03 14 00 00 00 00 10
        01 01 00 00 00 00 00 05 12 00 00 00 00 03 14 00
        00 00 00 10 01 01 00 00 00 00 00 03 00 00 00 00
        01 02 00 00 00 00 00 05 20 00 00 00 20 02 00 00
        01 02 00 00 00 00 00 05 20 00 00 00 20 02 00 00
        """;

    public static readonly SecurityId Administrators = SecurityId.Parse("S-1-5-32-544");
    public static readonly SecurityId Users = SecurityId.Parse("S-1-5-32-545");
    public static readonly SecurityId Group = SecurityId.Parse("S-1-5-21-1004336348-1177238915-682003330-1106");
    public static readonly SecurityId Others = SecurityId.Parse("S-1-5-21-1004336348-1177238915-682003330-1107");

    /// <summary>What the group needs on the containers of Unified Messaging: ListChildren and ReadProperty, here and below (domain.md A.5).</summary>
    public static readonly AccessRule Grant = AccessRule.Allow(Group, AdRights.ListChildren | AdRights.ReadProperty, AceFlags.ContainerInherit);

    public static byte[] Bytes(string hex) =>
        [.. hex.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(octet => Convert.ToByte(octet, 16))];

    /// <summary>A descriptor with nothing but the list of permissions, as the directory sends it when only that is asked for.</summary>
    public static SecurityDescriptor Listing(params AccessRule[] rules) =>
        rules.Aggregate(SecurityDescriptor.Parse(Bytes("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00 02 00 08 00 00 00 00 00")), Append);

    /// <summary>With the rule at the very end, be that its place or not.</summary>
    private static SecurityDescriptor Append(SecurityDescriptor descriptor, AccessRule rule)
    {
        byte[] bytes = [.. descriptor.ToBytes(), .. rule.Bytes];
        const int list = 20;
        BitConverter.GetBytes((ushort)(bytes.Length - list)).CopyTo(bytes, list + 2);
        BitConverter.GetBytes((ushort)(descriptor.Dacl!.Entries.Count + 1)).CopyTo(bytes, list + 4);
        bytes[list] = 4;
        return SecurityDescriptor.Parse(bytes);
    }
}
