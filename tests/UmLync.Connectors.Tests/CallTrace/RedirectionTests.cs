using UmLync.CallTrace;
using UmLync.Connectors.CallTrace;
using UmLync.Connectors.Sip;
using UmLync.Sip;
using Xunit;

namespace UmLync.Connectors.Tests.CallTrace;

/// <summary>Where an answer sends a call on: the URI of its Contact without what no request may have (RFC 3261, section 19.1.1).</summary>
[Trait("Feature", "J3")]
public class RedirectionTests
{
    [Theory]
    [InlineData("<sip:[2001:db8::10]:5063;transport=tls>", "[2001:db8::10]:5063", "sip:[2001:db8::10]:5063;transport=tls")]
    [InlineData("<sip:um1.contoso.com:5063;transport=tls?Replaces=a>", "um1.contoso.com:5063", "sip:um1.contoso.com:5063;transport=tls")]
    public void Contact_OfARedirection_NamesTheEndpointOnce(string contact, string endpoint, string uri)
    {
        SipExchange exchange = new(new SipEndpoint("um1.contoso.com", 5061, SipTransport.Tls))
        {
            Responses = [new SipResponse(302, "Moved Temporarily", [new SipHeader("Contact", contact)])],
        };

        RedirectContact? read = ExchangeReading.AnswerOf(exchange)!.Contact;

        Assert.Equal((endpoint, uri), (read!.From(isTlsLine: true)!.ToString(), read.Uri));
    }
}
