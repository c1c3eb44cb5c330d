namespace UmLync.Users;

/// <summary>What may be known of a PIN that the operator gives: how long it is, and whether it is of digits. The PIN itself stays where it was typed.</summary>
/// <param name="Length">How many characters it has.</param>
/// <param name="IsDigits">Whether all of them are digits.</param>
public sealed record PinShape(int Length, bool IsDigits)
{
    /// <summary>The fewest digits that Exchange takes (domain.md C.6).</summary>
    public const int Least = 4;

    /// <summary>The most digits that Exchange takes (domain.md C.6).</summary>
    public const int Most = 24;
}
