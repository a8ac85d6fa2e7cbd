namespace KafkaTyped.Generators.Model;

/// <summary>When a member is written.</summary>
internal enum JsonMemberCondition
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>When it is not null.</summary>
    NotNull,

    /// <summary>When it is not the default of its type, a value type.</summary>
    NotDefault,
}
