using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace UmLync.Cmdlets.Loading;

/// <summary>
/// An assembly that the module can hand out when the runtime does not find the one that was asked for by itself.
/// </summary>
internal sealed class AssemblyOffer(AssemblyName identity, Func<Assembly> load, bool olderWillDo = false)
{
    /// <summary>What is handed out.</summary>
    public AssemblyName Identity { get; } = identity;

    /// <summary>The assembly itself.</summary>
    public Assembly Load() => load();

    /// <summary>
    /// Whether this assembly may stand in for the one that was asked for. Only requests that come out of the module's own
    /// folder are answered: what another module in the same process gets must not depend on whether UmLync is imported.
    /// </summary>
    /// <param name="asked">The name in the request.</param>
    /// <param name="requester">The file of the assembly that asks, or null where the runtime does not know it.</param>
    /// <param name="folder">The module's own folder.</param>
    public bool Answers(AssemblyName asked, string? requester, string folder) =>
        LiesIn(folder, requester)
        && string.Equals(asked.Name, Identity.Name, StringComparison.OrdinalIgnoreCase)
        && HasVersionFor(asked)
        // Another key is another assembly of the same name.
        && (asked.GetPublicKeyToken() ?? []).SequenceEqual(Identity.GetPublicKeyToken() ?? [])
        // Texts in another language are satellites, which the runtime finds beside their assembly.
        && string.Equals(asked.CultureName ?? string.Empty, Identity.CultureName ?? string.Empty, StringComparison.OrdinalIgnoreCase);

    // A later version serves: System.Memory asks for an older System.Runtime.CompilerServices.Unsafe than ships with it. A
    // request without a version is not one that a compiler wrote, and answering it could ask ourselves again without end.
    private bool HasVersionFor(AssemblyName asked) =>
        asked.Version is not null && (olderWillDo || Identity.Version >= asked.Version);

    private static bool LiesIn(string folder, string? file) =>
        !string.IsNullOrEmpty(file)
        && string.Equals(Path.GetFullPath(Path.GetDirectoryName(file)!), Path.GetFullPath(folder), PathComparison);

    private static StringComparison PathComparison =>
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
