using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>How an object that the blueprint states is drawn: in the deployment that is meant, over what is there.</summary>
internal static class VoiceStatement
{
    public static void Draw(Draft draft, Scope deployment, Resource stated, Source source, string reason = nameof(VoiceMessages.BlueprintStatesObject)) =>
        draft.Put(Wanted(draft, deployment, stated), new Because(new Message(reason, stated.Key.Name), source));

    /// <summary>The object as it is wanted.</summary>
    public static Resource Wanted(Draft draft, Scope deployment, Resource stated) =>
        StatedObject.Over(draft.Find(new ResourceKey(deployment, stated.Kind, stated.Key.Name)), stated with { Scope = deployment });

    public static string AddressOf(Scope deployment, Resource stated) => new ResourceKey(deployment, stated.Kind, stated.Key.Name).ToString();
}
