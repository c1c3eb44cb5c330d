using System;
using System.Collections.Generic;
using UmLync.Connectors.Net;
using UmLync.Ports;

namespace UmLync.Cli.Views;

/// <summary>Ports as documents.</summary>
internal static class PortJson
{
    private const string ListFormat = "umlync-ports/1";
    private const string AnswerFormat = "umlync-port-answers/1";

    public static ReadOnlySpan<byte> Of(IReadOnlyList<ListeningPort> ports) => Json.Document(ListFormat, writer =>
    {
        writer.WriteStartArray("ports");
        foreach (ListeningPort port in ports)
        {
            writer.WriteStartObject();
            writer.WriteString("computer", port.Computer);
            writer.WriteString("service", port.Service.ToString());
            writer.WriteString("protocol", port.Protocol.ToString());
            writer.WriteNumber("first", port.Port);
            writer.WriteNumber("last", port.Last);
            writer.WriteString("security", port.Security.ToString());
            if (port.Listens is { } listens)
            {
                writer.WriteBoolean("listens", listens);
            }
            else
            {
                writer.WriteNull("listens");
            }

            writer.WriteBoolean("changeable", port.IsChangeable);
            writer.WriteString("source", port.Source.Reference);
            writer.WriteString("evidence", port.Source.Mark);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    public static ReadOnlySpan<byte> Of(IReadOnlyList<PortAnswer> answers, int exitCode) => Json.Document(AnswerFormat, writer =>
    {
        writer.WriteNumber("exitCode", exitCode);
        writer.WriteStartArray("answers");
        foreach (PortAnswer answer in answers)
        {
            writer.WriteStartObject();
            writer.WriteString("computer", answer.Computer);
            writer.WriteNumber("port", answer.Port);
            writer.WriteString("state", answer.State.ToString());
            writer.WriteNumber("milliseconds", (long)answer.Elapsed.TotalMilliseconds);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
