using System.Collections.Concurrent;
using KafkaTyped.CompilerServices;
using KafkaTyped.Producing.Clients;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KafkaTyped.Hosting.Tests;

/// <summary>A host decides its settings once, whatever asks for them: validation, warnings, producers.</summary>
public sealed class ResolvedOnceTests
{
    private readonly ConcurrentQueue<string> _probes = new();

    [Fact]
    public async Task A_host_asks_librdkafka_once_about_each_setting()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        Register(builder.Services);
        using IHost host = builder.Build();

        await host.StartAsync();
        _ = host.Services.GetRequiredService<IKafkaProducer<Tuned>>();
        await host.StopAsync();

        AssertProbedOnce();
    }

    [Fact]
    public async Task Without_a_host_the_producers_do_not_ask_again()
    {
        var services = new ServiceCollection();
        Register(services);
        await using ServiceProvider provider = services.BuildServiceProvider();

        _ = provider.GetRequiredService<IKafkaProducer<Order>>();
        _ = provider.GetRequiredService<IKafkaProducer<Tuned>>();

        AssertProbedOnce();
    }

    [Fact]
    public void Validation_and_producers_share_one_result()
    {
        var services = new ServiceCollection();
        Register(services);
        using ServiceProvider provider = services.BuildServiceProvider();
        KafkaOptions options = provider.GetRequiredService<IOptionsMonitor<KafkaOptions>>().CurrentValue;
        ResolutionCache resolutions = provider.GetRequiredService<ResolutionCache>();

        HostResolution resolution = resolutions.Of(options);

        Assert.Same(resolution, resolutions.Of(options));
        Assert.Same(resolution.Of(Tuned.Descriptor), resolution.Of(Tuned.Descriptor));
        AssertProbedOnce();
    }

    private void Register(IServiceCollection services)
    {
        IContractRegistry registry = ProducerRegistration.AddCore(services, static options =>
        {
            options.Set("test.mock.num.brokers", "1");
            options.Set("linger.ms", "1");
            options.Topic("orders").Set("compression.type", "zstd");
        });
        registry.Add<Order, TestContract<Order>>();
        registry.Add<Tuned, TestContract<Tuned>>();

        // Takes the place of the one that was registered: the last registration of a service counts.
        services.AddSingleton(new ResolutionCache(ContractTable.Of(services)!, Configured.Application, (name, value) =>
        {
            _probes.Enqueue($"{name}={value}");
            return KafkaClientPool.WhyRefused(name, value);
        }));
    }

    private void AssertProbedOnce() =>
        Assert.Equal(["batch.size=20000", "compression.type=zstd", "linger.ms=1", "test.mock.num.brokers=1"], _probes.Order(StringComparer.Ordinal));

    private sealed record Tuned(string Text) : ITestMessage
    {
        public static MessageDescriptor Descriptor { get; } =
            new() { MessageType = typeof(Tuned), Topic = "tuned", Settings = [KeyValuePair.Create("batch.size", "20000")] };
    }
}
