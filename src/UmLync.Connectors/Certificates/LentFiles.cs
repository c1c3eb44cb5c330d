using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Certificates;

/// <summary>The PFX files that a run has lent.</summary>
public sealed class LentFiles : ICertificateImporter
{
    private IReadOnlyList<PfxFile> _files = [];

    /// <inheritdoc/>
    public IDisposable Lend(IReadOnlyList<PfxFile> files)
    {
        _files = files;
        return new Loan(this);
    }

    /// <summary>The file with the certificate.</summary>
    /// <exception cref="UmLyncException">CertificateFileIsNeeded: none is lent.</exception>
    public PfxFile Of(string thumbprint) => _files.FirstOrDefault(file => StringComparer.OrdinalIgnoreCase.Equals(file.Certificate.Thumbprint.ToString(), thumbprint))
        ?? throw new UmLyncException(new Message(nameof(CertificateSourceMessages.CertificateFileIsNeeded), thumbprint));

    private sealed class Loan(LentFiles borrower) : IDisposable
    {
        public void Dispose() => borrower._files = [];
    }
}
