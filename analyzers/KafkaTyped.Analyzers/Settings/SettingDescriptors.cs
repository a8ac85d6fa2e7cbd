using System.Collections.Immutable;
using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Settings;

/// <summary>The rules of producer settings, <c>KT2xxx</c>: one descriptor for each rule of the table, and those of files.</summary>
internal static class SettingDescriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> s_byId =
        SettingRuleTable.All.ToImmutableDictionary(static rule => rule.Id, static rule => Rule.Setting(rule.Id, rule.Title, SeverityOf(rule.Severity)));

    /// <summary>A file with settings that .NET's configuration could not read.</summary>
    public static DiagnosticDescriptor UnreadableFile { get; } = Rule.Setting("KT2090", "Settings file that cannot be read", DiagnosticSeverity.Error);

    /// <summary>A section that is neither a setting nor one that KafkaTyped reads.</summary>
    public static DiagnosticDescriptor MisplacedSection { get; } = Rule.Setting("KT2091", "Section that is no setting", DiagnosticSeverity.Error);

    /// <summary>The rules of the table.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfTable { get; } =
        ImmutableArray.CreateRange(s_byId.Values.OrderBy(static rule => rule.Id, StringComparer.Ordinal));

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = OfTable.AddRange(UnreadableFile, MisplacedSection);

    /// <summary>The descriptor of a rule of the table.</summary>
    public static DiagnosticDescriptor Of(SettingRule rule) => s_byId[rule.Id];

    /// <summary>The compiler's word for a severity.</summary>
    public static DiagnosticSeverity SeverityOf(SettingSeverity severity) => severity switch
    {
        SettingSeverity.Error => DiagnosticSeverity.Error,
        SettingSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
