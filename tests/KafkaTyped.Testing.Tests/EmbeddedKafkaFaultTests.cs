using System.Diagnostics;
using Confluent.Kafka;

namespace KafkaTyped.Testing.Tests;

public sealed class EmbeddedKafkaFaultTests
{
    private const string Topic = "orders";

    private static readonly Message<string, string> s_message = new() { Key = "k", Value = "v" };

    [Fact]
    public async Task An_error_that_clients_give_up_on_reaches_the_caller_and_the_next_request_succeeds()
    {
        using EmbeddedKafka kafka = StartWithTopic();
        using IProducer<string, string> producer = PlainClients.CreateProducer(kafka.BootstrapServers);
        kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.PolicyViolation);

        ProduceException<string, string> exception =
            await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.ProduceAsync(Topic, s_message));
        DeliveryResult<string, string> result = await producer.ProduceAsync(Topic, s_message);

        Assert.Equal(ErrorCode.PolicyViolation, exception.Error.Code);
        Assert.Equal(0, result.Offset.Value);
    }

    [Fact]
    public async Task Errors_that_clients_retry_cost_requests_but_no_message()
    {
        using EmbeddedKafka kafka = StartWithTopic();
        using IProducer<string, string> producer = PlainClients.CreateProducer(kafka.BootstrapServers, config => config.EnableIdempotence = true);
        kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.NotEnoughReplicas, KafkaErrorCode.LocalTransport);
        kafka.StartTrackingRequests();

        DeliveryResult<string, string> result = await producer.ProduceAsync(Topic, s_message);

        Assert.Equal(0, result.Offset.Value);
        Assert.Equal(3, kafka.CountRequests(KafkaRequest.Produce));
    }

    [Fact]
    public async Task Cleared_errors_do_not_come()
    {
        using EmbeddedKafka kafka = StartWithTopic();
        using IProducer<string, string> producer = PlainClients.CreateProducer(kafka.BootstrapServers);
        kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.PolicyViolation);

        kafka.ClearErrors(KafkaRequest.Produce);

        Assert.Equal(0, (await producer.ProduceAsync(Topic, s_message)).Offset.Value);
    }

    [Fact]
    public async Task One_broker_fails_after_a_delay()
    {
        using EmbeddedKafka kafka = StartWithTopic();
        kafka.SetPartitionLeader(Topic, 0, 2);
        using IProducer<string, string> producer = PlainClients.CreateProducer(kafka.BootstrapServers);
        kafka.FailNextOf(1, KafkaRequest.Produce, KafkaErrorCode.InvalidRequest);
        kafka.FailNextOf(2, KafkaRequest.Produce, KafkaErrorCode.PolicyViolation, TimeSpan.FromMilliseconds(300));
        var time = Stopwatch.StartNew();

        ProduceException<string, string> exception =
            await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.ProduceAsync(Topic, s_message));

        Assert.Equal(ErrorCode.PolicyViolation, exception.Error.Code);
        Assert.True(time.ElapsedMilliseconds >= 300, $"It took {time.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public async Task Entries_of_a_broker_hide_those_of_the_cluster_from_it()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(1);
        kafka.CreateTopic(Topic);
        using IProducer<string, string> producer = PlainClients.CreateProducer(kafka.BootstrapServers);
        kafka.FailNextOf(1, KafkaRequest.Produce, KafkaErrorCode.PolicyViolation);
        await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.ProduceAsync(Topic, s_message));

        kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.PolicyViolation);

        Assert.Equal(0, (await producer.ProduceAsync(Topic, s_message)).Offset.Value);
    }

    [Fact]
    public async Task One_partition_fails_and_the_other_does_not()
    {
        using EmbeddedKafka kafka = StartWithTopic(partitions: 2);
        using IProducer<string, string> producer = PlainClients.CreateProducer(kafka.BootstrapServers);
        kafka.FailNextOfPartition(Topic, 1, KafkaRequest.Produce, KafkaErrorCode.InvalidRequest, KafkaErrorCode.PolicyViolation);

        DeliveryResult<string, string> result = await producer.ProduceAsync(new TopicPartition(Topic, 0), s_message);
        ProduceException<string, string> first =
            await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.ProduceAsync(new TopicPartition(Topic, 1), s_message));
        ProduceException<string, string> second =
            await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.ProduceAsync(new TopicPartition(Topic, 1), s_message));

        Assert.Equal(0, result.Offset.Value);
        Assert.Equal(ErrorCode.InvalidRequest, first.Error.Code);
        Assert.Equal(ErrorCode.PolicyViolation, second.Error.Code);
    }

    [Fact]
    public async Task Answers_are_delayed()
    {
        using EmbeddedKafka kafka = StartWithTopic();
        kafka.SetPartitionLeader(Topic, 0, 1);
        using IProducer<string, string> producer = PlainClients.CreateProducer(kafka.BootstrapServers);
        await producer.ProduceAsync(Topic, s_message);

        kafka.DelayNext(1, KafkaRequest.Produce, TimeSpan.FromMilliseconds(200), count: 2);
        Assert.InRange(await TimeOfOneMessage(producer), 200, 10_000);
        Assert.InRange(await TimeOfOneMessage(producer), 200, 10_000);

        kafka.SetRoundTripTime(1, TimeSpan.FromMilliseconds(250));
        Assert.InRange(await TimeOfOneMessage(producer), 250, 10_000);

        kafka.SetRoundTripTime(TimeSpan.FromSeconds(20));
        kafka.SetRoundTripTime(TimeSpan.Zero);
        Assert.InRange(await TimeOfOneMessage(producer), 0, 10_000);
    }

    [Fact]
    public async Task A_broker_that_is_down_takes_nothing_until_it_is_up()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(1);
        kafka.CreateTopic(Topic);
        using IProducer<string, string> patient = PlainClients.CreateProducer(kafka.BootstrapServers);
        using IProducer<string, string> impatient = PlainClients.CreateProducer(kafka.BootstrapServers, config => config.MessageTimeoutMs = 500);
        await patient.ProduceAsync(Topic, s_message);

        kafka.SetBrokerDown(1);
        ProduceException<string, string> exception =
            await Assert.ThrowsAsync<ProduceException<string, string>>(() => impatient.ProduceAsync(Topic, s_message));
        Assert.Equal(ErrorCode.Local_MsgTimedOut, exception.Error.Code);

        Task<DeliveryResult<string, string>> waiting = patient.ProduceAsync(Topic, s_message);
        kafka.SetBrokerUp(1);
        Assert.Equal(1, (await waiting).Offset.Value);
    }

    [Fact]
    public async Task Messages_follow_the_leader_of_their_partition()
    {
        using EmbeddedKafka kafka = StartWithTopic();
        kafka.SetPartitionLeader(Topic, 0, 1);
        using IProducer<string, string> producer = PlainClients.CreateProducer(
            kafka.BootstrapServers, config => config.TopicMetadataRefreshIntervalMs = 100);
        await producer.ProduceAsync(Topic, s_message);

        kafka.StartTrackingRequests();
        kafka.SetBrokerDown(1);
        kafka.SetPartitionLeader(Topic, 0, 3);
        await producer.ProduceAsync(Topic, s_message);

        Assert.Equal(3, kafka.GetRequests().Last(request => request.Request == KafkaRequest.Produce).Broker);
    }

    [Fact]
    public async Task Requests_are_tracked_from_the_start_to_the_stop()
    {
        using EmbeddedKafka kafka = StartWithTopic();
        using IProducer<string, string> producer = PlainClients.CreateProducer(kafka.BootstrapServers);
        await producer.ProduceAsync(Topic, s_message);
        Assert.Empty(kafka.GetRequests());

        kafka.StartTrackingRequests();
        await producer.ProduceAsync(Topic, s_message);
        await producer.ProduceAsync(Topic, s_message);
        EmbeddedKafkaRequest[] requests = [.. kafka.GetRequests().Where(request => request.Request == KafkaRequest.Produce)];
        Assert.Equal(2, requests.Length);
        Assert.True(requests[0].Time <= requests[1].Time);

        kafka.StopTrackingRequests();
        await producer.ProduceAsync(Topic, s_message);
        Assert.Empty(kafka.GetRequests());
    }

    private static EmbeddedKafka StartWithTopic(int partitions = 1)
    {
        EmbeddedKafka kafka = EmbeddedKafka.Start();
        kafka.CreateTopic(Topic, partitions);
        return kafka;
    }

    private static async Task<long> TimeOfOneMessage(IProducer<string, string> producer)
    {
        var time = Stopwatch.StartNew();
        await producer.ProduceAsync(Topic, s_message);
        return time.ElapsedMilliseconds;
    }
}
