namespace UmLync.Contacts;

/// <summary>What can be said of two telephone numbers.</summary>
public enum NumberMatch
{
    /// <summary>They are the same number.</summary>
    Same,

    /// <summary>They are two numbers.</summary>
    Differs,

    /// <summary>
    /// One is in E.164 form and the other is not, or neither is: whether an extension belongs to a number no document says.
    /// </summary>
    CannotTell,
}
