using KafkaTyped.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>The contract rules' short way to <see cref="AnalyzerTest"/>.</summary>
internal static class AnalyzerHarness
{
    /// <summary>Asserts that exactly the marked places are reported, and returns the reports.</summary>
    public static Task<IReadOnlyList<Diagnostic>> VerifyAsync(string marked, LanguageVersion language = LanguageVersion.Latest, bool compiles = true)
    {
        AnalyzerTest test = new AnalyzerTest(new ContractAnalyzer()).Source(marked).Language(language);
        return (compiles ? test : test.WithErrors()).VerifyAsync();
    }
}
