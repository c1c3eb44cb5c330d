using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Text;

namespace UmLync.Users;

/// <summary>Rows of a batch are wrong, so that nothing is done for anybody; every fault of every row is told at once.</summary>
public sealed class UserBatchException : UmLyncException
{
    internal UserBatchException(int rows, IReadOnlyList<UserRemark> faults)
        : base(ProblemOf(rows, faults)) => Faults = faults;

    /// <summary>The faults, in the order of the rows.</summary>
    public IReadOnlyList<UserRemark> Faults { get; }

    private static Message ProblemOf(int rows, IReadOnlyList<UserRemark> faults) => new(
        nameof(UserMessages.UserBatchIsRefused),
        faults.Where(fault => fault.Row is not null).Select(fault => fault.Row).Distinct().Count().ToString(CultureInfo.InvariantCulture),
        rows.ToString(CultureInfo.InvariantCulture),
        faults[0].ToString());
}
