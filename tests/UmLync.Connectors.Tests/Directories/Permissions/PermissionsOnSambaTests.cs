using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Directories.Security;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Runs;
using UmLync.Connectors.Tests.Directories.Security;
using UmLync.Connectors.Tests.Servers;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Permissions;
using UmLync.Planning;
using UmLync.Preflights;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Directories.Permissions;

/// <summary>
/// Read permissions in a real directory, Samba as an Active Directory domain controller: missing, planned, granted by us,
/// effective by identifier (Samba's own tool says so, and a member of the group reads what it could not see before), undone.
/// </summary>
[Trait("Feature", "F7")]
[Collection(DirectoryServers.Collection)]
public sealed class PermissionsOnSambaTests : IDisposable
{
    private const string Admins = "RTCUniversalServerAdmins";
    private const string Services = "RTCComponentUniversalServices";
    private const string Member = "reader";
    private const string Organization = "Litware";
    private const string DialPlans = "UM DialPlan Container";
    private const string AuthenticatedUsers = "S-1-5-11";

    // What the groups need (domain.md A.5), in the words of SDDL ([MS-DTYP], section 2.5.1.1): list children, read property.
    private const string GrantHere = "(A;;LC;;;";
    private const string GrantBelow = "(A;CI;RPLC;;;";

    private readonly DirectoryServers _servers;
    private readonly WorkFolder _folder = new();
    private readonly DirectoryConnection _administrator;
    private readonly Dictionary<DistinguishedName, byte[]> _start;

    public PermissionsOnSambaTests(DirectoryServers servers)
    {
        _servers = servers;
        _administrator = DirectoryConnection.Open(servers.Samba());
        _start = new[] { Organization, DialPlans, "UM AutoAttendant Container", "Administrative Groups" }.Select(NameOf).Append(DialPlan).ToDictionary(name => name, Descriptor);
        servers.SambaTool("group", "addmembers", Admins, Member);
    }

    private DistinguishedName DialPlan => NameOf(DialPlans).Child("CN", "Redmond");

    private IEnumerable<DistinguishedName> Containers => _start.Keys.Where(name => name != DialPlan);

    public void Dispose()
    {
        foreach ((DistinguishedName name, byte[] descriptor) in _start)
        {
            _administrator.WriteSecurityDescriptor(name, descriptor);
        }

        _servers.SambaTool("group", "removemembers", Admins, Member);
        _administrator.Dispose();
        _folder.Dispose();
    }

    [DirectoryFact]
    public void Permissions_Missing_ArePlannedGrantedEffectiveAndUndone()
    {
        using DirectoryPart directory = Directory();
        Assert.All(States(directory), state => Assert.Equal(PermissionState.Missing, state.State));

        (Plan plan, string journal) = Grant(directory);

        Assert.Equal(8, plan.Changes.Count);
        Assert.All(States(directory), state => Assert.Equal(PermissionState.Granted, state.State));
        Assert.True(PlanOf(directory).IsEmpty);
        foreach (string group in new[] { Admins, Services })
        {
            string sid = IdentifierOf(group) + ")";
            Assert.Contains(GrantHere + sid, Listed(NameOf(Organization)), StringComparison.Ordinal);
            Assert.All(Containers.Where(name => name != NameOf(Organization)), name => Assert.Contains(GrantBelow + sid, Listed(name), StringComparison.Ordinal));
        }

        Undo(directory, journal);

        Assert.All(States(directory), state => Assert.Equal(PermissionState.Missing, state.State));
        Assert.Equal(_start, Descriptors());
    }

    [DirectoryFact]
    public void Permissions_Granted_LetAMemberReadWhatItCouldNotSee()
    {
        CloseToOthers(NameOf(DialPlans));
        CloseToOthers(DialPlan);
        using DirectoryPart directory = Directory();
        Assert.Null(ContextAsMember());

        (_, string journal) = Grant(directory);

        // In the example estate the phone context of the plan is its name and the forest.
        Assert.Equal("Redmond.litwareinc.com", ContextAsMember());
        Undo(directory, journal);
        Assert.Null(ContextAsMember());
    }

