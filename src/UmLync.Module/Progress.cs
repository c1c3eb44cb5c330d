using System;
using System.Globalization;
using System.Management.Automation;
using UmLync.Cmdlets.Text;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>How far a command is: one activity, which is always completed.</summary>
internal sealed class Progress(PSCmdlet cmdlet, int total, string estate) : IDisposable
{
    private const int Activity = 1;

    private readonly string _title = new Message(nameof(CmdletMessages.ActivityApply), Number(total), estate).ToString();
    private int _done;

    /// <summary>One more is done.</summary>
    public void Report(string what)
    {
        _done = Math.Min(_done + 1, total);
        string status = new Message(nameof(CmdletMessages.ActivityChange), Number(_done), Number(total), what).ToString();
        cmdlet.WriteProgress(new ProgressRecord(Activity, _title, status) { PercentComplete = total == 0 ? 100 : _done * 100 / total });
    }

    /// <inheritdoc/>
    public void Dispose() => cmdlet.WriteProgress(new ProgressRecord(Activity, _title, " ") { RecordType = ProgressRecordType.Completed });

    private static string Number(int value) => value.ToString(CultureInfo.CurrentCulture);
}
