using KafkaTyped.Generators.Tests.Infrastructure;

namespace KafkaTyped.Generators.Tests;

/// <summary>The bytes of keys, for every type and format.</summary>
public sealed class KeyTests
{
    [Theory]
    [InlineData("string", "", "\"Zürich\"", "5AC3BC72696368")]
    [InlineData("string", "", "\"\"", "")]
    [InlineData("string?", "", "null", null)]
    [InlineData("string", "", "null!", null)]
    [InlineData("string", "Format = WireFormat.Text", "\"a\"", "61")]
    [InlineData("char", "", "'é'", "C3A9")]
    [InlineData("bool", "", "true", "74727565")]
    [InlineData("bool", "Format = WireFormat.Binary", "true", "01")]
    [InlineData("bool?", "Format = WireFormat.Binary", "null", null)]
    [InlineData("sbyte", "", "-2", "FE")]
    [InlineData("byte", "", "254", "FE")]
    [InlineData("short", "", "-2", "FFFE")]
    [InlineData("ushort", "", "65534", "FFFE")]
    [InlineData("int", "", "258", "00000102")]
    [InlineData("int", "", "-1", "FFFFFFFF")]
    [InlineData("int?", "", "7", "00000007")]
    [InlineData("int?", "", "null", null)]
    [InlineData("uint", "", "4294967295", "FFFFFFFF")]
    [InlineData("long", "", "258", "0000000000000102")]
    [InlineData("ulong", "", "18446744073709551615", "FFFFFFFFFFFFFFFF")]
    [InlineData("int", "Format = WireFormat.Text", "-12", "2D3132")]
    [InlineData("byte", "Format = WireFormat.Text", "12", "3132")]
    [InlineData("ulong", "Format = WireFormat.Text", "18446744073709551615", "3138343436373434303733373039353531363135")]
    [InlineData("float", "", "-1.5f", "2D312E35")]
    [InlineData("float", "Format = WireFormat.Binary", "1f", "3F800000")]
    [InlineData("double", "", "0.1", "302E31")]
    [InlineData("double", "Format = WireFormat.Binary", "1", "3FF0000000000000")]
    [InlineData("decimal", "", "1.50m", "312E3530")]
    [InlineData("Half", "", "(Half)1.5", "312E35")]
    [InlineData("Int128", "", "-7", "2D37")]
    [InlineData("UInt128", "", "7", "37")]
    [InlineData("Guid", "", "new Guid(\"00112233-4455-6677-8899-aabbccddeeff\")", "30303131323233332D343435352D363637372D383839392D616162626363646465656666")]
    [InlineData("Guid", "Format = WireFormat.Binary", "new Guid(\"00112233-4455-6677-8899-aabbccddeeff\")", "00112233445566778899AABBCCDDEEFF")]
    [InlineData("Guid?", "", "null", null)]
    [InlineData("byte[]", "", "new byte[] { 1, 2 }", "0102")]
    [InlineData("byte[]", "Format = WireFormat.Binary", "new byte[0]", "")]
    [InlineData("byte[]?", "", "null", null)]
    [InlineData("ReadOnlyMemory<byte>", "", "new byte[] { 3 }", "03")]
    [InlineData("ReadOnlyMemory<byte>?", "", "null", null)]
    [InlineData("Memory<byte>", "", "new byte[] { 4 }", "04")]
    [InlineData("DayOfWeek", "", "DayOfWeek.Friday", "467269646179")]
    [InlineData("DayOfWeek", "", "(DayOfWeek)9", "39")]
    [InlineData("DayOfWeek", "Format = WireFormat.Binary", "DayOfWeek.Friday", "00000005")]
    [InlineData("DayOfWeek?", "", "null", null)]
    [InlineData("DayOfWeek?", "", "DayOfWeek.Monday", "4D6F6E646179")]
    public void A_single_key_becomes(string type, string arguments, string value, string? expected)
    {
        LoadedContracts contracts = GeneratorHarness.Run(Source(type, arguments, value)).Load();

        byte[]? key = contracts.Write().Key;

        Assert.Equal(expected, key is null ? null : Convert.ToHexString(key));
    }

