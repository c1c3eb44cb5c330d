using System;
using System.IO;
using System.Management.Automation;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>A cmdlet that writes a file that the operator names, and never one that is there unless told so.</summary>
public abstract class UmLyncExportCommand : UmLyncCommand
{
    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = null!;

    /// <summary>Overwrites the file where it is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override object Target => Path;

    /// <summary>Writes the file and shows it.</summary>
    /// <exception cref="UmLyncException">The file is there, or cannot be written.</exception>
    private protected void Export(Action<string> write)
    {
        string path = PathOf(Path);
        if (WriteFile(path, Force, write))
        {
            WriteObject(new FileInfo(path));
        }
    }
}
