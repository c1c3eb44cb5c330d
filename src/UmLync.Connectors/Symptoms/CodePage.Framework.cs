using System.Text;

namespace UmLync.Connectors.Symptoms;

/// <summary>The code pages of countries, which are part of .NET Framework.</summary>
internal static class CodePage
{
    public static Encoding Of(int number) => Encoding.GetEncoding(number);
}
