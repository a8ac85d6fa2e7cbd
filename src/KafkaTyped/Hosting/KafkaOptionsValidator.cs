using Microsoft.Extensions.Options;

namespace KafkaTyped.Hosting;

/// <summary>Checks the configuration of all producers at once, so that a start tells of every fault and not of the first one.</summary>
internal sealed class KafkaOptionsValidator(ContractTable contracts, string applicationName) : IValidateOptions<KafkaOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, KafkaOptions options)
    {
        var resolver = new ProducerSettingsResolver(options, applicationName, contracts.HasKey);
        (_, IReadOnlyList<string> problems) = resolver.ResolveAll(contracts.Own.Select(static contract => contract.Message));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
