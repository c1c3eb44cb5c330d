using System.Linq;
using UmLync.Cmdlets.Text;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>How a shell shows the objects of one kind.</summary>
internal abstract class KindReader(ResourceKind kind)
{
    public ResourceKind Kind { get; } = kind;

    /// <summary>All objects, as far as the shell shows them.</summary>
    public abstract KindReading Read(ShellQuery query);

    /// <summary>The object as it is now; null when it is not there.</summary>
    /// <exception cref="UmLyncException">The shell does not tell.</exception>
    public virtual Resource? Read(ShellQuery query, ResourceKey key)
    {
        KindReading reading = Read(query);
        Resource? found = reading.Objects.FirstOrDefault(resource => resource.Key == key);
        return found is not null || reading.Coverage.IsComplete
            ? found
            : throw new UmLyncException(new Message(nameof(CmdletMessages.ObjectCannotBeRead), key.ToString(), reading.Coverage.Reason ?? "?"));
    }
}
