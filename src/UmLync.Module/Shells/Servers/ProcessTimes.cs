using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>Since when the processes of services run, as CIM tells: the service leads to its process, and that has a beginning.</summary>
internal static class ProcessTimes
{
    /// <summary>The beginnings by the name of the service; nothing where the server cannot tell, as before Windows PowerShell 3.0.</summary>
    public static IReadOnlyDictionary<string, DateTimeOffset> Of(IShell server, params string[] services)
    {
        Dictionary<string, string> names = [];
        foreach (PSObject service in Instances(server, "Win32_Service", services.Select(name => $"Name='{name}'")))
        {
            if ((service.Text("ProcessId"), service.Text("Name")) is ({ } number, { } name) && number != "0")
            {
                names[number] = name;
            }
        }

        Dictionary<string, DateTimeOffset> starts = new(StringComparer.OrdinalIgnoreCase);
        foreach (PSObject process in names.Count == 0 ? [] : Instances(server, "Win32_Process", names.Keys.Select(number => "ProcessId=" + number)))
        {
            if (process.Text("ProcessId") is { } number && names.TryGetValue(number, out string? name) && process.Moment("CreationDate") is { } start)
            {
                starts[name] = start;
            }
        }

        return starts;
    }

    private static IReadOnlyList<PSObject> Instances(IShell server, string type, IEnumerable<string> conditions) =>
        server.Invoke("Get-CimInstance", new ShellParameter("ClassName", type), new ShellParameter("Filter", string.Join(" OR ", conditions))).Objects;
}
