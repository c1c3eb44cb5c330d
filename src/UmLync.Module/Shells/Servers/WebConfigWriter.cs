using System.Globalization;
using System.Linq;
using UmLync.Cmdlets.Text;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>
/// Writes the two settings of instant messaging into the web.config of Outlook Web App on a server: reads the file as it is now, edits
/// its text, lays a copy beside it and writes it in its place. A file that holds the values already is not touched.
/// </summary>
internal static class WebConfigWriter
{
    /// <exception cref="UmLyncException">There is no such file, it cannot be edited, or the server refuses.</exception>
    public static void Write(IShell server, string name, PlannedChange change)
    {
        string path = WebConfigReader.PathOn(server, name);
        byte[] present = server.FileBytes(path) ?? throw new UmLyncException(new Message(nameof(CmdletMessages.ServerFileIsMissing), path, name));
        byte[] wanted = Wanted(WebConfig.Read(present, path), change).ToBytes();
        if (!wanted.SequenceEqual(present))
        {
            server.WriteFile(path, wanted, path + "." + Here.Clock().UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture) + ".bak");
        }
    }

    private static WebConfig Wanted(WebConfig file, PlannedChange change) => change.After is OwaWebConfig after
        ? file.WithCertificateThumbprint(after.ImCertificateThumbprint).WithServerName(after.ImServerName)
        : file;
}
