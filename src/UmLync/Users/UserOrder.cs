using System;
using System.Globalization;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Users;

/// <summary>
/// One row of a batch: who is to have voice mail, in which dial plan (by the UM mailbox policy), under which extensions. A PIN is no
/// part of it. Source: domain.md C.6.
/// </summary>
public sealed record UserOrder
{
    /// <summary>Where the row stands: its line in a file, or its place in the batch; counted from 1.</summary>
    public int Row { get; init; }

    /// <summary>The primary SMTP address of the mailbox.</summary>
    public string Identity { get; init; } = string.Empty;

    /// <summary>The UM mailbox policy, which belongs to one dial plan.</summary>
    public string MailboxPolicy { get; init; } = string.Empty;

    /// <summary>The extensions; needed in a SIP URI dial plan too. Of somebody who is moved, empty keeps those that there are.</summary>
    public ValueList<string> Extensions { get; init; } = ValueList<string>.Empty;

    /// <summary>The SIP address, with or without <c>sip:</c>; by default that of the Lync user.</summary>
    public string? SipAddress { get; init; }

    /// <summary>Where Exchange sends the welcome message with the PIN; by default to the mailbox.</summary>
    public string? NotifyEmail { get; init; }

    /// <summary>What may be known of the PIN that the operator gives; null where Exchange makes one.</summary>
    public PinShape? Pin { get; init; }

    /// <summary>The extensions of a text in which they stand with a semicolon, comma or blank between.</summary>
    public static ValueList<string> ExtensionsOf(string? text) =>
        new((text ?? string.Empty).Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(extension => extension.Trim()));

    /// <summary>The row as errors name it.</summary>
    internal string Place => Row.ToString(CultureInfo.InvariantCulture);
}
