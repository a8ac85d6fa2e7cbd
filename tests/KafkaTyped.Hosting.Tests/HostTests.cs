using KafkaTyped.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KafkaTyped.Hosting.Tests;

public sealed class HostTests
{
    // Nothing listens there, so that nothing is ever delivered.
    private const string NoBroker = "127.0.0.1:1";

    [Fact]
    public async Task A_host_produces_to_several_clusters_and_delivers_everything_before_it_ends()
    {
        var logs = new CapturedLogs();
        using IHost host = Build(
            logs,
            ("Kafka:test.mock.num.brokers", "1"), ("Kafka:LingerMs", "5000"), ("Kafka:Clusters:audit:test.mock.num.brokers", "1"),
            ("Kafka:Clusters:audit:LingerMs", "5000"));
        await host.StartAsync();

        IKafkaProducer<Order> orders = host.Services.GetRequiredService<IKafkaProducer<Order>>();
        Task<DeliveryReceipt>[] receipts =
        [
            .. Enumerable.Range(0, 10).Select(number => orders.ProduceAsync(new Order($"{number}")).AsTask()),
            host.Services.GetRequiredService<IKafkaProducer<Alert>>().ProduceAsync(new Alert("a")).AsTask(),
            host.Services.GetRequiredService<IKafkaProducer<AuditEntry>>().ProduceAsync(new AuditEntry("e")).AsTask(),
        ];
        await host.StopAsync();

        DeliveryReceipt[] delivered = await Task.WhenAll(receipts);
        Assert.Equal(["orders", "alerts", "audit"], delivered.Select(receipt => receipt.Topic).Distinct());
        Assert.Empty(logs.At(LogLevel.Error));
        Assert.Throws<ObjectDisposedException>(() => orders.Produce(new Order("late")));
    }

