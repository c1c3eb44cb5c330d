#if NETFRAMEWORK
// What the compiler and the base library of newer frameworks have and .NET Framework 4.7.2 lacks. Nowhere else is an #if.
namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class ModuleInitializerAttribute : Attribute;

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property)]
    internal sealed class RequiredMemberAttribute : Attribute;
}

// In the parent of every namespace of ours, so that no file needs a using that the newer framework would call superfluous.
namespace UmLync
{
    internal static class CharPolyfills
    {
        extension(char)
        {
            public static bool IsAsciiDigit(char c) => c is >= '0' and <= '9';

            public static bool IsAsciiLetter(char c) => (char)(c | 0x20) is >= 'a' and <= 'z';

            public static bool IsAsciiLetterOrDigit(char c) => char.IsAsciiLetter(c) || char.IsAsciiDigit(c);

            public static bool IsAsciiHexDigit(char c) => char.IsAsciiDigit(c) || (char)(c | 0x20) is >= 'a' and <= 'f';
        }
    }

    internal static class ConvertPolyfills
    {
        extension(System.Convert)
        {
            public static string ToHexString(byte[] bytes) => System.BitConverter.ToString(bytes).Replace("-", string.Empty);
        }
    }

    internal static class StringPolyfills
    {
        extension(string text)
        {
            public bool Contains(char value) => text.IndexOf(value) >= 0;

            public bool StartsWith(char value) => text.Length > 0 && text[0] == value;

            public bool EndsWith(char value) => text.Length > 0 && text[text.Length - 1] == value;
        }
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    [AttributeUsage(AttributeTargets.Constructor)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class MaybeNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }
}

namespace System.Text.Unicode
{
    internal static class Utf8
    {
        private const int AtOnce = 65536;

        public static bool IsValid(ReadOnlySpan<byte> value)
        {
            Decoder decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
            byte[] bytes = new byte[Math.Min(value.Length, AtOnce)];
            char[] characters = new char[bytes.Length + 1];
            try
            {
                while (value.Length > 0)
                {
                    int count = Math.Min(value.Length, AtOnce);
                    value.Slice(0, count).CopyTo(bytes);
                    value = value.Slice(count);
                    decoder.GetChars(bytes, 0, count, characters, 0, flush: value.Length == 0);
                }

                return true;
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }
    }
}

namespace System.Collections.Generic
{
    internal static class DictionaryPolyfills
    {
        public static bool TryAdd<TKey, TValue>(this Dictionary<TKey, TValue> dictionary, TKey key, TValue value)
        {
            if (dictionary.ContainsKey(key))
            {
                return false;
            }

            dictionary.Add(key, value);
            return true;
        }
    }
}
#endif
