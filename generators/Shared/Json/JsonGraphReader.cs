using KafkaTyped.Generators.Model;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Json;

/// <summary>Reads one graph of types: each type that needs a helper method once.</summary>
internal sealed class JsonGraphReader
{
    private const int WriteAsString = 2;
    private const int AllowNames = 4;

    private readonly Compilation _compilation;
    private readonly JsonReadOptions _options;
    private readonly ContractProblemCollector _problems;
    private readonly ISymbol _root;
    private readonly Dictionary<ShapeKey, string> _helpers = new(new ShapeKeyComparer());
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<JsonShapeModel?> _shapes = [];
    private readonly List<JsonSerializerModel> _serializers = [];

    /// <summary>Starts with an empty graph.</summary>
    /// <param name="compilation">Where well-known types are looked up.</param>
    /// <param name="names">Prints the names of types.</param>
    /// <param name="options">The options.</param>
    /// <param name="problems">Takes what is not supported.</param>
    /// <param name="root">Where a problem is shown whose own place is in no source.</param>
    public JsonGraphReader(Compilation compilation, TypeNames names, JsonReadOptions options, ContractProblemCollector problems, ISymbol root)
    {
        _compilation = compilation;
        Names = names;
        _options = options;
        _problems = problems;
        _root = root;
        Objects = new JsonObjectReader(this, compilation, options);
    }

    /// <summary>Prints the names of types.</summary>
    public TypeNames Names { get; }

    private JsonObjectReader Objects { get; }

    /// <summary>Reads a message type.</summary>
    public JsonModel ReadRoot(INamedTypeSymbol root)
    {
        JsonValueModel value = ReadType(root, root, numberHandling: 0, isNumberHandlingOfMember: false);
        return Finish(value, inlinesObject: true);
    }

    /// <summary>Reads some members of a message type.</summary>
    public JsonModel ReadMembers(INamedTypeSymbol root, IReadOnlyList<ISymbol> members)
    {
        string helper = TakeName(root, "");
        int slot = _shapes.Count;
        _shapes.Add(null);
        _shapes[slot] = Objects.ReadMembers(root, helper, members);
        return Finish(new JsonValueModel(JsonValueKind.Helper, Helper: helper), inlinesObject: true);
    }

    /// <summary>Reads a type whose value stands for itself.</summary>
    public JsonModel ReadValue(ITypeSymbol type, ISymbol place) =>
        Finish(ReadType(type, place, numberHandling: 0, isNumberHandlingOfMember: false), inlinesObject: false);

    /// <summary>Reads a member's type with what the member's attributes say about it.</summary>
    public JsonValueModel ReadMember(ITypeSymbol type, ISymbol member, JsonAttributes attributes, int typeNumberHandling)
    {
        if (attributes.HasSerializer)
        {
            return ReadSerializer(type, member, attributes.Serializer);
        }

        if (attributes.HasConverter)
        {
            return ReadConverter(type, member, attributes.Converter);
        }

        if (attributes.NumberHandling is not { } handling)
        {
            return ReadType(type, member, typeNumberHandling, isNumberHandlingOfMember: false);
        }

        return ReadType(type, member, handling, isNumberHandlingOfMember: true);
    }

