using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Lab;

/// <summary>
/// What the products set by themselves when they create an object. A plan has to reckon with it: a gateway that is created
/// places calls until somebody says otherwise.
/// </summary>
internal static class ProductDefaults
{
    private static readonly ILookup<ResourceKind, Row> Table = new[]
    {
        new Row(UmIpGateway.Schema, "port", 5060, Source.Confirmed("A.6, C.3")),
        new Row(UmIpGateway.Schema, "status", UmStatus.Enabled, Source.Inferred("C.3")),
        new Row(UmIpGateway.Schema, "outcallsAllowed", true, Source.Inferred("A.6")),
        new Row(UmIpGateway.Schema, "messageWaitingIndicatorAllowed", true, Source.Confirmed("C.3")),
        new Row(UmIpGateway.Schema, "ipAddressFamily", IpAddressFamily.IPv4Only, Source.Confirmed("A.6, C.3")),
        new Row(UmIpGateway.Schema, "simulator", false, Source.Inferred("A.6")),
        new Row(UmDialPlan.Schema, "uriType", UriType.TelExtn, Source.Confirmed("C.1")),
        new Row(UmDialPlan.Schema, "voipSecurity", VoipSecurity.Unsecured, Source.Confirmed("C.1")),
        new Row(UmDialPlan.Schema, "phoneContext", plan => PhoneContext.TryParse(plan.Key.Name + "." + plan.Scope.Forest, out PhoneContext? context) ? context : null, Source.Inferred("C.1")),
        new Row(UmDialPlan.Schema, "accessTelephoneNumbers", ValueList<string>.Empty, Source.Confirmed("C.1")),
        new Row(UmDialPlan.Schema, "pilotIdentifiers", ValueList<string>.Empty, Source.Inferred("C.1")),
        new Row(UmDialPlan.Schema, "defaultLanguage", "en-US", Source.Confirmed("C.7")),
        new Row(UmDialPlan.Schema, "configuredInCountryOrRegionGroups", ValueList<string>.Empty, Source.Inferred("C.8")),
        new Row(UmDialPlan.Schema, "allowedInCountryOrRegionGroups", ValueList<string>.Empty, Source.Inferred("C.8")),
        new Row(UmMailboxPolicy.Schema, "allowedInCountryOrRegionGroups", ValueList<string>.Empty, Source.Inferred("C.8")),
        new Row(UmMailboxPolicy.Schema, "allowSubscriberAccess", true, Source.Confirmed("C.3")),
        new Row(UmMailboxPolicy.Schema, "allowPlayOnPhone", true, Source.Confirmed("C.3")),
        new Row(UmMailboxPolicy.Schema, "allowMessageWaitingIndicator", true, Source.Confirmed("C.3")),
        new Row(UmMailboxPolicy.Schema, "allowMissedCallNotifications", true, Source.Confirmed("C.3")),
        new Row(UmMailboxPolicy.Schema, "allowCallAnsweringRules", true, Source.Confirmed("C.3")),
        new Row(UmMailboxPolicy.Schema, "allowFax", true, Source.Confirmed("C.3")),
        new Row(UmMailboxPolicy.Schema, "minPinLength", 6, Source.Confirmed("C.3")),
        new Row(UmAutoAttendant.Schema, "status", AttendantStatus.Disabled, Source.Confirmed("C.3")),
        new Row(UmAutoAttendant.Schema, "pilotIdentifiers", ValueList<string>.Empty, Source.Inferred("C.3")),
        new Row(UmAutoAttendant.Schema, "speechEnabled", true, Source.Confirmed("C.3")),
        new Row(UmAutoAttendant.Schema, "language", LanguageOfPlan, Source.Confirmed("C.7")),
        new Row(ExumContact.Schema, "autoAttendant", false, Source.Confirmed("B.5")),
        new Row(ExumContact.Schema, "isSubscriberAccess", contact => ((ExumContact)contact).AutoAttendant == false, Source.Confirmed("B.5")),
        new Row(ExumContact.Schema, "lineUri", contact => LineUriOf((ExumContact)contact) is { HasValue: true } line ? line.Value : Absent.Value, Source.Confirmed("B.4, B.5")),
        new Row(LyncDialPlan.Schema, "simpleName", plan => SimpleNameOf(plan.Key.Name), Source.Confirmed("D.7")),
        new Row(VoiceNormalizationRule.Schema, "pattern", @"^(\d{11})$", Source.Confirmed("D.7")),
        new Row(VoiceNormalizationRule.Schema, "translation", "+$1", Source.Confirmed("D.7")),
        new Row(VoiceNormalizationRule.Schema, "isInternalExtension", false, Source.Confirmed("D.7")),
        new Row(VoicePolicy.Schema, "pstnUsages", ValueList<string>.Empty, Source.Confirmed("D.7")),
        new Row(VoiceRoute.Schema, "numberPattern", "[0-9]{10}", Source.Confirmed("D.7")),
        new Row(VoiceRoute.Schema, "pstnUsages", NameSet.Empty, Source.Confirmed("D.7")),
        new Row(VoiceRoute.Schema, "pstnGatewayList", NameSet.Empty, Source.Confirmed("D.7")),
        new Row(Certificate.OfExchange, "services", NameSet.Empty, Source.Inferred("C.5")),
        new Row(ExumContact.Schema, "enabled", true, Source.Inferred("B.4")),
        new Row(ExumContact.Schema, "enterpriseVoiceEnabled", true, Source.Inferred("B.4")),
        new Row(ExumContact.Schema, "hostedVoicemailPolicy", Absent.Value, Source.Confirmed("B.5")),
    }.ToLookup(row => row.Kind);

