using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Json;
using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>Counts the users or the mailboxes of one scope as a file lists them, without making an object of each.</summary>
internal sealed class UserCounter
{
    private readonly UserCensus _census;
    private readonly bool _areMailboxes;
    private readonly ResourceReader _objects;
    private readonly int[] _columns;
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public UserCounter(UserCensus census, ResourceKind kind)
    {
        _census = census;
        _areMailboxes = kind == UmMailbox.Schema;
        string[] counted = _areMailboxes
            ? ["primarySmtpAddress", "sipAddress", "dialPlan"]
            : ["sipAddress", "registrarPool", "enterpriseVoiceEnabled"];
        _objects = new ResourceReader(kind, property => counted.Contains(property.Name));
        _columns = [.. counted.Select(name => kind.Properties.ToList().FindIndex(property => property.Name == name))];
    }

    /// <summary>Counts the object at the reader's current token; false when one of that name was counted before.</summary>
    public bool Count(ref StrictReader reader, out string name)
    {
        _objects.ReadValues(ref reader);
        if (_areMailboxes)
        {
            name = (string)Value(0)!;
            _census.AddMailbox(Value(1) as string, Value(2) as string);
            return _names.Add(name);
        }

        SipUri address = (SipUri)Value(0)!;
        string withoutScheme = address.WithoutScheme;
        name = address.ToString();
        _census.AddUser(withoutScheme, Value(1) as string, hasVoice: Value(2) is true);

        // Every address has the same scheme, so the text that the census keeps tells users apart as well as the whole.
        return _names.Add(withoutScheme);
    }

    private object? Value(int column) => _objects.Values[_columns[column]];
}
