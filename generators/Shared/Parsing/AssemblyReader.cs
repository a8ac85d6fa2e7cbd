using System.Globalization;
using System.Text;
using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Projects a compilation onto the little that the registry needs.</summary>
internal static class AssemblyReader
{
    /// <summary>Reads a compilation.</summary>
    public static AssemblyModel Read(Compilation compilation, CancellationToken cancellationToken)
    {
        SortedDictionary<string, ModuleReferenceModel> modules = new(StringComparer.Ordinal);
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (FindModule(assembly) is { } module)
            {
                string alias = OnlyAlias(compilation, assembly) ?? "";
                modules[assembly.Name] = new ModuleReferenceModel(alias, module);
            }
        }

        return new AssemblyModel(
            ModuleName(compilation.AssemblyName ?? ""),
            SeesRuntime(compilation),
            compilation.Assembly.GetTypeByMetadataName(KnownNames.EmbeddedAttribute) is not null,
            modules.Values.ToEquatableArray());
    }

    /// <summary>The alias that an assembly must be named by; <see langword="null"/> when <c>global</c> reaches it.</summary>
    public static string? OnlyAlias(Compilation compilation, IAssemblySymbol assembly)
    {
        if (SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
            || compilation.GetMetadataReference(assembly) is not { Properties.Aliases: { IsDefaultOrEmpty: false } aliases }
            || aliases.Contains("global"))
        {
            return null;
        }

        return aliases[0];
    }

    /// <summary>
    /// The name of an assembly's module: different for different assemblies. <c>.</c> becomes <c>_d</c>, <c>_</c> becomes <c>__</c>, anything else
    /// that is no ASCII letter or digit becomes <c>_x</c> and four hexadecimal digits.
    /// </summary>
    public static string ModuleName(string assemblyName)
    {
        StringBuilder name = new("Module_");
        foreach (char unit in assemblyName)
        {
            switch (unit)
            {
                case >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9':
                    name.Append(unit);
                    break;
                case '.':
                    name.Append("_d");
                    break;
                case '_':
                    name.Append("__");
                    break;
                default:
                    name.Append("_x").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        return name.ToString();
    }

    private static bool SeesRuntime(Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownNames.ProducerRegistration) is { } services
        && compilation.IsSymbolAccessibleWithin(services, compilation.Assembly)
        && OnlyAlias(compilation, services.ContainingAssembly) is null;

    private static string? FindModule(IAssemblySymbol assembly)
    {
        // Reading attributes of every framework assembly on every edit is expensive, and an assembly with contracts references their interface.
        if (!assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == KnownNames.AbstractionsAssembly)))
        {
            return null;
        }

        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() == KnownNames.ContractModuleAttribute
                && attribute.Argument<INamedTypeSymbol>(0) is { } module)
            {
                return module.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
            }
        }

        return null;
    }
}