    [DirectoryFact]
    public void Permissions_AmongEntriesOfUnknownTypes_LeaveThemAsTheyAre()
    {
        byte[] before = WithStrangers(Descriptor(NameOf(DialPlans)));
        _administrator.WriteSecurityDescriptor(NameOf(DialPlans), before);
        Assert.Equal(before, Descriptor(NameOf(DialPlans)));
        using DirectoryPart directory = Directory();

        (_, string journal) = Grant(directory);

        AccessControlEntry[] now = [.. SecurityDescriptor.Parse(Descriptor(NameOf(DialPlans))).Dacl!.Entries];
        Assert.Equal(SecurityDescriptor.Parse(before).Dacl!.Entries, now.Where(entry => entry is not AccessRule rule || !IsOfLync(rule)));
        Assert.Equal(2, now.OfType<AccessRule>().Count(IsOfLync));
        Undo(directory, journal);
        Assert.Equal(before, Descriptor(NameOf(DialPlans)));
    }

    [DirectoryFact]
    public void Permissions_Denied_AreReportedAndNotOverridden()
    {
        AccessRule denial = AccessRule.Of(AceType.Deny, IdentifierOf(Admins), AdRights.ReadProperty, AceFlags.ContainerInherit);
        byte[] denied = SecurityDescriptor.Parse(Descriptor(NameOf(DialPlans))).With(denial).ToBytes();
        _administrator.WriteSecurityDescriptor(NameOf(DialPlans), denied);
        using DirectoryPart directory = Directory();

        (Plan plan, _) = Grant(directory);

        Assert.Equal(7, plan.Changes.Count);
        Assert.Equal("RightIsDenied", Assert.Single(plan.LeftOut, row => row.Subject.Contains(DialPlans, StringComparison.Ordinal)).Reason.Id);
        Assert.Equal(PermissionState.Denied, Assert.Single(States(directory), state => state.State != PermissionState.Granted).State);
    }

    [DirectoryFact]
    public void Permissions_OfAnAccountThatMayNotGrant_FailWithTheReasonAndStayAsTheyWere()
    {
        using DirectoryPart directory = new(DirectoryConnection.Open(_servers.Samba(Member)), () => DateTimeOffset.UnixEpoch);
        Plan plan = PlanOf(directory);

        ChangeOutcome[] outcomes = [.. Run(directory).Apply(plan, _folder["journal.jsonl"], null, CancellationToken.None)];

        Assert.Equal(8, outcomes.Length);
        Assert.All(outcomes, outcome => Assert.Equal(Outcome.Failed, outcome.Outcome));
        Assert.All(outcomes, outcome => Assert.Contains("CN=" + Organization, outcome.Reason!.ToString(), StringComparison.Ordinal));
        Assert.Equal(_start, Descriptors());
    }

    // [MS-ADTS] 3.1.1.4.5.4: the directory computes for whoever asks what of a descriptor it would take.
    [DirectoryFact]
    [Trait("Feature", "B7")]
    public void Rights_ToGrant_AreKnownBeforehand()
    {
        using DirectoryPart administrator = Directory();
        using DirectoryPart member = new(DirectoryConnection.Open(_servers.Samba(Member)), () => DateTimeOffset.UnixEpoch);
        Plan plan = PlanOf(administrator);

        Assert.All(plan.Changes, change => Assert.Equal(RightState.Given, Assert.Single(administrator.RightsFor(change)).State));
        NeededRight[] lacking = [.. Preflight.Of(plan, member)];

        Assert.All(lacking, right => Assert.Equal((RightState.Lacking, "ListMayNotBeWritten"), (right.State, right.Reason!.Id)));
        Assert.Equal(Containers.Select(name => name.ToString()).Order(StringComparer.Ordinal), lacking.Select(right => right.Subject).Order(StringComparer.Ordinal));
        Assert.Equal("RightsAreLacking", Assert.Throws<UmLyncException>(() => Preflight.Require(plan, member)).Id);
    }

