using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Settings.Declarations;

/// <summary>Finds the message types whose producers a program can configure: its own and those of assemblies that KafkaTyped generated code for.</summary>
internal static class MessageTypes
{
    /// <summary>Finds the types.</summary>
    public static IReadOnlyList<MessageTypeSettings> Find(Compilation compilation)
    {
        List<MessageTypeSettings> found = [];
        Add(compilation.Assembly.GlobalNamespace, found);
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (HasContracts(assembly))
            {
                Add(assembly.GlobalNamespace, found);
            }
        }

        return found;
    }

    private static bool HasContracts(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            // An assembly that does not reference the attributes cannot carry one; that is cheaper to see than its attributes.
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (reference.Name == KnownNames.AbstractionsAssembly)
                {
                    return assembly.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.ContractModuleAttribute);
                }
            }
        }

        return false;
    }

    private static void Add(INamespaceOrTypeSymbol container, List<MessageTypeSettings> found)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamespaceSymbol nested)
            {
                Add(nested, found);
            }
            else if (member is INamedTypeSymbol type)
            {
                if (MessageTypeSettings.Read(type) is { Topic.Length: > 0 } settings)
                {
                    found.Add(settings);
                }

                if (!type.GetTypeMembers().IsEmpty)
                {
                    Add(type, found);
                }
            }
        }
    }
}
