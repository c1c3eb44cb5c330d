using System.Linq;
using UmLync.Blueprints;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Switches instant messaging off in Outlook Web App. It is on by default, and without Lync users see blank presence icons and an
/// error at each sign-in. Settings and trusted applications stay, so that it can be switched on again (domain.md J.7, Disable).
/// </summary>
public sealed class OwaOffDesigner : IDesigner
{
    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        foreach (OwaVirtualDirectory directory in draft.ScopesOf(Product.Exchange).SelectMany(organization => OwaIntegration.FrontEnds(draft, organization)).ToArray())
        {
            draft.Put(
                directory with { InstantMessagingEnabled = false },
                new Because(new Message(nameof(OwaMessages.FrontEndOffersNothing), directory.Key.Name), Source.Confirmed("J.7")));
        }
    }
}
