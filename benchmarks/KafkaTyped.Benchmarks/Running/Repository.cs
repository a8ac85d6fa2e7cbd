namespace KafkaTyped.Benchmarks.Running;

/// <summary>The files of the repository that the runner needs, and those that build.sh made for it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Where result files go.</summary>
    public static string Results => Path.Combine(Root, "artifacts", "bench");

    public static string Readme => Path.Combine(Root, "README.md");

    public static string PerformancePage => Path.Combine(Root, "docs", "performance.md");

    public static string Plot => Path.Combine(Root, "docs", "performance.svg");

    /// <summary>benchmarks/librdkafka-c; not there where it cannot be compiled.</summary>
    public static string LibrdkafkaProgram => Path.Combine(Results, "librdkafka", "producer");

    public static string Serializers => Output("benchmarks", "KafkaTyped.Benchmarks.Serializers");

    public static string Editor => Output("benchmarks", "KafkaTyped.Benchmarks.Editor");

    public static string JitHost => Output("samples", "AotHost");

    /// <summary>Not there where it cannot be compiled ahead of time.</summary>
    public static string AotHost => Path.Combine(Root, "artifacts", "aot", "AotHost", Program("AotHost"));

    private static string Output(string area, string project) => Path.Combine(Root, area, project, "bin", "Release", "net10.0", Program(project));

    private static string Program(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "build.sh")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The benchmarks run inside the repository only.");
    }
}
