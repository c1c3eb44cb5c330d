namespace UmLync.Topologies;

/// <summary>A voice route: which media gateways carry calls to which numbers. Source: domain.md J.5.</summary>
public sealed record VoiceRoute : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<VoiceRoute> Schema { get; } = new ResourceKind<VoiceRoute>(
            Product.Lync, "voiceRoutes", scope => new VoiceRoute { Scope = scope }, route => route.Identity)
        .Identity("identity", Codecs.Text, route => route.Identity, (route, value) => route with { Identity = value })
        .Value("numberPattern", Codecs.Text, route => route.NumberPattern, (route, value) => route with { NumberPattern = value })
        .Scalar("priority", Codecs.Number, route => route.Priority, (route, value) => route with { Priority = value })
        .Value("pstnUsages", Codecs.Names, route => route.PstnUsages, (route, value) => route with { PstnUsages = value }, refersTo: "pstnUsages")
        .Value("pstnGatewayList", Codecs.Names, route => route.PstnGatewayList, (route, value) => route with { PstnGatewayList = value }, refersTo: "mediaGateways")
        .Optional("description", Codecs.Text, route => route.Description, (route, value) => route with { Description = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name of the route.</summary>
    public string Identity { get; init; } = string.Empty;

    /// <summary>The regular expression that a number has to match.</summary>
    public string? NumberPattern { get; init; }

    /// <summary>The order among routes that match; the lowest is tried first.</summary>
    public int? Priority { get; init; }

    /// <summary>The usages that the route serves; a route without one is never used.</summary>
    public NameSet? PstnUsages { get; init; }

    /// <summary>The names of the media gateways that carry the calls, without <c>PstnGateway:</c>.</summary>
    public NameSet? PstnGatewayList { get; init; }

    /// <summary>What the route is for, in the words of the administrator.</summary>
    public Optional<string> Description { get; init; }
}
