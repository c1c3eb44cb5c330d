using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.Certificates;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Cmdlets.Consenting;

/// <summary>The PFX files of a command, open until it is over. A password that is needed and was not given is asked for, where somebody is there.</summary>
internal sealed class PfxFiles(PSHost host) : IDisposable
{
    private const string NeedsPassword = "PfxNeedsPassword";

    private readonly List<PfxFile> _files = [];

    /// <summary>The files that were opened.</summary>
    public IReadOnlyList<PfxFile> All => _files;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="password">Its password; null where it was not given.</param>
    /// <param name="expected">The thumbprint of the certificate in it; null where a plan says that later.</param>
    /// <exception cref="UmLyncException">It cannot be read, the password is wrong, or it does not hold that certificate with its key.</exception>
    public PfxFile Open(string path, SecureString? password, Thumbprint? expected)
    {
        PfxFile file = OpenOrAsk(path, password, expected);
        _files.Add(file);
        return file;
    }

    public void Dispose()
    {
        foreach (PfxFile file in _files)
        {
            file.Dispose();
        }
    }

    private PfxFile OpenOrAsk(string path, SecureString? password, Thumbprint? expected)
    {
        try
        {
            return PfxFile.Open(path, password, expected, Here.Clock);
        }
        catch (UmLyncException problem) when (problem.Id == NeedsPassword && Interaction.IsPossible(host))
        {
            using SecureString? typed = Ask(path);
            if (typed is null)
            {
                throw;
            }

            return PfxFile.Open(path, typed, expected, Here.Clock);
        }
    }

    private SecureString? Ask(string path)
    {
        FieldDescription field = new(new Message(nameof(CmdletMessages.PfxPassword)).ToString());
        field.SetParameterType(typeof(SecureString));
        try
        {
            return host.UI.Prompt(string.Empty, path, new Collection<FieldDescription> { field }).TryGetValue(field.Name, out PSObject? answer) ? answer?.BaseObject as SecureString : null;
        }
        catch (Exception refusal) when (refusal is HostException or PSInvalidOperationException or NullReferenceException)
        {
            return null;
        }
    }
}
