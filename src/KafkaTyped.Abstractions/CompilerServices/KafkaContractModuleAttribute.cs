using System.ComponentModel;

namespace KafkaTyped.CompilerServices;

/// <summary>Points from an assembly to its generated module, so that hosts that reference the assembly find its contracts.</summary>
/// <param name="module">The module: a public class that implements <see cref="IContractModule"/>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KafkaContractModuleAttribute(Type module) : Attribute
{
    /// <summary>The module.</summary>
    public Type Module { get; } = module;
}
