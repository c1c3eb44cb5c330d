using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Security;
using UmLync.Commands;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells;

/// <summary>
/// The PINs that an operator gave, for as long as a command runs. A PIN goes from here to the one cmdlet of Exchange that sets it; no
/// plan, journal or message ever holds it (domain.md C.6).
/// </summary>
internal sealed class PinVault
{
    private readonly Dictionary<string, SecureString> _pins = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps the PIN of the mailbox until what is returned is disposed.</summary>
    public IDisposable Keep(string mailbox, SecureString pin)
    {
        _pins[mailbox] = pin;
        return new Keeping(this, mailbox);
    }

    /// <summary>The parameter with the PIN, where the call takes one and somebody gave it.</summary>
    public IEnumerable<ShellParameter> For(CommandCall call, ResourceKey mailbox)
    {
        if (call.Name is "Enable-UMMailbox" or "Set-UMMailboxPIN" && _pins.TryGetValue(mailbox.Name, out SecureString? pin))
        {
            yield return new ShellParameter("PIN", Open(pin));
        }
    }

    /// <summary>The text of a PIN; nobody keeps it.</summary>
    public static string Open(SecureString pin)
    {
        IntPtr text = Marshal.SecureStringToGlobalAllocUnicode(pin);
        try
        {
            return Marshal.PtrToStringUni(text)!;
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(text);
        }
    }

    private sealed class Keeping(PinVault vault, string mailbox) : IDisposable
    {
        public void Dispose() => vault._pins.Remove(mailbox);
    }
}
