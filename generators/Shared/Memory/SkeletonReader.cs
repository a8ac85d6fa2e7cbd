using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.Generators.Memory;

/// <summary>
/// Walks a file once, around the bodies. It treats unknown syntax as a declaration, so that a newer language version costs time but not correctness.
/// </summary>
internal sealed class SkeletonReader
{
    private const string AttributeSuffix = "Attribute";

    private static readonly ConditionalWeakTable<ParseOptions, StrongBox<Fingerprint>> s_options = new();

    // The compiler and the readers look up types in these namespaces that no source mentions.
    private static readonly string[] s_knownNamespaces = ["System", "Microsoft.CodeAnalysis", "KafkaTyped"];

    private readonly SyntaxTree _tree;
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private readonly Stack<SyntaxNodeOrToken> _pending = new();
    private FingerprintBuilder _content;
    private bool _speaksForAll;

    public SkeletonReader(SyntaxTree tree) => _tree = tree;

    /// <summary>Reads the file.</summary>
    public Skeleton Read()
    {
        SyntaxNode root = _tree.GetRoot();
        _content.Add(_tree.FilePath);
        _content.Add(s_options.GetValue(_tree.Options, static options => new StrongBox<Fingerprint>(Describe(options))).Value);
        AddHeader(root);

        // Not recursive: a constant may be the sum of a thousand strings.
        _pending.Push(root);
        while (_pending.Count > 0)
        {
            SyntaxNodeOrToken next = _pending.Pop();
            if (next.AsNode() is not { } node)
            {
                Add(next.AsToken());
            }
            else if (IsBody(node))
            {
                AddBody(node);
            }
            else
            {
                Add(node);
            }
        }

        return new Skeleton
        {
            Content = _content.Finish(),
            DeclaredNames = [.. _declared],
            MentionedNames = [.. _mentioned],
            Namespaces = [.. _namespaces],
            SpeaksForAll = _speaksForAll,
        };
    }

    /// <summary>Whether a node is about what a member does when it runs, and no part of any symbol.</summary>
    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax,
        ArrowExpressionClauseSyntax => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax,
        ConstructorInitializerSyntax => true,
        EqualsValueClauseSyntax => node.Parent is PropertyDeclarationSyntax
            || node.Parent is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: BaseFieldDeclarationSyntax field } }
                && !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    private static Fingerprint Describe(ParseOptions options)
    {
        FingerprintBuilder content = default;
        content.Add((int)options.Kind);
        content.Add((int)options.DocumentationMode);
        content.Add(options is CSharpParseOptions csharp ? (int)csharp.LanguageVersion : 0);
        foreach (string symbol in options.PreprocessorSymbolNames.OrderBy(static symbol => symbol, StringComparer.Ordinal))
        {
            content.Add(symbol);
        }

        foreach (KeyValuePair<string, string> feature in options.Features.OrderBy(static feature => feature.Key, StringComparer.Ordinal))
        {
            content.Add(feature.Key);
            content.Add(feature.Value);
        }

        return content.Finish();
    }

    /// <summary>A comment at the top can say that the file is generated, and the project's nullable context does not hold in such a file.</summary>
    private void AddHeader(SyntaxNode root)
    {
        foreach (SyntaxTrivia trivia in root.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                string comment = trivia.ToString();
                if (comment.IndexOf("generated", StringComparison.OrdinalIgnoreCase) >= 0)
                {
                    _content.Add(comment);
                }
            }
        }
    }

    private void Add(SyntaxNode node)
    {
        ChildSyntaxList children = node.ChildNodesAndTokens();
        _content.Add(node.RawKind);
        _content.Add(children.Count);
        for (int index = children.Count - 1; index >= 0; index--)
        {
            _pending.Push(children[index]);
        }

        switch (node)
        {
            case BaseNamespaceDeclarationSyntax space:
                Add(space);
                break;
            case BaseTypeDeclarationSyntax type:
                Declare(type.Identifier.ValueText);
                if (type is TypeDeclarationSyntax && type.AttributeLists.Count > 0)
                {
                    _mentioned.UnionWith(LookedForNames.Of(type));
                }

                break;
            case DelegateDeclarationSyntax type:
                Declare(type.Identifier.ValueText);
                break;
            case GlobalStatementSyntax:
                Declare("Program");
                break;
            case UsingDirectiveSyntax usingDirective:
                _speaksForAll |= usingDirective.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);
                break;
            case AttributeListSyntax:
                _speaksForAll |= node.Parent is CompilationUnitSyntax;
                break;
        }
    }

    private void Add(BaseNamespaceDeclarationSyntax space)
    {
        string name = string.Join(".", from level in space.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse()
                                       from token in level.Name.DescendantTokens()
                                       where token.IsKind(SyntaxKind.IdentifierToken)
                                       select token.ValueText);
        _namespaces.Add(name);
        _speaksForAll |= s_knownNamespaces.Any(known =>
            name.StartsWith(known, StringComparison.Ordinal) && (name.Length == known.Length || name[known.Length] == '.'));
    }

    private void Declare(string name)
    {
        _declared.Add(name);
        if (name.EndsWith(AttributeSuffix, StringComparison.Ordinal))
        {
            _declared.Add(name.Substring(0, name.Length - AttributeSuffix.Length));
        }
    }

    private void Add(SyntaxToken token)
    {
        _content.Add(token.RawKind);
        _content.Add(token.Text);
        if (token.IsKind(SyntaxKind.IdentifierToken))
        {
            _mentioned.Add(token.ValueText);
        }

        AddNullableDirectives(token);
    }

    /// <summary>
    /// Adds that there is a body, whether it names the <c>field</c> behind a property, and whether it switches the nullable context of
    /// the code after it.
    /// </summary>
    private void AddBody(SyntaxNode body)
    {
        _content.Add(body.RawKind);
        if (body.Parent is not BaseMethodDeclarationSyntax && body.DescendantTokens().Any(static token => token.Text == "field"))
        {
            _content.Add("field");
        }

        if (body.ContainsDirectives)
        {
            foreach (SyntaxToken token in body.DescendantTokens(static node => node.ContainsDirectives))
            {
                AddNullableDirectives(token);
            }
        }
    }

    private void AddNullableDirectives(SyntaxToken token)
    {
        if (!token.ContainsDirectives)
        {
            return;
        }

        foreach (SyntaxTrivia trivia in token.LeadingTrivia)
        {
            if (trivia.GetStructure() is NullableDirectiveTriviaSyntax { IsActive: true } directive)
            {
                _content.Add(directive.RawKind);
                _content.Add(directive.SettingToken.RawKind);
                _content.Add(directive.TargetToken.RawKind);
            }
        }
    }
}
