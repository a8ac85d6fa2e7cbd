using KafkaTyped.Generators.Model;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Json;

/// <summary>Reads the members of objects, by the rules of System.Text.Json's own generator.</summary>
internal sealed class JsonObjectReader(JsonGraphReader graph, Compilation compilation, JsonReadOptions options)
{
    private const int Always = 1;
    private const int WhenWritingDefault = 2;
    private const int WhenWritingNull = 3;
    private const int WhenWriting = 4;

    private static readonly HashSet<string> s_reservedLocals = new(StringComparer.Ordinal) { "message", "value", "writer", "entry" };

    /// <summary>Reads an object.</summary>
    /// <param name="type">The type.</param>
    /// <param name="helper">The name of its helper method.</param>
    /// <param name="place">The member that has the type.</param>
    /// <param name="discriminator">Its discriminator as a JSON member; empty for none.</param>
    public JsonObjectModel Read(INamedTypeSymbol type, string helper, ISymbol place, string discriminator)
    {
        int numberHandling = JsonAttributes.Of(type).NumberHandling ?? 0;
        bool isRoot = SymbolEqualityComparer.Default.Equals(type, place);
        List<Candidate> candidates = Resolve(type, isRoot ? options.ExcludedMembers : []);
        bool isFastPath = discriminator.Length == 0 && IsFastPath(type, numberHandling, candidates);
        List<JsonMemberModel> members = [];
        HashSet<string> locals = new(s_reservedLocals, StringComparer.Ordinal);
        JsonExtensionDataModel? extensionData = null;
        foreach (Candidate candidate in candidates)
        {
            if (!candidate.IsWritten || candidate.Ignore is Always or WhenWriting)
            {
                continue;
            }

            if (candidate.Attributes.IsExtensionData)
            {
                extensionData = ReadExtensionData(type, candidate, locals);
                continue;
            }

            members.Add(ReadMember(type, candidate, numberHandling, locals, isFastPath));
        }

        (string start, EquatableArray<JsonMemberModel> placed, string end) = JsonPunctuation.Place(members, discriminator, extensionData is not null);
        return new JsonObjectModel(
            helper,
            graph.ParameterType(type),
            type.IsReferenceType,
            false,
            start,
            placed,
            extensionData,
            end,
            Implements(type, "System.Text.Json.Serialization.IJsonOnSerializing"),
            Implements(type, "System.Text.Json.Serialization.IJsonOnSerialized"));
    }

    /// <summary>Reads an object of some members only, which are all written, in the given order.</summary>
    public JsonObjectModel ReadMembers(INamedTypeSymbol type, string helper, IReadOnlyList<ISymbol> members)
    {
        int numberHandling = JsonAttributes.Of(type).NumberHandling ?? 0;
        List<JsonMemberModel> models = [];
        HashSet<string> locals = new(s_reservedLocals, StringComparer.Ordinal);
        foreach (ISymbol member in members)
        {
            Candidate candidate = new(member, member.ContainingType, JsonAttributes.Of(member), isHidden: false, isExcluded: false);
            models.Add(ReadMember(type, candidate, numberHandling, locals, isFastPath: false) with { Condition = JsonMemberCondition.Always });
        }

        (string start, EquatableArray<JsonMemberModel> placed, string end) = JsonPunctuation.Place(models, discriminator: "", hasExtensionData: false);
        return new JsonObjectModel(helper, graph.ParameterType(type), type.IsReferenceType, false, start, placed, null, end, false, false);
    }

    private static bool Implements(ITypeSymbol type, string fullName) => type.AllInterfaces.Any(candidate => JsonTypes.FullName(candidate) == fullName);

    private static string TakeLocal(string member, HashSet<string> taken)
    {
        string name = JsonNaming.Convert(member, JsonNaming.CamelCase);
        string unique = name;
        for (int i = 2; !taken.Add(unique); i++)
        {
            unique = $"{name}{i}";
        }

        return TypeNames.Identifier(unique);
    }

    private static bool IsFastPath(INamedTypeSymbol type, int numberHandling, List<Candidate> candidates)
    {
        JsonAttributes attributes = JsonAttributes.Of(type);
        return !attributes.IsPolymorphic
            && attributes.DerivedTypes.Count == 0
            && !JsonFastPath.IsSpecial(numberHandling)
            && !candidates.Any(static candidate =>
                candidate.Attributes.IsExtensionData
                || candidate.Attributes.HasConverter
                || JsonFastPath.IsSpecial(candidate.Attributes.NumberHandling ?? 0)
                || TypeOf(candidate.Symbol).SpecialType == SpecialType.System_Object);
    }

