using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KafkaTyped.Hosting;

/// <summary>The default of <c>client.id</c>.</summary>
internal static class ApplicationName
{
    /// <summary>The host's name of the application; without a host, the name of the program.</summary>
    public static string Of(IServiceProvider provider) =>
        provider.GetService<IHostEnvironment>()?.ApplicationName is { Length: > 0 } name
            ? name
            : Assembly.GetEntryAssembly()?.GetName().Name ?? "KafkaTyped";
}
