using KafkaTyped.Generators.Model;

namespace KafkaTyped.Generators.Json;

/// <summary>
/// Finds where depth must be counted. A type that cannot reach itself is nested only as deep as its declarations, far below the limit of 64; it counts only
/// where it lies on the way to, or below, one that can, or that holds a JSON document.
/// </summary>
internal static class JsonDepth
{
    /// <summary>The shapes, with those marked whose depth counts.</summary>
    public static List<JsonShapeModel> Mark(IReadOnlyList<JsonShapeModel> shapes)
    {
        Dictionary<string, HashSet<string>> reachable = shapes.ToDictionary(static shape => shape.Helper, static shape => new HashSet<string>(References(shape)));
        Close(reachable);

        HashSet<string> recursive = new(reachable.Where(static pair => pair.Value.Contains(pair.Key)).Select(static pair => pair.Key));
        HashSet<string> unbounded = [.. recursive, .. shapes.Where(HoldsDocument).Select(static shape => shape.Helper)];
        HashSet<string> belowRecursion = [.. recursive.SelectMany(helper => reachable[helper])];

        return [.. shapes.Select(shape =>
            unbounded.Contains(shape.Helper) || belowRecursion.Contains(shape.Helper) || reachable[shape.Helper].Overlaps(unbounded)
                ? shape switch
                {
                    JsonObjectModel model => model with { TracksDepth = true },
                    JsonCollectionModel model => model with { TracksDepth = true },
                    JsonDictionaryModel model => model with { TracksDepth = true },
                    _ => shape,
                }
                : shape)];
    }

    /// <summary>The helpers that a shape's helper calls.</summary>
    public static IEnumerable<string> References(JsonShapeModel shape)
    {
        switch (shape)
        {
            case JsonObjectModel model:
                return model.Members.Select(static member => member.Value).Where(IsHelper).Select(static value => value.Helper);
            case JsonCollectionModel model:
                return new[] { model.Item }.Where(IsHelper).Select(static value => value.Helper);
            case JsonDictionaryModel model:
                return new[] { model.Value }.Where(IsHelper).Select(static value => value.Helper);
            case JsonNullableModel model:
                return [model.Value.Helper];
            case JsonPolymorphicModel model:
                return model.Derived.Select(static derived => derived.Helper).Concat(model.BaseHelper.Length > 0 ? [model.BaseHelper] : []);
            default:
                return [];
        }
    }

    private static bool IsHelper(JsonValueModel value) => value.Kind == JsonValueKind.Helper;

    private static bool HoldsDocument(JsonShapeModel shape) => shape switch
    {
        JsonObjectModel model => model.ExtensionData is not null || model.Members.Any(static member => member.Value.Kind == JsonValueKind.Document),
        JsonCollectionModel model => model.Item.Kind == JsonValueKind.Document,
        JsonDictionaryModel model => model.Value.Kind == JsonValueKind.Document,
        _ => false,
    };

    private static void Close(Dictionary<string, HashSet<string>> reachable)
    {
        bool grows = true;
        while (grows)
        {
            grows = false;
            foreach (HashSet<string> targets in reachable.Values)
            {
                int count = targets.Count;
                foreach (string target in targets.ToArray())
                {
                    if (reachable.TryGetValue(target, out HashSet<string>? further))
                    {
                        targets.UnionWith(further);
                    }
                }

                grows |= targets.Count > count;
            }
        }
    }
}
