using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

public static class NumberHandling
{
    [KafkaTopic("t")]
    [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
    public sealed record AsStrings(
        int Int32, byte Byte, long? Int64, double Double, float Single, Half Half, decimal? Decimal, Int128 Int128, UInt128? UInt128, ulong UInt64, uint UInt32, string Text,
        List<int> List, short[] Array, Dictionary<int, double> Dictionary, List<List<int>> Nested, Plain Plain, Enums.Color Color, int?[] Holes, ReadOnlyMemory<int> Memory);

    public sealed record Plain(int Number, double Fraction);

    [KafkaTopic("t")]
    public sealed class ByMember
    {
        [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
        public int Text { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
        public double Double { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
        public float? Single { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
        public Half Half { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals | JsonNumberHandling.AllowReadingFromString)]
        public List<double>? List { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals | JsonNumberHandling.WriteAsString)]
        public Dictionary<string, float>? Dictionary { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
        public int Int32 { get; set; }

        public int Plain { get; set; }
    }

    [KafkaTopic("t")]
    [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
    public sealed class Overridden
    {
        [JsonNumberHandling(JsonNumberHandling.Strict)]
        public int Strict { get; set; }

        public int Text { get; set; }

        [JsonNumberHandling(JsonNumberHandling.Strict)]
        public List<int>? StrictList { get; set; }

        public List<int>? TextList { get; set; }
    }
}