    /// <summary>Reads a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="place">The member that has it.</param>
    /// <param name="numberHandling">The value of <c>JsonNumberHandling</c> that holds for a number, or for the numbers in a collection.</param>
    /// <param name="isNumberHandlingOfMember">Whether a type that is neither is a mistake.</param>
    public JsonValueModel ReadType(ITypeSymbol type, ISymbol place, int numberHandling, bool isNumberHandlingOfMember)
    {
        ITypeSymbol? underlying = JsonTypes.UnderlyingOfNullable(type);
        ITypeSymbol plain = underlying ?? type;
        JsonAttributes attributes = JsonAttributes.Of(plain);
        if (attributes.HasSerializer)
        {
            return ReadSerializer(type, place, attributes.Serializer);
        }

        if (attributes.HasConverter)
        {
            return ReadConverter(type, place, attributes.Converter);
        }

        if (JsonTypes.IsNumber(plain))
        {
            return ReadNumber(plain, underlying is not null, numberHandling);
        }

        if (ReadSpecial(plain, underlying is not null) is { } special)
        {
            return RefuseNumberHandling(special, type, place, isNumberHandlingOfMember);
        }

        if (plain.TypeKind == TypeKind.Enum)
        {
            return RefuseNumberHandling(ReadEnumNumber(plain, underlying is not null), type, place, isNumberHandlingOfMember);
        }

        if (plain.TypeKind == TypeKind.Error)
        {
            _problems.LeaveToCompiler();
            return Nothing();
        }

        if (FindObstacle(plain) is { } obstacle)
        {
            Report(RuleIds.UnsupportedJsonType, place, Display(place), Display(type), obstacle);
            return Nothing();
        }

        if (underlying is not null)
        {
            string inner = ReadShape(plain, place, numberHandling, isNumberHandlingOfMember);
            return ReadNullable(type, inner);
        }

        return new JsonValueModel(JsonValueKind.Helper, Helper: ReadShape(plain, place, numberHandling, isNumberHandlingOfMember));
    }

    /// <summary>Reads an object of a derived type, with the discriminator of its polymorphic base.</summary>
    /// <returns>The helper's name.</returns>
    public string ReadDerived(INamedTypeSymbol type, ISymbol place, string discriminator)
    {
        ShapeKey key = new(type, 0, "object " + discriminator);
        if (_helpers.TryGetValue(key, out string? helper))
        {
            return helper;
        }

        helper = TakeName(type, "");
        _helpers.Add(key, helper);
        int slot = _shapes.Count;
        _shapes.Add(null);
        _shapes[slot] = Objects.Read(type, helper, place, discriminator);
        return helper;
    }

    /// <summary>Adds a problem at a symbol, or at the root when the symbol is in no source.</summary>
    public void Report(string ruleId, ISymbol place, params string[] arguments)
    {
        Location? location = place.Locations.FirstOrDefault(candidate => candidate.IsInSource && _compilation.ContainsSyntaxTree(candidate.SourceTree!))
            ?? _root.Locations.FirstOrDefault();
        _problems.Add(ruleId, location, arguments);
    }

    /// <summary>A symbol as a person writes it.</summary>
    public static string Display(ISymbol symbol) => symbol switch
    {
        ITypeSymbol type => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
        { ContainingType: { } container } => $"{container.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}.{symbol.Name}",
        _ => symbol.Name,
    };

    /// <summary>What stands for a value that a problem was reported about; nothing is emitted of it.</summary>
    public static JsonValueModel Nothing() => new(JsonValueKind.Scalar);

    private static JsonValueModel ReadNumber(ITypeSymbol type, bool isNullable, int handling)
    {
        JsonValueKind kind =
            (handling & WriteAsString) != 0 ? JsonValueKind.NumberAsString
            : (handling & AllowNames) != 0 && JsonTypes.CanBeInfinite(type) ? JsonValueKind.NumberOrName
            : JsonValueKind.Scalar;
        return new JsonValueModel(kind, JsonTypes.IsSmallInteger(type) ? WithNullable("int", isNullable) : "");
    }

    private static JsonValueModel ReadEnumNumber(ITypeSymbol type, bool isNullable) =>
        new(JsonValueKind.Scalar, WithNullable(NumberType(type), isNullable));

