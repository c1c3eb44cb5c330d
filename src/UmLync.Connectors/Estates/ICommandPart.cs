using UmLync.Planning;

namespace UmLync.Connectors.Estates;

/// <summary>
/// A part that changes objects by commands, which do not know every property: what no command changes is left to another part.
/// </summary>
public interface ICommandPart : IEstatePart
{
    /// <summary>Whether the part has a command for the change, of an object of a kind that it changes.</summary>
    bool CarriesOut(PlannedChange change);
}
