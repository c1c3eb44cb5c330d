using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace UmLync.Connectors.Journals;

/// <summary>A short name for a long text: the same for the same text, and fit for a file name.</summary>
internal static class Digest
{
    /// <summary>The SHA-256 of the text, in hexadecimal digits.</summary>
    public static string Of(string text)
    {
        using SHA256 sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
