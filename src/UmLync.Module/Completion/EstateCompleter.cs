using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using UmLync.Cmdlets.Connections;

namespace UmLync.Cmdlets.Completion;

/// <summary>Offers names of the connected estate. Nothing is read for it, and without a connection nothing is offered.</summary>
public abstract class EstateCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string typed = Suggestion.Typed(wordToComplete);
        return from item in CurrentConnection.Value is { } connection ? NamesIn(connection.Names) : []
               where item.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
               select Suggestion.Of(item.Name, item.Note);
    }

    private protected abstract IReadOnlyList<(string Name, string Note)> NamesIn(EstateNames names);
}
