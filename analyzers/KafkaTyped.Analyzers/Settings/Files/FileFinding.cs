using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Settings.Files;

/// <summary>Something wrong with the shape of a file.</summary>
/// <param name="rule">The rule.</param>
/// <param name="place">Where it is.</param>
/// <param name="message">What is wrong.</param>
internal sealed class FileFinding(DiagnosticDescriptor rule, Location place, string message)
{
    /// <summary>Where it is.</summary>
    public Location Place { get; } = place;

    /// <summary>Makes the diagnostic.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(rule, Place, message);
}
