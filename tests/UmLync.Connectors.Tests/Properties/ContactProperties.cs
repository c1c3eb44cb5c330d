using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Tests.Estates;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Properties;

/// <summary>What holds of the contacts of every estate (docs/domain.md B.5, E.2 rows 21 and 25; design.md, sections 3 and 7).</summary>
public class ContactProperties
{
    private const int Estates = 200;

    private static readonly Topology[] All = [.. Enumerable.Range(0, Estates).Select(seed => PlausibleContacts.On(PlausibleEstate.Of(seed, EstateHabits.Restarted), seed))];

    [Fact]
    [Trait("Feature", "G1")]
    [Trait("Feature", "G3")]
    public void Plan_AfterApply_IsEmpty() => ForEach((rehearsal, blueprint) =>
    {
        rehearsal.Apply(PlanFor(rehearsal.Estate, blueprint));

        Assert.Empty(PlanFor(rehearsal.Estate, blueprint).Changes.Select(change => $"{change.Action} {change.Key}: {change.Reasons[0].Reason}"));
    });

    [Fact]
    [Trait("Feature", "G1")]
    public void Undo_OfTheWholeJournal_RestoresEveryByte() => ForEach((rehearsal, blueprint) =>
    {
        byte[] start = rehearsal.Bytes;
        Journal journal = rehearsal.Apply(PlanFor(rehearsal.Estate, blueprint));

        rehearsal.Apply(Integration.PlanUndo(rehearsal.Estate, journal));

        Assert.Equal(start, rehearsal.Bytes);
    });

    [Fact]
    [Trait("Feature", "G1")]
    [Trait("Feature", "G5")]
    public void Apply_AnyPlan_MakesNothingTwiceAndNothingWhereItDoesNotWork() => ForEach((rehearsal, blueprint) =>
    {
        Topology before = rehearsal.Estate;
        string[] shared = [.. SharedNumbers(before)];
        rehearsal.Apply(PlanFor(before, blueprint));

        Topology after = rehearsal.Estate;
        Assert.Empty(SharedNumbers(after).Except(shared));
        foreach (ExumContact contact in after.All(ExumContact.Schema).Where(contact => before.Find(contact.Key) is not ExumContact old || old.RegistrarPool != contact.RegistrarPool))
        {
            LyncPool home = after.Find(contact.Scope, LyncPool.Schema, contact.RegistrarPool)!;
            Assert.True(home is { Release: not LyncRelease.Sfb2019, PoolKind: PoolKind.FrontEnd or PoolKind.StandardEdition }, $"{contact.Key} on {home.PoolKind} {home.Release}");
            Assert.StartsWith(contact.SipAddress.ToString(), contact.OtherIpPhone.Value, StringComparison.Ordinal);
        }
    });

    // The order of H 42, in the plan of the whole integration.
    [Fact]
    public void Contacts_OfTheWholeIntegration_ComeAfterGatewaysAndHuntGroups() => ForEach((rehearsal, blueprint) =>
    {
        PlannedChange[] changes = [.. Integration.PlanFor(rehearsal.Estate, blueprint).Changes];
        int first = Array.FindIndex(changes, change => change.Key.Kind == ExumContact.Schema);
        int last = Array.FindLastIndex(changes, change => change.Key.Kind == UmIpGateway.Schema || change.Key.Kind == UmHuntGroup.Schema || change.Key.Kind == AdPermission.Schema);

        Assert.True(first < 0 || last < first, $"{last} {first}");
    });

    [Fact]
    public void Plans_OfAllEstates_HoldEveryChangeOfContacts()
    {
        HashSet<string> seen = [.. All.SelectMany(estate => PlanFor(estate, BlueprintFor(estate)).Changes).SelectMany(change => change.Properties.Select(row => change.Action + " " + row.Property.Name))];

        Assert.Empty(new[] { "Create sipAddress", "Update otherIpPhone", "Update displayNumber", "Update registrarPool", "Remove sipAddress" }.Except(seen));
    }

    private static void ForEach(Action<Rehearsal, Blueprint> check)
    {
        for (int seed = 0; seed < All.Length; seed++)
        {
            using Rehearsal rehearsal = new(All[seed]);
            try
            {
                check(rehearsal, BlueprintFor(All[seed]));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Not so for the estate of seed {seed}.", exception);
            }
        }
    }

    private static Plan PlanFor(Topology estate, Blueprint blueprint) => Integration.PlanFor(estate, blueprint, [new ContactDesigner()]);

    /// <summary>Every choice that an operator may have to make.</summary>
    private static Blueprint BlueprintFor(Topology estate) => Blueprint.Empty with
    {
        Contacts = ContactChoices.Computed with
        {
            OrganizationalUnit = DistinguishedName.Parse("OU=UM,DC=contoso,DC=com"),
            SipDomain = Fqdn.Parse("contoso.com"),
            RemoveOrphans = true,
            AutoAttendants = estate.All(UmAutoAttendant.Schema).GroupBy(attendant => attendant.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() == 1).ToDictionary(
                same => same.Key,
                same => new ContactChoice { Address = SipUri.Parse($"sip:{same.Key}@contoso.com"), RoutingKey = $"sip:{same.Key}@contoso.com;opaque=app:exum:x:{same.Key}" },
                StringComparer.OrdinalIgnoreCase),
        },
    };

    private static IEnumerable<string> SharedNumbers(Topology estate) =>
        from contact in estate.All(ExumContact.Schema)
        group contact by contact.Scope + contact.DisplayNumber.ToString() into same
        where same.Count() > 1
        select same.Key;
}
