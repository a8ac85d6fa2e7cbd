using System.Runtime.CompilerServices;
using KafkaTyped.CompilerServices;

namespace KafkaTyped.Hosting;

/// <summary>
/// Resolves the settings of a host's producers once for each instance of the options. <c>ValidateOnStart</c> and the producers take theirs from the
/// options monitor, so a host has one.
/// </summary>
internal sealed class ResolutionCache(ContractTable contracts, string applicationName, SettingProbe probe)
{
    private readonly ConditionalWeakTable<KafkaOptions, HostResolution> _resolutions = [];

    /// <summary>The message types whose settings are resolved.</summary>
    public IEnumerable<MessageDescriptor> Messages => contracts.Own.Select(static contract => contract.Message);

    /// <summary>The resolved settings of all message types under the given options.</summary>
    public HostResolution Of(KafkaOptions options) => _resolutions.GetValue(
        options, key => new ProducerSettingsResolver(key, applicationName, probe, contracts.HasKey).ResolveAll(Messages));
}
