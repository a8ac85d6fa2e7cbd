using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KafkaTyped.Hosting;

/// <summary>
/// Creates every producer before the host's other services start, and closes them after the others have stopped, so that these can still
/// produce while they stop.
/// </summary>
internal sealed class ProducerLifetimeService(IServiceProvider provider, ContractTable contracts) : IHostedLifecycleService
{
    private ProducerFactory? _factory;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _factory = provider.GetRequiredService<ProducerFactory>();
        var refusals = new List<KafkaConfigurationException>();
        foreach (RegisteredContract contract in contracts.Own)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                contract.Create(provider);
            }
            catch (KafkaConfigurationException refusal)
            {
                refusals.Add(refusal);
            }
        }

        return refusals.Count switch
        {
            0 => Task.CompletedTask,
            1 => throw refusals[0],
            _ => throw new KafkaConfigurationException(
                string.Join(Environment.NewLine, refusals.Select(static refusal => refusal.Message).Distinct(StringComparer.Ordinal))),
        };
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => _factory?.CloseAsync(cancellationToken) ?? Task.CompletedTask;
}
