namespace UmLync.Commands;

/// <summary>
/// A PowerShell script: the name of its file and its text, with line feeds between the lines. It is written as UTF-8 with a byte
/// order mark, because Windows PowerShell reads a file without one in the code page of the machine.
/// </summary>
public sealed record ScriptFile(string Name, string Content);
