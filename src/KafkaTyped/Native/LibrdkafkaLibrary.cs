using System.Reflection;
using System.Runtime.InteropServices;

namespace KafkaTyped.Native;

/// <summary>
/// Finds librdkafka where Confluent.Kafka finds it: beside the application, under <c>runtimes/&lt;rid&gt;/native</c>, on the loader's path;
/// first the general build, then those for older or other C libraries that librdkafka.redist brings.
/// </summary>
internal static class LibrdkafkaLibrary
{
    /// <summary>The name that P/Invokes use.</summary>
    public const string Name = "librdkafka";

    private static readonly string[] s_linuxVariants = [Name, "alpine-librdkafka", "centos8-librdkafka"];
    private static readonly string[] s_otherVariants = [Name];

    // One handle for all assemblies of KafkaTyped, so that no two copies of the library are in use.
    private static readonly Lazy<nint> s_handle = new(Load);

    /// <summary>Lets the P/Invokes of an assembly find the library. Once an assembly, before its first call.</summary>
    public static void ResolveFor(Assembly assembly) =>
        NativeLibrary.SetDllImportResolver(assembly, static (name, _, _) => name == Name ? s_handle.Value : 0);

    private static nint Load()
    {
        Assembly assembly = typeof(LibrdkafkaLibrary).Assembly;
        string[] variants = OperatingSystem.IsLinux() ? s_linuxVariants : s_otherVariants;
        foreach (string variant in variants)
        {
            if (NativeLibrary.TryLoad(variant, assembly, searchPath: null, out nint handle))
            {
                return handle;
            }
        }

        throw new DllNotFoundException(
            $"librdkafka was not found for {RuntimeInformation.RuntimeIdentifier} (tried {string.Join(", ", variants)} beside the application " +
            $"in '{AppContext.BaseDirectory}' and on the loader's path). It comes with the package librdkafka.redist, which Confluent.Kafka " +
            "depends on; where that cannot be used, put a librdkafka 2.16 beside the application.");
    }
}
