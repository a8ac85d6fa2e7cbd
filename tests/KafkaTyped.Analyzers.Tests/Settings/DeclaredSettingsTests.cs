using KafkaTyped.Analyzers.Settings;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Tests.Settings;

/// <summary>Where contradictions among the attributes of a message type are shown.</summary>
public sealed class DeclaredSettingsTests
{
    [Theory]
    [InlineData("[ProducerSettings(EnableIdempotence = true, {|KT2101:Acks = KafkaAcks.None|})]")]
    [InlineData("[ProducerSettings(EnableIdempotence = true), {|KT2101:ProducerProperty(\"acks\", \"1\")|}]")]
    [InlineData("[ProducerProperty(\"enable.idempotence\", \"true\")] [ProducerSettings(ClientId = \"c\", {|KT2101:Acks = KafkaAcks.Leader|})]")]
    [InlineData("[ProducerProperty(\"EnableIdempotence\", \"True\"), {|KT2101:ProducerProperty(\"RequestRequiredAcks\", \"none\")|}]")]
    [InlineData("[{|KT2001:ProducerProperty(\"linger.msec\", \"5\")|}]")]
    public Task Are_shown_at_the_argument(string attributes) => VerifyAsync(attributes);

    [Theory]
    [InlineData("")]
    [InlineData("[ProducerSettings(EnableIdempotence = true, Acks = KafkaAcks.All)]")]
    [InlineData("[ProducerSettings(Acks = KafkaAcks.None)]")]
    [InlineData("[ProducerSettings(EnableIdempotence = true), ProducerProperty(\"LingerMs\", \"5\")]")]
    public Task Are_not_there_in_what_is_right(string attributes) => VerifyAsync(attributes);

    [Fact]
    public Task Are_shown_on_types_without_a_topic_too() => AnalyzerTest.Of<DeclaredSettingsAnalyzer>()
        .Source("[ProducerSettings(EnableIdempotence = true, {|KT2101:Acks = KafkaAcks.None|})] public sealed record Draft(string Text);")
        .VerifyAsync();

    [Fact]
    public async Task Are_shown_in_the_file_of_their_part()
    {
        IReadOnlyList<Diagnostic> found = await AnalyzerTest.Of<DeclaredSettingsAnalyzer>()
            .Source("[KafkaTopic(\"orders\"), ProducerSettings(EnableIdempotence = true)] public sealed partial record Order(string Text);", "Order.cs")
            .Source("[{|KT2101:ProducerProperty(\"acks\", \"0\")|}] public sealed partial record Order;", "Order.Settings.cs")
            .VerifyAsync();

        Assert.Contains("enable.idempotence", Assert.Single(found).GetMessage(null), StringComparison.Ordinal);
    }

    private static Task VerifyAsync(string attributes)
    {
        AnalyzerTest test = AnalyzerTest.Of<DeclaredSettingsAnalyzer>()
            .Source($"[KafkaTopic(\"orders\")] {attributes} public sealed record Order([property: MessageKey] int Id, string Text);");
        foreach (DiagnosticDescriptor rule in SettingDescriptors.All.Where(static rule => rule.Id is not ("KT2101" or "KT2001")))
        {
            test.Option($"dotnet_diagnostic.{rule.Id}.severity", "none");
        }

        return test.VerifyAsync();
    }
}
