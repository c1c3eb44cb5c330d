using System.Collections.Generic;
using System.Linq;
using UmLync.Json;
using UmLync.Text;

namespace UmLync.Topologies;

/// <summary>
/// One row in the table of a kind: how the property is called in files, reports and what-if texts, how it is read and
/// written, and what it stands for. Everything that treats objects alike (files, differences, journals, undo) goes through
/// these rows, so that a new property is one line.
/// </summary>
public abstract class Property
{
    private protected Property(string name, Codec codec)
    {
        Name = name;
        Codec = codec;
        Utf8Name = System.Text.Encoding.UTF8.GetBytes(name);
    }

    /// <summary>The name in files and texts.</summary>
    public string Name { get; }

    /// <summary>How the value stands in JSON.</summary>
    public Codec Codec { get; }

    /// <summary>Whether the property is part of the object's name and so cannot change.</summary>
    public bool IsIdentity { get; internal set; }

    /// <summary>Whether a real object may lack the value; JSON null then says that it does.</summary>
    public bool MayBeAbsent { get; internal set; }

    /// <summary>Whether the value belongs to the running system (a service's state) and is never restored by undo.</summary>
    public bool IsRuntime { get; internal set; }

    /// <summary>
    /// Whether the product gives the value to an object that is created, so that a plan can only expect it. No command says it, what is
    /// read back has to bear it out, and undo does not compare it.
    /// </summary>
    public bool IsAssigned { get; internal set; }

    /// <summary>
    /// Whether the product works the value out by itself from the others (the EUM addresses of a mailbox): no command takes it, and it
    /// is no part of a change.
    /// </summary>
    public bool IsDerived { get; internal set; }

    /// <summary>Whether a command takes the value and no command shows it afterwards (where a welcome message goes).</summary>
    public bool IsUnseen { get; internal set; }

    /// <summary>The kind whose objects the value names, when it is a reference.</summary>
    public string? RefersTo { get; internal set; }

    internal byte[] Utf8Name { get; }

    /// <summary>The value, boxed: null when not read, <see cref="Absent.Value"/> when read and not there.</summary>
    public abstract object? ValueOf(Resource resource);

    /// <summary>A copy of the object with this value; null makes it unread.</summary>
    public abstract Resource With(Resource resource, object? value);

    internal object Read(ref StrictReader reader)
    {
        if (reader.IsNull)
        {
            return MayBeAbsent ? Absent.Value : throw reader.WrongType(Codec.JsonType);
        }

        object value = Codec.Read(ref reader);
        return IsIdentity && value is string { Length: 0 }
            ? throw reader.Invalid(new Message(nameof(Messages.NameIsEmpty)).ToString())
            : value;
    }

    /// <summary>Refuses what <see cref="Read"/> refuses and makes no value.</summary>
    internal void Check(ref StrictReader reader)
    {
        if (IsIdentity || reader.IsNull)
        {
            Read(ref reader);
        }
        else
        {
            Codec.Check(ref reader);
        }
    }

    /// <summary>
    /// The value of the texts that another system shows, none where it shows an empty one; null, which is unread, where they have not
    /// the form of the property.
    /// </summary>
    public object? FromTexts(IReadOnlyList<string> texts) =>
        Codec.ParseAll(texts) ?? (MayBeAbsent && texts.All(text => text.Length == 0) ? Absent.Value : null);

    /// <summary>The value as a text for tables and what-if lines.</summary>
    public string Show(object? value) => value is null or Absent ? string.Empty : Codec.Show(value);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
