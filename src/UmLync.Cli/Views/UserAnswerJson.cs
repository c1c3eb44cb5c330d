using System;
using System.Collections.Generic;
using UmLync.Users;

namespace UmLync.Cli.Views;

/// <summary>The answers about users as a document.</summary>
internal static class UserAnswerJson
{
    private const string Format = "umlync-users/1";

    public static ReadOnlySpan<byte> Of(IReadOnlyList<UserAnswer> answers, int exitCode) => Json.Document(Format, writer =>
    {
        writer.WriteNumber("exitCode", exitCode);
        writer.WriteStartArray("answers");
        foreach (UserAnswer answer in answers)
        {
            writer.WriteStartObject();
            writer.WriteString("identity", answer.Identity);
            writer.WriteString("question", answer.Question.ToString());
            writer.WriteString("outcome", answer.Outcome.ToString());
            writer.WriteString("severity", answer.Severity.ToString());
            writer.WriteMessage("reason", answer.Reason);
            writer.WriteString("action", answer.RecommendedAction);
            writer.WriteString("source", answer.Source.Reference);
            writer.WriteString("evidence", answer.Source.Mark);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
