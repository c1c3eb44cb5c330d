using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace UmLync.Reporting;

/// <summary>What stands in the report of a run, section by section, before it has a format.</summary>
internal static class ReportBlocks
{
    private static readonly Func<IntegrationReport, Words, IEnumerable<Block>>[] Sections =
    [
        HeaderSection.Of,
        SummarySection.Of,
        FindingsSection.Of,
        PlanSection.Of,
        PortSection.Of,
        LeftOutSection.Of,
        ServersSection.Of,
        RoutingSection.Of,
        EncryptionSection.Of,
        ContactSection.Of,
        ServicesSection.Of,
        NextStepsSection.Of,
    ];

    public static IEnumerable<Block> Of(IntegrationReport report, CultureInfo culture)
    {
        Words words = new(culture);
        return Sections.SelectMany(section => section(report, words));
    }
}
