using KafkaTyped.Analyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>The contract rules' short way to <see cref="AnalyzerTest"/>.</summary>
internal static class AnalyzerHarness
{
    /// <summary>Asserts that exactly the marked places are reported, and returns the reports.</summary>
    public static Task<IReadOnlyList<Diagnostic>> VerifyAsync(string marked, params MetadataReference[] references) =>
        new AnalyzerTest(new ContractAnalyzer()).Source(marked).References(references).VerifyAsync();
}
