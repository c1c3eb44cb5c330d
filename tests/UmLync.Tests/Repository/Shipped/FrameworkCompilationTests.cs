using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Xunit;

namespace UmLync.Tests.Repository.Shipped;

/// <summary>
/// Every method of what Windows PowerShell loads is compiled by mono, with the stub of PowerShell in the place of the host: a
/// type or a method that is not there on .NET Framework shows then, and not when an operator first needs it.
/// </summary>
[Trait("Feature", "R2")]
public sealed class FrameworkCompilationTests : IDisposable
{
    // New in .NET Framework 4.7.2 (its documentation says so), and not in mono.
    private static readonly string[] LackOfMono = ["System.Security.Cryptography.X509Certificates.CertificateRequest", "System.Security.Cryptography.X509Certificates.SubjectAlternativeNameBuilder"];

    // What follows from the lack of a type is said without its name.
    private static readonly string[] Consequences = ["Could not retrieve method signature", "Could not resolve the signature of a virtual method"];

    private readonly string _folder = Directory.CreateTempSubdirectory("umlync-net472-").FullName;

    public FrameworkCompilationTests()
    {
        foreach (string file in Directory.EnumerateFiles(WorkingTree.PathOf("out/UmLync/bin/net472"), "*.dll").Append(typeof(PSCmdlet).Assembly.Location))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [MonoFact]
    public void Methods_OfTheModule_HaveAllThatTheyCall() =>
        Contract.Holds("Whatever the module calls is there on .NET Framework.",
            from name in new[] { "UmLync", "UmLync.Connectors", "UmLync.Module" }
            from line in Compile(name)
            where !LackOfMono.Any(line.Contains) && !Consequences.Any(line.Contains)
            select $"{name}: {line}");

    // A compilation that says nothing of what is missing would prove nothing.
    [MonoFact]
    public void Methods_WhoseAssemblyIsMissing_AreSaid()
    {
        File.Delete(Path.Combine(_folder, "System.Text.Json.dll"));

        Assert.Contains(Compile("UmLync"), line => line.Contains("System.Text.Json", StringComparison.Ordinal));
    }

    private List<string> Compile(string name)
    {
        ProcessStartInfo start = new("mono", ["--compile-all", name + ".dll"]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        List<string> lines = [];
        using Process mono = new() { StartInfo = start };
        DataReceivedEventHandler keep = (_, line) =>
        {
            lock (lines)
            {
                lines.AddRange(string.IsNullOrWhiteSpace(line.Data) ? [] : [line.Data]);
            }
        };
        mono.OutputDataReceived += keep;
        mono.ErrorDataReceived += keep;
        mono.Start();
        mono.BeginOutputReadLine();
        mono.BeginErrorReadLine();
        mono.WaitForExit();
        Assert.True(mono.ExitCode == 0 || lines.Count > 0, $"mono ended with code {mono.ExitCode} and said nothing.");
        return lines;
    }
}
