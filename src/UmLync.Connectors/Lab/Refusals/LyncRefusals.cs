using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>What the Lync cmdlets refuse of contacts and trusted applications.</summary>
internal static class LyncRefusals
{
    public static IEnumerable<Refusal> Rows { get; } =
    [
        new(ExumContact.Schema, nameof(LabMessages.ContactNeedsAll), Source.Confirmed("B.5"), IncompleteContact, ChangeAction.Create),
        new(ExumContact.Schema, nameof(LabMessages.DisplayNumberIsRefused), Source.Confirmed("B.5"), WithOtherNumber, ChangeAction.Create, ChangeAction.Update),
        new(ExumContact.Schema, nameof(LabMessages.DisplayNumberIsTaken), Source.Confirmed("B.5"), WithTakenNumber, ChangeAction.Create, ChangeAction.Update),
        new(ExumContact.Schema, nameof(LabMessages.ContactAddressIsTaken), Source.Confirmed("B.5"), WithTakenAddress, ChangeAction.Create),
        new(TrustedApplicationPool.Schema, nameof(LabMessages.TrustedPoolNeedsSite), Source.Confirmed("D.3"), WithoutSite, ChangeAction.Create),
        new(TrustedApplicationPool.Schema, nameof(LabMessages.TrustedPoolHasNoRegistrar), Source.Confirmed("D.3"), WithoutRegistrar, ChangeAction.Remove),
        new(TrustedApplication.Schema, nameof(LabMessages.TrustedPoolHasNoRegistrar), Source.Confirmed("D.3"), OfPoolWithoutRegistrar, ChangeAction.Create),
        new(TrustedApplication.Schema, nameof(LabMessages.ApplicationIdIsRefused), Source.Confirmed("D.3"), WithSpaces, ChangeAction.Create),
        new(TrustedApplication.Schema, nameof(LabMessages.ApplicationPortIsTaken), Source.Confirmed("D.3"), WithTakenPort, ChangeAction.Create, ChangeAction.Update),
    ];

    private static string[]? IncompleteContact(Attempt attempt) =>
        attempt.After is ExumContact { RegistrarPool: not null, Ou: not null, DisplayNumber.HasValue: true } ? null : [attempt.Key.Name];

    private static string[]? WithOtherNumber(Attempt attempt) =>
        attempt.Sets("displayNumber")?.After is string number && !IsDisplayNumber(number) ? [attempt.Key.Name, number] : null;

    private static string[]? WithTakenNumber(Attempt attempt) =>
        attempt.Sets("displayNumber")?.After is string number
        && attempt.Estate.All(attempt.Key.Scope, ExumContact.Schema).Cast<ExumContact>().FirstOrDefault(
            other => other.Key != attempt.Key && other.DisplayNumber.HasValue && other.DisplayNumber.Value == number) is { } taken
            ? [number, taken.Key.Name]
            : null;

    private static string[]? WithTakenAddress(Attempt attempt) =>
        attempt.After is ExumContact contact && attempt.Estate.Census.Knows(contact.SipAddress.WithoutScheme) ? [attempt.Key.Name] : null;

    private static string[]? WithoutSite(Attempt attempt) => attempt.After is TrustedApplicationPool { Site: not null } ? null : [attempt.Key.Name];

    private static string[]? WithoutRegistrar(Attempt attempt) => attempt.Before is TrustedApplicationPool pool && LacksRegistrar(pool) ? [attempt.Key.Name] : null;

    private static string[]? OfPoolWithoutRegistrar(Attempt attempt) =>
        attempt.Find(TrustedApplicationPool.Schema, ((TrustedApplication)attempt.After!).Pool.ToString()) is { } pool && LacksRegistrar(pool) ? [pool.Fqdn.ToString()] : null;

    private static bool LacksRegistrar(TrustedApplicationPool pool) => pool.Registrar is { IsRead: true, HasValue: false };

    private static string[]? WithSpaces(Attempt attempt) =>
        ((TrustedApplication)attempt.After!).ApplicationId is var id && id.Contains(' ') ? [id] : null;

    private static string[]? WithTakenPort(Attempt attempt)
    {
        TrustedApplication application = (TrustedApplication)attempt.After!;
        return attempt.Sets("port") is not null
            && attempt.Estate.All(application.Scope, TrustedApplication.Schema).Cast<TrustedApplication>().Any(
                other => other.Key != attempt.Key && other.Pool.Equals(application.Pool) && other.Port == application.Port)
                ? [application.Port!.Value.ToString(CultureInfo.InvariantCulture), application.Pool.ToString()]
                : null;
    }

    /// <summary>An optional plus sign, then digits, the first of them not zero.</summary>
    private static bool IsDisplayNumber(string number)
    {
        string digits = number.StartsWith("+", StringComparison.Ordinal) ? number.Substring(1) : number;
        return digits.Length > 0 && digits[0] != '0' && digits.All(character => character is >= '0' and <= '9');
    }
}
