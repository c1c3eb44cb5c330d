using System.Management.Automation;
using UmLync.Cmdlets.Text;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>Paths as PowerShell means them: relative to the location of the session, which is not that of the process.</summary>
internal static class FilePaths
{
    /// <summary>The full path of the file, which need not exist; nothing in it is a wildcard.</summary>
    /// <exception cref="UmLyncException">The path leads to another provider, such as the registry.</exception>
    public static string Of(string path, PathIntrinsics session)
    {
        string full = session.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
        return provider.Name == "FileSystem"
            ? full
            : throw new UmLyncException(new Message(nameof(CmdletMessages.PathIsNoFile), path));
    }
}