    [DirectoryFact]
    public void Permissions_ThatTheAccountMayNotSee_AreUnknownForThatReason()
    {
        CloseToOthers(NameOf(DialPlans));
        using DirectoryPart directory = new(DirectoryConnection.Open(_servers.Samba(Member)), () => DateTimeOffset.UnixEpoch);

        Topology topology = directory.Read(ReadRequest.UsersCounted);

        Assert.All(RequiredPermission.Of(topology), permission => Assert.Equal(PermissionState.Unknown, permission.State));
        Assert.Contains(NameOf(DialPlans).ToString(), Coverage(topology).Reason, StringComparison.Ordinal);
        Plan plan = Integration.PlanFor(topology, Blueprint.Empty, [new PermissionDesigner()]);
        Assert.Empty(plan.Changes);
        Assert.NotEmpty(plan.LeftOut);
    }

    [DirectoryFact]
    public void Permissions_OfAGroupThatIsNotThere_AreUnknownForThatReason()
    {
        DistinguishedName group = _administrator.Root.RootDomain.Child("CN", "Users").Child("CN", Services);
        Rename(group, "Elsewhere");
        try
        {
            using DirectoryPart directory = Directory();

            Assert.Contains("'litwareinc.com\\" + Services + "'", Coverage(directory.Read(ReadRequest.UsersCounted)).Reason, StringComparison.Ordinal);
        }
        finally
        {
            Rename(group, Services);
        }
    }

    // A plan file can ask for anything; the script that Microsoft ships sets no entry on the gateways either (domain.md H 19).
    [DirectoryFact]
    public void Permissions_OnAnotherContainer_AreNotWritten()
    {
        using DirectoryPart directory = Directory();
        string asked = Encoding.UTF8.GetString(PlanWriter.ToBytes(PlanOf(directory))).Replace(DialPlans, "UM IPGateway Container", StringComparison.Ordinal);
        Plan plan = PlanReader.Read(Encoding.UTF8.GetBytes(asked), "edited");
        byte[] before = Descriptor(NameOf("UM IPGateway Container"));

        PlannedChange change = Assert.Single(plan.Changes, change => change.Key.Name == "UM IPGateway Container\\litwareinc.com\\" + Admins);

        Assert.Equal("PermissionIsNotManaged", Assert.Throws<UmLyncException>(() => directory.Apply(change)).Id);
        Assert.Equal(before, Descriptor(NameOf("UM IPGateway Container")));
    }

    private static Coverage Coverage(Topology topology) => topology.CoverageOf(new Scope(Product.Exchange, Fqdn.Parse("litwareinc.com")), AdPermission.Schema);

    private static bool IsOfLync(AccessRule rule) => rule.Type == AceType.Allow && !rule.IsInherited && (rule.Rights & AdRights.ReadControl) == 0;

    /// <summary>
    /// Before the first inherited entry, one of each type that says nothing about rights here: an audit entry, one with a
    /// condition, and two of types that no specification names. Samba keeps entries of any type that have the form of a rule.
    /// </summary>
    private static byte[] WithStrangers(byte[] descriptor)
    {
        byte[] sid = BinarySecurityId.Of(Samples.Others);
        byte[][] strangers = [.. new byte[] { 0x02, 0x09, 0x40, 0xFE }.Select(type => (byte[])[type, 0, (byte)(8 + sid.Length), 0, 0x10, 0, 0, 0, .. sid])];
        AccessControlList list = SecurityDescriptor.Parse(descriptor).Dacl!;
        int dacl = BitConverter.ToInt32(descriptor, 16);
        int at = dacl + 8 + list.Entries.TakeWhile(entry => !entry.IsInherited).Sum(entry => entry.Bytes.Length);
        byte[] bytes = [.. descriptor.Take(at), .. strangers.SelectMany(stranger => stranger), .. descriptor.Skip(at)];
        BitConverter.GetBytes((ushort)(list.ToBytes().Length + (strangers.Length * strangers[0].Length))).CopyTo(bytes, dacl + 2);
        BitConverter.GetBytes((ushort)(list.Entries.Count + strangers.Length)).CopyTo(bytes, dacl + 4);
        return bytes;
    }

