using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Certificates;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Estates;

/// <summary>The parts of an estate in the order of preference: the first that reads, or changes, a kind in a scope serves it.</summary>
internal sealed class EstateParts : ICertificateImporter
{
    private readonly IEstatePart[] _parts;

    public EstateParts(IEnumerable<IEstatePart> parts)
    {
        _parts = [.. parts];
        Scopes = Array.AsReadOnly<Scope>([.. _parts.SelectMany(part => part.Scopes).Distinct().OrderBy(scope => scope)]);
    }

    /// <summary>The organizations and deployments of all parts, Exchange first.</summary>
    public IReadOnlyList<Scope> Scopes { get; }

    /// <summary>The part that reads objects of the kind in the scope, or null.</summary>
    public IEstatePart? ReaderOf(Scope scope, ResourceKind kind) => _parts.FirstOrDefault(part => part.Reads(kind) && part.Scopes.Contains(scope));

    /// <summary>The part that makes the change, or null.</summary>
    public IEstatePart? WriterOf(PlannedChange change) => _parts.FirstOrDefault(
        part => part.Writes(change.Key.Kind) && part.Scopes.Contains(change.Key.Scope) && (part is not ICommandPart commands || commands.CarriesOut(change)));

    /// <summary>What each part reads of the kinds, scope by scope; under null what no part reads.</summary>
    public ILookup<IEstatePart?, (Scope Scope, ResourceKind Kind)> Shares(IEnumerable<ResourceKind> kinds) =>
        (from kind in kinds
         from scope in Scopes
         where scope.Product == kind.Product
         select (Scope: scope, Kind: kind)).ToLookup(place => ReaderOf(place.Scope, place.Kind));

    public IDisposable Lend(IReadOnlyList<PfxFile> files) => new Loans([.. _parts.OfType<ICertificateImporter>().Select(part => part.Lend(files))]);

    public void EndPhase()
    {
        foreach (IEstatePart part in _parts)
        {
            part.EndPhase();
        }
    }

    public void Close()
    {
        foreach (IDisposable part in _parts.OfType<IDisposable>())
        {
            part.Dispose();
        }
    }
    private sealed class Loans(IReadOnlyList<IDisposable> loans) : IDisposable
    {
        public void Dispose()
        {
            foreach (IDisposable loan in loans)
            {
                loan.Dispose();
            }
        }
    }
}
