using KafkaTyped.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Tests;

/// <summary>What an edit runs again, and what it does not. Both directions count: a step that never runs again would be wrong as well.</summary>
public sealed class IncrementalTests
{
    private const string First = "[KafkaTopic(\"first\")] public sealed record First([property: MessageKey] int Id, Detail Detail);";
    private const string Second = "[KafkaTopic(\"second\")] public sealed record Second(int Id) { public int Twice() => Id + Id; }";
    private const string Detail = "public sealed record Detail(int Number);";

    /// <summary>Nothing that the generator knows has changed.</summary>
    private static readonly Reasons s_nothing = new(Contracts: [Same, Same], Registry: Same, NewFiles: 0);

    /// <summary>One contract is another one, its entry the same.</summary>
    private static readonly Reasons s_oneContract = new(Contracts: [IncrementalStepRunReason.Modified, Same], Registry: Same, NewFiles: 1);

    /// <summary>One contract and its entry are others.</summary>
    private static readonly Reasons s_contractAndRegistry = new(Contracts: [IncrementalStepRunReason.Modified, Same], Registry: IncrementalStepRunReason.Modified, NewFiles: 2);

    private const IncrementalStepRunReason Same = IncrementalStepRunReason.Cached;

    [Fact]
    public void An_unrelated_file_changes_nothing() => Verify(s_nothing, ("Other.cs", "public sealed class Other;"));

    [Fact]
    public void A_comment_above_changes_nothing() => Verify(s_nothing, ("First.cs", "// more\n\n/* and more */\n" + GeneratorInput.Usings + First));

    [Fact]
    public void A_body_changes_nothing() => Verify(s_nothing, ("Second.cs", GeneratorInput.Usings + Second.Replace("Id + Id", "2 * Id", StringComparison.Ordinal)));

    [Fact]
    public void Another_attribute_changes_nothing() => Verify(s_nothing, ("Second.cs", GeneratorInput.Usings + "[Serializable] " + Second));

    [Fact]
    public void A_member_more_changes_its_contract_only() =>
        Verify(s_oneContract, ("First.cs", GeneratorInput.Usings + First.Replace("int Id,", "int Id, string Name,", StringComparison.Ordinal)));

    [Fact]
    public void Another_topic_changes_its_contract_only() =>
        Verify(s_oneContract, ("First.cs", GeneratorInput.Usings + First.Replace("\"first\"", "\"one\"", StringComparison.Ordinal)));

    [Fact]
    public void A_type_in_another_file_changes_the_contract_that_uses_it() =>
        Verify(s_oneContract, ("Detail.cs", Detail.Replace("int Number", "int Number, int Other", StringComparison.Ordinal)));

    [Fact]
    public void A_key_more_changes_contract_and_registry() => Verify(
        new Reasons([Same, IncrementalStepRunReason.Modified], IncrementalStepRunReason.Modified, 2),
        ("Second.cs", GeneratorInput.Usings + Second.Replace("(int Id)", "([property: MessageKey] int Id)", StringComparison.Ordinal)));

    [Fact]
    public void Another_name_changes_contract_and_registry() =>
        Verify(s_contractAndRegistry, ("First.cs", GeneratorInput.Usings + First.Replace("record First", "record Renamed", StringComparison.Ordinal)));

    [Fact]
    public void Another_contract_changes_the_registry_and_no_other_contract() => Verify(
        new Reasons([Same, Same, IncrementalStepRunReason.New], IncrementalStepRunReason.Modified, 2),
        ("Third.cs", GeneratorInput.Usings + "[KafkaTopic(\"third\")] public sealed record Third(int Id);"));

    [Fact]
    public void A_contract_that_becomes_wrong_disappears() => Verify(
        new Reasons([Same, IncrementalStepRunReason.Removed], IncrementalStepRunReason.Modified, 1),
        ("Second.cs", GeneratorInput.Usings + Second.Replace("\"second\"", "\"sec ond\"", StringComparison.Ordinal)));

    [Fact]
    public void A_reference_with_a_module_changes_the_registration_only()
    {
        GeneratorRun library = GeneratorHarness.Run(GeneratorInput.Of("namespace Lib { [KafkaTopic(\"t\")] public sealed record M(int Id); }").Named("Lib"));
        CSharpCompilation before = Host();

        GeneratorRunResult result = RunTwice(before, before.AddReferences(library.Reference()));

        Assert.Equal([Same, Same], PipelineReasons.Of(result, TrackingNames.Contracts));
        Assert.Equal([IncrementalStepRunReason.Modified], PipelineReasons.Of(result, TrackingNames.Assembly));
        Assert.Equal([IncrementalStepRunReason.Modified], PipelineReasons.Of(result, TrackingNames.Registry));
    }

    [Fact]
    public void A_reference_without_a_module_changes_nothing()
    {
        CSharpCompilation before = Host();

        GeneratorRunResult result = RunTwice(before, before.AddReferences(CSharpCompilation.Create("Empty", references: TestReferences.Domain).ToMetadataReference()));

        PipelineReasons.AssertNothingRan(result);
    }

    [Fact]
    public void A_property_of_the_build_changes_nothing()
    {
        CSharpCompilation compilation = Input().Compile();
        GeneratorDriver driver = GeneratorHarness.CreateDriver(compilation).RunGenerators(compilation);

        GeneratorDriver again = driver.WithUpdatedAnalyzerConfigOptions(new BuildProperty("build_property.Anything", "x")).RunGenerators(compilation);

        PipelineReasons.AssertNothingRan(again.GetRunResult().Results[0]);
    }

    private static void Verify(Reasons expected, (string Path, string Text) edit)
    {
        CSharpCompilation before = Input().Compile();
        CSharpParseOptions options = (CSharpParseOptions)before.SyntaxTrees[0].Options;
        SyntaxTree? old = before.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == edit.Path);
        SyntaxTree edited = CSharpSyntaxTree.ParseText(edit.Text, options, edit.Path, System.Text.Encoding.UTF8);
        CSharpCompilation after = old is null ? before.AddSyntaxTrees(edited) : before.ReplaceSyntaxTree(old, edited);

        GeneratorRunResult result = RunTwice(before, after);

        Assert.Equal(expected.Contracts, PipelineReasons.Of(result, TrackingNames.Contracts));
        Assert.Equal([expected.Registry], PipelineReasons.Of(result, TrackingNames.Registry));
        Assert.Equal(
            expected.NewFiles,
            PipelineReasons.OutputReasons(result).Count(static reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New));
    }

    private static GeneratorRunResult RunTwice(CSharpCompilation before, CSharpCompilation after) =>
        GeneratorHarness.CreateDriver(before).RunGenerators(before).RunGenerators(after).GetRunResult().Results[0];

    private static GeneratorInput Input() => new()
    {
        Sources = [("First.cs", GeneratorInput.Usings + First), ("Second.cs", GeneratorInput.Usings + Second), ("Detail.cs", Detail)],
    };

    private static CSharpCompilation Host() => Input().AsHost().Compile();

    private sealed record Reasons(
        IReadOnlyList<IncrementalStepRunReason> Contracts, IncrementalStepRunReason Registry, int NewFiles);
}
