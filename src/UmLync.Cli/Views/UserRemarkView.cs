using System.Collections.Generic;
using System.Linq;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Users;

namespace UmLync.Cli.Views;

/// <summary>What is said of the rows of a batch: each fault by itself, since each has to be mended; what is only to be known is counted.</summary>
internal static class UserRemarkView
{
    public static IEnumerable<IRenderable> Of(IReadOnlyList<UserRemark> faults) => faults.SelectMany(fault => new Entry()
        .Head(CliMessages.ErrorWord, Prose.Bad).Head(fault.Reason.Id)
        .Body(fault.ToString())
        .Body(fault.RecommendedAction, Prose.Quiet)
        .Drawings);

    public static IEnumerable<IRenderable> Counted(IReadOnlyList<UserRemark> remarks) => remarks.GroupBy(remark => remark.Reason.Id).SelectMany(alike => new Entry()
        .Head(CliMessages.WarningWord, Prose.Doubtful).Head(alike.Key)
        .Body(Phrase.Of(nameof(CliMessages.RowsAreRemarked), Phrase.Number(alike.Count()), alike.First().ToString()))
        .Body(alike.First().RecommendedAction, Prose.Quiet)
        .Drawings);
}
