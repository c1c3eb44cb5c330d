using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Commands;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Tests.Commands.Contracts;
using UmLync.Tests.Estates;
using UmLync.Tests.Examples;
using UmLync.Tests.Planning;
using UmLync.Topologies;
using Xunit;
using Property = UmLync.Topologies.Property;

namespace UmLync.Tests.Commands;

/// <summary>Every call that UmLync can make binds to the documented contract of its cmdlet, in every release that has the object.</summary>
public class CommandContractTests
{
    private static readonly string[] Exchange = ["Exchange Server 2010", "Exchange Server 2013", "Exchange Server 2016"];
    private static readonly string[] Lync = ["Lync Server 2010", "Lync Server 2013", "Skype for Business Server 2015", "Skype for Business Server 2019"];

    public static TheoryData<string> Kinds
    {
        get
        {
            TheoryData<string> kinds = [AdPermission.Schema.Id, WindowsService.OfExchange.Id, WindowsService.OfLync.Id];
            foreach (CallRows rows in CallTable.All)
            {
                kinds.Add(rows.Kind.Id);
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void CallsFor_EachPropertyAlone_Bind(string kind)
    {
        PlannedChange[] changes = [.. Enumerable.Range(0, 40).SelectMany(seed => Changes(ResourceKinds.Find(kind)!, seed))];

        Assert.NotEmpty(changes);
        Assert.All(changes, AssertBinds);
    }

    [Fact]
    public void TakesDomainController_OfEveryCall_IsWhatTheContractSays()
    {
        IEnumerable<ResourceKind> kinds = CallTable.All.Select(rows => rows.Kind).Concat<ResourceKind>([AdPermission.Schema, WindowsService.OfLync]);
        CommandCall[] calls = [.. kinds.SelectMany(kind => Changes(kind, seed: 1)).SelectMany(change => CommandCatalog.CallsFor(change))];

        Assert.NotEmpty(calls);
        Assert.All(calls.Where(call => call.Shell != Shell.Server), call =>
            Assert.Equal(CmdletContract.Documented[call.Name].Parameters.ContainsKey("DomainController"), call.TakesDomainController));
    }

    [Fact]
    public void CallsFor_EveryChangeOfLitware_Bind()
    {
        Assert.NotEmpty(Litware.Plan.Changes);
        Assert.All(Litware.Plan.Changes, AssertBinds);
    }

    [Fact]
    public void CallsFor_EveryChangeOfRandomEstates_Bind()
    {
        Assert.Equal([ChangeAction.Create, ChangeAction.Update, ChangeAction.Remove, ChangeAction.Operate, ChangeAction.Manual], RandomPlans.Changes.Select(change => change.Action).Distinct().OrderBy(action => action));
        Assert.All(RandomPlans.Changes.Where(change => change.Action != ChangeAction.Manual), AssertBinds);
    }

    // What a plan asks for without a person, commands carry out whole: no property is dropped on the way.
    [Fact]
    public void CarriesOut_EveryChangeOfRandomEstates_IsTrue() => Assert.All(
        RandomPlans.Changes, change => Assert.True(CommandCatalog.CarriesOut(change), change.Key + " " + change.Action));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void CallsFor_AnyChange_AsksNoMore(string kind)
    {
        foreach (CommandCall call in Changes(ResourceKinds.Find(kind)!, seed: 1).SelectMany(CommandCatalog.CallsFor))
        {
            CmdletContract contract = ContractOf(call);
            Assert.Equal(contract.Parameters.ContainsKey("Confirm"), Given(call, "Confirm") is CommandValue.Switch { IsOn: false });
            Assert.Null(Given(call, "WhatIf"));
            if (call.Shell != Shell.Server)
            {
                Assert.Equal(contract.Parameters.ContainsKey("Force"), Given(call, "Force") is CommandValue.Switch { IsOn: true });
            }
        }
    }

    // Restart-Service -Force would restart dependent services too: more than was planned.
    [Fact]
    public void CallsFor_RestartOnAServer_RestartsThatServiceOnly() => Assert.All(
        Changes(WindowsService.OfExchange, seed: 1).SelectMany(CommandCatalog.CallsFor), call => Assert.Null(Given(call, "Force")));

    [Fact]
    public void Requires_OfCreatingCalls_IsWhatTheContractRequires() => Assert.All(
        CallTable.All.Where(rows => rows.Create is not null), rows =>
        {
            CallShape shape = rows.Create!;
            IEnumerable<string> given = shape.Parameters
                .Where(row => shape.Requires.Contains(row.Property) || rows.Kind.Find(row.Property)!.IsIdentity).Select(row => row.Parameter)
                .Concat(shape.Identity is { } identity ? [identity] : []);
            Assert.Contains(CmdletContract.Documented[shape.Name].Sets.Values, required => !required.Except(given).Any());
        });

    [Fact]
    public void Tables_OfAllKinds_NamePropertiesThatTheKindHas() => Assert.Empty(
        from rows in CallTable.All
        from shape in new[] { rows.Create, rows.Update, rows.Remove }
        where shape is not null
        from property in shape.Parameters.Select(row => row.Property).Concat(shape.Requires)
        where rows.Kind.Find(property) is null
        select $"{rows.Kind}.{property}");

    private static void AssertBinds(PlannedChange change)
    {
        IReadOnlyList<CommandCall> calls = CommandCatalog.CallsFor(change);
        Assert.Equal(CommandCatalog.EditsFile(change.Key.Kind) || CommandCatalog.EditsDirectory(change), calls.Count == 0);
        Assert.All(calls, call => Assert.All(ReleasesOf(change, call), release => Assert.True(
            !Faults(call, release).Any(), $"{change.Action} {change.Key} in {release}: {Said.By(call)}: {string.Join("; ", Faults(call, release))}")));
    }

    private static IReadOnlyList<string> Faults(CommandCall call, string release) =>
        call.Shell == Shell.Server ? ContractBinder.Faults(call, ContractOf(call), release) : ContractBinder.Faults(call, release);

    private static CmdletContract ContractOf(CommandCall call)
    {
        if (call.Shell == Shell.Server)
        {
            Assert.Contains(call.Name, (string[])["Restart-Service", "Restart-WebAppPool"]);
            return call.Name == "Restart-Service" ? WindowsContracts.RestartService : WindowsContracts.RestartWebAppPool;
        }

        return CmdletContract.Documented[call.Name];
    }

    private static CommandValue? Given(CommandCall call, string parameter) => call.Parameters.SingleOrDefault(given => given.Name == parameter)?.Value;

    /// <summary>Where objects of the kind exist (domain.md C.4), and where they have the property.</summary>
    private static string[] ReleasesOf(PlannedChange change, CommandCall call) => change.Key.Kind switch
    {
        _ when call.Shell == Shell.Server => [WindowsContracts.Release],
        { Product: Product.Lync } => Lync,
        ResourceKind kind when kind == UmServer.Schema => [Exchange[0]],
        ResourceKind kind when kind == UmService.Schema || kind == UmCallRouter.Schema => [Exchange[1], Exchange[2]],
        ResourceKind kind when kind == SettingOverride.Schema || kind == Operation.SettingRefresh => [Exchange[2]],
        _ when change.Properties.Any(row => row.Property.Name == "ipAddressFamily") => [Exchange[1], Exchange[2]],
        _ => Exchange,
    };

    /// <summary>The changes of one random object: made, removed, and each property from nothing known, to nothing, and to another value.</summary>
    private static IEnumerable<PlannedChange> Changes(ResourceKind kind, int seed)
    {
        RandomValues values = new(new Random(seed), EstateShape.WellRead);
        Resource named = kind.Properties.Where(property => property.IsIdentity)
            .Aggregate(kind.Blank(kind.Product == Product.Exchange ? Sample.Exchange : Sample.Lync), (resource, property) => property.With(resource, values.Identity(property.Codec, [])));
        Resource full = kind.Properties.Where(property => !property.IsIdentity).Aggregate(named, (resource, property) => property.With(resource, values.Of(property)));
        if (full is WindowsService service)
        {
            yield return Sample.Restart(service);
            yield break;
        }

        if (full is AdPermission permission)
        {
            // Rights and reach are words of the product, which a random text is not.
            full = permission with { Allowed = new NameSet(["ListChildren", "ReadProperty"]), Denied = NameSet.Empty };
            yield return Sample.Update(full, ((AdPermission)full) with { Allowed = new NameSet(["ReadProperty", "ListObject"]) });
        }

        PropertyChange[] stated = [];
        if (full is SettingOverride setting)
        {
            // Of all overrides only those of instant messaging are touched, and each change says that it is of them.
            full = setting with { Component = InstantMessagingOverride.Component, Section = InstantMessagingOverride.Section };
            stated = [.. kind.Properties.Where(property => property.Name is "component" or "section").Select(property => new PropertyChange(property, property.ValueOf(full), property.ValueOf(full)))];
        }

        if (CommandCatalog.Creates(full))
        {
            yield return Sample.Creation(Only(full, property => property.IsIdentity || CommandCatalog.CreateTakes(property, kind)));
        }

        if (CommandCatalog.Removes(full))
        {
            yield return Sample.Removal(full);
        }

        foreach (Property property in kind.Properties.Where(property => kind != AdPermission.Schema && CommandCatalog.UpdateTakes(property, kind)))
        {
            object other = values.Of(property);
            yield return Sample.Change(ChangeAction.Update, full.Key, [.. stated, new PropertyChange(property, null, other)]);
            yield return Sample.Change(ChangeAction.Update, full.Key, [.. stated, new PropertyChange(property, property.ValueOf(full), other)]);
            if (property.MayBeAbsent && CommandCatalog.UpdateTakes(property, kind, Absent.Value))
            {
                yield return Sample.Change(ChangeAction.Update, full.Key, [.. stated, new PropertyChange(property, property.ValueOf(full), Absent.Value)]);
            }
        }
    }

    private static Resource Only(Resource resource, Func<Property, bool> keeps) => resource.Kind.Properties.Where(property => !keeps(property))
        .Aggregate(resource, (known, property) => property.With(known, null));
}
