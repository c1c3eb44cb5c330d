using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace UmLync.Cmdlets.Loading;

/// <summary>
/// Windows PowerShell: the official backports that ship beside the module. .NET Framework binds to exact versions, the
/// backports ask for older versions of each other, and a module cannot add redirections to powershell.exe.config.
/// </summary>
internal static class AssemblyOffers
{
    public static IReadOnlyList<AssemblyOffer> Of(string folder) =>
        [.. Directory.GetFiles(folder, "*.dll").Select(file => new AssemblyOffer(AssemblyName.GetAssemblyName(file), () => Assembly.LoadFrom(file)))];
}