    /// <summary>The rows of the table.</summary>
    internal static IEnumerable<Row> Rows => Table.SelectMany(rows => rows);

    /// <summary>The object as the product creates it in the estate: what the command did not say has the product's value.</summary>
    public static Resource Complete(Resource given, IEstateView estate) => Table[given.Kind].Aggregate(
        given, (resource, row) => row.Property.ValueOf(resource) is null ? row.Property.With(resource, row.ValueFor(resource, estate)) : resource);

    private static string? LanguageOfPlan(Resource attendant, IEstateView estate) =>
        estate.Find(attendant.Scope, UmDialPlan.Schema, ((UmAutoAttendant)attendant).DialPlan)?.DefaultLanguage;

    /// <summary>The name of the site, service and FQDN with an underscore, or the identity of a plan for users.</summary>
    private static string SimpleNameOf(string identity) => identity.StartsWith("Site:", StringComparison.OrdinalIgnoreCase) ? identity.Substring("Site:".Length)
        : identity.StartsWith("Service:", StringComparison.OrdinalIgnoreCase) ? identity.Substring("Service:".Length).Replace(':', '_')
        : identity;

    private static Optional<string> LineUriOf(ExumContact contact) => contact.DisplayNumber.HasValue ? "tel:" + contact.DisplayNumber.Value : Optional<string>.None;

    /// <summary>One value that a product sets, with its source.</summary>
    internal sealed class Row
    {
        public Row(ResourceKind kind, string property, object value, Source source)
            : this(kind, property, (_, _) => value, source)
        {
        }

        public Row(ResourceKind kind, string property, Func<Resource, object?> value, Source source)
            : this(kind, property, (resource, _) => value(resource), source)
        {
        }

        public Row(ResourceKind kind, string property, Func<Resource, IEstateView, object?> value, Source source)
        {
            Kind = kind;
            Property = kind.Find(property) ?? throw new ArgumentException(property, nameof(property));
            ValueFor = value;
            Source = source;
        }

        public ResourceKind Kind { get; }

        public Property Property { get; }

        public Func<Resource, IEstateView, object?> ValueFor { get; }

        public Source Source { get; }
    }
}
