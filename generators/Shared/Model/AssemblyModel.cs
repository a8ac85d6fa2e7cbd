namespace KafkaTyped.Generators.Model;

/// <summary>What the registry needs to know of the compilation.</summary>
/// <param name="ModuleName">The name of the assembly's module.</param>
/// <param name="SeesRuntime">Whether the assembly can register producers.</param>
/// <param name="DeclaresEmbedded">Whether the assembly's own source declares <c>Microsoft.CodeAnalysis.EmbeddedAttribute</c>.</param>
/// <param name="Modules">The modules of referenced assemblies.</param>
internal sealed record AssemblyModel(string ModuleName, bool SeesRuntime, bool DeclaresEmbedded, EquatableArray<ModuleReferenceModel> Modules);
