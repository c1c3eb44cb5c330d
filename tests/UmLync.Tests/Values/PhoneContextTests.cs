using System.Linq;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Values;

/// <summary>domain.md C.1 (the composition), A.7 (the pilot), and the names that S-EXD create-um-dial-plan.md refuses.</summary>
public sealed class PhoneContextTests : ValueContract<PhoneContext>
{
    protected override string ErrorId => "ValueIsNotPhoneContext";

    protected override string[] Ascending =>
    [
        "MySIPDialPlan.contoso.com",
        "MySIPDialPlan2.contoso.com",
        "Plan 1.contoso.com",
        "Redmond.corp.contoso.com",
        "Z\u00FCrich.contoso.com",
    ];

    protected override (string Left, string Right)[] Same => [("MySIPDialPlan.contoso.com", "mysipdialplan.CONTOSO.com")];

    protected override string[] Refused =>
    [
        "MySIPDialPlan",
        ".contoso.com",
        "MySIPDialPlan.",
        "MySIPDialPlan..contoso.com",
        " MySIPDialPlan.contoso.com",
        "MySIPDialPlan.contoso.com ",
        "My\tDialPlan.contoso.com",
        .. "\"/\\[]:;|=,+*?<>".Select(forbidden => "My" + forbidden + "DialPlan.contoso.com"),
    ];

    [Theory]
    [InlineData("MySIPDialPlan.contoso.com", "MySIPDialPlan", "contoso.com")]
    [InlineData("Redmond.corp.contoso.com", "Redmond", "corp.contoso.com")]
    [InlineData("Plan.contoso", "Plan", "contoso")] // A forest may have a DNS name of one label.
    public void FirstLabelAndDomain_PhoneContext_ArePilotAndForest(string text, string pilot, string forest)
    {
        PhoneContext context = PhoneContext.Parse(text);

        Assert.Equal(pilot, context.FirstLabel);
        Assert.Equal(forest, context.Domain);
        Assert.Equal(text, context.ToString());
    }

    protected override PhoneContext Parse(string text) => PhoneContext.Parse(text);

    protected override bool TryParse(string? text, out PhoneContext? value) => PhoneContext.TryParse(text, out value);
}
