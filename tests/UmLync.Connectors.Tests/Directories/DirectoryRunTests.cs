using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using UmLync.Applying;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Tests.Servers;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

/// <summary>A run over a real domain controller that is killed in the middle of it.</summary>
[Collection(DirectoryServers.Collection)]
public class DirectoryRunTests(DirectoryServers servers)
{
    private static readonly Scope Lync = new(Product.Lync, Fqdn.Parse("litwareinc.com"));
    private static readonly EstateIdentity Estate = new("lync:litwareinc.com", []);

    private static readonly ExumContact[] Wanted = [.. Enumerable.Range(0, 3).Select(number => new ExumContact
    {
        Scope = Lync,
        SipAddress = SipUri.Parse($"sip:plant{number}.voiceaccess@litwareinc.com"),
        DisplayNumber = "+1425555020" + number,
        RegistrarPool = "atl-cs-002.litwareinc.com",
        OtherIpPhone = $"sip:plant{number}.voiceaccess@litwareinc.com;opaque=app:exum:Plant{number}.litwareinc.com",
        Ou = DistinguishedName.Parse("OU=RTC Special Accounts,DC=litwareinc,DC=com"),
    })];

    [DirectoryFact]
    [Trait("Feature", "O4")]
    public void Apply_DomainControllerDiesInTheMiddle_ResumeFinishes()
    {
        Plan plan = new(Estate, [.. Wanted.Select((contact, number) => Creation(contact, "c000" + (number + 1)))], []);
        using DirectoryPart part = new(DirectoryConnection.Open(servers.Samba()), () => servers.Pki.Today);
        List<ChangeOutcome> outcomes = [];

        // Consent is asked between reading the object and writing it.
        Events journal = new();
        Applier first = new(new Target(part), journal, new Consenting(() => outcomes.Count == 1, servers.KillDomainController), () => servers.Pki.Today);
        ConnectionLostException lost = Assert.Throws<ConnectionLostException>(() =>
        {
            foreach (ChangeOutcome outcome in first.Apply(plan, CancellationToken.None))
            {
                outcomes.Add(outcome);
            }
        });
        servers.StartDomainController();
        try
        {
            Assert.Equal([Outcome.Applied], outcomes.Select(outcome => outcome.Outcome));
            Assert.Equal("DirectoryIsGone", lost.Id);
            Assert.Equal([JournalEvent.Intended, JournalEvent.Concluded, JournalEvent.Intended], journal.Written);

            Applier second = new(new Target(part), new Events(), FixedConsent.Everything, () => servers.Pki.Today);
            Assert.Equal(
                [Outcome.AlreadyDone, Outcome.Applied, Outcome.Applied],
                second.Apply(plan, CancellationToken.None).Select(outcome => outcome.Outcome));
        }
        finally
        {
            foreach (ExumContact contact in Wanted.Where(contact => part.Read(contact.Key) is not null))
            {
                part.Apply(new PlannedChange("c0009", contact.Key, ChangeAction.Remove, 1, [], [], [], [], Impact.None, [], Inverse.Exact));
            }
        }
    }

    private static PlannedChange Creation(Resource wanted, string id) => new(
        id, wanted.Key, ChangeAction.Create, phase: 1,
        [.. wanted.Kind.Properties.Where(property => property.ValueOf(wanted) is not null).Select(property => new PropertyChange(property, null, property.ValueOf(wanted)))],
        reasons: [], facts: [], dependsOn: [], Impact.None, rights: [], Inverse.Exact);

    /// <summary>Gives consent, and does something else the first time that it is due.</summary>
    private sealed class Consenting(Func<bool> isDue, Action disaster) : IApproval
    {
        private bool _happened;

        public Consent Ask(PlannedChange change)
        {
            if (!_happened && isDue())
            {
                _happened = true;
                disaster();
            }

            return Consent.Given;
        }
    }

    private sealed class Events : IJournal
    {
        public List<JournalEvent> Written { get; } = [];

        public void Write(JournalEntry entry) => Written.Add(entry.Event);
    }

    private sealed class Target(DirectoryPart part) : ITarget
    {
        public EstateIdentity Estate => DirectoryRunTests.Estate;

        public Resource? Read(ResourceKey key) => part.Read(key);

        public void Apply(PlannedChange change) => part.Apply(change);

        public void EndPhase() => part.EndPhase();
    }
}
