using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Blueprints;

/// <summary>
/// Which numbers Unified Messaging may dial for callers of one dial plan. Lync does the number handling, so that none is needed for
/// calls inside it (domain.md H 47); who asks for rules gets them, and nobody else. A rule that fits every number opens the way to
/// calls at the organization's cost, and takes a word of its own. Source: domain.md C.1, C.8.
/// </summary>
public sealed record DiallingRuleChoice
{
    /// <summary>The rule of Microsoft's own example for Lync: every number, dialled as it is.</summary>
    public const string EveryNumber = "Anywhere,*,*,*";

    /// <summary>The name of the SIP URI dial plan.</summary>
    public string DialPlan { get; init; } = string.Empty;

    /// <summary>The rules, each as <c>group,mask,dialled number,comment</c>; rules of one name form a group.</summary>
    public ValueList<string> Rules { get; init; } = ValueList<string>.Empty;

    /// <summary>The mailbox policies whose users may use the groups; by default all of the plan.</summary>
    public ValueList<string>? MailboxPolicies { get; init; }

    /// <summary>Adds the rule that fits every number.</summary>
    public bool AllowEveryNumber { get; init; }

    /// <summary>
    /// Says that the operator knows the risk of a rule that fits every number: whoever reaches Outlook Voice Access with a PIN can
    /// have any number called, as far as Lync lets the call pass.
    /// </summary>
    public bool AcceptTollFraudRisk { get; init; }

    /// <summary>Whether one of the rules fits every number.</summary>
    public bool IsOpen => Everything.Any(rule => DiallingRule.TryParse(rule, out DiallingRule? parsed) && parsed.FitsEveryNumber);

    internal IEnumerable<string> Everything => AllowEveryNumber ? Rules.Append(EveryNumber) : Rules;

    internal static RecordCodec<DiallingRuleChoice> Codec { get; } = new RecordCodec<DiallingRuleChoice>(new DiallingRuleChoice())
        .With("dialPlan", Codecs.Text, choice => choice.DialPlan, (choice, value) => choice with { DialPlan = value }, isRequired: true)
        .With("rules", Codecs.List(Codecs.Text), choice => choice.Rules.Count == 0 ? null : choice.Rules, (choice, value) => choice with { Rules = value })
        .With("mailboxPolicies", Codecs.List(Codecs.Text), choice => choice.MailboxPolicies, (choice, value) => choice with { MailboxPolicies = value })
        .With("allowEveryNumber", Codecs.Flag, choice => choice.AllowEveryNumber ? Boxed.True : null, (choice, value) => choice with { AllowEveryNumber = value })
        .With("acceptTollFraudRisk", Codecs.Flag, choice => choice.AcceptTollFraudRisk ? Boxed.True : null, (choice, value) => choice with { AcceptTollFraudRisk = value });

    /// <summary>Refuses rules of another form, and the rule that fits every number where its risk is not accepted.</summary>
    /// <exception cref="UmLyncException">There is no rule, one is malformed, or the risk is not accepted.</exception>
    public void Check() => ChosenNames.Check(WhyRefused());

    internal Message? WhyRefused() => !Everything.Any() ? new Message(nameof(Messages.ChosenRulesAreNone), DialPlan)
        : Everything.FirstOrDefault(rule => !DiallingRule.TryParse(rule, out _)) is { } malformed ? new Message(nameof(Messages.ChosenRuleIsMalformed), DialPlan, malformed)
        : IsOpen && !AcceptTollFraudRisk ? new Message(nameof(Messages.ChosenRulesNeedAcceptance), DialPlan)
        : null;
}
