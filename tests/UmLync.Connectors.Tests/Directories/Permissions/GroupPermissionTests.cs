using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Connectors.Directories.Permissions;
using UmLync.Connectors.Directories.Security;
using UmLync.Connectors.Tests.Directories.Security;
using UmLync.Permissions;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Directories.Permissions;

/// <summary>What ExchUcUtil grants (domain.md A.5): ListChildren and ReadProperty, on the container and everything below, allow, no object type.</summary>
[Trait("Feature", "F7")]
public class GroupPermissionTests
{
    private const AdRights Read = AdRights.ListChildren | AdRights.ReadProperty;

    private static readonly AdPermission Needed = new()
    {
        Scope = new Scope(Product.Exchange, Fqdn.Parse("contoso.com")),
        Container = "UM DialPlan Container",
        Group = "contoso.com\\RTCUniversalServerAdmins",
        Allowed = new NameSet(["ListChildren", "ReadProperty"]),
        Denied = NameSet.Empty,
        Inheritance = AdInheritance.All,
    };

    private static readonly GroupPermission Permission = new(Needed, Samples.Group);

    [Fact]
    public void In_NoEntryOfTheGroup_IsNothing() => Assert.Null(Permission.In(Samples.Listing(Rule(AceType.Allow, Read, AceFlags.None, Samples.Others))));

    [Fact]
    public void In_TheEntryThatIsGranted_IsWhatIsNeeded() => Assert.Equal(Needed, Permission.In(Samples.Listing(Samples.Grant)));

    [Fact]
    public void In_AnEntryOfTheContainerOnly_ReachesNoFurther() => Assert.Equal(
        Needed with { Inheritance = AdInheritance.None }, Permission.In(Samples.Listing(Rule(AceType.Allow, Read, AceFlags.None))));

    [Fact]
    public void In_OneRightThatReachesLessFar_ReachesNoFurther() => Assert.Equal(
        Needed with { Inheritance = AdInheritance.None },
        Permission.In(Samples.Listing(Rule(AceType.Allow, AdRights.ListChildren, AceFlags.ContainerInherit), Rule(AceType.Allow, AdRights.ReadProperty, AceFlags.None))));

    [Fact]
    public void In_AnotherRightThatReachesLessFar_DoesNotMatter() => Assert.Equal(
        Needed with { Allowed = new NameSet(["ListChildren", "ReadProperty", "WriteProperty"]) },
        Permission.In(Samples.Listing(Samples.Grant, Rule(AceType.Allow, AdRights.WriteProperty, AceFlags.None))));

    [Fact]
    public void In_ADenialBelow_IsDeniedOnlyWhereWhatIsBelowIsNeeded()
    {
        SecurityDescriptor descriptor = Samples.Listing(Rule(AceType.Deny, AdRights.ReadProperty, AceFlags.ContainerInherit | AceFlags.InheritOnly), Samples.Grant);

        Assert.Equal(new NameSet(["ReadProperty"]), Permission.In(descriptor)!.Denied);
        Assert.Equal(NameSet.Empty, new GroupPermission(Needed with { Inheritance = AdInheritance.None }, Samples.Group).In(descriptor)!.Denied);
    }

    [Fact]
    public void Change_GrantAndUndo_AddsAndRemovesOneEntry()
    {
        SecurityDescriptor before = SecurityDescriptor.Parse(Samples.Bytes(Samples.OfTheSpecification));

        SecurityDescriptor granted = Permission.Change(before, null, Needed);

        Assert.Equal(Samples.Grant, Assert.Single(granted.Dacl!.Entries.Except(before.Dacl!.Entries)));
        Assert.Equal(Needed, Permission.In(granted));
        Assert.Equal(before.ToBytes(), Permission.Change(granted, Needed, null).ToBytes());
    }

    [Fact]
    public void Change_OnlyWhatIsMissing_IsGranted()
    {
        SecurityDescriptor before = Samples.Listing(Rule(AceType.Allow, AdRights.ListChildren, AceFlags.ContainerInherit));

        SecurityDescriptor granted = Permission.Change(before, Permission.In(before), Needed);

        Assert.Equal(
            [(AdRights.ListChildren, AceFlags.ContainerInherit), (AdRights.ReadProperty, AceFlags.ContainerInherit)],
            granted.Dacl!.Rules.Select(rule => (rule.Rights, rule.Flags)));
    }

