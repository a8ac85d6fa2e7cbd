using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Emission;

/// <summary>Prints how a <see cref="JsonModel"/> is written.</summary>
internal static class JsonEmitter
{
    private const string CompilerServices = "global::KafkaTyped.CompilerServices.";

    /// <summary>Prints statements that write the JSON of an expression into the <c>RecordWriter</c> in scope named <c>writer</c>, by reference.</summary>
    /// <param name="writer">Takes the source.</param>
    /// <param name="model">What to write.</param>
    /// <param name="messageParameter">The expression that is written: a parameter, or a member of it.</param>
    public static void EmitWriteValue(SourceWriter writer, JsonModel model, string messageParameter)
    {
        if (model.RootObject is { } root)
        {
            EmitObject(writer, root, messageParameter);
        }
        else
        {
            EmitValue(writer, model.Root, "", messageParameter);
        }
    }

    /// <summary>Prints the private static methods of the contract that the statements call.</summary>
    public static void EmitHelpers(SourceWriter writer, JsonModel model)
    {
        foreach (JsonSerializerModel serializer in model.Serializers)
        {
            writer.WriteLine();
            writer.WriteLine($"private static readonly {serializer.Type} {serializer.Field} = new();");
        }

        foreach (JsonShapeModel shape in model.Shapes)
        {
            writer.WriteLine();
            string name = shape is JsonEnumModel { IsKey: true } ? "key" : "value";
            writer.WriteLine($"private static void {shape.Helper}({shape.Type} {name}, ref {CompilerServices}RecordWriter writer)");
            writer.OpenBrace();
            switch (shape)
            {
                case JsonObjectModel members:
                    EmitNullCheck(writer, members.CanBeNull);
                    EmitObject(writer, members, "value");
                    break;
                case JsonCollectionModel collection:
                    EmitNullCheck(writer, collection.CanBeNull);
                    EmitCollection(writer, collection);
                    break;
                case JsonDictionaryModel dictionary:
                    EmitNullCheck(writer, dictionary.CanBeNull);
                    EmitDictionary(writer, dictionary);
                    break;
                case JsonEnumModel names:
                    EmitEnum(writer, names, name);
                    break;
                case JsonNullableModel nullable:
                    EmitNullable(writer, nullable);
                    break;
                case JsonPolymorphicModel polymorphic:
                    EmitNullCheck(writer, canBeNull: true);
                    EmitPolymorphic(writer, polymorphic);
                    break;
            }

            writer.CloseBrace();
        }
    }

    private static void EmitNullCheck(SourceWriter writer, bool canBeNull)
    {
        if (canBeNull)
        {
            writer.WriteLine(
                """
                if (value is null)
                {
                    writer.WriteJsonNull([]);
                    return;
                }

                """.TrimEnd('\n'));
            writer.WriteLine();
        }
    }

    private static void EmitObject(SourceWriter writer, JsonObjectModel model, string value)
    {
        if (model.TracksDepth)
        {
            writer.WriteLine("writer.EnterJson();");
        }

        if (model.CallsOnSerializing)
        {
            writer.WriteLine($"((global::System.Text.Json.Serialization.IJsonOnSerializing){value}).OnSerializing();");
        }

        WriteRaw(writer, model.Start);
        foreach (JsonMemberModel member in model.Members)
        {
            EmitMember(writer, member, value);
        }

        if (model.ExtensionData is { } data)
        {
            EmitExtensionData(writer, data, value);
        }

        WriteRaw(writer, model.End);
        if (model.CallsOnSerialized)
        {
            writer.WriteLine($"((global::System.Text.Json.Serialization.IJsonOnSerialized){value}).OnSerialized();");
        }

        if (model.TracksDepth)
        {
            writer.WriteLine("writer.LeaveJson();");
        }
    }

    private static void EmitMember(SourceWriter writer, JsonMemberModel member, string value)
    {
        string source = member.CastTo.Length == 0 ? $"{value}.{member.Name}" : $"(({member.CastTo}){value}).{member.Name}";
        switch (member.Condition)
        {
            case JsonMemberCondition.NotNull:
                writer.WriteLine($"if ({source} is {{ }} {member.Local})");
                break;
            case JsonMemberCondition.NotDefault:
                writer.WriteLine($"var {member.Local} = {source};");
                writer.WriteLine($"if (!{CompilerServices}RecordWriter.IsDefault({member.Local}))");
                break;
            default:
                EmitMemberValue(writer, member, source);
                return;
        }

        writer.OpenBrace();
        EmitMemberValue(writer, member, member.Local);
        writer.CloseBrace();
        writer.WriteLine();
    }

