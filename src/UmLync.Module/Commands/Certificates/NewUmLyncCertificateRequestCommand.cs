using System.Management.Automation;
using System.Security;
using UmLync.Certificates;
using UmLync.Cmdlets.Completion;
using UmLync.Cmdlets.Connections;
using UmLync.Cmdlets.Text;
using UmLync.Commands;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Files;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Makes a request for a certificate that cannot fail the rules: issued to the FQDN of the server, with every name that its roles
/// need, and never a wildcard. The key goes to an encrypted file or to the store of the Windows computer. Without a file only the
/// names are written, and the command by which Exchange makes key and request itself.
/// </summary>
[Cmdlet(VerbsCommon.New, "UmLyncCertificateRequest", DefaultParameterSetName = NamesOnly, SupportsShouldProcess = true)]
[OutputType(typeof(RequestedCertificate))]
public sealed class NewUmLyncCertificateRequestCommand : UmLyncEstateCommand
{
    private const string NamesOnly = "Names";
    private const string KeyInFile = "KeyFile";
    private const string KeyInStore = "MachineStore";

    private Topology? _estate;

    /// <summary>The server: its name or FQDN in the estate, or with -Role the FQDN of any.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Computer", "Fqdn")]
    [ArgumentCompleter(typeof(ComputerCompleter))]
    [ValidateNotNullOrEmpty]
    public string Server { get; set; } = null!;

    /// <summary>The roles in which it shall serve; by default those of the server in the estate.</summary>
    [Parameter]
    public CertificateRoles? Role { get; set; }

    /// <summary>One certificate for every server of the organization that answers calls.</summary>
    [Parameter]
    public SwitchParameter Shared { get; set; }

    /// <summary>The size of the key in bits.</summary>
    [Parameter]
    [ValidateSet("2048", "4096")]
    public int KeySize { get; set; } = CertificateOrder.UsualKeySize;

    /// <summary>The file for the request (Base64).</summary>
    [Parameter(Mandatory = true, ParameterSetName = KeyInFile)]
    [Parameter(Mandatory = true, ParameterSetName = KeyInStore)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = null!;

    /// <summary>The file for the private key, which must not exist; encrypted (PKCS #8).</summary>
    [Parameter(Mandatory = true, ParameterSetName = KeyInFile)]
    [ValidateNotNullOrEmpty]
    public string KeyPath { get; set; } = null!;

    /// <summary>The password of the private key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = KeyInFile)]
    [ValidateNotNull]
    public SecureString Password { get; set; } = null!;

    /// <summary>Makes the key in the store of this Windows computer, from where it cannot be exported.</summary>
    [Parameter(Mandatory = true, ParameterSetName = KeyInStore)]
    public SwitchParameter MachineStore { get; set; }

    /// <summary>The certification authority as certreq names it: computer\name.</summary>
    [Parameter(ParameterSetName = KeyInFile)]
    [Parameter(ParameterSetName = KeyInStore)]
    [ValidateNotNullOrEmpty]
    public string? CertificationAuthority { get; set; }

    /// <summary>The template of the certification authority.</summary>
    [Parameter(ParameterSetName = KeyInFile)]
    [Parameter(ParameterSetName = KeyInStore)]
    [ValidateNotNullOrEmpty]
    public string Template { get; set; } = CertificateOrderCalls.UsualTemplate;

    /// <summary>The estate; by default that of the connection, where there is one.</summary>
    [Parameter]
    [ValidateNotNull]
    public Topology? Topology { get; set; }

    /// <summary>Writes over a file with an earlier request; never over a key.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override object Target => Server;

    private protected override void Process()
    {
        _estate ??= Topology ?? (CurrentConnection.Value is null ? null : ReadEstate());
        CertificateOrder order = _estate is null || (Role is not null && !Shared && !CertificateOrder.Knows(_estate, Server))
            ? CertificateOrder.For(Values.Fqdn.Parse(Server), Role ?? CertificateInquiry.UsualRoles)
            : CertificateOrder.For(_estate, Server, Role, Shared);
        if (ParameterSetName == NamesOnly)
        {
            WriteObject(RequestedCertificate.Of(order, KeySize, Server));
            return;
        }

        WriteFile(PathOf(Path), Force, path => WriteObject(RequestedCertificate.Write(
            SigningRequest.Make(order, KeySize, KeyPlace()), path, Server, CertificationAuthority, Template)));
    }

    private IKeyPlace KeyPlace() => MachineStore && Shared ? throw new UmLyncException(new Message(nameof(CmdletMessages.SharedKeyCannotStay), Server))
        : MachineStore ? new MachineKeyStore(Here.Clock())
        : Documents.AreSame(PathOf(Path), PathOf(KeyPath)) ? throw new UmLyncException(new Message(nameof(CmdletMessages.RequestIsKeyFile), KeyPath))
        : new EncryptedKeyFile(PathOf(KeyPath), Password);
}
