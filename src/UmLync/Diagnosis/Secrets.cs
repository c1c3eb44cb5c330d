using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace UmLync.Diagnosis;

/// <summary>
/// Hides PINs and passwords in what operators hand in: a command line that they copied along, a listing that shows one. No cause
/// follows from them, and what is quoted of the input goes into tickets and mails.
/// </summary>
internal static class Secrets
{
    /// <summary>What stands in the place of a secret, whatever its length.</summary>
    public const string Hidden = "***";

    // The words with which the name of a secret ends: the parameters Pin and Password of the products' cmdlets, and what people
    // write in the three languages in which symptoms are understood.
    private const string Names = "pin|password|passwd|passphrase|passcode|pwd|secret|contrase\u00F1a|\u5BC6\u7801|\u5BC6\u78BC|PIN\u7801|PIN\u78BC";
    private const string Quoted = @"""[^""\r\n]*""|'[^'\r\n]*'";
    private const string Value = Quoted + @"|\([^()\r\n]*(?:\([^()\r\n]*\)[^()\r\n]*)*\)|[^\s;,&<>""')]+";

    // What is said of a password and is none.
    private const string Said =
        "not|no|never|always|only|too|the|a|an|in|of|on|at|for|with|by|to|about|wrong|incorrect|correct|right|bad|invalid|valid|expired|required|needed|missing|" +
        "empty|blank|null|unknown|known|set|reset|changed|given|asked|used|stored|encrypted|hidden|masked|same|different|accepted|refused|rejected|denied|locked|" +
        "being|case|longer|shorter|weak|strong|incorrecta|correcta|obligatoria|necesaria|err\u00F3nea|v\u00E1lida|inv\u00E1lida|la|una|de|demasiado";

    private static readonly string[] Hints = ["pin", "pass", "pwd", "secret", "contrase", "\u5BC6", "securestring", "credential"];

    private static readonly Regex Name = new($"(?:{Names})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // What each keeps and what it hides has a greatest length or an end of its own, so that no text takes long.
    private static readonly Regex[] Forms =
    [
        // -Pin 1234, -Password (ConvertTo-SecureString …), with the value on the next line after a backtick too.
        Form($@"(?<keep>(?<![\w-])-\w{{0,40}}?(?:{Names})[ \t]{{1,64}}(?:`[ \t]{{0,64}}\r?\n[ \t]{{0,64}})?)(?![-|`])(?:{Value})"),

        // Pin: 1234, "password": "…", Password=…;, <Pin>1234</Pin>, pass:….
        Form($@"(?<keep>(?:{Names})[""']?[ \t]{{0,64}}[:=\uFF1A\uFF1D][ \t]{{0,16}})(?:{Value})"),
        Form($@"(?<keep>(?:{Names})>)[^<\r\n]+"),
        Form(@"(?<keep>\bpass:)\S+"),

        // The PIN is 1234; the password was "…".
        Form(@"(?<keep>\bPIN(?:[ \t]{1,16}(?:is|was|to|number|code|es|n\u00FAmero)|[\u7801\u78BC]?[\u4E3A\u662F\u70BA]?)[ \t]{0,16})\d{4,24}(?!\d)"),
        Form($@"(?<keep>(?:{Names})[ \t]{{1,16}}(?:is|was|to|es)[ \t]{{1,16}})(?:{Quoted})"),

        // The password is hunter2; not: the password is wrong.
        Form($@"(?<keep>(?:{Names})[ \t]{{1,16}}(?:is|was|es)[ \t]{{1,16}})(?!(?:{Said})\b)(?:[^\s;,&<>""'.)]|\.(?=\S))+"),

        // ConvertTo-SecureString '…' -AsPlainText, '…' | ConvertTo-SecureString, [NetworkCredential]::new('kim', '…').
        Form(@"(?<keep>ConvertTo-SecureString[ \t]{1,16})[^|;)\r\n]+"),
        Form($@"(?<keep>)(?:{Quoted})(?=[ \t]{{0,16}}\|[ \t]{{0,16}}ConvertTo-SecureString)"),
        Form(@"(?<keep>Credential(?:\]::new)?[ \t]{0,16}\()[^)\r\n]+"),
    ];

    /// <summary>Whether a property or a column of that name holds a secret.</summary>
    public static bool IsNameOfOne(string name) => Name.IsMatch(name.Trim());

    /// <summary>The text without secrets.</summary>
    public static string Hide(string text) =>
        Hints.Any(hint => text.Contains(hint, StringComparison.OrdinalIgnoreCase))
            ? Forms.Aggregate(text, (current, form) => form.Replace(current, "${keep}" + Hidden))
            : text;

    private static Regex Form(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
