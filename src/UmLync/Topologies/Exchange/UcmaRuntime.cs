using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// The UCMA runtime of an Exchange back-end server, without which Outlook Web App cannot speak to Lync. Exchange finds it
/// through the registry value <c>ImplementationDLLPath</c> in
/// <c>HKLM\SYSTEM\CurrentControlSet\Services\MSExchange OWA\InstantMessaging</c>. Source: domain.md D.4, J.7, H row 35.
/// </summary>
public sealed record UcmaRuntime : Resource
{
    /// <summary>The library that the registry value has to lead to.</summary>
    public const string Library = "Microsoft.Rtc.Internal.Ucweb.dll";

    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<UcmaRuntime> Schema { get; } = new ResourceKind<UcmaRuntime>(
            Product.Exchange, "ucmaRuntimes", scope => new UcmaRuntime { Scope = scope }, runtime => runtime.Server)
        .Identity("server", Codecs.Text, runtime => runtime.Server, (runtime, value) => runtime with { Server = value }, refersTo: "exchangeServers")
        .Optional("implementationDllPath", Codecs.Text, runtime => runtime.ImplementationDllPath, (runtime, value) => runtime with { ImplementationDllPath = value })
        .Scalar("libraryExists", Codecs.Flag, runtime => runtime.LibraryExists, (runtime, value) => runtime with { LibraryExists = value })
        .Optional("version", Codecs.Version, runtime => runtime.Version, (runtime, value) => runtime with { Version = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name of the Exchange server.</summary>
    public string Server { get; init; } = string.Empty;

    /// <summary>The registry value: the path of the library, or of its folder; the documents give both.</summary>
    public Optional<string> ImplementationDllPath { get; init; }

    /// <summary>Whether the library exists at the path or inside it.</summary>
    public bool? LibraryExists { get; init; }

    /// <summary>The file version of the library.</summary>
    public Optional<ProductVersion> Version { get; init; }
}
