using KafkaTyped.Analyzers.Contracts;
using KafkaTyped.CodeFixes.Contracts;

namespace KafkaTyped.Analyzers.Tests.Contracts;

/// <summary>The fixes of contracts that have one right change.</summary>
public sealed class ContractCodeFixTests
{
    [Fact]
    public Task KT1001_is_fixed_by_making_the_types_internal() => Test(
        """
        public class Outer
        {
            // one
            [KafkaTopic("a")] private sealed record {|KT1001:A|}(int Id);
            [KafkaTopic("b")] sealed record {|KT1001:B|}(int Id);
            private class Inner
            {
                [KafkaTopic("c")]
                public sealed record {|KT1001:C|}(int Id);
            }
        }
        [KafkaTopic("d")]
        file record {|KT1001:D|}(int Id);
        """).VerifyFixAsync<HiddenMessageTypeCodeFix>(
        """
        public class Outer
        {
            // one
            [KafkaTopic("a")] internal sealed record A(int Id);
            [KafkaTopic("b")] internal sealed record B(int Id);
            internal class Inner
            {
                [KafkaTopic("c")]
                public sealed record C(int Id);
            }
        }
        [KafkaTopic("d")]
        internal record D(int Id);
        """);

    [Theory]
    [InlineData("[KafkaTopic(\"a\")] public sealed record {|KT1001:A|}<T>(T Id);")]
    [InlineData("public class G<T> { [KafkaTopic(\"a\")] private sealed record {|KT1001:A|}(int Id); }")]
    [InlineData("public class O { [KafkaTopic(\"a\")] private static class {|KT1001:A|} { } }")]
    public Task KT1001_is_not_fixed_where_visibility_is_not_the_fault(string source) => Test(source).VerifyNoFixAsync<HiddenMessageTypeCodeFix>();

    [Fact]
    public Task KT1007_is_fixed_by_removing_what_has_no_meaning() => Test(
        """
        public sealed class S : IMessageSerializer<int> { public void Serialize(int value, IBufferWriter<byte> output) { } }
        [KafkaTopic("t")]
        public sealed record M(
            [property: {|KT1007:MessageKey(Format = WireFormat.Text)|}] int A,
            [property: {|KT1007:MessageKey(Order = 1, Serializer = typeof(S))|}] int B,
            [property: {|KT1007,KT1007:MessageKey(Serializer = typeof(S), Order = 2, Format = WireFormat.Text)|}] int C);
        """).VerifyFixAsync<CompositeKeyWithFormatCodeFix>(
        """
        public sealed class S : IMessageSerializer<int> { public void Serialize(int value, IBufferWriter<byte> output) { } }
        [KafkaTopic("t")]
        public sealed record M(
            [property: MessageKey] int A,
            [property: MessageKey(Order = 1)] int B,
            [property: MessageKey(Order = 2)] int C);
        """);

    [Fact]
    public Task KT1013_is_fixed_by_making_the_member_internal() => Test(
        """
        [KafkaTopic("t")]
        public class M
        {
            [{|KT1013:MessageKey|}] private int Id { get; set; }
            [{|KT1013:MessageHeader("a")|}]
            // the header
            int _number = 1;
            [{|KT1013:MessageTimestamp|}] private protected long At => _number;
            [{|KT1013:MessagePartition|}] public int Partition { private get; set; }
        }
        """).VerifyFixAsync<HiddenMemberCodeFix>(
        """
        [KafkaTopic("t")]
        public class M
        {
            [MessageKey] internal int Id { get; set; }
            [MessageHeader("a")]
            // the header
            internal int _number = 1;
            [MessageTimestamp] internal long At => _number;
            [MessagePartition] public int Partition { get; set; }
        }
        """);

    [Fact]
    public Task KT1013_is_not_fixed_where_visibility_is_not_the_fault() => Test(
        """
        [KafkaTopic("t")]
        public class M
        {
            [{|KT1013:MessageKey|}] public static int Id => 1;
            [{|KT1013:MessageHeader("a")|}] public int Number { set { } }
            [field: {|KT1013:MessageTimestamp|}] public long At { get; }
        }
        """).VerifyNoFixAsync<HiddenMemberCodeFix>();

    [Fact]
    public Task KT1025_is_fixed_by_removing_the_attribute() => Test(
        """
        [KafkaTopic("t")]
        public sealed record M([property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] string {|KT1025:A|})
        {
            // kept
            [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
            [JsonPropertyName("b")]
            public string {|KT1025:B|} { get; init; } = "";

            [JsonPropertyName("c"), JsonNumberHandling(JsonNumberHandling.WriteAsString)]
            public bool {|KT1025:C|} { get; init; }
        }
        """).VerifyFixAsync<NeedlessNumberHandlingCodeFix>(
        """
        [KafkaTopic("t")]
        public sealed record M(string A)
        {
            // kept
            [JsonPropertyName("b")]
            public string B { get; init; } = "";

            [JsonPropertyName("c")]
            public bool C { get; init; }
        }
        """);

    private static AnalyzerTest Test(string source) => AnalyzerTest.Of<ContractAnalyzer>().Source(source);
}
