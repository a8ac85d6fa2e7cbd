namespace KafkaTyped.Generators.Model;

/// <summary>How the items of a collection are reached.</summary>
internal enum JsonEnumeration
{
    /// <summary><c>foreach</c> over the value, whose own enumerator is a good one.</summary>
    Direct,

    /// <summary><c>foreach</c> over the span of a <c>List&lt;T&gt;</c>.</summary>
    List,

    /// <summary><c>foreach</c> over the span of a memory.</summary>
    Memory,

    /// <summary><c>foreach</c> over <c>JsonItems.Of</c>, which looks for what the value usually is behind its interface.</summary>
    Interface,

    /// <summary><c>foreach</c> over <c>JsonItems.OfList</c>, which uses the index of a list behind its interface.</summary>
    ListInterface,
}
