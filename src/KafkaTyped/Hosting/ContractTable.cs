using Microsoft.Extensions.DependencyInjection;

namespace KafkaTyped.Hosting;

/// <summary>The message types of a host. One instance a service collection; written only while services are registered.</summary>
internal sealed class ContractTable(IServiceCollection services)
{
    private readonly List<RegisteredContract> _contracts = [];

    /// <summary>Every message type, also those whose producers were replaced.</summary>
    public IReadOnlyList<RegisteredContract> All => _contracts;

    /// <summary>
    /// The message types whose producers are still KafkaTyped's own. Where a test or an application put another producer in its place, there is
    /// nothing to configure.
    /// </summary>
    public IEnumerable<RegisteredContract> Own => _contracts.Where(contract => IsOwn(contract.Producer));

    /// <summary>Whether the section <c>Kafka</c> of the host's configuration is read.</summary>
    public bool ReadsHostConfiguration { get; set; }

    /// <summary>The table of a service collection, if it has one.</summary>
    public static ContractTable? Of(IServiceCollection services) =>
        (ContractTable?)services.FirstOrDefault(static service => service.ServiceType == typeof(ContractTable))?.ImplementationInstance;

    /// <summary>Whether records of a message type can have a key; <see langword="null"/> for types that are not in the table.</summary>
    public bool? HasKey(MessageDescriptor message) =>
        _contracts.Find(contract => contract.Message.MessageType == message.MessageType)?.HasKey;

    /// <summary>Whether a message type is in the table.</summary>
    public bool Contains(Type messageType) => _contracts.Exists(contract => contract.Message.MessageType == messageType);

    /// <summary>Adds a message type.</summary>
    public void Add(RegisteredContract contract) => _contracts.Add(contract);

    private bool IsOwn(ServiceDescriptor producer) =>
        services.LastOrDefault(service => service.ServiceType == producer.ServiceType && !service.IsKeyedService) == producer;
}
