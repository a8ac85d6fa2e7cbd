using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace KafkaTyped.Benchmarks.Contenders.KafkaTyped;

/// <summary>Producers as a host has them, and the count of failed deliveries as a host sees it.</summary>
internal sealed class TypedClient : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly MeterListener _failures = new();
    private long _failed;

    /// <param name="bootstrapServers">The cluster's addresses.</param>
    /// <param name="lingerMs">The setting <c>linger.ms</c>.</param>
    /// <param name="partitioner">The setting <c>partitioner</c>, in place of every contender's.</param>
    public TypedClient(string bootstrapServers, int lingerMs = ProducerSettings.DefaultLingerMs, string? partitioner = null)
    {
        _failures.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == "kafkatyped.producer.delivery_failures")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _failures.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref _failed, count));
        _failures.Start();
        _services = new ServiceCollection()
            .AddKafkaProducers(options =>
            {
                options.BootstrapServers = bootstrapServers;
                foreach ((string name, string value) in ProducerSettings.Create(lingerMs))
                {
                    options.Set(name, name == "partitioner" ? partitioner ?? value : value);
                }
            })
            .BuildServiceProvider();
    }

    /// <summary>How many deliveries failed since the client was created.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    public IKafkaProducer<TMessage> Producer<TMessage>() => _services.GetRequiredService<IKafkaProducer<TMessage>>();

    /// <summary>Waits until all is delivered.</summary>
    /// <exception cref="InvalidOperationException">A delivery failed.</exception>
    public void Drain<TMessage>(IKafkaProducer<TMessage> producer)
    {
        producer.FlushAsync().AsTask().GetAwaiter().GetResult();
        if (Failed > 0)
        {
            throw new InvalidOperationException($"{Failed:N0} deliveries failed.");
        }
    }

    public void Dispose()
    {
        _services.Dispose();
        _failures.Dispose();
    }
}
