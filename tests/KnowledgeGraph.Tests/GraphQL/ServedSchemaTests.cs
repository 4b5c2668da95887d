using System.Text.Json;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using KnowledgeGraph.Core;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.GraphQL;

public sealed class ServedSchemaTests
{
    [Fact]
    public void The_read_API_is_the_peers_but_for_what_is_listed_as_ours()
    {
        var folder = Repository.PathTo("tests", "cases", "peer");
        var schema = SchemaReader.Read([("typedefs.graphql", File.ReadAllText(Path.Combine(folder, "typedefs.graphql")))]);
        var ours = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(folder, "ours.json")))!;

        var peers = Members(File.ReadAllText(Path.Combine(folder, "peer-schema.read.graphql")));
        var served = Members(SchemaWriter.Write(schema));

        Assert.Equal([], peers.Except(served).Order());
        Assert.Equal(
            ours.Order(),
            served
                .Except(peers)
                .Select(m => m.StartsWith("Query.", StringComparison.Ordinal) ? m.Split('(')[0] : m.Split('.', ' ')[0])
                .Distinct()
                .Order()
        );
    }

    [Theory]
    [InlineData("graph-schema")]
    [InlineData("tests/cases/conformance/review")]
    public void The_library_takes_the_served_schema_of_every_data_set(string folder)
    {
        var schema = SchemaFactory.Create(SchemaReader.ReadFolder(Repository.PathTo(folder)));

        Assert.True(schema.AllTypes.Count > 100);
    }

    [Fact]
    public void A_type_with_the_name_of_one_that_the_API_makes_is_refused()
    {
        var schema = SchemaReader.Read([("a.graphql", "type PageInfo @node { id: ID! }")]);

        var error = Assert.Throws<GraphException>(() => SchemaWriter.Write(schema));

        Assert.Equal(ErrorCodes.InvalidSchema, Assert.Single(error.Errors).Code);
    }

    // One line for each type and for each of its fields with arguments and nullability, whatever their order.
    private static HashSet<string> Members(string sdl) =>
        [
            .. Parser
                .Parse(sdl)
                .Definitions.SelectMany(definition =>
                    definition switch
                    {
                        GraphQLObjectTypeDefinition d => Lines(d, d.Fields!.Select(Field), d.Interfaces?.Select(i => i.Name.StringValue)),
                        GraphQLInterfaceTypeDefinition d => Lines(d, d.Fields!.Select(Field)),
                        GraphQLInputObjectTypeDefinition d => Lines(d, d.Fields!.Select(f => $"{f.Name}: {Print(f.Type)}")),
                        GraphQLEnumTypeDefinition d => Lines(d, d.Values!.Select(v => v.Name.StringValue)),
                        GraphQLUnionTypeDefinition d => Lines(d, d.Types!.Select(t => t.Name.StringValue)),
                        GraphQLScalarTypeDefinition d => Lines(d, []),
                        _ => [],
                    }
                ),
        ];

    private static IEnumerable<string> Lines(
        GraphQLTypeDefinition type,
        IEnumerable<string> members,
        IEnumerable<string>? interfaces = null
    ) =>
        [
            $"{type.Name.StringValue} {type.Kind} {string.Join(" & ", interfaces ?? [])}",
            .. members.Select(m => $"{type.Name.StringValue}.{m}"),
        ];

    private static string Field(GraphQLFieldDefinition field)
    {
        var arguments = field.Arguments?.Select(a => $"{a.Name}: {Print(a.Type)}").Order();
        return $"{field.Name}{(arguments is null ? "" : $"({string.Join(", ", arguments)})")}: {Print(field.Type)}";
    }

    private static string Print(ASTNode node)
    {
        using var text = new StringWriter();
        new SDLPrinter().PrintAsync(node, text).AsTask().Wait();
        return text.ToString();
    }
}
