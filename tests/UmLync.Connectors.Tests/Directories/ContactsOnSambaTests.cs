using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Tests.Servers;
using UmLync.Connectors.Tests.Support;
using UmLync.Contacts;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Preflights;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

/// <summary>
/// The contacts of Unified Messaging planned and made over LDAP alone, in a real domain controller; what came of it is what ldapsearch
/// shows (docs/domain.md B.2, B.4, B.5).
/// </summary>
[Collection(DirectoryServers.Collection)]
public sealed class ContactsOnSambaTests : IDisposable
{
    private const string Address = "sip:portland.voiceaccess@litwareinc.com";
    private const string Unit = "OU=RTC Special Accounts,DC=litwareinc,DC=com";

    private readonly DirectoryServers _servers;
    private readonly ComposedEstate? _estate;

    public ContactsOnSambaTests(DirectoryServers servers)
    {
        _servers = servers;
        _estate = DirectoryServers.WhyNot is null
            ? new ComposedEstate([new DirectoryPart(DirectoryConnection.Open(servers.Samba()), () => servers.Pki.Today)], new ReadBack(TimeSpan.Zero, _ => { }), () => servers.Pki.Today)
            : null;
    }

    public void Dispose() => _estate?.Dispose();

    // [MS-ADTS] 3.1.1.4.5.6: which classes whoever asks may create.
    [DirectoryFact]
    [Trait("Feature", "B7")]
    [Trait("Feature", "G4")]
    public void Rights_ToMakeContacts_AreKnownBeforehand()
    {
        Journal removal = Apply(PlanOf(new ContactRemovalDesigner(Address)));
        Plan creation = PlanOf(new ContactDesigner(ContactChoices.Computed));
        using DirectoryPart reader = new(DirectoryConnection.Open(_servers.Samba("reader")), () => _servers.Pki.Today);

        Assert.Contains(Preflight.Of(creation, _estate!), right => (right.Subject, right.State) == (Unit, RightState.Given));
        Assert.Contains(Preflight.Of(creation, reader), right => (right.Subject, right.State, right.Reason?.Id) == (Unit, RightState.Lacking, "UnitTakesNoContacts"));
        Apply(Integration.PlanUndo(Everything(), removal));
    }

    [DirectoryFact]
    [Trait("Feature", "G1")]
    [Trait("Feature", "G2")]
    [Trait("Feature", "G3")]
    public void Contact_FromRemovalToUndo_IsWhatLdapsearchShows()
    {
        string[] start = Shown();
        Journal removal = Apply(PlanOf(new ContactRemovalDesigner(Address)));
        Assert.Empty(Shown());

        // What is missing is found, and made in two steps: the object, then its routing key.
        Plan creation = PlanOf(new ContactDesigner(ContactChoices.Computed));
        Assert.Equal([ChangeAction.Create, ChangeAction.Update], creation.Changes.Select(change => change.Action));
        Journal made = Apply(creation);
        Assert.Equal(
            [
                "displayName: Portland",
                "msRTCSIP-Line: tel:+15035550100",
                "msRTCSIP-OptionFlags: 384",
                "msRTCSIP-PrimaryHomeServer: CN=LC Services,CN=1:1,CN=Pools,CN=RTC Service,CN=Services,CN=Configuration,DC=litwareinc,DC=com",
                "msRTCSIP-PrimaryUserAddress: " + Address,
                "msRTCSIP-SourceObjectType: -1879048192",
                "msRTCSIP-UserEnabled: TRUE",
                "otherIpPhone: " + Address + ";opaque=app:exum:Portland.litwareinc.com",
                "proxyAddresses: " + Address,
                "telephoneNumber: +15035550100",
            ],
            Shown());

        // Never twice: neither by a new plan nor by the old one.
        Assert.Empty(PlanOf(new ContactDesigner(ContactChoices.Computed)).Changes);
        Assert.All(Outcomes(creation), outcome => Assert.Equal(Outcome.AlreadyDone, outcome.Outcome));

        Journal changed = Apply(PlanOf(new ContactChangeDesigner(Address, new ContactValues { Number = "+1 (503) 555-0177", DisplayName = "Mail box", IsEnabled = false })));
        string[] now = Shown();
        Assert.Contains("msRTCSIP-Line: tel:+15035550177", now);
        Assert.Contains("telephoneNumber: +15035550177", now);
        Assert.Contains("displayName: Mail box", now);
        Assert.Contains("msRTCSIP-UserEnabled: FALSE", now);
        Assert.Contains("msRTCSIP-OptionFlags: 256", now);

        // The number is wrong, and the whole job repairs it.
        Plan repair = PlanOf(Blueprint.Empty with { Contacts = ContactChoices.Computed }, new ContactDesigner());
        Assert.Equal(["displayNumber", "lineUri"], Assert.Single(repair.Changes).Properties.Select(row => row.Property.Name));
        Journal repaired = Apply(repair);
        Assert.Contains("msRTCSIP-Line: tel:+15035550100", Shown());

        foreach (Journal journal in new[] { repaired, changed, made, removal })
        {
            Apply(Integration.PlanUndo(Everything(), journal));
        }

        Assert.Equal(start, Shown());
    }

