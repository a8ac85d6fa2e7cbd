using System.Reflection;
using KafkaTyped.Testing;

namespace KafkaTyped.Documentation.Tests;

/// <summary>The public types of the three packages.</summary>
internal static class PublicTypes
{
    /// <summary>Where everything lives that only generated code names.</summary>
    public const string PlumbingNamespace = "KafkaTyped.CompilerServices";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. new[] { typeof(KafkaTopicAttribute).Assembly, typeof(KafkaOptions).Assembly, typeof(EmbeddedKafka).Assembly }
            .SelectMany(static assembly => assembly.GetExportedTypes())
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
    ];

    /// <summary>How a source file with the right <c>using</c>s names a type: without its namespace, and unbound when it is generic.</summary>
    public static string NameOf(Type type)
    {
        string[] name = type.Name.Split('`');
        string arguments = name.Length == 1 ? "" : $"<{new string(',', int.Parse(name[1]) - 1)}>";
        return (type.DeclaringType is { } outer ? NameOf(outer) + "." : "") + name[0] + arguments;
    }
}
