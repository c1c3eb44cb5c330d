using UmLync.Connectors.Directories.Security;
using UmLync.Permissions;
using Xunit;

namespace UmLync.Connectors.Tests.Directories.Security;

/// <summary>[MS-DTYP], section 2.4.5: explicit denials, explicit permissions, inherited entries.</summary>
[Trait("Feature", "F7")]
public class CanonicalOrderTests
{
    private static readonly AccessRule Deny = Rule(AceType.Deny, AceFlags.None);
    private static readonly AccessRule Allow = Rule(AceType.Allow, AceFlags.ContainerInherit);
    private static readonly AccessRule InheritedDeny = Rule(AceType.Deny, AceFlags.Inherited);
    private static readonly AccessRule InheritedAllow = Rule(AceType.Allow, AceFlags.Inherited | AceFlags.ContainerInherit);

    [Fact]
    public void With_APermission_StandsLastOfTheExplicitEntries() => Assert.Equal(
        [Deny, Allow, Samples.Grant, InheritedDeny, InheritedAllow],
        Samples.Listing(Deny, Allow, InheritedDeny, InheritedAllow).With(Samples.Grant).Dacl!.Entries);

    [Fact]
    public void With_ADenial_StandsLastOfTheDenialsAtTheTop()
    {
        AccessRule denial = AccessRule.Of(AceType.Deny, Samples.Group, AdRights.WriteProperty, AceFlags.None);

        Assert.Equal([Deny, denial, Allow, InheritedDeny], Samples.Listing(Deny, Allow, InheritedDeny).With(denial).Dacl!.Entries);
    }

    [Fact]
    public void With_OnlyInheritedEntries_StandsFirst() => Assert.Equal(
        [Samples.Grant, InheritedAllow], Samples.Listing(InheritedAllow).With(Samples.Grant).Dacl!.Entries);

    [Fact]
    public void With_AListInAnotherOrder_MovesNobody() => Assert.Equal(
        [Allow, Deny, Samples.Grant, InheritedAllow, Allow],
        Samples.Listing(Allow, Deny, InheritedAllow, Allow).With(Samples.Grant).Dacl!.Entries);

    [Fact]
    public void Without_OneOfTwoEqualEntries_TakesTheOneThatWasAdded()
    {
        SecurityDescriptor before = Samples.Listing(Samples.Grant, Deny, InheritedAllow, Samples.Grant);

        Assert.Equal(before.ToBytes(), before.With(Samples.Grant).Without(Samples.Grant).ToBytes());
    }

    [Fact]
    public void Without_WhatIsNotThere_ChangesNothing()
    {
        SecurityDescriptor before = Samples.Listing(Deny, Allow);

        Assert.Same(before, before.Without(Samples.Grant));
    }

    private static AccessRule Rule(AceType type, AceFlags flags) => AccessRule.Of(type, Samples.Others, AdRights.ReadProperty, flags);
}
