using System;
using System.Collections.Generic;
using System.Text.Json;
using UmLync.Connectors.Sip;
using UmLync.Rules;
using UmLync.Sip;

namespace UmLync.Cli.Views;

/// <summary>SIP endpoints as a document.</summary>
internal static class SipJson
{
    private const string Format = "umlync-sip-answers/1";

    public static ReadOnlySpan<byte> Of(IReadOnlyList<SipAnswer> answers, int exitCode) => Json.Document(Format, writer =>
    {
        writer.WriteNumber("exitCode", exitCode);
        writer.WriteStartArray("answers");
        foreach (SipAnswer answer in answers)
        {
            writer.WriteStartObject();
            Write(writer, answer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, SipAnswer answer)
    {
        writer.WriteString("computer", answer.Computer);
        writer.WriteNumber("port", answer.Port);
        writer.WriteString("transport", answer.Transport.ToString());
        writer.WriteString("service", answer.Service?.ToString());
        writer.WriteString("address", answer.Exchange.Address?.ToString());
        writer.WriteBoolean("good", answer.IsGood);
        writer.WriteNumber("milliseconds", (long)answer.Elapsed.TotalMilliseconds);
        writer.WriteStartArray("layers");
        foreach (SipLayerResult layer in answer.Exchange.Layers)
        {
            writer.WriteStartObject();
            writer.WriteString("layer", layer.Layer.ToString());
            writer.WriteString("outcome", layer.Outcome.ToString());
            writer.WriteNumber("milliseconds", (long)layer.Elapsed.TotalMilliseconds);
            writer.WriteMessage("problem", layer.Problem);
            writer.WriteMessage("action", layer.Problem?.Action);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteAnswer(writer, answer.Exchange.Final);
        writer.WriteString("protocol", answer.Exchange.Certificate?.Protocol);
        writer.WriteString("thumbprint", answer.Exchange.Certificate?.Certificate.Thumbprint?.ToString());
        writer.WriteStartArray("findings");
        foreach (Finding finding in answer.Exchange.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", finding.RuleId);
            writer.WriteString("outcome", finding.Outcome.ToString());
            writer.WriteString("severity", finding.Severity.ToString());
            writer.WriteMessage("reason", finding.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteAnswer(Utf8JsonWriter writer, SipResponse? answer)
    {
        if (answer is null)
        {
            writer.WriteNull("answer");
            return;
        }

        writer.WriteStartObject("answer");
        writer.WriteNumber("status", answer.Status);
        writer.WriteString("reason", answer.Reason);
        writer.WriteString("server", answer.Server);
        writer.WriteStartArray("diagnostics");
        foreach (MsDiagnostics diagnostics in answer.Diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", diagnostics.Number);
            writer.WriteString("reason", diagnostics.Reason);
            writer.WriteString("source", diagnostics.Source);
            writer.WriteString("application", diagnostics.Application);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
