using System.Reflection;

namespace KafkaTyped.Documentation.Tests;

/// <summary>A page of the documentation, and the code in it.</summary>
internal static class Page
{
    private static readonly string s_root = typeof(Page).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryDirectory").Value!;

    /// <summary>The full path of a file or folder.</summary>
    /// <param name="path">From the repository's root.</param>
    public static string PathOf(string path) => Path.Combine(s_root, path);

    /// <summary>The fenced blocks of a page whose info string starts with a language.</summary>
    /// <param name="path">From the repository's root.</param>
    /// <param name="language">As behind the fence, for example <c>csharp</c>.</param>
    public static IReadOnlyList<Fence> Fences(string path, string language)
    {
        var fences = new List<Fence>();
        List<string>? lines = null;
        string info = "";
        foreach (string line in File.ReadLines(PathOf(path)))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                lines?.Add(line);
            }
            else if (lines is null)
            {
                lines = [];
                info = line[3..].Trim();
            }
            else
            {
                if (info.Split(' ')[0] == language)
                {
                    fences.Add(new Fence(info[language.Length..].Trim(), string.Join('\n', lines) + "\n"));
                }

                lines = null;
            }
        }

        return fences;
    }

    /// <summary>A fenced block.</summary>
    /// <param name="Label">What follows the language behind the fence.</param>
    /// <param name="Text">The lines, each with its end.</param>
    internal sealed record Fence(string Label, string Text);
}