    // Where a contact is homed is more than an attribute: only Move-CsExUmContact moves it.
    [DirectoryFact]
    [Trait("Feature", "G5")]
    public void Contact_MovedWithoutTheShellOfLync_IsRefusedAndStays()
    {
        string[] start = Shown();
        ChangeOutcome outcome = Assert.Single(Outcomes(PlanOf(new ContactChangeDesigner(Address, new ContactValues { Pool = "atl-cs-002.litwareinc.com" }))));

        Assert.Equal((Outcome.Failed, "PropertyIsNotWritten"), (outcome.Outcome, outcome.Reason!.Id));
        Assert.Equal(start, Shown());
    }

    // B.4, E.2 row 19: dsacl gave RTCUniversalUserAdmins the right on one unit; on another a contact is not even tried.
    [DirectoryFact]
    [Trait("Feature", "G4")]
    public void Contact_InAUnitWithoutTheRight_IsLeftOut()
    {
        Topology seen = Everything();
        Assert.Equal([Unit], seen.All(ContactUnit.Schema).Select(unit => unit.Name.ToString()));
        Journal removal = Apply(PlanOf(new ContactRemovalDesigner(Address)));
        try
        {
            Plan plan = PlanOf(new ContactDesigner(ContactChoices.Computed with { OrganizationalUnit = DistinguishedName.Parse("OU=People,DC=litwareinc,DC=com") }));

            Assert.Empty(plan.Changes);
            Assert.Equal("ContactUnitLacksRight", Assert.Single(plan.LeftOut, note => note.Subject.EndsWith("/Portland", StringComparison.Ordinal)).Reason.Id);
        }
        finally
        {
            Apply(Integration.PlanUndo(Everything(), removal));
        }
    }

    private Topology Everything() => _estate!.Read(ReadRequest.UsersCounted);

    private Plan PlanOf(IDesigner designer) => PlanOf(Blueprint.Empty, designer);

    private Plan PlanOf(Blueprint blueprint, IDesigner designer) => Integration.PlanFor(Everything(), blueprint, [designer]);

    private Journal Apply(Plan plan)
    {
        MemoryJournal journal = new(plan);
        Assert.All(Run(plan, journal), outcome => Assert.True(outcome.IsAsPlanned, outcome.Change.Key + " " + outcome.Outcome + " " + outcome.Reason));
        return journal.Read();
    }

    private ChangeOutcome[] Outcomes(Plan plan) => Run(plan, new MemoryJournal(plan));

    private ChangeOutcome[] Run(Plan plan, IJournal journal) =>
        [.. new Applier(_estate!, journal, FixedConsent.Everything, () => _servers.Pki.Today).Apply(plan, CancellationToken.None)];

    /// <summary>What ldapsearch shows of the contact, without what the directory names by itself.</summary>
    private string[] Shown()
    {
        using Process search = Process.Start(new ProcessStartInfo(
            "ldapsearch",
            [
                "-LLL", "-x", "-o", "ldif-wrap=no", "-H", "ldaps://" + DirectoryServers.DomainController, "-D", "Administrator@LITWAREINC.COM", "-w", DirectoryServers.Password,
                "-b", Unit, "(msRTCSIP-PrimaryUserAddress=" + Address + ")",
                "displayName", "description", "msRTCSIP-Line", "msRTCSIP-OptionFlags", "msRTCSIP-PrimaryHomeServer", "msRTCSIP-PrimaryUserAddress", "msRTCSIP-SourceObjectType",
                "msRTCSIP-UserEnabled", "otherIpPhone", "proxyAddresses", "telephoneNumber",
            ])
        {
            RedirectStandardOutput = true,
            Environment = { ["LDAPTLS_CACERT"] = _servers.Pki.AuthorityFile },
        })!;
        string output = search.StandardOutput.ReadToEnd();
        search.WaitForExit();
        Assert.Equal(0, search.ExitCode);
        IEnumerable<string> lines = output.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("dn:", StringComparison.Ordinal) && !line.StartsWith('#'));
        return [.. lines.OrderBy(line => line, StringComparer.OrdinalIgnoreCase)];
    }
}
