namespace UmLync.Tests.Estates;

/// <summary>What random estates look like: how much there is, how much of it was read, and how odd its texts are.</summary>
internal sealed record EstateShape
{
    /// <summary>Anything that a file can hold: gaps everywhere and texts that only JSON can like.</summary>
    public static EstateShape Anything { get; } = new();

    /// <summary>What a designer or a rule meets in a well-kept estate: everything was read, names are those of people and hosts.</summary>
    public static EstateShape WellRead { get; } = new() { UnreadProperties = 0, IncompleteKinds = 0, OddTexts = 0, MostScopes = 1 };

    /// <summary>How many organizations and how many deployments there are at most; at least one of each.</summary>
    public int MostScopes { get; init; } = 2;

    /// <summary>How many objects of each kind a scope has at most.</summary>
    public int MostObjects { get; init; } = 4;

    /// <summary>How many of a hundred properties were not read.</summary>
    public int UnreadProperties { get; init; } = 15;

    /// <summary>How many of a hundred values that an object may lack are absent.</summary>
    public int AbsentValues { get; init; } = 30;

    /// <summary>How many of a hundred kinds were not read, or only in part.</summary>
    public int IncompleteKinds { get; init; } = 25;

    /// <summary>How many of a hundred texts are made of quotes, control characters, other scripts and the like.</summary>
    public int OddTexts { get; init; } = 20;

    /// <summary>How many of a hundred references lead to an object of the estate.</summary>
    public int KnownReferences { get; init; } = 85;

    /// <summary>How many of a hundred values stood elsewhere in the estate before. Without coincidences there is nothing to find.</summary>
    public int RepeatedValues { get; init; } = 40;
}
