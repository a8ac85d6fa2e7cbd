using KafkaTyped.Producing.Clients;
using static KafkaTyped.Hosting.Tests.Configured;

namespace KafkaTyped.Hosting.Tests;

public sealed class GuaranteeTests
{
    private const string Order = "KafkaTyped.Hosting.Tests.Order";
    private static readonly (string, string?) s_broker = ("Kafka:BootstrapServers", "localhost:9092");

    [Fact]
    public void At_most_once_neither_waits_nor_retries()
    {
        ResolvedProducerSettings settings = Resolve(By(s_broker), Message(DeliveryGuarantee.AtMostOnce)).Settings;

        Assert.Equal("0", settings.TopicSettings["acks"]);
        Assert.Equal("0", settings.ClientSettings["retries"]);
        Assert.Equal("false", settings.ClientSettings["enable.idempotence"]);
    }

    [Fact]
    public void At_least_once_waits_for_all_and_retries_without_limit()
    {
        ResolvedProducerSettings settings = Resolve(By(s_broker), Message(DeliveryGuarantee.AtLeastOnce)).Settings;

        Assert.Equal("all", settings.TopicSettings["acks"]);
        Assert.False(settings.ClientSettings.ContainsKey("retries"));
        Assert.Equal("false", settings.ClientSettings["enable.idempotence"]);

        KafkaOptions idempotent = By(s_broker, ("Kafka:EnableIdempotence", "true"));
        Assert.Equal("true", Resolve(idempotent, Message(DeliveryGuarantee.AtLeastOnce)).Settings.ClientSettings["enable.idempotence"]);
    }

    [Fact]
    public void Exactly_once_is_idempotent()
    {
        ResolvedProducerSettings settings =
            Resolve(By(s_broker, ("Kafka:MaxInFlight", "5"), ("Kafka:retries", "1"), ("Kafka:acks", "-1")), Message(DeliveryGuarantee.ExactlyOnce)).Settings;

        Assert.Equal("all", settings.TopicSettings["acks"]);
        Assert.Equal("true", settings.ClientSettings["enable.idempotence"]);
        Assert.Equal("5", settings.ClientSettings["max.in.flight.requests.per.connection"]);
        Assert.Equal("1", settings.ClientSettings["retries"]);
    }

    [Theory]
    [InlineData(DeliveryGuarantee.AtMostOnce, "acks", "all", "acks=0")]
    [InlineData(DeliveryGuarantee.AtMostOnce, "retries", "3", "retries=0")]
    [InlineData(DeliveryGuarantee.AtMostOnce, "enable.idempotence", "true", "enable.idempotence=false")]
    [InlineData(DeliveryGuarantee.AtLeastOnce, "acks", "1", "acks=all")]
    [InlineData(DeliveryGuarantee.AtLeastOnce, "acks", "0", "acks=all")]
    [InlineData(DeliveryGuarantee.AtLeastOnce, "retries", "0", "retries of at least 1")]
    [InlineData(DeliveryGuarantee.ExactlyOnce, "acks", "1", "acks=all")]
    [InlineData(DeliveryGuarantee.ExactlyOnce, "retries", "0", "retries of at least 1")]
    [InlineData(DeliveryGuarantee.ExactlyOnce, "enable.idempotence", "false", "enable.idempotence=true")]
    [InlineData(DeliveryGuarantee.ExactlyOnce, "max.in.flight.requests.per.connection", "6", "max.in.flight.requests.per.connection of at most 5")]
    [InlineData(DeliveryGuarantee.ExactlyOnce, "queuing.strategy", "lifo", "queuing.strategy=fifo")]
    [InlineData(DeliveryGuarantee.ExactlyOnce, "queue.buffering.backpressure.threshold", "2", "queue.buffering.backpressure.threshold=1")]
    public void What_contradicts_the_guarantee_stops_the_start_wherever_it_was_said(DeliveryGuarantee guarantee, string name, string value, string wanted)
    {
        string rule = guarantee == DeliveryGuarantee.ExactlyOnce && name != "enable.idempotence" ? RuleOf(name) : "KT2201";
        string remedy = $"but [DeliveryGuarantee({guarantee})] needs {wanted}; remove the setting or declare another guarantee.";
        Assert.Equal(
            $"{rule}: {Order}: '{name}' is '{value}' (configuration 'Kafka:{name}'), {remedy}", Problem(Message(guarantee), ("Kafka:" + name, value)));
        Assert.Equal(
            $"{rule}: {Order}: '{name}' is '{value}' (configuration 'Kafka:Topics:orders:{name}'), {remedy}",
            Problem(Message(guarantee), ("Kafka:Topics:orders:" + name, value)));
        Assert.Equal(
            $"{rule}: {Order}: '{name}' is '{value}' (the attributes of {Order}), {remedy}", Problem(Message(guarantee, settings: [(name, value)])));
    }

