using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Users;

/// <summary>
/// A proxy address of Unified Messaging: <c>EUM:kim@contoso.com;phone-context=Redmond.contoso.com</c>. The primary one (in capitals)
/// has the SIP address, a secondary one each extension; from the primary one Lync learns the dial plan of the user (domain.md C.6).
/// </summary>
public sealed class EumAddress
{
    private const string Scheme = "eum:";
    private const string Context = ";phone-context=";

    private EumAddress(bool isPrimary, string address, string phoneContext)
    {
        IsPrimary = isPrimary;
        Address = address;
        PhoneContext = phoneContext;
    }

    /// <summary>Whether it is the primary one, whose scheme is in capitals.</summary>
    public bool IsPrimary { get; }

    /// <summary>The SIP address without its scheme, or the extension.</summary>
    public string Address { get; }

    /// <summary>The phone context, which names the dial plan.</summary>
    public string PhoneContext { get; }

    /// <summary>Reads a proxy address; false when it is none of Unified Messaging, or has not its form.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EumAddress? address)
    {
        address = null;
        int context = text is null ? -1 : text.IndexOf(Context, StringComparison.OrdinalIgnoreCase);
        if (context <= Scheme.Length || !text!.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || context + Context.Length == text.Length)
        {
            return false;
        }

        address = new EumAddress(
            text.StartsWith("EUM:", StringComparison.Ordinal), text.Substring(Scheme.Length, context - Scheme.Length), text.Substring(context + Context.Length));
        return true;
    }

    /// <summary>The primary one among the proxy addresses of a mailbox; null where there is none.</summary>
    public static EumAddress? PrimaryOf(IEnumerable<string> proxyAddresses)
    {
        foreach (string text in proxyAddresses)
        {
            if (text.StartsWith("EUM:", StringComparison.Ordinal) && TryParse(text, out EumAddress? address))
            {
                return address;
            }
        }

        return null;
    }

    /// <summary>The addresses that Exchange gives a mailbox which it enables in the plan.</summary>
    public static ValueList<string> Of(string sipAddress, IEnumerable<string> extensions, PhoneContext context) =>
        new([("EUM:" + sipAddress + Context + context), .. extensions.Select(extension => Scheme + extension + Context + context)]);

    /// <inheritdoc/>
    public override string ToString() => (IsPrimary ? "EUM:" : Scheme) + Address + Context + PhoneContext;
}