    private static JsonValueModel? ReadSpecial(ITypeSymbol type, bool isNullable)
    {
        if (JsonTypes.IsScalar(type))
        {
            return new JsonValueModel(JsonValueKind.Scalar);
        }

        if (JsonTypes.IsDocument(type))
        {
            return new JsonValueModel(JsonValueKind.Document);
        }

        if (JsonTypes.IsByteArray(type))
        {
            return new JsonValueModel(JsonValueKind.Base64);
        }

        return JsonTypes.IsMemory(type) && ((INamedTypeSymbol)type).TypeArguments[0].SpecialType == SpecialType.System_Byte
            ? new JsonValueModel(JsonValueKind.Base64, Cast: WithNullable("global::System.ReadOnlyMemory<byte>", isNullable))
            : null;
    }

    private static string WithNullable(string type, bool isNullable) => isNullable ? type + "?" : type;

    private static string NumberType(ITypeSymbol type) => ((INamedTypeSymbol)type).EnumUnderlyingType!.SpecialType switch
    {
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        _ => "int",
    };

    private string? FindObstacle(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic)
        {
            return "its type is known at run time only";
        }

        if (type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr
            || type.TypeKind is TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.TypeParameter
            || type.IsRefLikeType
            || type is IArrayTypeSymbol { Rank: > 1 }
            || Derives(type, "System.Reflection.MemberInfo")
            || JsonTypes.FullName(type) == "System.Runtime.Serialization.SerializationInfo"
            || JsonTypes.FindConstruction(type, "System.Collections.Generic.IAsyncEnumerable`1") is not null)
        {
            return "System.Text.Json cannot write it";
        }

        if (JsonCollection.IsUntyped(type))
        {
            return "the type of its items is known at run time only";
        }