    private static void EmitMemberValue(SourceWriter writer, JsonMemberModel member, string source)
    {
        if (member.NeedsSeparator)
        {
            writer.WriteLine("writer.WriteJsonSeparator();");
        }

        EmitValue(writer, member.Value, member.Punctuation + member.JsonName, source);
    }

    private static void EmitExtensionData(SourceWriter writer, JsonExtensionDataModel data, string value)
    {
        string source = data.CastTo.Length == 0 ? $"{value}.{data.Name}" : $"(({data.CastTo}){value}).{data.Name}";
        writer.WriteLine(
            $$"""
            if ({{source}} is { } {{data.Local}})
            {
                foreach (var entry in {{data.Local}})
                {
                    writer.WriteJsonName(entry.Key);
                    writer.WriteJson([], entry.Value);
                }
            }

            """);
    }

    private static void EmitCollection(SourceWriter writer, JsonCollectionModel model)
    {
        if (model.TracksDepth)
        {
            writer.WriteLine("writer.EnterJson();");
        }

        writer.WriteLine("writer.WriteRaw(\"[\"u8);");
        string item = "item";
        switch (model.Enumeration)
        {
            case JsonEnumeration.List:
                EmitSpanLoop(writer, "global::System.Runtime.InteropServices.CollectionsMarshal.AsSpan(value)");
                item = "items[index]";
                break;
            case JsonEnumeration.Memory:
                EmitSpanLoop(writer, "value.Span");
                item = "items[index]";
                break;
            case JsonEnumeration.Interface:
                writer.WriteLine($"foreach (var item in {CompilerServices}JsonItems.Of<{model.ItemType}>(value))");
                break;
            case JsonEnumeration.ListInterface:
                writer.WriteLine($"foreach (var item in {CompilerServices}JsonItems.OfList<{model.ItemType}>(value))");
                break;
            default:
                writer.WriteLine("foreach (var item in value)");
                break;
        }

        writer.OpenBrace();
        writer.WriteLine("writer.WriteJsonSeparator();");
        EmitValue(writer, model.Item, "", item);
        writer.CloseBrace();
        writer.WriteLine();
        writer.WriteLine("writer.WriteRaw(\"]\"u8);");
        if (model.TracksDepth)
        {
            writer.WriteLine("writer.LeaveJson();");
        }
    }

    // Not foreach: the enumerator of a span is a ref struct with interfaces, which C# 12 does not know.
    private static void EmitSpanLoop(SourceWriter writer, string span)
    {
        writer.WriteLine($"var items = {span};");
        writer.WriteLine("for (int index = 0; index < items.Length; index++)");
    }

    private static void EmitDictionary(SourceWriter writer, JsonDictionaryModel model)
    {
        if (model.TracksDepth)
        {
            writer.WriteLine("writer.EnterJson();");
        }

        writer.WriteLine("writer.WriteRaw(\"{\"u8);");
        string entries = model.Enumeration == JsonEnumeration.Interface ? $"{CompilerServices}JsonItems.EntriesOf<{model.EntryTypes}>(value)" : "value";
        writer.WriteLine($"foreach (var entry in {entries})");
        writer.OpenBrace();
        writer.WriteLine(
            model.KeyHelper.Length > 0 ? $"{model.KeyHelper}(entry.Key, ref writer);"
            : model.KeyCast.Length > 0 ? $"writer.WriteJsonName(({model.KeyCast})entry.Key);"
            : "writer.WriteJsonName(entry.Key);");
        EmitValue(writer, model.Value, "", "entry.Value");
        writer.CloseBrace();
        writer.WriteLine();
        writer.WriteLine("writer.WriteRaw(\"}\"u8);");
        if (model.TracksDepth)
        {
            writer.WriteLine("writer.LeaveJson();");
        }
    }

    private static void EmitNullable(SourceWriter writer, JsonNullableModel model) =>
        writer.WriteLine(
            $$"""
            if (value is { } present)
            {
                {{model.Value.Helper}}(present, ref writer);
            }
            else
            {
                writer.WriteJsonNull([]);
            }
            """);

