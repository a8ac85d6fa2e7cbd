using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Tests.Infrastructure;

/// <summary>Why the steps of the pipeline ran.</summary>
internal static class PipelineReasons
{
    /// <summary>Asserts that a run found everything as it was.</summary>
    public static void AssertNothingRan(GeneratorRunResult result)
    {
        foreach ((string name, ImmutableArray<IncrementalGeneratorRunStep> steps) in Own(result))
        {
            foreach (IncrementalStepRunReason reason in Reasons(steps))
            {
                Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name} is {reason}.");
            }
        }

        foreach (IncrementalStepRunReason reason in OutputReasons(result))
        {
            Assert.True(reason == IncrementalStepRunReason.Cached, $"An output is {reason}.");
        }
    }

    /// <summary>The reasons of a step's outputs.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> Of(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? [.. Reasons(steps)] : [];

    /// <summary>The reasons of the files.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        [.. result.TrackedOutputSteps.SelectMany(static pair => Reasons(pair.Value))];

    private static IEnumerable<KeyValuePair<string, ImmutableArray<IncrementalGeneratorRunStep>>> Own(GeneratorRunResult result) =>
        result.TrackedSteps.Where(static pair => TrackingNames.All.Contains(pair.Key));

    private static IEnumerable<IncrementalStepRunReason> Reasons(ImmutableArray<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason);
}
