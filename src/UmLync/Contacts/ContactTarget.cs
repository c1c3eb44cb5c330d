using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Contacts;

/// <summary>What a contact can stand for: the subscriber access of a dial plan, or an auto attendant.</summary>
internal sealed class ContactTarget
{
    private ContactTarget(Resource resource, bool isAttendant, bool? isSip, IReadOnlyList<string>? called, IReadOnlyList<string> others)
    {
        Resource = resource;
        IsAttendant = isAttendant;
        IsSip = isSip;
        Called = called;
        Numbers = called is null ? null : [.. called.Concat(others).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The dial plan or the auto attendant.</summary>
    public Resource Resource { get; }

    public bool IsAttendant { get; }

    /// <summary>Whether Lync can use it; null when its dial plan, or the URI type of that, was not read.</summary>
    public bool? IsSip { get; }

    /// <summary>The numbers that users call: access numbers of a plan, pilot numbers of an attendant; null when not read.</summary>
    public IReadOnlyList<string>? Called { get; }

    /// <summary>Those and the pilot numbers of a plan, any of which a contact may have (domain.md B.2, B.3); null when not read.</summary>
    public IReadOnlyList<string>? Numbers { get; }

    public string Name => Resource.Key.Name;

    /// <summary>Whether there has to be a contact: where Lync can use it and there is a number to call; null when not known.</summary>
    public bool? IsWanted => IsSip == false || Called is { Count: 0 } ? false : IsSip is null || Called is null ? null : true;

    /// <summary>Whether the plan has that phone context.</summary>
    public bool HasContext(string name) =>
        Resource is UmDialPlan { PhoneContext: { } context } && StringComparer.OrdinalIgnoreCase.Equals(context.ToString(), name);

    /// <summary>What the number is to the numbers of the target.</summary>
    public NumberMatch Compare(string number) => Numbers is null ? NumberMatch.CannotTell : ContactNumber.Compare(number, Numbers);

    /// <summary>The dial plans and auto attendants of the estate, by name.</summary>
    public static IReadOnlyList<ContactTarget> In(IEstateView estate) =>
    [
        .. from organization in estate.ScopesOf(Product.Exchange)
           let common = CommonSort(estate, organization)
           from target in estate.All(organization, UmDialPlan.Schema).Cast<UmDialPlan>().Select(Of).Concat(
               estate.All(organization, UmAutoAttendant.Schema).Cast<UmAutoAttendant>().Select(attendant => Of(attendant, estate, common)))
           select target,
    ];

    // Where pilot numbers were not read, the access numbers are taken for all: the directory has one attribute for both (C.2).
    private static ContactTarget Of(UmDialPlan plan) =>
        new(plan, isAttendant: false, plan.UriType is null ? null : plan.IsSip, plan.AccessTelephoneNumbers, plan.PilotIdentifiers ?? ValueList<string>.Empty);

    private static ContactTarget Of(UmAutoAttendant attendant, IEstateView estate, bool? common)
    {
        UmDialPlan? plan = estate.Find(attendant.Scope, UmDialPlan.Schema, attendant.DialPlan);
        bool? isSip = attendant.DialPlan is null ? common : plan?.UriType is null ? null : plan.IsSip;
        return new(attendant, isAttendant: true, isSip, attendant.PilotIdentifiers, []);
    }

    /// <summary>
    /// Whether all dial plans of the organization are SIP URI plans, or none is: then an attendant whose plan was not read is of
    /// that sort too. Otherwise null.
    /// </summary>
    private static bool? CommonSort(IEstateView estate, Scope organization)
    {
        bool?[] sorts =
        [
            .. estate.All(organization, UmDialPlan.Schema).Cast<UmDialPlan>().Select(plan => plan.UriType is null ? (bool?)null : plan.IsSip).Distinct(),
        ];
        return sorts.Length == 1 && estate.CoverageOf(organization, UmDialPlan.Schema).IsComplete ? sorts[0] : null;
    }
}
