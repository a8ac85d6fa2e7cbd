using KafkaTyped.Generators.Model;

namespace KafkaTyped.Generators.Emission;

/// <summary>Prints how a <see cref="JsonModel"/> is written.</summary>
internal static class JsonEmitter
{
    /// <summary>Prints statements that write the JSON of an expression into the <c>RecordWriter</c> in scope named <c>writer</c>, by reference.</summary>
    /// <param name="writer">Takes the source.</param>
    /// <param name="model">What to write.</param>
    /// <param name="messageParameter">The expression that is written: a parameter, or a member of it.</param>
    public static void EmitWriteValue(SourceWriter writer, JsonModel model, string messageParameter) =>
        writer.WriteLine($"{model.HelperPrefix}Write({messageParameter}, ref writer);");

    /// <summary>Prints the private static methods of the contract that the statements call.</summary>
    public static void EmitHelpers(SourceWriter writer, JsonModel model) =>
        writer.WriteLine($"// {model.HelperPrefix}");
}
