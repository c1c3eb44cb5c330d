namespace UmLync.Topologies;

/// <summary>How many users something is said of, with one of them as an example, and of how many it could not be told.</summary>
public sealed class UserTally
{
    /// <summary>How many users it is said of.</summary>
    public int Count { get; private set; }

    /// <summary>The first of them by address, in small letters; null when there is none.</summary>
    public string? First { get; private set; }

    /// <summary>Of how many users it could not be told, because it was not read of them.</summary>
    public int Unread { get; private set; }

    /// <summary>Counts a user of whom it is said or not; null when that was not read.</summary>
    internal void Add(string address, bool? isSo)
    {
        if (isSo is null)
        {
            Unread++;
        }
        else if (isSo == true)
        {
            Count++;
            string name = address.ToLowerInvariant();
            First = First is null || string.CompareOrdinal(name, First) < 0 ? name : First;
        }
    }
}
