using System.ComponentModel;

namespace KafkaTyped.CompilerServices;

/// <summary>Takes the contracts of generated modules: the host's registration, or a test's recorder.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IContractRegistry
{
    /// <summary>Takes a contract without a typed producer of its own.</summary>
    /// <typeparam name="TMessage">The message type.</typeparam>
    /// <typeparam name="TContract">Its contract.</typeparam>
    void Add<TMessage, TContract>()
        where TContract : struct, IMessageContract<TMessage>;

    /// <summary>Takes a contract and the typed producer over it.</summary>
    /// <typeparam name="TMessage">The message type.</typeparam>
    /// <typeparam name="TContract">Its contract.</typeparam>
    /// <typeparam name="TProducer">The generated typed producer.</typeparam>
    /// <param name="create">Creates the typed producer over producers that the source resolves.</param>
    void Add<TMessage, TContract, TProducer>(Func<IProducerSource, TProducer> create)
        where TContract : struct, IMessageContract<TMessage>
        where TProducer : class;
}
