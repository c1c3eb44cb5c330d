using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Cmdlets.Text;
using UmLync.Commands;
using UmLync.Preflights;
using UmLync.Text;

namespace UmLync.Cmdlets.Shells;

/// <summary>
/// Which commands, with which parameters, a shell offers. The endpoint of a product shows an account only what its roles hold
/// (role-based access control), so that what is not offered is not allowed. Each command is asked for once.
/// </summary>
/// <param name="shell">The shell.</param>
internal sealed class CommandOffer(IShell shell)
{
    private const string Asking = "Get-Command";

    private readonly Dictionary<string, Offer> _offers = new(StringComparer.OrdinalIgnoreCase);
    private bool? _tells;

    /// <summary>Whether the call may be made, as far as the shell shows.</summary>
    public RightAnswer For(CommandCall call)
    {
        if (!_offers.TryGetValue(call.Name, out Offer? offer))
        {
            _offers.Add(call.Name, offer = Ask(call.Name));
        }

        return offer switch
        {
            { Problem: { } problem } => RightAnswer.Unknown(call.Name, new Message(nameof(CmdletMessages.OfferIsUnknown), shell.Name, call.Name, problem)),
            { IsThere: false } => RightAnswer.Lacking(call.Name, new Message(nameof(CmdletMessages.CommandIsNotOffered), shell.Name, call.Name)),
            { Parameters: { } known } when call.Parameters.FirstOrDefault(parameter => !known.Contains(parameter.Name)) is { } lacking =>
                RightAnswer.Lacking(call.Name, new Message(nameof(CmdletMessages.ParameterIsNotOffered), shell.Name, call.Name, lacking.Name)),
            _ => RightAnswer.Given(call.Name),
        };
    }

    private Offer Ask(string command)
    {
        // A shell that hides what asks would seem to hide everything.
        if (!(_tells ??= Found(Asking).First is not null))
        {
            return new Offer(IsThere: false, null, new Message(nameof(CmdletMessages.OfferIsNotTold)).ToString());
        }

        ShellAnswer answer = Found(command);
        return answer switch
        {
            { First: { } found } => new Offer(IsThere: true, ParametersOf(found), null),
            { Problem: { IsOfMissingCommand: false } problem } => new Offer(IsThere: false, null, problem.Message),
            _ => new Offer(IsThere: false, null, null),
        };
    }

    private ShellAnswer Found(string command) =>
        shell.Invoke(Asking, new ShellParameter("Name", command), new ShellParameter("ErrorAction", ActionPreference.SilentlyContinue));

    /// <summary>The names of the parameters; null where the session does not tell them.</summary>
    private static HashSet<string>? ParametersOf(PSObject command) =>
        (command.Properties["Parameters"]?.Value is { } value ? value is PSObject wrapped ? wrapped.BaseObject : value : null) is IDictionary { Count: > 0 } parameters
            ? new HashSet<string>(parameters.Keys.Cast<object>().Select(name => name.ToString()!), StringComparer.OrdinalIgnoreCase)
            : null;

    private sealed record Offer(bool IsThere, HashSet<string>? Parameters, string? Problem);
}
