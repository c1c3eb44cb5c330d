using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// OcsUmUtil and Lync want the numbers of subscriber access, of auto attendants and of their contacts in E.164 form.
/// </summary>
public sealed class NumberNotE164() : Rule(
    nameof(RuleMessages.NumberNotE164), Severity.Warning, Source.Confirmed("B.2, C.1, C.3"), UmDialPlan.Schema, UmAutoAttendant.Schema, ExumContact.Schema)
{
    private protected override IEnumerable<Scope> ScopesOf(Topology topology) => topology.Scopes;

    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => Reads.Where(kind => kind.Product == scope.Product);

    private protected override void Judge(Judgement judgement)
    {
        foreach (ContactTarget target in ContactTarget.In(judgement.Estate).Where(target => target.Resource.Scope.Equals(judgement.Scope) && target.IsSip == true))
        {
            if (judgement.Knows(target.Resource, target.IsAttendant ? "pilotIdentifiers" : "accessTelephoneNumbers"))
            {
                Judge(judgement, target.Resource, target.Numbers!);
            }
        }

        foreach (ExumContact contact in judgement.All(ExumContact.Schema).Where(contact => !contact.HostedVoicemailPolicy.HasValue))
        {
            if (ContactNumber.Of(contact) is { IsRead: true } number)
            {
                Judge(judgement, contact, number.HasValue ? [number.Value] : []);
            }
            else
            {
                judgement.NotRead(contact, "lineUri");
            }
        }
    }

    private static void Judge(Judgement judgement, Resource resource, IEnumerable<string> numbers)
    {
        string[] others = [.. numbers.Where(number => !ContactNumber.IsE164(number)).Distinct(StringComparer.Ordinal)];
        if (others.Length > 0)
        {
            judgement.Fail(resource, nameof(RuleMessages.NumberIsNotE164), resource.Key.Name, string.Join(", ", others));
        }
    }
}
