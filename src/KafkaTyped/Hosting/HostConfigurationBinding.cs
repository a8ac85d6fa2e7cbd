using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace KafkaTyped.Hosting;

/// <summary>Reads the section <c>Kafka</c> of the host's configuration, where there is one.</summary>
internal sealed class HostConfigurationBinding(IConfiguration? configuration) : IConfigureOptions<KafkaOptions>
{
    /// <summary>The section's name.</summary>
    public const string SectionName = "Kafka";

    /// <inheritdoc/>
    public void Configure(KafkaOptions options)
    {
        if (configuration is not null)
        {
            KafkaOptionsBinder.Bind(configuration.GetSection(SectionName), options);
        }
    }
}
