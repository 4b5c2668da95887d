using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>The words of the data: names of nodes, short texts of properties and relationships, and what stands below what.</summary>
internal sealed partial class Lexicon
{
    private async Task AddNodesAsync(QueryEngine engine, NodeType type, CancellationToken cancellation)
    {
        var properties = type.Properties.Where(p => p.Column is not null && p.Selectable).ToArray();
        Property[] counts =
        [
            .. type.Properties.Where(p =>
                p is { Selectable: true, Source: MeasuredColumn { Measure.Function: MeasureFunction.CountNodes } }
            ),
        ];
        var query = new NodeQuery(
            new AllNodes(type),
            Filter.Everything,
            [],
            Page.All,
            NodeProjection.Of(type, [.. properties.Concat(counts).Select(p => new PropertySelection(p))])
        );
        var rows = (NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false);
        foreach (var row in rows.Nodes)
        {
            AddNode(type, properties, row.Values);
            // What is more than one of them has is compared with its number before the question is asked.
            for (var i = 0; i < counts.Length; i++)
                measures[(counts[i], Nodes[^1].Key)] = row.Values[properties.Length + i]!;
        }
        if (Sorts.Corpus(type) is { } corpus && Array.IndexOf(properties, corpus) is var at and >= 0)
            studied[type] = rows.Nodes.Count(row => row.Values[at] is true);
        if (rows.Nodes.Count == 1)
            AddField(Nodes[^1], properties, rows.Nodes[0].Values);
        else
            for (var i = 0; i < properties.Length; i++)
                AddValues(properties[i], [.. rows.Nodes.Select(row => row.Values[i])]);
    }

    /// <summary>The only node of its type speaks of the whole graph: the words of its names and lists, and initials of them, restrict nothing.</summary>
    private void AddField(NodeEntry node, Property[] properties, object?[] values)
    {
        var lists = properties
            .Zip(values)
            .Where(pair =>
                pair.First is { Type: ScalarType.String, IsList: true } && !SchemaWords.Of(pair.First).Any(w => Sorts.IsPersonWord(w))
            )
            .SelectMany(pair => (pair.Second as object[] ?? []).OfType<string>());
        foreach (var token in node.Names.Concat(lists).SelectMany(Tokenizer.Read).Where(t => !t.IsMark))
            fieldWords.Add(OwnWords.RootOf(token));
        foreach (var name in node.Names.Select(Tokenizer.Read))
            for (var from = 0; from < name.Count; from++)
            for (var length = 2; length <= MaxInitials && from + length <= name.Count; length++)
                if (name.Skip(from).Take(length).All(t => t.IsCapitalised))
                    fieldWords.Add(string.Concat(name.Skip(from).Take(length).Select(t => t.Word[0])));
    }

    private void AddNode(NodeType type, Property[] properties, object?[] values)
    {
        string? Text(Property? property) => property is null ? null : values[Array.IndexOf(properties, property)] as string;
        var key = Text(type.Key)!;
        var name = Text(SchemaWords.NameProperty(type)) ?? key;
        var title = Text(type.Citation?.Title);
        var aliases = properties
            .Zip(values)
            .Where(pair => pair.First.IsAlias && pair.Second is object[])
            .SelectMany(pair => (object[])pair.Second!)
            .OfType<string>();
        var names = new[] { name, title }.OfType<string>().Concat(aliases).Distinct(StringComparer.Ordinal).ToArray();
        var description = string.Join(
            ' ',
            properties
                .Zip(values)
                .Where(pair =>
                    pair.First is { Type: ScalarType.String, IsAlias: false }
                    && pair.First != type.Key
                    && pair.Second is string text
                    && text.Contains(' ', StringComparison.Ordinal)
                )
                .Select(pair => (string)pair.Second!)
        );
        foreach (var (property, value) in properties.Zip(values))
            if (value is not null && (Sorts.IsNumber(property) || Sorts.IsTime(property)))
                measures[(property, key)] = value;
        var number = type.Citation is { } citation && values[Array.IndexOf(properties, citation.Number)] is long n ? n : (long?)null;
        var node = new NodeEntry(type, key, name, title, number, names, description);
        Nodes.Add(node);
        byKey[(type.Labels[0], key)] = node;
        foreach (var alias in names.Append(key))
            AddName(node, alias, alias == name || alias == title ? NamedBy.Name : NamedBy.Alias);
        if (!Sorts.IsPerson(type) && Initials(name) is { } initials)
            AddName(node, initials, NamedBy.Initials);
        if (Sorts.IsPerson(type) && WithoutInitials(name) is { } shorter)
            AddName(node, shorter, NamedBy.Alias);
        foreach (var token in Tokenizer.Read(description))
            knownWords.Add(token.Stem);
        if (Tokenizer.Read(name) is [{ Word: var movement }] && Inflection.FollowerOf(movement) is { } follower)
            AddName(node, follower, NamedBy.Alias);
        if (Tokenizer.Read(name) is [{ } absent, { } free] && MentionWords.Free.Has(free))
            foreach (var without in DescriptionWords.Absences)
                AddName(node, $"{without} {absent.Word}", NamedBy.Alias);
    }

