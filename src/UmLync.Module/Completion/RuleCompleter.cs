using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using UmLync.Rules;

namespace UmLync.Cmdlets.Completion;

/// <summary>Offers the rules, each with what it requires.</summary>
public sealed class RuleCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string typed = Suggestion.Typed(wordToComplete);
        return from rule in RuleBook.All
               where rule.Id.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
               select Suggestion.Of(rule.Id, rule.Requirement.ToString());
    }
}
