using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

public static class Enums
{
    public enum Color
    {
        Red,
        Green,
        Blue = 200,
    }

    [Flags]
    public enum Access : byte
    {
        None = 0,
        Read = 1,
        Write = 2,
        ReadWrite = 3,
        Delete = 4,
        Audit = 0x80,
    }

    [JsonConverter(typeof(JsonStringEnumConverter<Named>))]
    public enum Named : long
    {
        First = long.MinValue,
        @class = 0,
        Second = 5,
        AlsoSecond = 5,
        [JsonStringEnumMemberName("third 'é'")]
        Third = long.MaxValue,
    }

    [Flags]
    [JsonConverter(typeof(JsonStringEnumConverter<NamedAccess>))]
    public enum NamedAccess
    {
        None = 0,
        Read = 1,
        Write = 2,
        [JsonStringEnumMemberName("read+write")]
        ReadWrite = 3,
        Delete = 4,
        Mixed = 6,
        Low = 0xF0,
        Negative = int.MinValue,
    }

    [Flags]
    [JsonConverter(typeof(JsonStringEnumConverter<NoZero>))]
    public enum NoZero : sbyte
    {
        One = 1,
        Two = 2,
        Last = -128,
    }

    [JsonConverter(typeof(JsonNumberEnumConverter<ByNumber>))]
    public enum ByNumber : ulong
    {
        Zero,
        Most = ulong.MaxValue,
    }

    /// <summary>With the converter that needs reflection where System.Text.Json runs it.</summary>
    [Flags]
    [JsonConverter(typeof(JsonStringEnumConverter))]
    public enum Reflected : ushort
    {
        Nothing,
        One = 1,
        Uno = 1,
        All = 0xFFFF,
        Two = 2,
    }

    public enum Small : short
    {
        Least = short.MinValue,
        Zero = 0,
    }

    public enum Wide : uint
    {
        Zero,
        Most = uint.MaxValue,
    }

    [KafkaTopic("t")]
    public sealed record Numbers(Color Color, Access Access, Small Small, Wide Wide, ByNumber ByNumber, Color? NoColor, Wide? NoWide, List<Color> Colors);

    [KafkaTopic("t")]
    public sealed record Names(Named Named, NamedAccess Access, NoZero NoZero, Named? NoNamed, NamedAccess? NoAccess, List<Named> List, Dictionary<string, NamedAccess> Dictionary, Reflected Reflected, Dictionary<Reflected, Reflected?> ByReflected);

    [KafkaTopic("t")]
    public sealed class NamesByMember
    {
        [JsonConverter(typeof(JsonStringEnumConverter<Color>))]
        public Color Color { get; set; }

        [JsonConverter(typeof(JsonStringEnumConverter<Access>))]
        public Access? Access { get; set; }

        [JsonConverter(typeof(JsonStringEnumConverter<Small>))]
        public Small Small { get; set; }

        [JsonConverter(typeof(JsonNumberEnumConverter<Named>))]
        public Named Number { get; set; }

        public Color Plain { get; set; }
    }
}
