using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>
/// One reading through a shell. The same list is asked for once, whoever needs it: the number of calls does not grow with the
/// number of objects.
/// </summary>
internal sealed class ShellQuery
{
    private readonly Dictionary<string, ShellAnswer> _answers = new(StringComparer.OrdinalIgnoreCase);
    private readonly IShell _shell;
    private readonly Fqdn? _domainController;
    private Dictionary<string, string>? _serverNames;
    private Dictionary<string, string>? _owaPolicies;

    /// <param name="shell">The shell.</param>
    /// <param name="scope">The organization or deployment that it shows.</param>
    /// <param name="lync">The Lync deployment whose groups read the organization.</param>
    /// <param name="domainController">From which domain controller is read; null leaves that to the product.</param>
    public ShellQuery(IShell shell, Scope scope, Scope lync, Fqdn? domainController)
    {
        _shell = shell;
        Scope = scope;
        Lync = lync;
        _domainController = domainController;
    }

    public Scope Scope { get; }

    public Scope Lync { get; }

    /// <summary>The Exchange servers as they write their names.</summary>
    public IReadOnlyDictionary<string, string> ServerNames => _serverNames ??= ExchangeTables.Servers.Read(this).Objects.Cast<ExchangeServer>()
        .GroupBy(server => server.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First().Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The Outlook Web App mailbox policies by the primary SMTP address of the mailbox; an empty text where a mailbox has none.</summary>
    public IReadOnlyDictionary<string, string> OwaPolicies => _owaPolicies ??= Ask("Get-CASMailbox", takesDomainController: true, new ShellParameter("ResultSize", "Unlimited")).Objects
        .Where(mailbox => mailbox.Text("PrimarySmtpAddress") is not null && mailbox.Texts("OwaMailboxPolicy") is not null)
        .GroupBy(mailbox => mailbox.Text("PrimarySmtpAddress")!, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => ShownText.Name(same.First().Text("OwaMailboxPolicy") ?? string.Empty), StringComparer.OrdinalIgnoreCase);

    /// <summary>What the command gives.</summary>
    /// <param name="command">The command.</param>
    /// <param name="takesDomainController">Whether it has -DomainController.</param>
    /// <param name="given">Its parameters.</param>
    public ShellAnswer Ask(string command, bool takesDomainController, params IReadOnlyList<ShellParameter> given)
    {
        string question = command + " " + string.Join(" ", given.Select(parameter => parameter.Name + ":" + parameter.Value));
        if (!_answers.TryGetValue(question, out ShellAnswer? answer))
        {
            answer = _shell.Invoke(
                command,
                takesDomainController && _domainController is not null ? [.. given, new ShellParameter("DomainController", _domainController.ToString())] : given);
            _answers.Add(question, answer);
        }

        return answer;
    }
}
