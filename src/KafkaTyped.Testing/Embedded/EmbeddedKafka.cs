using KafkaTyped.Hosting;
using KafkaTyped.Native;
using KafkaTyped.Settings;
using KafkaTyped.Testing.Native;
using Microsoft.Extensions.DependencyInjection;

namespace KafkaTyped.Testing;

/// <summary>
/// A Kafka cluster inside the process, for tests: librdkafka's mock cluster. Real clients of any process on this machine connect to it over
/// TCP on 127.0.0.1; it speaks enough of the protocol for producers (idempotent and transactional ones too) and consumers (with and without
/// a group). Faults are injected on demand.
/// </summary>
/// <remarks>
/// <para>All members are thread-safe. After <see cref="Dispose"/> they throw <see cref="ObjectDisposedException"/>, except
/// <see cref="BootstrapServers"/> and <see cref="Brokers"/>.</para>
/// <para>It is no Kafka: records are kept in memory and lost with it, replication is pretended, the admin protocol (creating topics, ACLs) is
/// missing, and neither <c>min.insync.replicas</c> nor retention is enforced: of each partition the last 5 MB, or 100,000 records, are kept. Its receipts
/// carry a constant time (1970-01-01 00:00:01.234) where a real broker's carry the record's; the records themselves have the right one. A topic that was
/// not created is created with four partitions when a client first asks for it.</para>
/// </remarks>
public sealed class EmbeddedKafka : IDisposable, IAsyncDisposable
{
    /// <summary>The most brokers that one embedded cluster can have. Each takes a port.</summary>
    public const int MaxBrokers = 100;

    private const int MaxPartitions = 10_000;

    private readonly MockClusterHandle _cluster;

    private EmbeddedKafka(MockClusterHandle cluster, int brokers)
    {
        _cluster = cluster;
        Brokers = brokers;
        BootstrapServers = MockClusterMethods.Bootstraps(cluster);

        // Consumer groups of a test start at once instead of after Kafka's three seconds.
        MockClusterMethods.rd_kafka_mock_group_initial_rebalance_delay_ms(cluster, 0);
    }

    /// <summary>The brokers' addresses, <c>host:port</c> separated by commas: the value of <c>bootstrap.servers</c>.</summary>
    public string BootstrapServers { get; }

    /// <summary>The number of brokers. Their ids are 1 to this number.</summary>
    public int Brokers { get; }

