using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Benchmarks.Editor;

/// <summary>What runs while somebody types.</summary>
internal interface IEditorTool
{
    string Name { get; }

    /// <summary>Forgets everything.</summary>
    void Reset();

    /// <summary>Runs over a compilation; only this is measured.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="scenario">What has happened since the last run.</param>
    void Run(CSharpCompilation compilation, EditorScenario scenario);

    /// <summary>How many files the last run printed anew.</summary>
    int CountFiles();
}
