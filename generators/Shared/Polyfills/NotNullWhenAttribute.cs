namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets netstandard2.0 say when an <c>out</c> argument is not null.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
