using System.Reflection;
using KafkaTyped.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>Every analyzer and rule of the assembly, whatever the band.</summary>
internal static class RuleCatalogue
{
    /// <summary>A new instance of every analyzer.</summary>
    public static DiagnosticAnalyzer[] CreateAnalyzers() =>
    [
        .. from type in typeof(ContractAnalyzer).Assembly.GetTypes()
           where !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
           select (DiagnosticAnalyzer)Activator.CreateInstance(type)!
    ];

    /// <summary>Every rule, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Rules { get; } =
    [
        .. CreateAnalyzers()
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .DistinctBy(static rule => rule.Id)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal)
    ];

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(
        typeof(RuleCatalogue).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "RepositoryDirectory").Value!);
}
