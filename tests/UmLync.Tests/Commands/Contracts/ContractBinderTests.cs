using System.Linq;
using UmLync.Commands;
using Xunit;

namespace UmLync.Tests.Commands.Contracts;

/// <summary>
/// The binder refuses what PowerShell refuses. Among the refused are examples of Microsoft's own pages that do not bind
/// (New-UMIPGateway with an identity, New-UMDialPlan without a country code).
/// </summary>
public class ContractBinderTests
{
    private const string Exchange2010 = "Exchange Server 2010";
    private const string Exchange2013 = "Exchange Server 2013";
    private const string Lync2013 = "Lync Server 2013";

    [Fact]
    public void Faults_CallThatBinds_AreNone()
    {
        Binds(Call("New-UMIPGateway", ("Name", Text("lync")), ("Address", Text("atl-cs-001.litwareinc.com"))), Exchange2010);
        Binds(Call("Set-UMIPGateway", ("Identity", Text("lync")), ("OutcallsAllowed", new CommandValue.Flag(true)), ("Port", new CommandValue.Number(5061))), Exchange2013);
        Binds(Call("Set-UMService", ("Identity", Text("ex")), ("DialPlans", new CommandValue.Edit(["Redmond"], []))), Exchange2013);
        Binds(Call("Set-UMService", ("Identity", Text("ex")), ("SIPAccessService", CommandValue.Nothing.Value)), Exchange2013);
        Binds(Call("Stop-CsWindowsService", ("Name", Text("RTCSRV")), ("Force", new CommandValue.Switch(true))), Lync2013);
        Binds(Call("Add-ADPermission", ("identity", Text("o")), ("user", Text("g")), ("accessRights", new CommandValue.Texts(["listchildren"]))), Exchange2013);
    }

    [Fact]
    public void Faults_UnknownCommand_NameIt() =>
        Refused("there is no Set-UMHuntGroup", Call("Set-UMHuntGroup", ("Identity", Text("lync"))), Exchange2013);

    [Fact]
    public void Faults_CommandOfAnotherRelease_NameIt()
    {
        Refused("Exchange Server 2010 has no Set-UMService", Call("Set-UMService", ("Identity", Text("ex"))), Exchange2010);
        Refused("Exchange Server 2013 has no Set-UMServer", Call("Set-UMServer", ("Identity", Text("ex"))), Exchange2013);
    }

    [Fact]
    public void Faults_UnknownParameter_NameIt() =>
        Refused("there is no -Identity", Call("New-UMIPGateway", ("Identity", Text("lync")), ("Name", Text("lync")), ("Address", Text("a"))), Exchange2013);

    [Fact]
    public void Faults_ParameterOfAnotherRelease_NameIt() => Refused(
        "Exchange Server 2010 has no -IPAddressFamily", Call("Set-UMIPGateway", ("Identity", Text("lync")), ("IPAddressFamily", Text("Any"))), Exchange2010);

    [Fact]
    public void Faults_MissingMandatoryParameter_SayThatNoSetFits()
    {
        Refused("0 parameter sets fit, of __AllParameterSets (Name, Address)", Call("New-UMIPGateway", ("Name", Text("lync"))), Exchange2013);
        Refused(
            "0 parameter sets fit, of __AllParameterSets (Name, CountryOrRegionCode, NumberOfDigitsInExtension)",
            Call("New-UMDialPlan", ("Name", Text("Redmond")), ("NumberOfDigitsInExtension", new CommandValue.Number(5))), Exchange2013);
    }

    [Fact]
    public void Faults_ParametersOfTwoSets_SayThatNoSetFits() => Assert.StartsWith(
        "0 parameter sets fit",
        Assert.Single(ContractBinder.Faults(
            Call("Add-ADPermission", ("Identity", Text("o")), ("Owner", Text("g")), ("User", Text("g"))), Exchange2013)));

    [Fact]
    public void Faults_NoParameterThatTellsTheSets_SayThatSeveralFit() => Assert.StartsWith(
        "2 parameter sets fit",
        Assert.Single(ContractBinder.Faults(Call("Set-CsMediaConfiguration", ("EncryptionLevel", Text("RequireEncryption"))), Lync2013)));

