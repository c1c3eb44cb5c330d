using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Cmdlets.Text;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>
/// A kind that one cmdlet lists. A property that an object does not have, or that has not the form of the property, is unread;
/// an object whose name cannot be read makes the list partial.
/// </summary>
internal class KindTable : KindReader
{
    private readonly (Property Target, KindRow Row)[] _rows;

    public KindTable(ResourceKind kind, string command, params IReadOnlyList<KindRow> rows)
        : base(kind)
    {
        Command = command;
        _rows = [.. rows.Select(row => (kind.Find(row.Property)!, row))];
    }

    public string Command { get; }

    /// <summary>The parameters with which the cmdlet lists all objects.</summary>
    public IReadOnlyList<ShellParameter> ToList { get; init; } = [];

    /// <summary>The parameter that names one object; null where the cmdlet has none that takes the name of the topology.</summary>
    public string? Identity { get; init; }

    /// <summary>Whether the cmdlet has -DomainController.</summary>
    public bool TakesDomainController { get; init; }

    public override KindReading Read(ShellQuery query)
    {
        ShellAnswer answer = query.Ask(Command, TakesDomainController, ToList);
        return Made(answer, query);
    }

    public override Resource? Read(ShellQuery query, ResourceKey key)
    {
        if (Identity is null)
        {
            return base.Read(query, key);
        }

        ShellAnswer answer = query.Ask(Command, TakesDomainController, [.. ToList.Where(IsForOne), new ShellParameter(Identity, key.Name)]);
        if (answer.Problem is { } problem)
        {
            return problem.IsOfMissingObject ? null : throw problem;
        }

        // The identity of a product is more than a name; what it finds may be another object.
        return Made(answer, query).Objects.FirstOrDefault(resource => resource.Key == key) ?? base.Read(query, key);
    }

    /// <summary>What the answer shows, completed with what it leaves to the question.</summary>
    public KindReading Made(ShellAnswer answer, ShellQuery query, params (string Property, string Text)[] implied)
    {
        List<Resource> objects = [];
        List<string> reasons = [.. answer.Problem is { } problem ? [problem.Message] : Enumerable.Empty<string>()];
        foreach (PSObject shown in answer.Objects.Where(IsOfKind))
        {
            Dictionary<string, IReadOnlyList<string>> texts = TextsOf(shown, query);
            foreach ((string property, string text) in implied)
            {
                texts[property] = [text];
            }

            if (Kind.FromTexts(query.Scope, texts) is { } resource)
            {
                objects.Add(resource);
            }
            else
            {
                reasons.Add(new Message(nameof(CmdletMessages.ObjectHasNoName), Command, shown.ToString()).ToString());
            }
        }

        return KindReading.Some(objects, reasons);
    }

    /// <summary>The properties of the topology with the texts that the object shows.</summary>
    private protected virtual Dictionary<string, IReadOnlyList<string>> TextsOf(PSObject shown, ShellQuery query)
    {
        Dictionary<string, IReadOnlyList<string>> texts = [];
        foreach ((Property target, KindRow row) in _rows)
        {
            if (row.TextsOf(shown, target) is { } values)
            {
                texts[target.Name] = values;
            }
        }

        return texts;
    }

    /// <summary>Whether what the cmdlet gave is an object of the kind.</summary>
    private protected virtual bool IsOfKind(PSObject shown) => true;

    private static bool IsForOne(ShellParameter parameter) => parameter.Name != "ResultSize";
}
