using System.Linq;
using UmLync.Commands;
using UmLync.Diagnosis;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Repository;

/// <summary>A PIN or a password has no place in an estate, and so in no plan, journal, report or script.</summary>
[Trait("Feature", "T5")]
public class SecretNamesTests
{
    [Fact]
    public void Properties_OfEveryKind_HoldNoSecret() =>
        Contract.Holds("No property of a topology holds a PIN or a password.",
            from kind in ResourceKinds.All
            from property in kind.Properties
            where Secrets.IsNameOfOne(property.Name)
            select $"{kind.Id}.{property.Name}");

    [Fact]
    public void Parameters_OfEveryCall_HoldNoSecret() =>
        Contract.Holds("No call that carries out a change has a PIN or a password among its parameters.",
            from rows in CallTable.All
            from shape in new[] { rows.Create, rows.Update, rows.Remove }
            where shape is not null
            from row in shape.Parameters
            where Secrets.IsNameOfOne(row.Parameter)
            select $"{shape.Name} -{row.Parameter}");

    // What the cmdlets of the products call a secret is known as one.
    [Theory]
    [InlineData("Pin")]
    [InlineData("Password")]
    [InlineData("NewPassword")]
    [InlineData("pin")]
    public void Names_OfTheProducts_AreKnown(string name) => Assert.True(Secrets.IsNameOfOne(name));

    [Theory]
    [InlineData("minPinLength")]
    [InlineData("PinExpired")]
    [InlineData("ResetPasswordOnNextLogon")]
    public void Names_OfPolicies_AreNoSecrets(string name) => Assert.False(Secrets.IsNameOfOne(name));
}
