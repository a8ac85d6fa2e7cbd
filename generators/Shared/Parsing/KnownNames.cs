namespace KafkaTyped.Generators.Parsing;

/// <summary>Metadata names of the types that are looked for.</summary>
internal static class KnownNames
{
    public const string AnnotationsNamespace = "KafkaTyped";
    public const string AbstractionsAssembly = "KafkaTyped.Abstractions";
    public const string KafkaTopicAttribute = "KafkaTyped.KafkaTopicAttribute";
    public const string MessageSerializerInterface = "KafkaTyped.IMessageSerializer`1";
    public const string ContractModuleAttribute = "KafkaTyped.CompilerServices.KafkaContractModuleAttribute";
    public const string ProducerRegistration = "KafkaTyped.CompilerServices.ProducerRegistration";
    public const string EmbeddedAttribute = "Microsoft.CodeAnalysis.EmbeddedAttribute";
    public const string ModuleNamespace = "KafkaTyped.Generated";

    /// <summary>What <c>[GeneratedCode]</c> of every generated type names.</summary>
    public const string Tool = "KafkaTyped.Generators";
}
