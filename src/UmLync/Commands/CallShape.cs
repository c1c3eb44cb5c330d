using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>A cmdlet, the parameter that addresses the object (none where it is created), and the parameter of each property.</summary>
internal sealed class CallShape
{
    public CallShape(string name, string identity, params (string Property, string Parameter)[] parameters)
        : this(name, parameters) => Identity = identity;

    public CallShape(string name, params (string Property, string Parameter)[] parameters)
    {
        Name = name;
        Parameters = parameters;
    }

    public string Name { get; }

    public string? Identity { get; }

    public IReadOnlyList<(string Property, string Parameter)> Parameters { get; }

    /// <summary>The properties, beside the name, without which the cmdlet would ask for them.</summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    /// <summary>The properties that the cmdlet sets by itself from what it is given: stated in the change, and no parameter.</summary>
    public IReadOnlyList<string> Implies { get; init; } = [];

    /// <summary>How the cmdlet addresses the object: by its name, unless it has another form.</summary>
    public Func<ResourceKey, string> Address { get; init; } = key => key.Name;

    /// <summary>How the cmdlet takes the value of a property: as it is, unless it has another form.</summary>
    public Func<string, object, object> Form { get; init; } = (_, value) => value;

    /// <summary>Whether a list that is given replaces the one that is there, so that it is given whole.</summary>
    public bool ReplacesLists { get; init; }

    /// <summary>Whether the cmdlet takes a list as a modifier (PSListModifier): added to, taken from, or replaced as a whole where the order counts.</summary>
    public bool ModifiesLists { get; init; }

    /// <summary>Parameters that the address alone gives, or that are the same for every object.</summary>
    public Func<ResourceKey, IReadOnlyList<CommandParameter>> Always { get; init; } = _ => [];

    /// <summary>The cmdlet for a value of the one property that it changes, where the value stands in the name and in no parameter: Enable and Disable.</summary>
    public Func<object, string>? NameFor { get; init; }

    /// <summary>Whether the cmdlet has <c>-Force</c>, which stops it from asking a second time.</summary>
    public bool HasForce { get; init; }

    /// <summary>The properties that the product sets by itself with those of the parameters, so that a change may state them.</summary>
    public IReadOnlyList<string> Follows { get; init; } = [];

    public bool Takes(Property property) => Parameters.Any(row => string.Equals(row.Property, property.Name, StringComparison.Ordinal)) || Follows.Contains(property.Name);

    /// <summary>Whether the property is as the change says once the call is made.</summary>
    public bool Settles(Property property) => Takes(property) || Implies.Contains(property.Name, StringComparer.Ordinal);

    /// <summary>The call that carries the change out.</summary>
    public CommandCall CallFor(PlannedChange change, Shell shell)
    {
        List<CommandParameter> parameters = [.. Always(change.Key)];
        if (Identity is not null)
        {
            parameters.Add(new CommandParameter(Identity, new CommandValue.Text(Address(change.Key))));
        }

        if (NameFor is not null)
        {
            return new CommandCall(shell, null, NameFor(change.Properties.First(row => Takes(row.Property)).After!), [.. parameters, .. CommandParameter.Unasked(HasForce)]);
        }

        foreach ((string property, string parameter) in Parameters)
        {
            if (change.Properties.FirstOrDefault(row => row.Property.Name == property) is { After: { } after } row && !IsNothing(row, after, isNew: change.Before is null))
            {
                object given = Form(property, after);
                object? had = row.Before is null or Absent ? row.Before : Form(property, row.Before);
                parameters.Add(new CommandParameter(parameter, ModifiesLists ? CommandValue.Modifying(had, given) : ReplacesLists ? CommandValue.Of(given) : CommandValue.Of(had, given)));
            }
        }

        return new CommandCall(shell, null, Name, [.. parameters, .. CommandParameter.Unasked(HasForce)]);
    }

    /// <summary>What is not there and was not there needs no words.</summary>
    private static bool IsNothing(PropertyChange row, object after, bool isNew) =>
        after is Absent or NameSet { Count: 0 } or ValueList<string> { Count: 0 } && (isNew || row.StaysAsItIs);
}
