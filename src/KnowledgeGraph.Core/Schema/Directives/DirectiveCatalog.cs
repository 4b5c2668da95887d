using System.Reflection;
using GraphQLParser.AST;

namespace KnowledgeGraph.Core;

/// <summary>
/// The directives that the reader knows, as <c>neo4j.graphql</c> beside this file and <c>graph-schema/directives.graphql</c>
/// define them; both are part of the program. Checks every directive of a schema against its definition.
/// </summary>
internal sealed class DirectiveCatalog
{
    /// <summary>Directives of the peer that say something this service does not do, and would be wrong to pass over.</summary>
    private static readonly Dictionary<string, string> Refused = new()
    {
        ["authentication"] = "the service has no users; put it behind a proxy that knows them",
        ["authorization"] = "the service has no users; put it behind a proxy that knows them",
        ["customResolver"] = "a field needs a @cypher statement or a @measure",
        ["jwt"] = "the service has no users; put it behind a proxy that knows them",
        ["jwtClaim"] = "the service has no users; put it behind a proxy that knows them",
        ["relayId"] = "nodes are found by their own key",
        ["vector"] = "there are no vector indexes",
    };

    private readonly Dictionary<string, GraphQLDirectiveDefinition> directives = [];
    private readonly Dictionary<string, IReadOnlyList<string>> enums = [];
    private readonly Dictionary<string, IReadOnlyList<GraphQLInputValueDefinition>> inputs = [];
    private readonly Dictionary<string, string> own = [];

    private DirectiveCatalog()
    {
        Load("neo4j.graphql");
        foreach (var definition in Load("directives.graphql"))
            own.Add(NameOf(definition), SchemaText.PrintBare(definition));
    }

    /// <summary>All that are known.</summary>
    public static DirectiveCatalog Known { get; } = new();

    /// <summary>Whether the directive is ours, unknown to the peer.</summary>
    public bool IsOwn(GraphQLDirective directive) => own.ContainsKey("@" + directive.Name.StringValue);

    /// <summary>
    /// Whether this is one of the definitions of <c>directives.graphql</c>, which a schema may repeat for its readers and
    /// editors, but not change.
    /// </summary>
    public bool IsOwn(ASTNode definition, SchemaDocument document, SchemaErrors errors)
    {
        if (!own.TryGetValue(NameOf(definition), out var known))
            return false;
        if (known != SchemaText.PrintBare(definition))
            errors.Add(
                document.PlaceOf(definition),
                $"{NameOf(definition)} is defined otherwise than this service reads it. Expected: {known.ReplaceLineEndings(" ")}"
            );
        return true;
    }

    /// <summary>Whether this is one of the definitions of <c>directives.graphql</c>.</summary>
    public bool IsOwn(ASTNode definition) => own.ContainsKey(NameOf(definition));

    /// <summary>Checks the directives at one place; those that do not hold are noted and left out.</summary>
    public DirectiveUses Check(
        IEnumerable<GraphQLDirective>? given,
        DirectiveLocation location,
        SchemaDocument document,
        SchemaErrors errors
    )
    {
        var checkedOnes = (given ?? []).Select(directive => Check(directive, location, document, errors)).ToList();
        var uses = checkedOnes.OfType<DirectiveUse>().DistinctBy(use => use.Name).ToList();
        foreach (var again in checkedOnes.OfType<DirectiveUse>().Except(uses))
            errors.Add(again.Place, $"@{again.Name} stands here twice. Expected: once.");
        return checkedOnes.Count == 0 ? DirectiveUses.None : new(uses, uses.Count == checkedOnes.Count);
    }

    private DirectiveUse? Check(GraphQLDirective directive, DirectiveLocation location, SchemaDocument document, SchemaErrors errors)
    {
        var (name, place) = (directive.Name.StringValue, document.PlaceOf(directive));
        if (Refused.TryGetValue(name, out var reason))
            errors.Add(place, $"@{name} is not supported: {reason}.");
        else if (!directives.TryGetValue(name, out var definition))
            errors.AddUnknown(place, $"There is no directive @{name}.", "@" + name, directives.Keys.Select(known => "@" + known));
        else if (!definition.Locations.Items.Contains(location))
            errors.Add(
                place,
                $"@{name} cannot stand on {Words(location)}. Expected: {string.Join(" or ", definition.Locations.Items.Select(Words))}."
            );
        else if (Arguments(directive, definition, document, errors) is { } arguments)
            return new(name, place, arguments);
        return null;
    }

    private Dictionary<string, (object?, Place)>? Arguments(
        GraphQLDirective directive,
        GraphQLDirectiveDefinition definition,
        SchemaDocument document,
        SchemaErrors errors
    )
    {
        var (label, known) = ("@" + directive.Name.StringValue, definition.Arguments?.Items ?? []);
        var given = (directive.Arguments?.Items ?? []).Select(a => (a.Name.StringValue, a.Value, document.PlaceOf(a))).ToList();
        if (new Misfits(this, document, errors).Note(label, document.PlaceOf(directive), known, given))
            return null;
        return known.ToDictionary(
            k => k.Name.StringValue,
            k =>
            {
                var argument = directive.Arguments?.Items.Find(a => a.Name.StringValue == k.Name.StringValue);
                return (Literals.Read(argument?.Value ?? k.DefaultValue), document.PlaceOf(argument?.Value ?? (ASTNode)directive));
            }
        );
    }

