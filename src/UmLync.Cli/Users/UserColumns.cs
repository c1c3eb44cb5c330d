using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Cli.Text;
using UmLync.Text;

namespace UmLync.Cli.Users;

/// <summary>Which cell of a row holds what, by the names in the first line of the file, without regard to case.</summary>
internal sealed class UserColumns
{
    private static readonly string[] Known = ["Identity", "MailboxPolicy", "Extension", "SipAddress", "NotifyEmail"];

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UmLyncException">A column is missing, stands twice, or is none of a file of users.</exception>
    public UserColumns(IReadOnlyList<string> names, string file, bool needsExtension)
    {
        Count = names.Count;
        for (int place = 0; place < names.Count; place++)
        {
            string name = Equals(names[place], "Extensions") ? "Extension" : names[place];
            if (Equals(name, "Pin"))
            {
                throw new UmLyncException(new Message(nameof(CliMessages.UserFileHasPins), file));
            }

            if (!Known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new UmLyncException(new Message(nameof(CliMessages.UserColumnIsUnknown), file, names[place], Nearest.Listed(name, Known)));
            }

            if (!_places.TryAdd(name, place))
            {
                throw new UmLyncException(new Message(nameof(CliMessages.UserColumnStandsTwice), file, name));
            }
        }

        foreach (string needed in Known.Take(needsExtension ? 3 : 2).Where(needed => !_places.ContainsKey(needed)))
        {
            throw new UmLyncException(new Message(nameof(CliMessages.UserColumnIsMissing), file, needed, string.Join(", ", Known)));
        }
    }

    public int Count { get; }

    /// <summary>The cell of that column; empty where the file has no such column.</summary>
    public string Of(string[] cells, string column) => _places.TryGetValue(column, out int place) ? cells[place] : string.Empty;

    private static bool Equals(string one, string other) => StringComparer.OrdinalIgnoreCase.Equals(one, other);
}
