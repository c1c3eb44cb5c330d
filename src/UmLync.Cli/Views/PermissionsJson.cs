using System;
using System.Collections.Generic;
using UmLync.Permissions;
using UmLync.Topologies;

namespace UmLync.Cli.Views;

/// <summary>Which rights the groups of Lync need, and whether they have them, as a document.</summary>
internal static class PermissionsJson
{
    private const string Format = "umlync-permissions/1";

    public static ReadOnlySpan<byte> Of(IReadOnlyList<RequiredPermission> permissions, Topology topology, int exitCode) => Json.Document(Format, writer =>
    {
        writer.WriteNumber("exitCode", exitCode);
        writer.WriteStartArray("permissions");
        foreach (RequiredPermission permission in permissions)
        {
            writer.WriteStartObject();
            writer.WriteString("container", permission.Container);
            writer.WriteString("distinguishedName", permission.DistinguishedName.ToString());
            writer.WriteString("group", permission.Group);
            writer.WriteStartArray("rights");
            foreach (string right in permission.Rights)
            {
                writer.WriteStringValue(right);
            }

            writer.WriteEndArray();
            writer.WriteString("inheritance", permission.Inheritance.ToString());
            writer.WriteString("state", permission.State.ToString());
            writer.WriteString("source", permission.Source.Reference);
            writer.WriteString("evidence", permission.Source.Mark);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("notRead");
        foreach (string reason in PermissionsView.WhyUnknown(topology))
        {
            writer.WriteStringValue(reason);
        }

        writer.WriteEndArray();
    });
}
