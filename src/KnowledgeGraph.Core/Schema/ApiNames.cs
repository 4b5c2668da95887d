namespace KnowledgeGraph.Core;

/// <summary>The names under which a type appears at the API, by the rules of the Neo4j GraphQL Library.</summary>
/// <param name="Singular">Lower camel case of the type's name: <c>methodCategory</c>.</param>
/// <param name="Plural">Root field: <c>methodCategories</c>.</param>
/// <param name="PascalPlural">Prefix of connection types: <c>MethodCategories</c>.</param>
public sealed record ApiNames(string Singular, string Plural, string PascalPlural);
