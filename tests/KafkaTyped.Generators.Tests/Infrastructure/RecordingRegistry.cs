using KafkaTyped.CompilerServices;

namespace KafkaTyped.Generators.Tests.Infrastructure;

/// <summary>Takes the contracts of a module and writes records through them.</summary>
internal sealed class RecordingRegistry : IContractRegistry
{
    private readonly Dictionary<Type, Func<object, WrittenRecord>> _write = [];

    /// <summary>The message types, in order of registration.</summary>
    public List<Type> Messages { get; } = [];

    /// <summary>The typed producers' factories by their type.</summary>
    public Dictionary<Type, Func<IProducerSource, object>> Producers { get; } = [];

    /// <summary>The descriptors by message type.</summary>
    public Dictionary<Type, MessageDescriptor> Descriptors { get; } = [];

    /// <summary>Writes a record.</summary>
    public WrittenRecord Write(object message) => _write[message.GetType()](message);

    public void Add<TMessage, TContract>()
        where TContract : struct, IMessageContract<TMessage>
    {
        Messages.Add(typeof(TMessage));
        Descriptors.Add(typeof(TMessage), TContract.Descriptor);
        _write.Add(typeof(TMessage), static message => WrittenRecord.Write<TMessage, TContract>((TMessage)message));
    }

    public void Add<TMessage, TContract, TProducer>(Func<IProducerSource, TProducer> create)
        where TContract : struct, IMessageContract<TMessage>
        where TProducer : class
    {
        Add<TMessage, TContract>();
        Producers.Add(typeof(TProducer), create);
    }
}
