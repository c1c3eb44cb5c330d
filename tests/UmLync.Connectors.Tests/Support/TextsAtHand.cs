using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using UmLync.Connectors.Files;

namespace UmLync.Connectors.Tests.Support;

/// <summary>
/// The texts of the connectors are registered before tests run side by side: mono lets a second thread into an assembly whose initializer
/// the first one still runs, and a message that is thrown then has no text.
/// </summary>
internal static class TextsAtHand
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Discovery, which runs alone, is the one moment before all tests.")]
    internal static void Register() => RuntimeHelpers.RunModuleConstructor(typeof(TopologyFile).Module.ModuleHandle);
}
