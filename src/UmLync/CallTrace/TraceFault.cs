using UmLync.Diagnosis;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Text;

namespace UmLync.CallTrace;

/// <summary>Why a layer of a call does not work: one cause, by a name that is stable across versions and languages, and what to do.</summary>
public sealed class TraceFault
{
    private TraceFault(string id, Message reason, Source source)
    {
        Id = id;
        Reason = reason;
        Source = source;
    }

    /// <summary>The name of the cause: of the catalogue of causes, of a rule about certificates, or of the trace itself.</summary>
    public string Id { get; }

    /// <summary>What is the matter.</summary>
    public Message Reason { get; }

    /// <summary>What to do about it.</summary>
    public Message? Fix => Reason.Action;

    /// <summary>Where it is documented, with its evidence.</summary>
    public Source Source { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>A cause that only a trace knows.</summary>
    internal static TraceFault Of(Source source, string id, params string[] arguments) => new(id, new Message(id, arguments), source);

    /// <summary>A cause of the catalogue, by the source that leads from what was seen to it.</summary>
    internal static TraceFault Of(Cause cause, Source? source = null) => new(cause.Id, cause.Statement, source ?? cause.Source);

    /// <summary>A cause to which an answer points.</summary>
    internal static TraceFault Of(LikelyCause cause) => new(cause.CauseId, cause.Cause, cause.Source);

    /// <summary>What a rule says of a certificate.</summary>
    internal static TraceFault Of(Finding finding) => new(finding.RuleId, finding.Reason, finding.Source);
}
