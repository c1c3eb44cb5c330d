using System;
using System.IO;
using System.Text;

namespace UmLync.Cli;

#pragma warning disable RS0030 // This is the one type that speaks to the console.

/// <summary>The streams of the process, and whether somebody sits at the other end of them.</summary>
internal static class Terminal
{
    // Where the width is unknown.
    private const int UsualWidth = 80;

    // UTF-8 everywhere: a Windows console speaks the code page of its country until it is told otherwise, and to look up that
    // of another system's locale takes longer than to write.
    static Terminal() => Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static TextWriter Output => Console.Out;

    public static TextWriter Errors => Console.Error;

    public static bool OutputIsRedirected => Console.IsOutputRedirected;

    public static bool ErrorsAreRedirected => Console.IsErrorRedirected;

    /// <summary>Whether somebody is there who can be asked.</summary>
    public static bool CanAsk => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    /// <summary>The columns of the screen.</summary>
    public static int Width => Console.WindowWidth is > 0 and var width ? width : UsualWidth;

    /// <summary>The output as bytes.</summary>
    public static Stream OpenOutput() => Console.OpenStandardOutput();

    /// <summary>What the user types, up to the line break; null at the end of the input.</summary>
    public static string? ReadLine() => Console.In.ReadLine();

    /// <summary>What the user types after the question, up to the line break, without showing any of it.</summary>
    public static string ReadSecret(Action ask)
    {
        // With its first look at the keyboard .NET turns the echo off, and it must be off before anybody knows that he may type.
        _ = Console.KeyAvailable;
        ask();
        StringBuilder secret = new();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                secret.Length = Math.Max(0, secret.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                secret.Append(key.KeyChar);
            }
        }

        return secret.ToString();
    }
}
