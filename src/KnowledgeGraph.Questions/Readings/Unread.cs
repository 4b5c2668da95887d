using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Finds the words that count and were not used.</summary>
internal static class Unread
{
    private static readonly HashSet<Role> Harmless =
    [
        Role.Filler, Role.What, Role.Who, Role.Where, Role.How, Role.Why, Role.And, Role.Or, Role.Both, Role.All, Role.Of, Role.By, Role.In, Role.With, Role.For,
        Role.Be, Role.Do, Role.Have, Role.Can, Role.List, Role.There, Role.Also, Role.Define, Role.Exactly, Role.Common,
    ];

    /// <summary>The positions of the items that were not used.</summary>
    public static IReadOnlyList<int> Find(Draft draft, Form form, Tree? tree, Reading? reading, IReadOnlyList<Mention> mentions)
    {
        if (tree is null || reading is null) return Unknown(draft);
        var relationships = tree.Root.AllLinks().Select(l => l.Relationship).Concat(reading.Ranking?.Measure?.Path ?? []).Concat(reading.Groups.SelectMany(g => g.Path)).ToHashSet();
        var types = tree.Root.All().Select(t => (EntityType)t.Type).Concat(relationships.SelectMany(r => new[] { r.Source, r.Target })).ToHashSet();
        var properties = tree.Root.All().SelectMany(t => t.Where).Concat(tree.Root.AllLinks().SelectMany(l => l.Where)).SelectMany(TreeBuilder.PropertiesOf).Append(reading.Property).Append(reading.Ranking?.Property).OfType<Property>().ToHashSet();
        var named = mentions.SelectMany(m => tree.Choice.TryGetValue(m, out var nodes) ? nodes : []).ToArray();
        return [.. Enumerable.Range(0, draft.Items.Count).Where(i => Effects.IsMissing(draft, i, form, tree, reading, mentions) || !IsRead(draft, i, form, relationships, types, mentions) && !TellsOf(draft.Items[i], properties, tree) && !IsSource(draft, i, reading) && !(draft.Items[i].Is(Role.Recommend) && reading.Ask == Ask.Rank) && !IsDefinite(draft, i) && !IsAsked(draft.Items[i], form) && !Describes(draft, draft.Items[i], named))];
    }

    /// <summary>The positions of the items of which nothing is known.</summary>
    public static IReadOnlyList<int> Unknown(Draft draft) => [.. Enumerable.Range(0, draft.Items.Count).Where(i => !draft.IsUsed(i) && !Draft.IsEmpty(draft.Items[i]) && (draft.Items[i].Role is not { } role || !Harmless.Contains(role)))];

    private static bool IsRead(Draft draft, int i, Form form, HashSet<Relationship> relationships, HashSet<EntityType> types, IReadOnlyList<Mention> mentions)
    {
        var item = draft.Items[i];
        if (draft.IsUsed(i) || Draft.IsEmpty(item)) return true;
        if (item.Role is Role.Common && form.Ask == Ask.Rank) return true;
        if (item.Role is Role.Plural && draft.Earlier.Last is null && mentions.Count == 0) return types.Any(t => t is NodeType hub && draft.Connections.IsHub(hub));
        if (item.Role is Role.Compare && item.Words[0].Stem is "distinguish") return form.Ask is Ask.Count;
        if (item.Role is Role.Between) return form.Ask is Ask.Evidence or Ask.Path;
        if (item.Role is Role.Common) return mentions.Any(m => m.Every) || mentions.Sum(m => m.Choices.Count == 0 ? 0 : m.Choices[0].Count) > 1;
        if (item.Role is Role.Both or Role.Together) return mentions.Any(m => m.Kind == MentionKind.Nodes) || mentions.Count(m => m.Kind == MentionKind.Condition) > 1;
        if (Effects.Speaks(item) || OnlyPlaces(item)) return true;
        if (IsTrueOfAll(draft, i, types)) return true;
        if (item.Is(Role.Each) && form.Ask is Ask.List && draft.Next(i) is var noun and > 0 && draft.Items[noun].Has<TypeMeaning>()) return true;
        if (item.Role is { } role && (Harmless.Contains(role) || item.Meanings.Count == 0)) return Harmless.Contains(role);
        foreach (var meaning in item.Words.Count == 1 ? item.Meanings : item.Meanings.Concat(draft.Lexicon.Find(string.Join(' ', item.Words.SkipLast(1).Select(w => w.Stem))).Concat(draft.Lexicon.Find(item.Words[0].Stem)).Where(m => m is RelationshipMeaning or PropertyMeaning)))
            switch (meaning)
            {
                case RelationshipMeaning r when Serves(r.Relationship, relationships, types) || IsSaidOfAll(draft, i, r.Relationship, types): return true;
                case RelationshipMeaning when IsOfTime(draft, i, types): return true;
                case PropertyMeaning p when SchemaWords.IsTime(p.Property) && p.Property.Entity is { } entity && types.Contains(entity): return true;
            }
        return false;
    }

