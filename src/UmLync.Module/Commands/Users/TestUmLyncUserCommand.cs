using System.Linq;
using System.Management.Automation;
using UmLync.Topologies;
using UmLync.Users;

namespace UmLync.Cmdlets;

/// <summary>
/// Answers for each user: whether SIP and EUM addresses fit, whether there is Enterprise Voice with a line, whether voice mail is hosted
/// as well, whether Outlook Web App offers instant messaging, and which limits there are: missed calls, faxes, names of callers.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "UmLyncUser")]
[OutputType(typeof(UserAnswer))]
public sealed class TestUmLyncUserCommand : UmLyncEstateCommand
{
    /// <summary>The primary SMTP address of the mailbox; wildcards are taken.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PrimarySmtpAddress")]
    [SupportsWildcards]
    public string? Identity { get; set; }

    /// <summary>Writes only what is not as it should be, or could not be told.</summary>
    [Parameter]
    public SwitchParameter Problem { get; set; }

    private UserInterview? _interview;

    private protected override void Process()
    {
        _interview ??= new UserInterview(ReadEstate(ReadRequest.Everything));
        WriteObject(
            _interview.Of(name => Pattern.Matches(Identity, name)).Where(answer => !Problem || answer.Outcome != Rules.FindingOutcome.Pass), enumerateCollection: true);
    }
}
