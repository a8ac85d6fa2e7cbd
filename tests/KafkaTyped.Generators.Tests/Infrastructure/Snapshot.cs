using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace KafkaTyped.Generators.Tests.Infrastructure;

/// <summary>
/// Compares text with <c>Snapshots/Class.Method.verified.cs</c>. What differs is written beside it as <c>.received.cs</c>; to accept it, rename it.
/// </summary>
internal static partial class Snapshot
{
    private static readonly string s_directory = Path.Combine(
        typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "ProjectDirectory").Value!,
        "Snapshots");

    /// <summary>Compares. The version of the generator does not count.</summary>
    public static void Verify(string actual, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string path = Path.Combine(s_directory, $"{Path.GetFileNameWithoutExtension(file)}.{method}");
        string text = Version().Replace(actual, "$1VERSION$2");
        string? expected = File.Exists(path + ".verified.cs") ? File.ReadAllText(path + ".verified.cs") : null;
        if (text == expected)
        {
            File.Delete(path + ".received.cs");
            return;
        }

        Directory.CreateDirectory(s_directory);
        File.WriteAllText(path + ".received.cs", text);
        Assert.Equal(expected ?? "", text);
    }

    [GeneratedRegex("""(GeneratedCode\("KafkaTyped\.Generators", ")[^"]*("\))""")]
    private static partial Regex Version();
}