    [Fact]
    public void Faults_ParameterGivenTwice_NameIt() =>
        Refused("-Identity is given twice", Call("Remove-UMIPGateway", ("Identity", Text("a")), ("identity", Text("b"))), Exchange2013);

    [Fact]
    public void Faults_ValueOutsideTheList_NameIt() => Refused(
        "-VoIPSecurity takes SIPSecured, Unsecured, Secured and not 'Encrypted'",
        Call("Set-UMDialPlan", ("Identity", Text("Redmond")), ("VoIPSecurity", Text("Encrypted"))), Exchange2013);

    [Fact]
    public void Faults_ValueOutsideTheRange_NameIt() => Refused(
        "-Port does not take 65536", Call("Set-UMIPGateway", ("Identity", Text("lync")), ("Port", new CommandValue.Number(65536))), Exchange2013);

    [Fact]
    public void Faults_TextThatIsTooLong_NameIt()
    {
        string name = new('x', 65);
        Refused($"-Name takes 64 characters and not '{name}'", Call("New-UMIPGateway", ("Name", Text(name)), ("Address", Text("a"))), Exchange2013);
    }

    [Fact]
    public void Faults_SwitchWithAValue_NameIt() => Refused(
        "-Confirm is a switch and takes no value", Call("Remove-UMIPGateway", ("Identity", Text("a")), ("Confirm", new CommandValue.Flag(false))), Exchange2013);

    [Fact]
    public void Faults_BooleanAsSwitch_NameIt() => Refused(
        "-Simulator takes a value and is no switch", Call("Set-UMIPGateway", ("Identity", Text("a")), ("Simulator", new CommandValue.Switch(true))), Exchange2013);

    [Fact]
    public void Faults_ValueOfAnotherType_NameIt()
    {
        Refused("-Simulator takes Boolean and no text", Call("Set-UMIPGateway", ("Identity", Text("a")), ("Simulator", Text("true"))), Exchange2013);
        Refused("-Status takes GatewayStatus and no Boolean", Call("Set-UMIPGateway", ("Identity", Text("a")), ("Status", new CommandValue.Flag(true))), Exchange2013);
        Refused("-Status takes GatewayStatus and no number", Call("Set-UMIPGateway", ("Identity", Text("a")), ("Status", new CommandValue.Number(1))), Exchange2013);
        Refused("-Address takes UMSmartHost and no list", Call("Set-UMIPGateway", ("Identity", Text("a")), ("Address", new CommandValue.Texts(["b"]))), Exchange2013);
        Refused(
            "-AccessRights takes ActiveDirectoryRights[] and no additions and removals",
            Call("Add-ADPermission", ("Identity", Text("o")), ("User", Text("g")), ("AccessRights", new CommandValue.Edit(["Self"], []))), Exchange2013);
        Refused("-Port cannot be cleared, being of the type Int32", Call("Set-UMIPGateway", ("Identity", Text("a")), ("Port", CommandValue.Nothing.Value)), Exchange2013);
    }

    [Fact]
    public void Faults_EmptyTextForAMandatoryParameter_NameIt() => Refused(
        "-Identity is mandatory and takes no empty text", Call("Remove-UMIPGateway", ("Identity", Text(string.Empty))), Exchange2013);

    [Fact]
    public void Faults_TextOfAnotherForm_NameIt() => Assert.Equal(
        ["-SipAddress takes what begins with sip: and not 'sa@litwareinc.com'", @"-DisplayNumber takes ^\+?[1-9][0-9]*$ and not '0800'"],
        ContractBinder.Faults(
            Call("New-CsExUmContact", ("SipAddress", Text("sa@litwareinc.com")), ("DisplayNumber", Text("0800")), ("RegistrarPool", Text("p")), ("OU", Text("o"))), Lync2013));

    private static CommandValue.Text Text(string text) => new CommandValue.Text(text);

    private static CommandCall Call(string name, params (string Name, CommandValue Value)[] parameters) =>
        new(Shell.Exchange, null, name, [.. parameters.Select(parameter => new CommandParameter(parameter.Name, parameter.Value))]);

    private static void Binds(CommandCall call, string release) => Assert.Empty(ContractBinder.Faults(call, release));

    private static void Refused(string fault, CommandCall call, string release) => Assert.Equal([fault], ContractBinder.Faults(call, release));
}