    [Theory]
    [InlineData("DateTime", "new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)", "2026-01-02T03:04:05.0000000Z")]
    [InlineData("DateTimeOffset", "new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))", "2026-01-02T03:04:05.0000000+02:00")]
    [InlineData("DateOnly", "new DateOnly(2026, 1, 2)", "2026-01-02")]
    [InlineData("TimeOnly", "new TimeOnly(3, 4, 5)", "03:04:05.0000000")]
    [InlineData("TimeSpan", "TimeSpan.FromMinutes(90)", "01:30:00")]
    public void A_date_becomes(string type, string value, string expected) =>
        Assert.Equal(expected, GeneratorHarness.Run(Source(type, "", value)).Load().Write().KeyText);

    [Fact]
    public void A_type_without_a_key_has_none()
    {
        WrittenRecord record = GeneratorHarness.Run(
            """
            [KafkaTopic("t", Format = ValueFormat.Raw)] public sealed record M(string Text);
            public static class Test { public static object Message() => new M("x"); }
            """).Load().Write();

        Assert.Null(record.Key);
        Assert.Equal(KafkaTyped.CompilerServices.RecordParts.None, record.Parts);
    }

    [Fact]
    public void A_serializer_writes_the_key_and_is_not_asked_for_null()
    {
        LoadedContracts contracts = GeneratorHarness.Run(
            """
            public sealed record OrderId(int Number);
            public sealed class OrderIdSerializer : IMessageSerializer<OrderId>
            {
                public void Serialize(OrderId value, IBufferWriter<byte> output)
                {
                    output.GetSpan(1)[0] = (byte)value.Number;
                    output.Advance(1);
                }
            }
            [KafkaTopic("t", Format = ValueFormat.Raw)]
            public sealed record M([property: MessageKey(Serializer = typeof(OrderIdSerializer))] OrderId? Id, string Text);
            public static class Test
            {
                public static object Message(int id) => new M(id == 0 ? null : new OrderId(id), "x");
                public static object Tombstone(int id) => new MTombstone(new OrderId(id));
            }
            """).Load();

        Assert.Equal([5], contracts.Write("Message", 5).Key);
        Assert.Null(contracts.Write("Message", 0).Key);
        Assert.Equal([6], contracts.Write("Tombstone", 6).Key);
    }

    [Fact]
    public void Enums_of_one_name_and_constants_of_one_value_are_told_apart()
    {
        LoadedContracts contracts = GeneratorHarness.Run(
            """
            namespace A { public enum Kind : long { First = -1, Second = First, [Obsolete("gone", true)] Third = 3 } }
            namespace B { public enum Kind : byte { @class = 1 } }
            namespace C
            {
                [KafkaTopic("t", Format = ValueFormat.Raw)]
                public sealed record M([property: MessageKey] A.Kind Key, [property: MessageHeader("kind")] B.Kind Header, string Text);
                public static class Test { public static object Message(long key, byte header) => new M((A.Kind)key, (B.Kind)header, "x"); }
            }
            """).Load();

        WrittenRecord record = contracts.Write("Message", -1L, (byte)1);
        Assert.Equal("First", record.KeyText);
        Assert.Equal("class", record.HeaderText("kind"));
        Assert.Equal("Third", contracts.Write("Message", 3L, (byte)2).KeyText);
        Assert.Equal("2", contracts.Write("Message", 3L, (byte)2).HeaderText("kind"));
    }

    private static string Source(string type, string arguments, string value) =>
        $$"""
        [KafkaTopic("t", Format = ValueFormat.Raw)]
        public sealed record M([property: MessageKey({{arguments}})] {{type}} Id, string Text);
        public static class Test { public static object Message() => new M({{value}}, "x"); }
        """;
}