    [Fact]
    public async Task Types_share_a_client_where_their_client_settings_are_equal()
    {
        var logs = new CapturedLogs();
        using IHost host = Build(
            logs, ("Kafka:test.mock.num.brokers", "1"), ("Kafka:Topics:orders:compression.type", "zstd"), ("Kafka:Clusters:audit:test.mock.num.brokers", "1"));
        await host.StartAsync();

        // Orders and alerts are idempotent both; the audit stands on another cluster.
        Assert.Equal(2, logs.At(LogLevel.Information).Count(text => text.Contains("created for ", StringComparison.Ordinal)));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_partitioner_that_does_not_fit_types_without_a_key_is_told_of()
    {
        var logs = new CapturedLogs();
        using IHost host = Build(logs, ("Kafka:test.mock.num.brokers", "1"), ("Kafka:partitioner", "murmur2"), ("Kafka:Clusters:audit:test.mock.num.brokers", "1"));
        await host.StartAsync();

        Assert.Contains(logs.At(LogLevel.Warning), text => text.StartsWith("KT2602: KafkaTyped.Hosting.Tests.Order: ", StringComparison.Ordinal));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_start_tells_of_every_fault_at_once()
    {
        using IHost host = Build(new CapturedLogs(), ("Kafka:BootstrapServers", NoBroker), ("Kafka:acks", "1"), ("Kafka:nonsense", "1"));

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(3, exception.Failures.Count());
        Assert.Contains(exception.Failures, failure => failure.StartsWith("KT2001: There is no setting 'nonsense'", StringComparison.Ordinal));
        Assert.Contains(exception.Failures, failure => failure.Contains("but [DeliveryGuarantee(ExactlyOnce)] needs acks=all", StringComparison.Ordinal));
        Assert.Contains(exception.Failures, failure => failure.Contains("AuditEntry: cluster 'Audit' is not configured", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_librdkafka_refuses_only_when_the_client_is_created_stops_the_start_with_its_reason()
    {
        using IHost host = Build(
            new CapturedLogs(),
            ("Kafka:BootstrapServers", NoBroker), ("Kafka:SecurityProtocol", "Ssl"), ("Kafka:ssl.ca.location", "/no/such/file.pem"),
            ("Kafka:Clusters:audit:BootstrapServers", NoBroker), ("Kafka:Clusters:audit:SecurityProtocol", "Ssl"),
            ("Kafka:Clusters:audit:ssl.certificate.location", "/no/such/certificate.pem"));

        KafkaConfigurationException exception = await Assert.ThrowsAsync<KafkaConfigurationException>(() => host.StartAsync());

        Assert.Contains("ssl.ca.location", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ssl.certificate.location", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_for_the_user_and_what_nobody_reads_is_logged()
    {
        var logs = new CapturedLogs();
        using IHost host = Build(
            logs,
            ("Kafka:test.mock.num.brokers", "1"), ("Kafka:Topics:orders:acks", "1"), ("Kafka:Topics:ordrs:acks", "1"),
            ("Kafka:Clusters:audit:test.mock.num.brokers", "1"), ("Kafka:Clusters:audit:Topics:audits:acks", "all"),
            ("Kafka:Clusters:other:BootstrapServers", NoBroker));
        await host.StartAsync();
        await host.StopAsync();

        Assert.Contains(logs.At(LogLevel.Warning), text => text.StartsWith("KT2111: KafkaTyped.Hosting.Tests.Order: ", StringComparison.Ordinal));
        Assert.Contains("Configuration has settings for topic 'ordrs', which no message type of this host names.", logs.At(LogLevel.Warning));
        Assert.Contains("Configuration has settings for topic 'audits', which no message type of this host names.", logs.At(LogLevel.Warning));
        Assert.Contains("Configuration has settings for cluster 'other', which no message type of this host names.", logs.At(LogLevel.Warning));
        Assert.DoesNotContain(logs.At(LogLevel.Warning), text => text.Contains("'orders', which", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Warnings_of_the_rules_are_logged_once_for_all_message_types()
    {
        var logs = new CapturedLogs();
        using IHost host = Build(
            logs,
            ("Kafka:test.mock.num.brokers", "1"), ("Kafka:socket.blocking.max.ms", "50"),
            ("Kafka:Clusters:audit:test.mock.num.brokers", "1"));
        await host.StartAsync();
        await host.StopAsync();

        Assert.Equal(
            "KT2007: 'socket.blocking.max.ms' (configuration 'Kafka:socket.blocking.max.ms') is deprecated in librdkafka; remove it.",
            Assert.Single(logs.At(LogLevel.Warning), text => text.StartsWith("KT2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_host_that_stops_says_exactly_what_was_not_delivered()
    {
        var logs = new CapturedLogs();
        using IHost host = Build(
            logs, ("Kafka:BootstrapServers", NoBroker), ("Kafka:shutdown.flush.timeout.ms", "50"), ("Kafka:Clusters:audit:test.mock.num.brokers", "1"));
        await host.StartAsync();
        ProduceUndeliverable(host.Services);

        await host.StopAsync();

        AssertUndelivered(logs);
    }

    [Fact]
    public async Task The_host_ends_the_wait_for_deliveries_when_its_own_time_is_over()
    {
        var logs = new CapturedLogs();
        using IHost host = Build(
            logs, ("Kafka:BootstrapServers", NoBroker), ("Kafka:shutdown.flush.timeout.ms", "20000"), ("Kafka:Clusters:audit:test.mock.num.brokers", "1"));
        await host.StartAsync();
        ProduceUndeliverable(host.Services);

        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();
        await host.Services.GetServices<IHostedService>().OfType<IHostedLifecycleService>().Single(service => service is ProducerLifetimeService)
            .StoppedAsync(canceled.Token).WaitAsync(TimeSpan.FromSeconds(10));

        AssertUndelivered(logs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_host_disposal_does_the_same(bool async)
    {
        var logs = new CapturedLogs();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(logs));
        Register(services, options =>
        {
            options.BootstrapServers = NoBroker;
            options.Set("shutdown.flush.timeout.ms", "50");
            options.Cluster("audit").Set("test.mock.num.brokers", "1");
        });
        ServiceProvider provider = services.BuildServiceProvider();
        ProduceUndeliverable(provider);

        if (async)
        {
            await provider.DisposeAsync();
        }
        else
        {
            provider.Dispose();
        }

        AssertUndelivered(logs);
    }

    [Fact]
    public async Task Other_services_can_produce_while_they_stop()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<LastWords>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<LastWords>());
        ProducerRegistration.AddCore(builder.Services, options => options.Set("test.mock.num.brokers", "1")).Add<Order, TestContract<Order>>();
        using IHost host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();

        // The service was registered before Kafka's and so stops after it.
        Assert.Equal("orders", host.Services.GetRequiredService<LastWords>().Receipt?.Topic);
    }

    [Fact]
    public async Task The_application_names_its_client()
    {
        var logs = new CapturedLogs();
        using IHost host = Build(logs, ("Kafka:test.mock.num.brokers", "1"), ("Kafka:Clusters:audit:test.mock.num.brokers", "1"));
        await host.StartAsync();
        await host.StopAsync();

        Assert.Contains(logs.At(LogLevel.Information), text => text.Contains("'shop#producer-", StringComparison.Ordinal));
    }

    private static void ProduceUndeliverable(IServiceProvider services)
    {
        for (int number = 0; number < 3; number++)
        {
            services.GetRequiredService<IKafkaProducer<Order>>().Produce(new Order("lost"));
        }

        services.GetRequiredService<IKafkaProducer<Alert>>().Produce(new Alert("lost"));
    }

    private static void AssertUndelivered(CapturedLogs logs)
    {
        string[] undelivered = [.. logs.At(LogLevel.Error).Where(text => text.Contains("was closed with", StringComparison.Ordinal))];
        Assert.Equal(2, undelivered.Length);
        Assert.Contains(undelivered, text => text.Contains("with 3 messages to 'orders' undelivered", StringComparison.Ordinal));
        Assert.Contains(undelivered, text => text.Contains("with 1 messages to 'alerts' undelivered", StringComparison.Ordinal));
    }

    private static IHost Build(CapturedLogs logs, params (string, string?)[] configuration)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = Configured.Application });
        builder.Logging.AddProvider(logs);
        Register(builder.Services, options => KafkaOptionsBinder.Bind(Configured.Configuration(configuration).GetSection("Kafka"), options));
        return builder.Build();
    }

    private static void Register(IServiceCollection services, Action<KafkaOptions> configure)
    {
        var registry = ProducerRegistration.AddCore(services, configure);
        registry.Add<Order, TestContract<Order>>();
        registry.Add<Alert, TestContract<Alert>>();
        registry.Add<AuditEntry, TestContract<AuditEntry>>();
    }

    private sealed class LastWords(IKafkaProducer<Order> orders) : IHostedService
    {
        public DeliveryReceipt? Receipt { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken) => Receipt = await orders.ProduceAsync(new Order("last"), cancellationToken);
    }
}
