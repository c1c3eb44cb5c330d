using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using UmLync.Applying;
using UmLync.Cmdlets.Text;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Cmdlets.Consenting;

/// <summary>
/// Asks the operator as PowerShell asks: once for each change, and once more for a dangerous one, unless the consent to those
/// was given beforehand (-Force, -Confirm:$false or a $ConfirmPreference of None). A cmdlet that does nothing but dangerous
/// things asks for each once.
/// </summary>
internal sealed class OperatorConsent(PSCmdlet cmdlet, bool force) : IApproval
{
    private readonly Preferences _preferences = Preferences.Of(cmdlet);
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>Whether only the preview is asked for.</summary>
    public bool IsPreview => _preferences.IsWhatIf;

    private bool IsGivenBeforehand => force || _preferences.NeverAsks;

    /// <summary>Refuses a plan that needs an answer where nobody can give it: before the first change, not in the middle.</summary>
    /// <exception cref="UmLyncException">ConsentNeedsOperator.</exception>
    public void RequireOperatorFor(Plan plan)
    {
        PlannedChange[] dangerous = [.. plan.Changes.Where(change => change.IsDangerous)];
        if (dangerous.Length > 0 && !IsPreview && !IsGivenBeforehand && !Interaction.IsPossible(cmdlet.Host))
        {
            throw NobodyToAsk(dangerous.Length, dangerous[0], null);
        }
    }

    /// <inheritdoc/>
    public Consent Ask(PlannedChange change)
    {
        try
        {
            return IsToBeDone(change) && (!change.IsDangerous || IsGivenBeforehand || Preferences.IsAlwaysDangerous(cmdlet) || IsDangerAccepted(change))
                ? Consent.Given
                : Consent.Declined;
        }
        catch (Exception refusal) when (refusal is HostException or PSInvalidOperationException or NullReferenceException)
        {
            // The last is what the console of PowerShell throws where the input is at its end.
            throw NobodyToAsk(1, change, refusal);
        }
    }

    /// <summary>Says what would be done, in the preview.</summary>
    public void Preview(PlannedChange change) => IsToBeDone(change);

    private bool IsToBeDone(PlannedChange change)
    {
        string sentences = WhatIfText.In(change, CultureInfo.CurrentUICulture);
        string description = change.Action == ChangeAction.Update
            ? new Message(nameof(CmdletMessages.Description), change.Key.ToString(), sentences).ToString()
            : sentences;
        string caption = new Message(nameof(CmdletMessages.ConfirmCaption), change.Key.ToString()).ToString();
        return (force && !IsPreview && !_preferences.AsksForAll) || cmdlet.ShouldProcess(description, description, caption);
    }

    private bool IsDangerAccepted(PlannedChange change) => cmdlet.ShouldContinue(
        new Message(nameof(CmdletMessages.ConfirmDanger), WhatIfText.In(change, CultureInfo.CurrentUICulture)).ToString(),
        new Message(nameof(CmdletMessages.ConfirmCaption), change.Key.ToString()).ToString(),
        ref _yesToAll,
        ref _noToAll);

    private static UmLyncException NobodyToAsk(int count, PlannedChange change, Exception? cause) => new(
        new Message(nameof(CmdletMessages.ConsentNeedsOperator), count.ToString(CultureInfo.InvariantCulture), change.Key.ToString()), cause);
}
