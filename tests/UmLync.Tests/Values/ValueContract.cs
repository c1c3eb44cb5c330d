using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Text;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Values;

/// <summary>What every value type promises: reading, refusing, equality, hash and order.</summary>
public abstract class ValueContract<T>
    where T : TextValue<T>
{
    /// <summary>Texts of different values in ascending order.</summary>
    protected abstract string[] Ascending { get; }

    /// <summary>Texts that differ and mean the same.</summary>
    protected abstract (string Left, string Right)[] Same { get; }

    /// <summary>Texts that are no such value.</summary>
    protected abstract string[] Refused { get; }

    /// <summary>The id of the error that refuses them. Scripts test it, so that the tests spell it out.</summary>
    protected abstract string ErrorId { get; }

    protected abstract T Parse(string text);

    protected abstract bool TryParse(string? text, out T? value);

    [Fact]
    public void Parse_WhatItWrote_GivesTheSameValue() =>
        Assert.All(Valid, text => Assert.Equal(Parse(text), Parse(Parse(text).ToString())));

    [Fact]
    public void Parse_RefusedText_SaysWhichTextAndWhatToDo() => Assert.All(Refused, text =>
    {
        UmLyncException error = Assert.Throws<UmLyncException>(() => Parse(text));
        Assert.Equal(ErrorId, error.Id);
        Assert.StartsWith("'" + text + "' is not ", error.Problem.Invariant, StringComparison.Ordinal);
        Assert.NotEmpty(error.RecommendedAction);
    });

    [Fact]
    public void Parse_Null_IsRefusedLikeTheEmptyText() =>
        Assert.Equal(ErrorId, Assert.Throws<UmLyncException>(() => Parse(null!)).Id);

    [Fact]
    public void TryParse_RefusedText_IsFalseWithoutValue() => Assert.All([.. Refused, string.Empty, null], text =>
    {
        Assert.False(TryParse(text, out T? value));
        Assert.Null(value);
    });

    [Fact]
    public void Equals_SameMeaning_IsTrueWithTheSameHash() => Assert.All(Same, pair =>
    {
        (T left, T right) = (Parse(pair.Left), Parse(pair.Right));
        Assert.True(left.Equals(right) && left.Equals((object)right) && left == right && !(left != right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.Equal(0, left.CompareTo(right));
    });

    [Fact]
    public void Equals_NullOrAnotherType_IsFalse()
    {
        T value = Parse(Ascending[0]);

        Assert.False(value.Equals(null) || value.Equals((object?)null) || value.Equals((object)Ascending[0]));
        Assert.False(value == null || null == value);
        Assert.True(value != null && (T?)null == null);
    }

    [Fact]
    public void CompareTo_DifferentValues_SortsThem()
    {
        T[] expected = [.. Ascending.Select(Parse)];

        Assert.Equal(expected, Enumerable.Reverse(expected).OrderBy(value => value));
        Assert.All(Enumerable.Range(1, expected.Length - 1), i =>
        {
            (T lower, T higher) = (expected[i - 1], expected[i]);
            Assert.True(lower < higher && lower <= higher && higher > lower && higher >= lower && lower != higher);
            Assert.False(lower > higher || lower >= higher || higher < lower || higher <= lower || lower == higher);
        });
    }

    [Fact]
    public void CompareTo_Null_SortsNullFirst()
    {
        T value = Parse(Ascending[0]);

        Assert.True(value.CompareTo((T?)null) > 0 && value.CompareTo((object?)null) > 0);
        Assert.True(null < value && value > null);
    }

    [Fact]
    public void CompareTo_AnotherType_Throws() =>
        Assert.Throws<ArgumentException>(() => Parse(Ascending[0]).CompareTo((object)Ascending[0]));

    [Fact]
    public void TryParse_AnyText_RefusesItOrGivesAValueThatReadsBack() =>
        Prop.ForAll(Texts.Near(Valid), text =>
        {
            if (TryParse(text, out T? value))
            {
                T again = Parse(value!.ToString());
                Assert.Equal(value, again);
                Assert.Equal(value.GetHashCode(), again.GetHashCode());
                Assert.All(typeof(T).GetProperties(), property => property.GetValue(value));
            }
            else
            {
                Assert.Null(value);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equals_AnotherCase_IsTrueWithTheSameHash() =>
        Prop.ForAll(Texts.Recased(Valid), pair =>
        {
            Assert.Equal(Parse(pair.Text), Parse(pair.Recased));
            Assert.Equal(Parse(pair.Text).GetHashCode(), Parse(pair.Recased).GetHashCode());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void CompareTo_AnyTwoValues_AgreesWithEqualsAndWithItsReverse() =>
        Prop.ForAll(Texts.Pairs(Valid), pair =>
        {
            (T left, T right) = (Parse(pair.Left), Parse(pair.Right));
            Assert.Equal(left.Equals(right), left.CompareTo(right) == 0);
            Assert.Equal(Math.Sign(left.CompareTo(right)), -Math.Sign(right.CompareTo(left)));
            Assert.True(!left.Equals(right) || left.GetHashCode() == right.GetHashCode());
        }).QuickCheckThrowOnFailure();

    private string[] Valid => [.. Ascending, .. Same.SelectMany(pair => new[] { pair.Left, pair.Right })];
}
