using System.ComponentModel;

namespace KafkaTyped.CompilerServices;

/// <summary>The contracts of one assembly. Implemented by one generated class an assembly.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IContractModule
{
    /// <summary>Names every contract of the assembly to the registry.</summary>
    /// <param name="registry">The registry that gets them.</param>
    static abstract void Register(IContractRegistry registry);
}
