using KafkaTyped.Json.Tests.Infrastructure;
using KafkaTyped.Json.Tests.Messages;

namespace KafkaTyped.Json.Tests;

/// <summary>Every message type on generated values, against System.Text.Json's source generator.</summary>
public sealed class DifferentialTests
{
    [Fact]
    public void Attributes_Names() => Differential.Check<Attributes_NamesContract, Attributes.Names>(CamelCaseContext.Default.AttributesNames);

    [Fact]
    public void Attributes_Orders() => Differential.Check<Attributes_OrdersContract, Attributes.Orders>(CamelCaseContext.Default.AttributesOrders);

    [Fact]
    public void Attributes_Ignores() => Differential.Check<Attributes_IgnoresContract, Attributes.Ignores>(CamelCaseContext.Default.AttributesIgnores);

    [Fact]
    public void Attributes_OnlyOptional() => Differential.Check<Attributes_OnlyOptionalContract, Attributes.OnlyOptional>(CamelCaseContext.Default.AttributesOnlyOptional);

    [Fact]
    public void Attributes_Includes() => Differential.Check<Attributes_IncludesContract, Attributes.Includes>(CamelCaseContext.Default.AttributesIncludes);

    [Fact]
    public void Attributes_Fields() => Differential.Check<Attributes_FieldsContract, Attributes.Fields>(CamelCaseContext.Default.AttributesFields);

    [Fact]
    public void Attributes_ExtensionData() => Differential.Check<Attributes_ExtensionDataContract, Attributes.ExtensionData>(CamelCaseContext.Default.AttributesExtensionData);

    [Fact]
    public void Attributes_OnlyExtensionData() => Differential.Check<Attributes_OnlyExtensionDataContract, Attributes.OnlyExtensionData>(CamelCaseContext.Default.AttributesOnlyExtensionData);

    [Fact]
    public void Collections_Arrays() => Differential.Check<Collections_ArraysContract, Collections.Arrays>(CamelCaseContext.Default.CollectionsArrays);

    [Fact]
    public void Collections_Lists() => Differential.Check<Collections_ListsContract, Collections.Lists>(CamelCaseContext.Default.CollectionsLists);

    [Fact]
    public void Collections_Interfaces() => Differential.Check<Collections_InterfacesContract, Collections.Interfaces>(CamelCaseContext.Default.CollectionsInterfaces);

    [Fact]
    public void Collections_Classes() => Differential.Check<Collections_ClassesContract, Collections.Classes>(CamelCaseContext.Default.CollectionsClasses);

    [Fact]
    public void Collections_Immutables() => Differential.Check<Collections_ImmutablesContract, Collections.Immutables>(CamelCaseContext.Default.CollectionsImmutables);

    [Fact]
    public void Collections_Memories() => Differential.Check<Collections_MemoriesContract, Collections.Memories>(CamelCaseContext.Default.CollectionsMemories);

    [Fact]
    public void Collections_Own() => Differential.Check<Collections_OwnContract, Collections.Own>(CamelCaseContext.Default.CollectionsOwn);

    [Fact]
    public void Conditions_NotNull() => Differential.Check<Conditions_NotNullContract, Conditions.NotNull>(NotNullContext.Default.ConditionsNotNull);

    [Fact]
    public void Conditions_NotDefault() => Differential.Check<Conditions_NotDefaultContract, Conditions.NotDefault>(NotDefaultContext.Default.ConditionsNotDefault);

    [Fact]
    public void Dictionaries_Kinds() => Differential.Check<Dictionaries_KindsContract, Dictionaries.Kinds>(CamelCaseContext.Default.DictionariesKinds);

    [Fact]
    public void Dictionaries_Keys() => Differential.Check<Dictionaries_KeysContract, Dictionaries.Keys>(CamelCaseContext.Default.DictionariesKeys);

    [Fact]
    public void Dictionaries_MoreKeys() => Differential.Check<Dictionaries_MoreKeysContract, Dictionaries.MoreKeys>(CamelCaseContext.Default.DictionariesMoreKeys);

    [Fact]
    public void Dictionaries_EnumKeys() => Differential.Check<Dictionaries_EnumKeysContract, Dictionaries.EnumKeys>(CamelCaseContext.Default.DictionariesEnumKeys);

    [Fact]
    public void Dictionaries_Values() => Differential.Check<Dictionaries_ValuesContract, Dictionaries.Values>(CamelCaseContext.Default.DictionariesValues);