    [Fact]
    public void Change_WhatReachesNotFarEnough_IsGrantedDeeperAndNothingElseIs()
    {
        SecurityDescriptor before = Samples.Listing(Rule(AceType.Allow, AdRights.ListChildren | AdRights.WriteProperty, AceFlags.None));
        AdPermission after = Permission.In(before)! with { Allowed = new NameSet(["ListChildren", "ReadProperty", "WriteProperty"]), Inheritance = AdInheritance.All };

        SecurityDescriptor granted = Permission.Change(before, Permission.In(before), after);

        Assert.Equal(Read, Assert.Single(granted.Dacl!.Rules, rule => rule.Flags == AceFlags.ContainerInherit).Rights);
    }

    [Fact]
    public void Change_BackFromAnEntryThatSomebodyMerged_TakesTheRightsOutOfIt()
    {
        SecurityDescriptor merged = Samples.Listing(Rule(AceType.Allow, Read | AdRights.WriteProperty, AceFlags.ContainerInherit));

        SecurityDescriptor changed = Permission.Change(
            merged, Permission.In(merged), Needed with { Allowed = new NameSet(["WriteProperty"]) });

        Assert.Equal(AdRights.WriteProperty, Assert.Single(changed.Dacl!.Rules).Rights);
    }

    [Fact]
    public void Change_BackToTheContainerOnly_KeepsTheRightThere()
    {
        SecurityDescriptor before = Samples.Listing(Rule(AceType.Allow, Read | AdRights.WriteProperty, AceFlags.ContainerInherit));

        SecurityDescriptor changed = Permission.Change(before, Needed, Needed with { Inheritance = AdInheritance.None });

        Assert.Equal(
            [(AdRights.WriteProperty, AceFlags.ContainerInherit), (Read, AceFlags.None)], changed.Dacl!.Rules.Select(rule => (rule.Rights, rule.Flags)));
    }

    [Fact]
    public void Change_ToTakeBackWhatIsInherited_IsRefused()
    {
        SecurityDescriptor before = Samples.Listing(Rule(AceType.Allow, Read, AceFlags.ContainerInherit | AceFlags.Inherited));

        UmLyncException refusal = Assert.Throws<UmLyncException>(() => Permission.Change(before, Needed, null));

        Assert.Equal(("PermissionIsInherited", "ListChildren, ReadProperty"), (refusal.Id, refusal.Problem.Arguments[0]));
    }

    [Fact]
    public void Change_ToARightThatIsNone_IsRefused() => Assert.Equal("RightIsUnknown", Assert.Throws<UmLyncException>(
        () => Permission.Change(Samples.Listing(), null, Needed with { Allowed = new NameSet(["ReadEverything"]) })).Id);

    [Fact]
    public void Change_GrantAndUndo_OnAnyList_IsTheSameToTheByte() => Prop
        .ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
        {
            SecurityDescriptor before = Samples.Listing([.. Rules(new Random(seed))]);
            AdPermission? had = Permission.In(before);
            bool reaches = had?.Inheritance == AdInheritance.All;
            AdPermission wanted = had is null ? Needed : had with { Allowed = had.Allowed!.With(Needed.Allowed!), Inheritance = AdInheritance.All };
            if (reaches && had!.Allowed!.Equals(wanted.Allowed))
            {
                return;
            }

            SecurityDescriptor granted = Permission.Change(before, had, wanted);
            AdPermission? has = Permission.In(granted);

            Assert.Equal((wanted.Allowed, AdInheritance.All), (has!.Allowed, has.Inheritance));
            Assert.Equal(before.Dacl!.Entries.Count + 1, granted.Dacl!.Entries.Count);
            Assert.Equal(before.ToBytes(), Permission.Change(granted, has, had).ToBytes());
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static IEnumerable<AccessRule> Rules(Random dice)
    {
        AceFlags[] flags = [AceFlags.None, AceFlags.ContainerInherit, AceFlags.ContainerInherit | AceFlags.InheritOnly, AceFlags.ContainerInherit | AceFlags.Inherited];
        AdRights[] rights = [AdRights.ListChildren, AdRights.ReadProperty, Read, AdRights.WriteProperty, Read | AdRights.WriteProperty, AdRights.AnyRead];
        for (int count = dice.Next(5); count > 0; count--)
        {
            yield return Rule(
                dice.Next(5) == 0 ? AceType.Deny : AceType.Allow, rights[dice.Next(rights.Length)], flags[dice.Next(flags.Length)], dice.Next(3) == 0 ? Samples.Others : Samples.Group);
        }
    }

    private static AccessRule Rule(AceType type, AdRights rights, AceFlags flags, SecurityId? trustee = null) =>
        AccessRule.Of(type, trustee ?? Samples.Group, rights, flags);
}
