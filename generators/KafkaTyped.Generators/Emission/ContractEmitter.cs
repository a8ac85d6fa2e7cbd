using KafkaTyped.Generators.Model;

namespace KafkaTyped.Generators.Emission;

/// <summary>Prints the file of one contract: the contract, the typed producer, and what deletes a key.</summary>
internal static class ContractEmitter
{
    /// <summary>Prints the file.</summary>
    public static string Emit(ContractModel model)
    {
        SourceWriter writer = new();
        Source.Start(writer, model.ExternAliases);
        if (model.Namespace.Length > 0)
        {
            writer.WriteLine();
            writer.WriteLine($"namespace {model.Namespace};");
        }

        writer.WriteLine();
        EmitContract(writer, model);
        writer.WriteLine();
        ProducerEmitter.Emit(writer, model);
        if (model.Tombstone is not null)
        {
            writer.WriteLine();
            TombstoneEmitter.Emit(writer, model, model.Tombstone);
        }

        return writer.Finish();
    }

    /// <summary>Prints the descriptor and the method of the key, which a message and its tombstone have in common.</summary>
    /// <param name="writer">Takes the source.</param>
    /// <param name="model">The contract.</param>
    /// <param name="messageType">The type whose contract it is.</param>
    /// <param name="parts">The members of <c>RecordParts</c>.</param>
    public static void EmitDescriptor(SourceWriter writer, ContractModel model, string messageType, IReadOnlyList<string> parts)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine("public static global::KafkaTyped.MessageDescriptor Descriptor { get; } = new()");
        writer.OpenBrace();
        writer.WriteLine($"MessageType = typeof({messageType}),");
        writer.WriteLine($"Topic = {Source.Literal(model.Topic.Name)},");
        WriteUnlessDefault(writer, "Cluster", Source.Literal(model.Topic.Cluster), model.Topic.Cluster.Length > 0);
        WriteUnlessDefault(writer, "Guarantee", $"global::KafkaTyped.DeliveryGuarantee.{model.Guarantee}", model.Guarantee != "Default");
        WriteUnlessDefault(writer, "Partitions", Source.Number(model.Topic.Partitions), model.Topic.Partitions != 0);
        WriteUnlessDefault(writer, "ReplicationFactor", Source.Number(model.Topic.ReplicationFactor), model.Topic.ReplicationFactor != 0);
        WriteUnlessDefault(writer, "MinInSyncReplicas", Source.Number(model.Topic.MinInSyncReplicas), model.Topic.MinInSyncReplicas != 0);
        if (model.Settings.Count > 0)
        {
            writer.WriteLine("Settings = new global::System.Collections.Generic.KeyValuePair<string, string>[]");
            writer.OpenBrace();
            foreach (SettingModel setting in model.Settings)
            {
                writer.WriteLine($"new({Source.Literal(setting.Name)}, {Source.Literal(setting.Value)}),");
            }

            writer.CloseBrace(",");
        }

