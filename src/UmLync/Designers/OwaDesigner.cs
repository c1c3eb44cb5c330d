using System.Linq;
using UmLync.Blueprints;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Designers;

/// <summary>
/// Sets instant messaging up in Outlook Web App, with the mechanism of each server's release: web.config on 2013, one setting
/// override on 2016; then the virtual directories of the front end and the mailbox policies. Runs before the designer of trusted
/// applications, since the certificate decides the name that Lync has to know (domain.md D.4, J.7).
/// </summary>
public sealed class OwaDesigner : IDesigner
{
    private static readonly Source Documented = Source.Confirmed("D.4, J.7");

    private readonly string? _pool;
    private readonly Thumbprint? _thumbprint;

    /// <summary>A designer.</summary>
    /// <param name="pool">The FQDN of the Lync pool; by default what is set, or the nearest to each server.</param>
    /// <param name="thumbprint">The certificate that Outlook Web App shows; by default what is set, or that of UM (2013) or IIS (2016).</param>
    public OwaDesigner(string? pool = null, Thumbprint? thumbprint = null)
    {
        _pool = pool;
        _thumbprint = thumbprint;
    }

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        foreach (Scope organization in draft.ScopesOf(Product.Exchange))
        {
            OwaChoice[] choices = [.. OwaIdentity.BackEnds(draft, organization).Select(server => OwaChoice.For(draft, server, _pool, _thumbprint)).ToArray()];
            foreach (OwaChoice choice in choices.Where(choice => choice.Obstacle is not null))
            {
                draft.LeaveOut(choice.Server.Key.ToString(), choice.Obstacle!, Documented);
            }

            OwaChoice[] made = [.. choices.Where(choice => choice.Obstacle is null)];
            foreach (OwaChoice choice in made)
            {
                WantLibrary(draft, choice.Server);
            }

            foreach (OwaChoice choice in made.Where(choice => !InstantMessagingOverride.Reads(choice.Server)))
            {
                WantWebConfig(draft, choice);
            }

            new OverridePlacement(draft, organization).Design([.. made.Where(choice => InstantMessagingOverride.Reads(choice.Server))]);
            foreach (OwaChoice choice in made)
            {
                WantInEffect(draft, choice);
            }

            if (made.Length > 0)
            {
                WantFrontEnds(draft, organization);
                WantPolicies(draft, organization);
            }
        }
    }

    /// <summary>The runtime is installed by hand; what follows waits until the registry leads to its library (domain.md H 35).</summary>
    private static void WantLibrary(Draft draft, ExchangeServer server)
    {
        if (draft.Find(server.Scope, UcmaRuntime.Schema, server.Name) is { LibraryExists: false } runtime)
        {
            draft.Put(runtime with { LibraryExists = true }, new Because(new Message(nameof(OwaMessages.LibraryIsInstalledByHand), server.Name), Source.Confirmed("D.4, J.7, H 35")));
        }
    }

    private static void WantWebConfig(Draft draft, OwaChoice choice)
    {
        if (draft.Find(choice.Server.Scope, OwaWebConfig.Schema, choice.Server.Name) is not { } config)
        {
            draft.LeaveOut(choice.Server.Key.ToString(), new Message(nameof(OwaMessages.WebConfigIsUnread), choice.Server.Name), Documented);
            return;
        }

        // What is the same but for case or a copied mark is left as it is typed.
        bool isSamePool = System.StringComparer.OrdinalIgnoreCase.Equals(config.ImServerName.ToString(), choice.Pool!.Fqdn.ToString());
        bool isSameCertificate = Thumbprint.TryParse(config.ImCertificateThumbprint.ToString(), out Thumbprint? present)
            && present.Equals(choice.Thumbprint) && config.ImCertificateThumbprint.Value.Length == present.ToString().Length;
        draft.Put(
            config with
            {
                ImServerName = isSamePool ? config.ImServerName : choice.Pool.Fqdn.ToString(),
                ImCertificateThumbprint = isSameCertificate ? config.ImCertificateThumbprint : choice.Thumbprint!.ToString(),
            },
            new Because(new Message(nameof(OwaMessages.ServerLacksImSettings), choice.Server.Name, choice.Pool.Fqdn.ToString()), Documented));
    }

    /// <summary>
    /// An override that another session, or a person, made and did not refresh: the server itself shows that it is due. One that could not
    /// be made as it should be is not put into effect.
    /// </summary>
    private static void WantInEffect(Draft draft, OwaChoice choice)
    {
        ExchangeServer server = choice.Server;
        if (OwaSettings.NotInEffect(draft, server) is { Count: > 0 } differing && choice.IsMadeIn(draft))
        {
            (string key, string? value, string wanted) = differing[0];
            Because because = new(new Message(nameof(OwaMessages.SettingIsNotInEffect), server.Name, key, value ?? string.Empty, wanted), Source.Confirmed("D.4, H 11"));
            draft.Operate(new ResourceKey(server.Scope, Operation.SettingRefresh, server.Name), because);
            draft.Operate(OperationCauses.RecycleOf(server), because);
        }
    }

    private static void WantFrontEnds(Draft draft, Scope organization)
    {
        foreach (OwaVirtualDirectory directory in OwaIntegration.FrontEnds(draft, organization).ToArray())
        {
            draft.Put(
                directory with { InstantMessagingEnabled = true, InstantMessagingType = InstantMessagingType.Ocs },
                new Because(new Message(nameof(OwaMessages.FrontEndOffersLync), directory.Key.Name), Documented));
        }
    }

    /// <summary>The default policy always; another only where it offers instant messaging, from nobody. One that is off was switched off.</summary>
    private static void WantPolicies(Draft draft, Scope organization)
    {
        foreach (OwaMailboxPolicy policy in draft.All(organization, OwaMailboxPolicy.Schema).Cast<OwaMailboxPolicy>().Where(policy => policy.IsDefault == true || policy.InstantMessagingEnabled == true).ToArray())
        {
            draft.Put(
                policy with { InstantMessagingEnabled = true, InstantMessagingType = InstantMessagingType.Ocs },
                new Because(new Message(nameof(OwaMessages.PolicyOffersLync), policy.Name), Documented));
        }
    }
}
