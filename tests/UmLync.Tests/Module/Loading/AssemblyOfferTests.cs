using System.IO;
using System.Reflection;
using UmLync.Cmdlets.Loading;
using Xunit;

namespace UmLync.Tests.Module.Loading;

public class AssemblyOfferTests
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "UmLync", "bin", "net472");
    private static readonly string OurAssembly = Path.Combine(Folder, "System.Memory.dll");

    [Theory]
    [InlineData("6.0.0.0", true)]
    // System.Memory 4.0.1.2 asks for this version, and a later one ships beside it.
    [InlineData("4.0.4.1", true)]
    [InlineData("6.0.1.0", false)]
    public void Answers_VersionAsked_IsAtMostTheOneOffered(string asked, bool answered) =>
        Assert.Equal(answered, Offer("6.0.0.0").Answers(Name(asked), OurAssembly, Folder));

    [Fact]
    public void Answers_LaterVersionAskedWhereOlderWillDo_IsTrue() =>
        Assert.True(Offer("8.0.0.0", olderWillDo: true).Answers(Name("9.0.0.0"), OurAssembly, Folder));

    [Fact]
    public void Answers_NoVersionAsked_IsFalse() =>
        Assert.False(Offer("8.0.0.0", olderWillDo: true).Answers(new AssemblyName("System.Runtime.CompilerServices.Unsafe"), OurAssembly, Folder));

    [Theory]
    [InlineData("System.Memory, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a")]
    [InlineData("System.Runtime.CompilerServices.Unsafe, Version=4.0.0.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51")]
    [InlineData("System.Runtime.CompilerServices.Unsafe, Version=4.0.0.0, Culture=neutral, PublicKeyToken=null")]
    [InlineData("System.Runtime.CompilerServices.Unsafe, Version=4.0.0.0, Culture=es, PublicKeyToken=b03f5f7f11d50a3a")]
    public void Answers_OtherNameKeyOrCulture_IsFalse(string asked) =>
        Assert.False(Offer("6.0.0.0").Answers(new AssemblyName(asked), OurAssembly, Folder));

    [Theory]
    [InlineData("Other.dll")]
    [InlineData("UmLync", "bin", "net472", "es", "Other.dll")]
    [InlineData("UmLync", "bin", "net472-other", "Other.dll")]
    public void Answers_RequesterOutsideTheFolder_IsFalse(params string[] requester) =>
        Assert.False(Offer("6.0.0.0").Answers(Name("6.0.0.0"), Path.Combine([Path.GetTempPath(), .. requester]), Folder));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Answers_RequesterUnknown_IsFalse(string? requester) =>
        Assert.False(Offer("6.0.0.0").Answers(Name("6.0.0.0"), requester, Folder));

    [Fact]
    public void Load_Offer_IsTheAssemblyItself() => Assert.Same(typeof(AssemblyOfferTests).Assembly, Offer("6.0.0.0").Load());

    private static AssemblyOffer Offer(string version, bool olderWillDo = false) =>
        new(Name(version), () => typeof(AssemblyOfferTests).Assembly, olderWillDo);

    private static AssemblyName Name(string version) =>
        new($"System.Runtime.CompilerServices.Unsafe, Version={version}, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a");
}
