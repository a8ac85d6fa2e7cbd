using Microsoft.Extensions.Options;

namespace KafkaTyped.Hosting;

/// <summary>Checks the configuration of all producers at once, so that a failed start names every fault.</summary>
internal sealed class KafkaOptionsValidator(ResolutionCache resolutions) : IValidateOptions<KafkaOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, KafkaOptions options) =>
        resolutions.Of(options).Problems is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
}
