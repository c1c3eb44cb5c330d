using System;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Lync notices Unified Messaging, its servers and its dial plans when the Front End service starts: the step after
/// ExchUcUtil that is forgotten most.
/// </summary>
public sealed class FrontEndRestartPending() : Rule(
    nameof(RuleMessages.FrontEndRestartPending), Severity.Error, Source.Confirmed("E.2 row 16, A.1"), WindowsService.OfLync)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (WindowsService service in judgement.All(WindowsService.OfLync))
        {
            if (StringComparer.OrdinalIgnoreCase.Equals(service.Name, WindowsService.FrontEnd)
                && judgement.Knows(service, "pending") && service.Pending == true)
            {
                judgement.Fail(service, nameof(RuleMessages.FrontEndIsOlderThanSetting), service.Computer.ToString());
            }
        }
    }
}