    /// <summary><c>cited papers</c>, said of what the only node of its type is related to: it restricts nothing unless somebody is named who does it.</summary>
    private static bool IsTrueOfAll(Draft draft, int i, HashSet<EntityType> types) => draft.Items[i].Role is null && draft.Items[i].Meanings.OfType<RelationshipMeaning>().Any(r => r.Relationship is { Source: NodeType hub, Target: { } all } && draft.Connections.IsHub(hub) && types.Contains(all))
        && !draft.Items.Any(x => x.Role is Role.Most or Role.Least or Role.HowMany or Role.Not or Role.Rank or Role.Without or Role.MoreThan or Role.AtLeast) && draft.Items[i].Words[^1].Word is var word && (word.EndsWith("ed", StringComparison.Ordinal) || draft.Items.Any(x => x.Words[0].Word is "section" or "review"))
        && !(draft.Next(i) is var next and > 0 && (draft.Items[next].Is(Role.By) || draft.Items[next].Nodes.Any() && draft.Items[next - 1].Words[0].Word != "for"));

    /// <summary><c>came out in 2024</c>: the verb of a time, though with the preposition it could be one of a place.</summary>
    private static bool IsOfTime(Draft draft, int i, HashSet<EntityType> types) => draft.Items[i].Words is { Count: > 1 } words && words[^1].Word is "in" or "on" && draft.Next(i) is var year and > 0 && draft.Items[year].Number is { } number && Numbers.IsYear(number)
        && draft.Lexicon.Find(string.Join(' ', words.SkipLast(1).Select(w => w.Stem))).Any(m => m is PropertyMeaning p && SchemaWords.IsTime(p.Property) && p.Property.Entity is { } entity && types.Contains(entity));

    /// <summary><c>assigned to</c>, <c>sitting under</c>: made of words that carry the sentence, it only says that the one belongs to the other.</summary>
    private static bool OnlyPlaces(Item item) => item is { Role: null, Number: null, Words.Count: > 1 } && item.Meanings.All(m => m is RelationshipMeaning { Relationship: var r } && (!r.IsList || Connections.Inverse(r) is { IsList: false })) && item.Words.All(w => FunctionWords.Of(w) is Role.Filler or Role.In or Role.Of);

    /// <summary><c>books cited</c>: what the one node that everything hangs on does with all of them.</summary>
    private static bool IsSaidOfAll(Draft draft, int i, Relationship relationship, HashSet<EntityType> types) => relationship.Source is NodeType hub && draft.Connections.IsHub(hub) && types.Contains(relationship.Target)
        && !draft.Items.Any(item => item.Role is Role.Most or Role.Least or Role.Rank or Role.MoreThan) && draft.Items[i].Words[^1].Word.EndsWith("ed", StringComparison.Ordinal) && !draft.Items.Skip(i + 1).Any(item => item.Is(Role.By) || item.Nodes.Any()) && !draft.Items.Take(i).Any(item => item.Nodes.Any());

    /// <summary>Another word for a property whose value was read (<c>weather among the causes</c>), one of its description (<c>above the sea</c>), or the noun that ends what a type is called (<c>of type X</c>).</summary>
    private static bool TellsOf(Item item, HashSet<Property> properties, Tree tree) => item.Role is null or Role.Filler && item.Number is null && !item.Nodes.Any()
        && (item.Meanings.OfType<PropertyMeaning>().Any(p => properties.Contains(p.Property))
            || item.Meanings.Count == 0 && item.Words.All(w => properties.Any(p => p.Entity is not null && p.Type is not (ScalarType.String or ScalarType.Enum) && Tokenizer.Read(p.Description ?? "").Concat(SchemaWords.Of(p).SelectMany(Tokenizer.Read)).Any(t => t.Stem == w.Stem || t.Word.Length > 5 && English.Root(t.Word) == English.Root(w.Word))))
            || item.Meanings.Count == 0 && item.Words.Count == 1 && tree.Root.All().Any(t => SchemaWords.Of(t.Type).Any(w => w.Contains(' ', StringComparison.Ordinal) && English.Stem(w.Split(' ')[^1]) == item.Words[0].Stem)));

