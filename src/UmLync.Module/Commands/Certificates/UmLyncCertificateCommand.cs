using System;
using System.IO;
using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.Certificates;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>A cmdlet that takes certificates as administrators have them: open, in files, in stores, at endpoints.</summary>
public abstract class UmLyncCertificateCommand : UmLyncEstateCommand
{
    private const int LongestWait = 600;

    /// <summary>The files with the roots that count, and no other; all certificates in them. Without it those of this computer count.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? RootPath { get; set; }

    /// <summary>The password of PFX files.</summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? Password { get; set; }

    /// <summary>How many seconds an endpoint may take to answer.</summary>
    [Parameter]
    [ValidateRange(1, LongestWait)]
    public int TimeoutSec { get; set; } = (int)CertificateSource.UsualLimit.TotalSeconds;

    /// <summary>The roots that the operator names; null where none are named.</summary>
    private protected X509Certificate2Collection? Roots { get; private set; }

    private protected override void Begin() => Roots = RootPath is null ? null : CertificateFile.ReadRoots(Array.ConvertAll(RootPath, PathOf));

    /// <summary>Does something with the certificate that the object is or leads to. What cannot be read fails alone.</summary>
    private protected void With(object? input, Action<FoundCertificate> use)
    {
        object? target = input is PSObject wrapped ? wrapped.BaseObject : input;
        try
        {
            use(Find(target));
        }
        catch (UmLyncException problem)
        {
            Fail(problem, target);
        }
    }

    /// <summary>Where certificates are read.</summary>
    private protected CertificateSource Source => new() { Password = Password, Limit = TimeSpan.FromSeconds(TimeoutSec), PathOf = PathOf };

    /// <summary>The certificate that this side presents, with its private key: open already, in a file, in a store; null where none is given.</summary>
    private protected X509Certificate2? Own(object? given) => (given is PSObject wrapped ? wrapped.BaseObject : given) switch
    {
        null => null,
        X509Certificate2 certificate => CertificateSource.Own(certificate),
        FileInfo file => Source.ReadOwn(file.FullName),
        string place => Source.ReadOwn(place),
        { } other => throw new UmLyncException(new Message(nameof(CmdletMessages.InputIsNoCertificate), other.ToString()!)),
    };

    private FoundCertificate Find(object? target) => target switch
    {
        FoundCertificate found => found,
        X509Certificate2 certificate => CertificateStore.Of(certificate),
        FileInfo file => Source.Read(file.FullName, Cancellation),
        string place => Source.Read(place, Cancellation),
        _ => throw new UmLyncException(new Message(nameof(CmdletMessages.InputIsNoCertificate), target?.ToString() ?? "$null")),
    };
}