    private List<ASTNode> Load(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var errors = new SchemaErrors();
        var document = SchemaDocument.Parse(resource, new StreamReader(stream).ReadToEnd(), errors);
        errors.ThrowIfAny();
        foreach (var definition in document.Definitions)
            Add(definition);
        return [.. document.Definitions];
    }

    private void Add(ASTNode definition)
    {
        switch (definition)
        {
            case GraphQLDirectiveDefinition d:
                directives.Add(d.Name.StringValue, d);
                break;
            case GraphQLEnumTypeDefinition e:
                enums.Add(e.Name.StringValue, [.. e.Values!.Select(v => v.Name.StringValue)]);
                break;
            case GraphQLInputObjectTypeDefinition i:
                inputs.Add(i.Name.StringValue, i.Fields!.Items);
                break;
        }
    }

    private static string NameOf(ASTNode definition) =>
        definition switch
        {
            GraphQLDirectiveDefinition d => "@" + d.Name.StringValue,
            INamedNode { Name: { } name } => name.StringValue,
            _ => "",
        };

    private static string Words(DirectiveLocation location) =>
        location switch
        {
            DirectiveLocation.Object => "a type",
            DirectiveLocation.FieldDefinition => "a field",
            DirectiveLocation.EnumValue => "a value of an enumeration",
            DirectiveLocation.Enum => "an enumeration",
            DirectiveLocation.Interface => "an interface",
            DirectiveLocation.Union => "a union",
            DirectiveLocation.ArgumentDefinition => "an argument",
            DirectiveLocation.Schema => "the schema",
            _ => location.ToString(),
        };

    /// <summary>Finds values that do not fit the types of a definition.</summary>
    private sealed class Misfits(DirectiveCatalog catalog, SchemaDocument document, SchemaErrors errors)
    {
        /// <summary>Notes what does not fit among named values; says whether anything does not.</summary>
        public bool Note(
            string owner,
            Place place,
            IReadOnlyList<GraphQLInputValueDefinition> known,
            IReadOnlyList<(string Name, GraphQLValue Value, Place Place)> given
        )
        {
            var found = false;
            foreach (var (name, value, at) in given)
            {
                var definition = known.FirstOrDefault(k => k.Name.StringValue == name);
                if (definition is null)
                    errors.AddUnknown(at, $"{owner} has no argument {name}.{Names(known)}", name, known.Select(k => k.Name.StringValue));
                found |= definition is null || Note($"{name} of {owner}", definition.Type, value);
            }
            foreach (
                var missing in known.Where(k =>
                    k.Type is GraphQLNonNullType && k.DefaultValue is null && given.All(g => g.Name != k.Name.StringValue)
                )
            )
            {
                errors.Add(place, $"{owner} needs the argument {missing.Name.StringValue}: {SchemaText.PrintBare(missing.Type)}.");
                found = true;
            }
            return found;
        }

        private bool Note(string owner, GraphQLType type, GraphQLValue value) =>
            (type, value) switch
            {
                (GraphQLNonNullType, GraphQLNullValue) => Wrong(owner, type, value),
                (GraphQLNonNullType t, _) => Note(owner, t.Type, value),
                (_, GraphQLNullValue) => false,
                (GraphQLListType t, GraphQLListValue list) => (list.Values ?? []).Aggregate(
                    false,
                    (found, entry) => Note(owner, t.Type, entry) | found
                ),
                (GraphQLListType t, _) => Note(owner, t.Type, value),
                (GraphQLNamedType t, _) => Note(owner, t, value),
                _ => Wrong(owner, type, value),
            };

        private bool Note(string owner, GraphQLNamedType type, GraphQLValue value)
        {
            var name = type.Name.StringValue;
            if (catalog.inputs.TryGetValue(name, out var fields) && value is GraphQLObjectValue o)
                return Note(
                    owner,
                    document.PlaceOf(value),
                    fields,
                    [.. (o.Fields ?? []).Select(f => (f.Name.StringValue, f.Value, document.PlaceOf(f)))]
                );
            if (catalog.enums.TryGetValue(name, out var values) && value is GraphQLEnumValue e && !values.Contains(e.Name.StringValue))
            {
                errors.AddUnknown(
                    document.PlaceOf(value),
                    $"{owner} cannot be {e.Name.StringValue}. Expected: {string.Join(", ", values)}.",
                    e.Name.StringValue,
                    values
                );
                return true;
            }
            var fits = name switch
            {
                "String" => value is GraphQLStringValue,
                "Boolean" => value is GraphQLBooleanValue,
                "Int" => value is GraphQLIntValue && Literals.Read(value) is long and >= int.MinValue and <= int.MaxValue,
                "Any" => value is not GraphQLVariable,
                _ => value is GraphQLEnumValue && catalog.enums.ContainsKey(name),
            };
            return !fits && Wrong(owner, type, value);
        }

        private bool Wrong(string owner, GraphQLType type, GraphQLValue value)
        {
            var expected =
                type is GraphQLNamedType t && catalog.enums.TryGetValue(t.Name.StringValue, out var values)
                    ? string.Join(", ", values)
                    : SchemaText.PrintBare(type);
            errors.Add(document.PlaceOf(value), $"{owner} cannot be {SchemaText.PrintBare(value)}. Expected: {expected}.");
            return true;
        }

        private static string Names(IReadOnlyList<GraphQLInputValueDefinition> known) =>
            known.Count == 0 ? " Expected: none." : $" Expected: {string.Join(", ", known.Select(k => k.Name.StringValue))}.";
    }
}
