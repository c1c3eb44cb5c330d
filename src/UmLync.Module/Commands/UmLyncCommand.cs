using System;
using System.IO;
using System.Management.Automation;
using System.Threading;
using UmLync.Cmdlets.Text;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>
/// What all cmdlets share: a problem of the domain becomes an error record with its id, category and remedy, Ctrl+C cancels a
/// token, and paths are those of the session.
/// </summary>
public abstract class UmLyncCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Cancelled when the operator presses Ctrl+C or the pipeline is stopped otherwise.</summary>
    private protected CancellationToken Cancellation => _stop.Token;

    /// <summary>What an error that ends the command is about: a path, a dial plan, a plan.</summary>
    private protected virtual object? Target => null;

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing() => Guard(Begin);

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Guard(Process);

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Guard(End);

    /// <inheritdoc/>
    protected sealed override void StopProcessing() => _stop.Cancel();

    /// <summary>Before the first record.</summary>
    private protected virtual void Begin()
    {
    }

    /// <summary>One record; without pipeline input there is one, with the bound parameters.</summary>
    private protected virtual void Process()
    {
    }

    /// <summary>After the last record.</summary>
    private protected virtual void End()
    {
    }

    /// <summary>When the command is over, however it ended.</summary>
    private protected virtual void Close()
    {
    }

    /// <summary>Whether the operator gave the parameter.</summary>
    private protected bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <summary>The full path of a file that the operator names; nothing in it is a wildcard.</summary>
    private protected string PathOf(string path) => FilePaths.Of(path, SessionState.Path);

    /// <summary>Writes a file that the operator names, unless only the preview is asked for or the operator says no.</summary>
    /// <exception cref="UmLyncException">The file is there and may not be overwritten, or cannot be written.</exception>
    private protected bool WriteFile(string path, bool overwrite, Action<string> write)
    {
        if (!overwrite && File.Exists(path))
        {
            throw new UmLyncException(new Message(nameof(CmdletMessages.FileIsThereAlready), path));
        }

        string description = new Message(nameof(CmdletMessages.FileWouldBeWritten), path).ToString();
        bool isToBeWritten = ShouldProcess(description, description, path);
        if (isToBeWritten)
        {
            write(path);
        }

        return isToBeWritten;
    }

    /// <summary>One item failed, and the command goes on with the next.</summary>
    private protected void Fail(UmLyncException problem, object? target) => WriteError(Errors.Of(problem, target));

    /// <summary>Says something to those who asked for details.</summary>
    private protected void Say(Message message) => WriteVerbose(message.ToString());

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (UmLyncException problem)
        {
            ThrowTerminatingError(Errors.Of(problem, Target));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
