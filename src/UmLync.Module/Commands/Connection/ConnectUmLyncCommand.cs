using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using UmLync.Cmdlets.Connections;
using UmLync.Cmdlets.Shells.Servers;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.Directories;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Cmdlets;

/// <summary>
/// Connects the session to an estate, on which the other cmdlets then work: a lab file, or the living systems, of which any may be
/// named: management shells in this session, in sessions or by their addresses, the directory, and the servers.
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "UmLync", DefaultParameterSetName = Lab)]
[OutputType(typeof(Connection))]
public sealed class ConnectUmLyncCommand : UmLyncCommand
{
    private const string Lab = "Lab";
    private const string Systems = "Systems";

    /// <summary>The topology file of the lab.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = Lab)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string LabPath { get; set; } = null!;

    /// <summary>The cmdlets of Exchange and Lync are those of this session, as far as they are here and not named otherwise.</summary>
    [Parameter(ParameterSetName = Systems)]
    public SwitchParameter CurrentShell { get; set; }

    /// <summary>A session to the Exchange Management Shell.</summary>
    [Parameter(ParameterSetName = Systems)]
    [ValidateNotNull]
    public PSSession? ExchangeSession { get; set; }

    /// <summary>A session to the Lync Server or Skype for Business Server Management Shell.</summary>
    [Parameter(ParameterSetName = Systems)]
    [ValidateNotNull]
    public PSSession? LyncSession { get; set; }

    /// <summary>The address of the Exchange Management Shell, such as http://server/PowerShell.</summary>
    [Parameter(ParameterSetName = Systems)]
    [ValidateNotNull]
    public Uri? ExchangeUri { get; set; }

    /// <summary>The address of the Lync Server Management Shell, such as https://pool/OcsPowerShell.</summary>
    [Parameter(ParameterSetName = Systems)]
    [ValidateNotNull]
    public Uri? LyncUri { get; set; }

    /// <summary>The account for these addresses; by default the operator's own.</summary>
    [Parameter(ParameterSetName = Systems)]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>How that account proves itself.</summary>
    [Parameter(ParameterSetName = Systems)]
    public AuthenticationMechanism Authentication { get; set; }

    /// <summary>The forest of the Lync deployment, where it is not that of the Exchange organization.</summary>
    [Parameter(ParameterSetName = Systems)]
    [ValidateNotNullOrEmpty]
    public string? Forest { get; set; }

    /// <summary>The domain controller that every cmdlet reads and writes which takes one, so that what was written is seen.</summary>
    [Parameter(ParameterSetName = Systems)]
    [ValidateNotNullOrEmpty]
    public string? DomainController { get; set; }

    /// <summary>Sessions to Exchange servers, for their services, registry and files.</summary>
    [Parameter(ParameterSetName = Systems)]
    [ValidateNotNullOrEmpty]
    public PSSession[]? ServerSession { get; set; }

    /// <summary>What sessions to the other Exchange servers are opened over.</summary>
    [Parameter(ParameterSetName = Systems)]
    public ServerTransport ServerTransport { get; set; }

    /// <summary>The account for servers over WinRM; by default the operator's own.</summary>
    [Parameter(ParameterSetName = Systems)]
    [Credential]
    public PSCredential? ServerCredential { get; set; }

    /// <summary>The account for servers over SSH; by default what the configuration of SSH says.</summary>
    [Parameter(ParameterSetName = Systems)]
    [ValidateNotNullOrEmpty]
    public string? ServerUserName { get; set; }

    /// <summary>The file of the key for servers over SSH.</summary>
    [Parameter(ParameterSetName = Systems)]
    [ValidateNotNullOrEmpty]
    public string? ServerKeyFilePath { get; set; }

    /// <summary>A domain controller whose directory is read too, and in which contacts and read permissions are changed.</summary>
    [Parameter(ParameterSetName = Systems)]
    [ValidateNotNullOrEmpty]
    public string? DirectoryServer { get; set; }

    /// <summary>The account for the directory, by a simple bind; by default the operator's own, by Kerberos.</summary>
    [Parameter(ParameterSetName = Systems)]
    [Credential]
    public PSCredential? DirectoryCredential { get; set; }

    /// <summary>How the line to the directory is protected: LDAPS for an account with a password, nothing beside Kerberos otherwise.</summary>
    [Parameter(ParameterSetName = Systems)]
    public DirectoryTls DirectoryTls { get; set; }

    /// <summary>The port of the directory; by default the usual one.</summary>
    [Parameter(ParameterSetName = Systems)]
    [ValidateRange(1, 65535)]
    public int DirectoryPort { get; set; }

    /// <summary>A file with the certificates that are trusted for the directory, instead of those of this computer.</summary>
    [Parameter(ParameterSetName = Systems)]
    [ValidateNotNullOrEmpty]
    public string? DirectoryAuthorityPath { get; set; }

    private protected override object? Target => ParameterSetName == Lab ? LabPath : null;

    /// <exception cref="UmLyncException">The file cannot be read or is no topology, or a system cannot be reached.</exception>
    private protected override void Process()
    {
        Connection connection = ParameterSetName == Lab ? Connection.ToLab(PathOf(LabPath)) : ToSystems().Open();
        CurrentConnection.Set(connection);
        WriteObject(connection);
    }

    private SystemsConnection ToSystems() => new()
    {
        UsesCurrentShell = CurrentShell,
        ExchangeSession = ExchangeSession,
        LyncSession = LyncSession,
        ExchangeUri = ExchangeUri,
        LyncUri = LyncUri,
        Credential = Credential,
        Authentication = IsGiven(nameof(Authentication)) ? Authentication : null,
        Forest = NameOf(Forest),
        DomainController = NameOf(DomainController),
        Directory = DirectoryServer is null ? null : DirectoryOf(DirectoryServer),
        Servers = ServerSession is null && !IsGiven(nameof(ServerTransport)) ? null : (opener, stop) => new ServerAccess(opener, stop)
        {
            Given = ServerSession ?? [],
            Transport = IsGiven(nameof(ServerTransport)) ? ServerTransport : null,
            Credential = ServerCredential,
            UserName = ServerUserName,
            KeyFilePath = ServerKeyFilePath is null ? null : PathOf(ServerKeyFilePath),
        },
    };

    private DirectoryOptions DirectoryOf(string server)
    {
        DirectoryLogon logon = DirectoryCredential is null
            ? DirectoryLogon.Kerberos
            : DirectoryLogon.Simple(DirectoryCredential.UserName, () => DirectoryCredential.GetNetworkCredential().Password);
        DirectoryOptions options = new(server, logon);
        return new DirectoryOptions(server, logon)
        {
            Tls = IsGiven(nameof(DirectoryTls)) ? DirectoryTls : options.Tls,
            Port = IsGiven(nameof(DirectoryPort)) ? DirectoryPort : null,
            AuthorityFile = DirectoryAuthorityPath is null ? null : PathOf(DirectoryAuthorityPath),
        };
    }

    private static Fqdn? NameOf(string? text) =>
        text is null ? null : Fqdn.TryParse(text, out Fqdn? name) ? name : throw new UmLyncException(new Message(nameof(CmdletMessages.NameIsNoFqdn), text));
}
