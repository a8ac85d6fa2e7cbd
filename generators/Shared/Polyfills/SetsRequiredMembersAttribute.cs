namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets netstandard2.0 compile records with <c>required</c> members.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
