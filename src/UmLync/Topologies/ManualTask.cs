using System.Collections.Generic;

namespace UmLync.Topologies;

/// <summary>
/// Something of the deployment that only a person can do, and that is no property of an object: to obtain a certificate, to install
/// the client on users' computers, to look whether a presence icon appears. A plan holds it as a manual change with its instruction;
/// no topology does. What can be read afterwards is planned no more when it is there.
/// </summary>
public sealed record ManualTask : Resource
{
    /// <summary>The name of the one task that concerns all users of a product.</summary>
    public const string Users = "users";

    private readonly ResourceKind _kind;

    private ManualTask(ResourceKind kind) => _kind = kind;

    /// <summary>A valid certificate is obtained and imported on the Exchange server, by name (domain.md J.2 step 4, J.3).</summary>
    public static ResourceKind<ManualTask> CertificateInstallation { get; } = Table(Product.Exchange, "certificateInstallations");

    /// <summary>The Lync client is installed on the computers of the users who were enabled (domain.md J.5).</summary>
    public static ResourceKind<ManualTask> ClientInstallation { get; } = Table(Product.Lync, "clientInstallations");

    /// <summary>Somebody signs in to Outlook Web App and looks for the presence icon (domain.md J.7).</summary>
    public static ResourceKind<ManualTask> PresenceCheck { get; } = Table(Product.Exchange, "presenceChecks");

    /// <summary>The kinds.</summary>
    public static IReadOnlyList<ResourceKind> Kinds { get; } = [CertificateInstallation, ClientInstallation, PresenceCheck];

    /// <inheritdoc/>
    public override ResourceKind Kind => _kind;

    /// <summary>What it concerns: a server, or all users.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The task of that kind for that object.</summary>
    public static ManualTask Of(ResourceKind<ManualTask> kind, Scope scope, string name) => (ManualTask)kind.Identify(scope, name)!;

    /// <summary>Whether the kind is one of tasks.</summary>
    public static bool Is(ResourceKind kind) => kind.Type == typeof(ManualTask);

    /// <summary>Whether the task comes after everything else, so that the estate is as desired although it waits.</summary>
    public static bool IsLast(ResourceKind kind) => kind == ClientInstallation || kind == PresenceCheck;

    private static ResourceKind<ManualTask> Table(Product product, string id)
    {
        ResourceKind<ManualTask> kind = null!;
        kind = new ResourceKind<ManualTask>(product, id, scope => new ManualTask(kind) { Scope = scope }, task => task.Name)
            .Identity("name", Codecs.Text, task => task.Name, (task, value) => task with { Name = value });
        return kind;
    }
}
