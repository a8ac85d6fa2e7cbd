using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.Settings.Tests;

/// <summary>The page of a rule, whose violation and fix are read as examples.</summary>
internal sealed class RulePage
{
    private const string Brokers = "kafka-1:9092,kafka-2:9092";

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly string _text;

    private RulePage(string text) => _text = text;

    /// <summary>Reads a page of the repository.</summary>
    public static RulePage Of(string id) => new(File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", id + ".md")));

    /// <summary>The whole text.</summary>
    public string Text => _text;

    /// <summary>The settings of the example in a section.</summary>
    public SettingSet Example(string section, bool namesBrokers)
    {
        string code = Fence(section, out string language);
        if (language == "json")
        {
            return OfJson(code, namesBrokers);
        }

        CompilationUnitSyntax root = Compile(code);
        ObjectCreationExpressionSyntax? config = root.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().SingleOrDefault();
        return config is null ? OfAttributes(root) : OfProperties(config);
    }

    private string Fence(string section, out string language)
    {
        string rest = _text[(_text.IndexOf("## " + section + "\n", StringComparison.Ordinal) + section.Length + 4)..];
        int start = rest.IndexOf("```", StringComparison.Ordinal) + 3;
        int lineEnd = rest.IndexOf('\n', start);
        language = rest[start..lineEnd];
        return rest[(lineEnd + 1)..rest.IndexOf("\n```", lineEnd, StringComparison.Ordinal)];
    }

    private static SettingSet OfJson(string code, bool namesBrokers)
    {
        var set = new SettingSet(SettingClient.KafkaTyped);
        using JsonDocument document = JsonDocument.Parse(code);
        foreach (JsonProperty property in document.RootElement.GetProperty("Kafka").EnumerateObject())
        {
            set.Add(property.Name, property.Value.ToString());
        }

        if (namesBrokers && set.Settings.All(static setting => setting.Definition?.Name != "bootstrap.servers"))
        {
            set.Add("bootstrap.servers", Brokers);
        }

        return set;
    }

    private static SettingSet OfProperties(ObjectCreationExpressionSyntax config)
    {
        var set = new SettingSet(SettingClient.ConfluentKafka);
        foreach (AssignmentExpressionSyntax assignment in config.Initializer!.Expressions.OfType<AssignmentExpressionSyntax>())
        {
            set.Add(assignment.Left.ToString(), (assignment.Right as LiteralExpressionSyntax)?.Token.ValueText, SettingForm.Property);
        }

        return set;
    }

    private static SettingSet OfAttributes(CompilationUnitSyntax root)
    {
        Dictionary<string, AttributeSyntax> attributes = root.DescendantNodes().OfType<AttributeSyntax>().ToDictionary(static attribute => attribute.Name.ToString());
        Dictionary<string, string> topic = Named(attributes["KafkaTopic"]);
        var set = new SettingSet(SettingClient.KafkaTyped)
        {
            Topic = new TopicFacts(
                replicationFactor: int.Parse(topic.GetValueOrDefault("ReplicationFactor", "0")),
                minInSyncReplicas: int.Parse(topic.GetValueOrDefault("MinInSyncReplicas", "0")),
                hasKey: attributes.ContainsKey("MessageKey")),
        };
        if (attributes.TryGetValue("DeliveryGuarantee", out AttributeSyntax? guarantee))
        {
            set.Guarantee = Enum.Parse<DeclaredGuarantee>(Member(guarantee.ArgumentList!.Arguments[0].Expression));
        }

        if (attributes.TryGetValue("ProducerSettings", out AttributeSyntax? settings))
        {
            foreach ((string name, string value) in Named(settings))
            {
                set.Add(name, value, SettingForm.Property);
            }
        }

        set.Add("bootstrap.servers", Brokers);
        return set;
    }

    private static Dictionary<string, string> Named(AttributeSyntax attribute) => attribute.ArgumentList!.Arguments
        .Where(static argument => argument.NameEquals is not null)
        .ToDictionary(static argument => argument.NameEquals!.Name.ToString(), static argument => Member(argument.Expression));

    private static string Member(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax member ? member.Name.ToString() : ((LiteralExpressionSyntax)expression).Token.ValueText;

    private static CompilationUnitSyntax Compile(string code)
    {
        bool isStatement = code.StartsWith("var ", StringComparison.Ordinal);
        string usings = "using System; using " + (isStatement ? "Confluent.Kafka" : "KafkaTyped") + ";\n";
        SyntaxTree tree = CSharpSyntaxTree.ParseText(usings + code);
        var compilation = CSharpCompilation.Create(
            "page", [tree], s_references, new CSharpCompilationOptions(isStatement ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not "CS0219"));
        return tree.GetCompilationUnitRoot();
    }
}
