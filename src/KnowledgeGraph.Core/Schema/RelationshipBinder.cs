namespace KnowledgeGraph.Core;

/// <summary>The third stage: what the two ends of a relationship share, and what interfaces declare of their members.</summary>
internal static class RelationshipBinder
{
    /// <summary>Binds the relationships; what does not hold is noted.</summary>
    public static void Bind(SchemaTypes types, SchemaErrors errors)
    {
        RefuseDoubles(types, errors);
        BindKeys(types, errors);
        foreach (var type in types.Interfaces)
        foreach (var declared in type.Relationships)
            BindDeclared(type, declared, types, errors);
    }

    private static void RefuseDoubles(SchemaTypes types, SchemaErrors errors)
    {
        var same = types
            .Relationships.GroupBy(r => (r.Source, r.Type, r.Stored, r.Target))
            .SelectMany(group => group.Skip(1).Select(again => (group.First(), again)));
        foreach (var (first, again) in same)
            errors.Add(
                types.Source(again).Place,
                $"{again} is the same relationship as {first}: {again.Type} {(again.Stored == Direction.Out ? "to" : "from")} {again.Target}. Expected: one field for it."
            );
    }

    private static void BindKeys(SchemaTypes types, SchemaErrors errors)
    {
        var keys = new Dictionary<StoredPair, (Relationship By, IReadOnlySet<string> Columns)>();
        foreach (var relationship in types.Relationships)
            if (types.Source(relationship).Directives.Find<KeyDirective>() is { } key)
                Declare(relationship, key);
        foreach (var relationship in types.Relationships)
            relationship.Key = KeyOf(relationship);

        void Declare(Relationship relationship, KeyDirective key)
        {
            var known = relationship.Properties?.Properties ?? [];
            foreach (var name in key.Properties.Where(name => known.All(p => p.Name != name.Name)))
                errors.AddUnknown(
                    name.Place,
                    $"@key names {name.Name}, which {relationship} does not carry.",
                    name.Name,
                    known.Select(p => p.Name)
                );
            var columns = known.Where(p => key.Properties.Any(name => name.Name == p.Name)).Select(p => p.Column!).ToHashSet();
            foreach (var pair in StoredPair.Of(relationship))
                if (!keys.TryAdd(pair, (relationship, columns)) && !keys[pair].Columns.SetEquals(columns))
                    errors.Add(
                        key.Place,
                        $"{relationship} and {keys[pair].By} are the same stored relationship, and their keys differ. Expected: one key."
                    );
        }

        // A field that leads to several kinds of node has a key when all of them share it.
        IReadOnlyList<Property>? KeyOf(Relationship relationship)
        {
            var pairs = StoredPair.Of(relationship).ToList();
            if (!pairs.TrueForAll(keys.ContainsKey))
                return null;
            var columns = pairs.SelectMany(pair => keys[pair].Columns).ToHashSet();
            if (!pairs.TrueForAll(pair => keys[pair].Columns.SetEquals(columns)))
                return null;
            var key = (relationship.Properties?.Properties ?? []).Where(p => columns.Contains(p.Column!)).ToList();
            if (key.Count < columns.Count)
                errors.Add(
                    types.Source(relationship).Place,
                    $"{relationship} does not carry {string.Join(", ", columns)}, by which {keys[pairs[0]].By} says that its relationships differ."
                );
            return key;
        }
    }

    private static void BindDeclared(InterfaceType type, Relationship declared, SchemaTypes types, SchemaErrors errors)
    {
        var own = new List<Relationship>();
        foreach (var member in type.Members)
        {
            if (member.Relationship(declared.Name) is not { } relationship)
                errors.AddUnknown(
                    types.Source(member).Place,
                    $"{member} has no relationship {declared.Name}, which {type} declares.",
                    declared.Name,
                    member.Relationships.Select(r => r.Name)
                );
            else if (relationship.Target != declared.Target || relationship.IsList != declared.IsList)
                errors.Add(
                    types.Source(relationship).Shape.Place,
                    $"{relationship} has the type {types.Source(relationship).Shape}. Expected: {types.Source(declared).Shape}, as {declared} declares."
                );
            else
                own.Add(relationship);
        }
        foreach (var relationship in own)
        {
            relationship.DeclaredBy ??= type;
            relationship.Aggregate = false;
        }
        declared.PropertiesTypes = [.. own.SelectMany(r => r.PropertiesTypes).Distinct()];
        var same = declared.PropertiesTypes.Count == 1 && own.TrueForAll(r => r.Properties is not null);
        declared.Properties = same ? declared.PropertiesTypes[0] : null;
    }

    /// <summary>What is stored: a relationship type between two labels.</summary>
    private readonly record struct StoredPair(string From, string Type, string To)
    {
        public static IEnumerable<StoredPair> Of(Relationship relationship) =>
            from source in relationship.Source.Members
            from target in relationship.Target.Members
            let ends = (Near: source.Labels[0], Far: target.Labels[0])
            select relationship.Stored == Direction.Out
                ? new StoredPair(ends.Near, relationship.Type, ends.Far)
                : new StoredPair(ends.Far, relationship.Type, ends.Near);
    }
}
