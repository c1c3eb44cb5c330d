using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Contacts;

/// <summary>Whose telephone numbers they are: dial plans and auto attendants, found by number.</summary>
internal sealed class NumberOwners
{
    private readonly Dictionary<string, List<ContactTarget>> _owners = new(StringComparer.Ordinal);
    private readonly ContactTarget[] _usable;
    private readonly ContactTarget[] _vague;

    public NumberOwners(IReadOnlyList<ContactTarget> targets)
    {
        _usable = [.. targets.Where(target => target.IsSip != false)];
        _vague = [.. _usable.Where(target => target.Numbers is null || !target.Numbers.All(ContactNumber.IsE164))];
        foreach (ContactTarget target in targets)
        {
            foreach (string number in target.Numbers?.Select(ContactNumber.Identity).Distinct(StringComparer.Ordinal) ?? [])
            {
                if (!_owners.TryGetValue(number, out List<ContactTarget>? owners))
                {
                    _owners.Add(number, owners = []);
                }

                owners.Add(target);
            }
        }
    }

    /// <summary>Those that have the number.</summary>
    public IReadOnlyList<ContactTarget> Of(string number) => _owners.TryGetValue(ContactNumber.Identity(number), out List<ContactTarget>? owners) ? owners : [];

    /// <summary>
    /// Whether it cannot be told that none of those has the number: theirs were not read, or are written in another form. What Lync
    /// cannot use is left out, since no contact is made for it (domain.md B.2).
    /// </summary>
    public bool MayOwn(string number, Func<ContactTarget, bool> among) =>
        (ContactNumber.IsE164(number) ? _vague : _usable).Any(target => among(target) && target.Compare(number) == NumberMatch.CannotTell);
}