    [Fact]
    public void Documents_All() => Differential.Check<Documents_AllContract, Documents.All>(CamelCaseContext.Default.DocumentsAll);

    [Fact]
    public void Enums_Numbers() => Differential.Check<Enums_NumbersContract, Enums.Numbers>(CamelCaseContext.Default.EnumsNumbers);

    [Fact]
    public void Enums_Names() => Differential.Check<Enums_NamesContract, Enums.Names>(CamelCaseContext.Default.EnumsNames);

    [Fact]
    public void Enums_NamesByMember() => Differential.Check<Enums_NamesByMemberContract, Enums.NamesByMember>(CamelCaseContext.Default.EnumsNamesByMember);

    [Fact]
    public void Naming_Camel() => Differential.Check<Naming_CamelContract, Naming.Camel>(CamelCaseContext.Default.NamingCamel);

    [Fact]
    public void Naming_AsTheyAre() => Differential.Check<Naming_AsTheyAreContract, Naming.AsTheyAre>(AsTheyAreContext.Default.NamingAsTheyAre);

    [Fact]
    public void Naming_SnakeLower() => Differential.Check<Naming_SnakeLowerContract, Naming.SnakeLower>(SnakeLowerContext.Default.NamingSnakeLower);

    [Fact]
    public void Naming_SnakeUpper() => Differential.Check<Naming_SnakeUpperContract, Naming.SnakeUpper>(SnakeUpperContext.Default.NamingSnakeUpper);

    [Fact]
    public void Naming_KebabLower() => Differential.Check<Naming_KebabLowerContract, Naming.KebabLower>(KebabLowerContext.Default.NamingKebabLower);

    [Fact]
    public void Naming_KebabUpper() => Differential.Check<Naming_KebabUpperContract, Naming.KebabUpper>(KebabUpperContext.Default.NamingKebabUpper);

    [Fact]
    public void Nesting_Diamonds() => Differential.Check<Nesting_DiamondsContract, Nesting.Diamonds>(CamelCaseContext.Default.NestingDiamonds);

    [Fact]
    public void Nesting_Order() => Differential.Check<Nesting_OrderContract, Nesting.Order>(CamelCaseContext.Default.NestingOrder);

    [Fact]
    public void Nesting_Derived() => Differential.Check<Nesting_DerivedContract, Nesting.Derived>(CamelCaseContext.Default.NestingDerived);

    [Fact]
    public void Nesting_Hiding() => Differential.Check<Nesting_HidingContract, Nesting.Hiding>(CamelCaseContext.Default.NestingHiding);

    [Fact]
    public void Nesting_BaseRecord() => Differential.Check<Nesting_BaseRecordContract, Nesting.BaseRecord>(CamelCaseContext.Default.NestingBaseRecord);

    [Fact]
    public void Nesting_DerivedRecord() => Differential.Check<Nesting_DerivedRecordContract, Nesting.DerivedRecord>(CamelCaseContext.Default.NestingDerivedRecord);

    [Fact]
    public void Nesting_Interfaces() => Differential.Check<Nesting_InterfacesContract, Nesting.Interfaces>(CamelCaseContext.Default.NestingInterfaces);

    [Fact]
    public void Nesting_Tuples() => Differential.Check<Nesting_TuplesContract, Nesting.Tuples>(CamelCaseContext.Default.NestingTuples);

    [Fact]
    public void Nesting_Generics() => Differential.Check<Nesting_GenericsContract, Nesting.Generics>(CamelCaseContext.Default.NestingGenerics);

    [Fact]
    public void Nesting_Callbacks() => Differential.Check<Nesting_CallbacksContract, Nesting.Callbacks>(CamelCaseContext.Default.NestingCallbacks);

    [Fact]
    public void NumberHandling_AsStrings() => Differential.Check<NumberHandling_AsStringsContract, NumberHandling.AsStrings>(CamelCaseContext.Default.NumberHandlingAsStrings);

    [Fact]
    public void NumberHandling_ByMember() => Differential.Check<NumberHandling_ByMemberContract, NumberHandling.ByMember>(CamelCaseContext.Default.NumberHandlingByMember);

    [Fact]
    public void NumberHandling_Overridden() => Differential.Check<NumberHandling_OverriddenContract, NumberHandling.Overridden>(CamelCaseContext.Default.NumberHandlingOverridden);

    [Fact]
    public void Polymorphism_Zoo() => Differential.Check<Polymorphism_ZooContract, Polymorphism.Zoo>(CamelCaseContext.Default.PolymorphismZoo);

