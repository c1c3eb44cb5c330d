using System;
using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>The UCMA runtime of Outlook Web App: a value of the registry names its library, or the folder of it (domain.md D.4, H 35).</summary>
internal sealed class UcmaReader() : ServerReader(UcmaRuntime.Schema)
{
    private const string Key = @"HKLM:\SYSTEM\CurrentControlSet\Services\MSExchange OWA\InstantMessaging";
    private const string Library = "Microsoft.Rtc.Internal.Ucweb.dll";

    public override bool Concerns(ExchangeServer server) => server.Roles is null || server.Roles.Contains("Mailbox");

    public override bool IsOf(ResourceKey key, ExchangeServer server) => StringComparer.OrdinalIgnoreCase.Equals(key.Name, server.Name);

    public override IReadOnlyList<Resource> Read(IShell shell, ExchangeServer server)
    {
        UcmaRuntime runtime = new() { Scope = server.Scope, Server = server.Name };
        if (shell.RegistryValue(Key, "ImplementationDLLPath") is not { } path)
        {
            return [runtime with { ImplementationDllPath = Optional<string>.None, LibraryExists = false }];
        }

        string library = path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? path : path.TrimEnd('\\') + "\\" + Library;
        return [runtime with { ImplementationDllPath = path, LibraryExists = shell.HasFile(library) }];
    }
}
