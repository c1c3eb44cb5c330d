using System.Management.Automation;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>A cmdlet that reads documents of UmLync. A file that cannot be read fails alone.</summary>
public abstract class UmLyncImportCommand : UmLyncCommand
{
    /// <summary>The files.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = null!;

    private protected override void Process()
    {
        foreach (string path in Path)
        {
            try
            {
                WriteObject(Read(PathOf(path)));
            }
            catch (UmLyncException problem)
            {
                Fail(problem, path);
            }
        }
    }

    private protected abstract object Read(string path);
}
