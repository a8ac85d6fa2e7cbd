using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.Analyzers.Settings.Files;

/// <summary>A JSON file with settings, and its content.</summary>
internal sealed class SettingsFile
{
    private readonly SourceText _text;

    private SettingsFile(string path, SourceText text, JsonNode? root, JsonFault? fault)
    {
        Path = path;
        _text = text;
        Root = root;
        Fault = fault;
        string name = System.IO.Path.GetFileNameWithoutExtension(path);
        string folder = path.Substring(0, path.Length - System.IO.Path.GetFileName(path).Length);
        int dot = name.IndexOf('.');
        IsBase = dot < 0;
        GroupKey = folder + (dot < 0 ? name : name.Substring(0, dot));
    }

    public string Path { get; }

    /// <summary>The document; <see langword="null"/> with a fault.</summary>
    public JsonNode? Root { get; }

    public JsonFault? Fault { get; }

    /// <summary>Whether it is <c>name.json</c> and not <c>name.Environment.json</c>, which is laid over it.</summary>
    public bool IsBase { get; }

    /// <summary>What the files have in common that are laid over each other: folder and name up to the environment.</summary>
    public string GroupKey { get; }

    public static SettingsFile Read(string path, SourceText text)
    {
        string characters = text.ToString();
        JsonNode? root = JsonDocumentReader.Read(characters, out JsonFault? fault);
        fault ??= root is null ? null : FindDuplicate(root, "", new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        return new SettingsFile(path, text, fault is null ? root : null, fault);
    }

    public Location Locate(TextSpan span) => Location.Create(Path, span, _text.Lines.GetLinePositionSpan(span));

    // .NET's configuration refuses a file that sets a value twice.
    private static JsonFault? FindDuplicate(JsonNode node, string path, HashSet<string> seen)
    {
        for (int index = 0; index < node.Children.Count; index++)
        {
            JsonNode child = node.Children[index];
            string name = node.Kind == JsonNodeKind.Array ? index.ToString(System.Globalization.CultureInfo.InvariantCulture) : child.Name;
            string key = path.Length == 0 ? name : path + ":" + name;
            if (child.Kind is JsonNodeKind.Object or JsonNodeKind.Array)
            {
                if (FindDuplicate(child, key, seen) is { } inner)
                {
                    return inner;
                }
            }
            else if (!seen.Add(key))
            {
                return new JsonFault(child.Span, $"'{key}' is there twice, which .NET's configuration refuses");
            }
        }

        return null;
    }
}