    /// <summary><c>the three domains</c>, <c>stands below</c>: a number said in passing, a place without a measure.</summary>
    private static bool IsDefinite(Draft draft, int i)
    {
        var item = draft.Items[i];
        if (item.Is(Role.Each) && draft.Next(i, -1) < 0 && draft.Next(i) is var each and > 0 && draft.Items[each].Has<TypeMeaning>()) return true;
        if (item.Number is not null) return i > 0 && !(i > 1 && draft.Items[i - 2].Words[^1].Word == "of" && draft.Items[i - 2].Words[^1] != draft.Items[i - 1].Words[^1] && draft.Next(i) is var noun and > 0 && draft.Items[noun].Meanings.OfType<TypeMeaning>().Any(t => draft.Lexicon.Of(t.Type).Count() != (int)item.Number)) && draft.Items[i - 1].Words[^1].Word is "the" or "all" or "these" or "those" or "its" or "their" or "of";
        return item.Role is Role.LessThan or Role.MoreThan or Role.AtMost && item.Words[0].Word is "below" or "under" or "above" or "over" or "up"
            && !(draft.Next(i) is var next and > 0 && draft.Items[next].Number is not null);
    }

    /// <summary><c>section 3.1</c>, <c>in the text</c>: where the words stand that the answer quotes anyway.</summary>
    private static bool IsSource(Draft draft, int i, Reading reading) => IsGround(draft.Items[i], reading) || reading.Ask is not Ask.YesNo && draft.Items[i].Words[0].Word is "section" or "text" or "table" or "tables" && !draft.Items[i].Nodes.Any()
        || draft.Items[i].Number is not null && draft.Next(i, -1) is var before and >= 0 && draft.Items[before].Words[0].Word is "section" or "table";

    /// <summary><c>table-based claims</c>: a word for the ground of a relationship, where the ground was read.</summary>
    private static bool IsGround(Item item, Reading reading) => item.Role is null or Role.Filler && item.Words.Any(FunctionWords.SpeaksOfSource) && reading.Root.AllLinks().Any(l => l.Where.SelectMany(TreeBuilder.PropertiesOf).Any(p => p.Type == ScalarType.Enum));

    /// <summary>Another word for the property that is asked for.</summary>
    private static bool IsAsked(Item item, Form form) => form.Property is { } property && item.Meanings.OfType<PropertyMeaning>().Any(p => p.Property == property);

    /// <summary>Whether the words only say what the graph is about, or what stands in the description of a node that is named beside them.</summary>
    private static bool Describes(Draft draft, Item item, NodeEntry[] named) => item.Role is null or Role.Filler or Role.Per or Role.Each && item.Number is null
        && item.Words.All(w => FunctionWords.Of(w.Word) is not null || draft.Lexicon.IsFieldWord(w) || named.Any(n => draft.Lexicon.OwnWords.Describes(w, n)))
        && (item.Role is null || item.Words.Count > 0 && named.Length > 0) && (draft.Items.Any(i => i.Role is Role.Newest or Role.Oldest) || !item.Words.All(w => FunctionWords.Of(w.Word) is Role.Oldest or Role.Newest or Role.Most or Role.Least or Role.Order or Role.Last or Role.In));

    /// <summary>Whether a verb is one of the relationships of the tree, or says of a thing of the tree what only one relationship there can mean.</summary>
    private static bool Serves(Relationship verb, HashSet<Relationship> relationships, HashSet<EntityType> types) =>
        relationships.Contains(verb) || Connections.Inverse(verb) is { } inverse && relationships.Contains(inverse)
        || verb.Source != verb.Target && types.Contains(verb.Source) && types.Contains(verb.Target) && !relationships.Any(r => r.Source == verb.Source && r.Target == verb.Target)
        || verb.Source != verb.Target && types.Contains(verb.Source) && verb.Properties is not null && !FunctionWords.IsRemark(verb.Phrases) && !relationships.Any(r => r.Source == verb.Source && r.Target == verb.Target);
}
