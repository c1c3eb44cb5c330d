using System.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Tests.Lab;

/// <summary>
/// One of everything: a secured SIP plan that Lync reaches through its gateway, a plan of extensions that a PBX reaches, an
/// Exchange 2013 server whose UM service listens for TCP only, a pool with its services, a contact and a trusted application.
/// </summary>
internal static class SmallEstate
{
    public static Topology Topology { get; } = TopologyReader.Read(Encoding.UTF8.GetBytes(Json), "small.json", ReadRequest.Everything);

    private static string Json => """
        {
          "format": "umlync-topology/1",
          "capturedAt": "2016-03-01T00:00:00Z",
          "exchange": [
            {
              "forest": "contoso.com",
              "organizations": [ { "name": "Contoso" } ],
              "exchangeServers": [ { "name": "EX1", "fqdn": "ex1.contoso.com", "version": "15.0.1497.2" }, { "name": "EX2", "fqdn": "ex2.contoso.com", "version": "15.0.1497.2" } ],
              "umDialPlans": [
                { "name": "Redmond", "uriType": "SipName", "voipSecurity": "Secured", "phoneContext": "Redmond.contoso.com", "numberOfDigitsInExtension": 5, "accessTelephoneNumbers": [ "+14255550100" ] },
                { "name": "Legacy", "uriType": "TelExtn", "voipSecurity": "Unsecured", "phoneContext": "Legacy.contoso.com", "accessTelephoneNumbers": [] },
                { "name": "Unused", "uriType": "SipName", "voipSecurity": "Unsecured", "phoneContext": "Unused.contoso.com", "accessTelephoneNumbers": [], "configuredInCountryOrRegionGroups": [], "allowedInCountryOrRegionGroups": [] },
                { "name": "Ruled", "uriType": "SipName", "configuredInCountryOrRegionGroups": [ "Local,91425xxxxxxx,9xxxxxxx," ], "allowedInCountryOrRegionGroups": [] }
              ],
              "umMailboxPolicies": [
                { "name": "Redmond Default Policy", "dialPlan": "Redmond" },
                { "name": "Unused Default Policy", "dialPlan": "Unused" }, { "name": "Ruled", "dialPlan": "Ruled", "allowedInCountryOrRegionGroups": [] } ],
              "umIpGateways": [
                { "name": "1:1", "address": "lync.contoso.com", "port": 5061, "status": "Enabled", "outcallsAllowed": true, "messageWaitingIndicatorAllowed": true, "ipAddressFamily": "IPv4Only" },
                { "name": "PBX", "address": "10.0.0.1", "port": 5060, "status": "Enabled", "outcallsAllowed": true, "messageWaitingIndicatorAllowed": false, "ipAddressFamily": "IPv4Only" },
                { "name": "Idle", "address": "idle.contoso.com" }
              ],
              "umHuntGroups": [
                { "gateway": "1:1", "name": "Redmond", "dialPlan": "Redmond", "pilot": "Redmond" },
                { "gateway": "PBX", "name": "Legacy", "dialPlan": "Legacy", "pilot": "5000" }
              ],
              "umAutoAttendants": [
                { "name": "Keys", "dialPlan": "Redmond", "status": "Enabled", "speechEnabled": false },
                { "name": "Speech", "dialPlan": "Redmond", "status": "Enabled", "dtmfFallbackAutoAttendant": "Keys" }
              ],
              "umServices": [ { "server": "EX1", "dialPlans": [ "Redmond" ], "startupMode": "TCP" }, { "server": "EX2", "dialPlans": [ "Redmond" ], "startupMode": "Dual" } ],
              "umCallRouters": [ { "server": "EX1", "dialPlans": [ "Redmond" ], "startupMode": "Dual", "sipTlsListeningPort": 5061 }, { "server": "EX2", "dialPlans": [], "startupMode": "TCP" } ],
              "permissions": [],
              "exchangeWindowsServices": [
                { "computer": "ex1.contoso.com", "name": "MSExchangeUM", "state": "Running", "pending": false },
                { "computer": "ex1.contoso.com", "name": "MSExchangeUMCR", "state": "Running", "pending": false }
              ],
              "exchangeCertificates": [ { "computer": "ex1.contoso.com", "thumbprint": "0123456789ABCDEF0123456789ABCDEF01234567", "services": [ "IIS" ] } ],
              "mailboxes": [ { "primarySmtpAddress": "kim@contoso.com", "server": "EX1" }, { "primarySmtpAddress": "terry@contoso.com", "server": "EX1" } ],
              "umMailboxes": [ { "primarySmtpAddress": "kim@contoso.com", "dialPlan": "Redmond", "sipAddress": "kim@contoso.com", "mailboxPolicy": "Redmond Default Policy", "extensions": [ "50123" ] } ]
            }
          ],
          "lync": [
            {
              "forest": "contoso.com",
              "sites": [ { "siteId": "1" } ],
              "pools": [
                { "fqdn": "lync.contoso.com", "kind": "FrontEnd", "release": "Lync2013", "site": "1" },
                { "fqdn": "dir.contoso.com", "kind": "Director", "release": "Lync2013", "site": "1" }
              ],
              "computers": [ { "fqdn": "fe1.contoso.com", "pool": "lync.contoso.com" }, { "fqdn": "fe2.contoso.com", "pool": "lync.contoso.com" }, { "fqdn": "dir.contoso.com", "pool": "dir.contoso.com" } ],
              "mediaConfigurations": [ { "identity": "Global", "encryptionLevel": "RequireEncryption" } ],
              "lyncWindowsServices": [
                { "computer": "fe1.contoso.com", "name": "RTCSRV", "state": "Running", "pending": false },
                { "computer": "fe2.contoso.com", "name": "RTCSRV", "state": "Running", "pending": false },
                { "computer": "dir.contoso.com", "name": "RTCSRV", "state": "Running", "pending": false }
              ],
              "trustedApplicationPools": [
                { "fqdn": "owa.contoso.com", "registrar": "lync.contoso.com", "site": "1" }, { "fqdn": "lone.contoso.com", "registrar": null, "site": "1" } ],
              "trustedApplications": [ { "pool": "owa.contoso.com", "applicationId": "urn:application:owa", "port": 5199 } ],
              "lyncDialPlans": [ { "identity": "Global", "simpleName": "DefaultProfile" }, { "identity": "Campus", "simpleName": "Campus" } ],
              "voiceNormalizationRules": [ { "dialPlan": "Campus", "name": "Prefix All" } ],
              "pstnUsages": [ { "name": "Local" } ],
              "voicePolicies": [ { "identity": "Global", "pstnUsages": [ "Local" ] } ],
              "exumContacts": [ { "sipAddress": "sip:sa@contoso.com", "displayNumber": "+14255550100", "registrarPool": "lync.contoso.com" } ],
              "users": [ { "sipAddress": "sip:kim@contoso.com", "registrarPool": "lync.contoso.com", "enterpriseVoiceEnabled": true, "lineUri": "tel:+14255550110" }, { "sipAddress": "sip:lee@contoso.com", "registrarPool": "lync.contoso.com", "enterpriseVoiceEnabled": false, "lineUri": null } ]
            }
          ]
        }
        """;
}
