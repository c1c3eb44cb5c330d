using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Encryption;
using UmLync.Tests.Examples;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Repository;

public class PublishedListTests
{
    // What the compiler makes of a collection expression for an interface hides its indexer: $plan.Changes[0] is then all of it.
    [Fact]
    public void Lists_ThatAreWrittenToThePipeline_CanBeIndexedInPowerShell() =>
        Contract.Holds("A list that an object of the pipeline publishes has an index that PowerShell sees, and cannot be changed.",
            from subject in Subjects()
            from property in subject.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            let list = property.GetValue(subject)
            where list is not IList { IsReadOnly: true } || !list.GetType().IsVisible
            select $"{subject.GetType().Name}.{property.Name} is a {list.GetType().Name}");

    private static IEnumerable<object> Subjects()
    {
        yield return Litware.Estate;
        yield return Litware.Plan;
        yield return Litware.Plan.Estate;
        yield return JournalReader.Read(
            new JournalText().Line(new JournalEntry(JournalEvent.Opened, DateTimeOffset.UnixEpoch) { By = "-", Plan = Litware.Plan }), "journal.jsonl");
        foreach (object subject in Litware.Plan.Changes)
        {
            yield return subject;
        }

        foreach (object subject in TopologyDiff.Between(Litware.Estate, Litware.After(Litware.Plan)))
        {
            yield return subject;
        }

        foreach (object subject in EncryptionPairRow.Of(Litware.Estate, Blueprint.Empty))
        {
            yield return subject;
        }
    }
}
