using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>A phrase of a question with what it can mean. What has neither role nor meaning nor number is not understood.</summary>
/// <param name="Words">Its tokens.</param>
/// <param name="Role">What it does in the sentence, if it is a function word.</param>
/// <param name="Meanings">What it can stand for in the graph.</param>
/// <param name="Number">The number that it says.</param>
internal sealed record Item(IReadOnlyList<Token> Words, Role? Role, IReadOnlyList<Meaning> Meanings, double? Number = null)
{
    /// <summary>The words as one text.</summary>
    public string Text => string.Join(' ', Words.Select(w => w.Text));

    /// <summary>The words as they are spelled, whatever their case, as one text.</summary>
    public string Spelling => string.Join(' ', Words.Select(w => w.Word));

    /// <summary>Whether it ends a clause.</summary>
    public bool EndsClause => Words.Count == 1 && Words[0].EndsClause;

    /// <summary>Whether it is a mark.</summary>
    public bool IsMark => Words.Count == 1 && Words[0].IsMark;

    /// <summary>Whether nothing is known of it.</summary>
    public bool IsUnknown => Role is null && Meanings.Count == 0 && Number is null && !IsMark;

    /// <summary>The nodes it can name.</summary>
    public IEnumerable<NodeMeaning> Nodes => Meanings.OfType<NodeMeaning>();

    /// <summary>The types of node it can name.</summary>
    public IEnumerable<NodeType> Types => Meanings.OfType<TypeMeaning>().Select(m => m.Type);

    /// <summary>The relationships it can stand for.</summary>
    public IEnumerable<Relationship> Relationships => Meanings.OfType<RelationshipMeaning>().Select(m => m.Relationship);

    /// <summary>The properties it can stand for.</summary>
    public IEnumerable<Property> Properties => Meanings.OfType<PropertyMeaning>().Select(m => m.Property);

    /// <summary>Whether it names things: one by its name, or a type of them.</summary>
    public bool IsNounOrName => Nodes.Any() || Has<TypeMeaning>();

    /// <summary>Whether it is a noun for a type: spelled as that, or no name of a thing.</summary>
    public bool IsNounOfType => Has<TypeMeaning>() && (!Nodes.Any() || Types.Any(type => SchemaWords.IsNoun(type, Text)));

    /// <summary>Whether it is such a noun, and no value either, that would tell some of the type from the others.</summary>
    public bool IsPlainNoun => IsNounOfType && !Has<ValueMeaning>();

    /// <summary>Whether it is a verb of the graph: a relationship and nothing else.</summary>
    public bool IsVerb => Role is null && Has<RelationshipMeaning>() && !IsNounOrName;

    /// <summary>Whether it can be a verb of the graph, though it often only carries the sentence.</summary>
    public bool CanBeVerb => Role is null or Questions.Role.Filler && Has<RelationshipMeaning>() && !IsNounOrName;

    /// <summary>Whether both can name nodes of one type.</summary>
    public bool NamesLike(Item other) => Nodes.Any(a => other.Nodes.Any(b => b.Node.Type == a.Node.Type));

    /// <summary>Whether both can stand for values of one property.</summary>
    public bool ValuesLike(Item other) =>
        Meanings.OfType<ValueMeaning>().Any(a => other.Meanings.OfType<ValueMeaning>().Any(b => b.Property == a.Property));

    /// <summary>Whether it plays the role.</summary>
    public bool Is(Role role) => Role == role;

    /// <summary>Whether it can stand for something of that kind.</summary>
    public bool Has<T>()
        where T : Meaning => Meanings.Any(m => m is T);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Text}<{Role}{(Number is { } n ? $" {n}" : "")}{string.Concat(Meanings.Select(m => " " + m switch
    {
        TypeMeaning t => t.Type.Name,
        NodeMeaning n => $"{n.Node.Type}:{n.Node.Key}({n.By})",
        RelationshipMeaning r => r.Relationship.ToString(),
        PropertyMeaning p => $"{p.Property.Entity?.Name ?? p.Property.Carrier?.Name}.{p.Property}",
        ValueMeaning v => $"{v.Property.Entity?.Name ?? v.Property.Carrier?.Name}.{v.Property}={v.Value}",
        _ => "",
    }))}>";
}

/// <summary>A question cut into items.</summary>
/// <param name="Items">The items in order.</param>
/// <param name="Repairs">What was mistyped, and what it was read as.</param>
internal sealed record LinkedQuestion(IReadOnlyList<Item> Items, IReadOnlyList<(string Typed, string Read)> Repairs);
