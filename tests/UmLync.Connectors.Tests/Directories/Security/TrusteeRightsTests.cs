using System;
using UmLync.Connectors.Directories.Security;
using UmLync.Permissions;
using Xunit;

namespace UmLync.Connectors.Tests.Directories.Security;

/// <summary>What counts is allowed minus denied, by identifier, explicit and inherited (domain.md A.5).</summary>
[Trait("Feature", "F7")]
public class TrusteeRightsTests
{
    private const AdRights Read = AdRights.ListChildren | AdRights.ReadProperty;

    [Fact]
    public void Of_NoEntry_IsNotNamed() => Assert.False(Of(Rule(AceType.Allow, Read, AceFlags.None, other: true)).IsNamed);

    [Fact]
    public void Of_AnEntryOfTheObjectOnly_ReachesNothingBelow() => AssertRights(Rule(AceType.Allow, Read, AceFlags.None), Read, AdRights.None);

    [Fact]
    public void Of_AnEntryForAll_ReachesEverythingBelow() => AssertRights(Samples.Grant, Read, Read);

    [Fact]
    public void Of_AnInheritedEntry_CountsAsOne() =>
        AssertRights(Rule(AceType.Allow, Read, AceFlags.Inherited | AceFlags.ContainerInherit), Read, Read);

    [Fact]
    public void Of_AnEntryForWhatIsBelowOnly_AllowsNothingHere() =>
        AssertRights(Rule(AceType.Allow, Read, AceFlags.ContainerInherit | AceFlags.InheritOnly), AdRights.None, Read);

    [Fact]
    public void Of_AnEntryForTheChildrenOnly_DoesNotReachEverythingBelow() =>
        AssertRights(Rule(AceType.Allow, Read, AceFlags.ContainerInherit | AceFlags.NoPropagateInherit), Read, AdRights.None);

    [Fact]
    public void Of_AnEntryForObjectsThatHoldNoOthers_ReachesNothing() => AssertRights(Rule(AceType.Allow, Read, AceFlags.ObjectInherit), Read, AdRights.None);

    [Fact]
    public void Of_AnEntryForOneProperty_AllowsNothingWhole() => AssertRights(
        Rule(AceType.AllowObject, AdRights.ReadProperty, AceFlags.ContainerInherit, property: Guid.NewGuid()), AdRights.None, AdRights.None);

    [Fact]
    public void Of_AnEntryThatOneClassInherits_ReachesNotEverythingBelow() => AssertRights(
        Rule(AceType.AllowObject, Read, AceFlags.ContainerInherit, inheritedBy: Guid.NewGuid()), Read, AdRights.None);

    [Fact]
    public void Of_AnObjectEntryWithoutRestriction_AllowsAsAnyOther() => AssertRights(Rule(AceType.AllowObject, Read, AceFlags.ContainerInherit), Read, Read);

    [Fact]
    public void Of_ADenialOfOneProperty_DeniesTheRight() =>
        AssertDenied(Rule(AceType.DenyObject, AdRights.ReadProperty, AceFlags.None, property: Guid.NewGuid()), AdRights.ReadProperty, AdRights.None);

    [Fact]
    public void Of_ADenialForTheChildrenOnly_DeniesBelow() => AssertDenied(
        Rule(AceType.Deny, Read, AceFlags.ContainerInherit | AceFlags.NoPropagateInherit | AceFlags.InheritOnly), AdRights.None, Read);

    [Fact]
    public void Of_AGenericRight_IsWhatItStandsFor()
    {
        // 0x20094: ActiveDirectoryRights.GenericRead of .NET, which is ReadControl, ListChildren, ReadProperty and ListObject.
        TrusteeRights rights = Of(Rule(AceType.Allow, AdRights.AnyRead, AceFlags.None));

        Assert.Equal((AdRights)0x20094, rights.Allowed);
        Assert.Equal(["ListChildren", "ListObject", "ReadControl", "ReadProperty"], rights.Allowed.Named());
    }

    [Theory]
    [InlineData("ListChildren", 0x4u)]
    [InlineData("readproperty", 0x10u)]
    [InlineData("GenericAll", 0xF01FFu)]
    [InlineData("GenericWrite", 0x20028u)]
    [InlineData("GenericExecute", 0x20004u)]
    [InlineData("AccessSystemSecurity", 0x1000000u)]
    [InlineData("0x00000200", 0x200u)]
    public void RightsOfAName_AreThoseOfDotNet(string name, uint bits) => Assert.Equal((AdRights)bits, AdRightNames.Of([name]));

    [Theory]
    [InlineData("Everything")]
    [InlineData("0x")]
    [InlineData("")]
    public void RightsOfAName_ThatIsNone_AreUnknown(string name) => Assert.Null(AdRightNames.Of(["ReadProperty", name]));

    [Fact]
    public void Named_ABitWithoutName_IsANumber() => Assert.Equal(["0x00000200", "CreateChild"], ((AdRights)0x201).Named());

    private static void AssertRights(AccessRule rule, AdRights here, AdRights below)
    {
        TrusteeRights rights = Of(rule);

        Assert.Equal((here, below, AdRights.None, AdRights.None, true), (rights.Allowed, rights.AllowedBelow, rights.Denied, rights.DeniedBelow, rights.IsNamed));
    }

    private static void AssertDenied(AccessRule rule, AdRights here, AdRights below)
    {
        TrusteeRights rights = Of(Samples.Grant, rule);

        Assert.Equal((Read, Read, here, below), (rights.Allowed, rights.AllowedBelow, rights.Denied, rights.DeniedBelow));
    }

    private static TrusteeRights Of(params AccessRule[] rules) => TrusteeRights.Of(Samples.Listing(rules), Samples.Group);

    private static AccessRule Rule(AceType type, AdRights rights, AceFlags flags, bool other = false, Guid? property = null, Guid? inheritedBy = null) =>
        AccessRule.Of(type, other ? Samples.Others : Samples.Group, rights, flags, property, inheritedBy);
}
