using System;
using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>An application of a trusted application pool, with the port at which it listens. Source: domain.md D.3, J.7.</summary>
public sealed record TrustedApplication : Resource
{
    /// <summary>What Lync puts before the id that New-CsTrustedApplication was given.</summary>
    public const string Prefix = "urn:application:";

    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<TrustedApplication> Schema { get; } = new ResourceKind<TrustedApplication>(
            Product.Lync, "trustedApplications", scope => new TrustedApplication { Scope = scope }, application => NameOf(application.Pool, application.ApplicationId))
        .Identity("pool", Codecs.Fqdn, application => application.Pool, (application, value) => application with { Pool = value }, refersTo: "trustedApplicationPools")
        .Identity("applicationId", Codecs.Text, application => application.ApplicationId, (application, value) => application with { ApplicationId = value })
        .Scalar("port", Codecs.Port, application => application.Port, (application, value) => application with { Port = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The FQDN of the trusted application pool.</summary>
    public Fqdn Pool { get; init; } = null!;

    /// <summary>The id with its prefix, such as <c>urn:application:owa</c>; no spaces.</summary>
    public string ApplicationId { get; init; } = string.Empty;

    /// <summary>The port at which it listens, unique in its pool; Microsoft's example is 5199.</summary>
    public int? Port { get; init; }

    /// <summary>The id as New-CsTrustedApplication takes it.</summary>
    public static string WithoutPrefix(string applicationId) =>
        applicationId.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? applicationId.Substring(Prefix.Length) : applicationId;

    /// <summary>The name within the scope.</summary>
    public static string NameOf(Fqdn pool, string applicationId) => pool + "\\" + applicationId;
}