    /// <summary><c>Irish</c>, where a place is Ireland and nothing else is called so.</summary>
    private void AddNatives()
    {
        foreach (var place in Nodes.Where(n => Sorts.IsPlace(n.Type)))
            if (
                Tokenizer.Read(place.Name) is [{ Word: var country }]
                && Inflection.NativeOf(country) is { } native
                && Find(English.Stem(native)).Count == 0
                && FunctionWords.Of(native) is null
            )
                AddName(place, native, NamedBy.Alias);
    }

    private void AddName(NodeEntry node, string name, NamedBy by)
    {
        var tokens = Tokenizer.Read(name).Where(t => !t.IsMark).ToArray();
        if (tokens.Length == 0)
            return;
        Add(tokens, new NodeMeaning(node, by, Implied(node, tokens)));
        foreach (var token in tokens)
        {
            var list = byWord.TryGetValue(token.Stem, out var found) ? found : byWord[token.Stem] = [];
            if (list.Count == 0 || list[^1] != node)
                list.Add(node);
        }
    }

    private NodeType? Implied(NodeEntry node, Token[] tokens) =>
        tokens.Length < 2 || !English.IsPlural(tokens[^1].Word)
            ? null
            : Find(tokens[^1].Stem).OfType<TypeMeaning>().Select(t => t.Type).FirstOrDefault(t => t != node.Type);

    private void AddValues(Property property, object?[] values)
    {
        var numbers = values
            .Select(v =>
                v switch
                {
                    long n => n,
                    double d => d,
                    DateOnly d => d.Year,
                    DateTimeOffset d => d.Year,
                    DateTime d => d.Year,
                    _ => (double?)null,
                }
            )
            .OfType<double>()
            .ToArray();
        if (numbers.Length > 0)
            ranges[property] = (numbers.Min(), numbers.Max());
        if (
            property.Type != ScalarType.String
            || property.IsAlias
            || property.Entity is not NodeType type
            || property == SchemaWords.NameProperty(type)
            || property == type.Citation?.Title
        )
            return;
        var texts = values.SelectMany(v => v as object?[] ?? [v]).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        foreach (
            var text in texts.Where(text =>
                IsShort(text) && !Find(string.Join(' ', Tokenizer.Stems(text))).Any(m => m is NodeMeaning n && n.Node.Type == type)
            )
        )
        {
            Add(text, new ValueMeaning(property, text));
            if (Inflection.SpecialistOf(text) is { } specialist)
                AddUnknown(specialist, new ValueMeaning(property, text));
            if (Sorts.IsPlace(property) && Inflection.NativeOf(text.ToLowerInvariant()) is { } native)
                AddUnknown(native, new ValueMeaning(property, text));
        }
    }

