using KafkaTyped.Generators.Model;

namespace KafkaTyped.Generators.Emission;

/// <summary>Prints the typed producer of a message type.</summary>
internal static class ProducerEmitter
{
    /// <summary>Prints the class.</summary>
    public static void Emit(SourceWriter writer, ContractModel model)
    {
        writer.WriteLine(
            $"""
            /// <summary>Produces <see cref="{model.MessageType}"/> to topic <c>{model.Topic.Name}</c>.</summary>
            {Source.GeneratedCode}
            {Source.ExcludeFromCoverage}
            {model.Accessibility} sealed class {model.BaseName}Producer : global::KafkaTyped.CompilerServices.TypedKafkaProducer<{model.MessageType}>
            """);
        writer.OpenBrace();
        if (model.Tombstone is { } tombstone)
        {
            EmitWithTombstones(writer, model, tombstone);
        }
        else
        {
            writer.WriteLine(
                $$"""
                /// <summary>Produces through another producer.</summary>
                /// <param name="producer">The producer that does the work.</param>
                public {{model.BaseName}}Producer(global::KafkaTyped.IKafkaProducer<{{model.MessageType}}> producer)
                    : base(producer)
                {
                }
                """);
        }

        writer.CloseBrace();
    }

    private static void EmitWithTombstones(SourceWriter writer, ContractModel model, TombstoneModel tombstone)
    {
        string type = $"{model.BaseName}Tombstone";
        string arguments = string.Join(", ", tombstone.Members.Select(static member => member.Parameter));
        string parameters = string.Join(", ", tombstone.Members.Select(static member => $"{member.Type} {member.Parameter}"));
        writer.WriteLine(
            $$"""
            private readonly global::KafkaTyped.IKafkaProducer<{{type}}> _tombstones;

            /// <summary>Produces through other producers.</summary>
            /// <param name="producer">The producer that does the work.</param>
            /// <param name="tombstones">The producer of tombstones.</param>
            {{tombstone.Accessibility}} {{model.BaseName}}Producer(
                global::KafkaTyped.IKafkaProducer<{{model.MessageType}}> producer,
                global::KafkaTyped.IKafkaProducer<{{type}}> tombstones)
                : base(producer)
            {
                global::System.ArgumentNullException.ThrowIfNull(tombstones);
                _tombstones = tombstones;
            }

            /// <summary>Fire and forget: marks a key as deleted, by a record without a value.</summary>
            """);
        EmitParameterDocs(writer, tombstone);
        writer.WriteLine($"{tombstone.Accessibility} void ProduceTombstone({parameters})");
        writer.OpenBrace();
        EmitNullChecks(writer, tombstone);
        writer.WriteLine($"_tombstones.Produce(new {type}({arguments}));");
        writer.CloseBrace();

        writer.WriteLine();
        writer.WriteLine("/// <summary>Marks a key as deleted, by a record without a value, and completes when its delivery is known.</summary>");
        EmitParameterDocs(writer, tombstone);
        writer.WriteLine(
            $"""
            /// <param name="{Undo(tombstone.TokenParameter)}">Ends the wait; the tombstone may still be delivered.</param>
            /// <returns>Where the tombstone stands.</returns>
            {tombstone.Accessibility} global::System.Threading.Tasks.ValueTask<global::KafkaTyped.DeliveryReceipt> ProduceTombstoneAsync({parameters}, global::System.Threading.CancellationToken {tombstone.TokenParameter} = default)
            """);
        writer.OpenBrace();
        EmitNullChecks(writer, tombstone);
        writer.WriteLine($"return _tombstones.ProduceAsync(new {type}({arguments}), {tombstone.TokenParameter});");
        writer.CloseBrace();
    }

    private static void EmitParameterDocs(SourceWriter writer, TombstoneModel tombstone)
    {
        foreach (TombstoneMemberModel member in tombstone.Members)
        {
            writer.WriteLine($"/// <param name=\"{Undo(member.Parameter)}\">The record's <c>{Undo(member.Name)}</c>.</param>");
        }
    }

    private static void EmitNullChecks(SourceWriter writer, TombstoneModel tombstone)
    {
        foreach (TombstoneMemberModel member in tombstone.Members.Where(static member => member.RefusesNull))
        {
            writer.WriteLine($"global::System.ArgumentNullException.ThrowIfNull({member.Parameter});");
        }
    }

    /// <summary>A name in documentation stands without the escape.</summary>
    public static string Undo(string identifier) => identifier.TrimStart('@');
}
