using KafkaTyped.CompilerServices;
using KafkaTyped.Generators.Tests.Infrastructure;

namespace KafkaTyped.Generators.Tests;

/// <summary>The bytes of values by every way to write them.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("string?", "\"Zürich\"", "5AC3BC72696368")]
    [InlineData("string?", "null", null)]
    [InlineData("string", "\"\"", "")]
    [InlineData("byte[]?", "new byte[] { 1, 2 }", "0102")]
    [InlineData("byte[]?", "null", null)]
    [InlineData("ReadOnlyMemory<byte>", "new byte[] { 3 }", "03")]
    [InlineData("ReadOnlyMemory<byte>", "default", "")]
    [InlineData("ReadOnlyMemory<byte>?", "null", null)]
    [InlineData("Memory<byte>", "new byte[] { 4 }", "04")]
    public void A_raw_value_becomes(string type, string value, string? expected)
    {
        foreach (string attributes in new[] { "[KafkaTopic(\"t\", Format = ValueFormat.Raw)]", "[KafkaTopic(\"t\")]" })
        {
            byte[]? bytes = GeneratorHarness.Run(
                $$"""
                {{attributes}} public sealed record M([property: MessageValue] {{type}} Body, int Other);
                public static class Test { public static object Message() => new M({{value}}, 1); }
                """).Load().Write().Value;

            Assert.Equal(expected, bytes is null ? null : Convert.ToHexString(bytes));
        }
    }

    [Fact]
    public void The_message_becomes_an_object_without_excluded_members() => Assert.Equal(
        """{"id":1,"tenant":"t","amount":1.50,"lines":[{"sku":"a","count":2}]}""",
        GeneratorHarness.Run(
            """
            public sealed record Line(string Sku, int Count);
            [KafkaTopic("t")]
            public sealed record M(
                [property: MessageKey] int Id,
                [property: MessageHeader("tenant")] string Tenant,
                [property: MessageHeader("trace", ExcludeFromValue = true)] string Trace,
                [property: MessagePartition(ExcludeFromValue = true)] int Partition,
                [property: MessageTimestamp(ExcludeFromValue = true)] long At,
                decimal Amount,
                IReadOnlyList<Line> Lines);
            public static class Test { public static object Message() => new M(1, "t", "x", 0, 1, 1.50m, [new Line("a", 2)]); }
            """).Load().Write().ValueText);

    [Fact]
    public void Naming_and_conditions_are_the_topics() => Assert.Equal(
        """{"order_id":1,"NAME":"x"}""",
        GeneratorHarness.Run(
            """
            [KafkaTopic("t", JsonNaming = JsonKnownNamingPolicy.SnakeCaseLower, JsonIgnore = JsonIgnoreCondition.WhenWritingNull)]
            public sealed record M([property: MessageKey] int OrderId, string? Note, [property: JsonPropertyName("NAME")] string Name);
            public static class Test { public static object Message() => new M(1, null, "x"); }
            """).Load().Write().ValueText);

    [Theory]
    [InlineData("Format = ValueFormat.Json", "string?", "\"a\\\"b\"", "\"a\\u0022b\"")]
    [InlineData("Format = ValueFormat.Json", "string?", "null", "null")]
    [InlineData("Format = ValueFormat.Json", "byte[]", "new byte[] { 1 }", "\"AQ==\"")]
    [InlineData("Format = ValueFormat.Default", "int[]", "new[] { 1, 2 }", "[1,2]")]
    [InlineData("Format = ValueFormat.Default", "Dictionary<string, int?>", "new() { [\"a\"] = null }", "{\"a\":null}")]
    public void A_member_as_JSON_becomes(string format, string type, string value, string expected) => Assert.Equal(
        expected,
        GeneratorHarness.Run(
            $$"""
            [KafkaTopic("t", {{format}})] public sealed record M([property: MessageKey] int Id, [property: MessageValue] {{type}} Body);
            public static class Test { public static object Message() => new M(1, {{value}}); }
            """).Load().Write().ValueText);

    [Fact]
    public void A_serializer_writes_the_message_a_member_or_a_base_type()
    {
        const string Source =
            """
            public sealed class Upper : IMessageSerializer<object?>
            {
                public void Serialize(object? value, IBufferWriter<byte> output) => output.Write(System.Text.Encoding.UTF8.GetBytes($"<{value}>"));
            }
            [KafkaTopic("a")] [MessageSerializer(typeof(Upper))] public record A { public override string ToString() => GetType().Name; }
            [KafkaTopic("b")] public sealed record B : A { public override string ToString() => "derived"; }
            [KafkaTopic("c")] public sealed record C([property: MessageValue, MessageSerializer(typeof(Upper))] string? Body);
            public static class Test { public static object A() => new A(); public static object B() => new B(); public static object C(string? body) => new C(body); }
            """;
        LoadedContracts contracts = GeneratorHarness.Run(Source).Load();

        Assert.Equal("<A>", contracts.Write("A").ValueText);
        Assert.Equal("<derived>", contracts.Write("B").ValueText);
        Assert.Equal("<x>", contracts.Write("C", "x").ValueText);
        Assert.Equal("<>", contracts.Write("C", [null]).ValueText);
    }

    [Fact]
    public void A_serializer_on_a_type_writes_it_wherever_it_is_held()
    {
        const string Source =
            """
            public sealed class MoneySerializer : IMessageSerializer<Money?>
            {
                public void Serialize(Money? value, IBufferWriter<byte> output) => output.Write(System.Text.Encoding.UTF8.GetBytes(value is null ? "null" : $"\"{value.Cents} ct\""));
            }
            public sealed class LoudSerializer : IMessageSerializer<Money?>
            {
                public void Serialize(Money? value, IBufferWriter<byte> output) => output.Write("\"!\""u8);
            }
            [MessageSerializer(typeof(MoneySerializer))] public sealed record Money(int Cents);
            [KafkaTopic("prices")]
            public sealed record Price(Money Net, Money? Tax, IReadOnlyList<Money> Parts, [property: MessageSerializer(typeof(LoudSerializer))] Money Loud);
            public static class Test { public static object Message() => new Price(new(5), null, [new(1), new(2)], new(3)); }
            """;

        Assert.Equal(
            """{"net":"5 ct","tax":null,"parts":["1 ct","2 ct"],"loud":"!"}""",
            GeneratorHarness.Run(Source).Load().Write().ValueText);
    }

    [Theory]
    [InlineData("DateTimeOffset", "new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))", 1767315845000L)]
    [InlineData("DateTimeOffset?", "null", MessageDescriptor.NoTimestamp)]
    [InlineData("DateTime", "new DateTime(2026, 1, 2, 1, 4, 5)", 1767315845000L)]
    [InlineData("DateTime", "new DateTime(2026, 1, 2, 1, 4, 5, DateTimeKind.Utc)", 1767315845000L)]
    [InlineData("DateTime", "new DateTime(2026, 1, 2, 1, 4, 5, DateTimeKind.Utc).ToLocalTime()", 1767315845000L)]
    [InlineData("DateTime?", "null", MessageDescriptor.NoTimestamp)]
    [InlineData("long", "5", 5L)]
    [InlineData("long?", "null", MessageDescriptor.NoTimestamp)]
    public void A_timestamp_becomes(string type, string value, long expected)
    {
        WrittenRecord record = GeneratorHarness.Run(Timestamp(type, value)).Load().Write();

        Assert.Equal(expected, record.Timestamp);
        Assert.Equal(RecordParts.Timestamp, record.Parts);
    }

    [Theory]
    [InlineData("long", "0")]
    [InlineData("long?", "-1")]
    [InlineData("DateTime", "DateTime.UnixEpoch")]
    [InlineData("DateTimeOffset", "default")]
    public void A_timestamp_that_cannot_be_sent_is_refused(string type, string value)
    {
        LoadedContracts contracts = GeneratorHarness.Run(Timestamp(type, value)).Load();

        Assert.Throws<ArgumentOutOfRangeException>(() => contracts.Write());
    }

    [Theory]
    [InlineData("int", "3", 3)]
    [InlineData("int", "-1", MessageDescriptor.AnyPartition)]
    [InlineData("int?", "0", 0)]
    [InlineData("int?", "null", MessageDescriptor.AnyPartition)]
    public void A_partition_becomes(string type, string value, int expected)
    {
        WrittenRecord record = GeneratorHarness.Run(Partition(type, value)).Load().Write();

        Assert.Equal(expected, record.Partition);
        Assert.Equal(RecordParts.Partition, record.Parts);
    }

    [Fact]
    public void A_partition_that_cannot_be_is_refused()
    {
        LoadedContracts contracts = GeneratorHarness.Run(Partition("int", "-2")).Load();

        Assert.Throws<ArgumentOutOfRangeException>(() => contracts.Write());
    }

    private static string Timestamp(string type, string value) =>
        $$"""
        [KafkaTopic("t", Format = ValueFormat.Raw)] public sealed record M([property: MessageTimestamp] {{type}} At, string Text);
        public static class Test { public static object Message() => new M({{value}}, "x"); }
        """;

    private static string Partition(string type, string value) =>
        $$"""
        [KafkaTopic("t", Format = ValueFormat.Raw)] public sealed record M([property: MessagePartition] {{type}} P, string Text);
        public static class Test { public static object Message() => new M({{value}}, "x"); }
        """;
}
