using System;
using System.Linq;
using UmLync.Contacts;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>What comes before the contacts of Unified Messaging, and which of them before another.</summary>
internal static class ContactDependencies
{
    /// <summary>The script before the utility: permissions, dial plans, gateways and hunt groups before contacts. What goes has users until they are moved, and no contact waits for it.</summary>
    public static void IntegrationBeforeContacts(StepGraph graph) => graph.AllAfter(
        [.. graph.Where(step => !step.RemovesObject && step.Subject is AdPermission or UmDialPlan or UmAutoAttendant or UmIpGateway or UmHuntGroup)],
        [.. graph.Where(step => step.Subject is ExumContact)]);

    /// <summary>The dial plan or auto attendant has its number before the contact gets it.</summary>
    public static void NumberBeforeContact(StepGraph graph)
    {
        int[] owners = [.. graph.Where(step => step.Subject is UmDialPlan or UmAutoAttendant && (step.MakesObject || step.ChangeOf("accessTelephoneNumbers") is not null || step.ChangeOf("pilotIdentifiers") is not null))];
        foreach (int later in graph.Where(step => NumberAfter(step) is not null))
        {
            foreach (int earlier in owners.Where(index => !graph[index].RemovesObject && HasNumber(graph[index].Subject, NumberAfter(graph[later])!)))
            {
                graph.Need(earlier, later);
            }
        }
    }

    /// <summary>A number is unique among contacts: one gives it up before another takes it.</summary>
    public static void NumberIsFreeFirst(StepGraph graph)
    {
        ILookup<string, int> freeing = graph.Where(step => step.Subject is ExumContact && !step.MakesObject && step.ChangeOf("displayNumber")?.Before is string)
            .ToLookup(index => ContactNumber.Identity((string)graph[index].ChangeOf("displayNumber")!.Before!), StringComparer.Ordinal);
        foreach (int later in graph.Where(step => NumberAfter(step) is not null))
        {
            foreach (int earlier in freeing[ContactNumber.Identity(NumberAfter(graph[later])!)].Where(index => graph[index].Key != graph[later].Key))
            {
                graph.Need(earlier, later);
            }
        }
    }

    private static string? NumberAfter(Step step) => step.Subject is ExumContact && !step.RemovesObject ? step.ChangeOf("displayNumber")?.After as string : null;

    private static bool HasNumber(Resource owner, string number)
    {
        ValueList<string>? numbers = owner is UmDialPlan plan ? plan.AccessTelephoneNumbers : ((UmAutoAttendant)owner).PilotIdentifiers;
        return numbers?.Any(other => ContactNumber.Compare(other, number) == NumberMatch.Same) == true;
    }
}
