using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers;

/// <summary>Makes descriptors: the only place that does, so that every rule has its help page.</summary>
internal static class Rule
{
    private const string HelpRoot = "https://github.com/kafkatyped/kafkatyped/blob/main/docs/rules/";

    /// <summary>A rule of a contract's declaration: nothing is generated for a type that breaks it.</summary>
    public static DiagnosticDescriptor Contract(string id, string title, string messageFormat) =>
        new(id, title, messageFormat, RuleCategories.Contract, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink(id));

    /// <summary>A rule of a producer's settings. The table of rules writes the whole message, because the runtime shows the same.</summary>
    public static DiagnosticDescriptor Setting(string id, string title, DiagnosticSeverity severity) =>
        new(id, title, "{0}", RuleCategories.Settings, severity, isEnabledByDefault: true, helpLinkUri: HelpLink(id));

    /// <summary>A rule of a contract that works but does not do what it seems to.</summary>
    public static DiagnosticDescriptor ContractHint(string id, string title, string messageFormat, DiagnosticSeverity severity) =>
        new(id, title, messageFormat, RuleCategories.Contract, severity, isEnabledByDefault: true, helpLinkUri: HelpLink(id));

    /// <summary>A rule of a call site: an error where the call always fails, a warning otherwise.</summary>
    public static DiagnosticDescriptor CallSite(string id, string title, string messageFormat, DiagnosticSeverity severity = DiagnosticSeverity.Warning) =>
        new(id, title, messageFormat, RuleCategories.CallSite, severity, isEnabledByDefault: true, helpLinkUri: HelpLink(id));

    private static string HelpLink(string id) => $"{HelpRoot}{id}.md";
}
