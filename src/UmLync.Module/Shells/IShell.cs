using System;
using System.Collections.Generic;
using UmLync.Applying;

namespace UmLync.Cmdlets.Shells;

/// <summary>
/// A PowerShell in which the cmdlets of a product, or of Windows on a server, run. One command with parameters at a time, never
/// script text: the products' remote endpoints take nothing else, and a name from the estate can never become code.
/// </summary>
internal interface IShell : IDisposable
{
    /// <summary>What the shell is and where, as errors name it.</summary>
    string Name { get; }

    /// <summary>Whether it can be reached, as far as is known.</summary>
    bool IsOpen { get; }

    /// <summary>Runs the command.</summary>
    /// <exception cref="ConnectionLostException">The shell cannot be reached any more.</exception>
    /// <exception cref="OperationCanceledException">The operator stopped it.</exception>
    ShellAnswer Invoke(string command, params IReadOnlyList<ShellParameter> parameters);

    /// <summary>Runs the command, and keeps its warnings with the answer, where otherwise the operator sees them.</summary>
    /// <exception cref="ConnectionLostException">The shell cannot be reached any more.</exception>
    /// <exception cref="OperationCanceledException">The operator stopped it.</exception>
    ShellAnswer Observe(string command, params IReadOnlyList<ShellParameter> parameters);

    /// <summary>Does what must not be left half done: a stop of the operator counts again behind it.</summary>
    void Unstopped(Action work);
}

/// <summary>A parameter of a command, with its value as .NET has it.</summary>
internal readonly record struct ShellParameter(string Name, object? Value);
