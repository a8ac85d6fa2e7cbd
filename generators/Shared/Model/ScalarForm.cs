namespace KafkaTyped.Generators.Model;

/// <summary>How the bytes of one value are formed.</summary>
internal enum ScalarForm
{
    /// <summary>Text as UTF-8.</summary>
    String,

    /// <summary>A UTF-16 unit as UTF-8.</summary>
    Character,

    /// <summary>Text of a formattable value or of a <c>bool</c>.</summary>
    Text,

    /// <summary>Text of a date or a time in format <c>O</c>.</summary>
    RoundTripText,

    /// <summary>Big-endian binary.</summary>
    Binary,

    /// <summary>The name of an enum's constant.</summary>
    EnumName,

    /// <summary>The underlying integer of an enum in binary.</summary>
    EnumNumber,

    /// <summary>The bytes of an array.</summary>
    Bytes,

    /// <summary>The bytes of a memory.</summary>
    Memory,

    /// <summary>What a serializer of the user's writes.</summary>
    Serializer,
}
