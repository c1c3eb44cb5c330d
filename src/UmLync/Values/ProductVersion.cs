using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using UmLync.Text;

namespace UmLync.Values;

/// <summary>
/// The version of Exchange or Lync: <c>15.0.1497.2</c>, two to four numbers. Exchange also writes it as
/// <c>Version 15.0 (Build 1497.2)</c> (AdminDisplayVersion), and in the directory (<c>serialNumber</c> of the server) with 30000
/// added to the build: <c>Version 15.0 (Build 31497.2)</c> [F]. Versions are compared number by number, and a number that is
/// not given counts as zero, so that 15.0 is not later than any build of it.
/// </summary>
public sealed class ProductVersion : TextValue<ProductVersion>
{
    private const string DisplayPrefix = "Version ";
    private const string DisplayBuild = " (Build ";
    private const int DirectoryBuildOffset = 30000;

    private ProductVersion(string text, int[] numbers)
        : base(text)
    {
        Major = numbers[0];
        Minor = numbers[1];
        Build = numbers.Length > 2 ? numbers[2] : 0;
        Revision = numbers.Length > 3 ? numbers[3] : 0;
    }

    /// <summary>The product generation: 14 is Exchange 2010, 15 is Exchange 2013 and 2016.</summary>
    public int Major { get; }

    /// <summary>The second number: with major 15, 0 is Exchange 2013 and 1 is Exchange 2016.</summary>
    public int Minor { get; }

    /// <summary>The build, which tells the cumulative update; zero where it is not given.</summary>
    public int Build { get; }

    /// <summary>The revision of the build; zero where it is not given.</summary>
    public int Revision { get; }

    /// <summary>Reads a version.</summary>
    /// <exception cref="UmLyncException">ValueIsNotProductVersion: the text is not one.</exception>
    public static ProductVersion Parse(string text) =>
        TryParse(text, out ProductVersion? value) ? value : throw Refuse(nameof(ValueMessages.ValueIsNotProductVersion), text);

    /// <summary>Reads a version; false when the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ProductVersion? value)
    {
        value = null;
        string[] parts = Dotted(text ?? string.Empty, out bool isDisplayForm).Split('.');
        if (parts.Length is < 2 or > 4)
        {
            return false;
        }

        int[] numbers = new int[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        if (isDisplayForm && numbers.Length > 2 && numbers[2] >= DirectoryBuildOffset)
        {
            numbers[2] -= DirectoryBuildOffset;
        }

        value = new ProductVersion(string.Join(".", Array.ConvertAll(numbers, n => n.ToString(CultureInfo.InvariantCulture))), numbers);
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(ProductVersion? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => (Major, Minor, Build, Revision).GetHashCode();

    /// <inheritdoc/>
    public override int CompareTo(ProductVersion? other) =>
        other is null ? 1 : (Major, Minor, Build, Revision).CompareTo((other.Major, other.Minor, other.Build, other.Revision));

    /// <summary>The version in dots: Exchange's display form has the build in parentheses.</summary>
    private static string Dotted(string text, out bool isDisplayForm)
    {
        int build = text.IndexOf(DisplayBuild, StringComparison.OrdinalIgnoreCase);
        isDisplayForm = build > 0 && text.StartsWith(DisplayPrefix, StringComparison.OrdinalIgnoreCase) && text.EndsWith(')');
        if (!isDisplayForm)
        {
            return text;
        }

        int buildStart = build + DisplayBuild.Length;
        string generation = text.Substring(DisplayPrefix.Length, build - DisplayPrefix.Length);
        return generation + "." + text.Substring(buildStart, text.Length - 1 - buildStart);
    }
}
