using KafkaTyped.CompilerServices;

namespace KafkaTyped.Testing.Tests;

public sealed class NoteProducer(IKafkaProducer<Note> producer) : TypedKafkaProducer<Note>(producer);
