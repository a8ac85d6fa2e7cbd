using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using KafkaTyped.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Benchmarks.Editor;

/// <summary>
/// What the analyzers add to a build: each one's own time, as the compiler counts it, and the whole against compiling alone. One thread does all,
/// so that times add up; each figure is the median of several runs over fresh compilations. Declarations are bound before, because a build binds
/// them in any case, and otherwise the first analyzer to ask would pay for all.
/// </summary>
internal static class AnalyzerCost
{
    /// <summary>Measures and prints a table.</summary>
    public static void Report(AnalyzedSolution solution, int runs)
    {
        Dictionary<string, List<double>> analyzers = [];
        List<double> compiling = [];
        List<double> analyzing = [];
        List<double> shares = [];

        // The first runs warm the code.
        for (int run = -2; run < runs; run++)
        {
            CSharpCompilation compilation = solution.Compilation.Clone();
            double compile = Time(() => Compile(compilation));
            (ImmutableDictionary<string, double> times, double whole) = Analyze(solution, Analyzers());
            if (run < 0)
            {
                continue;
            }

            times = times.Remove(nameof(DeclarationBinder));
            compiling.Add(compile);
            analyzing.Add(whole);
            shares.Add(100 * times.Values.Sum() / compile);
            foreach ((string name, double time) in times)
            {
                (analyzers.TryGetValue(name, out List<double>? list) ? list : analyzers[name] = []).Add(time);
            }
        }

        Console.WriteLine("| analyzer | ms | of compiling |");
        Console.WriteLine("|---|---:|---:|");
        double compileTime = Middle(compiling);
        foreach ((string name, List<double> times) in analyzers.OrderByDescending(static pair => Middle(pair.Value)))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Middle(times):0.0} | {100 * Middle(times) / compileTime:0.00} % |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all analyzers | {analyzers.Values.Sum(Middle):0.0} | {Middle(shares):0.00} % |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| compiling alone | {compileTime:0.0} | |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all of an analysis without compiling, binding for it included | {Middle(analyzing):0.0} | |"));
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
    [
        .. typeof(ContractAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static void Compile(CSharpCompilation compilation)
    {
        using MemoryStream output = new();
        if (compilation.Emit(output) is { Success: false } failed)
        {
            throw new InvalidOperationException($"The solution does not compile: {failed.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
        }
    }

    private static (ImmutableDictionary<string, double> Times, double Whole) Analyze(AnalyzedSolution solution, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CompilationWithAnalyzers analysis = new(
            (CSharpCompilation)solution.Compilation.Clone(),
            analyzers.Insert(0, new DeclarationBinder()),
            new CompilationWithAnalyzersOptions(solution.Options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        AnalysisResult? result = null;
        double whole = Time(() => result = analysis.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult());
        if (result!.GetAllDiagnostics() is [var first, ..])
        {
            throw new InvalidOperationException($"The solution is not clean: {first}");
        }

        return (
            result.AnalyzerTelemetryInfo.ToImmutableDictionary(static pair => pair.Key.GetType().Name, static pair => pair.Value.ExecutionTime.TotalMilliseconds),
            whole);
    }

    private static double Time(Action action)
    {
        GC.Collect();
        long started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Middle(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
