using System;
using System.Linq;
using UmLync.Connectors.Directories.Security;
using UmLync.Permissions;
using UmLync.Text;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Directories.Security;

[Trait("Feature", "F7")]
public class SecurityDescriptorTests
{
    private static readonly byte[] Example = Samples.Bytes(Samples.OfTheSpecification);

    [Fact]
    public void Parse_ExampleOfTheSpecification_SaysWhatItsTextSays()
    {
        SecurityDescriptor descriptor = SecurityDescriptor.Parse(Example);

        Assert.Equal((Samples.Administrators, Samples.Administrators), (descriptor.Owner, descriptor.Group));
        Assert.Equal(2, Assert.Single(descriptor.Sacl!.Entries).Bytes[0]);
        Assert.Equal(
            [
                ("S-1-5-32-545", AdRights.AnyRead | AdRights.AnyExecute),
                ("S-1-5-32-544", AdRights.AnyAll),
                ("S-1-5-18", AdRights.AnyAll),
                ("S-1-3-0", AdRights.AnyAll),
            ],
            descriptor.Dacl!.Rules.Select(rule => (rule.Trustee.ToString(), rule.Rights)));
        Assert.All(descriptor.Dacl.Rules, rule => Assert.Equal(
            (AceType.Allow, AceFlags.ContainerInherit | AceFlags.ObjectInherit, null, null), (rule.Type, rule.Flags, rule.ObjectType, rule.InheritedObjectType)));
        Assert.True(descriptor.Control.HasFlag(DescriptorControl.DaclProtected));
        Assert.Equal(Example, descriptor.ToBytes());
    }

    [Fact]
    public void With_AnEntry_MovesWhatStandsBehindTheListAndNothingElse()
    {
        byte[] changed = SecurityDescriptor.Parse(Example).With(Samples.Grant).ToBytes();

        // 0x24 more bytes: an entry of 8 bytes and an identifier of 28. Behind the list stand owner and group.
        byte[] expected =
        [
            .. Samples.Bytes("01 00 14 b0 b4 00 00 00 c4 00 00 00 14 00 00 00 30 00 00 00"),
            .. Example.AsSpan(0x14, 0x30 - 0x14),
            .. Samples.Bytes("02 00 84 00 05 00 00 00"),
            .. Example.AsSpan(0x38, 0x90 - 0x38),
            .. Samples.Bytes("00 02 24 00 14 00 00 00 01 05 00 00 00 00 00 05 15 00 00 00"),
            .. new[] { 1004336348u, 1177238915u, 682003330u, 1106u }.SelectMany(BitConverter.GetBytes),
            .. Example.AsSpan(0x90),
        ];
        Assert.Equal(expected, changed);
    }

    [Fact]
    public void Parse_PartsThatShareBytesAndGaps_AreKept()
    {
        // Owner and group are one identifier; four bytes stand before the list, three behind it in the list, five at the end.
        byte[] odd =
        [
            .. Samples.Bytes("01 7f 04 c0 2f 00 00 00 2f 00 00 00 00 00 00 00 18 00 00 00"),
            .. Samples.Bytes("de ad be ef"),
            .. Samples.Bytes("02 5a 17 00 01 00 a5 5a"), .. Samples.Bytes("0e 00 0c 00 01 02 03 04 05 06 07 08"), .. Samples.Bytes("aa bb cc"),
        ];
        byte[] whole = [.. odd, .. BinarySecurityId.Of(Samples.Users), 1, 2, 3, 4, 5];

        SecurityDescriptor descriptor = SecurityDescriptor.Parse(whole);

        Assert.Equal((Samples.Users, Samples.Users), (descriptor.Owner, descriptor.Group));
        Assert.IsNotType<AccessRule>(Assert.Single(descriptor.Dacl!.Entries));
        Assert.Equal(whole, descriptor.ToBytes());
        SecurityDescriptor changed = descriptor.With(Samples.Grant);
        Assert.Equal((Samples.Users, Samples.Users), (changed.Owner, changed.Group));
        Assert.Equal(descriptor.Dacl.Entries[0], changed.Dacl!.Entries[0]);
        Assert.Equal(whole.Skip(whole.Length - 21), changed.ToBytes().Skip(whole.Length - 21 + Samples.Grant.Bytes.Length));
        Assert.Equal(whole, changed.Without(Samples.Grant).ToBytes());
    }

    [Fact]
    public void With_AnEntryOfAnObject_RaisesTheRevisionOfTheList()
    {
        AccessRule ofProperty = AccessRule.Of(AceType.DenyObject, Samples.Group, AdRights.ReadProperty, AceFlags.None, Guid.NewGuid());

        AccessControlList list = SecurityDescriptor.Parse(Example).With(ofProperty).Dacl!;

        // [MS-DTYP], section 2.4.5: ACL_REVISION is 2, ACL_REVISION_DS 4.
        Assert.Equal((byte)4, list.Revision);
        Assert.Equal(ofProperty.ObjectType, list.Rules.First().ObjectType);
    }

