using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsvHelper;
using UmLync.Cli.Text;
using UmLync.Connectors.Files;
using UmLync.Text;
using UmLync.Users;

namespace UmLync.Cli.Users;

/// <summary>
/// A file of users, one a line (RFC 4180; a semicolon or a tab between the cells where the first line has those). What is wrong with
/// its form is told with the line, as far as it can be found at once.
/// </summary>
internal sealed class UserFile
{
    private readonly List<UserOrder> _orders = [];
    private readonly List<Message> _faults = [];

    private UserFile()
    {
    }

    /// <summary>The rows; each knows its line.</summary>
    public IReadOnlyList<UserOrder> Orders => _orders;

    /// <summary>What is wrong with single lines.</summary>
    public IReadOnlyList<Message> Faults => _faults;

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="needsExtension">Whether a column of extensions is needed.</param>
    /// <exception cref="UmLyncException">The file cannot be read, is no text, or has not the columns.</exception>
    public static UserFile Read(string path, bool needsExtension)
    {
        string text = UserText.Of(Documents.Read(path), path);
        UserFile file = new();
        using CsvReader rows = CsvReader.FromText(text, Form(text));
        try
        {
            if (!rows.Read())
            {
                throw new UmLyncException(new Message(nameof(CliMessages.UserFileIsEmpty), path));
            }

            UserColumns columns = new(rows.Current.ToArray(), path, needsExtension);
            while (rows.Read())
            {
                file.Take(rows.Current.ToArray(), (int)rows.LineNumber, columns, path);
            }
        }
        catch (CsvFormatException torn)
        {
            throw new UmLyncException(new Message(nameof(CliMessages.UserRowIsTorn), path, torn.LineNumber.ToString(CultureInfo.InvariantCulture)), torn);
        }

        return file._orders.Count + file._faults.Count > 0 ? file : throw new UmLyncException(new Message(nameof(CliMessages.UserFileIsEmpty), path));
    }

    private void Take(string[] cells, int line, UserColumns columns, string path)
    {
        if (cells.Length != columns.Count)
        {
            _faults.Add(new Message(nameof(CliMessages.UserRowHasOtherCells), path, Number(line), Number(cells.Length), Number(columns.Count)));
        }
        else if (cells.FirstOrDefault(IsFormula) is { } formula)
        {
            _faults.Add(new Message(nameof(CliMessages.UserCellIsFormula), path, Number(line), formula));
        }
        else
        {
            _orders.Add(new UserOrder
            {
                Row = line,
                Identity = columns.Of(cells, "Identity"),
                MailboxPolicy = columns.Of(cells, "MailboxPolicy"),
                Extensions = UserOrder.ExtensionsOf(columns.Of(cells, "Extension")),
                SipAddress = columns.Of(cells, "SipAddress"),
                NotifyEmail = columns.Of(cells, "NotifyEmail"),
            });
        }
    }

    /// <summary>What a spreadsheet computes when somebody opens the file in it; a number with its plus sign is none.</summary>
    private static bool IsFormula(string cell) => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t'
        && !(cell[0] == '+' && cell.Length > 1 && cell.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0);

    /// <summary>The first line tells the separator, since the cells below it may hold others. What is no whole cell is no guess.</summary>
    private static CsvReaderOptions Form(string text)
    {
        ReadOnlySpan<char> names = text.AsSpan(0, text.IndexOf('\n') is var end && end < 0 ? text.Length : end);
        return CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = names.Contains(',') ? ',' : names.Contains(';') ? ';' : names.Contains('\t') ? '\t' : ',',
            DetectSeparatorHint = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
