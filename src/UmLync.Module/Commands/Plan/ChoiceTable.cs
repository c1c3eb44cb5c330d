using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Cmdlets.Text;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>A hash table of an operator as a table of choices: names without regard to case, values of one type.</summary>
internal static class ChoiceTable
{
    /// <exception cref="UmLyncException">A value is not of the type.</exception>
    public static Dictionary<string, T>? Of<T>(Hashtable? table, string parameter)
    {
        if (table is null)
        {
            return null;
        }

        Dictionary<string, T> choices = new(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in table)
        {
            string name = LanguagePrimitives.ConvertTo<string>(entry.Key);
            choices[name] = entry.Value is not null && LanguagePrimitives.TryConvertTo(entry.Value, out T value)
                ? value
                : throw new UmLyncException(new Message(
                    nameof(CmdletMessages.TableValueIsWrong), parameter, name, LanguagePrimitives.ConvertTo<string>(entry.Value), typeof(T).Name));
        }

        return choices;
    }
}
