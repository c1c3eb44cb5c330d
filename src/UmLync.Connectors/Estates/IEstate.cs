using UmLync.Applying;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Estates;

/// <summary>An estate on which commands work, whatever stands behind it: a lab file, or the living systems.</summary>
public interface IEstate : ISource, ITarget
{
    /// <summary>What a run locks and messages name: the canonical path of a lab file, or the name of the estate.</summary>
    string Name { get; }

    /// <summary>The estate as it is at this moment, which can be kept in a file: living systems are asked once for both.</summary>
    /// <exception cref="UmLyncException">The estate cannot be read.</exception>
    /// <param name="request">What a plan is made by; the file holds everything.</param>
    EstatePicture TakePicture(ReadRequest request);
}
