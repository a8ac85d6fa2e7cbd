using System.Runtime.CompilerServices;
using KafkaTyped.Native;

namespace KafkaTyped.Settings.Tests;

/// <summary>Lets the tests' own P/Invokes find the library that the runtime finds.</summary>
internal static class LibrdkafkaResolver
{
    [ModuleInitializer]
    internal static void Register() => LibrdkafkaLibrary.ResolveFor(typeof(LibrdkafkaResolver).Assembly);
}
