using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Users;

/// <summary>What is said of a row of a batch, or of the batch as a whole, before anything is done.</summary>
public sealed class UserRemark
{
    internal UserRemark(UserOrder? order, bool isFault, Message reason, Source source)
    {
        Row = order?.Row;
        Identity = order?.Identity;
        IsFault = isFault;
        Reason = reason;
        Source = source;
    }

    /// <summary>The row; null where the batch as a whole is meant.</summary>
    public int? Row { get; }

    /// <summary>The mailbox that the row names; null where the batch as a whole is meant.</summary>
    public string? Identity { get; }

    /// <summary>Whether the row cannot be carried out; otherwise it can, and somebody should know.</summary>
    public bool IsFault { get; }

    /// <summary>What is wrong with it, and why.</summary>
    public Message Reason { get; }

    /// <summary>What to do about it.</summary>
    public string RecommendedAction => Reason.Action?.ToString() ?? string.Empty;

    /// <summary>Where that is documented.</summary>
    public Source Source { get; }

    /// <inheritdoc/>
    public override string ToString() => Row is null ? Reason.ToString() : InRow.ToString();

    /// <summary>The reason with the row and the mailbox before it.</summary>
    public Message InRow => Row is { } row
        ? new Message(nameof(UserMessages.RowIsRemarked), row.ToString(System.Globalization.CultureInfo.InvariantCulture), Identity!, Reason.ToString())
        : Reason;
}
