using System.Management.Automation;
using UmLync.Cmdlets.Completion;
using UmLync.Cmdlets.Shells;
using UmLync.Cmdlets.Text;
using UmLync.Text;
using UmLync.Values;
using UmLync.Verification;

namespace UmLync.Cmdlets;

/// <summary>
/// Has the products test the pair by themselves, and says what their answer means: a user connects from Lync to Unified Messaging,
/// one leaves a voice message for another, or Exchange calls itself or a number through a gateway. Needs connected management
/// shells.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "UmLyncCall", DefaultParameterSetName = Connectivity, SupportsShouldProcess = true)]
[OutputType(typeof(TestAnswer))]
public sealed class TestUmLyncCallCommand : UmLyncEstateCommand
{
    private const string Connectivity = "Connectivity";
    private const string VoiceMail = "VoiceMail";
    private const string Local = "Exchange";
    private const string Through = "Gateway";

    /// <summary>The FQDN of the Lync pool.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = Connectivity)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = VoiceMail)]
    [Alias("Fqdn")]
    [ArgumentCompleter(typeof(PoolCompleter))]
    [ValidateNotNullOrEmpty]
    public string Pool { get; set; } = null!;

    /// <summary>The SIP address of the user who connects; by default the first test user of the pool.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = Connectivity)]
    [ValidateNotNullOrEmpty]
    public string? UserSipAddress { get; set; }

    /// <summary>The account of that user.</summary>
    [Parameter(ParameterSetName = Connectivity)]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The SIP address of the user for whom the voice message is left.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = VoiceMail)]
    [ValidateNotNullOrEmpty]
    public string ReceiverSipAddress { get; set; } = null!;

    /// <summary>The SIP address of the user who leaves it; by default the first test user of the pool.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = VoiceMail)]
    [ValidateNotNullOrEmpty]
    public string? SenderSipAddress { get; set; }

    /// <summary>The account of the user who leaves it.</summary>
    [Parameter(ParameterSetName = VoiceMail)]
    [Credential]
    public PSCredential? SenderCredential { get; set; }

    /// <summary>The file with the message, as the computer of the Lync shell sees it.</summary>
    [Parameter(ParameterSetName = VoiceMail)]
    [ValidateNotNullOrEmpty]
    public string? WaveFile { get; set; }

    /// <summary>The server of the Exchange shell calls its own UM service.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Local)]
    public SwitchParameter Exchange { get; set; }

    /// <summary>It calls its call router instead.</summary>
    [Parameter(ParameterSetName = Local)]
    public SwitchParameter CallRouter { get; set; }

    /// <summary>The UM IP gateway through which the server of the Exchange shell calls.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Through)]
    [ValidateNotNullOrEmpty]
    public string Gateway { get; set; } = null!;

    /// <summary>The number or SIP URI that it calls, such as that of subscriber access or of an auto attendant.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Through)]
    [ValidateNotNullOrEmpty]
    public string Phone { get; set; } = null!;

    /// <summary>The SIP URI from which the call comes.</summary>
    [Parameter(ParameterSetName = Through)]
    [ValidateNotNullOrEmpty]
    public string? From { get; set; }

    /// <summary>Whether signalling is encrypted.</summary>
    [Parameter(ParameterSetName = Local)]
    [Parameter(ParameterSetName = Through)]
    public bool? Secured { get; set; }

    /// <summary>Whether voice is encrypted.</summary>
    [Parameter(ParameterSetName = Local)]
    [Parameter(ParameterSetName = Through)]
    public bool? MediaSecured { get; set; }

    private protected override object? Target => ParameterSetName is Connectivity or VoiceMail ? Pool : Gateway;

    private protected override void Process()
    {
        TestCall call = CallOfRecord();
        string description = new Message(nameof(CmdletMessages.TestCallWouldBePlaced), call.Test, call.Target).ToString();
        if (ShouldProcess(description, description, call.Target))
        {
            WriteObject(TestCalls.Answer(Connected.ShellOf(call.Product, Cancellation), call, Credential ?? SenderCredential));
        }
    }

    private TestCall CallOfRecord() => ParameterSetName switch
    {
        Connectivity => TestCall.Connectivity(Fqdn.Parse(Pool), AddressOf(UserSipAddress), Credential is not null),
        VoiceMail => TestCall.VoiceMail(Fqdn.Parse(Pool), SipUri.Parse(Sip(ReceiverSipAddress)), AddressOf(SenderSipAddress), SenderCredential is not null, WaveFile),
        Local => TestCall.Local(CallRouter, Secured, MediaSecured),
        _ => TestCall.Through(Gateway, Phone, From, Secured, MediaSecured),
    };

    private static SipUri? AddressOf(string? address) => address is null ? null : SipUri.Parse(Sip(address));

    private static string Sip(string address) => address.StartsWith("sip:", System.StringComparison.OrdinalIgnoreCase) ? address : "sip:" + address;
}
