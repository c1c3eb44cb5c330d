using UmLync.Text;
using UmLync.Users;

namespace UmLync.Cmdlets;

/// <summary>One fault of one row of a batch, with the row in its sentence.</summary>
internal sealed class UserFaultException(UserRemark fault) : UmLyncException(fault.Reason)
{
    /// <inheritdoc/>
    public override string Message { get; } = fault.ToString();
}
