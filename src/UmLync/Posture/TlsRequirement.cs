using UmLync.Planning;
using UmLync.Values;

namespace UmLync.Posture;

/// <summary>What one release needs before TLS 1.0 and 1.1 are turned off (domain.md D.5).</summary>
public sealed class TlsRequirement
{
    internal TlsRequirement(string release, Source source)
    {
        Release = release;
        Source = source;
    }

    /// <summary>The release as people say it, for example <c>Exchange 2016</c>.</summary>
    public string Release { get; }

    /// <summary>Where it is documented.</summary>
    public Source Source { get; }

    /// <summary>The first build that does without TLS 1.0 and 1.1; null where every build does, none does, or no document says.</summary>
    public ProductVersion? FirstBuild { get; internal init; }

    /// <summary>The update with that build, for example <c>CU9</c>.</summary>
    public string? Update { get; internal init; }

    /// <summary>What holds of a build before the first one, and of every build where there is none.</summary>
    public TlsReadiness Otherwise { get; internal init; } = TlsReadiness.NeedsUpdate;

    /// <summary>Whether a build that is shown as older may still have the update: a rollup that the shown version does not count.</summary>
    public bool IsHiddenByVersion { get; internal init; }
}
