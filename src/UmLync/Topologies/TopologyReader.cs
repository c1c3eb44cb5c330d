using System;
using UmLync.Json;
using UmLync.Text;

namespace UmLync.Topologies;

/// <summary>Reads a topology from its JSON file, strictly: see <see cref="StrictReader"/>.</summary>
public static class TopologyReader
{
    /// <summary>The format that this version reads and writes.</summary>
    public const string Format = "umlync-topology/1";

    /// <summary>Reads the document.</summary>
    /// <param name="bytes">The file's bytes, UTF-8.</param>
    /// <param name="document">The name of the file, for error messages.</param>
    /// <param name="request">Which kinds to keep; the others are checked all the same, then left out.</param>
    /// <exception cref="JsonFormatException">The document is not a topology; the message names the place.</exception>
    public static Topology Read(ReadOnlySpan<byte> bytes, string document, ReadRequest request)
    {
        StrictReader reader = new(bytes, document);
        reader.BeginDocument();
        reader.BeginObject();
        CheckFormat(ref reader);
        DateTimeOffset? capturedAt = null;
        ScopeReader scopes = new(request);
        while (reader.NextProperty(out string name))
        {
            switch (name)
            {
                case "$schema":
                    reader.Text();
                    break;
                case "format":
                    break;
                case "capturedAt":
                    capturedAt = reader.Time();
                    break;
                case "exchange":
                    scopes.Read(ref reader, Product.Exchange);
                    break;
                case "lync":
                    scopes.Read(ref reader, Product.Lync);
                    break;
                default:
                    throw reader.Unknown(name, ["$schema", "format", "capturedAt", "exchange", "lync"]);
            }
        }

        reader.EndDocument();
        return scopes.Build(capturedAt ?? throw reader.Missing("capturedAt"));
    }

    /// <summary>The format comes first, wherever in the file it stands: a file of another one is full of unknown properties.</summary>
    private static void CheckFormat(ref StrictReader reader)
    {
        if (!reader.TryFind("format", out StrictReader found))
        {
            throw reader.Missing("format");
        }

        if (found.Text() is var format && format != Format)
        {
            throw found.At(nameof(Messages.TopologyFormatIsOther), format, Format);
        }
    }
}
