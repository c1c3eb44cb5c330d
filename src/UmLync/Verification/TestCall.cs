using System.Collections.Generic;
using UmLync.Commands;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Verification;

/// <summary>
/// A test that a product makes by itself: a call that its cmdlet places (domain.md D.3). Who places it is said by parameters; a
/// credential is handed over when the cmdlet is called, and stands in nothing that UmLync writes.
/// </summary>
public sealed class TestCall
{
    private TestCall(Shell shell, string name, string target, IEnumerable<CommandParameter> parameters, Source source, string? credentialParameter = null)
    {
        Call = new CommandCall(shell, null, name, [.. parameters]);
        Target = target;
        Source = source;
        CredentialParameter = credentialParameter;
    }

    /// <summary>The cmdlet with its parameters, the credential apart.</summary>
    public CommandCall Call { get; }

    /// <summary>The name of the cmdlet.</summary>
    public string Test => Call.Name;

    /// <summary>The product whose shell has the cmdlet.</summary>
    public Product Product => Call.Shell == Shell.Exchange ? Product.Exchange : Product.Lync;

    /// <summary>What is tested: a pool, a gateway, or the server of the shell.</summary>
    public string Target { get; }

    /// <summary>The parameter that takes the credential; null where the test users of the pool place the call, or nobody.</summary>
    public string? CredentialParameter { get; }

    /// <summary>Where the test is documented.</summary>
    public Source Source { get; }

    /// <summary>A user of the pool connects to Unified Messaging. Without a user the first test user of the pool does.</summary>
    /// <exception cref="UmLyncException">There is a credential and no address.</exception>
    public static TestCall Connectivity(Fqdn pool, SipUri? user, bool hasCredential)
    {
        if (hasCredential && user is null)
        {
            throw new UmLyncException(new Message(nameof(VerificationMessages.CredentialNeedsAddress), "UserSipAddress"));
        }

        return new TestCall(
            Shell.Lync, "Test-CsExUMConnectivity", pool.ToString(), Given(("TargetFqdn", Text(pool)), ("UserSipAddress", Text(user))),
            Source.Confirmed("D.3, E.2 row 40"), hasCredential ? "UserCredential" : null);
    }

    /// <summary>One user of the pool leaves a voice message for another. Without a sender the first test user of the pool does.</summary>
    /// <exception cref="UmLyncException">Sender and receiver are one, or there is a credential and no sender.</exception>
    public static TestCall VoiceMail(Fqdn pool, SipUri receiver, SipUri? sender, bool hasCredential, string? waveFile)
    {
        if (receiver.Equals(sender))
        {
            throw new UmLyncException(new Message(nameof(VerificationMessages.SenderIsReceiver), receiver.ToString()));
        }

        if (hasCredential && sender is null)
        {
            throw new UmLyncException(new Message(nameof(VerificationMessages.CredentialNeedsAddress), "SenderSipAddress"));
        }

        return new TestCall(
            Shell.Lync, "Test-CsExUMVoiceMail", pool.ToString(),
            Given(("TargetFqdn", Text(pool)), ("ReceiverSipAddress", Text(receiver)), ("SenderSipAddress", Text(sender)), ("WaveFile", Text(waveFile))),
            Source.Confirmed("D.3, E.2 row 41"), hasCredential ? "SenderCredential" : null);
    }

    /// <summary>The server of the Exchange shell calls itself: its UM service, or its call router.</summary>
    public static TestCall Local(bool callRouter, bool? secured, bool? mediaSecured) => new(
        Shell.Exchange, "Test-UMConnectivity", callRouter ? UmCallRouter.ServiceName : UmService.ServiceName,
        [.. callRouter ? Given(("CallRouter", new CommandValue.Switch(IsOn: true))) : [], .. Security(secured, mediaSecured)], Source.Confirmed("D.3"));

    /// <summary>
    /// The server of the Exchange shell calls a number or SIP URI through a gateway: subscriber access, an auto attendant, or a user
    /// who does not answer. Needs a UM IP gateway with the FQDN of the computer on which the shell runs.
    /// </summary>
    public static TestCall Through(string gateway, string phone, string? from, bool? secured, bool? mediaSecured) => new(
        Shell.Exchange, "Test-UMConnectivity", gateway,
        [.. Given(("UMIPGateway", Text(gateway)), ("Phone", Text(phone)), ("From", Text(from))), .. Security(secured, mediaSecured)], Source.Confirmed("D.3"));

    /// <inheritdoc/>
    public override string ToString() => Test + " " + Target;

    private static IEnumerable<CommandParameter> Security(bool? secured, bool? mediaSecured) =>
        Given(("Secured", Flag(secured)), ("MediaSecured", Flag(mediaSecured)), ("Confirm", new CommandValue.Switch(IsOn: false)));

    private static IEnumerable<CommandParameter> Given(params (string Name, CommandValue? Value)[] parameters)
    {
        foreach ((string name, CommandValue? value) in parameters)
        {
            if (value is not null)
            {
                yield return new CommandParameter(name, value);
            }
        }
    }

    private static CommandValue.Text? Text(object? value) => value is null ? null : new CommandValue.Text(value.ToString()!);

    private static CommandValue.Flag? Flag(bool? value) => value is { } flag ? new CommandValue.Flag(flag) : null;
}
