using System.Globalization;
using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Reads the enums that a contract writes by name, each once.</summary>
/// <param name="names">Prints type names.</param>
internal sealed class EnumReader(TypeNames names)
{
    private readonly Dictionary<string, EnumModel> _byType = new(StringComparer.Ordinal);
    private readonly HashSet<string> _helpers = new(StringComparer.Ordinal);

    /// <summary>The enums read so far, by the names of their methods.</summary>
    public EquatableArray<EnumModel> Enums => _byType.Values.OrderBy(static model => model.Helper, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The name of the method that writes an enum's name.</summary>
    public string Helper(INamedTypeSymbol type)
    {
        string full = names.FullNotNull(type);
        if (!_byType.TryGetValue(full, out EnumModel? model))
        {
            string helper = $"WriteNameOf{GeneratedNames.BaseName(type)}";
            for (int number = 2; !_helpers.Add(helper); number++)
            {
                helper = $"WriteNameOf{GeneratedNames.BaseName(type)}_{number.ToString(CultureInfo.InvariantCulture)}";
            }

            model = new EnumModel(helper, full, Underlying(type), ReadConstants(type, full));
            _byType.Add(full, model);
        }

        return model.Helper;
    }

    /// <summary>The keyword of an enum's underlying type.</summary>
    public static string Underlying(INamedTypeSymbol type) => type.EnumUnderlyingType!.ToDisplayString();

    private static EquatableArray<EnumConstantModel> ReadConstants(INamedTypeSymbol type, string full)
    {
        List<EnumConstantModel> constants = [];
        HashSet<object> values = [];
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } value } && values.Add(value))
            {
                // A constant that is obsolete as an error cannot be named at all.
                bool named = !member.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ObsoleteAttribute");
                string expression = named
                    ? $"{full}.{TypeNames.Identifier(member.Name)}"
                    : $"({full})({Convert.ToString(value, CultureInfo.InvariantCulture)})";
                constants.Add(new EnumConstantModel(expression, member.Name));
            }
        }

        return constants.ToEquatableArray();
    }
}
