using UmLync.Connectors.Directories.Security;
using UmLync.Text;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Directories.Security;

/// <summary>[MS-DTYP], sections 2.4.2.1 (text), 2.4.2.2 (bytes) and 2.4.2.4 (well-known identifiers).</summary>
[Trait("Feature", "F7")]
public class BinarySecurityIdTests
{
    [Theory]
    [InlineData("S-1-1-0", "01 01 00 00 00 00 00 01 00 00 00 00")]
    [InlineData("S-1-5-18", "01 01 00 00 00 00 00 05 12 00 00 00")]
    [InlineData("S-1-5-32-544", "01 02 00 00 00 00 00 05 20 00 00 00 20 02 00 00")]
    [InlineData("S-1-4294967295-4294967295", "01 01 00 00 ff ff ff ff ff ff ff ff")]
    [InlineData("S-1-0x010000000000-1", "01 01 01 00 00 00 00 00 01 00 00 00")]
    public void Read_AndBack(string text, string hex)
    {
        Assert.Equal(text, BinarySecurityId.Read(Samples.Bytes(hex)).ToString());
        Assert.Equal(Samples.Bytes(hex), BinarySecurityId.Of(SecurityId.Parse(text)));
    }

    [Theory]
    [InlineData("", "SecurityDescriptorIsCut")]
    [InlineData("01 01 00 00 00 00 00", "SecurityDescriptorIsCut")]
    [InlineData("01 02 00 00 00 00 00 05 20 00 00 00", "SecurityDescriptorIsCut")]
    [InlineData("02 01 00 00 00 00 00 05 12 00 00 00", "SecurityDescriptorIsUndefined")]
    [InlineData("01 00 00 00 00 00 00 05", "SecurityDescriptorIsUndefined")]
    [InlineData("01 10 00 00 00 00 00 05", "SecurityDescriptorIsUndefined")]
    [InlineData("01 01 00 00 00 00 00 05 12 00 00 00 00", "SecurityDescriptorIsUndefined")]
    public void Read_WhatIsNoIdentifier_IsRefused(string hex, string id) =>
        Assert.Equal(id, Assert.Throws<UmLyncException>(() => BinarySecurityId.Read(Samples.Bytes(hex))).Id);
}
