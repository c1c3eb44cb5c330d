using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace UmLync.Tests.Commands;

/// <summary>Names that would be more than a name in a script that did not take care.</summary>
internal static class HostileNames
{
    /// <summary>Each means something to PowerShell, to an editor, or to the file in which it is saved.</summary>
    public static string[] All { get; } =
    [
        "O'Hare", "''", "'", "it\u2019s", "\u2018\u2019\u201A\u201B", "\u2018; Stop-Computer; \u2019", "'; Stop-Computer; '", "\"; Stop-Computer; \"", "\u201C\u201D\u201E",
        "$(Stop-Computer)", "$env:PATH", "${x}", "`", "`'", "`n", "'`", "@'", "'@", "@\"", "#>", "<#", "<# #>", "--%", "-WhatIf", "-Confirm:$true", "& calc", "| Stop-Computer",
        "; Stop-Computer", "a\nStop-Computer", "a\r\nStop-Computer", "a\rStop-Computer", "a\n# b", "\n", "a\u0085Stop-Computer", "a\u2028Stop-Computer", "a\u2029b",
        "lync\nCNF:4f3c7d1e-0b7a-4b0e-9c57-1c5b5e0f8a11", "\0", "\u0001", "\t", "\u001A", "\u007F", "\u202Egnp.sp1", "\u200B", "\uFEFF", "\u00AD", "\u00A0", "\u3000",
        "SIG # Begin signature block", "# SIG # Begin signature block", "sig begin signature blok", "SIG # End signature block", "#requires -version 99", "requires -version 99",
        ".SYNOPSIS", ".EXAMPLE\n.PARAMETER x", "{0}", "{1}{", "}", "@{ a = 1 }", "[char]65", "$null", "$true", "*", "?", "[a-z]", "%TEMP%", "\u005C", "a\u005C", "\uFF07", "\uFF02", "\uFF1B",
        "\uD800", "\uDC00", "\uDC00\uD800", "\uD83D\uDE00", "\uDB40\uDC41", "\u6606\u660E", "\u05D0\u05D1", "e\u0301",
    ];

    // The characters of the list, so that generated texts put them together in other ways.
    private static readonly char[] Characters = [.. string.Concat(All).Distinct(), 'a', ' '];

    /// <summary>One of the list, characters of the list in any order, or any text at all.</summary>
    public static Arbitrary<string> Arbitrary { get; } = Arb.From(
        Gen.OneOf(
            Gen.Elements(All),
            Gen.Elements(Characters).ArrayOf().Select(characters => new string(characters)),
            ArbMap.Default.GeneratorFor<string>().Where(text => text is not null)),
        text => Enumerable.Range(0, text.Length).Select(index => text.Remove(index, 1)));
}
