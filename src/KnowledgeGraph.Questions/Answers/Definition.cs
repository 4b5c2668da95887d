using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// What a node is, in a short paragraph: when it is from, by whom and where, what describes it, the class that it stands in, and what its
/// relationships say.
/// </summary>
internal sealed class Definition
{
    private const int MostNamed = 8,
        MostNumbers = 4;

    private readonly NodeType type;
    private readonly IReadOnlyList<Property> told;
    private readonly IReadOnlyList<Relationship> classes;
    private readonly IReadOnlyList<Relationship> lists;
    private readonly int names;

    /// <summary>The definition of the nodes of a thing.</summary>
    public Definition(Thing thing, Lexicon lexicon)
    {
        type = thing.Type;
        told = [.. type.Properties.Where(IsTold)];
        var related = type
            .Relationships.Where(r => r.Target is NodeType { Key: not null } target && lexicon.Of(target).Skip(1).Any())
            .ToArray();
        classes = [.. related.Where(r => !r.IsList)];
        lists = [.. related.Where(r => r.IsList)];
        var own = Projected.NameOf(type).For(type);
        names = own.Count;
        Query = new NodeQuery(
            new AllNodes(type),
            thing.ToFilter(),
            [],
            Page.All,
            NodeProjection.Of(
                type,
                [
                    .. own,
                    .. told.Select(p => new PropertySelection($"{p.Name}Told", p)),
                    .. classes.Select(r => Class(r)),
                    .. lists.Select(List),
                ]
            )
        );
    }

    /// <summary>The query.</summary>
    public NodeQuery Query { get; }

    /// <summary>The paragraph.</summary>
    public string Text(NodeRow row)
    {
        var related = Related(row).Where(r => r.Nodes.Count > 0).ToArray();
        var opening = related.Where(IsOpening).ToArray();
        var sentences = new List<string> { Opening(row, opening) };
        if (Value(row, type.Properties.FirstOrDefault(IsDescription)) is string description)
            sentences.Add(Inflection.Sentence(description.TrimEnd('.')) + ".");
        var own = related.Except(opening).Where(r => r.Relationship.Stored == Direction.Out).Select(Said).ToArray();
        var it = Sorts.IsPerson(type) ? Phrase.Marked(Projected.Name(row).Name) : "It";
        if (own.Length > 0)
            sentences.Add($"{it} {Inflection.Join(own)}.");
        sentences.AddRange(related.Where(r => r.Relationship.Stored == Direction.In).Select(r => Led(r, it == "It" ? "it" : it)));
        return string.Join(' ', sentences);
    }

    /// <summary>What the paragraph rests on.</summary>
    public IEnumerable<AnswerCitation> Citations(NodeRow row) =>
        Related(row).SelectMany(r => r.Citations).Prepend(Projected.Cite(row)).OfType<AnswerCitation>();

    /// <summary>Other nodes that a relationship joins to the one that is defined.</summary>
    private sealed record Others(
        Relationship Relationship,
        IReadOnlyList<NodeRow> Nodes,
        long Count,
        IReadOnlyList<AnswerCitation> Citations
    );

    private IEnumerable<Others> Related(NodeRow row)
    {
        var at = names + told.Count;
        foreach (var relationship in classes)
        {
            var nodes = ((NodeListResult)row.Values[at++]!).Nodes;
            yield return new Others(relationship, nodes, nodes.Count, []);
        }
        foreach (var relationship in lists)
        {
            var found = (ConnectionResult)row.Values[at++]!;
            yield return new Others(
                relationship,
                [.. found.Edges.Select(e => e.Node!)],
                found.TotalCount!.Value,
                [.. Projected.Citations(row, relationship, found)]
            );
        }
    }

    // ------------------------------------------------------------ what is asked

    private static bool IsDescription(Property property) =>
        property is { Type: ScalarType.String, IsList: false, Column: not null } && SchemaWords.Of(property).Contains("description");

    private bool IsTold(Property property) =>
        property.Column is not null
        && property.Selectable
        && property != type.Citation?.Number
        && (
            IsDescription(property)
            || Sorts.IsTime(property)
            || property is { IsList: false }
                && (property.Enum is not null || property.Type == ScalarType.Boolean || Sorts.IsNumber(property))
        );

    /// <summary>A single class with the classes that it stands in itself.</summary>
    private static NodesSelection Class(Relationship relationship)
    {
        var target = (NodeType)relationship.Target;
        var further = target
            .Relationships.Where(r => !r.IsList && r.Target is NodeType { Key: not null })
            .Select(r => new NodesSelection(
                r.Name,
                new NodeQuery(new RelatedNodes(r), Filter.Everything, [], Page.All, Projected.NameOf((NodeType)r.Target))
            ));
        return new NodesSelection(
            relationship.Name,
            new NodeQuery(
                new RelatedNodes(relationship),
                Filter.Everything,
                [],
                Page.All,
                NodeProjection.Of(target, [.. Projected.NameOf(target).For(target), .. further])
            )
        );
    }

