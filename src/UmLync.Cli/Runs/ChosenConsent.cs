using System.Collections.Generic;
using System.Linq;
using UmLync.Applying;
using UmLync.Planning;

namespace UmLync.Cli.Runs;

/// <summary>Consent to everything but what the user said no to.</summary>
internal sealed class ChosenConsent(IEnumerable<PlannedChange> declined) : IApproval
{
    private readonly HashSet<string> _declined = [.. declined.Select(change => change.Id)];

    public Consent Ask(PlannedChange change) => _declined.Contains(change.Id) ? Consent.Declined : Consent.Given;
}
