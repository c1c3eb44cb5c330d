using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Posture;

/// <summary>Whether one server, pool, kind of device or endpoint goes on working without TLS 1.0 and 1.1, and what it needs.</summary>
public sealed class TlsRow
{
    private TlsRow(string subject, TlsReadiness state, Message reason, Source source)
    {
        Subject = subject;
        State = state;
        Reason = reason;
        Source = source;
    }

    /// <summary>The address of the server or pool, the kind of device, or <c>host:port</c>.</summary>
    public string Subject { get; }

    /// <summary>The product whose side it is; null of an endpoint.</summary>
    public Product? Side { get; private init; }

    /// <summary>The release as people say it; null where it was not read.</summary>
    public string? Release { get; private init; }

    /// <summary>The build; null where it was not read.</summary>
    public ProductVersion? Build { get; private init; }

    /// <summary>The verdict.</summary>
    public TlsReadiness State { get; }

    /// <summary>Why.</summary>
    public Message Reason { get; }

    /// <summary>What to do about it; null where nothing is to be done.</summary>
    public Message? RecommendedAction => Reason.Action;

    /// <summary>Where it is documented.</summary>
    public Source Source { get; }

    /// <summary>The verdict on a server of Exchange.</summary>
    public static TlsRow Of(ExchangeServer server) => Of(
        server.Key.ToString(), Product.Exchange, server.Name, ExchangeReleases.Of(server) is { } release ? TlsTable.Of(release) : null, server.Version);

    /// <summary>The verdict on a pool of Lync.</summary>
    public static TlsRow Of(LyncPool pool) => Of(
        pool.Key.ToString(), Product.Lync, pool.Fqdn.ToString(), pool.Release is { } release ? TlsTable.Of(release, pool.PoolKind) : null,
        pool.Build.HasValue ? pool.Build.Value : null);

    /// <summary>A server of Lync of which the build is not to be seen.</summary>
    internal static TlsRow OfUnseen(Resource server, Fqdn name) =>
        new(server.Key.ToString(), TlsReadiness.Unknown, new Message(nameof(PostureMessages.BuildIsNotToBeSeen), name.ToString()), Source.Inferred("D.5")) { Side = Product.Lync };

    /// <summary>The verdict on Lync Phone Edition, for an estate that has such phones, has none, or of which nobody said.</summary>
    public static TlsRow OfPhones(bool? areThere)
    {
        (TlsReadiness state, string reason) = areThere switch
        {
            true => (TlsReadiness.NeedsReplacement, nameof(PostureMessages.PhonesNeedOldTls)),
            false => (TlsReadiness.Ready, nameof(PostureMessages.PhonesAreNotThere)),
            null => (TlsReadiness.Unknown, nameof(PostureMessages.PhonesAreUnknown)),
        };
        return new TlsRow(TlsTable.Phones.Release, state, new Message(reason), TlsTable.Phones.Source) { Side = Product.Lync, Release = TlsTable.Phones.Release };
    }

    /// <summary>
    /// The verdict on an endpoint, by the version of TLS on which it agreed with a client that offers 1.2. Such a client and a server
    /// agree on the latest version that both have [I].
    /// </summary>
    /// <param name="place">Where it listens.</param>
    /// <param name="protocol">The version, for example <c>TLS 1.2</c>; null where there was no agreement.</param>
    public static TlsRow OfEndpoint(string place, string? protocol)
    {
        (TlsReadiness state, string reason) = protocol switch
        {
            null => (TlsReadiness.Unknown, nameof(PostureMessages.EndpointAgreedOnNothing)),
            "TLS 1.2" or "TLS 1.3" => (TlsReadiness.Ready, nameof(PostureMessages.EndpointHasNewTls)),
            _ => (TlsReadiness.NeedsUpdate, nameof(PostureMessages.EndpointLacksNewTls)),
        };
        return new TlsRow(place, state, new Message(reason, place, protocol ?? "-"), Source.Inferred("D.5"));
    }

    /// <inheritdoc/>
    public override string ToString() => Subject + ": " + State;

    private static TlsRow Of(string subject, Product side, string name, TlsRequirement? needs, ProductVersion? build)
    {
        (TlsReadiness state, string reason) = Judge(needs, build);
        Message sentence = new(reason, name, needs?.Release ?? "-", build?.ToString() ?? "-", needs?.Update ?? "-", needs?.FirstBuild?.ToString() ?? "-");
        return new TlsRow(subject, state, sentence, needs?.Source ?? new Source("D.5", Evidence.Unverified)) { Side = side, Release = needs?.Release, Build = build };
    }

    private static (TlsReadiness State, string Reason) Judge(TlsRequirement? needs, ProductVersion? build) => (needs, build) switch
    {
        (null, _) => (TlsReadiness.Unknown, nameof(PostureMessages.ReleaseWasNotRead)),
        ({ FirstBuild: null, Otherwise: TlsReadiness.Ready }, _) => (TlsReadiness.Ready, nameof(PostureMessages.ReleaseDoesWithoutOldTls)),
        ({ FirstBuild: null, Otherwise: TlsReadiness.NeedsReplacement }, _) => (TlsReadiness.NeedsReplacement, nameof(PostureMessages.ReleaseNeedsOldTls)),
        ({ FirstBuild: null }, _) => (TlsReadiness.Unknown, nameof(PostureMessages.ReleaseIsNotDocumented)),
        (_, null) => (TlsReadiness.Unknown, nameof(PostureMessages.BuildWasNotRead)),
        _ when build.CompareTo(needs.FirstBuild) >= 0 => (TlsReadiness.Ready, nameof(PostureMessages.BuildDoesWithoutOldTls)),
        ({ IsHiddenByVersion: true }, _) => (TlsReadiness.Unknown, nameof(PostureMessages.UpdateIsNotSeen)),
        _ => (TlsReadiness.NeedsUpdate, nameof(PostureMessages.BuildNeedsUpdate)),
    };
}
