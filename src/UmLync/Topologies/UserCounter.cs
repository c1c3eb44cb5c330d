using System.Linq;
using UmLync.Json;
using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>Counts the users or the mailboxes of one scope as a file lists them, without making an object of each.</summary>
internal sealed class UserCounter
{
    private readonly UserCensus _census;
    private readonly Scope _scope;
    private readonly bool _areMailboxes;
    private readonly bool _areNames;
    private readonly ResourceReader _objects;
    private readonly int[] _columns;

    public UserCounter(UserCensus census, ResourceKind kind, Scope scope)
    {
        _census = census;
        _scope = scope;
        _areMailboxes = kind == UmMailbox.Schema;
        _areNames = kind == Mailbox.Schema;
        string[] counted = _areNames ? ["primarySmtpAddress"]
            : _areMailboxes ? ["primarySmtpAddress", "sipAddress", "dialPlan", "server", "proxyAddresses"]
            : ["sipAddress", "registrarPool", "enterpriseVoiceEnabled", "hostedVoiceMail", "lineUri", "voicePolicy"];
        _objects = new ResourceReader(kind, property => counted.Contains(property.Name));
        _columns = [.. counted.Select(name => kind.Properties.ToList().FindIndex(property => property.Name == name))];
    }

    /// <summary>Counts the object at the reader's current token; false when one of that name was counted before.</summary>
    public bool Count(ref StrictReader reader, out string name)
    {
        _objects.ReadValues(ref reader);
        if (_areNames)
        {
            name = (string)Value(0)!;
            return _census.AddName(_scope, name);
        }

        if (_areMailboxes)
        {
            name = (string)Value(0)!;
            return _census.AddMailbox(_scope, name, TextOf(1), Value(2) as string, TextOf(3), Value(4) as ValueList<string>);
        }

        // Every address has the same scheme, so that users are told apart by what the census keeps of them.
        SipUri address = (SipUri)Value(0)!;
        name = address.ToString();
        return _census.AddUser(_scope, address.WithoutScheme, Value(1) as string, hasVoice: Value(2) as bool?, isHosted: Value(3) as bool?, TextOf(4), TextOf(5));
    }

    private Optional<string> TextOf(int column) => Value(column) switch { string text => text, null => default, _ => Optional<string>.None };

    private object? Value(int column) => _objects.Values[_columns[column]];
}
