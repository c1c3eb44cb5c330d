using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;

namespace UmLync.Cmdlets.Loading;

/// <summary>
/// PowerShell 7: its own copy of the LDAP library, and nothing else. PowerShell 7.4 has version 8.0 of it, while 9.0 is the
/// lowest that there is to compile against; what UmLync calls is in both.
/// </summary>
internal static class AssemblyOffers
{
    private const string Ldap = "System.DirectoryServices.Protocols";

    public static IReadOnlyList<AssemblyOffer> Of(string folder)
    {
        string file = Path.Combine(AppContext.BaseDirectory, Ldap + ".dll");
        return File.Exists(file)
            ? [new AssemblyOffer(AssemblyName.GetAssemblyName(file), () => Assembly.Load(new AssemblyName(Ldap)), olderWillDo: true)]
            : [];
    }
}
