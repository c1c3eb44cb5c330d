using System;
using UmLync.Text;

namespace UmLync.Applying;

/// <summary>
/// The system behind a target cannot be reached any more: a session that broke, a domain controller that went away. No refusal of
/// one change: whether that change was made is unknown and no other one can be, so that the run ends with its journal open, to
/// be resumed.
/// </summary>
public sealed class ConnectionLostException : UmLyncException
{
    /// <summary>The connection is lost in the way that the message says.</summary>
    public ConnectionLostException(Message problem, Exception? cause = null)
        : base(problem, cause)
    {
    }
}
