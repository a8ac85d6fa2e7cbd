using KafkaTyped.Generators.Model;

namespace KafkaTyped.Generators.Emission;

/// <summary>Prints the assembly's module.</summary>
internal static class ModuleEmitter
{
    /// <summary>The file's name. No contract's file has it: theirs end in a mask.</summary>
    public const string HintName = "KafkaContractModule.g.cs";

    /// <summary>Prints the file.</summary>
    public static string Emit(RegistryModel model)
    {
        SourceWriter writer = new();
        Source.Start(writer, []);
        writer.WriteLine(
            $"""

            [assembly: global::KafkaTyped.CompilerServices.KafkaContractModule(typeof(global::{Parsing.KnownNames.ModuleNamespace}.{model.Assembly.ModuleName}))]

            namespace {Parsing.KnownNames.ModuleNamespace};

            /// <summary>The Kafka contracts of this assembly.</summary>
            {Source.GeneratedCode}
            {Source.ExcludeFromCoverage}
            {Source.Hidden}
            public sealed class {model.Assembly.ModuleName} : global::KafkaTyped.CompilerServices.IContractModule
            """);
        writer.OpenBrace();
        writer.WriteLine(
            $$"""
            private {{model.Assembly.ModuleName}}()
            {
            }

            /// <summary>Names every contract of the assembly to the registry.</summary>
            /// <param name="registry">The registry that gets them.</param>
            public static void Register(global::KafkaTyped.CompilerServices.IContractRegistry registry)
            """);
        writer.OpenBrace();
        writer.WriteLine("global::System.ArgumentNullException.ThrowIfNull(registry);");
        foreach (ContractEntryModel entry in model.Entries)
        {
            EmitEntry(writer, entry);
        }

        writer.CloseBrace();
        writer.CloseBrace();
        return writer.Finish();
    }

    private static void EmitEntry(SourceWriter writer, ContractEntryModel entry)
    {
        string tombstones = entry.HasTombstone ? $", source.Get<{entry.BaseName}Tombstone>()" : "";
        writer.WriteLine(
            $"""
            registry.Add<{entry.MessageType}, {entry.BaseName}Contract, {entry.BaseName}Producer>(
                static source => new {entry.BaseName}Producer(source.Get<{entry.MessageType}>(){tombstones}));
            """);
        if (entry.HasTombstone)
        {
            writer.WriteLine($"registry.Add<{entry.BaseName}Tombstone, {entry.BaseName}TombstoneContract>();");
        }
    }
}
