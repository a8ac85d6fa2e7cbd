namespace KafkaTyped.Generators.Json;

/// <summary>The JSON options of one contract.</summary>
internal sealed class JsonReadOptions
{
    /// <summary>The value of <c>System.Text.Json.Serialization.JsonKnownNamingPolicy</c>: 0 keeps names, 1 is camelCase.</summary>
    public required int NamingPolicy { get; init; }

    /// <summary>The value of <c>System.Text.Json.Serialization.JsonIgnoreCondition</c>.</summary>
    public required int DefaultIgnoreCondition { get; init; }

    /// <summary>The names of the root's members that are no part of the value.</summary>
    public required IReadOnlyCollection<string> ExcludedMembers { get; init; }

    /// <summary>What the names of emitted helper methods start with, so that the value's and the key's do not clash.</summary>
    public required string HelperPrefix { get; init; }
}
