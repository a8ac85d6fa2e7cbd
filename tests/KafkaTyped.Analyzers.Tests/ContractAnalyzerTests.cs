using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>Each rule of a contract's declaration: seen, and not seen where all is well. Messages are shown where their parts vary.</summary>
public sealed class ContractAnalyzerTests
{
    private const string RawText = "[KafkaTopic(\"t\", Format = ValueFormat.Raw)]";

    [Theory]
    [InlineData("public sealed record {|KT1001:M|}<T>(string Text);", "generic")]
    [InlineData("file sealed record {|KT1001:M|}(string Text);", "local to its file")]
    [InlineData("public static class {|KT1001:M|};", "static")]
    [InlineData("public ref struct {|KT1001:M|};", "a ref struct")]
    public async Task KT1001_reports_types_that_cannot_be_messages(string declaration, string reason)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(RawText + declaration));
        Assert.Contains(reason, diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task KT1001_reports_nested_types_that_generated_code_cannot_see() => AnalyzerHarness.VerifyAsync(
        $$"""
        public class Outer { {{RawText}} private sealed record {|KT1001:Hidden|}(string Text); }
        public class Generic<T> { {{RawText}} public sealed record {|KT1001:Inner|}(string Text); }
        """);

    [Fact]
    public Task KT1001_is_quiet_for_every_kind_of_type() => AnalyzerHarness.VerifyAsync(
        $$"""
        {{RawText}} public sealed record A(string Text);
        {{RawText}} public class B { public string Text { get; set; } = ""; }
        {{RawText}} internal readonly record struct C(string Text);
        {{RawText}} public struct D { public string Text { get; set; } }
        public class Outer { {{RawText}} protected internal abstract record E(string Text); }
        """);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("orders v1")]
    [InlineData("bestellungen-für-alle")]
    public async Task KT1002_reports_names_that_the_broker_refuses(string name)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(
            $"[{{|KT1002:KafkaTopic(\"{name}\", Format = ValueFormat.Raw)|}}] public sealed record M(string Text);"));
        Assert.Contains($"'{name}'", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task KT1002_reports_names_of_more_than_249_characters() => AnalyzerHarness.VerifyAsync(
        $"[{{|KT1002:KafkaTopic(\"{new string('a', 250)}\", Format = ValueFormat.Raw)|}}] public sealed record M(string Text);");

    [Fact]
    public Task KT1002_is_quiet_for_names_that_the_broker_takes() => AnalyzerHarness.VerifyAsync(
        $$"""
        [KafkaTopic("a.B_c-9", Format = ValueFormat.Raw)] public sealed record M(string Text);
        [KafkaTopic("{{new string('a', 249)}}", Format = ValueFormat.Raw)] public sealed record N(string Text);
        """);

    [Theory]
    [InlineData("MessageKey", "Uri")]
    [InlineData("MessageKey", "object")]
    [InlineData("MessageKey", "int[]")]
    [InlineData("MessageKey(Format = WireFormat.Binary)", "string")]
    [InlineData("MessageKey(Format = WireFormat.Binary)", "decimal")]
    [InlineData("MessageKey(Format = WireFormat.Binary)", "DateTime")]
    [InlineData("MessageKey(Format = WireFormat.Text)", "byte[]")]
    public async Task KT1003_reports_keys_without_a_form(string attribute, string type)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(
            $"{RawText} public sealed record M([property: {{|KT1003:{attribute}|}}] {type} Id, string Text);"));
        Assert.Contains($"'Id' of type '{type}'", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task KT1003_is_quiet_for_types_with_a_form() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public sealed record M([property: MessageKey(Format = WireFormat.Binary)] Guid? Id, string Text);");

    [Fact]
    public Task KT1004_reports_headers_without_a_form() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public sealed record M([property: {{|KT1004:MessageHeader(\"a\")|}}] List<int> A, [property: {{|KT1004:MessageHeader(\"b\", Format = WireFormat.Binary)|}}] string B, string Text);");

    [Fact]
    public Task KT1004_is_quiet_for_types_with_a_form() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public sealed record M([property: MessageHeader(\"a\")] byte[]? A, [property: MessageHeader(\"b\", Format = WireFormat.Binary)] int B, string Text);");

    [Fact]
    public Task KT1005_reports_partitions_that_are_not_int() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public sealed record M([property: {{|KT1005:MessagePartition|}}] long Partition, string Text);");

    [Fact]
    public Task KT1005_is_quiet_for_int() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public sealed record M([property: MessagePartition] int? Partition, string Text);");

    [Fact]
    public Task KT1006_reports_timestamps_that_are_no_time() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public sealed record M([property: {{|KT1006:MessageTimestamp|}}] DateOnly At, string Text);");

    [Fact]
    public Task KT1006_is_quiet_for_times() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public sealed record M([property: MessageTimestamp] DateTimeOffset? At, string Text);");

    [Fact]
    public Task KT1007_reports_formats_in_composite_keys() => AnalyzerHarness.VerifyAsync(
        """
        public sealed class S : IMessageSerializer<int> { public void Serialize(int value, IBufferWriter<byte> output) { } }
        [KafkaTopic("t", Format = ValueFormat.Raw)]
        public sealed record M(
            [property: {|KT1007:MessageKey(Format = WireFormat.Text)|}] int A,
            [property: {|KT1007:MessageKey(Serializer = typeof(S))|}] int B,
            string Text);
        """);

    [Fact]
    public Task KT1007_is_quiet_for_order() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public sealed record M([property: MessageKey(Order = 2, Format = WireFormat.Default)] int A, [property: MessageKey(Order = 1)] int B, string Text);");

    [Fact]
    public Task KT1008_reports_every_member_after_the_first() => AnalyzerHarness.VerifyAsync(
        $$"""
        {{RawText}}
        public sealed record M(
            [property: MessagePartition] int P1, [property: {|KT1008:MessagePartition|}] int P2,
            [property: MessageTimestamp] long T1, [property: {|KT1008:MessageTimestamp|}] long T2, [property: {|KT1008:MessageTimestamp|}] long T3,
            [property: MessageValue] string V1, [property: {|KT1008:MessageValue|}] string V2);
        """);

    [Fact]
    public Task KT1008_is_quiet_for_one_of_each() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public sealed record M([property: MessagePartition] int P, [property: MessageTimestamp] long T, [property: MessageValue] string V, string Other);");

    [Fact]
    public Task KT1009_reports_a_name_that_is_taken() => AnalyzerHarness.VerifyAsync(
        $$"""
        [MessageHeader("a", "1"), {|KT1009:MessageHeader("a", "2")|}]
        {{RawText}}
        public sealed record M([property: {|KT1009:MessageHeader("a")|}] int A, [property: MessageHeader("b")] int B, [property: {|KT1009:MessageHeader("b")|}] int C, string Text);
        """);

    [Fact]
    public Task KT1009_is_quiet_for_names_that_differ_by_case_and_for_two_headers_of_one_member() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public sealed record M([property: MessageHeader(\"a\"), MessageHeader(\"A\")] int A, string Text);");

    [Theory]
    [InlineData("[{|KT1010:KafkaTopic(\"t\", Format = ValueFormat.Raw)|}] public sealed record M(string A, string B);")]
    [InlineData("[{|KT1010:KafkaTopic(\"t\", Format = ValueFormat.Raw)|}] public sealed record M(int A);")]
    [InlineData("[{|KT1010:KafkaTopic(\"t\", Format = ValueFormat.Raw)|}] public sealed record M([property: MessageKey] string A);")]
    [InlineData("[KafkaTopic(\"t\", Format = ValueFormat.Raw)] public sealed record M([property: {|KT1010:MessageValue|}] int A);")]
    public Task KT1010_reports_raw_values_without_a_member(string source) => AnalyzerHarness.VerifyAsync(source);

    [Fact]
    public Task KT1010_is_quiet_for_one_member_or_a_marked_one() => AnalyzerHarness.VerifyAsync(
        $$"""
        {{RawText}} public sealed record M([property: MessageKey] int A, ReadOnlyMemory<byte> B, [property: JsonIgnore] string C);
        {{RawText}} public sealed record N(string A, [property: MessageValue] byte[]? B);
        """);

    [Theory]
    [InlineData("public sealed class S { }", "does not implement")]
    [InlineData("public sealed class S : IMessageSerializer<string> { public void Serialize(string value, IBufferWriter<byte> output) { } }", "IMessageSerializer<M>")]
    [InlineData("public sealed class S(int x) : IMessageSerializer<M> { public void Serialize(M value, IBufferWriter<byte> output) => output.Advance(x); }", "constructor")]
    [InlineData("public abstract class S : IMessageSerializer<M> { public void Serialize(M value, IBufferWriter<byte> output) { } }", "instantiated")]
    [InlineData("public interface S : IMessageSerializer<M>;", "is not a class")]
    [InlineData("file sealed class S : IMessageSerializer<M> { public void Serialize(M value, IBufferWriter<byte> output) { } }", "hidden")]
    public async Task KT1011_reports_serializers_that_cannot_be_called(string serializer, string reason)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(
            $"{serializer} [KafkaTopic(\"t\")] [{{|KT1011:MessageSerializer(typeof(S))|}}] public sealed record M(string Text);"));
        Assert.Contains(reason, diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task KT1011_reports_open_serializers_and_key_serializers() => AnalyzerHarness.VerifyAsync(
        """
        public sealed class Open<T> : IMessageSerializer<T> { public void Serialize(T value, IBufferWriter<byte> output) { } }
        [KafkaTopic("t")] [{|KT1011:MessageSerializer(typeof(Open<>))|}] public sealed record M(string Text);
        [KafkaTopic("t", Format = ValueFormat.Raw)]
        public sealed record N([property: {|KT1011:MessageKey(Serializer = typeof(Open<int>))|}] string Id, string Text);
        """);

    [Fact]
    public Task KT1011_is_quiet_for_serializers_of_the_type_a_base_or_the_type_inside_a_nullable() => AnalyzerHarness.VerifyAsync(
        """
        public sealed class Open<T> : IMessageSerializer<T> { public void Serialize(T value, IBufferWriter<byte> output) { } }
        [KafkaTopic("t")] [MessageSerializer(typeof(Open<M>))] public sealed record M(string Text);
        [KafkaTopic("t")] [MessageSerializer(typeof(Open<object>))]
        public sealed record N([property: MessageKey(Serializer = typeof(Open<Guid>))] Guid? Id, string Text);
        """);

    [Theory]
    [InlineData("public sealed class MContract;")]
    [InlineData("public sealed class MProducer;")]
    [InlineData("public sealed class MTombstone;")]
    [InlineData("public sealed class MTombstoneContract;")]
    public Task KT1012_reports_names_that_are_taken(string taken) => AnalyzerHarness.VerifyAsync(
        $"{taken} {RawText} public sealed record {{|KT1012:M|}}([property: MessageKey] int Id, string Text);");

    [Fact]
    public Task KT1012_reports_nested_types_that_lead_to_one_name() => AnalyzerHarness.VerifyAsync(
        $$"""
        public class A { {{RawText}} public sealed record {|KT1012:B|}(string Text); }
        {{RawText}} public sealed record {|KT1012:A_B|}(string Text);
        """);

    [Fact]
    public Task KT1012_is_quiet_for_names_elsewhere_and_for_generated_types() => AnalyzerHarness.VerifyAsync(
        $$"""
        namespace Other { public sealed class MContract; }
        public sealed class MProducer<T>;
        public sealed class MTombstone;
        {{RawText}} public sealed record M(string Text);
        """);

    [Theory]
    [InlineData("[{|KT1013:MessageKey|}] private int Id => 1;", "cannot see it")]
    [InlineData("[{|KT1013:MessageKey|}] public int Id { private get; set; }", "cannot see it")]
    [InlineData("[{|KT1013:MessageKey|}] public int Id { set { } }", "no getter")]
    [InlineData("[{|KT1013:MessageKey|}] public static int Id => 1;", "static")]
    [InlineData("[{|KT1013:MessageHeader(\"a\")|}] public int this[int index] => index;", "indexer")]
    [InlineData("[field: {|KT1013:MessageTimestamp|}] public long At { get; }", "[property: …]")]
    public async Task KT1013_reports_members_that_generated_code_cannot_read(string member, string reason)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync($"{RawText} public class M {{ {member} [MessageValue] public string Text => \"\"; }}"));
        Assert.Contains(reason, diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task KT1013_is_quiet_for_internal_members_and_fields() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public class M {{ [MessageKey] internal int Id {{ get; set; }} [MessageHeader(\"a\")] public int Number; public string Text => \"\"; }}");

    [Theory]
    [InlineData("[{|KT1014:MessageHeader(\"\", \"x\")|}]", "")]
    [InlineData("[{|KT1014:MessageHeader(\"a\")|}]", "")]
    [InlineData("[{|KT1014:MessageHeader(\"a\\0b\", \"x\")|}]", "")]
    [InlineData("[{|KT1014:MessageHeader(\"a\", \"\\ud800\")|}]", "")]
    [InlineData("", "[property: {|KT1014:MessageHeader(\"a\", \"x\")|}]")]
    [InlineData("", "[property: {|KT1014:MessageHeader(\"\")|}]")]
    public Task KT1014_reports_headers_that_cannot_be_sent(string onType, string onMember) => AnalyzerHarness.VerifyAsync(
        $"{onType}{RawText} public sealed record M({onMember} string A, [property: MessageValue] string Text);");

    [Fact]
    public Task KT1014_is_quiet_for_headers_that_can() => AnalyzerHarness.VerifyAsync(
        $"[MessageHeader(\"ä \\ud83d\\ude00\", \"\")]{RawText} public sealed record M([property: MessageHeader(\"a\")] int A, string Text);");

    [Theory]
    [InlineData("[{|KT1015:KafkaTopic(\"t\", Format = ValueFormat.Raw, Partitions = -1)|}]")]
    [InlineData("[{|KT1015:KafkaTopic(\"t\", Format = ValueFormat.Raw, JsonIgnore = JsonIgnoreCondition.Always)|}]")]
    [InlineData("[{|KT1015:KafkaTopic(\"t\", Format = ValueFormat.Raw, JsonIgnore = JsonIgnoreCondition.WhenReading)|}]")]
    [InlineData("[{|KT1015:KafkaTopic(\"t\", JsonNaming = (JsonKnownNamingPolicy)77, Format = ValueFormat.Raw)|}]")]
    [InlineData("[KafkaTopic(\"t\", Format = ValueFormat.Raw)] [{|KT1015:DeliveryGuarantee((DeliveryGuarantee)9)|}]")]
    [InlineData("[KafkaTopic(\"t\", Format = ValueFormat.Raw)] [{|KT1015:ProducerSettings(Acks = (KafkaAcks)2)|}]")]
    [InlineData("[KafkaTopic(\"t\", Format = ValueFormat.Raw)] [{|KT1015:ProducerProperty(\" \", \"1\")|}]")]
    [InlineData("[KafkaTopic(\"t\", Format = ValueFormat.Raw)] [{|KT1015:ProducerProperty(\"linger.ms\", null!)|}]")]
    public Task KT1015_reports_values_out_of_range(string attributes) => AnalyzerHarness.VerifyAsync(
        attributes + " public sealed record M(string Text);");

    [Fact]
    public Task KT1015_reports_formats_that_do_not_exist() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public sealed record M([property: {{|KT1015:MessageKey(Format = (WireFormat)7)|}}] int Id, [property: {{|KT1015:MessageHeader(\"h\", Format = (WireFormat)7)|}}] int A, string Text);");

    [Fact]
    public Task KT1015_is_quiet_for_values_in_range() => AnalyzerHarness.VerifyAsync(
        """
        [KafkaTopic("t", Format = ValueFormat.Raw, Partitions = 1, JsonIgnore = JsonIgnoreCondition.WhenWritingNull)]
        [DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce)] [ProducerSettings(Acks = KafkaAcks.All, ClientId = null)] [ProducerProperty("linger.ms", "")]
        public sealed record M(string Text);
        """);

    [Theory]
    [InlineData("[{|KT1016:KafkaTopic(\"t\", Format = ValueFormat.Raw)|}]", "string Text")]
    [InlineData("[{|KT1016:KafkaTopic(\"t\")|}]", "[property: MessageValue] string Text")]
    public Task KT1016_reports_two_ways_to_write_the_value(string topic, string member) => AnalyzerHarness.VerifyAsync(
        $$"""
        public sealed class S : IMessageSerializer<object> { public void Serialize(object value, IBufferWriter<byte> output) { } }
        {{topic}} [MessageSerializer(typeof(S))] public sealed record M({{member}});
        """);

    [Fact]
    public Task KT1016_is_quiet_for_one() => AnalyzerHarness.VerifyAsync(
        """
        public sealed class S : IMessageSerializer<object> { public void Serialize(object value, IBufferWriter<byte> output) { } }
        [KafkaTopic("t")] [MessageSerializer(typeof(S))] public sealed record M(string Text);
        """);

    [Fact]
    public Task KT1017_reports_languages_that_cannot_compile_contracts() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public sealed record {{|KT1017:M|}}(string Text);", LanguageVersion.CSharp11);

    [Fact]
    public Task KT1017_is_quiet_for_the_language_of_the_oldest_target() => AnalyzerHarness.VerifyAsync(
        $"{RawText} public sealed record M(string Text);", LanguageVersion.CSharp12);

    [Theory]
    [InlineData("KT1020", "object Body")]
    [InlineData("KT1020", "List<Action> Body")]
    [InlineData("KT1021", "[property: JsonConverter(typeof(Converter))] int Body")]
    [InlineData("KT1022", "[property: JsonPropertyName(\"id\")] int Body")]
    [InlineData("KT1024", "[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int Body")]
    [InlineData("KT1025", "[property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] string Body")]
    [InlineData("KT1027", "[property: JsonExtensionData] Dictionary<string, object> Body")]
    [InlineData("KT1028", "Dictionary<Point, int> Body")]
    public Task JSON_rules_are_reported_at_the_member(string id, string member) => AnalyzerHarness.VerifyAsync(
        $$"""
        public sealed class Converter : JsonConverter<int>
        {
            public override int Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => 0;
            public override void Write(System.Text.Json.Utf8JsonWriter writer, int value, System.Text.Json.JsonSerializerOptions options) { }
        }
        public readonly record struct Point(int X, int Y);
        [KafkaTopic("t")] public sealed record M(int Id, {{member.Replace("Body", $"{{|{id}:Body|}}", StringComparison.Ordinal)}});
        """);

    [Fact]
    public Task KT1023_reports_included_members_that_generated_code_cannot_read() => AnalyzerHarness.VerifyAsync(
        """
        [KafkaTopic("t")] public sealed class M { public int Id { get; set; } [JsonInclude] private int {|KT1023:Hidden|} { get; set; } }
        """);

    [Fact]
    public Task KT1026_reports_polymorphism_that_cannot_be_written() => AnalyzerHarness.VerifyAsync(
        """
        [JsonDerivedType(typeof(Card), "card")] [JsonDerivedType(typeof(Card), "debit")] public abstract record Payment;
        public sealed record Card(int Number) : Payment;
        [KafkaTopic("t")] public sealed record M(Payment {|KT1026:By|});
        """);

    [Fact]
    public Task JSON_rules_are_quiet_for_what_System_Text_Json_writes() => AnalyzerHarness.VerifyAsync(
        """
        [JsonDerivedType(typeof(Card), "card")] public abstract record Payment;
        public sealed record Card(int Number) : Payment;
        public sealed class Text : IMessageSerializer<object> { public void Serialize(object value, IBufferWriter<byte> output) { } }
        [KafkaTopic("t")]
        public sealed record M(
            int Id,
            Payment By,
            Dictionary<Guid, int> Counts,
            [property: MessageSerializer(typeof(Text))] object Body,
            [property: JsonIgnore] object Ignored,
            [property: JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))] DayOfWeek Day,
            [property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] int[] Numbers,
            [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Number)
        {
            [JsonInclude] internal int Included { get; set; }
            [JsonExtensionData] public Dictionary<string, System.Text.Json.JsonElement>? Other { get; set; }
        }
        """);

    [Theory]
    [InlineData("[KafkaTopic(\"t\")] public sealed record M(Missing Id);")]
    [InlineData("[KafkaTopic(\"t\")] public sealed record M([property: MessageKey] Missing Id);")]
    [InlineData("[KafkaTopic(\"t\")] public sealed record M([property: MessageKey] List<Missing>? Id, [property: MessageKey] int Other);")]
    [InlineData("[KafkaTopic(\"t\")] public sealed record M([property: MessageHeader(\"h\")] Missing? Id);")]
    [InlineData("[KafkaTopic(\"t\")] public sealed record M([property: MessagePartition, MessageTimestamp] Missing Id);")]
    [InlineData("[KafkaTopic(\"t\")] [MessageSerializer(typeof(Missing))] public sealed record M(int Id);")]
    [InlineData("[KafkaTopic(Missing)] public sealed record M(int Id);")]
    [InlineData("[KafkaTopic] public sealed record M(int Id);")]
    public Task What_the_compiler_reports_is_not_repeated(string source) => AnalyzerHarness.VerifyAsync(source, compiles: false);

    [Fact]
    public Task Several_faults_of_one_type_are_all_reported() => AnalyzerHarness.VerifyAsync(
        """
        [{|KT1002:KafkaTopic("a b", Format = ValueFormat.Raw)|}]
        public sealed record M([property: {|KT1003:MessageKey|}] Uri Id, [property: {|KT1004:MessageHeader("a")|}] object A, string Text);
        """);

    [Fact]
    public Task Types_without_a_topic_are_nobodys_business() => AnalyzerHarness.VerifyAsync("public sealed record M<T>([property: MessageKey] Uri Id);");
}
