using System;
using UmLync.Text;

namespace UmLync.Json;

/// <summary>A JSON document of UmLync cannot be read; the message names the document, the line and the JSON path.</summary>
public sealed class JsonFormatException : UmLyncException
{
    /// <summary>The error with the given message.</summary>
    public JsonFormatException(Message problem, Exception? cause = null)
        : base(problem, cause)
    {
    }
}
