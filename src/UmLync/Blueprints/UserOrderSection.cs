using System.Collections.Generic;
using System.Text.Json;
using UmLync.Json;
using UmLync.Topologies;
using UmLync.Users;

namespace UmLync.Blueprints;

/// <summary>The section <c>users</c> of a blueprint: one object for each user. There is no place in it for a PIN.</summary>
internal static class UserOrderSection
{
    private static readonly string[] Names = ["identity", "mailboxPolicy", "extensions", "sipAddress", "notifyEmail"];

    public static IReadOnlyList<UserOrder> Read(ref StrictReader reader)
    {
        List<UserOrder> orders = [];
        reader.BeginArray();
        while (reader.NextElement())
        {
            orders.Add(ReadOrder(ref reader, orders.Count + 1));
        }

        return orders;
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<UserOrder> orders)
    {
        if (orders.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("users");
        foreach (UserOrder order in orders)
        {
            writer.WriteStartObject();
            writer.WriteString("identity", order.Identity);
            writer.WriteString("mailboxPolicy", order.MailboxPolicy);
            writer.WritePropertyName("extensions");
            Codecs.List(Codecs.Text).Write(writer, order.Extensions);
            Write(writer, "sipAddress", order.SipAddress);
            Write(writer, "notifyEmail", order.NotifyEmail);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static UserOrder ReadOrder(ref StrictReader reader, int row)
    {
        UserOrder order = new() { Row = row };
        (bool hasIdentity, bool hasPolicy) = (false, false);
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            switch (name)
            {
                case "identity":
                    (order, hasIdentity) = (order with { Identity = reader.Text() }, true);
                    break;
                case "mailboxPolicy":
                    (order, hasPolicy) = (order with { MailboxPolicy = reader.Text() }, true);
                    break;
                case "extensions":
                    order = order with { Extensions = (ValueList<string>)Codecs.List(Codecs.Text).Read(ref reader) };
                    break;
                case "sipAddress":
                    order = order with { SipAddress = reader.Text() };
                    break;
                case "notifyEmail":
                    order = order with { NotifyEmail = reader.Text() };
                    break;
                default:
                    throw reader.Unknown(name, Names);
            }
        }

        return !hasIdentity ? throw reader.Missing("identity") : hasPolicy ? order : throw reader.Missing("mailboxPolicy");
    }

    private static void Write(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}