    // A member hides another when it has its name and is declared on a type that derives from the other's.
    private static bool IsHiddenBy(Candidate member, Candidate other) =>
        member.Symbol.Name == other.Symbol.Name && JsonTypes.IsAssignableFrom(member.Symbol.ContainingType, other.Symbol.ContainingType);

    private static bool IsVirtual(ISymbol symbol) => symbol.IsVirtual || symbol.IsOverride;

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private List<Candidate> Resolve(INamedTypeSymbol type, IReadOnlyCollection<string> excluded)
    {
        List<Candidate> chosen = [];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        Dictionary<string, Candidate> ignored = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        bool hasOrder = false;
        foreach (INamedTypeSymbol level in JsonTypes.Hierarchy(type))
        {
            List<Candidate> found = FindMembers(type, level, excluded, seen);
            foreach (Candidate candidate in found)
            {
                bool isOverriddenAndIgnored = candidate.Symbol is IPropertySymbol
                    && IsVirtual(candidate.Symbol)
                    && ignored.TryGetValue(candidate.Symbol.Name, out Candidate? hiding)
                    && IsVirtual(hiding.Symbol)
                    && SymbolEqualityComparer.Default.Equals(TypeOf(candidate.Symbol), TypeOf(hiding.Symbol));
                if (isOverriddenAndIgnored || !CheckReadable(candidate))
                {
                    continue;
                }

                string name = NameOf(candidate);
                if (!places.TryGetValue(name, out int place))
                {
                    places.Add(name, chosen.Count);
                    chosen.Add(candidate);
                    hasOrder |= candidate.Attributes.Order != 0;
                }
                else if (chosen[place].Ignore == Always)
                {
                    chosen[place] = candidate;
                    hasOrder |= candidate.Attributes.Order != 0;
                }
                else if (candidate.Ignore != Always
                    && !IsHiddenBy(candidate, chosen[place])
                    && !(ignored.TryGetValue(candidate.Symbol.Name, out Candidate? hidden) && IsHiddenBy(candidate, hidden)))
                {
                    graph.Report(RuleIds.JsonNameCollision, candidate.Symbol, JsonGraphReader.Display(candidate.Symbol), name);
                }

                if (candidate.Ignore == Always)
                {
                    ignored[candidate.Symbol.Name] = candidate;
                }
            }
        }

        return hasOrder ? [.. chosen.OrderBy(static candidate => candidate.Attributes.Order)] : chosen;
    }

    private static List<Candidate> FindMembers(
        INamedTypeSymbol type, INamedTypeSymbol level, IReadOnlyCollection<string> excluded, HashSet<string> seen)
    {
        List<Candidate> properties = [];
        List<Candidate> fields = [];
        List<string> names = [];
        foreach (ISymbol member in level.GetMembers())
        {
            names.Add(member.Name);
            bool isMember = member switch
            {
                IPropertySymbol { IsStatic: false, Parameters.Length: 0 } => true,
                IFieldSymbol { IsStatic: false, IsConst: false, AssociatedSymbol: null, IsExplicitlyNamedTupleElement: false } => true,
                _ => false,
            };
            if (isMember)
            {
                // A member that the object's own type hides, or inherits from several interfaces, is read through the type that declares it.
                bool isHidden = seen.Contains(member.Name) && !member.IsOverride;
                Candidate candidate = new(member, level, JsonAttributes.Of(member), isHidden, excluded.Contains(member.Name));
                (member is IPropertySymbol ? properties : fields).Add(candidate);
            }
        }

        seen.UnionWith(names);
        properties.AddRange(fields);
        return properties;
    }

    // Whether System.Text.Json sees the member at all. One that it sees without a getter takes part in conflicts of names, but is never written.
    private bool CheckReadable(Candidate candidate)
    {
        switch (candidate.Symbol)
        {
            case IFieldSymbol field:
                candidate.IsWritten = candidate.Attributes.Include
                    && (field.DeclaredAccessibility == Accessibility.Public || CheckIncluded(candidate, field));
                return candidate.IsWritten;

            case IPropertySymbol property:
                candidate.IsWritten = property.GetMethod is { } getter
                    && (getter.DeclaredAccessibility == Accessibility.Public || (candidate.Attributes.Include && CheckIncluded(candidate, getter)));
                return candidate.IsWritten || property.SetMethod?.DeclaredAccessibility == Accessibility.Public;

            default:
                return false;
        }
    }

