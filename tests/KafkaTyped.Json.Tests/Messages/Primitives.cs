namespace KafkaTyped.Json.Tests.Messages;

public static class Primitives
{
    [KafkaTopic("t")]
    public sealed record Integers(
        bool Bool, sbyte SByte, byte Byte, short Int16, ushort UInt16, int Int32, uint UInt32, long Int64, ulong UInt64, Int128 Int128, UInt128 UInt128);

    [KafkaTopic("t")]
    public sealed record Fractions(Half Half, float Single, double Double, decimal Decimal);

    [KafkaTopic("t")]
    public sealed record Texts(string Text, string? Missing, char Char, Uri Uri, Uri? NoUri, Version Version, Version? NoVersion, Guid Guid);

    [KafkaTopic("t")]
    public sealed record Times(DateTime DateTime, DateTimeOffset DateTimeOffset, DateOnly DateOnly, TimeOnly TimeOnly, TimeSpan TimeSpan);

    [KafkaTopic("t")]
    public sealed record Bytes(byte[] Array, byte[]? NoArray, Memory<byte> Memory, ReadOnlyMemory<byte> ReadOnly, Memory<byte>? NoMemory, ReadOnlyMemory<byte>? NoReadOnly);

    /// <summary>System.Text.Json writes null for an array that is null in some of these places and "" in others.</summary>
    [KafkaTopic("t")]
    public sealed record MissingBytes(
        byte[]? Array, List<byte[]?> List, byte[]?[] Arrays, Dictionary<string, byte[]?> Dictionary, Dictionary<int, byte[]?> ByNumber, IEnumerable<byte[]?> Enumerable, BytesOffFastPath Other);

    [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.WriteAsString)]
    public sealed record BytesOffFastPath(byte[]? Array, List<byte[]?> List);

    [KafkaTopic("t")]
    public sealed record Nullables(
        bool? Bool, sbyte? SByte, byte? Byte, short? Int16, ushort? UInt16, int? Int32, uint? UInt32, long? Int64, ulong? UInt64, Int128? Int128, UInt128? UInt128,
        Half? Half, float? Single, double? Double, decimal? Decimal, char? Char, Guid? Guid, DateTime? DateTime, DateTimeOffset? DateTimeOffset,
        DateOnly? DateOnly, TimeOnly? TimeOnly, TimeSpan? TimeSpan);

    [KafkaTopic("t")]
    public readonly record struct ValueMessage(int Number, string? Text);

    [KafkaTopic("t")]
    public sealed class Empty;

    [KafkaTopic("t")]
    public sealed class OneText
    {
        public string? Text { get; set; }
    }

    [KafkaTopic("t")]
    public sealed class OneChar
    {
        public char Unit { get; set; }
    }

    [KafkaTopic("t")]
    public sealed class OneDouble
    {
        public double Number { get; set; }
    }

    [KafkaTopic("t")]
    public sealed class OneSingle
    {
        public float Number { get; set; }
    }

    [KafkaTopic("t")]
    public sealed class OneHalf
    {
        public Half Number { get; set; }
    }

    [KafkaTopic("t")]
    public sealed class OneDecimal
    {
        public decimal Number { get; set; }
    }
}