    private static Selection List(Relationship relationship) =>
        Projected.Related(
            relationship,
            relationship.Properties?.Properties.FirstOrDefault(Sorts.IsPlaceInOrder) is { } place
                ? [new PropertySort(place, Descending: false)]
                : [],
            new Page(0, MostNamed)
        );

    // ------------------------------------------------------------ what is said

    private object? Value(NodeRow row, Property? property) =>
        property is not null && told.ToList().IndexOf(property) is var at and >= 0 ? row.Values[names + at] : null;

    private static bool IsOpening(Others others) =>
        others.Relationship.Stored == Direction.Out
        && Predicate.Of(others.Relationship).Voice == Voice.Passive
        && others.Relationship.Target is NodeType target
        && (Sorts.IsPerson(target) || Sorts.IsPlace(target));

    /// <summary><c>ODIN [115], *title*, is a paper from 2024 written by A and B and published in C.</c></summary>
    private string Opening(NodeRow row, IReadOnlyList<Others> opening)
    {
        var conditions = told.Where(p => !IsDescription(p))
            .Select(p => Condition(p, Value(row, p)))
            .OfType<(Property Property, Condition Condition)>()
            .ToArray();
        var numbers = conditions
            .Where(c =>
                Sorts.IsNumber(c.Property)
                && !Sorts.IsTime(c.Property)
                && !Inflection.IsParticiple(ReadingPrinter.Name(c.Property).Split(' ')[0])
            )
            .Take(MostNumbers)
            .Select(c => c.Condition.Text["with ".Length..])
            .ToArray();
        var before = conditions.Where(c => c.Condition.Before).Select(c => Phrase.WithoutNoun(c.Condition.Text, type)).ToArray();
        var after = conditions
            .Where(c =>
                !c.Condition.Before
                && (Sorts.IsTime(c.Property) || !Sorts.IsNumber(c.Property))
                && !c.Condition.Text.StartsWith("with ", StringComparison.Ordinal)
            )
            .Select(c => c.Condition.Text);
        var noun = Inflection.WithArticle(string.Join(' ', [.. before, SchemaWords.Singular(type), .. after]));
        var made = opening.Select(o => $"{Predicate.Of(o.Relationship).Words} {Names(o)}").ToArray();
        var name =
            $"**{Projected.Name(row).Name}**{Projected.Bracket(row)}{(type.Citation is not null && row.Values[3] is string title && title != Projected.Name(row).Name ? $", *{title}*," : "")}";
        return $"{name} is {noun}{(numbers.Length == 0 ? "" : $" with {Inflection.Join(numbers)}")}{(made.Length == 0 ? "" : $", {Inflection.Join(made)}")}.";
    }

    private static (Property, Condition)? Condition(Property property, object? value) =>
        value is null or false ? null : (property, Questions.Condition.Of(new Comparison(property, FilterOperator.Eq, value)));

    /// <summary><c>addresses the challenges A and B</c>.</summary>
    private static string Said(Others others)
    {
        var predicate = Predicate.Of(others.Relationship);
        var target = (NodeType)others.Relationship.Target;
        var sort = predicate.Voice is Voice.Passive && !predicate.NamesSort ? "" : $"the {SchemaWords.Count(target, others.Count)} ";
        return $"{predicate.For(plural: false)} {sort}{Names(others)}{(others.Relationship.IsList ? "" : Further(others.Nodes[0]))}";
    }

    /// <summary><c>, which is part of the category C</c>.</summary>
    private static string Further(NodeRow row)
    {
        var own = Projected.NameOf(row.Type).For(row.Type).Count;
        var relationships = row.Type.Relationships.Where(r => !r.IsList && r.Target is NodeType { Key: not null }).ToArray();
        var said = relationships
            .Select((r, i) => (Relationship: r, Nodes: ((NodeListResult)row.Values[own + i]!).Nodes))
            .Where(x => x.Nodes.Count > 0)
            .Select(x =>
                $"{Predicate.Of(x.Relationship).For(plural: false)} the {SchemaWords.Singular((NodeType)x.Relationship.Target)} {Name(x.Nodes[0])}"
            )
            .ToArray();
        return said.Length == 0 ? "" : $" (which {Inflection.Join(said)})";
    }

    /// <summary><c>21 papers introduce it, among them A and B.</c></summary>
    private static string Led(Others others, string it)
    {
        var source = (NodeType)others.Relationship.Target;
        var predicate = Predicate.Of(others.Relationship);
        var what =
            $"{(others.Count == 1 ? "One" : Sentences.Text(others.Count))} {SchemaWords.Count(source, others.Count)} {predicate.For(others.Count != 1)} {it}";
        return $"{what}{(others.Count > others.Nodes.Count ? ", among them " : ": ")}{Inflection.Join([.. others.Nodes.Select(Name)])}.";
    }

    private static string Names(Others others)
    {
        var names = others.Nodes.Select(Name).Distinct().ToList();
        if (others.Count > others.Nodes.Count)
            names.Add($"{Sentences.Text(others.Count - others.Nodes.Count)} others");
        return Inflection.Join(names);
    }

    private static string Name(NodeRow row) => $"{Phrase.Marked(Projected.Name(row).Name)}{Projected.Bracket(row)}";
}
