using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Blueprints;

/// <summary>The names, numbers and languages that an operator chooses for dial plans and auto attendants, held against their documented forms.</summary>
internal static class ChosenNames
{
    /// <summary>The longest name of a UM object (domain.md C.1, C.3).</summary>
    private const int Longest = 64;

    // Exchange refuses these in the name of a dial plan (domain.md C.1).
    private const string Forbidden = "\"/\\[]:;|=,+*?<>";

    /// <summary>Why Exchange or Lync takes no dial plan of that name, or null.</summary>
    public static Message? WhyNoDialPlan(string name, int longest)
    {
        char refused = name.FirstOrDefault(character => Forbidden.Contains(character));
        return WhyNoName(name, longest) ?? (refused == default ? null : new Message(nameof(Messages.ChosenNameHasForbiddenCharacter), name, refused.ToString()));
    }

    /// <summary>Why Lync can use nothing of that name, or null.</summary>
    public static Message? WhyNoName(string name, int longest = Longest)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return new Message(nameof(Messages.ChosenNameIsEmpty));
        }

        return name.Any(char.IsWhiteSpace) ? new Message(nameof(Messages.ChosenNameHasSpaces), name)
            : name.Length <= Math.Min(longest, Longest) ? null
            : new Message(nameof(Messages.ChosenNameIsTooLong), name, Shown(name.Length), Shown(Math.Min(longest, Longest)));
    }

    /// <summary>Why the numbers cannot be those of the plan or attendant, or null: one is not in E.164 form, or stands twice.</summary>
    public static Message? WhyNoNumbers(string owner, IEnumerable<string>? numbers)
    {
        string[] all = [.. numbers ?? []];
        return Array.Find(all, number => !E164Number.IsE164(number)) is { } other ? new Message(nameof(Messages.ChosenNumberIsNotE164), owner, other)
            : all.GroupBy(number => number, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice ? new Message(nameof(Messages.ChosenNumberStandsTwice), twice.Key)
            : null;
    }

    /// <summary>Why the text is no culture such as en-US, or null.</summary>
    public static Message? WhyNoLanguage(string owner, string? language) =>
        language is null || (language.Length > 0 && language[0] != '-' && language[language.Length - 1] != '-' && language.All(IsOfCulture))
            ? null
            : new Message(nameof(Messages.ChosenLanguageIsRefused), owner, language);

    /// <exception cref="UmLyncException">There is a reason why not.</exception>
    public static void Check(Message? reason)
    {
        if (reason is not null)
        {
            throw new UmLyncException(reason);
        }
    }

    private static bool IsOfCulture(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-';

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
