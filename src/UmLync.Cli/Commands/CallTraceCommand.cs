using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using UmLync.CallTrace;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.CallTrace;
using UmLync.Connectors.Files;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cli.Commands;

/// <summary>Goes the way of a call from server to server, and names the one cause of what does not work.</summary>
internal sealed class CallTraceCommand : CertificateVerb
{
    private readonly Option<string> _lab = Symbols.Required("--lab", "FILE", nameof(HelpMessages.TraceLabOption));
    private readonly Option<string> _plan = Symbols.Value("--dial-plan", "NAME", nameof(HelpMessages.TraceDialPlanOption));
    private readonly Option<string> _attendant = Symbols.Value("--auto-attendant", "NAME", nameof(HelpMessages.TraceAttendantOption));
    private readonly Option<string> _number = Symbols.Value("--number", "NUMBER", nameof(HelpMessages.TraceNumberOption));
    private readonly Option<string> _direction = Symbols.Value("--direction", "both|to-exchange|to-lync", nameof(HelpMessages.TraceDirectionOption));
    private readonly Option<bool> _invite = Symbols.Flag("--invite", nameof(HelpMessages.TraceInviteOption));
    private readonly Option<string> _user = Symbols.Value("--lync-user", "SIP-URI", nameof(HelpMessages.TraceUserOption));
    private readonly Option<bool> _unsecured = Symbols.Flag("--unsecured", nameof(HelpMessages.TraceUnsecuredOption));
    private readonly Option<string> _certificate = Symbols.Value("--certificate", "CERTIFICATE", nameof(HelpMessages.OwnCertificateOption));
    private readonly Option<string> _resolve = Symbols.Value("--resolve", "NAME=ADDRESS,...", nameof(HelpMessages.TraceResolveOption));
    private readonly Option<string> _allow = Symbols.Value("--allow-host", "HOST,...", nameof(HelpMessages.TraceAllowOption));

    public CallTraceCommand()
        : base("trace", nameof(HelpMessages.CallTraceSummary))
    {
        foreach (Option option in new Option[] { _lab, _plan, _attendant, _number, _direction, _invite, _user, _unsecured, _certificate, _resolve, _allow })
        {
            Add(option);
        }

        AddSource();
    }

    public override string Examples => nameof(HelpMessages.CallTraceExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        TracePlan plan = TracePlan.Of(TopologyFile.Read(line.GetRequiredValue(_lab), ReadRequest.UsersCounted), Request(line));
        foreach (Message leftOut in plan.LeftOut)
        {
            Screen.Note(leftOut.ToString());
        }

        using Interruption interruption = new();
        using X509Certificate2? own = line.GetValue(_certificate) is { } place ? Source(line).ReadOwn(place) : null;
        Dictionary<string, string> addresses = Addresses(line.GetValue(_resolve));
        List<TraceStep> steps = [.. new CallTracer { At = Here.Clock(), Roots = Roots(line), Own = own, Patience = Source(line).Limit, AddressOf = addresses.GetValueOrDefault }.Trace(plan, interruption.Token)];
        int code = steps.Exists(step => step.Outcome == TraceOutcome.Fail) ? ExitCode.NotAsDesired : ExitCode.AsDesired;
        if (screen.IsJson)
        {
            Screen.Answer(TraceJson.Of(steps, code));
        }
        else
        {
            screen.Answer(TraceView.Of(steps));
        }

        return code;
    }

    private TraceRequest Request(ParseResult line)
    {
        string?[] subjects = [line.GetValue(_plan), line.GetValue(_attendant), line.GetValue(_number)];
        return subjects.Count(subject => subject is not null) > 1
            ? throw new UmLyncException(new Message(nameof(CliMessages.OneSubjectOnly)))
            : new TraceRequest
            {
                DialPlan = subjects[0],
                AutoAttendant = subjects[1],
                Number = subjects[2],
                Direction = Direction(line.GetValue(_direction)),
                Invites = line.GetValue(_invite),
                LyncUser = line.GetValue(_user),
                IsUnsecured = line.GetValue(_unsecured),
                AllowedHosts = line.GetValue(_allow)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            };
    }

    private static TraceDirection Direction(string? word) => word switch
    {
        null or "both" => TraceDirection.Both,
        "to-exchange" => TraceDirection.ToExchange,
        "to-lync" => TraceDirection.ToLync,
        _ => throw new UmLyncException(new Message(nameof(CliMessages.DirectionIsUnknown), word)),
    };

    private static Dictionary<string, string> Addresses(string? text)
    {
        Dictionary<string, string> addresses = new(StringComparer.OrdinalIgnoreCase);
        foreach (string pair in text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            string[] parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            addresses[parts[0]] = parts.Length == 2 && IPAddress.TryParse(parts[1], out _) ? parts[1] : throw new UmLyncException(new Message(nameof(CliMessages.AddressPairIsWrong), pair));
        }

        return addresses;
    }
}
