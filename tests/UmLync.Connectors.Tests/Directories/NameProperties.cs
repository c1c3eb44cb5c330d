using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Tests.Servers;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

/// <summary>
/// Ten thousand names made of what filters and distinguished names give a meaning to: each is made in a real server under its
/// distinguished name, and a search for it finds that object and no other.
/// </summary>
[Collection(DirectoryServers.Collection)]
public class NameProperties(DirectoryServers servers)
{
    private const int Count = 10_000;

    // RFC 4515 and RFC 4514: everything that either escapes, what wildcards and encodings are made of, and text outside ASCII.
    private static readonly string[] Pieces =
    [
        "*", "(", ")", "\\", "\0", ",", "+", "\"", "<", ">", ";", "=", "#", " ", "  ", "&", "|", "!", "/", ":", "~", "\\2a", "\\00", "*)(objectClass=*", "))(|(cn=*",
        ",DC=litwareinc,DC=com", "a", "Z", "0", "é", "ß", "İ", "北京", "😀", "ﬁ", "\t", "\u007f", "\u00a0", "\u200e",
    ];

    [DirectoryFact]
    [Trait("Feature", "S3")]
    public void Names_OfAnyCharacters_AreFoundExactly()
    {
        using DirectoryConnection connection = DirectoryConnection.Open(servers.OpenLdap());
        DistinguishedName container = DistinguishedName.Parse("CN=System,DC=litwareinc,DC=com");
        Dictionary<string, byte[]> names = Names();
        foreach (KeyValuePair<string, byte[]> name in names)
        {
            connection.Add(container.Child("cn", name.Key), [new("objectClass", "container"), new("description", Convert.ToBase64String(name.Value))]);
        }

        foreach (KeyValuePair<string, byte[]> name in names)
        {
            DirectoryObject found = Assert.Single(connection.Search(new DirectoryQuery(container.ToString(), SearchDepth.Children, LdapFilter.Is("cn", name.Key), "cn", "description")));

            Assert.Equal(name.Value, Convert.FromBase64String(found.Text("description")!));
            Assert.Equal(name.Key, found.Text("cn"));
            Assert.Equal(name.Key, found.Name.FirstValue);
            Assert.Equal(container, found.Name.Parent);
        }

        Assert.Equal(Count, connection.Search(new DirectoryQuery(container.ToString(), SearchDepth.Children, LdapFilter.Has("description"))).Count());
    }

    /// <summary>
    /// Each name has a number between two wild halves, since servers take names for equal that differ in case, width or number
    /// of spaces only; the number is what must be found again.
    /// </summary>
    private static Dictionary<string, byte[]> Names()
    {
        Gen<string> wild = Gen.Elements(Pieces).ListOf().Resize(6).Select(pieces => string.Concat(pieces));
        IEnumerable<(string Before, string After)> halves = wild.Zip(wild).Sample(Count, Count).Select(pair => (pair.Item1, pair.Item2));
        return halves.Select((half, number) => half.Before + "n" + number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture) + half.After)
            .ToDictionary(name => name, Encoding.UTF8.GetBytes);
    }
}
