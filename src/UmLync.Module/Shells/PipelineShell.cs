using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using UmLync.Applying;

namespace UmLync.Cmdlets.Shells;

/// <summary>A shell whose commands run in a pipeline of PowerShell.</summary>
internal abstract class PipelineShell : IShell
{
    private readonly StopSignal _stop;

    private protected PipelineShell(string name, StopSignal stop)
    {
        Name = name;
        _stop = stop;
    }

    public string Name { get; }

    public virtual bool IsOpen => true;

    public ShellAnswer Invoke(string command, params IReadOnlyList<ShellParameter> parameters)
    {
        _stop.Token.ThrowIfCancellationRequested();
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

        return Run(pipeline, command);
    }

    public virtual void Dispose()
    {
    }

    private protected abstract PowerShell NewPipeline();

    /// <summary>That the shell is lost, where the exception or its state says so; null where it is not.</summary>
    private protected virtual ConnectionLostException? Loss(string command, Exception? exception) => null;

    private ShellAnswer Run(PowerShell pipeline, string command)
    {
        List<PSObject> output = [];
        ErrorRecord? end = null;
        try
        {
            using CancellationTokenRegistration stopping = _stop.Token.Register(() => pipeline.BeginStop(null, null));
            pipeline.Invoke(null, output);
        }
        catch (PipelineStoppedException) when (_stop.Token.IsCancellationRequested)
        {
            throw new OperationCanceledException(_stop.Token);
        }
        catch (Exception exception) when (Loss(command, exception) is { } loss)
        {
            throw loss;
        }
        catch (RuntimeException exception)
        {
            end = exception.ErrorRecord;
        }

        _stop.Token.ThrowIfCancellationRequested();
        IEnumerable<ErrorRecord> errors = end is null ? pipeline.Streams.Error : [end, .. pipeline.Streams.Error];
        return new ShellAnswer([.. output.Where(item => item is not null)], [.. errors.Select(error => ShellProblem.Of(error, command, Name))]);
    }
}
