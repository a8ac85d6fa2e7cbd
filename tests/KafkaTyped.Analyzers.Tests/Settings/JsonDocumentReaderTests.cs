using System.Text;
using System.Text.Json;
using KafkaTyped.Analyzers.Settings.Files;

namespace KafkaTyped.Analyzers.Tests.Settings;

/// <summary>The own JSON reader must take, refuse and understand what System.Text.Json does, because that is what loads the file at run time.</summary>
public sealed class JsonDocumentReaderTests
{
    private const string Noise = "{}[],:\"\\/*1-.eatn \n";

    private static readonly JsonDocumentOptions s_options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static TheoryData<string> Texts =>
    [
        "{}", " { } ", "{\"a\":1}", "{\"a\":1,}", "{\"a\":[1,2,],}", "{ /* c */ \"a\" : true // end\n}", "{\"a\":null,\"b\":false}",
        "{\"a\":-0.5e+10}", "{\"a\":\"x\\n\\u0041\\\\\\/\\\"\"}", "{\"a\":{\"b\":{\"c\":[{}]}}}", "{\"ä\":\"ü\u2028\"}", "{\"a\":1}//", "//\n{}", "{\"a\":\"\\ud83d\\ude00\"}",
        "", " ", "[]", "1", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1 \"b\":2}", "{a:1}", "{'a':1}", "{\"a\":01}", "{\"a\":1.}", "{\"a\":.5}", "{\"a\":+1}", "{\"a\":1e}",
        "{\"a\":tru}", "{\"a\":truex}", "{\"a\":\"x}", "{\"a\":\"x\ny\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u00g0\"}", "{,}", "{\"a\":1,,}", "{\"a\":[,]}", "{\"a\":1}}", "{} {}",
        "{/*}", "{\"a\":1/}", "{\"a\":NaN}", "{\"a\":-}", "{\"a\":[1}", "{\"a\":{]}", "/",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reads_what_System_Text_Json_reads(string text)
    {
        JsonNode? root = JsonDocumentReader.Read(text, out JsonFault? fault);

        Assert.Equal(ReadByFramework(text), root is null ? null : Show(root));
        Assert.Equal(root is null, fault is not null);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    public void Stops_at_the_depth_where_System_Text_Json_stops(int depth) =>
        Reads_what_System_Text_Json_reads(string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1));

    [Fact]
    public void Agrees_with_System_Text_Json_on_damaged_documents()
    {
        const string Sound = "{ \"Kafka\": { \"Acks\": \"all\", \"n\": [1, -2.5e3, true, null], /* c */ \"x\": \"a\\tb\" } // end\n}";
        Random random = new(20260101);
        for (int run = 0; run < 5000; run++)
        {
            StringBuilder damaged = new(Sound);
            for (int edit = random.Next(1, 4); edit > 0; edit--)
            {
                int at = random.Next(damaged.Length);
                switch (random.Next(3))
                {
                    case 0:
                        damaged.Remove(at, 1);
                        break;
                    case 1:
                        damaged.Insert(at, Noise[random.Next(Noise.Length)]);
                        break;
                    default:
                        damaged[at] = Noise[random.Next(Noise.Length)];
                        break;
                }
            }

            string text = damaged.ToString();
            JsonNode? root = JsonDocumentReader.Read(text, out _);
            string? expected = ReadByFramework(text);
            Assert.True(expected == (root is null ? null : Show(root)), $"{text}\nis {expected ?? "refused"}");
        }
    }

    [Fact]
    public void Knows_where_values_stand()
    {
        const string Text = "{ \"a\": { \"b\": \"x\\n\" }, \"c\": [ 12 ] }";
        JsonNode root = JsonDocumentReader.Read(Text, out _)!;

        Assert.Equal("\"x\\n\"", Text.Substring(root.Children[0].Children[0].Span.Start, root.Children[0].Children[0].Span.Length));
        Assert.Equal("12", Text.Substring(root.Children[1].Children[0].Span.Start, root.Children[1].Children[0].Span.Length));
        Assert.Equal(Text, Text.Substring(root.Span.Start, root.Span.Length));
    }

    // Only objects are configuration, and a lone surrogate is a fault that only reading the text as UTF-8 shows.
    private static string? ReadByFramework(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, s_options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Show(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Show(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Concat(element.EnumerateObject().Select(static member => $"<{member.Name}>{Show(member.Value)};")) + "}",
        JsonValueKind.Array => "[" + string.Concat(element.EnumerateArray().Select(static item => Show(item) + ";")) + "]",
        JsonValueKind.Null => "null",
        _ => $"({element})",
    };

    private static string Show(JsonNode node) => node.Kind switch
    {
        JsonNodeKind.Object => "{" + string.Concat(node.Children.Select(static member => $"<{member.Name}>{Show(member)};")) + "}",
        JsonNodeKind.Array => "[" + string.Concat(node.Children.Select(static item => Show(item) + ";")) + "]",
        JsonNodeKind.Null => "null",
        _ => $"({node.Text})",
    };
}
