using System;
using System.Linq;
using UmLync.Connectors.Directories.Security;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Directories.Security;

/// <summary>What holds of every security descriptor, however it is laid out and whatever stands in it.</summary>
[Trait("Feature", "F7")]
public class DescriptorProperties
{
    [Fact]
    public void Parse_AndBack_IsTheSameToTheByte() => RandomDescriptor.ForAll(2000, (byte[] bytes, AccessRule _) =>
    {
        SecurityDescriptor descriptor = SecurityDescriptor.Parse(bytes);

        Assert.Equal(bytes, descriptor.ToBytes());
        Assert.Equal(bytes, descriptor.With(descriptor.Dacl!).ToBytes());
    });

    [Fact]
    public void With_ThenWithout_IsTheSameToTheByte() => RandomDescriptor.ForAll(2000, (bytes, rule) =>
    {
        SecurityDescriptor before = SecurityDescriptor.Parse(bytes);
        byte[] expected = [.. bytes];

        // The revision that an entry of an object takes is not taken back: nobody knows who raised it.
        if (AccessRule.IsOfObject(rule.Type))
        {
            expected[BitConverter.ToInt32(expected, 16)] = 4;
        }

        Assert.Equal(expected, before.With(rule).Without(rule).ToBytes());
    });

    [Fact]
    public void With_LeavesEverythingElseAsItWas() => RandomDescriptor.ForAll(2000, (bytes, rule) =>
    {
        SecurityDescriptor before = SecurityDescriptor.Parse(bytes);
        SecurityDescriptor after = SecurityDescriptor.Parse(before.With(rule).ToBytes());

        Assert.Equal((before.Control, before.Owner, before.Group), (after.Control, after.Owner, after.Group));
        Assert.Equal(before.Sacl?.ToBytes(), after.Sacl?.ToBytes());
        int added = Enumerable.Range(0, after.Dacl!.Entries.Count).First(index => after.Dacl.Entries[index].Equals(rule));
        Assert.Equal(before.Dacl!.Entries, after.Dacl.Entries.Where((_, index) => index != added));
    });

    [Fact]
    public void Parse_BytesThatWereChanged_IsReadOrRefusedWithAReason() => RandomDescriptor.ForAll(5000, (byte[] bytes, Random dice) =>
    {
        byte[] broken = [.. bytes.Take(dice.Next(4) == 0 ? dice.Next(bytes.Length) : bytes.Length)];
        for (int i = dice.Next(6); i > 0 && broken.Length > 0; i--)
        {
            broken[dice.Next(broken.Length)] = (byte)dice.Next(256);
        }

        try
        {
            SecurityDescriptor descriptor = SecurityDescriptor.Parse(broken);
            Assert.Equal(broken, descriptor.ToBytes());
            if (descriptor.Dacl is not null)
            {
                Assert.Equal(broken, descriptor.With(Samples.Grant).Without(Samples.Grant).ToBytes());
            }
        }
        catch (UmLyncException refusal)
        {
            Assert.StartsWith("SecurityDescriptor", refusal.Id, StringComparison.Ordinal);
        }
    });
}
