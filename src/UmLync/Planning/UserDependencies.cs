using System.Linq;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>The rows of the table of dependencies that are about users.</summary>
internal static class UserDependencies
{
    public static void DisabledBeforeEnabled(StepGraph graph)
    {
        foreach (int later in graph.Where(step => step is { MakesObject: true, Subject: UmMailbox }))
        {
            foreach (int earlier in graph.On(graph[later].Key).Where(index => graph[index].RemovesObject))
            {
                graph.Need(earlier, later);
            }
        }
    }

    /// <summary>What is removed may have users until they are moved, and what a person looks at in the end comes after them.</summary>
    public static void UsersLast(StepGraph graph)
    {
        int[] users = [.. graph.Where(step => !step.RemovesObject && IsOfUsers(step))];
        int[] others = [.. graph.Where(step => !step.RemovesObject && !IsOfUsers(step) && step.Subject is not ManualTask)];
        graph.AllAfter(others, users);
        graph.AllAfter([.. users.Where(index => graph[index].Subject is UmMailbox)], [.. users.Where(index => graph[index].Subject is Operation)]);
    }

    private static bool IsOfUsers(Step step) => step.Subject is UmMailbox || step.Subject.Kind == Operation.PinReset;
}
