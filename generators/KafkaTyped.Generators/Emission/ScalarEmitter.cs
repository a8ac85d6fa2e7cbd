using KafkaTyped.Generators.Model;

namespace KafkaTyped.Generators.Emission;

/// <summary>Prints how single values become bytes.</summary>
internal static class ScalarEmitter
{
    /// <summary>A statement that writes a value, which is not null, into a <c>RecordWriter</c>.</summary>
    /// <param name="scalar">The value's form.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="target">The writer.</param>
    public static string Write(ScalarModel scalar, string value, string target) => scalar.Form switch
    {
        ScalarForm.RoundTripText => $"{target}.WriteText({value}, \"O\");",
        ScalarForm.Binary => $"{target}.WriteBinary({value});",
        ScalarForm.EnumName => $"{scalar.EnumHelper}({value}, ref {target});",
        ScalarForm.EnumNumber => $"{target}.WriteBinary(({scalar.EnumUnderlying}){value});",
        ScalarForm.Bytes => $"{target}.WriteRaw({value});",
        ScalarForm.Memory => $"{target}.WriteRaw({value}.Span);",
        ScalarForm.Serializer => $"{target}.WriteWith<{scalar.Serializer!.ValueType}>({scalar.Serializer.Field}, {value});",
        _ => $"{target}.WriteText({value});",
    };

    /// <summary>The body of a method that writes a value into <c>writer</c> and returns whether there is one.</summary>
    /// <param name="writer">Takes the source.</param>
    /// <param name="scalar">The value.</param>
    /// <param name="local">The name of the local for a value that can be null.</param>
    public static void EmitBody(SourceWriter writer, ScalarModel scalar, string local)
    {
        string value = $"message.{scalar.Member}";
        if (scalar.CanBeNull)
        {
            writer.WriteLine(
                $$"""
                if ({{value}} is not { } {{local}})
                {
                    return false;
                }

                """);
            value = local;
        }

        writer.WriteLine(Write(scalar, value, "writer"));
        writer.WriteLine("return true;");
    }

    /// <summary>Prints statements that write a header.</summary>
    /// <param name="writer">Takes the source.</param>
    /// <param name="header">The header.</param>
    /// <param name="number">Its number in the method: a pattern's variable belongs to the whole method.</param>
    public static void EmitHeader(SourceWriter writer, HeaderModel header, int number)
    {
        ScalarModel scalar = header.Value;
        string name = Source.Utf8(header.Name);
        string member = $"message.{scalar.Member}";
        if (scalar.Form == ScalarForm.String)
        {
            writer.WriteLine($"writer.WriteText({name}, {member});");
        }
        else if (!scalar.CanBeNull)
        {
            EmitHeaderValue(writer, scalar, name, member, $"bytes{Source.Number(number)}");
        }
        else
        {
            string value = $"value{Source.Number(number)}";
            writer.WriteLine($"if ({member} is {{ }} {value})");
            writer.OpenBrace();
            EmitHeaderValue(writer, scalar, name, value, $"bytes{Source.Number(number)}");
            writer.CloseBrace();
        }
    }

    /// <summary>Whether a header takes several lines.</summary>
    public static bool IsBlock(HeaderModel header) => header.Value switch
    {
        { Form: ScalarForm.String } => false,
        { CanBeNull: true } => true,
        { Form: ScalarForm.Text or ScalarForm.RoundTripText or ScalarForm.Bytes or ScalarForm.Memory } => false,
        _ => true,
    };

    /// <summary>Prints the methods that write enums by name.</summary>
    public static void EmitEnumHelpers(SourceWriter writer, EquatableArray<EnumModel> enums)
    {
        foreach (EnumModel model in enums)
        {
            writer.WriteLine();
            writer.WriteLine($"private static void {model.Helper}({model.Type} value, ref global::KafkaTyped.CompilerServices.RecordWriter writer)");
            writer.OpenBrace();
            writer.WriteLine("switch (value)");
            writer.OpenBrace();
            foreach (EnumConstantModel constant in model.Constants)
            {
                writer.WriteLine(
                    $"""
                    case {constant.Expression}:
                        writer.WriteRaw({Source.Utf8(constant.Name)});
                        break;
                    """);
            }

            writer.WriteLine(
                $"""
                default:
                    writer.WriteText(({model.Underlying})value);
                    break;
                """);
            writer.CloseBrace();
            writer.CloseBrace();
        }
    }

    private static void EmitHeaderValue(SourceWriter writer, ScalarModel scalar, string name, string value, string bytes)
    {
        switch (scalar.Form)
        {
            case ScalarForm.Text:
                writer.WriteLine($"writer.WriteText({name}, {value});");
                break;
            case ScalarForm.RoundTripText:
                writer.WriteLine($"writer.WriteText({name}, {value}, \"O\");");
                break;
            case ScalarForm.Bytes:
                writer.WriteLine($"writer.WriteBytes({name}, {value});");
                break;
            case ScalarForm.Memory:
                writer.WriteLine($"writer.WriteBytes({name}, {value}.Span);");
                break;
            default:
                writer.WriteLine($"global::KafkaTyped.CompilerServices.RecordWriter {bytes} = writer.Begin({name});");
                writer.WriteLine(Write(scalar, value, bytes));
                writer.WriteLine($"writer.End({bytes});");
                break;
        }
    }
}
