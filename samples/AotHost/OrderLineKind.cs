namespace AotHost;

/// <summary>What a line is about.</summary>
public enum OrderLineKind
{
    Goods,
    Service,
}
