using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace KafkaTyped.Benchmarks.Contenders.KafkaTyped;

/// <summary>Producers as a host has them, and the count of failed deliveries as a host sees it.</summary>
internal sealed class TypedClient : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly MeterListener _failures = new();
    private long _failed;

    public TypedClient(string bootstrapServers, int lingerMs = ProducerSettings.DefaultLingerMs)
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
                    options.Set(name, value);
                }
            })
            .BuildServiceProvider();
    }

    /// <summary>How many deliveries failed since the client was created.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    public IKafkaProducer<TMessage> Producer<TMessage>() => _services.GetRequiredService<IKafkaProducer<TMessage>>();

    public void Dispose()
    {
        _services.Dispose();
        _failures.Dispose();
    }
}
