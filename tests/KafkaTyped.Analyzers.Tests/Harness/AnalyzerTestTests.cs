using Xunit.Sdk;

namespace KafkaTyped.Analyzers.Tests.Harness;

/// <summary>The harness itself: that it fails where it must.</summary>
public sealed class AnalyzerTestTests
{
    [Fact]
    public void Marks_are_taken_out_and_can_stand_in_one_another()
    {
        MarkedText marked = MarkedText.Parse("a {|KT1001,KT1002:b {|KT1003:c|} d|} { | }");

        Assert.Equal("a b c d { | }", marked.Text);
        Assert.Equal(
            ["KT1003 at c", "KT1001 at b c d", "KT1002 at b c d"],
            marked.Spans.Select(span => $"{span.Id} at {marked.Text.Substring(span.Span.Start, span.Span.Length)}"));
    }

    [Fact]
    public Task Marked_places_must_be_reported() => FailsAsync("class {|TST001:Good|};");

    [Fact]
    public Task Reports_must_be_marked() => FailsAsync("class bad;");

    [Fact]
    public Task A_mark_must_end_where_the_report_ends() => FailsAsync("class {|TST001:ba|}d;");

    [Fact]
    public Task Sources_must_compile() => FailsAsync("class Good : Missing;");

    [Fact]
    public Task Messages_must_be_the_expected_ones() =>
        Assert.ThrowsAnyAsync<XunitException>(() => Lower().Source("class {|TST001:bad|};").VerifyAsync("'good' is lower case"));

    [Fact]
    public Task Several_files_are_verified() => Lower().Source("class {|TST001:one|};").Source("class {|TST001:two|};").VerifyAsync("'one' is lower case", "'two' is lower case");

    [Fact]
    public Task Additional_files_and_properties_are_seen() =>
        Lower().Source("class Good;").AdditionalFile("appsettings.json", "{|TST001:{|}}").Option("build_property.Strict", "true").VerifyAsync("'file' is lower case");

    [Fact]
    public Task Severities_can_be_configured() => Lower().Source("class bad;").Option("dotnet_diagnostic.TST001.severity", "none").VerifyAsync();

    [Fact]
    public Task Top_level_statements_make_a_program() => Lower().Source("Console.WriteLine(1); class {|TST001:bad|};").VerifyAsync();

    [Fact]
    public Task Generated_types_are_seen() => Lower().Source(
        """
        [KafkaTopic("t", Format = ValueFormat.Raw)] public sealed record M(string Text);
        public sealed class User { public ValueTask<DeliveryReceipt> Send(MProducer producer) => producer.ProduceAsync(new M("a")); }
        """).VerifyAsync();

    [Fact]
    public Task The_runtime_and_Confluent_are_seen() => Lower().Runtime().Source(
        """
        using Confluent.Kafka;
        public sealed record Both(ProducerConfig Config, KafkaTyped.KafkaOptions Options, Acks Acks);
        """).VerifyAsync();

    [Fact]
    public Task Fixes_are_applied_alone_and_to_all() =>
        Lower().Source("class {|TST001:one|}; class {|TST001:two|};").Source("class {|TST001:three|};").VerifyFixAsync<UpperCaseClassCodeFix>("class ONE; class TWO;", "class THREE;");

    [Fact]
    public Task A_fix_that_leaves_another_text_fails() =>
        Assert.ThrowsAnyAsync<XunitException>(() => Lower().Source("class {|TST001:one|};").VerifyFixAsync<UpperCaseClassCodeFix>("class One;"));

    [Fact]
    public Task A_fix_that_does_not_compile_fails() => Assert.ThrowsAnyAsync<XunitException>(
        () => Lower().Source("class {|TST001:one|}; class Two(one x);").VerifyFixAsync<UpperCaseClassCodeFix>("class ONE; class Two(one x);"));

    [Fact]
    public Task What_a_fix_leaves_must_be_marked() => Assert.ThrowsAnyAsync<XunitException>(
        () => Lower().Source("class {|TST001:one|};").VerifyFixAsync<UpperCaseClassCodeFix>("class {|TST001:ONE|};"));

    private static AnalyzerTest Lower() => AnalyzerTest.Of<LowerCaseClassAnalyzer>();

    private static Task FailsAsync(string marked) => Assert.ThrowsAnyAsync<XunitException>(() => Lower().Source(marked).VerifyAsync());
}
