using KafkaTyped.CompilerServices;
using KafkaTyped.Generators.Tests.Infrastructure;

namespace KafkaTyped.Generators.Tests;

/// <summary>The bytes of headers, for every type and format.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("string", "", "\"Zürich\"", "5AC3BC72696368")]
    [InlineData("string?", "", "null", null)]
    [InlineData("string?", "", "\"\"", "")]
    [InlineData("char", "", "'é'", "C3A9")]
    [InlineData("char", "", "'\\ud800'", "EFBFBD")]
    [InlineData("char?", "", "null", null)]
    [InlineData("bool", "", "false", "66616C7365")]
    [InlineData("bool?", "", "true", "74727565")]
    [InlineData("bool", "Format = WireFormat.Binary", "true", "01")]
    [InlineData("sbyte", "", "-2", "2D32")]
    [InlineData("byte", "", "2", "32")]
    [InlineData("short", "", "-2", "2D32")]
    [InlineData("ushort", "", "2", "32")]
    [InlineData("int", "", "-12", "2D3132")]
    [InlineData("int?", "", "null", null)]
    [InlineData("int?", "", "3", "33")]
    [InlineData("uint", "", "2", "32")]
    [InlineData("long", "", "-2", "2D32")]
    [InlineData("ulong", "", "2", "32")]
    [InlineData("int", "Format = WireFormat.Text", "5", "35")]
    [InlineData("sbyte", "Format = WireFormat.Binary", "-1", "FF")]
    [InlineData("ushort", "Format = WireFormat.Binary", "258", "0102")]
    [InlineData("int", "Format = WireFormat.Binary", "258", "00000102")]
    [InlineData("long?", "Format = WireFormat.Binary", "258", "0000000000000102")]
    [InlineData("ulong", "Format = WireFormat.Binary", "258", "0000000000000102")]
    [InlineData("float", "", "1.5f", "312E35")]
    [InlineData("double", "", "0.1", "302E31")]
    [InlineData("double", "Format = WireFormat.Binary", "1", "3FF0000000000000")]
    [InlineData("decimal", "", "1.50m", "312E3530")]
    [InlineData("Guid", "", "new Guid(\"00112233-4455-6677-8899-aabbccddeeff\")", "30303131323233332D343435352D363637372D383839392D616162626363646465656666")]
    [InlineData("Guid?", "Format = WireFormat.Binary", "new Guid(\"00112233-4455-6677-8899-aabbccddeeff\")", "00112233445566778899AABBCCDDEEFF")]
    [InlineData("byte[]", "", "new byte[] { 1, 2 }", "0102")]
    [InlineData("byte[]?", "", "null", null)]
    [InlineData("ReadOnlyMemory<byte>", "", "new byte[] { 3 }", "03")]
    [InlineData("ReadOnlyMemory<byte>?", "", "null", null)]
    [InlineData("Memory<byte>", "", "new byte[] { 4 }", "04")]
    [InlineData("DayOfWeek", "", "DayOfWeek.Friday", "467269646179")]
    [InlineData("DayOfWeek?", "", "DayOfWeek.Friday", "467269646179")]
    [InlineData("DayOfWeek?", "", "null", null)]
    [InlineData("DayOfWeek", "Format = WireFormat.Binary", "DayOfWeek.Friday", "00000005")]
    [InlineData("DateOnly", "", "new DateOnly(2026, 1, 2)", "323032362D30312D3032")]
    [InlineData("DateTime?", "", "null", null)]
    [InlineData("TimeSpan", "", "TimeSpan.FromSeconds(1)", "30303A30303A3031")]
    public void A_header_becomes(string type, string arguments, string value, string? expected)
    {
        string comma = arguments.Length > 0 ? ", " : "";
        WrittenRecord record = GeneratorHarness.Run(
            $$"""
            [KafkaTopic("t", Format = ValueFormat.Raw)]
            public sealed record M([property: MessageHeader("h"{{comma}}{{arguments}})] {{type}} Id, string Text);
            public static class Test { public static object Message() => new M({{value}}, "x"); }
            """).Load().Write();

        Assert.Equal(RecordParts.Headers, record.Parts);
        Assert.Equal(expected is null ? [] : [("h", expected)], record.Headers.Select(static header => (header.Name, Convert.ToHexString(header.Value!))));
    }

    [Theory]
    [InlineData("DateTime", "new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)", "2026-01-02T03:04:05.0000000Z")]
    [InlineData("DateTimeOffset?", "new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))", "2026-01-02T03:04:05.0000000+02:00")]
    [InlineData("TimeOnly", "new TimeOnly(3, 4, 5)", "03:04:05.0000000")]
    public void A_date_becomes(string type, string value, string expected) =>
        Assert.Equal(expected, GeneratorHarness.Run(
            $$"""
            [KafkaTopic("t", Format = ValueFormat.Raw)] public sealed record M([property: MessageHeader("h")] {{type}} At, string Text);
            public static class Test { public static object Message() => new M({{value}}, "x"); }
            """).Load().Write().HeaderText("h"));

    [Fact]
    public void Constant_headers_come_first_those_of_base_types_before_others()
    {
        WrittenRecord record = GeneratorHarness.Run(
            """
            [MessageHeader("a", "1"), MessageHeader("b \"quoted\" ü", "line\u2028separator")]
            public abstract record Base([property: MessageHeader("base")] string Name);
            [MessageHeader("c", "")]
            [KafkaTopic("t", Format = ValueFormat.Raw)]
            public sealed record M([property: MessageHeader("d"), MessageHeader("e")] int Number, string Name, [property: MessageValue] string Text) : Base(Name);
            public static class Test { public static object Message() => new M(7, "n", "x"); }
            """).Load().Write();

        Assert.Equal(["a", "b \"quoted\" ü", "c", "base", "d", "e"], record.Headers.Select(static header => header.Name));
        Assert.Equal(["1", "line\u2028separator", "", "n", "7", "7"], record.Headers.Select(static header => System.Text.Encoding.UTF8.GetString(header.Value!)));
    }

    [Fact]
    public void Several_headers_of_each_form_stand_side_by_side()
    {
        WrittenRecord record = GeneratorHarness.Run(
            """
            [KafkaTopic("t", Format = ValueFormat.Raw)]
            public sealed record M(
                [property: MessageHeader("a")] int? A, [property: MessageHeader("b")] int? B,
                [property: MessageHeader("c")] char C, [property: MessageHeader("d")] char? D, [property: MessageHeader("e")] DayOfWeek E,
                [property: MessageHeader("f")] string? F, [property: MessageHeader("g", Format = WireFormat.Binary)] short? G, string Text);
            public static class Test { public static object Message() => new M(1, 2, 'c', 'd', DayOfWeek.Friday, null, 71, "x"); }
            """).Load().Write();

        Assert.Equal(["a", "b", "c", "d", "e", "g"], record.Headers.Select(static header => header.Name));
        Assert.Equal(["1", "2", "c", "d", "Friday", "\0G"], record.Headers.Select(static header => System.Text.Encoding.UTF8.GetString(header.Value!)));
    }
}
