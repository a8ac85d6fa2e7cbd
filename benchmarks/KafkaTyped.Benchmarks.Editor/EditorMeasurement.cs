using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Benchmarks.Editor;

/// <summary>Repeats a scenario until the code is warm, then until the time is up, and takes the median.</summary>
internal sealed class EditorMeasurement(int warmUp, TimeSpan time)
{
    private const int FewestRuns = 5;

    private int _edit;

    public EditorResult Run(IEditorTool tool, int messageTypes, EditorScenario scenario)
    {
        var project = new EditedProject(messageTypes);
        tool.Reset();
        tool.Run(project.Compilation, EditorScenario.Cold);
        var milliseconds = new List<double>();
        var kilobytes = new List<double>();

        // A large project warms the code with every single run; it would take minutes to repeat it as often as a small one.
        for (int run = 0; run < Math.Max(1, warmUp / messageTypes); run++)
        {
            RunOnce(tool, project, scenario);
        }

        long started = Stopwatch.GetTimestamp();
        while (milliseconds.Count < FewestRuns || Stopwatch.GetElapsedTime(started) < time)
        {
            (double elapsed, double allocated) = RunOnce(tool, project, scenario);
            milliseconds.Add(elapsed);
            kilobytes.Add(allocated);
        }

        return new EditorResult(tool.Name, messageTypes, scenario.ToString(), Middle(milliseconds), Middle(kilobytes), tool.CountFiles());
    }

    private (double Milliseconds, double Kilobytes) RunOnce(IEditorTool tool, EditedProject project, EditorScenario scenario)
    {
        CSharpCompilation compilation = Prepare(tool, project, scenario);
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        long started = Stopwatch.GetTimestamp();
        tool.Run(compilation, scenario);
        double elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return (elapsed, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0);
    }

    private CSharpCompilation Prepare(IEditorTool tool, EditedProject project, EditorScenario scenario)
    {
        switch (scenario)
        {
            case EditorScenario.Cold:
                tool.Reset();
                project.Reopen();
                return project.Compilation;
            case EditorScenario.UnrelatedEdit:
                project.EditUnrelated(++_edit);
                return project.Compilation;
            default:
                project.EditContract(++_edit);
                return project.Compilation;
        }
    }

    private static double Middle(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
