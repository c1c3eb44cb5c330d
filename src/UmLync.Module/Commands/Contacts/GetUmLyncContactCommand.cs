using System;
using System.Linq;
using System.Management.Automation;
using UmLync.Cmdlets.Completion;
using UmLync.Contacts;

namespace UmLync.Cmdlets;

/// <summary>
/// Shows the contacts by which Lync reaches Unified Messaging, each with the dial plan or auto attendant that it serves and how it
/// stands with it, and the contacts that are missing.
/// </summary>
[Cmdlet(VerbsCommon.Get, "UmLyncContact")]
[OutputType(typeof(ContactRow))]
public sealed class GetUmLyncContactCommand : UmLyncEstateCommand
{
    /// <summary>The SIP address of the contact, with sip:; wildcards are taken.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ContactCompleter))]
    [SupportsWildcards]
    public string? Contact { get; set; }

    /// <summary>The name of the dial plan or auto attendant; wildcards are taken.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DialPlanCompleter))]
    [SupportsWildcards]
    public string? Serves { get; set; }

    /// <summary>How it stands with the contact.</summary>
    [Parameter]
    public ContactState[]? State { get; set; }

    private protected override void Process() => WriteObject(
        ContactRow.Of(ReadEstate()).Where(row =>
            Pattern.Matches(Contact, row.Contact ?? string.Empty) && Pattern.Matches(Serves, row.Serves ?? string.Empty)
            && (State is null || Array.IndexOf(State, row.State) >= 0)),
        enumerateCollection: true);
}
