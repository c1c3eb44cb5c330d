using System;
using System.Collections.Generic;

namespace UmLync.Connectors.Certificates;

/// <summary>What can import certificates from files. The files are lent to it for a run, and it keeps none.</summary>
public interface ICertificateImporter
{
    /// <summary>Lends the files, until what is returned is disposed.</summary>
    IDisposable Lend(IReadOnlyList<PfxFile> files);
}
