using System;
using System.Collections.Generic;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>A subject that is known as text only, because a management shell showed it so.</summary>
internal sealed class SubjectText
{
    private const string CommonName = "CN";

    private SubjectText(IReadOnlyList<string>? commonNames, IReadOnlyList<MalformedPart> malformed)
    {
        CommonNames = commonNames;
        Malformed = malformed;
    }

    /// <summary>The common names; null where the subject was not read or is no name.</summary>
    public IReadOnlyList<string>? CommonNames { get; }

    public IReadOnlyList<MalformedPart> Malformed { get; }

    public static SubjectText Read(string? subject)
    {
        if (subject is null)
        {
            return new SubjectText(null, []);
        }

        List<string> names = [];
        for (int start = 0; start < subject.Length;)
        {
            int end = RelativeName.IndexOfSeparator(subject, start, subject.Length, ',');
            for (int part = start; part < end;)
            {
                int plus = RelativeName.IndexOfSeparator(subject, part, end, '+');
                if (RelativeName.Read(subject, part, plus) is not { } name)
                {
                    return new SubjectText(null, [new MalformedPart(CertificatePart.Subject, MalformedPart.Shown(subject))]);
                }

                if (StringComparer.OrdinalIgnoreCase.Equals(name.Attribute, CommonName))
                {
                    names.Add(name.Value);
                }

                part = plus + 1;
            }

            start = end + 1;
        }

        return new SubjectText(names, []);
    }
}
