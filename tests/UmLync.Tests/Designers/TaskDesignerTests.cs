using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Estates;
using UmLync.Tests.Examples;
using UmLync.Tests.Owa;
using UmLync.Tests.Planning;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>What is left to a person at the end of a deployment (docs/domain.md J.5, J.7, H 37).</summary>
public class TaskDesignerTests
{
    // What a cumulative update leaves behind (D.4).
    private static readonly Topology Lost = OwaEstate.CoLocated.Put(OwaEstate.ConfigOf("ATL-EX-002", thumbprint: null, pool: null));

    private static readonly Blueprint WithOwa = Blueprint.Empty with { OwaInstantMessaging = true };

    [Fact]
    [Trait("Feature", "B1")]
    public void PlanFor_DeploymentWithInstantMessaging_EndsWithTheLookForThePresenceIcon()
    {
        Plan plan = Integration.PlanFor(Lost, WithOwa);

        PlannedChange last = plan.Changes[plan.Changes.Count - 1];
        Assert.Equal((ChangeAction.Manual, ManualTask.PresenceCheck), (last.Action, (ResourceKind)last.Key.Kind));
        Assert.Equal("LookForPresence", Instructions.For(last).Id);
        Assert.Single(plan.Changes, change => ManualTask.Is(change.Key.Kind));
    }

    // A plan of one subject is no deployment: nobody is sent to look because a certificate was renewed.
    [Fact]
    public void PlanFor_OneSubject_EndsWithItself() => Assert.DoesNotContain(
        Drawn.PlanOf(Lost, new OwaIntegrationDesigner()).Changes, change => ManualTask.Is(change.Key.Kind));

    [Fact]
    public void PlanFor_DeploymentThatIsDone_AsksForNothing() => Assert.DoesNotContain(
        Integration.PlanFor(OwaEstate.CoLocated, WithOwa).Changes, change => ManualTask.Is(change.Key.Kind));

    [Fact]
    public void Design_UsersWhoGetEnterpriseVoice_NeedTheClientOnce()
    {
        CsUser[] before = [.. Litware.Estate.All(CsUser.Schema).Where(user => user.EnterpriseVoiceEnabled == false).Take(2)];
        Draft draft = new(Litware.Estate);
        foreach (CsUser user in before)
        {
            draft.Put(user with { EnterpriseVoiceEnabled = true }, Wanted.Because);
        }

        new TaskDesigner().Design(draft, Blueprint.Empty);

        Assert.Equal(2, before.Length);
        Drawing task = Assert.Single(draft.Drawings, drawing => ManualTask.Is(drawing.Key.Kind));
        Assert.Equal(("lync:litwareinc.com/clientInstallations/users", "UsersNeedTheClient"), (task.Key.ToString(), Assert.Single(task.Reasons).Reason.Id));
    }
}
