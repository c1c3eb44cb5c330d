using System.Globalization;
using UmLync.Applying;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Text;

namespace UmLync.Reporting;

/// <summary>The words of a report in its language. The products' own words (Secured, Dual, Director) are the same in all.</summary>
internal sealed class Words(CultureInfo culture)
{
    public string Of(string id, params string[] arguments) => In(new Message(id, arguments));

    public string In(Message message) => message.In(culture);

    /// <summary>A value, or the word for none where it is empty.</summary>
    public string Shown(string value) => value.Length == 0 ? Of(nameof(ReportMessages.ReportNone)) : value;

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public string Of(bool? flag) => Of(flag switch
    {
        true => nameof(ReportMessages.ReportYes),
        false => nameof(ReportMessages.ReportNo),
        null => nameof(ReportMessages.ReportNotRead),
    });

    public string Of(PlannedChange change) => Of(change.Action switch
    {
        ChangeAction.Operate when change.Impact.Restarts is not null => nameof(ReportMessages.ReportActionRestart),
        ChangeAction.Create => nameof(ReportMessages.ReportActionCreate),
        ChangeAction.Update => nameof(ReportMessages.ReportActionUpdate),
        ChangeAction.Remove => nameof(ReportMessages.ReportActionRemove),
        ChangeAction.Operate => nameof(ReportMessages.ReportActionOperate),
        _ => nameof(ReportMessages.ReportActionManual),
    });

    public string Of(Outcome outcome) => Of(outcome switch
    {
        Outcome.Planned => nameof(ReportMessages.ReportOutcomePlanned),
        Outcome.Applied => nameof(ReportMessages.ReportOutcomeApplied),
        Outcome.AlreadyDone => nameof(ReportMessages.ReportOutcomeAlreadyDone),
        Outcome.Declined => nameof(ReportMessages.ReportOutcomeDeclined),
        Outcome.Blocked => nameof(ReportMessages.ReportOutcomeBlocked),
        Outcome.Waiting => nameof(ReportMessages.ReportOutcomeWaiting),
        Outcome.Stale => nameof(ReportMessages.ReportOutcomeStale),
        Outcome.Diverged => nameof(ReportMessages.ReportOutcomeDiverged),
        _ => nameof(ReportMessages.ReportOutcomeFailed),
    });

    public string Of(Severity severity) => Of(severity switch
    {
        Severity.Error => nameof(ReportMessages.ReportSeverityError),
        Severity.Warning => nameof(ReportMessages.ReportSeverityWarning),
        _ => nameof(ReportMessages.ReportSeverityInformation),
    });
}
