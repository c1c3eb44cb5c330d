using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Commands;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Lab;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Tests.Runs;

/// <summary>A lab that records the calls of each change, and refuses one of them: as a product would, or by losing the change.</summary>
internal sealed class FaultyEstate(LabEstate lab, int faultAt = -1, bool loses = false) : IEstate, ICertificateImporter
{
    private int _changes;

    /// <summary>The commands, in the order in which they were carried out.</summary>
    public List<string> Calls { get; } = [];

    public string Name => lab.Path;

    public EstateIdentity Estate => lab.Estate;

    public Resource? Read(ResourceKey key) => lab.Read(key);

    /// <summary>Whether it cannot be read any more.</summary>
    public bool IsSilent { get; set; }

    public Topology Read(ReadRequest request) => IsSilent ? throw new UmLyncException(new Message("RuleFailed", "the estate", "it does not answer")) : lab.Read(request);

    public EstatePicture TakePicture(ReadRequest request) => lab.TakePicture(request);

    public void EndPhase() => lab.EndPhase();

    public IDisposable Lend(IReadOnlyList<PfxFile> files) => lab.Lend(files);

    public void Apply(PlannedChange change)
    {
        if (_changes++ == faultAt)
        {
            if (loses)
            {
                return;
            }

            throw new UmLyncException(new Message("RuleFailed", "the command", "the product refuses"));
        }

        lab.Apply(change);
        if (change.After is OwaWebConfig config)
        {
            Calls.Add($"web.config {config.Server} {config.ImCertificateThumbprint}");
        }

        Calls.AddRange(CommandCatalog.CallsFor(change).Select(call => call.Name + string.Concat(call.Parameters.Where(parameter => parameter.Name is not ("Confirm" or "Force")).Select(Shown))));
    }

    private static string Shown(CommandParameter parameter) => " " + (parameter.Value switch
    {
        CommandValue.Text text => text.Value,
        CommandValue.Texts texts => string.Join(",", texts.Values),
        _ => parameter.Name,
    });
}
