using System;
using System.CommandLine;
using UmLync.Blueprints;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Lab;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cli.Commands;

/// <summary>Assigns a certificate to the UM services and call routers of servers, as one transaction; from a PFX file it is imported first.</summary>
internal sealed class CertAssignCommand : ChangingVerb
{
    private readonly Argument<string> _thumbprint = Symbols.Argument("THUMBPRINT", nameof(HelpMessages.ThumbprintArgument));
    private readonly Option<string> _servers = Symbols.Value("--server", "NAMES", nameof(HelpMessages.AssignServerOption));
    private readonly PfxOptions _pfx = new();
    private readonly Option<string> _journal = Symbols.Value("--journal", "FILE", nameof(HelpMessages.JournalOption));
    private readonly Option<string> _note = Symbols.Value("--note", "TEXT", nameof(HelpMessages.NoteOption));

    public CertAssignCommand()
        : base("assign", nameof(HelpMessages.CertAssignSummary))
    {
        Add(_thumbprint);
        AddCommon();
        Add(_servers);
        _pfx.AddTo(this);
        Add(_journal);
        Add(_note);
    }

    public override string Examples => nameof(HelpMessages.CertAssignExamples);

    protected override int Run(ParseResult line, Screen screen, Interruption interruption)
    {
        Thumbprint thumbprint = Thumbprint.Parse(line.GetRequiredValue(_thumbprint));
        using PfxFile? file = _pfx.Open(line, screen, thumbprint);
        string[]? servers = line.GetValue(_servers)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        CertificateAssignmentDesigner designer = file is null ? new(thumbprint, servers) : new(file.Certificate, servers);
        LabEstate lab = LabEstate.Open(line.GetRequiredValue(Lab));
        Plan plan = Integration.PlanFor(lab.Read(ReadRequest.UsersCounted), Blueprint.Empty, [designer]).AsWhole();
        string journal = line.GetValue(_journal) ?? JournalFolder.NewPath(JournalFolder.DefaultFor(lab.Estate), Here.Clock);
        return Carry(line, screen, interruption, lab, plan, journal, (run, token) => run.Apply(plan, journal, line.GetValue(_note), token), file);
    }
}
