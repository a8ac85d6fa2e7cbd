using System.Reflection;
using System.Runtime.Loader;
using KafkaTyped.CompilerServices;

namespace KafkaTyped.Generators.Tests.Infrastructure;

/// <summary>A compiled project with its contracts, ready to be called.</summary>
internal sealed class LoadedContracts
{
    private readonly Assembly _assembly;

    private LoadedContracts(Assembly assembly)
    {
        _assembly = assembly;
        Registry = new RecordingRegistry();
        foreach (KafkaContractModuleAttribute attribute in assembly.GetCustomAttributes<KafkaContractModuleAttribute>())
        {
            MethodInfo register = attribute.Module.GetMethod("Register")!;
            register.Invoke(null, [Registry]);
        }
    }

    /// <summary>What the assembly's module registered.</summary>
    public RecordingRegistry Registry { get; }

    /// <summary>The assembly.</summary>
    public Assembly Assembly => _assembly;

    /// <summary>Loads an assembly and those that it needs.</summary>
    public static LoadedContracts Load(GeneratorRun run, IReadOnlyList<GeneratorRun> dependencies)
    {
        AssemblyLoadContext context = new(run.Output.AssemblyName, isCollectible: true);
        if (run.Files.Keys.Any(static name => name.StartsWith("KafkaProducers", StringComparison.Ordinal)))
        {
            context.LoadFromStream(new MemoryStream(RuntimeStandIn.Image));
        }

        foreach (GeneratorRun dependency in dependencies)
        {
            context.LoadFromStream(new MemoryStream(dependency.Image));
        }

        return new LoadedContracts(context.LoadFromStream(new MemoryStream(run.Image)));
    }

    /// <summary>Calls a static method of the project's class <c>Test</c>.</summary>
    public object? Call(string method, params object?[] arguments) =>
        _assembly.GetTypes().Single(static type => type.Name == "Test").GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    /// <summary>Writes the record of the message that a static method of the project's class <c>Test</c> makes.</summary>
    public WrittenRecord Write(string method = "Message", params object?[] arguments) => Registry.Write(Call(method, arguments)!);
}
