using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace UmLync.Sip;

/// <summary>
/// The header field by which Lync and Exchange say why they refuse: <c>15000;reason="…";source="um01.contoso.com";appName="ExumRouting"</c>
/// (domain.md E.1). The numbers 15000 to 15999 are those of Unified Messaging routing.
/// </summary>
public sealed class MsDiagnostics
{
    /// <summary>The name of the field within an organization.</summary>
    public const string HeaderName = "ms-diagnostics";

    /// <summary>The name of the field that leaves the organization.</summary>
    public const string PublicHeaderName = "ms-diagnostics-public";

    private const long Most = 999_999;

    private MsDiagnostics(int number, SipParameters parameters)
    {
        Number = number;
        Parameters = parameters;
    }

    /// <summary>The number.</summary>
    public int Number { get; }

    /// <summary>The reason in the words of the server; null where it gives none.</summary>
    public string? Reason => Parameters["reason"];

    /// <summary>The FQDN of the server that says it; null where it does not.</summary>
    public string? Source => Parameters["source"];

    /// <summary>The application on that server, such as <c>ExumRouting</c>; null where it does not say.</summary>
    public string? Application => Parameters["appName"];

    /// <summary>Everything that it says.</summary>
    public SipParameters Parameters { get; }

    /// <summary>Reads the value of the field; false where it is malformed. A sub-code behind the number is left out.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MsDiagnostics? value)
    {
        IReadOnlyList<string> parts = SipText.Split(text ?? string.Empty, ';');
        string number = parts[0].Split('.')[0];
        value = SipText.Number(number, Most) is { } code && SipParameters.TryRead(parts.Skip(1), out SipParameters? parameters)
            ? new MsDiagnostics((int)code, parameters)
            : null;
        return value is not null;
    }
}
