using KafkaTyped.Generators.Model;

namespace KafkaTyped.Generators.Emission;

/// <summary>Prints the type that deletes a key, and its contract.</summary>
internal static class TombstoneEmitter
{
    /// <summary>Prints both.</summary>
    public static void Emit(SourceWriter writer, ContractModel model, TombstoneModel tombstone)
    {
        string type = $"{model.BaseName}Tombstone";
        writer.WriteLine($"/// <summary>Marks the key of a <see cref=\"{model.MessageType}\"/> as deleted: a record of topic <c>{model.Topic.Name}</c> without a value.</summary>");
        foreach (TombstoneMemberModel member in tombstone.Members)
        {
            string name = ProducerEmitter.Undo(member.Name);
            writer.WriteLine($"/// <param name=\"{name}\">The record's <c>{name}</c>.</param>");
        }

        writer.WriteLine(
            $"""
            {Source.GeneratedCode}
            {Source.ExcludeFromCoverage}
            {tombstone.Accessibility} readonly record struct {type}({string.Join(", ", tombstone.Members.Select(static member => $"{member.Type} {member.Name}"))});

            /// <summary>How a <see cref="{type}"/> becomes a record of topic <c>{model.Topic.Name}</c>.</summary>
            {Source.GeneratedCode}
            {Source.ExcludeFromCoverage}
            internal readonly struct {type}Contract : global::KafkaTyped.CompilerServices.IMessageContract<{type}>
            """);
        writer.OpenBrace();
        EmitContract(writer, model, tombstone, type);
        writer.CloseBrace();
    }

    private static void EmitContract(SourceWriter writer, ContractModel model, TombstoneModel tombstone, string type)
    {
        ContractEmitter.EmitSerializer(writer, tombstone.Key.Scalar?.Serializer);
        List<string> parts = ["Key"];
        if (model.ConstantHeaders.Count > 0)
        {
            parts.Add("Headers");
        }

        if (model.PartitionMember is not null)
        {
            parts.Add("Partition");
        }

        ContractEmitter.EmitDescriptor(writer, model, type, parts);
        ContractEmitter.EmitWriteKey(writer, model with { Key = tombstone.Key }, type);
        ContractEmitter.StartMethod(writer, $"bool WriteValue({type} message, ref global::KafkaTyped.CompilerServices.RecordWriter writer)");
        writer.WriteLine("return false;");
        writer.CloseBrace();
        ContractEmitter.StartMethod(writer, $"void WriteHeaders({type} message, ref global::KafkaTyped.CompilerServices.HeaderWriter writer)");
        ContractEmitter.EmitConstantHeaders(writer, model.ConstantHeaders);
        writer.CloseBrace();
        ContractEmitter.EmitGetPartition(writer, type, model.PartitionMember);
        ContractEmitter.EmitGetTimestamp(writer, type, null);
        ScalarEmitter.EmitEnumHelpers(writer, tombstone.Enums);
        ContractEmitter.EmitKeyHelpers(writer, tombstone.Key);
    }
}
