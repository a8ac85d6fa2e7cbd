namespace KafkaTyped.Generators.Model;

/// <summary>How a value becomes JSON.</summary>
/// <param name="HelperPrefix">What the names of emitted helper methods start with.</param>
/// <param name="Root">How the value itself is written, when <paramref name="RootObject"/> is <see langword="null"/>.</param>
/// <param name="RootObject">The root's members, when they are written in place: the root is an object that nothing else in the graph refers to.</param>
/// <param name="Shapes">What each helper method writes, in the order of the types' discovery.</param>
/// <param name="Serializers">The user's serializers of single members: one field each.</param>
internal sealed record JsonModel(
    string HelperPrefix,
    JsonValueModel Root,
    JsonObjectModel? RootObject,
    EquatableArray<JsonShapeModel> Shapes,
    EquatableArray<JsonSerializerModel> Serializers);
