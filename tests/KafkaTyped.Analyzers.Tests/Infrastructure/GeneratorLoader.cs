using System.Reflection;
using KafkaTyped.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>Gives projects the generator, as the package does: what it emits is not taken for the user's code, and code fixes see its types.</summary>
internal sealed class GeneratorLoader : IAnalyzerAssemblyLoader
{
    public static AnalyzerReference Generator { get; } = new AnalyzerFileReference(typeof(ContractGenerator).Assembly.Location, new GeneratorLoader());

    /// <inheritdoc/>
    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);

    /// <inheritdoc/>
    public void AddDependencyLocation(string fullPath)
    {
    }
}
