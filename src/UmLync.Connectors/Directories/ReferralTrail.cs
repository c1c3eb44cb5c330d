using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Connectors.Directories;

/// <summary>
/// Where a search still has to look. Referrals lead on to other servers (RFC 4511, sections 4.1.10 and 4.5.3), but only within
/// the forest, since each server is given our logon; to each place once, so that a loop ends; and never with less protection
/// than the first.
/// </summary>
internal sealed class ReferralTrail
{
    private const int PlainPort = 389;

    private readonly DirectoryConnection _start;
    private readonly List<Message> _shortfalls;
    private readonly Queue<Place> _places = new();
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private int _followed;

    public ReferralTrail(DirectoryConnection start, DirectoryQuery query, List<Message> shortfalls)
    {
        _start = start;
        _shortfalls = shortfalls;
        Place first = new(start, query.Base);
        _seen.Add(first.ToString());
        _places.Enqueue(first);
    }

    /// <summary>The next place; null when there is none left.</summary>
    public Place? Next() => _places.Count > 0 ? _places.Dequeue() : null;

    /// <summary>Goes on at the first of the alternative addresses that can be reached.</summary>
    public void Add(Place from, Uri[]? alternatives)
    {
        if (alternatives is null || alternatives.Length == 0 || alternatives.Any(address => IsReadElsewhere(BaseOf(address, from))))
        {
            return;
        }

        if (_followed >= _start.Options.MostReferrals)
        {
            Miss(nameof(DirectoryMessages.ReferralsAreTooMany), alternatives[0], _start.Options.MostReferrals.ToString(CultureInfo.InvariantCulture));
            return;
        }

        if (alternatives.FirstOrDefault(IsInForest) is not { } target)
        {
            Miss(nameof(DirectoryMessages.ReferralLeavesForest), alternatives[0], _start.ToString());
            return;
        }

        _followed++;
        Follow(from, target);
    }

    private void Follow(Place from, Uri target)
    {
        (int port, DirectoryTls tls) = LineTo(target);
        string place = _start.Options.At(target.Host, port, tls) + "/" + BaseOf(target, from);
        if (!_seen.Add(place))
        {
            Miss(nameof(DirectoryMessages.ReferralLoops), target, from.ToString());
            return;
        }

        try
        {
            bool isHere = StringComparer.OrdinalIgnoreCase.Equals(target.Host, _start.Options.Server) && port == _start.Options.UsedPort;
            _places.Enqueue(new Place(isHere ? _start : _start.Other(target.Host, port, tls), BaseOf(target, from)));
        }
        catch (UmLyncException unreachable)
        {
            Miss(nameof(DirectoryMessages.ReferralCannotBeFollowed), target, unreachable.Problem.ToString());
        }
    }

    private void Miss(string id, Uri target, string detail) => _shortfalls.Add(new Message(id, Uri.UnescapeDataString(target.ToString()), detail));

    /// <summary>The configuration is asked by itself, and the zones of DNS hold no object that anybody looks for here.</summary>
    private bool IsReadElsewhere(string name) =>
        DistinguishedName.TryParse(name, out DistinguishedName? parsed)
        && (parsed.Equals(_start.Root.Configuration) || parsed.IsUnder(_start.Root.Configuration)
            || parsed.FirstValue is "DomainDnsZones" or "ForestDnsZones");

    private bool IsInForest(Uri address) =>
        StringComparer.OrdinalIgnoreCase.Equals(address.Host, _start.Options.Server) || _start.Domains.Any(domain => domain.Holds(address.Host));

    /// <summary>Active Directory refers to <c>ldap://</c> and the plain port, whatever the line on which it was asked.</summary>
    private (int Port, DirectoryTls Tls) LineTo(Uri address)
    {
        bool isPlain = address.Port is <= 0 or PlainPort;
        DirectoryOptions ours = _start.Options;
        return address.Scheme == "ldaps" ? (address.Port > 0 ? address.Port : 636, DirectoryTls.Ldaps)
            : ours.Tls == DirectoryTls.Ldaps && isPlain ? (636, DirectoryTls.Ldaps)
            : (isPlain ? PlainPort : address.Port, ours.Tls == DirectoryTls.Ldaps ? DirectoryTls.StartTls : ours.Tls);
    }

    /// <summary>The name in the address; an address without one means the same name as before.</summary>
    private static string BaseOf(Uri address, Place from)
    {
        string name = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/'));
        return name.Length > 0 ? name : from.Base;
    }

    /// <summary>A name at a server.</summary>
    internal sealed class Place(DirectoryConnection connection, string name)
    {
        public DirectoryConnection Connection { get; } = connection;

        public string Base { get; } = name;

        public override string ToString() => Connection.Options + "/" + Base;
    }
}
