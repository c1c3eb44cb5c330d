using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace UmLync.Tests.Values;

/// <summary>Generators of texts that a value type meets: anything at all, nearly right ones, and right ones in another case.</summary>
internal static class Texts
{
    // What the grammars of the values give a meaning to, and what people paste beside it.
    private const string Alphabet = "aZ09.-_:;@=+,%#\\/\"<>()[]{}*? \t\0\u00E4\u200E\u0660\uD83D";

    /// <summary>Any text, null included, or a valid one with up to three characters put in, left out or replaced.</summary>
    public static Arbitrary<string> Near(string[] valid) =>
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>(),
            Gen.Elements(valid).SelectMany(Mutated).SelectMany(Mutated).SelectMany(Mutated)).ToArbitrary();

    /// <summary>A valid text beside itself, each letter in a case of its own.</summary>
    public static Arbitrary<(string Text, string Recased)> Recased(string[] valid) =>
        (from text in Gen.Elements(valid)
         from upper in ArbMap.Default.GeneratorFor<bool>().ArrayOf(text.Length)
         select (text, new string([.. text.Select((c, i) => upper[i] ? Upper(c) : Lower(c))]))).ToArbitrary();

    /// <summary>Two valid texts, now and then the same one.</summary>
    public static Arbitrary<(string Left, string Right)> Pairs(string[] valid) =>
        (from left in Gen.Elements(valid)
         from right in Gen.Elements(valid)
         select (left, right)).ToArbitrary();

    private static Gen<string> Mutated(string text) =>
        from at in Gen.Choose(0, text.Length)
        from character in Gen.Elements(Alphabet.ToCharArray())
        from how in Gen.Choose(0, 3)
        select how switch
        {
            0 => text.Insert(at, character.ToString()),
            1 => text.Substring(0, at),
            2 when at < text.Length => text.Remove(at, 1),
            3 when at < text.Length => text.Remove(at, 1).Insert(at, character.ToString()),
            _ => text,
        };

    private static char Upper(char c) => c is >= 'a' and <= 'z' ? (char)(c - 32) : c;

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c + 32) : c;
}
