using System.Linq;
using System.Text.Json.Nodes;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Tests.Support;

/// <summary>
/// A plan of one change, written as a file by hand: what UmLync itself would never plan, the lab has to refuse as the product
/// would.
/// </summary>
internal static class EditedPlan
{
    public static Plan Of(Topology estate, ChangeAction action, string address, params (string Property, string Json)[] after)
    {
        JsonObject plan = new()
        {
            ["format"] = PlanReader.Format,
            ["estate"] = estate.Estate,
            ["releases"] = new JsonArray([.. EstateIdentity.Of(estate).Releases.Select(release => (JsonNode)release)]),
            ["changes"] = new JsonArray(new JsonObject
            {
                ["id"] = "c0001",
                ["action"] = action.ToString(),
                ["address"] = (ResourceKinds.Find(address.Split('/')[0])!.Product == Product.Exchange ? "exchange" : "lync") + ":contoso.com/" + address,
                ["properties"] = new JsonArray([.. after.Select(row => new JsonObject { ["name"] = row.Property, ["after"] = JsonNode.Parse(row.Json) })]),
                ["inverse"] = Inverse.Exact.ToString(),
            }),
            ["leftOut"] = new JsonArray(),
        };
        return PlanReader.Read(System.Text.Encoding.UTF8.GetBytes(plan.ToJsonString()), "edited");
    }
}
