using System.Diagnostics.CodeAnalysis;
using UmLync.Text;

namespace UmLync.Values;

/// <summary>
/// The "FQDN of the dial plan" in Lync's words: <c>&lt;dial plan name&gt;.&lt;forest DNS name&gt;</c>, given by Exchange when
/// the dial plan is created and fixed for its life, whereas the dial plan's name can change. EUM proxy addresses and the
/// routing keys of contacts end in it, and its first label is the pilot by which Lync finds the hunt group
/// (S-EXU, the pilot [C]; the composition [I]).
/// </summary>
public sealed class PhoneContext : TextValue<PhoneContext>
{
    // Exchange refuses these in the name of a dial plan (S-EXD create-um-dial-plan.md).
    private const string Forbidden = "\"/\\[]:;|=,+*?<>";

    private readonly int _dot;

    private PhoneContext(string text, int dot)
        : base(text) => _dot = dot;

    /// <summary>The text before the first dot: the pilot identifier of the dial plan's hunt groups.</summary>
    public string FirstLabel => Text.Substring(0, _dot);

    /// <summary>
    /// The text after the first dot: the DNS name of the forest, unless the dial plan was created with a dot in its name.
    /// </summary>
    public string Domain => Text.Substring(_dot + 1);

    /// <summary>Reads a phone context.</summary>
    /// <exception cref="UmLyncException">ValueIsNotPhoneContext: the text is not one.</exception>
    public static PhoneContext Parse(string text) =>
        TryParse(text, out PhoneContext? value) ? value : throw Refuse(nameof(ValueMessages.ValueIsNotPhoneContext), text);

    /// <summary>Reads a phone context; false when the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneContext? value)
    {
        int dot = text is null ? -1 : text.IndexOf('.');
        value = dot > 0 && IsWellFormed(text!) ? new PhoneContext(text!, dot) : null;
        return value is not null;
    }

    private static bool IsWellFormed(string text)
    {
        char before = '.';
        foreach (char c in text)
        {
            if ((c == '.' && before == '.') || char.IsControl(c) || Forbidden.Contains(c))
            {
                return false;
            }

            before = c;
        }

        return before != '.' && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(before);
    }
}
