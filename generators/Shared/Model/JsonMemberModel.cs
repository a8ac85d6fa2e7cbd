namespace KafkaTyped.Generators.Model;

/// <summary>One member of an object.</summary>
/// <param name="Punctuation">What is written directly before the name: a brace, the discriminator or a comma; empty for nothing.</param>
/// <param name="NeedsSeparator">Whether it depends on the members before, at run time, if a comma is written.</param>
/// <param name="JsonName">The name in quotes with its colon, escaped as JSON.</param>
/// <param name="CastTo">The type to read the member through, where the object's own hides it; empty otherwise.</param>
/// <param name="Name">The member's name, escaped for C#.</param>
/// <param name="Local">The name of a local variable for the member's value, unique in the method.</param>
/// <param name="Condition">When the member is written.</param>
/// <param name="Value">How its value is written.</param>
internal sealed record JsonMemberModel(
    string Punctuation,
    bool NeedsSeparator,
    string JsonName,
    string CastTo,
    string Name,
    string Local,
    JsonMemberCondition Condition,
    JsonValueModel Value);
