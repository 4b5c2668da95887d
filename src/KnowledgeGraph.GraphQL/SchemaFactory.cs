using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>Makes the served schema: what graphql-dotnet validates operations against and describes itself by.</summary>
internal static class SchemaFactory
{
    /// <summary>The served schema, ready for use.</summary>
    /// <exception cref="GraphException">A type of the schema has the name of one that the API makes.</exception>
    public static ISchema Create(GraphSchema schema)
    {
        var text = SchemaWriter.Write(schema);
        var served = Schema.For(
            text,
            builder =>
            {
                // Values are never resolved by the library: it only has to know that each type can stand for itself.
                foreach (var type in schema.NodeTypes)
                    builder.Types.For(type.Name).IsTypeOfFunc = _ => true;
                foreach (var type in schema.PropertiesTypes)
                    builder.Types.For(type.Name).IsTypeOfFunc = _ => true;
            }
        );
        foreach (var name in Scalars.Where(s => text.Contains($"scalar {s}\n", StringComparison.Ordinal)))
            served.RegisterType(new ServedScalar(name));
        served.Features.RepeatableDirectives = true;
        served.Features.DeprecationOfInputValues = true;
        served.Initialize();
        CompleteIntrospection(served);
        return served;
    }

    // What tools ask of every schema and the library leaves out.
    private static void CompleteIntrospection(Schema served)
    {
        var arguments = ((IComplexGraphType)served.AllTypes["__Directive"]!).Fields.Find("args")!;
        arguments.Arguments = [new QueryArgument(served.AllTypes["Boolean"]!) { Name = "includeDeprecated", DefaultValue = false }];
        ((IComplexGraphType)served.AllTypes["__Type"]!).AddField(
            new FieldType
            {
                Name = "specifiedByURL",
                ResolvedType = served.AllTypes["String"],
                Resolver = new FuncFieldResolver<string?>(_ => null),
            }
        );
    }

    private static IEnumerable<string> Scalars =>
        [
            .. Enum.GetValues<ScalarType>()
                .Where(t =>
                    t
                        is not (
                            ScalarType.Enum
                            or ScalarType.String
                            or ScalarType.ID
                            or ScalarType.Int
                            or ScalarType.Float
                            or ScalarType.Boolean
                        )
                )
                .Select(t => t.ToString()),
            TypeNames.AnyValue,
        ];

    // What a value of it looks like is checked where it is read (InputReader), for all doors alike.
    private sealed class ServedScalar : ScalarGraphType
    {
        public ServedScalar(string name) => Name = name;

        public override object? ParseLiteral(GraphQLValue value) => value;

        public override object? ParseValue(object? value) => value;

        public override bool CanParseLiteral(GraphQLValue value) => value is not (GraphQLObjectValue or GraphQLListValue);
    }
}
