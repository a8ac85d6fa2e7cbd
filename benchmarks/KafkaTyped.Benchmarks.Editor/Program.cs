using System.Text.Json;
using KafkaTyped.Benchmarks.Editor;

bool quick = args.Contains("--quick");
if (args.Contains("--cost"))
{
    AnalyzerCost.Report(new AnalyzedSolution(messageTypes: 1000, configurations: 200), runs: quick ? 3 : 11);
    return 0;
}

var measurement = new EditorMeasurement(warmUp: 300, TimeSpan.FromSeconds(quick ? 0.3 : 2));
var results = new List<EditorResult>();
new EditedProject(messageTypes: 2).Check();
IEditorTool[] tools = [new GeneratorTool(), new AnalyzerTool()];

// Optimized code takes its time: nothing that comes early may look slower than what comes late.
foreach (IEditorTool tool in tools)
{
    foreach (EditorScenario scenario in Enum.GetValues<EditorScenario>())
    {
        measurement.Run(tool, 10, scenario);
    }
}

foreach (IEditorTool tool in tools)
{
    foreach (int messageTypes in quick ? (int[])[1, 10, 100] : [1, 10, 100, 1000])
    {
        results.AddRange(Enum.GetValues<EditorScenario>().Select(scenario => measurement.Run(tool, messageTypes, scenario)));
    }
}

Console.WriteLine(JsonSerializer.Serialize(results, EditorResultContext.Default.IReadOnlyListEditorResult));
return 0;
