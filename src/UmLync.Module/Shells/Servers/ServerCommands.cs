using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Text;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>What is asked of a Windows server: single commands of Windows PowerShell with parameters, which every version has.</summary>
internal static class ServerCommands
{
    /// <summary>The services of these names that the server has.</summary>
    /// <exception cref="UmLyncException">The server does not tell.</exception>
    public static IReadOnlyList<PSObject> Services(this IShell server, params string[] names)
    {
        ShellAnswer answer = server.Invoke("Get-Service", new ShellParameter("Name", names));

        // A service that is not there is an error beside those that are.
        return answer.Problem is null or { IsOfMissingObject: true } ? answer.Objects : throw answer.Problem;
    }

    /// <summary>A value of the registry; null where it, or its key, is not there.</summary>
    /// <exception cref="UmLyncException">The server does not tell.</exception>
    public static string? RegistryValue(this IShell server, string key, string value)
    {
        ShellAnswer answer = server.Invoke("Get-ItemProperty", new ShellParameter("LiteralPath", key));
        return answer.Problem switch
        {
            null => answer.First?.Text(value),
            { IsOfMissingObject: true } => null,
            { } problem => throw problem,
        };
    }

    /// <summary>An environment variable of the machine, as the session has it; null where there is none.</summary>
    /// <exception cref="UmLyncException">The server does not tell.</exception>
    public static string? Variable(this IShell server, string name)
    {
        ShellAnswer answer = server.Invoke("Get-Item", new ShellParameter("LiteralPath", "Env:" + name));
        return answer.Problem switch
        {
            null => answer.First?.Text("Value"),
            { IsOfMissingObject: true } => null,
            { } problem => throw problem,
        };
    }

    /// <summary>Whether there is a file or folder.</summary>
    /// <exception cref="UmLyncException">The server does not tell.</exception>
    public static bool HasFile(this IShell server, string path) =>
        server.Invoke("Test-Path", new ShellParameter("LiteralPath", path)).Whole().Objects.Any(answer => answer.BaseObject is true);

    /// <summary>The events that the filter wants, the latest first; none where the log has none, or nobody who writes such.</summary>
    /// <exception cref="UmLyncException">The server does not tell.</exception>
    public static IReadOnlyList<PSObject> Events(this IShell server, Hashtable filter, int most)
    {
        ShellAnswer answer = server.Invoke("Get-WinEvent", new ShellParameter("FilterHashtable", filter), new ShellParameter("MaxEvents", most));
        return answer.Problem is null or { IsOfMissingObject: true } ? answer.Objects : throw answer.Problem;
    }

    /// <summary>The text of a file; null where it is not there.</summary>
    /// <exception cref="UmLyncException">The server does not tell.</exception>
    public static string? FileText(this IShell server, string path)
    {
        // Line by line: -Raw is younger than the oldest Windows PowerShell that the products run on.
        ShellAnswer answer = server.Invoke("Get-Content", new ShellParameter("LiteralPath", path));
        return answer.Problem switch
        {
            null => string.Join(Environment.NewLine, answer.Objects.Select(line => line.ToString())),
            { IsOfMissingObject: true } => null,
            { } problem => throw problem,
        };
    }
}