    /// <summary>The texts that relationships carry, quotes apart: a level, a role that was played.</summary>
    private async Task AddRelationshipsAsync(QueryEngine engine, Relationship relationship, CancellationToken cancellation)
    {
        var carrier = relationship.Properties!;
        var quotes = carrier.Citation is { } c ? new[] { c.Evidence, c.Section, c.More } : [];
        var texts = carrier
            .Properties.Where(p => (p.Type == ScalarType.String && !quotes.Contains(p) || Sorts.IsTime(p)) && p.Column is not null)
            .ToArray();
        if (texts.Length == 0)
            return;
        var edges = new EdgeProjection(
            null,
            new Dictionary<PropertiesType, IReadOnlyList<PropertySelection>>
            {
                [carrier] = [.. texts.Select(p => new PropertySelection(p))],
            }
        );
        var query = new NodeQuery(
            new AllNodes(relationship.Source),
            Filter.Everything,
            [],
            Page.All,
            NodeProjection.Of(
                relationship.Source,
                new ConnectionSelection(
                    "edges",
                    new ConnectionQuery(
                        new RelatedNodes(relationship),
                        Filter.Everything,
                        [],
                        Page.All,
                        new ConnectionParts(false, edges, false, [], [])
                    )
                )
            )
        );
        var rows = ((NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false))
            .Nodes.SelectMany(n => ((ConnectionResult)n.Values[0]!).Edges)
            .ToArray();
        for (var i = 0; i < texts.Length; i++)
            AddValues(texts[i], [.. rows.Select(e => e.Properties[i])]);
        for (var i = 0; i < texts.Length; i++)
            foreach (
                var text in rows.SelectMany(e => e.Properties[i] as object?[] ?? [e.Properties[i]])
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Where(IsShort)
            )
                Add(text, new ValueMeaning(texts[i], text));
    }

    /// <summary>What stands directly below each node of a type by a relationship that leads up to one of the same type.</summary>
    private void AddTree(Relationship up, IEnumerable<(NodeEntry From, NodeEntry To)> ends)
    {
        if (KinWords.SaysKindOf(SchemaWords.Of(up)) && !Sorts.IsOrganization((NodeType)up.Source) && !Sorts.IsPerson((NodeType)up.Source))
            taxonomies.Add((NodeType)up.Source);
        if (Sorts.IsPlace((NodeType)up.Source) && KinWords.SaysWithin(SchemaWords.Of(up)))
            enclosing.Add((NodeType)up.Source);
        below = below
            .SelectMany(g => g.Select(child => (Parent: g.Key, Child: child)))
            .Concat(ends.Select(e => (Parent: e.To, Child: e.From)))
            .ToLookup(x => x.Parent, x => x.Child);
    }

    /// <summary>What a relationship between nodes of one type leads from and to.</summary>
    private async Task<(NodeEntry From, NodeEntry To)[]> EndsAsync(
        QueryEngine engine,
        Relationship relationship,
        CancellationToken cancellation
    )
    {
        var type = (NodeType)relationship.Source;
        var key = new PropertySelection(type.Key!);
        var above = new NodesSelection(
            "above",
            new NodeQuery(new RelatedNodes(relationship), Filter.Everything, [], Page.All, NodeProjection.Of(type, key))
        );
        var query = new NodeQuery(new AllNodes(type), Filter.Everything, [], Page.All, NodeProjection.Of(type, key, above));
        var rows = ((NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).Nodes;
        NodeEntry? Entry(NodeRow row) => Node(type.Labels[0], (string)row.Values[0]!);
        return
        [
            .. rows.SelectMany(row => ((NodeListResult)row.Values[1]!).Nodes, (from, to) => (From: Entry(from), To: Entry(to)))
                .Where(ends => ends is { From: not null, To: not null })
                .Select(ends => (ends.From!, ends.To!)),
        ];
    }

    private static bool IsShort(string text) =>
        text.Length <= 40 && Tokenizer.Stems(text) is { Length: > 0 and <= 5 } stems && stems.Any(s => s.Any(char.IsLetter));

    /// <summary><c>Christopher D. Manning</c>: first and last name; null where no initials stand between.</summary>
    private static string? WithoutInitials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 2 && words[0].Length > 2 && words[^1].Length > 2 && words[1..^1].All(w => w is [_] or [_, '.'])
            ? $"{words[0]} {words[^1]}"
            : null;
    }

    private static string? Initials(string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !DescriptionWords.WithoutInitial.Contains(w))
            .ToArray();
        return words.Length is >= 3 and <= 6 && words.All(w => char.IsAsciiLetterUpper(w[0]))
            ? string.Concat(words.Select(w => w[0]))
            : null;
    }
}
