using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>
/// One dialling rule of a dial plan, of four parts: the group that it belongs to, the mask that the number has to fit, the number that
/// is dialled in its place, a comment. A mask is made of digits, of x for any digit and of an asterisk for any number of digits.
/// Source: domain.md C.8.
/// </summary>
public sealed class DiallingRule
{
    /// <summary>The longest name of a group.</summary>
    public const int LongestGroup = 32;

    private const int Parts = 4;

    private readonly string _comment;

    private DiallingRule(string group, string mask, string dialled, string comment)
    {
        Group = group;
        Mask = mask;
        Dialled = dialled;
        _comment = comment;
    }

    /// <summary>The name of the group, by which dial plans, policies and auto attendants allow it.</summary>
    public string Group { get; }

    /// <summary>Which numbers the rule is for.</summary>
    public string Mask { get; }

    /// <summary>What is dialled.</summary>
    public string Dialled { get; }

    /// <summary>
    /// Whether the rule lets any number be dialled: what is dialled is whatever the caller says, be it that the mask fits every number
    /// or that it only takes digits away in front.
    /// </summary>
    public bool FitsEveryNumber => Dialled.All(character => character == '*') || (Dialled.Contains('*') && Mask.Contains('*') && !Mask.Any(char.IsDigit));

    /// <summary>Reads a rule; false when the text is none. Blanks around the mask and the number mean nothing, as in Microsoft's own examples.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DiallingRule? rule)
    {
        rule = null;
        string[] parts = [.. (text ?? string.Empty).Split([','], Parts).Select(part => part.Trim())];
        if (parts.Length == Parts && parts[0].Length is > 0 and <= LongestGroup && IsPattern(parts[1]) && IsPattern(parts[2]))
        {
            rule = new DiallingRule(parts[0], parts[1], parts[2], parts[3]);
        }

        return rule is not null;
    }

    /// <summary>The rule as <c>group,mask,number,comment</c> without blanks around its parts, so that two texts of one rule are the same.</summary>
    public override string ToString() => string.Join(",", Group, Mask, Dialled, _comment);

    private static bool IsPattern(string text) => text.Length > 0 && text.All(character => character is >= '0' and <= '9' or 'x' or 'X' or '*');
}
