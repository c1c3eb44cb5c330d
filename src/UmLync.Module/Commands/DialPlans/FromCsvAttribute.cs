using System.Management.Automation;

namespace UmLync.Cmdlets;

/// <summary>
/// Lets a flag or a choice be taken from a CSV file, whose cells are texts. PowerShell makes no flag of a text and no choice of an empty
/// one, and passes over a property that it cannot bind without a word; of a cell that is missing at the end of a file it makes a switch
/// that is on.
/// </summary>
internal sealed class FromCsvAttribute : ArgumentTransformationAttribute
{
    /// <summary>What an empty cell means: by default that nothing is chosen.</summary>
    public object? WhenEmpty { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        null => WhenEmpty,
        string text when string.IsNullOrWhiteSpace(text) => WhenEmpty,
        string text when bool.TryParse(text, out bool flag) => flag,
        _ => inputData,
    };
}