    [Theory]
    [InlineData("acks", "1", "acks=all")]
    [InlineData("retries", "0", "retries of at least 1")]
    [InlineData("max.in.flight.requests.per.connection", "6", "max.in.flight.requests.per.connection of at most 5")]
    [InlineData("queuing.strategy", "lifo", "queuing.strategy=fifo")]
    [InlineData("queue.buffering.backpressure.threshold", "2", "queue.buffering.backpressure.threshold=1")]
    public void Without_a_guarantee_what_contradicts_idempotence_switches_it_off_and_says_so(string name, string value, string wanted)
    {
        ProducerResolution resolution = Resolve(By(s_broker, ("Kafka:" + name, value)), Message());

        Assert.Empty(resolution.Problems);
        Assert.Equal("false", resolution.Settings.ClientSettings["enable.idempotence"]);
        Assert.Equal(
            $"KT2111: {Order}: '{name}' is '{value}' (configuration 'Kafka:{name}') where idempotence needs {wanted}, so idempotence is switched off and a retry can write " +
            "messages twice or out of order; remove it or set 'enable.idempotence' to false.",
            Assert.Single(resolution.Notes, note => note.Contains("idempotence", StringComparison.Ordinal)));

        Assert.Equal(
            $"{RuleOf(name)}: {Order}: '{name}' is '{value}' (configuration 'Kafka:{name}'), but idempotence ('enable.idempotence' is 'true' (configuration 'Kafka:EnableIdempotence')) " +
            $"needs {wanted}; change one of them.",
            Problem(Message(), ("Kafka:" + name, value), ("Kafka:EnableIdempotence", "true")));
    }

    [Fact]
    public void Without_a_guarantee_idempotence_can_be_switched_off()
    {
        ProducerResolution resolution = Resolve(By(s_broker, ("Kafka:EnableIdempotence", "false"), ("Kafka:acks", "1")), Message());

        Assert.Empty(resolution.Problems);
        Assert.Empty(resolution.Notes);
        Assert.Equal("false", resolution.Settings.ClientSettings["enable.idempotence"]);
        Assert.Equal("1", resolution.Settings.TopicSettings["acks"]);
    }

    [Fact]
    public void Gapless_delivery_needs_idempotence() =>
        Assert.Equal(
            $"KT2106: {Order}: 'enable.gapless.guarantee' is 'true' (configuration 'Kafka:EnableGaplessGuarantee'), but needs idempotence, which is off here; remove the setting.",
            Problem(Message(DeliveryGuarantee.AtLeastOnce), ("Kafka:EnableGaplessGuarantee", "true")));

    private static string RuleOf(string name) => name switch
    {
        "acks" => "KT2101",
        "max.in.flight.requests.per.connection" => "KT2102",
        "retries" => "KT2103",
        "queue.buffering.backpressure.threshold" => "KT2104",
        _ => "KT2105",
    };
}
