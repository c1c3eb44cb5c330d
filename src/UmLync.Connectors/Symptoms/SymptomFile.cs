using System;
using System.Collections.Generic;
using System.IO;
using UmLync.Connectors.Files;
using UmLync.Connectors.Text;
using UmLync.Diagnosis;
using UmLync.Text;

namespace UmLync.Connectors.Symptoms;

/// <summary>
/// A file in which symptoms may stand: an export of events, a trace, the output of a console. Read as it comes and in any
/// size, in the encoding that its bytes show.
/// </summary>
public static class SymptomFile
{
    private const int Sample = 65_536;

    // The first bytes of the files that hold events or traces in a form of their own.
    private static readonly byte[][] BinaryMarks = ["ElfFile\0"u8.ToArray(), "PK\u0003\u0004"u8.ToArray()];

    /// <summary>The observations in the file, one by one.</summary>
    /// <exception cref="UmLyncException">The file cannot be read, is no text, or is damaged XML.</exception>
    public static IEnumerable<Observation> Read(string path)
    {
        using FileStream stream = Open(path);
        foreach (Observation observation in Guarded(path, stream))
        {
            yield return observation;
        }
    }

    private static IEnumerable<Observation> Guarded(string path, FileStream stream)
    {
        using StreamReader reader = ReaderOf(path, stream);
        using IEnumerator<Observation> observations = ObservationReader.Read(reader, Path.GetFileName(path)).GetEnumerator();
        while (Advance(path, observations))
        {
            yield return observations.Current;
        }
    }

    private static bool Advance(string path, IEnumerator<Observation> observations)
    {
        try
        {
            return observations.MoveNext();
        }
        catch (IOException fault)
        {
            throw FileFault.Reading(path, fault);
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return Directory.Exists(path)
                ? throw new UmLyncException(new Message(nameof(ConnectorMessages.FileIsFolder), path))
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            throw FileFault.Reading(path, exception);
        }
    }

    private static StreamReader ReaderOf(string path, FileStream stream)
    {
        byte[] sample = new byte[Sample];
        int length = 0;
        while (length < sample.Length && stream.Read(sample, length, sample.Length - length) is var read and > 0)
        {
            length += read;
        }

        ReadOnlySpan<byte> start = sample.AsSpan(0, length);
        TextGuess guess = TextGuess.Of(start);
        foreach (byte[] mark in BinaryMarks)
        {
            guess = start.StartsWith(mark) ? TextGuess.Binary : guess;
        }

        if (guess.Encoding is null)
        {
            throw new UmLyncException(new Message(nameof(ConnectorMessages.FileIsNoText), path));
        }

        stream.Position = 0;
        return new StreamReader(stream, guess.Encoding, detectEncodingFromByteOrderMarks: true);
    }
}
