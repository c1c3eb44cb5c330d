using System.Text;

namespace UmLync.Connectors.Symptoms;

/// <summary>The code pages of countries, which .NET brings along without offering them.</summary>
internal static class CodePage
{
    public static Encoding Of(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;
}
