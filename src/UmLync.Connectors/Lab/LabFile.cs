using System;
using System.IO;
using UmLync.Connectors.Files;
using UmLync.Connectors.Text;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab;

/// <summary>The file of a lab: what was read from it, and how it is written so that what nobody changed keeps its bytes.</summary>
internal sealed class LabFile
{
    // "{" and, on Windows, a carriage return and a byte order mark.
    private const int LongestFirstLine = 8;

    private readonly string _givenPath;
    private readonly bool _isIndented;
    private byte[] _bytes;
    private (long Length, DateTime Written) _stamp;
    private UserSections? _users;
    private bool _isBackedUp;

    private LabFile(string givenPath)
    {
        _givenPath = givenPath;
        Path = CanonicalPath.Of(givenPath);
        _stamp = Stamp();
        _bytes = Documents.Read(givenPath);
        _isIndented = _bytes.AsSpan().IndexOf("\n"u8) is >= 0 and < LongestFirstLine;
    }

    /// <summary>The canonical path.</summary>
    public string Path { get; }

    /// <summary>Whether somebody else wrote the file since it was opened or last saved.</summary>
    public bool HasChanged => Stamp() != _stamp;

    public static LabFile Open(string path)
    {
        try
        {
            return new LabFile(path);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            throw FileFault.Reading(path, exception);
        }
    }

    /// <summary>What the file holds, as it was opened or last saved.</summary>
    public Topology Read(ReadRequest request) => TopologyReader.Read(_bytes, _givenPath, request);

    /// <summary>Writes the picture. The file as it was opened is kept beside it.</summary>
    /// <exception cref="UmLyncException">The file cannot be written, or somebody else wrote it in the meantime.</exception>
    public void Save(Topology picture)
    {
        if (HasChanged)
        {
            throw new UmLyncException(new Message(nameof(LabMessages.LabFileHasChanged), _givenPath));
        }

        byte[] bytes = BytesOf(picture);
        Documents.Write(Path, bytes, keepPrevious: !_isBackedUp);
        _stamp = Stamp();
        _isBackedUp = true;
        _bytes = bytes;
    }

    /// <summary>Writes the picture to another file.</summary>
    public void SaveCopy(string path, Topology picture) => Documents.Write(path, BytesOf(picture));

    private byte[] BytesOf(Topology picture) => picture.KeepsUsers
        ? TopologyWriter.ToBytes(picture, _isIndented)
        : TopologyWriter.ToBytes(picture, _users ??= UserSections.Of(_bytes, _givenPath), _isIndented);

    private (long Length, DateTime Written) Stamp() => new FileInfo(Path) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : default;
}
