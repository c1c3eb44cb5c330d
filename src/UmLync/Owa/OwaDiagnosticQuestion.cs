using UmLync.Values;

namespace UmLync.Owa;

/// <summary>
/// How an Exchange server is asked for the settings with which it works: Get-ExchangeDiagnosticInfo, component VariantConfiguration,
/// with process and argument by its build (domain.md D.4, H 11).
/// </summary>
/// <param name="Process">The process that answers.</param>
/// <param name="Argument">What it is asked for.</param>
public sealed record OwaDiagnosticQuestion(string Process, string Argument)
{
    /// <summary>The cmdlet.</summary>
    public const string Command = "Get-ExchangeDiagnosticInfo";

    /// <summary>The component of the process.</summary>
    public const string Component = "VariantConfiguration";

    // Exchange 2016 CU4, by Microsoft's list of build numbers.
    private static readonly ProductVersion CumulativeUpdate4 = ProductVersion.Parse("15.1.669.32");

    private static readonly OwaDiagnosticQuestion Present = new("MSExchangeMailboxAssistants", "Config,Component=" + InstantMessagingOverride.Component);
    private static readonly OwaDiagnosticQuestion UpToCumulativeUpdate3 = new("Microsoft.Exchange.Directory.TopologyService", "Config");

    /// <summary>The question for a server of that build.</summary>
    public static OwaDiagnosticQuestion For(ProductVersion version) => version.CompareTo(CumulativeUpdate4) < 0 ? UpToCumulativeUpdate3 : Present;
}
