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

    /// <summary>Whether the cmdlet has <c>-Force</c>, which stops it from asking a second time.</summary>
    public bool HasForce { get; init; }

    public bool Takes(Property property) => Parameters.Any(row => string.Equals(row.Property, property.Name, StringComparison.Ordinal));

    /// <summary>The call that carries the change out.</summary>
    public CommandCall CallFor(PlannedChange change, Shell shell)
    {
        List<CommandParameter> parameters = [];
        if (Identity is not null)
        {
            parameters.Add(new CommandParameter(Identity, new CommandValue.Text(change.Key.Name)));
        }

        foreach ((string property, string parameter) in Parameters)
        {
            if (change.Properties.FirstOrDefault(row => row.Property.Name == property) is { After: { } after } row && !(change.Before is null && after is Absent))
            {
                parameters.Add(new CommandParameter(parameter, CommandValue.Of(row.Before, after)));
            }
        }

        return new CommandCall(shell, null, Name, [.. parameters, .. CommandParameter.Unasked(HasForce)]);
    }
}
