using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Connectors.Directories.Security;
using UmLync.Permissions;
using UmLync.Values;

namespace UmLync.Connectors.Tests.Directories.Security;

/// <summary>
/// Security descriptors with their parts in any order and with gaps, lists with bytes behind their entries, and entries of
/// every type that there is and of some that there is not. The same seed gives the same one.
/// </summary>
internal sealed class RandomDescriptor
{
    // Audit, allowed and denied under a condition: what mono's classes read too. They take every other type for a rule.
    private static readonly byte[] Harmless = [0x02, 0x09, 0x0A];

    private readonly Random _random;
    private readonly bool _isHarmless;

    private RandomDescriptor(int seed, bool isHarmless) => (_random, _isHarmless) = (new Random(seed), isHarmless);

    /// <summary>Checks that something holds of many descriptors and of a rule to add; a failure names the seed.</summary>
    public static void ForAll(int count, Action<byte[], AccessRule> property) =>
        ForAll(count, isHarmless: false, random => property(random.Bytes(), random.Rule()));

    /// <summary>The same, with the dice.</summary>
    public static void ForAll(int count, Action<byte[], Random> property) =>
        ForAll(count, isHarmless: false, random => property(random.Bytes(), random._random));

    /// <summary>The same of descriptors that hold no entry of a known type in a form of its own.</summary>
    public static void ForAllHarmless(int count, Action<byte[], AccessRule> property) =>
        ForAll(count, isHarmless: true, random => property(random.Bytes(), random.Rule()));

    private static void ForAll(int count, bool isHarmless, Action<RandomDescriptor> property) => Prop
        .ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => property(new RandomDescriptor(seed, isHarmless)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(count));

    private byte[] Bytes()
    {
        bool hasSacl = Chance(30);
        (int Field, byte[] Part)[] parts =
        [
            .. Chance(80) ? [(4, Sid())] : Array.Empty<(int, byte[])>(),
            .. Chance(80) ? [(8, Sid())] : Array.Empty<(int, byte[])>(),
            .. hasSacl ? [(12, List())] : Array.Empty<(int, byte[])>(),
            (16, List()),
        ];
        int control = 0x8004 | (hasSacl ? 0x10 : 0) | (_random.Next() & 0x7FEB);
        List<byte> bytes = [1, (byte)_random.Next(256), (byte)((control & ~0x10) | (hasSacl ? 0x10 : 0)), (byte)(control >> 8), .. new byte[16]];
        foreach ((int field, byte[] part) in parts.OrderBy(_ => _random.Next()))
        {
            bytes.AddRange(Some(Chance(20) ? 12 : 0));
            byte[] offset = BitConverter.GetBytes(bytes.Count);
            for (int i = 0; i < offset.Length; i++)
            {
                bytes[field + i] = offset[i];
            }

            bytes.AddRange(part);
        }

        return [.. bytes, .. Some(Chance(20) ? 8 : 0)];
    }

    private byte[] List()
    {
        byte[][] entries = [.. Enumerable.Range(0, _random.Next(8)).Select(_ => Chance(60) ? Rule().Bytes.ToArray() : Unknown())];
        byte[] rest = Some(Chance(20) ? 16 : 0);
        byte[] body = [.. entries.SelectMany(entry => entry), .. rest];
        bool isOfObjects = entries.Any(entry => entry[0] is 5 or 6) || Chance(30);
        return [(byte)(isOfObjects ? 4 : 2), .. Some(1), .. Two(body.Length + 8), .. Two(entries.Length), .. Some(2), .. body];
    }

    private AccessRule Rule()
    {
        AceType type = new[] { AceType.Allow, AceType.Deny, AceType.AllowObject, AceType.DenyObject }[_random.Next(4)];
        bool isOfObject = type is AceType.AllowObject or AceType.DenyObject;
        return AccessRule.Of(
            type, BinarySecurityId.Read(Sid()), (AdRights)(uint)_random.Next(), (AceFlags)_random.Next(16),
            isOfObject && Chance(50) ? new Guid(Some(16)) : null, isOfObject && Chance(50) ? new Guid(Some(16)) : null);
    }

    /// <summary>An entry of another type, or an inherited one.</summary>
    private byte[] Unknown()
    {
        if (Chance(50))
        {
            byte[] inherited = Rule().Bytes.ToArray();
            inherited[1] |= 0x10;
            return inherited;
        }

        byte type = _isHarmless ? Harmless[_random.Next(Harmless.Length)] : (byte)(_random.Next(256) is var any && any is 0 or 1 or 5 or 6 ? 2 : any);
        byte[] body = _isHarmless ? [.. Some(4), .. Sid(), .. Some(type == 2 ? 0 : 8)] : Some(4 * _random.Next(12));
        return [type, (byte)_random.Next(256), .. Two(body.Length + 4), .. body];
    }

    private byte[] Sid() => BinarySecurityId.Of(SecurityId.Parse(
        "S-1-5-" + string.Join("-", Enumerable.Range(0, 1 + _random.Next(15)).Select(_ => (uint)_random.Next()))));

    private byte[] Some(int count)
    {
        byte[] bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Two(int value) => BitConverter.GetBytes((ushort)value);

    private bool Chance(int ofHundred) => _random.Next(100) < ofHundred;
}
