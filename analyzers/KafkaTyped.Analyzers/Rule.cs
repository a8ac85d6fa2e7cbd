using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers;

/// <summary>Makes descriptors: the only place that does, so that every rule has its help page.</summary>
internal static class Rule
{
    private const string HelpRoot = "https://github.com/kafkatyped/kafkatyped/blob/main/docs/rules/";

    /// <summary>A rule of a contract's declaration: nothing is generated for a type that breaks it.</summary>
    public static DiagnosticDescriptor Contract(string id, string title, string messageFormat) =>
        new(id, title, messageFormat, RuleCategories.Contract, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink(id));

    private static string HelpLink(string id) => string.Format(CultureInfo.InvariantCulture, "{0}{1}.md", HelpRoot, id);
}
