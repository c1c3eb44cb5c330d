using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Lets Lync know Outlook Web App exactly once: where its name is known through a SIP URI dial plan, a trusted application pool of
/// that name or with that computer goes; where it is not known at all, pool and application are made. Nothing where it cannot be
/// told (domain.md D.3, H 1, H 48, J.7).
/// </summary>
public sealed class TrustedApplicationDesigner : IDesigner
{
    /// <summary>The id of the application, unless the operator chooses another.</summary>
    public const string DefaultId = "OutlookWebApp";

    /// <summary>The port in Microsoft's example, and the first that is tried.</summary>
    public const int FirstPort = 5199;

    private static readonly Source Documented = Source.Confirmed("D.3, J.7");

    private readonly string _applicationId;
    private readonly string? _registrar;

    /// <summary>A designer.</summary>
    /// <param name="applicationId">The id of a new application: letters and digits recommended, no blanks.</param>
    /// <param name="registrar">The FQDN of the Lync pool that serves a new trusted application pool; by default the nearest.</param>
    /// <exception cref="UmLyncException">ApplicationIdIsRefused: Lync takes no such id.</exception>
    public TrustedApplicationDesigner(string applicationId = DefaultId, string? registrar = null)
    {
        _registrar = registrar;
        _applicationId = TrustedApplication.WithoutPrefix(applicationId);
        if (_applicationId.Length == 0 || _applicationId.Any(character => char.IsWhiteSpace(character) || character is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|'))
        {
            throw new UmLyncException(new Message(nameof(OwaMessages.OwaApplicationIdIsRefused), applicationId));
        }
    }

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        foreach (TrustedApplicationCase item in TrustedApplicationCase.Of(draft))
        {
            switch (item.Verdict)
            {
                case TrustedApplicationVerdict.RemoveDuplicate:
                    Remove(draft, item);
                    break;
                case TrustedApplicationVerdict.MustCreate when item.Identity is not null:
                    Create(draft, item);
                    break;
                case null:
                    draft.LeaveOut(item.Name.ToString(), item.Reason, item.Source);
                    break;
            }
        }
    }

    private static void Remove(Draft draft, TrustedApplicationCase item)
    {
        TrustedApplicationPool pool = item.Pool!;
        Because because = new(item.Reason, item.Source, [.. item.KnownThroughPlans.Select(known => Fact.Of(known.Origin, "dialPlans"))]);
        foreach (TrustedApplication application in draft.All(pool.Scope, TrustedApplication.Schema).Cast<TrustedApplication>().Where(other => other.Pool.Equals(pool.Fqdn)).ToArray())
        {
            draft.Remove(application, because);
        }

        if (!draft.CoverageOf(pool.Scope, TrustedApplication.Schema).IsComplete)
        {
            draft.LeaveOut(pool.Key.ToString(), new Message(nameof(OwaMessages.TrustCannotBeTold), pool.Fqdn.ToString(), pool.Scope + "/" + TrustedApplication.Schema.Id), Documented);
            return;
        }

        draft.Remove(pool, because);
    }

    private void Create(Draft draft, TrustedApplicationCase item)
    {
        if (item.Pool is null)
        {
            // Outlook Web App names in IMServerName the pool that serves its trusted application pool (J.7).
            LyncPool[] named = _registrar is null ? [.. item.Identity!.PoolsIn(draft)] : [Named.Pool(draft, _registrar)];
            LyncPool? there = Array.Find(named, pool => pool.Scope.Equals(item.Deployment));
            if (there is null && named.Length > 0)
            {
                // These servers are to speak to another deployment.
                return;
            }

            if ((there ?? NearestPool.For(draft, item.Deployment, item.Identity!.Servers)) is not { Site: { } site } registrar)
            {
                draft.LeaveOut(item.Name.ToString(), new Message(nameof(OwaMessages.NoPoolForOwa), item.Name.ToString()), Documented);
                return;
            }

            draft.Put(
                new TrustedApplicationPool
                {
                    Scope = item.Deployment,
                    Fqdn = item.Name,
                    Registrar = registrar.Fqdn.ToString(),
                    Site = site,
                    RequiresReplication = false,
                },
                new Because(item.Reason, item.Source, [Fact.Of(registrar, "site")]));
        }

        draft.Put(
            new TrustedApplication
            {
                Scope = item.Deployment,
                Pool = item.Pool?.Fqdn ?? item.Name,
                ApplicationId = TrustedApplication.Prefix + _applicationId,
                Port = FreePort(draft, item.Deployment),
            },
            new Because(item.Reason, item.Source));
    }

    /// <summary>One that no other application of the deployment has, so that pools can share computers.</summary>
    private static int FreePort(Draft draft, Scope deployment)
    {
        HashSet<int> taken = [.. draft.All(deployment, TrustedApplication.Schema).Cast<TrustedApplication>().Select(application => application.Port).OfType<int>()];
        return Enumerable.Range(FirstPort, ushort.MaxValue - FirstPort).First(port => !taken.Contains(port));
    }
}
