using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Principal;
using UmLync.Connectors.Directories.Security;
using Xunit;
using Framework = System.Security.AccessControl;

namespace UmLync.Connectors.Tests.Directories.Security;

/// <summary>The classes of .NET Framework, which exist on Windows and in mono, read and write the same.</summary>
[Trait("Feature", "F7")]
public class FrameworkClassesTests
{
    [Fact]
    public void Parse_SaysWhatTheFrameworkSays() => RandomDescriptor.ForAllHarmless(500, (bytes, _) =>
    {
        SecurityDescriptor ours = SecurityDescriptor.Parse(bytes);
        Framework.RawSecurityDescriptor theirs = new(bytes, 0);

        Assert.Equal((theirs.Owner?.Value, theirs.Group?.Value), (ours.Owner?.ToString(), ours.Group?.ToString()));
        Assert.Equal((int)theirs.ControlFlags, (int)ours.Control);
        Assert.Equal(theirs.DiscretionaryAcl.Cast<Framework.GenericAce>().Select(Describe), ours.Dacl!.Entries.Select(Describe));
        Assert.Equal(theirs.SystemAcl?.Count, ours.Sacl?.Entries.Count);
    });

    [Theory]
    [InlineData("O:BAG:BAD:(D;;WP;;;WD)(A;;RPLC;;;BA)(A;CIID;GA;;;SY)")]
    [InlineData("D:P(OD;CI;RP;bf967a68-0de6-11d0-a285-00aa003049e2;;WD)(OA;;CR;;bf967a86-0de6-11d0-a285-00aa003049e2;AU)(A;ID;LC;;;BA)")]
    [InlineData("O:SYG:SYD:AI(A;ID;RP;;;AU)S:AI(AU;SA;WP;;;WD)")]
    [InlineData("D:(D;;LC;;;AN)")]
    [InlineData("D:(A;;GA;;;SY)")]
    public void With_AnEntry_StandsWhereTheFrameworkPutsIt(string sddl)
    {
        Framework.RawSecurityDescriptor raw = new(sddl);
        Framework.CommonSecurityDescriptor theirs = new(isContainer: true, isDS: true, raw);
        byte[] bytes = new byte[raw.BinaryLength];
        raw.GetBinaryForm(bytes, 0);

        theirs.DiscretionaryAcl.AddAccess(
            Framework.AccessControlType.Allow, new SecurityIdentifier(Samples.Group.ToString()), 0x14, Framework.InheritanceFlags.ContainerInherit, Framework.PropagationFlags.None);
        AccessControlList ours = SecurityDescriptor.Parse(bytes).With(Samples.Grant).Dacl!;

        // Of the explicit permissions the framework puts those without object type first, which changes nothing about who may do what.
        Assert.Equal(theirs.DiscretionaryAcl.Cast<Framework.GenericAce>().Select(Stage), ours.Entries.Select(Stage));
        Assert.Equal(
            theirs.DiscretionaryAcl.Cast<Framework.GenericAce>().Select(Describe).OrderBy(text => text, StringComparer.Ordinal),
            ours.Entries.Select(Describe).OrderBy(text => text, StringComparer.Ordinal));
    }

    [Fact]
    public void ToBytes_AfterAChange_IsReadByTheFramework() => RandomDescriptor.ForAllHarmless(500, (bytes, rule) =>
    {
        byte[] changed = SecurityDescriptor.Parse(bytes).With(rule).ToBytes();

        IEnumerable<string> theirs = new Framework.RawSecurityDescriptor(changed, 0).DiscretionaryAcl.Cast<Framework.GenericAce>().Select(Describe);

        Assert.Contains(Describe(rule), theirs);
        Assert.Equal(new Framework.RawSecurityDescriptor(bytes, 0).DiscretionaryAcl.Count + 1, theirs.Count());
    });

    [Fact]
    public void BinarySecurityId_IsThatOfTheFramework() => RandomDescriptor.ForAllHarmless(500, (_, rule) =>
    {
        SecurityIdentifier theirs = new(rule.Trustee.ToString());
        byte[] bytes = new byte[theirs.BinaryLength];
        theirs.GetBinaryForm(bytes, 0);

        Assert.Equal(bytes, BinarySecurityId.Of(rule.Trustee));
        Assert.Equal(theirs.Value, BinarySecurityId.Read(bytes).ToString());
    });

    private static string Stage(Framework.GenericAce ace) => ace.IsInherited ? "inherited" : ((Framework.QualifiedAce)ace).AceQualifier.ToString();

    private static string Stage(AccessControlEntry entry) =>
        entry.IsInherited ? "inherited" : entry is AccessRule { Allows: true } ? nameof(Framework.AceQualifier.AccessAllowed) : nameof(Framework.AceQualifier.AccessDenied);

    private static string Describe(Framework.GenericAce ace)
    {
        byte[] bytes = new byte[ace.BinaryLength];
        ace.GetBinaryForm(bytes, 0);
        return ace switch
        {
            Framework.ObjectAce rule when rule.AceType is Framework.AceType.AccessAllowedObject or Framework.AceType.AccessDeniedObject => Text(
                rule, rule.ObjectAceFlags.HasFlag(Framework.ObjectAceFlags.ObjectAceTypePresent) ? rule.ObjectAceType : null,
                rule.ObjectAceFlags.HasFlag(Framework.ObjectAceFlags.InheritedObjectAceTypePresent) ? rule.InheritedObjectAceType : null),
            Framework.CommonAce rule when rule.AceType is Framework.AceType.AccessAllowed or Framework.AceType.AccessDenied => Text(rule, null, null),
            _ => BitConverter.ToString(bytes),
        };
    }

    private static string Describe(AccessControlEntry entry) => entry is AccessRule rule
        ? $"{(int)rule.Type} {(int)rule.Flags} {(uint)rule.Rights} {rule.ObjectType} {rule.InheritedObjectType} {rule.Trustee}"
        : BitConverter.ToString(entry.Bytes.ToArray());

    private static string Text(Framework.QualifiedAce rule, Guid? objectType, Guid? inheritedObjectType) =>
        $"{(int)rule.AceType} {(int)rule.AceFlags} {(uint)rule.AccessMask} {objectType} {inheritedObjectType} {rule.SecurityIdentifier.Value}";
}