    private bool CheckIncluded(Candidate candidate, ISymbol accessor)
    {
        if (candidate.Ignore == Always)
        {
            return true;
        }

        if (compilation.IsSymbolAccessibleWithin(accessor, compilation.Assembly))
        {
            return true;
        }

        graph.Report(RuleIds.InaccessibleJsonInclude, candidate.Symbol, JsonGraphReader.Display(candidate.Symbol));
        return false;
    }

    private string NameOf(Candidate candidate) =>
        candidate.Attributes.Name ?? JsonNaming.Convert(candidate.Symbol.Name, options.NamingPolicy);

    private JsonMemberModel ReadMember(INamedTypeSymbol type, Candidate candidate, int numberHandling, HashSet<string> locals, bool isFastPath)
    {
        ISymbol symbol = candidate.Symbol;
        ITypeSymbol memberType = TypeOf(symbol);
        JsonValueModel value = graph.ReadMember(memberType, symbol, candidate.Attributes, numberHandling);
        if (isFastPath)
        {
            value = JsonFastPath.Adapt(value, memberType);
        }

        return new JsonMemberModel(
            "",
            false,
            $"\"{JsonEscaping.Escape(NameOf(candidate))}\":",
            CastTo(type, candidate),
            TypeNames.Identifier(symbol.Name),
            TakeLocal(symbol.Name, locals),
            ReadCondition(candidate, memberType),
            value);
    }

    private string CastTo(INamedTypeSymbol type, Candidate candidate) =>
        candidate.IsHidden && !SymbolEqualityComparer.Default.Equals(type, candidate.Level) ? graph.Names.FullNotNull(candidate.Level) : "";

    private JsonMemberCondition ReadCondition(Candidate candidate, ITypeSymbol type)
    {
        bool canBeNull = JsonTypes.CanBeNull(type);
        if (candidate.Ignore == WhenWritingNull && !canBeNull)
        {
            graph.Report(RuleIds.InvalidJsonIgnore, candidate.Symbol, JsonGraphReader.Display(candidate.Symbol), JsonGraphReader.Display(type));
        }

        return (candidate.Ignore ?? options.DefaultIgnoreCondition) switch
        {
            WhenWritingNull => canBeNull ? JsonMemberCondition.NotNull : JsonMemberCondition.Always,
            WhenWritingDefault => canBeNull ? JsonMemberCondition.NotNull : JsonMemberCondition.NotDefault,
            _ => JsonMemberCondition.Always,
        };
    }

    private JsonExtensionDataModel? ReadExtensionData(INamedTypeSymbol type, Candidate candidate, HashSet<string> locals)
    {
        ITypeSymbol memberType = TypeOf(candidate.Symbol);
        bool isSupported = memberType.IsReferenceType
            && JsonTypes.FindConstruction(memberType, "System.Collections.Generic.IDictionary`2") is { } dictionary
            && dictionary.TypeArguments[0].SpecialType == SpecialType.System_String
            && JsonTypes.FullName(dictionary.TypeArguments[1]) == "System.Text.Json.JsonElement";
        if (!isSupported)
        {
            graph.Report(
                RuleIds.UnsupportedJsonExtensionData, candidate.Symbol, JsonGraphReader.Display(candidate.Symbol), JsonGraphReader.Display(memberType));
            return null;
        }

        return new JsonExtensionDataModel(CastTo(type, candidate), TypeNames.Identifier(candidate.Symbol.Name), TakeLocal(candidate.Symbol.Name, locals));
    }

    private sealed class Candidate(ISymbol symbol, INamedTypeSymbol level, JsonAttributes attributes, bool isHidden, bool isExcluded)
    {
        public ISymbol Symbol { get; } = symbol;

        public INamedTypeSymbol Level { get; } = level;

        public JsonAttributes Attributes { get; } = attributes;

        public bool IsHidden { get; } = isHidden;

        public bool IsWritten { get; set; } = true;

        public int? Ignore { get; } = isExcluded ? Always : attributes.Ignore;
    }
}
