using System.Globalization;
using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Reads <c>[ProducerSettings]</c> and <c>[ProducerProperty]</c>: only what is written, in that order.</summary>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class SettingsReader(ContractProblemCollector problems)
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["BootstrapServers"] = "bootstrap.servers",
        ["ClientId"] = "client.id",
        ["Acks"] = "acks",
        ["BufferMemory"] = "buffer.memory",
        ["MaxBlockMs"] = "max.block.ms",
        ["CompressionType"] = "compression.type",
        ["Retries"] = "retries",
        ["RetryBackoffMs"] = "retry.backoff.ms",
        ["BatchSize"] = "batch.size",
        ["LingerMs"] = "linger.ms",
        ["MaxRequestSize"] = "max.request.size",
        ["RequestTimeoutMs"] = "request.timeout.ms",
        ["DeliveryTimeoutMs"] = "delivery.timeout.ms",
        ["MaxInFlightRequestsPerConnection"] = "max.in.flight.requests.per.connection",
        ["EnableIdempotence"] = "enable.idempotence",
        ["TransactionalId"] = "transactional.id",
        ["Partitioner"] = "partitioner",
    };

    private static readonly Dictionary<string, string> s_constants = new(StringComparer.Ordinal)
    {
        ["KafkaAcks.All"] = "all",
        ["KafkaAcks.None"] = "0",
        ["KafkaAcks.Leader"] = "1",
        ["KafkaCompression.None"] = "none",
        ["KafkaCompression.Gzip"] = "gzip",
        ["KafkaCompression.Snappy"] = "snappy",
        ["KafkaCompression.Lz4"] = "lz4",
        ["KafkaCompression.Zstd"] = "zstd",
        ["KafkaPartitioner.Murmur2Random"] = "murmur2_random",
        ["KafkaPartitioner.Murmur2"] = "murmur2",
        ["KafkaPartitioner.ConsistentRandom"] = "consistent_random",
        ["KafkaPartitioner.Consistent"] = "consistent",
        ["KafkaPartitioner.Fnv1aRandom"] = "fnv1a_random",
        ["KafkaPartitioner.Fnv1a"] = "fnv1a",
        ["KafkaPartitioner.Random"] = "random",
    };

    /// <summary>The properties of <c>ProducerSettingsAttribute</c> and their dotted names.</summary>
    public static IReadOnlyDictionary<string, string> Names => s_names;

    /// <summary>Reads the settings of a type.</summary>
    public EquatableArray<SettingModel> Read(INamedTypeSymbol type) => ReadDeclared(type).Select(static declared => declared.Setting).ToEquatableArray();

    /// <summary>Reads the settings of a type together with where they come from.</summary>
    public IReadOnlyList<DeclaredSetting> ReadDeclared(INamedTypeSymbol type)
    {
        List<DeclaredSetting> settings = [];
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.Is("ProducerSettingsAttribute"))
            {
                ReadTyped(type, attribute, settings);
            }
            else if (attribute.Is("ProducerPropertyAttribute"))
            {
                ReadNamed(type, attribute, settings);
            }
        }

        return settings;
    }

    private void ReadTyped(INamedTypeSymbol type, AttributeData attribute, List<DeclaredSetting> settings)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (!s_names.TryGetValue(argument.Key, out string? name) || argument.Value.Kind == TypedConstantKind.Error || argument.Value.Value is not { } value)
            {
                continue;
            }

            if (Format(argument.Value, value) is { } text)
            {
                settings.Add(new DeclaredSetting(new SettingModel(name, text), attribute, argument.Key));
            }
            else
            {
                problems.Add(
                    RuleIds.InvalidArgument,
                    attribute.Locate(type),
                    argument.Key,
                    Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
                    type.ToDisplayString(),
                    $"use a member of '{argument.Value.Type?.Name}'");
            }
        }
    }

    private void ReadNamed(INamedTypeSymbol type, AttributeData attribute, List<DeclaredSetting> settings)
    {
        string? name = attribute.Argument<string>(0);
        string? value = attribute.Argument<string>(1);
        if (attribute.ConstructorArguments.Any(static argument => argument.Kind == TypedConstantKind.Error))
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            problems.Add(RuleIds.InvalidArgument, attribute.Locate(type), "name", name ?? "null", type.ToDisplayString(), "name a property such as 'linger.ms'");
        }
        else if (value is null)
        {
            problems.Add(RuleIds.InvalidArgument, attribute.Locate(type), name!, "null", type.ToDisplayString(), "give it a value, or remove the attribute");
        }
        else
        {
            settings.Add(new DeclaredSetting(new SettingModel(name!, value), attribute, null));
        }
    }

    private static string? Format(TypedConstant constant, object value)
    {
        if (constant.Kind != TypedConstantKind.Enum)
        {
            return value switch
            {
                bool flag => flag ? "true" : "false",
                double number => number.ToString("R", CultureInfo.InvariantCulture),
                _ => Convert.ToString(value, CultureInfo.InvariantCulture),
            };
        }

        foreach (ISymbol member in constant.Type!.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field
                && Equals(field.ConstantValue, value)
                && s_constants.TryGetValue($"{constant.Type.Name}.{field.Name}", out string? text))
            {
                return text;
            }
        }

        return null;
    }
}