    /// <summary>Starts a cluster on ports that are free.</summary>
    /// <param name="brokers">The number of brokers, 1 to <see cref="MaxBrokers"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="brokers"/> is out of range.</exception>
    /// <exception cref="InvalidOperationException">No port can be opened.</exception>
    /// <exception cref="DllNotFoundException">librdkafka is not there.</exception>
    public static EmbeddedKafka Start(int brokers = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(brokers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(brokers, MaxBrokers);
        MockClusterHandle cluster = MockClusterHandle.Create(brokers);
        try
        {
            return new EmbeddedKafka(cluster, brokers);
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>Creates a topic.</summary>
    /// <param name="name">Its name: 1 to 249 characters of <c>a-z A-Z 0-9 . _ -</c>, neither <c>.</c> nor <c>..</c>.</param>
    /// <param name="partitions">The number of its partitions, 1 to 10,000.</param>
    /// <param name="replicationFactor">
    /// How many brokers hold each partition, 1 to <see cref="Brokers"/>; <see langword="null"/> for three, or for all when there are fewer.
    /// </param>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    /// <exception cref="InvalidOperationException">The topic exists: it was created, or a client has asked for it.</exception>
    public void CreateTopic(string name, int partitions = 1, int? replicationFactor = null)
    {
        CheckTopic(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(partitions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(partitions, MaxPartitions);
        int replicas = replicationFactor ?? Math.Min(3, Brokers);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1, nameof(replicationFactor));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(replicas, Brokers, nameof(replicationFactor));
        KafkaErrorCode result = MockClusterMethods.rd_kafka_mock_topic_create(_cluster, name, partitions, replicas);
        if (result == KafkaErrorCode.TopicAlreadyExists)
        {
            throw new InvalidOperationException($"Topic '{name}' exists already.");
        }

        Check(result, $"Topic '{name}' cannot be created");
    }

    /// <summary>
    /// Creates the topic of a message type with the partitions that the type declares (one when it declares none), and with the replication
    /// factor that it declares as far as there are brokers.
    /// </summary>
    /// <param name="message">What the type declares: the <c>Descriptor</c> of its generated contract.</param>
    /// <exception cref="InvalidOperationException">The topic exists.</exception>
    public void CreateTopic(MessageDescriptor message)
    {
        ArgumentNullException.ThrowIfNull(message);
        int? replicas = message.ReplicationFactor > 0 ? Math.Min(message.ReplicationFactor, Brokers) : null;
        CreateTopic(message.Topic, Math.Max(message.Partitions, 1), replicas);
    }

    /// <summary>Creates the topic of every message type that a host produces, as <see cref="CreateTopic(MessageDescriptor)"/> does: under its declared name.</summary>
    /// <param name="services">The host's services, after <c>AddKafkaProducers</c>.</param>
    /// <param name="cluster">
    /// The name of the cluster that this one stands for (<see cref="KafkaTopicAttribute.Cluster"/>, case aside): only its topics are created.
    /// Empty for the default cluster.
    /// </param>
    /// <exception cref="InvalidOperationException"><c>AddKafkaProducers</c> was not called, or one of the topics exists.</exception>
    public void CreateTopics(IServiceCollection services, string cluster = "")
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(cluster);
        ContractTable contracts = ContractTable.Of(services) ??
            throw new InvalidOperationException("No message type is known: call AddKafkaProducers before CreateTopics.");
        IEnumerable<MessageDescriptor> messages = contracts.All
            .Select(contract => contract.Message)
            .Where(message => string.Equals(message.Cluster, cluster, StringComparison.OrdinalIgnoreCase));

        // Several message types can share a topic; one of them says how many partitions it has.
        foreach (IGrouping<string, MessageDescriptor> topic in messages.GroupBy(message => message.Topic, StringComparer.Ordinal))
        {
            CreateTopic(topic.MaxBy(message => message.Partitions)!);
        }
    }

    /// <summary>
    /// Answers the next requests of a kind with errors, whichever broker they reach: the first request with the first error and so on,
    /// <see cref="KafkaErrorCode.NoError"/> being no error. Errors of earlier calls come first.
    /// </summary>
    /// <param name="request">The kind of request.</param>
    /// <param name="errors">
    /// One or more errors that a broker can give. <see cref="KafkaErrorCode.LocalTransport"/> cuts the connection instead of answering;
    /// no other negative code is allowed.
    /// </param>
    /// <remarks>
    /// What clients make of an error is theirs: librdkafka retries after, for example, <see cref="KafkaErrorCode.NotEnoughReplicas"/> and
    /// fails the messages after <see cref="KafkaErrorCode.PolicyViolation"/>; after <see cref="KafkaErrorCode.TopicAuthorizationFailed"/> it
    /// also fails those that follow, until it has asked for the topic's metadata again. One produce request holds many messages.
    /// A broker that has been given entries of its own for this kind of request (<see cref="FailNextOf"/>, <see cref="DelayNext"/>)
    /// does not see these, also when its own are used up.
    /// </remarks>
    /// <exception cref="ArgumentException">There is no error, or one that no broker gives.</exception>
    public void FailNext(KafkaRequest request, params KafkaErrorCode[] errors)
    {
        CheckRequest(request);
        CheckErrors(errors);
        MockClusterMethods.rd_kafka_mock_push_request_errors_array(_cluster, (short)request, (nuint)errors.Length, errors);
    }

    /// <summary>Answers the next request of a kind to one broker with an error, after a delay. See <see cref="FailNext"/>.</summary>
    /// <param name="broker">The broker's id, 1 to <see cref="Brokers"/>.</param>
    /// <param name="request">The kind of request.</param>
    /// <param name="error">The error.</param>
    /// <param name="delay">How long the answer takes, in whole milliseconds from 0; has no meaning where the connection is cut.</param>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    public void FailNextOf(int broker, KafkaRequest request, KafkaErrorCode error, TimeSpan delay = default)
    {
        CheckBroker(broker);
        CheckRequest(request);
        CheckErrors([error]);
        Push(broker, request, error, delay);
    }

    /// <summary>
    /// Answers the next request of a kind that names a partition with an error for that partition alone; other partitions of the request are
    /// written or read. Only for <see cref="KafkaRequest.Produce"/> and <see cref="KafkaRequest.Fetch"/>. The topic is created if it does not
    /// exist.
    /// </summary>
    /// <param name="topic">The topic.</param>
    /// <param name="partition">The partition, from 0.</param>
    /// <param name="request">The kind of request.</param>
    /// <param name="errors">One or more errors, one a request, in order; not <see cref="KafkaErrorCode.LocalTransport"/>.</param>
    /// <exception cref="ArgumentException">An argument is out of range, or the topic has no such partition.</exception>
    public void FailNextOfPartition(string topic, int partition, KafkaRequest request, params KafkaErrorCode[] errors)
    {
        CheckTopic(topic);
        ArgumentOutOfRangeException.ThrowIfNegative(partition);
        if (request is not (KafkaRequest.Produce or KafkaRequest.Fetch))
        {
            throw new ArgumentOutOfRangeException(nameof(request), request, "Only Produce and Fetch can fail for one partition.");
        }

        CheckErrors(errors);
        if (errors.Contains(KafkaErrorCode.LocalTransport))
        {
            throw new ArgumentException("A connection cannot be cut for one partition.", nameof(errors));
        }

        foreach (KafkaErrorCode error in errors)
        {
            CheckPartition(MockClusterMethods.PushPartitionError(_cluster, topic, partition, (short)request, error), topic, partition);
        }
    }

    /// <summary>Delays the answers to the next requests of a kind to one broker.</summary>
    /// <param name="broker">The broker's id, 1 to <see cref="Brokers"/>.</param>
    /// <param name="request">The kind of request.</param>
    /// <param name="delay">How long each answer takes, in whole milliseconds from 0.</param>
    /// <param name="count">How many requests, 1 or more.</param>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    public void DelayNext(int broker, KafkaRequest request, TimeSpan delay, int count = 1)
    {
        CheckBroker(broker);
        CheckRequest(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        for (int i = 0; i < count; i++)
        {
            Push(broker, request, KafkaErrorCode.NoError, delay);
        }
    }

    /// <summary>Forgets the errors that <see cref="FailNext"/> has left for a kind of request. Those of single brokers and partitions stay.</summary>
    /// <param name="request">The kind of request.</param>
    public void ClearErrors(KafkaRequest request)
    {
        CheckRequest(request);
        MockClusterMethods.rd_kafka_mock_clear_request_errors(_cluster, (short)request);
    }

    /// <summary>Delays every answer of every broker, until set anew.</summary>
    /// <param name="roundTripTime">How long, in whole milliseconds; zero for no delay.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or longer than an <see cref="int"/> of milliseconds.</exception>
    public void SetRoundTripTime(TimeSpan roundTripTime) =>
        Check(
            MockClusterMethods.rd_kafka_mock_broker_set_rtt(_cluster, MockClusterMethods.AllBrokers, Milliseconds(roundTripTime, nameof(roundTripTime))),
            "The round-trip time cannot be set");

    /// <summary>Delays every answer of one broker, until set anew.</summary>
    /// <param name="broker">The broker's id, 1 to <see cref="Brokers"/>.</param>
    /// <param name="roundTripTime">How long, in whole milliseconds; zero for no delay.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public void SetRoundTripTime(int broker, TimeSpan roundTripTime)
    {
        CheckBroker(broker);
        Check(
            MockClusterMethods.rd_kafka_mock_broker_set_rtt(_cluster, broker, Milliseconds(roundTripTime, nameof(roundTripTime))),
            $"The round-trip time of broker {broker} cannot be set");
    }

    /// <summary>
    /// Cuts every connection to a broker and takes no new ones. Its partitions keep it as their leader: messages to them wait; see
    /// <see cref="SetPartitionLeader"/>.
    /// </summary>
    /// <param name="broker">The broker's id, 1 to <see cref="Brokers"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public void SetBrokerDown(int broker)
    {
        CheckBroker(broker);
        Check(MockClusterMethods.rd_kafka_mock_broker_set_down(_cluster, broker), $"Broker {broker} cannot be stopped");
    }

    /// <summary>Lets a broker take connections again, on its old port.</summary>
    /// <param name="broker">The broker's id, 1 to <see cref="Brokers"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such broker.</exception>
    public void SetBrokerUp(int broker)
    {
        CheckBroker(broker);
        Check(MockClusterMethods.rd_kafka_mock_broker_set_up(_cluster, broker), $"Broker {broker} cannot be started");
    }

    /// <summary>Makes a broker the leader of a partition. The topic is created if it does not exist.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="partition">The partition, from 0.</param>
    /// <param name="broker">The broker's id, 1 to <see cref="Brokers"/>; <see langword="null"/> for a partition without a leader.</param>
    /// <exception cref="ArgumentException">An argument is out of range, or the topic has no such partition.</exception>
    public void SetPartitionLeader(string topic, int partition, int? broker)
    {
        CheckTopic(topic);
        ArgumentOutOfRangeException.ThrowIfNegative(partition);
        if (broker is { } id)
        {
            CheckBroker(id);
        }

        CheckPartition(MockClusterMethods.rd_kafka_mock_partition_set_leader(_cluster, topic, partition, broker ?? -1), topic, partition);
    }

    /// <summary>Begins to note every request that a broker receives, from none.</summary>
    public void StartTrackingRequests() => MockClusterMethods.rd_kafka_mock_start_request_tracking(_cluster);

    /// <summary>Ends what <see cref="StartTrackingRequests"/> began and forgets the requests.</summary>
    public void StopTrackingRequests() => MockClusterMethods.rd_kafka_mock_stop_request_tracking(_cluster);

    /// <summary>The requests since <see cref="StartTrackingRequests"/>, in the order they arrived. Empty when nothing is tracked.</summary>
    public IReadOnlyList<EmbeddedKafkaRequest> GetRequests() => MockClusterMethods.GetRequests(_cluster);

    /// <summary>How many requests of a kind came since <see cref="StartTrackingRequests"/>.</summary>
    /// <param name="request">The kind of request.</param>
    public int CountRequests(KafkaRequest request) => GetRequests().Count(tracked => tracked.Request == request);

    /// <summary>Cuts every connection, frees the ports and forgets every record. Waits for the cluster's threads; can be called again.</summary>
    public void Dispose() => _cluster.Dispose();

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync() => new(Task.Run(_cluster.Dispose));

    private static void CheckTopic(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (TopicNameRule.FindFault(name) is not null)
        {
            throw new ArgumentException($"'{name}' is no name of a topic: {TopicNameRule.Text}.", nameof(name));
        }
    }

    private static void CheckRequest(KafkaRequest request)
    {
        if (!Enum.IsDefined(request))
        {
            throw new ArgumentOutOfRangeException(nameof(request), request, "This is no kind of request that the cluster answers.");
        }
    }

    private static void CheckErrors(KafkaErrorCode[] errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (errors.Length == 0)
        {
            throw new ArgumentException("There is no error to answer with.", nameof(errors));
        }

        foreach (KafkaErrorCode error in errors)
        {
            if (error is < KafkaErrorCode.Unknown and not KafkaErrorCode.LocalTransport)
            {
                throw new ArgumentException($"{error} is an error of clients: no broker answers with it.", nameof(errors));
            }
        }
    }

    private static int Milliseconds(TimeSpan time, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, TimeSpan.FromMilliseconds(int.MaxValue), name);
        return (int)time.TotalMilliseconds;
    }

    private static void CheckPartition(KafkaErrorCode result, string topic, int partition)
    {
        if (result == KafkaErrorCode.UnknownTopicOrPart)
        {
            throw new ArgumentOutOfRangeException(nameof(partition), partition, $"Topic '{topic}' has no partition {partition}.");
        }

        Check(result, $"Partition {partition} of topic '{topic}' cannot be changed");
    }

    private static void Check(KafkaErrorCode result, string what)
    {
        if (result != KafkaErrorCode.NoError)
        {
            throw new InvalidOperationException($"{what}: {NativeText.Describe(result)}.");
        }
    }

    private void CheckBroker(int broker)
    {
        if (broker < 1 || broker > Brokers)
        {
            throw new ArgumentOutOfRangeException(nameof(broker), broker, $"The cluster's brokers are 1 to {Brokers}.");
        }
    }

    private void Push(int broker, KafkaRequest request, KafkaErrorCode error, TimeSpan delay) =>
        Check(
            MockClusterMethods.PushBrokerError(_cluster, broker, (short)request, error, Milliseconds(delay, nameof(delay))),
            $"Broker {broker} cannot be told to fail");
}