    [Theory]
    [InlineData("01 00 00 80 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00")]
    [InlineData("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00")]
    public void With_WithoutAList_IsRefusedSinceItWouldLockOthersOut(string hex)
    {
        SecurityDescriptor descriptor = SecurityDescriptor.Parse(Samples.Bytes(hex));

        Assert.Equal("SecurityDescriptorHasNoList", Assert.Throws<UmLyncException>(() => descriptor.With(Samples.Grant)).Id);
        Assert.Equal(AdRights.GenericAll, TrusteeRights.Of(descriptor, Samples.Group).Allowed);
    }

    [Fact]
    public void With_AFullList_IsRefused()
    {
        SecurityDescriptor descriptor = Samples.Listing();
        AccessRule[] rules = [.. Enumerable.Range(1, 1820).Select(rid => AccessRule.Allow(
            SecurityId.Parse("S-1-5-21-1-2-3-" + rid), AdRights.ReadProperty, AceFlags.None))];
        AccessControlList list = rules.Aggregate(descriptor.Dacl!, (filled, rule) => filled.With(rule));

        // 8 + 1820 * 36 = 65,528 bytes; a list has 16 bits for its size.
        Assert.Equal(65_528, list.ToBytes().Length);
        Assert.Equal("AccessControlListIsFull", Assert.Throws<UmLyncException>(() => list.With(Samples.Grant)).Id);
    }

    [Fact]
    public void With_AnotherPartInsideOfTheList_IsRefused()
    {
        byte[] bytes = Samples.Listing(Samples.Grant).ToBytes();
        bytes[4] = 20 + 8 + 8;
        SecurityDescriptor descriptor = SecurityDescriptor.Parse(bytes);

        Assert.Equal(Samples.Group, descriptor.Owner);
        UmLyncException refusal = Assert.Throws<UmLyncException>(() => descriptor.Without(Samples.Grant));
        Assert.Equal(("SecurityDescriptorSharesBytes", "OffsetOwner 36"), (refusal.Id, string.Join(" ", refusal.Problem.Arguments)));
    }

    [Theory]
    [InlineData("", "SecurityDescriptorIsCut", "SECURITY_DESCRIPTOR 0 20 0")]
    [InlineData("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00", "SecurityDescriptorIsCut", "SECURITY_DESCRIPTOR 0 20 19")]
    [InlineData("02 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00", "SecurityDescriptorIsUndefined", "SECURITY_DESCRIPTOR 0 Revision 2")]
    [InlineData("01 00 04 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00", "SecurityDescriptorIsUndefined", "SECURITY_DESCRIPTOR 0 Control 4")]
    [InlineData("01 00 04 80 13 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00", "SecurityDescriptorIsUndefined", "SECURITY_DESCRIPTOR 0 OffsetOwner 19")]
    [InlineData("01 00 04 80 00 00 00 00 15 00 00 00 00 00 00 00 00 00 00 00", "SecurityDescriptorIsUndefined", "SECURITY_DESCRIPTOR 0 OffsetGroup 21")]
    [InlineData("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 ff ff ff ff", "SecurityDescriptorIsUndefined", "SECURITY_DESCRIPTOR 0 OffsetDacl 4294967295")]
    [InlineData("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00", "SecurityDescriptorIsCut", "ACL 20 8 0")]
    [InlineData("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00 02 00 07 00 00 00 00 00", "SecurityDescriptorIsUndefined", "ACL 20 AclSize 7")]
    [InlineData("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00 05 00 08 00 00 00 00 00", "SecurityDescriptorIsUndefined", "ACL 20 AclRevision 5")]
    [InlineData("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00 02 00 09 00 00 00 00 00", "SecurityDescriptorIsCut", "ACL 20 9 8")]
    [InlineData("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00 02 00 08 00 01 00 00 00", "SecurityDescriptorIsCut", "ACE 28 4 0")]
    [InlineData("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00 02 00 0c 00 01 00 00 00 11 00 00 00", "SecurityDescriptorIsUndefined", "ACE 28 AceSize 0")]
    [InlineData("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00 02 00 0c 00 01 00 00 00 11 00 05 00", "SecurityDescriptorIsCut", "ACE 28 5 4")]
    [InlineData("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00 02 00 0c 00 01 00 00 00 00 00 04 00", "SecurityDescriptorIsCut", "ACE 28 8 4")]
    [InlineData("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00 02 00 10 00 01 00 00 00 00 00 08 00 10 00 00 00", "SecurityDescriptorIsCut", "SID 36 8 0")]
    [InlineData("01 00 04 80 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00 04 00 14 00 01 00 00 00 05 00 0c 00 10 00 00 00 01 00 00 00", "SecurityDescriptorIsCut", "ACE 28 28 12")]
    public void Parse_WhatIsMalformed_IsRefusedWithTheStructureAndItsPlace(string hex, string id, string arguments)
    {
        UmLyncException refusal = Assert.Throws<UmLyncException>(() => SecurityDescriptor.Parse(Samples.Bytes(hex)));

        Assert.Equal((id, arguments), (refusal.Id, string.Join(" ", refusal.Problem.Arguments)));
        Assert.NotEmpty(refusal.RecommendedAction);
    }

    [Fact]
    public void Parse_CutAnywhere_IsRefused() => Assert.All(
        Enumerable.Range(0, Example.Length), length => Assert.Throws<UmLyncException>(() => SecurityDescriptor.Parse([.. Example.Take(length)])));
}