        writer.CloseBrace(";");
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        string value = parts.Count == 0
            ? "global::KafkaTyped.CompilerServices.RecordParts.None"
            : string.Join(" | ", parts.Select(static part => $"global::KafkaTyped.CompilerServices.RecordParts.{part}"));
        writer.WriteLine($"public static global::KafkaTyped.CompilerServices.RecordParts Parts => {value};");
    }

    /// <summary>Prints <c>WriteKey</c>.</summary>
    public static void EmitWriteKey(SourceWriter writer, ContractModel model, string messageType)
    {
        StartMethod(writer, $"bool WriteKey({messageType} message, ref global::KafkaTyped.CompilerServices.RecordWriter writer)");
        switch (model.Key)
        {
            case { Scalar: { } scalar }:
                ScalarEmitter.EmitBody(writer, scalar, "key");
                break;
            case { Composite: { } composite }:
                JsonEmitter.EmitWriteValue(writer, composite, "message");
                writer.WriteLine("return true;");
                break;
            default:
                writer.WriteLine("return false;");
                break;
        }

        writer.CloseBrace();
    }

    /// <summary>Prints the head of a method of the contract and its opening brace.</summary>
    public static void StartMethod(SourceWriter writer, string signature)
    {
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"public static {signature}");
        writer.OpenBrace();
    }

    /// <summary>Prints the methods that a key calls.</summary>
    public static void EmitKeyHelpers(SourceWriter writer, KeyModel? key)
    {
        if (key?.Composite is { } composite)
        {
            JsonEmitter.EmitHelpers(writer, composite);
        }
    }

    /// <summary>Prints statements that write the constant headers.</summary>
    public static void EmitConstantHeaders(SourceWriter writer, EquatableArray<ConstantHeaderModel> headers)
    {
        foreach (ConstantHeaderModel header in headers)
        {
            writer.WriteLine($"writer.WriteBytes({Source.Utf8(header.Name)}, {Source.Utf8(header.Value)});");
        }
    }

    /// <summary>Prints <c>GetPartition</c>.</summary>
    public static void EmitGetPartition(SourceWriter writer, string messageType, string? member)
    {
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"public static int GetPartition({messageType} message) => {(member is null
            ? "global::KafkaTyped.MessageDescriptor.AnyPartition"
            : $"global::KafkaTyped.CompilerServices.RecordPartition.From(message.{member})")};");
    }

    /// <summary>Prints <c>GetTimestamp</c>.</summary>
    public static void EmitGetTimestamp(SourceWriter writer, string messageType, string? member)
    {
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"public static long GetTimestamp({messageType} message) => {(member is null
            ? "global::KafkaTyped.MessageDescriptor.NoTimestamp"
            : $"global::KafkaTyped.CompilerServices.RecordTimestamp.From(message.{member})")};");
    }

    private static void EmitContract(SourceWriter writer, ContractModel model)
    {
        writer.WriteLine(
            $"""
            /// <summary>How a <see cref="{model.MessageType}"/> becomes a record of topic <c>{model.Topic.Name}</c>.</summary>
            {Source.GeneratedCode}
            {Source.ExcludeFromCoverage}
            internal readonly struct {model.BaseName}Contract : global::KafkaTyped.CompilerServices.IMessageContract<{model.MessageType}>
            """);
        writer.OpenBrace();
        EmitSerializer(writer, model.Key?.Scalar?.Serializer);
        EmitSerializer(writer, model.Value.Serializer);
        EmitDescriptor(writer, model, model.MessageType, Parts(model));
        EmitWriteKey(writer, model, model.MessageType);
        EmitWriteValue(writer, model);
        StartMethod(writer, $"void WriteHeaders({model.MessageType} message, ref global::KafkaTyped.CompilerServices.HeaderWriter writer)");
        EmitConstantHeaders(writer, model.ConstantHeaders);
        for (int index = 0; index < model.Headers.Count; index++)
        {
            bool isFirst = index == 0 && model.ConstantHeaders.Count == 0;
            if (!isFirst && (ScalarEmitter.IsBlock(model.Headers[index]) || (index > 0 && ScalarEmitter.IsBlock(model.Headers[index - 1]))))
            {
                writer.WriteLine();
            }

            ScalarEmitter.EmitHeader(writer, model.Headers[index], index + 1);
        }

        writer.CloseBrace();
        EmitGetPartition(writer, model.MessageType, model.PartitionMember);
        EmitGetTimestamp(writer, model.MessageType, model.TimestampMember);
        ScalarEmitter.EmitEnumHelpers(writer, model.Enums);
        EmitKeyHelpers(writer, model.Key);
        if (model.Value.Json is { } json)
        {
            JsonEmitter.EmitHelpers(writer, json);
        }

        writer.CloseBrace();
    }

    /// <summary>Prints the field of a serializer.</summary>
    public static void EmitSerializer(SourceWriter writer, SerializerModel? serializer)
    {
        if (serializer is not null)
        {
            writer.WriteLine($"private static readonly {serializer.Type} {serializer.Field} = new();");
            writer.WriteLine();
        }
    }

    private static void EmitWriteValue(SourceWriter writer, ContractModel model)
    {
        StartMethod(writer, $"bool WriteValue({model.MessageType} message, ref global::KafkaTyped.CompilerServices.RecordWriter writer)");
        if (model.Value.Raw is { } raw)
        {
            ScalarEmitter.EmitBody(writer, raw, "value");
        }
        else
        {
            if (model.Value.Serializer is { } serializer)
            {
                writer.WriteLine($"writer.WriteWith<{serializer.ValueType}>({serializer.Field}, {model.Value.Source});");
            }
            else
            {
                JsonEmitter.EmitWriteValue(writer, model.Value.Json!, model.Value.Source);
            }

            writer.WriteLine("return true;");
        }

        writer.CloseBrace();
    }

    private static List<string> Parts(ContractModel model)
    {
        List<string> parts = [];
        AddIf(parts, "Key", model.Key is not null);
        AddIf(parts, "Headers", model.ConstantHeaders.Count + model.Headers.Count > 0);
        AddIf(parts, "Partition", model.PartitionMember is not null);
        AddIf(parts, "Timestamp", model.TimestampMember is not null);
        return parts;
    }

    private static void AddIf(List<string> parts, string part, bool condition)
    {
        if (condition)
        {
            parts.Add(part);
        }
    }

    private static void WriteUnlessDefault(SourceWriter writer, string property, string value, bool isStated)
    {
        if (isStated)
        {
            writer.WriteLine($"{property} = {value},");
        }
    }
}
