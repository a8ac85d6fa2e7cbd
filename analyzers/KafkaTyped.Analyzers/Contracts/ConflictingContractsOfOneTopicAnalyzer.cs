using System.Globalization;
using KafkaTyped.Generators.Model;
using KafkaTyped.Generators.Parsing;
using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>
/// Reports types that share a topic and contradict each other in what belongs to the topic: how keys are formed and placed, the guarantee, and what
/// is stated about the topic itself. At every type after the first.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConflictingContractsOfOneTopicAnalyzer() : ContractHintAnalyzer(ContractHints.ConflictingContractsOfOneTopic)
{
    private protected override void Analyze(SymbolAnalysisContext context, TopicType type, TopicTypeIndex all)
    {
        ContractModel? own = null;
        foreach (TopicType other in all.OfSameMetrics(type).Where(other => other.Topic == type.Topic && type.IsAfter(other)))
        {
            own ??= type.Read(context.Compilation, context.CancellationToken);
            if (own is null)
            {
                return;
            }

            if (other.Read(context.Compilation, context.CancellationToken) is not { } others)
            {
                continue;
            }

            foreach ((string what, string here, string there) in Conflicts(type, own, other, others, context.Compilation))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    ContractHints.ConflictingContractsOfOneTopic, type.Place, type.Name, other.Name, type.Topic, what, here, there));
                return;
            }
        }
    }

    private static IEnumerable<(string What, string Here, string There)> Conflicts(
        TopicType type, ContractModel own, TopicType otherType, ContractModel other, Compilation compilation)
    {
        (string What, string Here, string There)[] compared =
        [
            ("the key", Key(type, own, compilation), Key(otherType, other, compilation)),
            ("the guarantee", own.Guarantee, other.Guarantee),
            ("the partitioner", Partitioner(own), Partitioner(other)),
            ("the number of partitions", Count(own.Topic.Partitions), Count(other.Topic.Partitions)),
            ("the replication factor", Count(own.Topic.ReplicationFactor), Count(other.Topic.ReplicationFactor)),
            ("'min.insync.replicas'", Count(own.Topic.MinInSyncReplicas), Count(other.Topic.MinInSyncReplicas)),
        ];
        return compared.Where(static pair => pair.Here != pair.There && pair.Here.Length > 0 && pair.There.Length > 0);
    }

    /// <summary>How the key's bytes are formed, as messages name it; empty where that cannot be said.</summary>
    private static string Key(TopicType type, ContractModel model, Compilation compilation) => model.Key switch
    {
        null => "none",
        { Scalar: { Serializer: { } serializer } } => "written by " + serializer.Type.Replace("global::", ""),
        { Scalar: { Form: ScalarForm.Bytes or ScalarForm.Memory } } => "bytes",
        { Scalar: { Form: ScalarForm.Binary or ScalarForm.EnumNumber } scalar } => "binary " + KeyType(type, scalar, compilation),
        { Scalar: not null } => "text",
        { Composite.RootObject: { } members } => "JSON of " + string.Join(", ", members.Members.Select(static member => member.JsonName.Trim('"', ':'))),
        _ => "",
    };

    private static string KeyType(TopicType type, ScalarModel scalar, Compilation compilation) =>
        MessageMemberList.Read(type.Type, compilation).FirstOrDefault(member => member.Identifier == scalar.Member) is { } member
            ? ContractReading.Display(ScalarReader.Unwrap(member.Type, out _))
            : "";

    private static string Partitioner(ContractModel model)
    {
        string partitioner = SettingCatalogue.DefaultPartitioner;
        foreach (SettingModel setting in model.Settings)
        {
            if (setting.Name == "partitioner")
            {
                partitioner = setting.Value;
            }
        }

        return partitioner;
    }

    private static string Count(int count) => count <= 0 ? "" : count.ToString(CultureInfo.InvariantCulture);
}
