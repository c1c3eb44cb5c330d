using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Topologies;

namespace UmLync.Cli.Views;

/// <summary>What a source showed of an estate: how many objects of each kind, and which kinds it could not show whole.</summary>
internal sealed class CoverageView
{
    private const string Format = "umlync-directory/1";

    private readonly Row[] _rows;

    /// <param name="topology">What was read.</param>
    /// <param name="reads">Which kinds the source knows; the others it is not asked for.</param>
    public CoverageView(Topology topology, Predicate<ResourceKind> reads) => _rows =
    [
        .. from scope in topology.Scopes
           from kind in ResourceKinds.Of(scope.Product)
           where reads(kind)
           select new Row(scope, kind, CountOf(topology, scope, kind), topology.CoverageOf(scope, kind)),
    ];

    /// <summary>Whether everything that the source knows was read.</summary>
    public bool IsWhole => _rows.All(row => row.Coverage.IsComplete);

    /// <summary>The answer for people.</summary>
    public IEnumerable<IRenderable> Drawings(string file) => _rows
        .SelectMany(row => new Entry()
            .Head(Word(row.Coverage.State), Ink(row.Coverage.State)).Head(row.Scope + "/" + row.Kind.Id, Prose.Strong).Head(Phrase.Number(row.Count))
            .Body(row.Coverage.Reason, Prose.Doubtful)
            .Drawings)
        .Append(Prose.Of("\n" + Phrase.Of(nameof(CliMessages.FileIsWritten), file) + "\n", Prose.Strong));

    /// <summary>The answer for programs.</summary>
    public ReadOnlySpan<byte> Document(string file, int exitCode) => Json.Document(Format, writer =>
    {
        writer.WriteNumber("exitCode", exitCode);
        writer.WriteStartArray("files");
        writer.WriteStringValue(file);
        writer.WriteEndArray();
        writer.WriteStartArray("kinds");
        foreach (Row row in _rows)
        {
            Write(writer, row);
        }

        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, Row row)
    {
        writer.WriteStartObject();
        writer.WriteString("scope", row.Scope.ToString());
        writer.WriteString("kind", row.Kind.Id);
        writer.WriteNumber("count", row.Count);
        writer.WriteString("coverage", row.Coverage.State.ToString());
        writer.WriteString("reason", row.Coverage.Reason);
        writer.WriteEndObject();
    }

    private static int CountOf(Topology topology, Scope scope, ResourceKind kind) => topology.All(scope, kind).Count;

    private static string Word(CoverageState state) => state switch
    {
        CoverageState.Read => CliMessages.ReadWord,
        CoverageState.Partial => CliMessages.PartialWord,
        _ => CliMessages.NotReadWord,
    };

    private static Style Ink(CoverageState state) => state == CoverageState.Read ? Prose.Good : Prose.Doubtful;

    private sealed record Row(Scope Scope, ResourceKind Kind, int Count, Coverage Coverage);
}
