using System.Management.Automation;

namespace UmLync.Cmdlets.Loading;

/// <summary>
/// What PowerShell calls when the module is imported into a runspace and removed from it. The resolver belongs to the
/// process, so the first import registers it and the last removal takes it away.
/// </summary>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly AssemblyResolver Resolver = AssemblyResolver.OfThisModule();
    private static readonly object Gate = new();
    private static int _imports;

    /// <inheritdoc/>
    public void OnImport()
    {
        lock (Gate)
        {
            if (_imports++ == 0)
            {
                Resolver.Register();
            }
        }
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        lock (Gate)
        {
            if (_imports > 0 && --_imports == 0)
            {
                Resolver.Unregister();
            }
        }
    }
}
