using System.ComponentModel;

namespace KafkaTyped.CompilerServices;

/// <summary>Gives the producers that a typed producer stands on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IProducerSource
{
    /// <summary>The producer of a message type.</summary>
    /// <typeparam name="TMessage">A registered message type.</typeparam>
    IKafkaProducer<TMessage> Get<TMessage>();
}
