using System.Linq;
using System.Text;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Tests.Examples;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Blueprints;

[Trait("Feature", "P2")]
public class PresentChoicesTests
{
    /// <summary>By hand from docs/examples/README.md: Redmond does not work, and the Director and the branch never place calls.</summary>
    [Fact]
    public void Of_Litware_AreItsNamesAndMappingWithoutWhatIsBroken() =>
        Assert.Equal(
            """
            {
              "format": "umlync-blueprint/1",
              "dialPlans": [
                "Portland",
                "Redmond"
              ],
              "pools": [
                "atl-cs-001.litwareinc.com",
                "atl-dir-001.litwareinc.com",
                "por-sba-001.litwareinc.com"
              ],
              "futureVoicePools": [
                "atl-dir-001.litwareinc.com"
              ],
              "mapping": "Mesh",
              "poolsOfDialPlans": {
                "Portland": [
                  "atl-cs-001.litwareinc.com",
                  "atl-dir-001.litwareinc.com",
                  "por-sba-001.litwareinc.com"
                ],
                "Redmond": [
                  "atl-cs-001.litwareinc.com",
                  "atl-dir-001.litwareinc.com",
                  "por-sba-001.litwareinc.com"
                ]
              },
              "outboundPools": [
                "atl-cs-001.litwareinc.com"
              ],
              "voipSecurity": {
                "Portland": "Secured"
              },
              "lyncPhones": true,
              "gatewayNames": {
                "atl-cs-001.litwareinc.com": "1:1",
                "atl-dir-001.litwareinc.com": "1:2",
                "por-sba-001.litwareinc.com": "2:1"
              },
              "umDialPlans": [
                {
                  "name": "Portland",
                  "countryOrRegionCode": "1",
                  "numberOfDigitsInExtension": 5,
                  "accessTelephoneNumbers": [
                    "+15035550100"
                  ],
                  "defaultLanguage": "en-US"
                },
                {
                  "name": "Redmond",
                  "countryOrRegionCode": "1",
                  "numberOfDigitsInExtension": 5,
                  "accessTelephoneNumbers": [
                    "+14255550100"
                  ],
                  "defaultLanguage": "en-US"
                }
              ],
              "umAutoAttendants": [
                {
                  "name": "PortlandReception",
                  "dialPlan": "Portland",
                  "pilotIdentifiers": [
                    "+15035550101"
                  ],
                  "speechEnabled": true,
                  "language": "en-US"
                },
                {
                  "name": "RedmondReception",
                  "dialPlan": "Redmond",
                  "pilotIdentifiers": [
                    "+14255550101"
                  ],
                  "speechEnabled": true,
                  "language": "en-US"
                }
              ],
              "contacts": {
                "organizationalUnit": "OU=RTC Special Accounts,DC=litwareinc,DC=com",
                "subscriberAccess": {
                  "Portland": {
                    "address": "sip:portland.voiceaccess@litwareinc.com",
                    "pool": "atl-cs-001.litwareinc.com"
                  },
                  "Redmond": {
                    "address": "sip:redmond.voiceaccess@litwareinc.com",
                    "pool": "atl-cs-001.litwareinc.com"
                  }
                },
                "autoAttendants": {
                  "PortlandReception": {
                    "address": "sip:portland.reception@litwareinc.com",
                    "pool": "atl-cs-001.litwareinc.com"
                  },
                  "RedmondReception": {
                    "address": "sip:redmond.reception@litwareinc.com",
                    "pool": "atl-cs-001.litwareinc.com"
                  }
                }
              }
            }

            """.Replace("\r\n", "\n"),
            Encoding.UTF8.GetString(BlueprintWriter.ToBytes(PresentChoices.Of(Litware.Estate) with { Voice = VoiceChoices.None })));

    // The voice side of docs/examples/litware.json, which works: nothing of it is planned, and a file of it reads the same.
    [Fact]
    [Trait("Feature", "K6")]
    public void Of_Litware_StateItsVoiceSide()
    {
        Blueprint choices = PresentChoices.Of(Litware.Estate);

        Assert.Equal(["Global", "Site:Portland", "Site:Redmond"], choices.Voice.Of(LyncDialPlan.Schema).Select(plan => plan.Identity));
        Assert.Equal(["PortlandLocal", "RedmondAll"], choices.Voice.Of(VoiceRoute.Schema).Select(route => route.Identity));
        Assert.All(choices.Voice.Users, user => Assert.True(user.EnterpriseVoiceEnabled));
        Assert.Equal(Litware.Estate.All(CsUser.Schema).Count(user => user.EnterpriseVoiceEnabled == true), choices.Voice.Users.Count);
        byte[] bytes = BlueprintWriter.ToBytes(choices);
        Assert.Equal(bytes, BlueprintWriter.ToBytes(BlueprintReader.Read(bytes, "blueprint.json")));
        Assert.Empty(Integration.PlanFor(
            Litware.Estate, choices, [new LocationProfileDesigner(), new VoiceRoutingDesigner(), new EnterpriseVoiceDesigner(), new SipAccessServiceDesigner()]).Changes);
    }

    [Fact]
    public void Of_EstateThatIsIntegrated_AreKeptByAPlan()
    {
        Topology integrated = Litware.After(Litware.Plan);

        Assert.Empty(Integration.PlanFor(integrated, PresentChoices.Of(integrated)).Changes);
    }

    [Fact]
    public void Of_EstateWithoutLync_AreItsDialPlans()
    {
        Scope organization = Litware.Key("umDialPlans/x").Scope;
        Topology estate = new TopologyBuilder(Litware.Estate.CapturedAt)
            .Add(new UmDialPlan { Scope = organization, Name = "Redmond", UriType = UriType.SipName })
            .Build();

        Assert.Equal(["Redmond"], PresentChoices.Of(estate).DialPlans!.ToArray());
    }
}
