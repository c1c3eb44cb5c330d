using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Designers;

/// <summary>
/// The lines of users and contacts: who has which, and who is to get which. To Lync a number with an extension and the number alone are
/// two lines, and no line may be given twice (domain.md D.7).
/// </summary>
internal sealed class VoiceLines
{
    private readonly Dictionary<TelUri, ResourceKey> _holders = [];
    private readonly ILookup<TelUri, string> _asking;

    private VoiceLines(Draft draft, IEnumerable<CsUser> asked)
    {
        foreach ((ResourceKey holder, Optional<string> line) in draft.All(CsUser.Schema).Select(user => (user.Key, user.LineUri))
            .Concat(draft.All(ExumContact.Schema).Select(contact => (contact.Key, contact.LineUri))))
        {
            if (line.HasValue && TelUri.TryParse(line.Value, out TelUri? number) && !_holders.ContainsKey(number))
            {
                _holders.Add(number, holder);
            }
        }

        _asking = asked.Where(user => user.LineUri.HasValue && TelUri.TryParse(user.LineUri.Value, out _))
            .ToLookup(user => TelUri.Parse(user.LineUri.Value), user => user.SipAddress.ToString());
    }

    public static VoiceLines Of(Draft draft, IEnumerable<CsUser> asked) => new(draft, asked);

    /// <summary>Whether both texts are the same line.</summary>
    public static bool IsSame(Optional<string> line, Optional<string> other) =>
        line.HasValue && other.HasValue && TelUri.TryParse(line.Value, out TelUri? left) && TelUri.TryParse(other.Value, out TelUri? right) && left.Equals(right);

    /// <summary>Why the user cannot have the line that is wanted, or null.</summary>
    public Message? WhyNot(CsUser wanted)
    {
        if (!wanted.LineUri.HasValue)
        {
            return null;
        }

        if (!IsWhole(wanted.LineUri.Value, out TelUri? line))
        {
            return new Message(nameof(VoiceMessages.LineIsNotE164), wanted.LineUri.Value, wanted.SipAddress.ToString());
        }

        if (_holders.TryGetValue(line!, out ResourceKey holder) && holder != wanted.Key)
        {
            return new Message(nameof(VoiceMessages.LineIsTaken), wanted.LineUri.Value, wanted.SipAddress.ToString(), holder.ToString());
        }

        return _asking[line!].FirstOrDefault(user => !StringComparer.OrdinalIgnoreCase.Equals(user, wanted.SipAddress.ToString())) is { } other
            ? new Message(nameof(VoiceMessages.LineIsAskedTwice), wanted.LineUri.Value, wanted.SipAddress.ToString(), other)
            : null;
    }

    /// <summary>Whether the line is <c>tel:</c> and an E.164 number, with an extension or without, and nothing else.</summary>
    private static bool IsWhole(string text, out TelUri? line) => TelUri.TryParse(text, out line) && line.AsE164 is not null
        && line.Equals(TelUri.Parse("tel:" + line.Number + (line.Extension is { } extension ? ";ext=" + extension : string.Empty)));
}