        return _compilation.IsSymbolAccessibleWithin(type, _compilation.Assembly) ? null : "it is not accessible to generated code";
    }

    private static bool Derives(ITypeSymbol type, string fullName)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (JsonTypes.FullName(level) == fullName)
            {
                return true;
            }
        }

        return false;
    }

    private JsonValueModel RefuseNumberHandling(JsonValueModel value, ITypeSymbol type, ISymbol place, bool isNumberHandlingOfMember)
    {
        if (isNumberHandlingOfMember)
        {
            Report(RuleIds.InvalidJsonNumberHandling, place, Display(place), Display(type));
        }

        return value;
    }

    private JsonValueModel ReadConverter(ITypeSymbol type, ISymbol place, INamedTypeSymbol? converter)
    {
        ITypeSymbol? underlying = JsonTypes.UnderlyingOfNullable(type);
        ITypeSymbol plain = underlying ?? type;
        if (plain.TypeKind == TypeKind.Enum && converter is not null)
        {
            string name = JsonTypes.FullName(converter.OriginalDefinition);
            bool isOfType = converter.TypeArguments.Length == 0
                || SymbolEqualityComparer.Default.Equals(converter.TypeArguments[0], plain);
            if (isOfType && name is "System.Text.Json.Serialization.JsonStringEnumConverter" or "System.Text.Json.Serialization.JsonStringEnumConverter`1")
            {
                string helper = ReadEnumNames((INamedTypeSymbol)plain, isKey: false);
                return underlying is null ? new JsonValueModel(JsonValueKind.Helper, Helper: helper) : ReadNullable(type, helper);
            }

            if (isOfType && name == "System.Text.Json.Serialization.JsonNumberEnumConverter`1")
            {
                return ReadEnumNumber(plain, underlying is not null);
            }
        }

        Report(RuleIds.UnsupportedJsonConverter, place, Display(place), converter is null ? "JsonConverter" : Display(converter));
        return Nothing();
    }

    private JsonValueModel ReadSerializer(ITypeSymbol type, ISymbol member, INamedTypeSymbol? serializer)
    {
        bool canWrite = serializer is { IsAbstract: false, TypeKind: TypeKind.Class }
            && serializer.InstanceConstructors.Any(static constructor => constructor is { Parameters.Length: 0, DeclaredAccessibility: Accessibility.Public })
            && _compilation.IsSymbolAccessibleWithin(serializer, _compilation.Assembly)
            && serializer.AllInterfaces.Any(candidate =>
                JsonTypes.FullName(candidate.OriginalDefinition) == "KafkaTyped.IMessageSerializer`1"
                && _compilation.HasImplicitConversion(type, candidate.TypeArguments[0]));
        if (!canWrite)
        {
            Report(
                RuleIds.UnusableSerializer,
                member,
                serializer is null ? "null" : Display(serializer),
                $"cannot write '{Display(member)}'",
                $"name a class with a public parameterless constructor that implements 'IMessageSerializer<{Display(type)}>'");
            return Nothing();
        }

        string typeName = Names.Full(serializer!);
        JsonSerializerModel? field = _serializers.FirstOrDefault(candidate => candidate.Type == typeName);
        if (field is null)
        {
            field = new JsonSerializerModel($"s_{char.ToLowerInvariant(_options.HelperPrefix[0])}{_options.HelperPrefix.Substring(1)}Member{_serializers.Count + 1}", typeName);
            _serializers.Add(field);
        }

        return new JsonValueModel(JsonValueKind.Serializer, Names.Full(type), field.Field);
    }

    private JsonValueModel ReadNullable(ITypeSymbol type, string inner)
    {
        ShapeKey key = new(type, 0, "nullable " + inner);
        if (!_helpers.TryGetValue(key, out string? helper))
        {
            helper = TakeName(JsonTypes.UnderlyingOfNullable(type)!, "Nullable");
            _helpers.Add(key, helper);
            _shapes.Add(new JsonNullableModel(helper, Names.Full(type), new JsonValueModel(JsonValueKind.Helper, Helper: inner)));
        }

        return new JsonValueModel(JsonValueKind.Helper, Helper: helper);
    }

    private string ReadEnumNames(INamedTypeSymbol type, bool isKey)
    {
        ShapeKey key = new(type, 0, isKey ? "key" : "name");
        if (!_helpers.TryGetValue(key, out string? helper))
        {
            helper = TakeName(type, isKey ? "KeyOf" : "NameOf");
            _helpers.Add(key, helper);
            _shapes.Add(JsonEnumReader.Read(type, Names.FullNotNull(type), helper, isKey, NumberType(type)));
        }

        return helper;
    }

    private string ReadShape(ITypeSymbol type, ISymbol place, int numberHandling, bool isNumberHandlingOfMember)
    {
        JsonCollection? collection = JsonCollection.Find(type);
        int handling = 0;
        if (collection is not null && JsonTypes.IsNumber(JsonTypes.UnderlyingOfNullable(collection.Value) ?? collection.Value))
        {
            handling = numberHandling;
        }
        else if (isNumberHandlingOfMember)
        {
            Report(RuleIds.InvalidJsonNumberHandling, place, Display(place), Display(type));
        }

        ShapeKey key = new(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), handling, "");
        if (_helpers.TryGetValue(key, out string? helper))
        {
            return helper;
        }

        helper = TakeName(type, "");
        _helpers.Add(key, helper);
        int slot = _shapes.Count;
        _shapes.Add(null);
        _shapes[slot] = collection is not null
            ? ReadCollection(type, collection, helper, place, handling)
            : ReadObject((INamedTypeSymbol)type, helper, place);
        return helper;
    }

    private JsonShapeModel ReadObject(INamedTypeSymbol type, string helper, ISymbol place)
    {
        JsonAttributes attributes = JsonAttributes.Of(type);
        return attributes.IsPolymorphic || attributes.DerivedTypes.Count > 0
            ? JsonPolymorphismReader.Read(this, _compilation, type, attributes, helper, place)
            : Objects.Read(type, helper, place, discriminator: "");
    }

    private JsonShapeModel ReadCollection(ITypeSymbol type, JsonCollection collection, string helper, ISymbol place, int handling)
    {
        string parameter = ParameterType(type);
        JsonValueModel value = ReadType(collection.Value, place, handling, isNumberHandlingOfMember: false);
        if (collection.Key is null || collection.Key.SpecialType == SpecialType.System_String)
        {
            value = JsonFastPath.Adapt(value, collection.Value);
        }

        if (collection.Key is null)
        {
            return new JsonCollectionModel(
                helper, parameter, type.IsReferenceType, false, collection.Enumeration, Names.Full(collection.Value), value);
        }

        string keyCast = "";
        string keyHelper = "";
        if (collection.Key.TypeKind == TypeKind.Enum)
        {
            keyHelper = ReadEnumNames((INamedTypeSymbol)collection.Key, isKey: true);
        }
        else if (JsonTypes.IsKey(collection.Key))
        {
            keyCast = JsonTypes.IsSmallInteger(collection.Key) ? "int" : "";
        }
        else
        {
            Report(RuleIds.UnsupportedJsonKey, place, Display(place), Display(collection.Key));
        }

        string entryTypes = $"{Names.Full(collection.Key)}, {Names.Full(collection.Value)}";
        return new JsonDictionaryModel(
            helper, parameter, type.IsReferenceType, false, collection.Enumeration, entryTypes, keyCast, keyHelper, value);
    }

    /// <summary>The type of a helper's parameter: every reference can be null at run time, even if its annotation excludes that.</summary>
    public string ParameterType(ITypeSymbol type) =>
        type.IsReferenceType
            ? Names.Full(type.WithNullableAnnotation(NullableAnnotation.Annotated))
            : Names.Full(type);

    private string TakeName(ITypeSymbol type, string infix)
    {
        string name = $"Write{_options.HelperPrefix}{infix}{Describe(type)}";
        string unique = name;
        for (int i = 2; !_names.Add(unique); i++)
        {
            unique = $"{name}{i}";
        }

        return unique;
    }

    private static string Describe(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Describe(array.ElementType) + "Array",
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => "Nullable" + Describe(nullable.TypeArguments[0]),
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic =>
            generic.Name + "Of" + string.Join("And", generic.TypeArguments.Select(Describe)),
        _ => type.Name,
    };

    private JsonModel Finish(JsonValueModel root, bool inlinesObject)
    {
        List<JsonShapeModel> shapes = JsonDepth.Mark([.. _shapes.Select(static shape => shape!)]);
        JsonObjectModel? rootObject = null;
        if (inlinesObject && root.Kind == JsonValueKind.Helper)
        {
            bool isReferredTo = shapes.Any(shape => JsonDepth.References(shape).Contains(root.Helper));
            rootObject = isReferredTo ? null : shapes.OfType<JsonObjectModel>().FirstOrDefault(shape => shape.Helper == root.Helper);
            if (rootObject is not null)
            {
                shapes.Remove(rootObject);
            }
        }

        return new JsonModel(_options.HelperPrefix, root, rootObject, shapes.ToEquatableArray(), _serializers.ToEquatableArray());
    }

    private readonly struct ShapeKey(ITypeSymbol type, int numberHandling, string role)
    {
        public ITypeSymbol Type { get; } = type;

        public int NumberHandling { get; } = numberHandling;

        public string Role { get; } = role;
    }

    // Types that differ in the annotations of their arguments have methods of their own, so that no call gives a nullability warning.
    private sealed class ShapeKeyComparer : IEqualityComparer<ShapeKey>
    {
        public bool Equals(ShapeKey x, ShapeKey y) =>
            x.NumberHandling == y.NumberHandling && x.Role == y.Role && SymbolEqualityComparer.IncludeNullability.Equals(x.Type, y.Type);

        public int GetHashCode(ShapeKey obj) =>
            unchecked((SymbolEqualityComparer.Default.GetHashCode(obj.Type) * 31) + obj.NumberHandling + StringComparer.Ordinal.GetHashCode(obj.Role));
    }
}
