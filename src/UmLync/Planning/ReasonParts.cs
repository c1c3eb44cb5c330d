using System.Collections.Generic;
using UmLync.Json;
using UmLync.Text;

namespace UmLync.Planning;

/// <summary>The properties in which a reason and its source stand in a plan file.</summary>
internal sealed class ReasonParts
{
    public static readonly string[] Names = ["reason", "arguments", "text", "source", "evidence"];

    private string? _id;
    private List<string>? _arguments;
    private string? _source;
    private string? _evidence;

    public bool Take(ref StrictReader reader, string name)
    {
        switch (name)
        {
            case "reason":
                _id = reader.Text();
                return MessageCatalog.Has(_id) ? true : throw reader.Invalid(new Message(nameof(Messages.ReasonIsUnknown), _id).ToString());
            case "arguments":
                _arguments = PlanReader.Texts(ref reader);
                return true;
            case "text":
                reader.Text();
                return true;
            case "source":
                _source = reader.Text();
                return true;
            case "evidence":
                _evidence = reader.Text();
                return true;
            default:
                return false;
        }
    }

    public Message Message(ref StrictReader reader) =>
        new(_id ?? throw reader.Missing("reason"), [.. _arguments ?? throw reader.Missing("arguments")]);

    public Source Source(ref StrictReader reader) =>
        Planning.Source.OfMark(_source ?? throw reader.Missing("source"), _evidence ?? throw reader.Missing("evidence"))
        ?? throw reader.Invalid(new Message(nameof(Messages.WordIsUnknown), _evidence, "C, F, I, U").ToString());
}
