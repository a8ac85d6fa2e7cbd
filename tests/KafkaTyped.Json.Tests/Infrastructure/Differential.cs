using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FsCheck;
using FsCheck.Fluent;
using KafkaTyped.CompilerServices;

namespace KafkaTyped.Json.Tests.Infrastructure;

/// <summary>Holds a contract's output against that of System.Text.Json's source generator.</summary>
internal static class Differential
{
    private const int GeneratedValues = 300;

    /// <summary>Compares both on generated values.</summary>
    public static void Check<TContract, T>(JsonTypeInfo<T> typeInfo, int count = GeneratedValues)
        where TContract : IMessageContract<T>
    {
        Arbitrary<int> seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
        Prop.ForAll(seeds, seed => Same<TContract, T>(ValueFactory.Create<T>(seed), typeInfo, $"seed {seed}"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true));
    }

    /// <summary>Compares both on one value: the bytes, or what they throw.</summary>
    public static void Same<TContract, T>(T value, JsonTypeInfo<T> typeInfo, string hint = "")
        where TContract : IMessageContract<T>
    {
        (byte[]? expected, Exception? expectedError) = Try(() => JsonSerializer.SerializeToUtf8Bytes(value, typeInfo));
        (byte[]? actual, Exception? actualError) = Try(() => Write<TContract, T>(value));
        if (expectedError is not null || actualError is not null)
        {
            Assert.True(
                expectedError?.GetType() == actualError?.GetType() && expectedError?.Message == actualError?.Message,
                $"{typeof(T)} {hint}\nexpected error: {expectedError}\nactual error:   {actualError}");
            return;
        }

        Assert.True(
            expected.AsSpan().SequenceEqual(actual),
            $"{typeof(T)} {hint}\nexpected: {Encoding.UTF8.GetString(expected!)}\nactual:   {Encoding.UTF8.GetString(actual!)}");
    }

    /// <summary>What a contract writes as the value, into a buffer that has to grow.</summary>
    public static byte[] Write<TContract, T>(T value)
        where TContract : IMessageContract<T>
    {
        RecordBuffer buffer = new(16);
        RecordWriter writer = new(buffer);
        Assert.True(TContract.WriteValue(value, ref writer));
        writer.Complete();
        return buffer.WrittenSpan.ToArray();
    }

    private static (byte[]? Bytes, Exception? Error) Try(Func<byte[]> write)
    {
        try
        {
            return (write(), null);
        }
        catch (Exception error)
        {
            return (null, error);
        }
    }
}
