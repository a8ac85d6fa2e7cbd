using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

public static class Attributes
{
    [KafkaTopic("t")]
    public sealed class Names
    {
        [JsonPropertyName("plain")]
        public int A { get; set; }

        [JsonPropertyName("with \"quotes\" & <é>\u2028\\")]
        public int B { get; set; }

        [JsonPropertyName("")]
        public int C { get; set; }

        [JsonPropertyName("😀")]
        public int D { get; set; }

        public int @class { get; set; }

        public int ÄÖ { get; set; }
    }

    [KafkaTopic("t")]
    public sealed class Orders
    {
        public int A { get; set; }

        [JsonPropertyOrder(2)]
        public int B { get; set; }

        [JsonPropertyOrder(-2)]
        public int C { get; set; }

        [JsonPropertyOrder(2)]
        public int D { get; set; }

        public int E { get; set; }
    }

    [KafkaTopic("t")]
    public sealed class Ignores
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? FirstOptional { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Default { get; set; }

        [JsonIgnore]
        public int Always { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string? Never { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public double Zero { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public Nesting.Money Money { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Nesting.Money? NoMoney { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public List<int>? Numbers { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
        public int Writing { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)]
        public int Reading { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int? Number { get; set; }
    }

    [KafkaTopic("t")]
    public sealed class OnlyOptional
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? A { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? B { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool C { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Collections.Item? D { get; set; }
    }

    [KafkaTopic("t")]
    public sealed class Includes
    {
        [JsonInclude]
        public int PublicField;

        public int NotIncluded;

        [JsonInclude]
        internal int InternalField;

        [JsonInclude]
        internal int InternalProperty { get; set; }

        [JsonInclude]
        public int InternalGetter { internal get; set; }

        public int NotIncludedGetter { internal get; set; }

        public int InternalSetter { get; internal set; }

        public static int Static { get; set; }

        public int this[int index] => index;

        internal int NotIncludedInternal { get; set; }
    }

    [KafkaTopic("t")]
    public struct Fields
    {
        [JsonInclude]
        public string? Text;

        [JsonInclude]
        public readonly int Number;
    }

    [KafkaTopic("t")]
    public sealed class ExtensionData
    {
        public int A { get; set; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Data { get; set; }

        public int B { get; set; }
    }

    [KafkaTopic("t")]
    public sealed class OnlyExtensionData
    {
        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Data { get; set; }
    }

    [KafkaTopic("t")]
    public sealed class WithSerializer
    {
        public int A { get; set; }

        [MessageSerializer(typeof(UpperCase))]
        public string? Text { get; set; }

        [MessageSerializer(typeof(UpperCase))]
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Optional { get; set; }

        public int B { get; set; }
    }

    public sealed class UpperCase : IMessageSerializer<string?>
    {
        public void Serialize(string? value, IBufferWriter<byte> output)
        {
            using Utf8JsonWriter writer = new(output);
            writer.WriteStringValue(value?.ToUpperInvariant());
        }
    }
}
