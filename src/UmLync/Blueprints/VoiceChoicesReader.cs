using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Json;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Blueprints;

/// <summary>Reads the section <c>voice</c> of a blueprint, strictly.</summary>
internal static class VoiceChoicesReader
{
    private static readonly string[] Words = ["forest", "locationProfiles", "locationProfileOf", "nearestSipAccessService"];

    public static VoiceChoices Read(ref StrictReader reader)
    {
        VoiceChoices voice = VoiceChoices.None;
        List<Resource> objects = [];
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            switch (name)
            {
                case "forest":
                    voice = voice with { Forest = (Fqdn)Codecs.Fqdn.Read(ref reader) };
                    break;
                case "locationProfiles":
                    voice = voice with { LocationProfiles = reader.Flag() };
                    break;
                case "locationProfileOf":
                    voice = voice with { LocationProfileOf = ReadProfiles(ref reader) };
                    break;
                case "nearestSipAccessService":
                    voice = voice with { NearestSipAccessService = reader.Flag() };
                    break;
                default:
                    ReadObjects(
                        ref reader, VoiceChoices.Kinds.FirstOrDefault(kind => kind.Id == name) ?? throw reader.Unknown(name, [.. Words, .. VoiceChoices.Kinds.Select(kind => kind.Id)]), objects);
                    break;
            }
        }

        return voice with { Objects = new ValueList<Resource>(objects) };
    }

    private static void ReadObjects(ref StrictReader reader, ResourceKind kind, List<Resource> objects)
    {
        ResourceReader table = new(kind, _ => true);
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        reader.BeginArray();
        while (reader.NextElement())
        {
            Resource resource = table.Read(ref reader, VoiceChoices.Nowhere);
            if (!names.Add(kind.NameOf(resource)))
            {
                throw reader.At(nameof(Messages.JsonResourceStandsTwice), kind.Id + "/" + kind.NameOf(resource));
            }

            if (resource is CsUser user && (user.RegistrarPool is not null || user.HostedVoiceMail is not null))
            {
                throw reader.At(nameof(VoiceMessages.BlueprintStatesMoreOfUser), user.SipAddress.ToString(), user.RegistrarPool is null ? "hostedVoiceMail" : "registrarPool");
            }

            objects.Add(resource);
        }
    }

    private static Dictionary<string, string> ReadProfiles(ref StrictReader reader)
    {
        Dictionary<string, string> profiles = new(StringComparer.OrdinalIgnoreCase);
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            profiles[name] = profiles.ContainsKey(name) ? throw reader.Twice() : reader.Text();
        }

        return profiles;
    }
}
