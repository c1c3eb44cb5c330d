using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Estates;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// A cmdlet that changes one subject: it names the designer of each record, and the rest is done here, once for all records
/// together: read, plan, ask, apply, and write the outcomes.
/// </summary>
public abstract class UmLyncChangeCommand : UmLyncApplyCommand
{
    private readonly List<IDesigner> _designers = [];

    /// <summary>The file of the journal; by default a new one in the estate's folder.</summary>
    [Parameter]
    public string? JournalPath { get; set; }

    /// <summary>A note for the journal, such as the number of a change request.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>What is read before the plan is made; users are kept only where they are the subject.</summary>
    private protected virtual ReadRequest Needed => ReadRequest.UsersCounted;

    /// <summary>What this record asks for; one designer may serve several.</summary>
    private protected abstract IDesigner DesignerOfRecord();

    private protected override void Process() => _designers.Add(DesignerOfRecord());

    private protected sealed override void End()
    {
        IEstate estate = OpenEstate();
        Topology now = ReadFrom(estate, Needed);
        Plan plan = PlanOf(Integration.PlanFor(now, Blueprint.Empty, _designers.Distinct()));
        using IDisposable? preparation = Prepare(plan, now);
        foreach (ChangeOutcome outcome in Apply(plan, estate, JournalPath, Note))
        {
            Tell(outcome);
        }

        AfterwardsIn(estate);
    }

    /// <summary>The plan as it is applied.</summary>
    private protected virtual Plan PlanOf(Plan plan) => plan;

    /// <summary>What has to be done before the plan is applied, and is taken back when that is through.</summary>
    private protected virtual IDisposable? Prepare(Plan plan, Topology now) => null;

    private protected virtual void Tell(ChangeOutcome outcome) => WriteObject(outcome);

    /// <summary>When everything is through.</summary>
    private protected virtual void AfterwardsIn(IEstate estate)
    {
    }
}
