namespace UmLync.Owa;

/// <summary>A setting of the file, <c>&lt;add key="…" value="…"/&gt;</c>, and where it stands, in characters from the start.</summary>
/// <param name="Key">The key as it is written; ASP.NET compares keys without regard to case.</param>
/// <param name="Value">The value; null where the attribute is missing.</param>
/// <param name="Element">Where the element begins.</param>
/// <param name="End">Where it is over.</param>
internal sealed record WebConfigSetting(string Key, string? Value, int Element, int End)
{
    /// <summary>What stands between the quotes of the value; where there is none, the empty place behind the key.</summary>
    public (int Start, int End) ValuePlace { get; init; }
}
