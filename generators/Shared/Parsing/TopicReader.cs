using System.Globalization;
using KafkaTyped.Generators.Model;
using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Reads <c>[KafkaTopic]</c>.</summary>
internal static class TopicReader
{
    private const int JsonIgnoreAlways = 1;
    private const int JsonIgnoreWhenWritingNull = 3;

    /// <summary>Reads the attribute.</summary>
    public static TopicModel Read(ContractReading reading, AttributeData attribute)
    {
        string name = attribute.Argument<string>(0) ?? "";
        if (attribute.ConstructorArguments is not { Length: 1 } arguments || arguments[0].Kind == TypedConstantKind.Error)
        {
            reading.Problems.LeaveToCompiler();
        }
        else if (TopicNameRule.FindFault(name) is { } fault)
        {
            reading.Problems.Add(RuleIds.InvalidTopicName, reading.Place(attribute, reading.Type), name, fault);
        }

        reading.CheckEnums(attribute, reading.Type);
        int jsonIgnore = attribute.Named("JsonIgnore", 0);
        if (jsonIgnore == JsonIgnoreAlways || jsonIgnore > JsonIgnoreWhenWritingNull)
        {
            // As System.Text.Json's DefaultIgnoreCondition: a value that omits every member, or concerns reading, is refused.
            string value = jsonIgnore switch { JsonIgnoreAlways => "Always", 4 => "WhenWriting", 5 => "WhenReading", _ => jsonIgnore.ToString(CultureInfo.InvariantCulture) };
            Report(reading, attribute, "JsonIgnore", value, "it is no condition for all members; use 'Never', 'WhenWritingNull' or 'WhenWritingDefault'");
        }

        return new TopicModel(
            name,
            attribute.Named<string?>("Cluster", null) ?? "",
            ReadCount(reading, attribute, "Partitions"),
            ReadCount(reading, attribute, "ReplicationFactor"),
            ReadCount(reading, attribute, "MinInSyncReplicas"));
    }

    private static int ReadCount(ContractReading reading, AttributeData attribute, string name)
    {
        int count = attribute.Named(name, 0);
        if (count < 0)
        {
            Report(reading, attribute, name, count.ToString(CultureInfo.InvariantCulture), "use 1 or more, or leave it out");
        }

        return count;
    }

    private static void Report(ContractReading reading, AttributeData attribute, string argument, string value, string remedy) =>
        reading.Problems.Add(
            RuleIds.InvalidArgument, reading.Place(attribute, reading.Type), argument, value, ContractReading.Display(reading.Type), remedy);
}
