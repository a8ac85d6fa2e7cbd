using System.ComponentModel;
using KafkaTyped.CompilerServices;
using KafkaTyped.Hosting;
using KafkaTyped.Producing.Clients;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace KafkaTyped.CompilerServices;

/// <summary>
/// Registers what producers need; called by the generated <c>AddKafkaProducers</c>. Calls may be repeated, also from several assemblies: everything is
/// registered once, and the configuration of every call applies, in the order of the calls.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProducerRegistration
{
    /// <summary>Registers what producers need, configured by the section <c>Kafka</c> of the host's configuration, if there is one.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>Takes the message types.</returns>
    public static IContractRegistry AddCore(IServiceCollection services)
    {
        ContractTable contracts = AddOnce(services);
        if (!contracts.ReadsHostConfiguration)
        {
            contracts.ReadsHostConfiguration = true;
            services.AddSingleton<IConfigureOptions<KafkaOptions>>(
                static provider => new HostConfigurationBinding(provider.GetService<IConfiguration>()));
        }

        return new ContractRegistry(services, contracts);
    }

    /// <summary>Registers what producers need, configured by a section.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section: the default cluster's settings, <c>Topics</c> and <c>Clusters</c>.</param>
    /// <returns>Takes the message types.</returns>
    public static IContractRegistry AddCore(IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return AddCore(services, options => KafkaOptionsBinder.Bind(section, options));
    }

    /// <summary>Registers what producers need, configured by code.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Configures; called once, when the options are first needed.</param>
    /// <returns>Takes the message types.</returns>
    public static IContractRegistry AddCore(IServiceCollection services, Action<KafkaOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        ContractTable contracts = AddOnce(services);
        services.AddSingleton<IConfigureOptions<KafkaOptions>>(new ConfigureNamedOptions<KafkaOptions>(Options.DefaultName, configure));
        return new ContractRegistry(services, contracts);
    }

    private static ContractTable AddOnce(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (ContractTable.Of(services) is { } existing)
        {
            return existing;
        }

        var contracts = new ContractTable(services);
        services.AddSingleton(contracts);
        services.AddOptions<KafkaOptions>().ValidateOnStart();
        services.AddSingleton(provider => new ResolutionCache(contracts, ApplicationName.Of(provider), KafkaClientPool.WhyRefused));
        services.AddSingleton<IValidateOptions<KafkaOptions>>(
            static provider => new KafkaOptionsValidator(provider.GetRequiredService<ResolutionCache>()));
        services.AddSingleton(static provider => new ProducerFactory(
            provider.GetRequiredService<IOptionsMonitor<KafkaOptions>>(),
            provider.GetRequiredService<ResolutionCache>(),
            provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance));
        services.AddSingleton<IHostedService>(provider => new ProducerLifetimeService(provider, contracts));
        return contracts;
    }
}