    [Fact]
    public void Polymorphism_Drawing() => Differential.Check<Polymorphism_DrawingContract, Polymorphism.Drawing>(CamelCaseContext.Default.PolymorphismDrawing);

    [Fact]
    public void Polymorphism_Garage() => Differential.Check<Polymorphism_GarageContract, Polymorphism.Garage>(CamelCaseContext.Default.PolymorphismGarage);

    [Fact]
    public void Polymorphism_Event() => Differential.Check<Polymorphism_EventContract, Polymorphism.Event>(CamelCaseContext.Default.PolymorphismEvent);

    [Fact]
    public void Primitives_Integers() => Differential.Check<Primitives_IntegersContract, Primitives.Integers>(CamelCaseContext.Default.PrimitivesIntegers);

    [Fact]
    public void Primitives_Fractions() => Differential.Check<Primitives_FractionsContract, Primitives.Fractions>(CamelCaseContext.Default.PrimitivesFractions);

    [Fact]
    public void Primitives_Texts() => Differential.Check<Primitives_TextsContract, Primitives.Texts>(CamelCaseContext.Default.PrimitivesTexts);

    [Fact]
    public void Primitives_Times() => Differential.Check<Primitives_TimesContract, Primitives.Times>(CamelCaseContext.Default.PrimitivesTimes);

    [Fact]
    public void Primitives_Bytes() => Differential.Check<Primitives_BytesContract, Primitives.Bytes>(CamelCaseContext.Default.PrimitivesBytes);

    [Fact]
    public void Primitives_MissingBytes() => Differential.Check<Primitives_MissingBytesContract, Primitives.MissingBytes>(CamelCaseContext.Default.PrimitivesMissingBytes);

    [Fact]
    public void Primitives_Nullables() => Differential.Check<Primitives_NullablesContract, Primitives.Nullables>(CamelCaseContext.Default.PrimitivesNullables);

    [Fact]
    public void Primitives_ValueMessage() => Differential.Check<Primitives_ValueMessageContract, Primitives.ValueMessage>(CamelCaseContext.Default.PrimitivesValueMessage);

    [Fact]
    public void Primitives_Empty() => Differential.Check<Primitives_EmptyContract, Primitives.Empty>(CamelCaseContext.Default.PrimitivesEmpty);

    [Fact]
    public void Primitives_OneText() => Differential.Check<Primitives_OneTextContract, Primitives.OneText>(CamelCaseContext.Default.PrimitivesOneText);

    [Fact]
    public void Primitives_OneChar() => Differential.Check<Primitives_OneCharContract, Primitives.OneChar>(CamelCaseContext.Default.PrimitivesOneChar);

    [Fact]
    public void Primitives_OneDouble() => Differential.Check<Primitives_OneDoubleContract, Primitives.OneDouble>(CamelCaseContext.Default.PrimitivesOneDouble);

    [Fact]
    public void Primitives_OneSingle() => Differential.Check<Primitives_OneSingleContract, Primitives.OneSingle>(CamelCaseContext.Default.PrimitivesOneSingle);

    [Fact]
    public void Primitives_OneHalf() => Differential.Check<Primitives_OneHalfContract, Primitives.OneHalf>(CamelCaseContext.Default.PrimitivesOneHalf);

    [Fact]
    public void Primitives_OneDecimal() => Differential.Check<Primitives_OneDecimalContract, Primitives.OneDecimal>(CamelCaseContext.Default.PrimitivesOneDecimal);

    [Fact]
    public void Recursion_Node() => Differential.Check<Recursion_NodeContract, Recursion.Node>(CamelCaseContext.Default.RecursionNode);

    [Fact]
    public void Recursion_Tree() => Differential.Check<Recursion_TreeContract, Recursion.Tree>(CamelCaseContext.Default.RecursionTree);

    [Fact]
    public void Recursion_Wrapper() => Differential.Check<Recursion_WrapperContract, Recursion.Wrapper>(CamelCaseContext.Default.RecursionWrapper);

    [Fact]
    public void Recursion_WithDocument() => Differential.Check<Recursion_WithDocumentContract, Recursion.WithDocument>(CamelCaseContext.Default.RecursionWithDocument);

    [Fact]
    public void Recursion_Formula() => Differential.Check<Recursion_FormulaContract, Recursion.Formula>(CamelCaseContext.Default.RecursionFormula);
}
