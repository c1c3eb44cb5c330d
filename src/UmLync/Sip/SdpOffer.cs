using System;
using System.Globalization;
using System.Text;

namespace UmLync.Sip;

/// <summary>Which voice a call offers.</summary>
public enum SipMedia
{
    /// <summary>None: the request has no body.</summary>
    None,

    /// <summary>RTP in the clear, as an unsecured or SIP-secured dial plan takes it (domain.md C.1).</summary>
    Rtp,

    /// <summary>SRTP only, as a secured dial plan asks for (domain.md C.1).</summary>
    Srtp,
}

/// <summary>
/// The smallest offer of voice that a call needs (SDP, RFC 4566; keys, RFC 4568). No voice is ever sent: the port named is the one
/// that discards (RFC 863), and a call that is taken is ended at once.
/// </summary>
public static class SdpOffer
{
    /// <summary>The bytes of an SRTP key with its salt, for the suite that is offered.</summary>
    public const int KeyBytes = 30;

    /// <summary>The type of the body.</summary>
    public const string ContentType = "application/sdp";

    private const int Discard = 9;

    /// <summary>The offer.</summary>
    /// <param name="address">The address of this computer, IPv6 without brackets.</param>
    /// <param name="media">Which voice; not None.</param>
    /// <param name="key">A fresh key with its salt, where it is SRTP.</param>
    public static byte[] Of(string address, SipMedia media, byte[]? key = null)
    {
        if (media == SipMedia.None || (media == SipMedia.Srtp && key?.Length != KeyBytes))
        {
            throw new ArgumentException(null, nameof(key));
        }

        string host = (address.Contains(':') ? "IN IP6 " : "IN IP4 ") + address;
        string text = "v=0\r\no=- 1 1 " + host + "\r\ns=-\r\nc=" + host + "\r\nt=0 0\r\nm=audio " + Discard.ToString(CultureInfo.InvariantCulture)
            + (media == SipMedia.Srtp ? " RTP/SAVP 0 8\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:" + Convert.ToBase64String(key!) + "\r\n" : " RTP/AVP 0 8\r\n");
        return Encoding.ASCII.GetBytes(text);
    }
}
