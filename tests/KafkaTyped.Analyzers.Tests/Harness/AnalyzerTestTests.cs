using KafkaTyped.Analyzers.Contracts;
using KafkaTyped.CodeFixes.Contracts;
using Xunit.Sdk;

namespace KafkaTyped.Analyzers.Tests.Harness;

/// <summary>The harness itself: that it fails where it must.</summary>
public sealed class AnalyzerTestTests
{
    private const string Hidden = "public class O { [KafkaTopic(\"a\")] private sealed record {|KT1001:A|}(int Id); }";

    [Theory]
    [InlineData("[KafkaTopic(\"a\")] public sealed record {|KT1001:A|}(int Id);")]
    [InlineData("public class O { [KafkaTopic(\"a\")] private sealed record A(int Id); }")]
    [InlineData("public class O { [KafkaTopic(\"a\")] private sealed record {|KT1001:A|}B(int Id); }")]
    [InlineData("public class O { [KafkaTopic(\"a\")] private sealed record {|KT1002:A|}(int Id); }")]
    [InlineData("public class A : Missing;")]
    public Task What_is_marked_is_reported_and_nothing_else_and_sources_compile(string marked) =>
        Assert.ThrowsAsync<InvalidOperationException>(() => Test(marked).VerifyAsync());

    [Fact]
    public Task Sources_with_errors_do_not_compile() => Assert.ThrowsAnyAsync<XunitException>(() => Test(Hidden).WithErrors().VerifyAsync());

    [Fact]
    public Task Messages_must_be_the_expected_ones() => Assert.ThrowsAnyAsync<XunitException>(() => Test(Hidden).VerifyAsync("another"));

    [Theory]
    [InlineData("public class O { [KafkaTopic(\"a\")] public sealed record A(int Id); }")]
    [InlineData("public class O { [KafkaTopic(\"a\")] internal sealed record {|KT1001:A|}(int Id); }")]
    [InlineData(Hidden)]
    public Task A_fix_that_leaves_another_text_or_another_report_fails(string expected) =>
        Assert.ThrowsAsync<InvalidOperationException>(() => Test(Hidden).Source(Hidden.Replace('O', 'P')).VerifyFixAsync<HiddenMessageTypeCodeFix>(
            expected, "public class P { [KafkaTopic(\"a\")] internal sealed record A(int Id); }"));

    [Fact]
    public Task A_fix_that_does_not_compile_fails() => Assert.ThrowsAsync<InvalidOperationException>(
        () => Test("public class B { protected class C; } " + Hidden.Replace("O {", "O : B { protected C? X(A? a) => null;", StringComparison.Ordinal))
            .VerifyFixAsync<HiddenMessageTypeCodeFix>("public class B { protected class C; } public class O : B { protected C? X(A? a) => null; [KafkaTopic(\"a\")] internal sealed record A(int Id); }"));

    [Fact]
    public Task Nothing_may_be_offered_where_no_fix_is_expected() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => Test(Hidden).VerifyNoFixAsync<HiddenMessageTypeCodeFix>());

    private static AnalyzerTest Test(string marked) => AnalyzerTest.Of<ContractAnalyzer>().Source(marked);
}