    private static void EmitEnum(SourceWriter writer, JsonEnumModel model, string value)
    {
        if (model.IsKey)
        {
            writer.WriteLine("writer.WriteJsonSeparator();");
        }

        string colon = model.IsKey ? ":" : "";
        writer.WriteLine($"switch ({value})");
        writer.OpenBrace();
        foreach (JsonEnumNameModel name in model.Names)
        {
            writer.WriteLine($"case {name.Constant}:");
            writer.Indent();
            writer.WriteLine($"writer.WriteRaw({Utf8($"\"{name.JsonName}\"{colon}")});");
            writer.WriteLine("break;");
            writer.Outdent();
        }

        writer.WriteLine("default:");
        writer.Indent();
        string number = model.IsKey
            ? $"writer.WriteJsonAsString([], ({model.NumberType}){value});"
            : $"writer.WriteJson([], ({model.NumberType}){value});";
        if (model.Flags.Count == 0)
        {
            writer.WriteLine(number);
        }
        else
        {
            EmitFlags(writer, model, value, number);
        }

        if (model.IsKey)
        {
            writer.WriteLine("writer.WriteRaw(\":\"u8);");
        }

        writer.WriteLine("break;");
        writer.Outdent();
        writer.CloseBrace();
    }

    private static void EmitFlags(SourceWriter writer, JsonEnumModel model, string value, string number)
    {
        writer.WriteLine($"ulong rest = unchecked((ulong){value});");
        writer.WriteLine("int start = writer.Position;");
        writer.WriteLine("writer.WriteRaw(\"\\\"\"u8);");
        foreach (JsonEnumNameModel flag in model.Flags)
        {
            writer.WriteLine($"writer.WriteJsonFlag(start, ref rest, {flag.Constant}, {Utf8(flag.JsonName)});");
        }

        writer.WriteLine(
            $$"""
            if (rest == 0 && {{value}} != 0)
            {
                writer.WriteRaw("\""u8);
            }
            else
            {
                writer.Rewind(start);
                {{number}}
            }

            """.TrimEnd('\n'));
        writer.WriteLine();
    }

    private static void EmitPolymorphic(SourceWriter writer, JsonPolymorphicModel model)
    {
        foreach (JsonDerivedModel derived in model.Derived)
        {
            string condition = model.AcceptsDescendants ? $"value is {derived.Type}" : $"value.GetType() == typeof({derived.Type})";
            EmitCase(writer, condition, $"{derived.Helper}(({derived.Type})value, ref writer);");
        }

        if (model.FallsBackToBase)
        {
            writer.WriteLine($"{model.BaseHelper}(value, ref writer);");
            return;
        }

        if (model.BaseHelper.Length > 0)
        {
            EmitCase(writer, $"value.GetType() == typeof({model.BaseType})", $"{model.BaseHelper}(value, ref writer);");
        }

        writer.WriteLine($"throw {CompilerServices}RecordWriter.UnknownDerivedType(value.GetType(), typeof({model.BaseType}));");
    }

    private static void EmitCase(SourceWriter writer, string condition, string statement)
    {
        writer.WriteLine($"if ({condition})");
        writer.OpenBrace();
        writer.WriteLine(statement);
        writer.WriteLine("return;");
        writer.CloseBrace();
        writer.WriteLine();
    }

    private static void EmitValue(SourceWriter writer, JsonValueModel value, string prefix, string source)
    {
        string argument = value.Cast.Length == 0 || value.Kind == JsonValueKind.Serializer ? source : $"({value.Cast}){source}";
        string literal = prefix.Length == 0 ? "[]" : Utf8(prefix);
        switch (value.Kind)
        {
            case JsonValueKind.NumberAsString:
                writer.WriteLine($"writer.WriteJsonAsString({literal}, {argument});");
                break;
            case JsonValueKind.NumberOrName:
                writer.WriteLine($"writer.WriteJsonOrName({literal}, {argument});");
                break;
            case JsonValueKind.Base64:
                writer.WriteLine($"writer.WriteJsonBase64({literal}, {argument});");
                break;
            case JsonValueKind.Helper:
                WriteRaw(writer, prefix);
                writer.WriteLine($"{value.Helper}({source}, ref writer);");
                break;
            case JsonValueKind.Serializer:
                WriteRaw(writer, prefix);
                writer.WriteLine($"writer.WriteWith<{value.Cast}>({value.Helper}, {source});");
                break;
            default:
                writer.WriteLine($"writer.WriteJson({literal}, {argument});");
                break;
        }
    }

    private static void WriteRaw(SourceWriter writer, string json)
    {
        if (json.Length > 0)
        {
            writer.WriteLine($"writer.WriteRaw({Utf8(json)});");
        }
    }

    private static string Utf8(string ascii) => SymbolDisplay.FormatLiteral(ascii, quote: true) + "u8";
}
