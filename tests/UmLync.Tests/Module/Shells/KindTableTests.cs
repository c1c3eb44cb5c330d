using System.Collections.Generic;
using System.Linq;
using UmLync.Cmdlets.Shells;
using UmLync.Cmdlets.Shells.Kinds;
using UmLync.Tests.Commands.Contracts;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Module.Shells;

/// <summary>What is asked of the management shells binds to the documented contracts of the cmdlets.</summary>
public class KindTableTests
{
    private static readonly KindReader[] Readers = [.. ExchangeTables.All, .. LyncTables.All];

    public static TheoryData<string> Kinds => [.. Readers.OfType<KindTable>().Select(table => table.Kind.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Table_OfAKind_AsksWithParametersThatTheCmdletHas(string kind)
    {
        KindTable table = Readers.OfType<KindTable>().Single(candidate => candidate.Kind.Id == kind);
        CmdletContract contract = CmdletContract.Documented[table.Command];

        IEnumerable<string> given = table.ToList.Select(parameter => parameter.Name).Concat(table.Identity is null ? [] : [table.Identity]);
        Assert.All(given, name => Assert.True(contract.Parameters.ContainsKey(name), $"{table.Command} has no -{name}."));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Table_OfAKind_KnowsWhetherTheCmdletTakesADomainController(string kind)
    {
        KindTable table = Readers.OfType<KindTable>().Single(candidate => candidate.Kind.Id == kind);

        Assert.Equal(CmdletContract.Documented[table.Command].Parameters.ContainsKey("DomainController"), table.TakesDomainController);
    }

    [Fact]
    public void Tables_OfAProduct_HaveEachKindOnceAndNoOther()
    {
        Assert.Equal(Readers.Length, Readers.Select(reader => reader.Kind).Distinct().Count());
        Assert.All(ExchangeTables.All, reader => Assert.Equal(Product.Exchange, reader.Kind.Product));
        Assert.All(LyncTables.All, reader => Assert.Equal(Product.Lync, reader.Kind.Product));
    }

    // The forms that Microsoft's pages and domain.md show.
    [Theory]
    [InlineData("Version 15.0 (Build 1497.2)", "15.0.1497.2")]
    [InlineData("Version 14.3 (Build 123.4)", "14.3.123.4")]
    [InlineData("15.1.2507.6", "15.1.2507.6")]
    public void AdminDisplayVersion_AsExchangeWritesIt_IsTheVersion(string shown, string version) => Assert.Equal(version, ShownText.AdminDisplayVersion(shown));

    [Theory]
    [InlineData("Redmond", "Redmond")]
    [InlineData("CN=Redmond,CN=UM DialPlan Container,CN=Litware,DC=litwareinc,DC=com", "Redmond")]
    [InlineData("litwareinc.com/Configuration/Sites/Redmond", "Redmond")]
    [InlineData("1:1", "1:1")]
    public void Name_OfAReference_IsTheNameOfTheObject(string shown, string name) => Assert.Equal(name, ShownText.Name(shown));

    [Theory]
    [InlineData("Mailbox, ClientAccess", "Mailbox|ClientAccess")]
    [InlineData("None", "")]
    [InlineData("UM,UMCallRouter", "UM|UMCallRouter")]
    public void Words_OfASetOfFlags_AreItsFlags(string shown, string words) => Assert.Equal(words, string.Join("|", ShownText.Words([shown])));

    [Theory]
    [InlineData("{a, b}", "a|b")]
    [InlineData("Anywhere,*,*,*", "Anywhere,*,*,*")]
    public void Items_OfAListThatIsOneText_AreItsElements(string shown, string items) => Assert.Equal(items, string.Join("|", ShownText.Items([shown])));
}
