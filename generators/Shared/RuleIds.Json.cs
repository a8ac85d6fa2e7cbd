namespace KafkaTyped.Generators;

/// <content>JSON's rules. The first argument is always the member or type, the second what the rule is about.</content>
internal static partial class RuleIds
{
    /// <summary>A <c>[JsonConverter]</c> other than those for enums: the member or type, the converter.</summary>
    public const string UnsupportedJsonConverter = "KT1021";

    /// <summary>Two members of one JSON name: the member, the name.</summary>
    public const string JsonNameCollision = "KT1022";

    /// <summary><c>[JsonInclude]</c> on a member that the contract cannot read: the member.</summary>
    public const string InaccessibleJsonInclude = "KT1023";

    /// <summary><c>[JsonIgnore(Condition = WhenWritingNull)]</c> on a member that cannot be null: the member, its type.</summary>
    public const string InvalidJsonIgnore = "KT1024";

    /// <summary><c>[JsonNumberHandling]</c> on a member that is neither a number nor a collection of numbers: the member, its type.</summary>
    public const string InvalidJsonNumberHandling = "KT1025";

    /// <summary>Polymorphism that is not supported: the base type, the reason.</summary>
    public const string UnsupportedJsonPolymorphism = "KT1026";

    /// <summary><c>[JsonExtensionData]</c> of an unsupported type: the member, its type.</summary>
    public const string UnsupportedJsonExtensionData = "KT1027";

    /// <summary>A dictionary whose keys cannot be JSON names: the member, the keys' type.</summary>
    public const string UnsupportedJsonKey = "KT1028";
}
