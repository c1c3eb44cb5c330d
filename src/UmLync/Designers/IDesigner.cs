using UmLync.Blueprints;
using UmLync.Planning;

namespace UmLync.Designers;

/// <summary>
/// Knows one subject of the integration. Reads the estate through the draft and the operator's choices from the blueprint,
/// draws what should be otherwise, and does nothing else. What no designer touches is unmanaged and stays as it is.
/// </summary>
public interface IDesigner
{
    /// <summary>Draws the wanted differences.</summary>
    void Design(Draft draft, Blueprint blueprint);
}