    private static RequiredPermission[] States(DirectoryPart directory) =>
        [.. RequiredPermission.Of(directory.Read(ReadRequest.Of([ExchangeOrganization.Schema, AdPermission.Schema])))];

    private static Plan PlanOf(DirectoryPart directory) => Integration.PlanFor(directory.Read(ReadRequest.UsersCounted), Blueprint.Empty, [new PermissionDesigner()]);

    private DistinguishedName NameOf(string container)
    {
        DistinguishedName organization = _administrator.Root.Configuration.Child("CN", "Services").Child("CN", "Microsoft Exchange").Child("CN", Organization);
        return container == Organization ? organization : organization.Child("CN", container);
    }

    private SecurityId IdentifierOf(string group) => BinarySecurityId.Read(
        _administrator.Find(_administrator.Root.RootDomain.Child("CN", "Users").Child("CN", group), "objectSid")!.Bytes("objectSid")!);

    private void Rename(DistinguishedName group, string account) =>
        _administrator.Set(group, [new KeyValuePair<string, IReadOnlyList<string>>("sAMAccountName", [account])]);

    /// <summary>The permissions of the object as Samba's own tool shows them.</summary>
    private string Listed(DistinguishedName name) => _servers.SambaTool("dsacl", "get", "--objectdn=" + name);

    /// <summary>Takes away what everybody who has logged on may do, as a forest does that is kept close.</summary>
    private void CloseToOthers(DistinguishedName name)
    {
        SecurityDescriptor descriptor = SecurityDescriptor.Parse(Descriptor(name));
        foreach (AccessRule rule in descriptor.Dacl!.Rules.Where(rule => rule.Trustee.ToString() == AuthenticatedUsers))
        {
            descriptor = descriptor.Without(rule);
        }

        _administrator.WriteSecurityDescriptor(name, descriptor.ToBytes());
    }

    private DirectoryPart Directory() => new(DirectoryConnection.Open(_servers.Samba()), () => DateTimeOffset.UnixEpoch);

    private (Plan Plan, string Journal) Grant(DirectoryPart directory)
    {
        Plan plan = PlanOf(directory);
        string journal = _folder["grant.jsonl"];
        Assert.All(Run(directory).Apply(plan, journal, null, CancellationToken.None), outcome => Assert.Equal((Outcome.Applied, null), (outcome.Outcome, outcome.Reason)));
        return (plan, journal);
    }

    private void Undo(DirectoryPart directory, string journal)
    {
        Plan undo = Integration.PlanUndo(directory.Read(ReadRequest.UsersCounted), JournalFile.Load(journal, acceptTorn: false));
        Assert.Empty(undo.LeftOut);
        Assert.All(
            Run(directory).Apply(undo, _folder["undo.jsonl"], null, CancellationToken.None), outcome => Assert.Equal((Outcome.Applied, null), (outcome.Outcome, outcome.Reason)));
    }

    private static ApplyRun Run(DirectoryPart directory) => new(
        new PartTarget(directory), "samba-" + Guid.NewGuid().ToString("N"), FixedConsent.Everything, () => DateTimeOffset.UnixEpoch, "tests");

    /// <summary>What a member of the group, logged on as such, reads of the dial plan.</summary>
    private string? ContextAsMember()
    {
        using DirectoryConnection member = DirectoryConnection.Open(_servers.Samba(Member));
        return member.Find(DialPlan, "msExchUMPhoneContext")?.Text("msExchUMPhoneContext");
    }

    private Dictionary<DistinguishedName, byte[]> Descriptors() => _start.Keys.ToDictionary(name => name, Descriptor);

    private byte[] Descriptor(DistinguishedName name) => _administrator.ReadSecurityDescriptor(name)!;
}
