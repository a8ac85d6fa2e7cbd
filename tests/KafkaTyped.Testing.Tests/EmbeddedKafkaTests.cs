using System.Net;
using System.Net.Sockets;
using Confluent.Kafka;

namespace KafkaTyped.Testing.Tests;

public sealed class EmbeddedKafkaTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void It_has_as_many_brokers_as_asked_for(int brokers)
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(brokers);

        Assert.Equal(brokers, kafka.Brokers);
        Assert.Equal(brokers, kafka.BootstrapServers.Split(',').Length);
        Metadata metadata = PlainClients.ReadMetadata(kafka.BootstrapServers);
        Assert.Equal(Enumerable.Range(1, brokers), metadata.Brokers.Select(broker => broker.BrokerId).Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(EmbeddedKafka.MaxBrokers + 1)]
    public void A_number_of_brokers_out_of_range_is_refused(int brokers) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EmbeddedKafka.Start(brokers));

    [Fact]
    public void A_created_topic_has_its_partitions_and_replicas()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start();
        kafka.CreateTopic("orders.v1", partitions: 12, replicationFactor: 2);

        TopicMetadata topic = Assert.Single(PlainClients.ReadMetadata(kafka.BootstrapServers).Topics, topic => topic.Topic == "orders.v1");
        Assert.Equal(12, topic.Partitions.Count);
        Assert.All(topic.Partitions, partition => Assert.Equal(2, partition.Replicas.Length));
    }

    [Fact]
    public void A_topic_is_created_as_its_message_type_declares()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(brokers: 2);
        kafka.CreateTopic(new MessageDescriptor { MessageType = typeof(string), Topic = "declared", Partitions = 5, ReplicationFactor = 3 });
        kafka.CreateTopic(new MessageDescriptor { MessageType = typeof(string), Topic = "undeclared" });

        Metadata metadata = PlainClients.ReadMetadata(kafka.BootstrapServers);
        TopicMetadata declared = Assert.Single(metadata.Topics, topic => topic.Topic == "declared");
        Assert.Equal(5, declared.Partitions.Count);
        Assert.All(declared.Partitions, partition => Assert.Equal(2, partition.Replicas.Length));
        Assert.Single(Assert.Single(metadata.Topics, topic => topic.Topic == "undeclared").Partitions);
    }

    [Fact]
    public void A_topic_cannot_be_created_twice()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(1);
        kafka.CreateTopic("orders");

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => kafka.CreateTopic("orders"));
        Assert.Contains("'orders'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("with space")]
    [InlineData("a\n")]
    [InlineData("überweisung")]
    public void A_name_that_no_topic_can_have_is_refused(string name)
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(1);
        Assert.Throws<ArgumentException>(() => kafka.CreateTopic(name));
    }

    [Fact]
    public void Arguments_out_of_range_are_refused_before_librdkafka_sees_them()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(2);
        kafka.CreateTopic("orders", 2);

        Assert.Throws<ArgumentException>(() => kafka.CreateTopic(new string('a', 250)));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.CreateTopic("a", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.CreateTopic("a", 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.CreateTopic("a", 1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.SetBrokerDown(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.SetBrokerUp(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.SetRoundTripTime(-1, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.SetRoundTripTime(TimeSpan.FromMilliseconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.SetRoundTripTime(TimeSpan.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.SetPartitionLeader("orders", 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.SetPartitionLeader("orders", 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.FailNext((KafkaRequest)4711, KafkaErrorCode.NotEnoughReplicas));
        Assert.Throws<ArgumentException>(() => kafka.FailNext(KafkaRequest.Produce));
        Assert.Throws<ArgumentException>(() => kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.LocalQueueFull));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.FailNextOf(3, KafkaRequest.Produce, KafkaErrorCode.NotEnoughReplicas));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.DelayNext(1, KafkaRequest.Produce, TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.DelayNext(1, KafkaRequest.Produce, TimeSpan.Zero, count: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.FailNextOfPartition("orders", 2, KafkaRequest.Produce, KafkaErrorCode.NotEnoughReplicas));
        Assert.Throws<ArgumentOutOfRangeException>(() => kafka.FailNextOfPartition("orders", 0, KafkaRequest.Metadata, KafkaErrorCode.NotEnoughReplicas));
        Assert.Throws<ArgumentException>(() => kafka.FailNextOfPartition("orders", 0, KafkaRequest.Produce, KafkaErrorCode.LocalTransport));
    }

    [Fact]
    public async Task What_is_produced_can_be_read()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start();
        kafka.CreateTopic("orders", 4);
        using IProducer<string, string> producer = PlainClients.CreateProducer(kafka.BootstrapServers, config => config.EnableIdempotence = true);
        for (int i = 0; i < 100; i++)
        {
            var message = new Message<string, string> { Key = $"key {i % 10}", Value = $"value {i}", Headers = [new Header("n", [(byte)i])] };
            DeliveryResult<string, string> result = await producer.ProduceAsync("orders", message);
            Assert.Equal(PersistenceStatus.Persisted, result.Status);
        }

        List<ConsumeResult<string, string>> read = PlainClients.Read(kafka.BootstrapServers, "orders", 4, 100);

        Assert.Equal(
            Enumerable.Range(0, 100).Select(i => ($"key {i % 10}", $"value {i}", (byte)i)),
            read.OrderBy(result => result.Message.Headers[0].GetValueBytes()[0])
                .Select(result => (result.Message.Key, result.Message.Value, result.Message.Headers[0].GetValueBytes()[0])));
    }

    [Fact]
    public async Task A_consumer_group_reads_without_the_delay_of_its_first_rebalance()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(1);
        kafka.CreateTopic("orders", 2);
        using IProducer<string, string> producer = PlainClients.CreateProducer(kafka.BootstrapServers);
        await producer.ProduceAsync("orders", new Message<string, string> { Key = "k", Value = "v" });
        var configuration = new ConsumerConfig { BootstrapServers = kafka.BootstrapServers, GroupId = "group", AutoOffsetReset = AutoOffsetReset.Earliest };
        using IConsumer<string, string> consumer = new ConsumerBuilder<string, string>(configuration).SetLogHandler((_, _) => { }).Build();
        consumer.Subscribe("orders");
        using var bound = new CancellationTokenSource(PlainClients.Patience);

        Assert.Equal("v", consumer.Consume(bound.Token).Message.Value);
        consumer.Close();
    }

    [Fact]
    public async Task Two_clusters_share_nothing()
    {
        using EmbeddedKafka first = EmbeddedKafka.Start(1);
        using EmbeddedKafka second = EmbeddedKafka.Start(1);
        first.CreateTopic("orders");
        second.CreateTopic("orders");
        using IProducer<string, string> toFirst = PlainClients.CreateProducer(first.BootstrapServers);
        using IProducer<string, string> toSecond = PlainClients.CreateProducer(second.BootstrapServers);

        await toFirst.ProduceAsync("orders", new Message<string, string> { Key = "k", Value = "to the first" });
        DeliveryResult<string, string> result = await toSecond.ProduceAsync("orders", new Message<string, string> { Key = "k", Value = "to the second" });

        Assert.Equal(0, result.Offset.Value);
        Assert.Equal("to the second", Assert.Single(PlainClients.Read(second.BootstrapServers, "orders", 1, 1)).Message.Value);
    }

    [Fact]
    public void Disposal_frees_the_ports()
    {
        EmbeddedKafka kafka = EmbeddedKafka.Start();
        IPEndPoint[] endPoints = [.. kafka.BootstrapServers.Split(',').Select(IPEndPoint.Parse)];
        Assert.All(endPoints, endPoint => Assert.Equal(SocketError.Success, TryConnect(endPoint)));

        kafka.Dispose();

        Assert.All(endPoints, endPoint => Assert.Equal(SocketError.ConnectionRefused, TryConnect(endPoint)));
    }

    [Fact]
    public async Task Disposal_can_be_repeated_and_ends_everything_else()
    {
        EmbeddedKafka kafka = EmbeddedKafka.Start(1);
        string bootstrapServers = kafka.BootstrapServers;

        kafka.Dispose();
        kafka.Dispose();
        await kafka.DisposeAsync();

        Assert.Equal(bootstrapServers, kafka.BootstrapServers);
        Assert.Throws<ObjectDisposedException>(() => kafka.CreateTopic("orders"));
        Assert.Throws<ObjectDisposedException>(() => kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.NotEnoughReplicas));
        Assert.Throws<ObjectDisposedException>(() => kafka.FailNextOf(1, KafkaRequest.Produce, KafkaErrorCode.NotEnoughReplicas));
        Assert.Throws<ObjectDisposedException>(() => kafka.FailNextOfPartition("orders", 0, KafkaRequest.Produce, KafkaErrorCode.NotEnoughReplicas));
        Assert.Throws<ObjectDisposedException>(() => kafka.SetBrokerDown(1));
        Assert.Throws<ObjectDisposedException>(() => kafka.GetRequests());
    }

    [Fact]
    public async Task Disposal_while_a_client_produces_harms_neither()
    {
        EmbeddedKafka kafka = EmbeddedKafka.Start();
        kafka.CreateTopic("orders", 4);
        using IProducer<string, string> patient = PlainClients.CreateProducer(kafka.BootstrapServers);
        using IProducer<string, string> impatient = PlainClients.CreateProducer(kafka.BootstrapServers, config => config.MessageTimeoutMs = 500);
        await patient.ProduceAsync("orders", new Message<string, string> { Key = "k", Value = "before" });

        await kafka.DisposeAsync();

        ProduceException<string, string> exception = await Assert.ThrowsAsync<ProduceException<string, string>>(
            () => impatient.ProduceAsync("orders", new Message<string, string> { Key = "k", Value = "after" }));
        Assert.Equal(ErrorCode.Local_MsgTimedOut, exception.Error.Code);
    }

    private static SocketError TryConnect(IPEndPoint endPoint)
    {
        using var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(endPoint);
            return SocketError.Success;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode;
        }
    }
}
