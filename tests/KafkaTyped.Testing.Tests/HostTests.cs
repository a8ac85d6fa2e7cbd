using KafkaTyped.CompilerServices;
using KafkaTyped.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KafkaTyped.Testing.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task A_host_records_without_a_cluster_and_without_configuration()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        AddProducers(ProducerRegistration.AddCore(builder.Services));
        RecordingProducerSet recording = builder.Services.RecordKafkaProducers();
        using IHost host = builder.Build();
        await host.StartAsync();

        await host.Services.GetRequiredService<NoteProducer>().ProduceAsync(new Note("k", "typed"));
        await host.Services.GetRequiredService<IKafkaProducer<Note>>().ProduceAsync(new Note("k", "untyped"));
        await host.StopAsync();

        Assert.Equal(["typed", "untyped"], recording.For<Note>().Messages.Select(message => message.ValueText));
        Assert.Contains("System.String", Assert.Throws<InvalidOperationException>(recording.For<string>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_producer_that_the_host_put_in_place_is_recorded_too()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        AddProducers(ProducerRegistration.AddCore(builder.Services));
        builder.Services.AddSingleton<IKafkaProducer<Note>>(RecordingProducer.Create<Note, NoteContract>());
        RecordingProducerSet recording = builder.Services.RecordKafkaProducers();
        using IHost host = builder.Build();

        await host.Services.GetRequiredService<NoteProducer>().ProduceAsync(new Note("k", "v"));

        Assert.Single(recording.For<Note>().Messages);
    }

    [Fact]
    public async Task A_host_produces_to_an_embedded_cluster_with_the_topics_of_its_message_types()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        AddProducers(ProducerRegistration.AddCore(builder.Services, options => options.BootstrapServers = kafka.BootstrapServers));
        kafka.CreateTopics(builder.Services);
        using IHost host = builder.Build();
        await host.StartAsync();

        DeliveryReceipt receipt = await host.Services.GetRequiredService<NoteProducer>().ProduceAsync(new Note("k", "v", "Ada", Partition: 5));
        await host.StopAsync();

        Assert.Equal(("notes", 5, 0L), (receipt.Topic, receipt.Partition, receipt.Offset));
        Confluent.Kafka.ConsumeResult<string, string> read = Assert.Single(PlainClients.Read(kafka.BootstrapServers, "notes", 6, 1));
        Assert.Equal(("k", "v"), (read.Message.Key, read.Message.Value));
        Assert.Equal("Ada"u8.ToArray(), read.Message.Headers.GetLastBytes("author"));
    }

    [Fact]
    public void Each_cluster_has_the_topics_of_its_own_message_types()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(1);
        using EmbeddedKafka audit = EmbeddedKafka.Start(1);
        var services = new ServiceCollection();
        IContractRegistry registry = ProducerRegistration.AddCore(services);
        AddProducers(registry);
        registry.Add<AuditEntry, AuditEntryContract>();

        kafka.CreateTopics(services);
        audit.CreateTopics(services, "AUDIT");

        Assert.Equal(["notes"], PlainClients.ReadMetadata(kafka.BootstrapServers).Topics.Select(topic => topic.Topic));
        Assert.Equal(["audit.entries"], PlainClients.ReadMetadata(audit.BootstrapServers).Topics.Select(topic => topic.Topic));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("k")]
    public async Task A_failure_of_the_cluster_names_the_key_as_it_was(string? key)
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(1);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        AddProducers(ProducerRegistration.AddCore(builder.Services, options => options.BootstrapServers = kafka.BootstrapServers));
        kafka.CreateTopics(builder.Services);
        kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.PolicyViolation);
        using IHost host = builder.Build();
        await host.StartAsync();

        KafkaProduceException exception = await Assert.ThrowsAsync<KafkaProduceException>(
            async () => await host.Services.GetRequiredService<NoteProducer>().ProduceAsync(new Note(key, "v")));

        Assert.Equal(KafkaErrorCode.PolicyViolation, exception.Code);
        Assert.Equal(key?.Length, exception.Key?.Length);
        await host.StopAsync();
    }

    [Fact]
    public void Without_producers_there_is_nothing_to_record_and_no_topic_to_create()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(1);
        var services = new ServiceCollection();

        Assert.Throws<InvalidOperationException>(() => services.RecordKafkaProducers());
        Assert.Throws<InvalidOperationException>(() => kafka.CreateTopics(services));
    }

    private static void AddProducers(IContractRegistry registry) =>
        registry.Add<Note, NoteContract, NoteProducer>(static source => new NoteProducer(source.Get<Note>()));
}
