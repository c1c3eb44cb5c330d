using System;
using System.IO;
using UmLync.Applying;
using UmLync.Connectors.Files;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Connectors.Journals;

/// <summary>
/// The journal on the disk: JSON lines, only ever appended to, each on the disk before the applier goes on. So whatever
/// happens to the process or the machine, the journal tells what was about to be done, and at most its last line is torn.
/// </summary>
public sealed class JournalFile : IJournal, IDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;
    private readonly JournalText _text;
    private readonly Clock _clock;

    private JournalFile(string path, FileStream stream, JournalText text, Clock clock)
    {
        _path = path;
        _stream = stream;
        _text = text;
        _clock = clock;
    }

    /// <summary>Begins a journal with the plan that is about to be applied.</summary>
    /// <param name="path">The new file; its folder is made where it is missing.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="by">Who applies it: account and computer.</param>
    /// <param name="note">The operator's own note, or null.</param>
    /// <param name="clock">What time it is.</param>
    /// <exception cref="UmLyncException">The file exists, or cannot be written.</exception>
    public static JournalFile Create(string path, Plan plan, string by, string? note, Clock clock)
    {
        if (File.Exists(path) || Directory.Exists(path))
        {
            throw new UmLyncException(new Message(nameof(ConnectorMessages.JournalExists), path));
        }

        try
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            Directory.CreateDirectory(folder);
            JournalFile journal = new(path, Open(path, FileMode.CreateNew), new JournalText(), clock);
            journal.Begin(new JournalEntry(JournalEvent.Opened, clock()) { By = by, Note = note, Plan = plan });
            Durable.FlushFolder(folder);
            return journal;
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            throw FileFault.Writing(path, exception);
        }
    }

    /// <summary>Goes on with a journal that was read; a torn last line is cut off.</summary>
    /// <exception cref="UmLyncException">The file is not the one that was read, or cannot be written.</exception>
    public static JournalFile Resume(string path, Journal journal, string by, Clock clock)
    {
        try
        {
            JournalFile file = new(path, Open(path, FileMode.Open), new JournalText(journal.LastHash, journal.Entries.Count), clock);
            file.TakeUp(journal);
            file.Begin(new JournalEntry(JournalEvent.Resumed, clock()) { By = by });
            return file;
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            throw FileFault.Writing(path, exception);
        }
    }

    /// <summary>Reads a journal and checks its chain.</summary>
    /// <param name="path">The file.</param>
    /// <param name="acceptTorn">Whether an incomplete last line is dropped instead of refused.</param>
    /// <exception cref="UmLyncException">The file cannot be read, was edited, or is cut in the middle of a line.</exception>
    public static Journal Load(string path, bool acceptTorn) => JournalReader.Read(Documents.Read(path), path, acceptTorn);

    /// <inheritdoc/>
    /// <exception cref="UmLyncException">The entry could not be written; the journal ends with the entry before.</exception>
    public void Write(JournalEntry entry)
    {
        byte[] line = _text.Line(entry);
        long end = _stream.Position;
        try
        {
            _stream.Write(line, 0, line.Length);
            _stream.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            CutBack(end);
            throw FileFault.Writing(_path, exception);
        }
    }

    /// <summary>Says that the apply came to its end. A journal without this entry was interrupted, and can be resumed.</summary>
    public void Close() => Write(new JournalEntry(JournalEvent.Closed, _clock()));

    /// <summary>Lets go of the file, as it is.</summary>
    public void Dispose() => _stream.Dispose();

    // Others may read a journal that is being written; nobody else may write it.
    private static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.Write, FileShare.Read, bufferSize: 1);

    private void Begin(JournalEntry entry)
    {
        try
        {
            Write(entry);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private void TakeUp(Journal journal)
    {
        bool isThatFile = journal.IsTorn ? _stream.Length > journal.WholeBytes : _stream.Length == journal.WholeBytes;
        if (!isThatFile)
        {
            Dispose();
            throw new UmLyncException(new Message(nameof(ConnectorMessages.JournalHasChanged), _path));
        }

        _stream.SetLength(journal.WholeBytes);
        _stream.Seek(0, SeekOrigin.End);
    }

    /// <summary>Takes the part of a line back that was written before the disk was full, so that the chain stays whole.</summary>
    private void CutBack(long end)
    {
        try
        {
            _stream.SetLength(end);
            _stream.Seek(end, SeekOrigin.Begin);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            // Then the last line is torn, which reading and resuming know how to treat.
        }
    }
}
