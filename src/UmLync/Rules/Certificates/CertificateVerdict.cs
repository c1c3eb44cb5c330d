using UmLync.Text;

namespace UmLync.Rules;

/// <summary>What a rule says of one certificate, before it is known whose finding that becomes.</summary>
internal sealed class CertificateVerdict
{
    private CertificateVerdict(FindingOutcome? outcome, Message? reason = null, string? property = null)
    {
        Outcome = outcome;
        Reason = reason;
        Property = property;
    }

    /// <summary>The rule has nothing to say of such a certificate.</summary>
    public static CertificateVerdict Silent { get; } = new(null);

    /// <summary>Everything that the rule judges is known and as it should be.</summary>
    public static CertificateVerdict Pass { get; } = new(FindingOutcome.Pass);

    /// <summary>The outcome; null where the rule is silent.</summary>
    public FindingOutcome? Outcome { get; }

    /// <summary>Why.</summary>
    public Message? Reason { get; }

    /// <summary>The property of the topology that was not read, where that is why nothing is known.</summary>
    public string? Property { get; }

    /// <summary>It is not as it should be.</summary>
    public static CertificateVerdict Fail(string reason, params string[] arguments) => new(FindingOutcome.Fail, new Message(reason, arguments));

    /// <summary>Something that the rule needs is not known.</summary>
    public static CertificateVerdict Unknown(string reason, params string[] arguments) => new(FindingOutcome.NotEvaluated, new Message(reason, arguments));

    /// <summary>The certificate does not show what the rule needs.</summary>
    public static CertificateVerdict Lacks(string property) => new(FindingOutcome.NotEvaluated, property: property);
}
