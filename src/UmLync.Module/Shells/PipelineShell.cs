using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;
using UmLync.Applying;

namespace UmLync.Cmdlets.Shells;

/// <summary>A shell whose commands run in a pipeline of PowerShell.</summary>
internal abstract class PipelineShell : IShell
{
    private readonly StopSignal _stop;
    private bool _isUnstopped;

    private protected PipelineShell(string name, StopSignal stop)
    {
        Name = name;
        _stop = stop;
    }

    public string Name { get; }

    public virtual bool IsOpen => true;

    public ShellAnswer Invoke(string command, params IReadOnlyList<ShellParameter> parameters) => Invoke(command, parameters, keepsWarnings: false);

    public ShellAnswer Observe(string command, params IReadOnlyList<ShellParameter> parameters) => Invoke(command, parameters, keepsWarnings: true);

    public void Unstopped(Action work)
    {
        _isUnstopped = true;
        try
        {
            work();
        }
        finally
        {
            _isUnstopped = false;
        }
    }

    public virtual void Dispose()
    {
    }

    private CancellationToken Stop => _isUnstopped ? CancellationToken.None : _stop.Token;

    private protected abstract PowerShell NewPipeline();

    /// <summary>That the shell is lost, where the exception or its state says so; null where it is not.</summary>
    private protected virtual ConnectionLostException? Loss(string command, Exception? exception) => null;

    private ShellAnswer Invoke(string command, IReadOnlyList<ShellParameter> parameters, bool keepsWarnings)
    {
        Stop.ThrowIfCancellationRequested();
        if (!IsOpen)
        {
            throw Loss(command, null)!;
        }

        using PowerShell pipeline = NewPipeline();
        pipeline.AddCommand(command);
        foreach (ShellParameter parameter in parameters)
        {
            pipeline.AddParameter(parameter.Name, parameter.Value);
        }

        if (keepsWarnings)
        {
            // A pipeline within another writes its warnings to the host, unless they are part of its output.
            pipeline.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Warning, PipelineResultTypes.Output);
        }

        return Run(pipeline, command);
    }

    private ShellAnswer Run(PowerShell pipeline, string command)
    {
        List<PSObject> output = [];
        ErrorRecord? end = null;
        try
        {
            using CancellationTokenRegistration stopping = Stop.Register(() => pipeline.BeginStop(null, null));
            pipeline.Invoke(null, output);
        }
        catch (PipelineStoppedException) when (Stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(Stop);
        }
        catch (Exception exception) when (Loss(command, exception) is { } loss)
        {
            throw loss;
        }
        catch (RuntimeException exception)
        {
            end = exception.ErrorRecord;
        }

        Stop.ThrowIfCancellationRequested();
        IEnumerable<ErrorRecord> errors = end is null ? pipeline.Streams.Error : [end, .. pipeline.Streams.Error];
        ILookup<bool, PSObject> items = output.Where(item => item is not null).ToLookup(item => item.BaseObject is WarningRecord);
        return new ShellAnswer([.. items[false]], [.. errors.Select(error => ShellProblem.Of(error, command, Name))])
        {
            Warnings = [.. items[true].Select(item => ((WarningRecord)item.BaseObject).Message)],
        };
    }
}
