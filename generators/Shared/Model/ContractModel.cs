namespace KafkaTyped.Generators.Model;

/// <summary>Everything that the emitter needs to print one contract.</summary>
internal sealed record ContractModel
{
    /// <summary>The file's name, unique also where case is ignored.</summary>
    public required string HintName { get; init; }

    /// <summary>The message's namespace, escaped; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>What the names of the generated types start with: the message's name after those of its containing types.</summary>
    public required string BaseName { get; init; }

    /// <summary>The message type, fully qualified.</summary>
    public required string MessageType { get; init; }

    /// <summary><c>public</c> or <c>internal</c>: who can see the message, and so its producer.</summary>
    public required string Accessibility { get; init; }

    /// <summary>What the topic's attribute states.</summary>
    public required TopicModel Topic { get; init; }

    /// <summary>The member of <c>KafkaTyped.DeliveryGuarantee</c>.</summary>
    public required string Guarantee { get; init; }

    /// <summary>The declared settings, in order.</summary>
    public required EquatableArray<SettingModel> Settings { get; init; }

    /// <summary>The key; <see langword="null"/> when records have none.</summary>
    public required KeyModel? Key { get; init; }

    /// <summary>The value.</summary>
    public required ValueModel Value { get; init; }

    /// <summary>Headers with the same value in every record.</summary>
    public required EquatableArray<ConstantHeaderModel> ConstantHeaders { get; init; }

    /// <summary>Headers whose value is a member's.</summary>
    public required EquatableArray<HeaderModel> Headers { get; init; }

    /// <summary>The member that chooses the partition, escaped; <see langword="null"/> when none does.</summary>
    public required string? PartitionMember { get; init; }

    /// <summary>The member that is the timestamp, escaped; <see langword="null"/> when none is.</summary>
    public required string? TimestampMember { get; init; }

    /// <summary>The enums that are written by name.</summary>
    public required EquatableArray<EnumModel> Enums { get; init; }

    /// <summary>How a key is deleted; <see langword="null"/> when records have no key.</summary>
    public required TombstoneModel? Tombstone { get; init; }

    /// <summary>The aliases that names in the file start with in place of <c>global</c>.</summary>
    public required EquatableArray<string> ExternAliases { get; init; }
}
