using System;
using System.Collections.Generic;
using System.IO;
using UmLync.Connectors.Text;
using UmLync.Reporting;
using UmLync.Rules;
using UmLync.Text;

namespace UmLync.Connectors.Files;

/// <summary>In which form findings are written for other programs.</summary>
public enum FindingForm
{
    /// <summary>NUnit 3 test results, which build servers show.</summary>
    NUnit,

    /// <summary>SARIF 2.1.0, which code hosts and editors show.</summary>
    Sarif,
}

/// <summary>Findings as a file for other programs.</summary>
public static class FindingsFile
{
    private static readonly Dictionary<string, FindingForm> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".xml"] = FindingForm.NUnit,
        [".sarif"] = FindingForm.Sarif,
    };

    /// <summary>The form that the ending of the file names.</summary>
    /// <exception cref="UmLyncException">It names none.</exception>
    public static FindingForm FormOf(string path) => Endings.TryGetValue(Path.GetExtension(path), out FindingForm form)
        ? form
        : throw new UmLyncException(new Message(nameof(ConnectorMessages.FindingFormIsUnknown), path, string.Join(", ", Endings.Keys)));

    /// <summary>Writes the findings.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="form">The form.</param>
    /// <param name="at">When they were made.</param>
    /// <param name="version">The version of UmLync.</param>
    /// <exception cref="UmLyncException">The file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<Finding> findings, FindingForm form, DateTimeOffset at, string version) => Documents.Write(
        path,
        form == FindingForm.NUnit ? NUnitReport.Of(findings, "UmLync", at) : SarifReport.Of(findings, version, file: null),
        keepPrevious: false);
}
