using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

/// <summary>A host with an operator who answers each question as told, and that records what it was asked and shown.</summary>
public sealed class AnsweringHost : PSHost
{
    public AnsweringHost(params string[] answers) => Operator = new AnsweringOperator(new Queue<string>(answers));

    public AnsweringOperator Operator { get; }

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => nameof(AnsweringHost);

    public override PSHostUserInterface UI => Operator;

    public override Version Version { get; } = new Version(1, 0);

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }
}

public sealed class AnsweringOperator : PSHostUserInterface
{
    private readonly Queue<string> _answers;

    public AnsweringOperator(Queue<string> answers) => _answers = answers;

    public List<string> Questions { get; } = new List<string>();

    public List<string> Written { get; } = new List<string>();

    public List<ProgressRecord> Progress { get; } = new List<ProgressRecord>();

    public override PSHostRawUserInterface RawUI => null;

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Questions.Add(message);
        string answer = _answers.Count > 0 ? _answers.Dequeue() : throw new InvalidOperationException("Nobody expected: " + message);
        return choices.ToList().FindIndex(choice => choice.Label.Replace("&", string.Empty) == answer);
    }

    public override void Write(string value) => Written.Add(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Written.Add(value);

    public override void WriteLine(string value) => Written.Add(value);

    public override void WriteProgress(long sourceId, ProgressRecord record) => Progress.Add(record);

    public override void WriteDebugLine(string message)
    {
    }

    public override void WriteVerboseLine(string message)
    {
    }

    public override void WriteWarningLine(string message)
    {
    }

    public override void WriteErrorLine(string value)
    {
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        Questions.Add(message);
        Dictionary<string, PSObject> given = new Dictionary<string, PSObject>();
        foreach (FieldDescription description in descriptions)
        {
            SecureString answer = new SecureString();
            foreach (char character in _answers.Count > 0 ? _answers.Dequeue() : throw new InvalidOperationException("Nobody expected: " + message))
            {
                answer.AppendChar(character);
            }

            given[description.Name] = new PSObject(answer);
        }

        return given;
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw new NotSupportedException();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw new NotSupportedException();

    public override string ReadLine() => throw new NotSupportedException();

    public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();
}
