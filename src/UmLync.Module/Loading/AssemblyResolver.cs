using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace UmLync.Cmdlets.Loading;

/// <summary>Answers the requests of the module's own assemblies while the module is imported.</summary>
internal sealed class AssemblyResolver(string folder, IReadOnlyList<AssemblyOffer> offers)
{
    /// <summary>The resolver of the folder in which this assembly lies.</summary>
    public static AssemblyResolver OfThisModule()
    {
        string folder = Path.GetDirectoryName(typeof(AssemblyResolver).Assembly.Location)!;
        return new AssemblyResolver(folder, AssemblyOffers.Of(folder));
    }

    public void Register() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    public void Unregister() => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    private Assembly? Resolve(object? sender, ResolveEventArgs request)
    {
        AssemblyName asked = new(request.Name);
        string? requester = request.RequestingAssembly is { IsDynamic: false } assembly ? assembly.Location : null;
        return offers.FirstOrDefault(offer => offer.Answers(asked, requester, folder))?.Load();
    }
}
