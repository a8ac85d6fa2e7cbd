namespace ConsoleProducer;

/// <summary>What the user gave cannot be: the arguments, or a line of the input.</summary>
internal sealed class UsageException(string message) : Exception(message);
