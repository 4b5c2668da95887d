using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Gathers what a question speaks of: nodes, types and conditions, with what stands before them (no, only, at least three).</summary>
internal sealed class MentionReader
{
    /// <summary>Smaller numbers count something; they are no years.</summary>
    private const int FirstYear = 100;

    private readonly Draft draft;
    private readonly List<Mention> mentions = [];

    private MentionReader(Draft draft) => this.draft = draft;

    /// <summary>The mentions in the order of the text. Their items are marked as used.</summary>
    public static IReadOnlyList<Mention> Read(Draft draft)
    {
        var reader = new MentionReader(draft);
        for (var i = 0; i < draft.Items.Count; i++)
            if (!draft.IsUsed(i)) reader.ReadAt(i);
        reader.AddNobody();
        reader.mentions.Sort((a, b) => a.At.CompareTo(b.At));
        reader.DropImplied();
        reader.Appose();
        reader.JoinLists();
        reader.FindHeads();
        reader.Modify();
        reader.FindVerbs();
        return [.. reader.mentions.Where(m => m.Kind != MentionKind.Type || m.Apposed is null)];
    }

    private void ReadAt(int i)
    {
        var item = draft.Items[i];
        if (NamesPropertyOf(item, draft.Next(i))) draft.Use(i);
        else if (item.Nodes.Any() && (!item.Has<TypeMeaning>() || IsBesideType(i, item))) AddNodes(i, item);
        else if (item.Has<TypeMeaning>() && IsOwnValue(i, item)) AddValue(i, item);
        else if (item.Has<TypeMeaning>() && !IsVerbHere(i, item)) AddType(i, item);
        else if (RelationalNouns.Of(draft, i) is { } noun) Add(new Mention { At = i, End = i, Kind = MentionKind.Type, Type = (NodeType)noun.Target, Noun = noun });
        else if (item.Words is [{ Word: "another" }] && mentions.LastOrDefault(m => m.Kind == MentionKind.Type) is { } same && i + 1 < draft.Items.Count && draft.Items[i + 1].Words[0].Word is "on" or "about" or "in" or "at" or "with" or "from" or "that" or "which")
            Add(new Mention { At = i, End = i, Kind = MentionKind.Type, Type = same.Type });
        else if (item.Words is [{ Word: "people" or "persons" or "those" }] && i + 1 < draft.Items.Count && draft.Items[i + 1].Words[0].Word is "who" or "whom" && draft.Lexicon.Schema.NodeTypes.Where(SchemaWords.IsPerson).ToArray() is [var person])
            Add(new Mention { At = i, End = i, Kind = MentionKind.Type, Type = person });
        else if (PropertyCondition(i) is { } condition) Add(condition);
        else if (QuantityReader.Read(draft, i) is { } quantity) Add(quantity);
        else if (Place(i) is { } place) AddPlace(place);
        else if (TimeReader.Read(draft, i) is { } time) Add(time);
        else if (item.Has<ValueMeaning>() && item.Role is null or Role.Filler or Role.Opinion or Role.Instruction or Role.SmallTalk && !IsValueAsked(item)) AddValue(i, item);
    }

    /// <summary><c>the code B.3</c>: what a property is called, before a value of it.</summary>
    private bool NamesPropertyOf(Item item, int next) => next > 0 && item.Has<PropertyMeaning>() && !item.Has<TypeMeaning>() && draft.Items[next] is { Number: null } value && !value.Nodes.Any()
        && value.Meanings.OfType<ValueMeaning>().Any(v => item.Meanings.Any(m => m is PropertyMeaning p && p.Property == v.Property));

    /// <summary><c>tools that nothing is made in</c>, <c>have not learnt from anyone</c>: whatever stands at the other end of the verb, denied.</summary>
    private void AddNobody()
    {
        if (mentions.Where(m => m.Kind == MentionKind.Type).ToArray() is not [{ Type: { } type } only]) return;
        foreach (var i in draft.Find(Role.Not).Where(i => i > only.At && !mentions.Any(m => m.At > only.End)).Take(1).ToArray())
        {
            var verb = Enumerable.Range(i + 1, draft.Items.Count - i - 1).FirstOrDefault(k => draft.Items[k].Has<RelationshipMeaning>() && draft.Items[k].Role is null or Role.Filler, -1);
            if (verb < 0 || draft.Items.Skip(verb + 1).Any(x => !Draft.IsEmpty(x))) return;
            var ends = draft.Items[verb].Meanings.OfType<RelationshipMeaning>().Select(r => r.Relationship).Select(r => r.Source == type ? r.Target as NodeType : r.Target == type ? r.Source as NodeType : null).OfType<NodeType>().Distinct().ToArray();
            if (ends.Length != 1) return;
            draft.Use(i, verb);
            mentions.Add(new Mention { At = verb, End = verb, Kind = MentionKind.Type, Type = ends[0], Negated = true });
        }
    }

    /// <summary>The type that the last word of a name says, where the question has no noun of its own.</summary>
    private void DropImplied()
    {
        bool IsImplied(Mention m) => m.Kind == MentionKind.Type && mentions.Any(n => n.Kind == MentionKind.Nodes && n.At == m.At);
        mentions.RemoveAll(m => IsImplied(m) && mentions.Any(noun => noun.Kind == MentionKind.Type && !IsImplied(noun) && (noun.At < m.At || noun.At == m.End + 1)));
    }

    private bool IsBesideType(int i, Item item) => new[] { draft.Next(i, -1), draft.Next(i) }.Where(k => k >= 0)
        .SelectMany(k => draft.Items[k].Meanings.OfType<TypeMeaning>()).Any(t => item.Nodes.Any(n => n.Node.Type == t.Type));

    private static bool IsValueAsked(Item item) => item.Has<RelationshipMeaning>() && item.Words.Count == 1;

    private void AddNodes(int i, Item item)
    {
        var choices = OfNoun(i, item).GroupBy(n => (n.Node.Type, SchemaWords.IsPerson(n.Node.Type) ? n.Node.Key : ""))
            .Select(g => (nodes: (IReadOnlyList<NodeEntry>)[.. g.Where(n => n.By == g.Min(x => x.By)).Select(n => n.Node)], doubt: Doubt(g.Min(x => x.By)) + (IsRemote(g.Key.Type) ? 0.5 : 0)))
            .OrderBy(c => c.doubt).ToArray();
        Add(new Mention { At = i, End = i, Kind = MentionKind.Nodes, Choices = [.. choices.Select(c => c.nodes)], Doubts = [.. choices.Select(c => c.doubt)] });
        var implied = item.Nodes.Select(n => n.Implied).FirstOrDefault(t => t is not null);
        if (implied is not null && implied == Target.Main(draft) && !item.Nodes.Any(n => n.By == NamedBy.Name && n.Implied is null))
            mentions.Add(new Mention { At = i, End = i, Kind = MentionKind.Type, Type = implied });
    }

    /// <summary><c>the scalability problem</c>: the nodes of the type that the noun behind names, where the words are part of one name there and of none that was found.</summary>
    private IEnumerable<NodeMeaning> OfNoun(int i, Item item)
    {
        if (i + 1 >= draft.Items.Count || item.Nodes.Any(n => n.By == NamedBy.Name) || draft.Items[i + 1].Meanings.OfType<TypeMeaning>().FirstOrDefault()?.Type is not { } type || type == Target.Main(draft) || item.Nodes.Any(n => n.Node.Type == type)) return item.Nodes;
        var stems = item.Words.Select(w => w.Stem).ToArray();
        var fitting = draft.Lexicon.NodesWith(stems[0]).Where(n => n.Type == type && n.NameStems.Any(name => stems.All(name.Contains))).ToArray();
        return fitting is [var only] ? [new NodeMeaning(only, NamedBy.Part)] : item.Nodes;
    }

    /// <summary>Whether only the node that everything hangs on joins the type to what the graph is chiefly about.</summary>
    private bool IsRemote(NodeType type) => Target.Main(draft) is { } main && main != type && !draft.Connections.IsHub(type) && draft.Connections.Between(type, main) is not [{ Cost: < 4 }, ..];

    private static double Doubt(NamedBy by) => by switch
    {
        NamedBy.Name => 0,
        NamedBy.Alias => 0.2,
        NamedBy.Initials => 0.4,
        NamedBy.Part => 0.3,
        NamedBy.OwnWords => 0.5,
    };

    /// <summary>
    /// <c>works that show a harbour</c>, <c>which works show a storm</c>, <c>what does X show</c>: behind a relative pronoun or the
    /// noun that does it and before an article, or at the end of a question with <c>do</c>, a word for a type is a verb, where it can be one.
    /// </summary>
    private bool IsVerbHere(int i, Item item)
    {
        if (i == 0 || !item.Has<RelationshipMeaning>()) return false;
        var before = draft.Items[i - 1];
        var isBeforeArticle = i + 1 < draft.Items.Count && draft.Items[i + 1].Words[0].Word is "a" or "an" or "the" or "any";
        return isBeforeArticle && (before.Words[^1].Word is "that" or "which" or "who" or "to" || before.Has<TypeMeaning>())
            || before.Nodes.Any() && draft.Next(i) < 0 && draft.Items.Take(i).Any(x => x.Is(Role.Do));
    }

    private void AddType(int i, Item item)
    {
        if (i > 0 && draft.Items[i - 1].Words[^1].Word is "my" or "our" or "whichever" or "whatever" || IsAnyWhatsoever(i)) { draft.Use(i); return; }
        foreach (var type in item.Meanings.OfType<TypeMeaning>().Select(t => t.Type).OrderByDescending(t => IsSpelt(item, t)).Take(1))
        {
            var noun = new Mention { At = i, End = i, Kind = MentionKind.Type, Type = type };
            Add(noun);
            if (IsPlural(noun) && item.Meanings.OfType<ValueMeaning>().Where(v => v.Property.Entity == type).Select(v => Equal(v.Property, v.Value)).ToArray() is { Length: > 0 } sort)
                mentions.Add(new Mention { At = i, End = i, Kind = MentionKind.Condition, Conditions = sort, Head = noun });
        }
    }

    /// <summary><c>in any domain</c>: no restriction, unless something is denied.</summary>
    private bool IsAnyWhatsoever(int i) => i > 1 && draft.Items[i - 1].Words[^1].Word == "any" && draft.Items[i - 2].Words[^1].Word is "in" or "from" or "of" && mentions.Count > 0 && !draft.Items.Any(x => x.Role is Role.Not or Role.Without or Role.Except or Role.Be or Role.Do or Role.Have);

    /// <summary>The place among others, and the others themselves where nobody of them is named.</summary>
    private void AddPlace(Mention place)
    {
        Add(place);
        var type = draft.Items[place.End].Meanings.OfType<TypeMeaning>().First().Type;
        if (!draft.Items.Any(i => i.Nodes.Any(n => n.Node.Type == type))) mentions.Add(new Mention { At = place.End, End = place.End, Kind = MentionKind.Type, Type = type });
    }

    /// <summary>Of types whose words share a stem, the one whose word it is: cooks are not a kind of cooking.</summary>
    private static bool IsSpelt(Item item, NodeType type) => SchemaWords.Of(type).Any(word => string.Equals(word, item.Text, StringComparison.OrdinalIgnoreCase) || string.Equals(SchemaWords.Pluralise(word), item.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>papers in journals</c>: what can name a type or one kind of it says the kind where another thing is asked for.</summary>
    private bool IsOwnValue(int i, Item item) => item.Meanings.OfType<ValueMeaning>().Any(v => item.Meanings.Any(m => m is TypeMeaning t && t.Type == v.Property.Entity))
        && mentions.Any(m => m.Kind == MentionKind.Type) && !(draft.Next(i, -1) is var asks and >= 0 && draft.Items[asks].Role is Role.What or Role.HowMany or Role.Per or Role.Each or Role.By);

    private void AddValue(int i, Item item)
    {
        var filters = item.Meanings.OfType<ValueMeaning>().Where(v => !NeedsItsProperty(v, item)).Select(v => Equal(v.Property, v.Value)).ToArray();
        if (filters is [Comparison { Property.Type: ScalarType.Boolean } said] && mentions.LastOrDefault() is { Conditions: [var before] } && said.Equals(before)) draft.Use(i);
        else if (filters.Length > 0) Add(new Mention { At = i, End = i, Kind = MentionKind.Condition, Conditions = filters });
        if (item.Words.Count > 1 && draft.Lexicon.Find(item.Words[^1].Stem).OfType<TypeMeaning>().FirstOrDefault() is { } implied && filters.All(f => TreeBuilder.PropertyOf(f).Entity is { } owner && owner != implied.Type))
            mentions.Add(new Mention { At = i, End = i, Kind = MentionKind.Type, Type = implied.Type });
    }

    /// <summary>An enumeration value of a relationship in one everyday word that several relationships could have, or that stands beside a wish for a description, counts only where its property is spoken of.</summary>
    private bool NeedsItsProperty(ValueMeaning value, Item item) => value.Property is { Type: ScalarType.Enum, Carrier: not null } && item.Words.Count == 1
        && (item.Meanings.OfType<ValueMeaning>().Select(v => v.Property).Distinct().Skip(1).Any() || draft.Items.Any(i => i.Is(Role.Define)))
        && !draft.Items.Any(i => i.Words.Any(FunctionWords.SpeaksOfSource) || i.Meanings.OfType<PropertyMeaning>().Any(p => p.Property == value.Property));

    private static Filter Equal(Property property, object value) =>
        new Comparison(property, property.IsList ? FilterOperator.Includes : FilterOperator.Eq, value);

    private void Add(Mention mention)
    {
        mentions.Add(mention);
        for (var i = mention.At; i <= mention.End; i++) draft.Use(i);
    }

    /// <summary><c>confidence below 0.8</c>, <c>with a DOI</c>, <c>without a year</c>.</summary>
    private Mention? PropertyCondition(int i)
    {
        var properties = Spoken(draft.Items[i]).Where(p => p.Carrier is null || !IsBarePreposition(draft.Items[i]) || IsSpokenOf(p.Carrier)).ToArray();
        if (properties.Length == 0 || properties.All(p => p.Type == ScalarType.Boolean) || draft.Items[i].Role is Role.Since or Role.Until or Role.Before or Role.After) return null;
        var numeric = properties.Where(SchemaWords.IsNumber).ToArray();
        if (numeric.Length > 0 && RangeAfter(i) is var (to, low, high))
            return new Mention { At = i, End = to, Kind = MentionKind.Condition, Conditions = [.. numeric.Select(p => Filter.All(Compare(p, FilterOperator.Gte, low), Compare(p, FilterOperator.Lte, high)))] };
        if (draft.Items.Skip(i + 1).FirstOrDefault(x => x.Number is not null) is { Number: < FirstYear } || draft.Next(i, -1) is var earlier and >= 0 && draft.Items[earlier].Number is < FirstYear) numeric = [.. numeric.Where(p => !SchemaWords.IsYear(p))];
        if (numeric.Length > 0 && NumberBefore(i) is var (bound, bounded, least) && bounded != FilterOperator.Eq)
            return new Mention { At = bound, End = i, Kind = MentionKind.Condition, Conditions = [.. numeric.Select(p => Compare(p, bounded, least))] };
        if (numeric.Length > 0 && NumberNear(i) is var (at, end, op, number) && QuantityReader.InUnits(draft, numeric, end, number) is var (last, amounts) && (last > end || !Numbers.IsYear(number) || numeric.Any(SchemaWords.IsYear)))
            return new Mention { At = Math.Min(i, at), End = Math.Max(i, last), Kind = MentionKind.Condition, Conditions = [.. amounts.Select(a => Compare(a.Property, op, a.Number))] };
        if (numeric.Length > 0 && NumberBefore(i) is var (from, compare, amount))
            return new Mention { At = from, End = i, Kind = MentionKind.Condition, Conditions = [.. numeric.Select(p => Compare(p, compare, amount))] };
        var before = draft.Next(i, -1);
        if (before < 0 || draft.Items[before].Role is not (Role.With or Role.Without or Role.Have) || draft.Items[i].Has<TypeMeaning>()) return null;
        if (properties.All(p => p.Required)) return null;
        var without = draft.Items[before].Is(Role.Without);
        if (!without && !draft.Items[before].Is(Role.With)) return null;
        draft.Use(before);
        if (draft.Next(i) is var value and > 0 && draft.Items[value].Meanings.OfType<ValueMeaning>().Any(v => properties.Contains(v.Property)))
        {
            draft.Use(i);
            return null;
        }
        return new Mention { At = i, End = i, Kind = MentionKind.Condition, Conditions = [.. properties.Select(p => without ? new IsNull(p) : (Filter)new Not(new IsNull(p)))] };
    }

    private static bool IsBarePreposition(Item item) => item.Words is [{ Word: "from" or "until" or "to" or "on" or "at" }];

    /// <summary>Whether a word of the question is a relationship that carries the properties.</summary>
    private bool IsSpokenOf(PropertiesType carrier) => draft.Items.Any(i => i.Meanings.OfType<RelationshipMeaning>().Any(r => r.Relationship.Properties == carrier));

    /// <summary><c>first author</c>: the place that a relationship to things of that type carries.</summary>
    private Mention? Place(int i)
    {
        if (Numbers.Ordinal(draft.Items[i].Words[^1].Word) is not { } place || draft.Next(i) is not (var noun and > 0)) return null;
        var types = draft.Items[noun].Meanings.OfType<TypeMeaning>().Select(t => (EntityType)t.Type).ToHashSet();
        var properties = draft.Lexicon.Schema.NodeTypes.SelectMany(t => t.Relationships).Where(r => types.Contains(r.Target) && r.Properties is not null)
            .SelectMany(r => r.Properties!.Properties).Where(SchemaWords.IsPlaceInOrder).Distinct().ToArray();
        return properties.Length == 0 ? null
            : new Mention { At = i, End = noun, Kind = MentionKind.Condition, Conditions = [.. properties.Select(p => new Comparison(p, FilterOperator.Eq, (long)place))] };
    }

    /// <summary>The properties that an item names; <c>share of</c> and its like name those that hold a share.</summary>
    private IEnumerable<Property> Spoken(Item item) => item.Meanings.Concat(item.Is(Role.Share) ? draft.Lexicon.Find(item.Words[0].Stem) : []).OfType<PropertyMeaning>().Select(p => p.Property);

    /// <summary><c>between 0.7 and 0.8</c>.</summary>
    private (int End, double Low, double High)? RangeAfter(int i)
    {
        if (draft.Next(i) is not (var between and > 0) || !draft.Items[between].Is(Role.Between) || draft.Next(between) is not (var one and > 0) || draft.Items[one].Number is not { } low) return null;
        var two = draft.Next(one);
        if (two > 0 && draft.Items[two].Role is Role.And or Role.Until) two = draft.Next(two);
        return two > 0 && draft.Items[two].Number is { } high && high > low ? (WithPercent(two), low, high) : null;
    }

    /// <summary>The position of the sign or word for percent behind a number; else that of the number.</summary>
    private int WithPercent(int number) => draft.Next(number) is var percent and > 0 && draft.Items[percent].Words[0].Word is "percent" or "per" or "pct" or "%" && draft.Items[percent].Is(Role.Share) ? percent : number;

    internal static Filter Compare(Property property, FilterOperator op, double number) =>
        new Comparison(property, op, property.Type != ScalarType.Float ? (object)(long)number : number > 1 && SchemaWords.IsShare(property) ? number / 100 : number);

    private (int At, int End, FilterOperator Operator, double Number)? NumberNear(int i)
    {
        var next = draft.Next(i);
        while (next > 0 && draft.Items[next].Role is Role.Of or Role.Be or Role.In or Role.With or Role.For) next = draft.Next(next);
        if (next < 0 || draft.IsUsed(next)) return null;
        var op = Operator(draft.Items[next].Role) ?? Bound(next);
        var at = op is null || draft.Items[next].Number is not null ? next : draft.Next(next);
        if (at < 0 || draft.Items[at].Number is not { } number) return null;
        var after = draft.Next(at);
        var trailing = after > 0 ? draft.Items[after].Role switch { Role.AtLeast => FilterOperator.Gte, Role.AtMost => FilterOperator.Lte, _ => (FilterOperator?)null } : null;
        return (i, trailing is null ? WithPercent(at) : after, trailing ?? op ?? FilterOperator.Eq, number);
    }

    /// <summary><c>more than 300 seats</c>, <c>with one platform</c>.</summary>
    private (int At, FilterOperator Operator, double Number)? NumberBefore(int i)
    {
        var at = draft.Next(i, -1);
        if (at < 0 || draft.IsUsed(at) || draft.Items[at].Number is not { } number || draft.Items[i].Has<TypeMeaning>()) return null;
        var before = draft.Next(at, -1);
        if (before < 0 || draft.IsUsed(before)) return (at, FilterOperator.Eq, number);
        if (draft.Items[at - 1].Words[0].Word is "under" or "over" && !draft.IsUsed(at - 1)) return (at - 1, draft.Items[at - 1].Words[0].Word == "under" ? FilterOperator.Lt : FilterOperator.Gt, number);
        return Operator(draft.Items[before].Role) is { } op ? (before, op, number)
            : draft.Items[before].Role is Role.With or Role.Have ? (at, FilterOperator.Eq, number) : null;
    }

    /// <summary><c>over 20</c>, <c>under 5</c>: words that restrict nothing where no number follows.</summary>
    private FilterOperator? Bound(int number) => number > 0 && draft.Items[number].Number is not null ? draft.Items[number - 1].Words[0].Word switch { "over" => FilterOperator.Gt, "under" => FilterOperator.Lt, _ => null } : null;

    internal static FilterOperator? Operator(Role? role) => role switch
    {
        Role.MoreThan => FilterOperator.Gt,
        Role.AtLeast => FilterOperator.Gte,
        Role.LessThan => FilterOperator.Lt,
        Role.AtMost => FilterOperator.Lte,
        Role.Exactly => FilterOperator.Eq,
        _ => null,
    };

    /// <summary><c>the challenge Customization</c>, <c>the DPO paper</c>: a type beside a name of that type says which is meant.</summary>
    private void Appose()
    {
        foreach (var named in mentions.Where(m => m.Kind == MentionKind.Nodes))
        {
            var beside = mentions.FirstOrDefault(t => t.Kind == MentionKind.Type && t.Apposed is null && t.At != named.At && IsBeside(named, t)
                && named.Choices.Any(c => c[0].Type == t.Type));
            if (beside is null) continue;
            named.Apposed = beside.Apposed = beside.Type;
            foreach (var implied in mentions.Where(t => t.Kind == MentionKind.Type && t.At == named.At)) implied.Apposed = implied.Type;
        }
    }

    private bool IsBeside(Mention named, Mention type)
    {
        if (draft.Items[type.At].Words[0].Stem != English.Stem(draft.Items[type.At].Words[0].Word)) return false;
        var (first, second) = named.At < type.At ? (named, type) : (type, named);
        if (second.At - first.End > 3) return false;
        for (var i = first.End + 1; i < second.At; i++)
            if (!(draft.Items[i].IsMark && draft.Items[i].Words[0].Word is "\"" or "'" or "“") && !(draft.Items[i].Is(Role.Filler) && draft.Items[i].Words[0].Word is "the" or "a" or "an" or "as" or "called" or "named")) return false;
        return named.At < type.At ? !IsPlural(type) || type.Type != Target.Main(draft) || named.Choices.All(c => c.Count > 1 || c[0].Type != type.Type) || IsListed(named) : !IsPlural(type);
    }

    /// <summary><c>the A and B papers</c>: one of several names before the noun.</summary>
    private bool IsListed(Mention named) => draft.Next(named.At, -1) is var before and >= 0 && draft.Items[before].Role is Role.And or Role.Or || mentions.Count(m => m.Kind == MentionKind.Nodes) > 1 && named.At > 0 && draft.Items[named.At - 1].Words[0].Word == ",";

    private bool IsPlural(Mention type) => draft.Items[type.At].Words[^1].Word is var word && word.EndsWith('s') && English.Stem(word) != word && !word.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>Names that follow one another: <c>A or B</c> is either, <c>A, B and C</c> is each.</summary>
    private void JoinLists()
    {
        for (var i = 1; i < mentions.Count; i++)
        {
            var (one, two) = (mentions[i - 1], mentions[i]);
            if (one.Kind != two.Kind || one.At == two.At) continue;
            var between = Enumerable.Range(one.End + 1, Math.Max(0, two.At - one.End - 1)).Where(k => !draft.Items[k].Is(Role.Filler)).ToArray();
            if (between.Length == 0 || !between.All(k => draft.Items[k].Words[0].Word == "," || draft.Items[k].Role is Role.And or Role.Or or Role.By or Role.In or Role.Not or Role.Both or Role.Also or Role.With or Role.Plural)) continue;
            if (!between.Any(k => draft.Items[k].Words[0].Word == "," || draft.Items[k].Role is Role.And or Role.Or)) continue;
            two.Continues = true;
            var isOr = Enumerable.Range(two.At, draft.Items.Count - two.At).Concat(between).TakeWhile(k => k < draft.Items.Count)
                .Where(k => between.Contains(k) || IsListTail(two, k)).Any(k => draft.Items[k].Is(Role.Or));
            if (isOr && !IsMixed(i, between) && Merge(one, two) is { } merged)
            {
                foreach (var k in between) draft.Use(k);
                mentions[i - 1] = merged;
                mentions.RemoveAt(i--);
            }
        }
    }

    /// <summary><c>A and B or C</c>: nobody can tell what belongs together.</summary>
    private bool IsMixed(int i, int[] between) => between.Any(k => draft.Items[k].Is(Role.And)) && !between.Any(k => draft.Items[k].Is(Role.Or))
        || mentions[i - 1].Continues && i > 1 && Merge(mentions[i - 2], mentions[i - 1]) is not null && Enumerable.Range(mentions[i - 2].End + 1, Math.Max(0, mentions[i - 1].At - mentions[i - 2].End - 1)).Any(k => draft.Items[k].Is(Role.And));

    private bool IsListTail(Mention last, int k)
    {
        for (var j = last.End + 1; j <= k; j++)
            if (!(draft.Items[j].Words[0].Word == "," || draft.Items[j].Role is Role.Or or Role.Filler || draft.Items[j].Nodes.Any())) return false;
        return k > last.End;
    }

    private static Mention? Merge(Mention one, Mention two)
    {
        if (one.Kind == MentionKind.Nodes)
        {
            var choices = one.Choices.SelectMany(a => two.Choices.Where(b => b[0].Type == a[0].Type && !a.Intersect(b).Any()).Select(b => (IReadOnlyList<NodeEntry>)[.. a, .. b])).ToArray();
            return choices.Length == 0 ? null
                : new Mention { At = one.At, End = two.End, Kind = MentionKind.Nodes, Choices = choices, Doubts = [.. choices.Select(_ => 0.0)], Apposed = two.Apposed ?? one.Apposed, Continues = one.Continues };
        }
        return one.Kind != MentionKind.Condition || one.Conditions.Count != two.Conditions.Count ? null
            : new Mention { At = one.At, End = two.End, Kind = MentionKind.Condition, Conditions = [.. one.Conditions.Zip(two.Conditions, (a, b) => Filter.Any(a, b))], Continues = one.Continues };
    }

    /// <summary><c>code generation papers</c>: names and conditions directly before a noun modify it.</summary>
    private void FindHeads()
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var (modifier, head) = (mentions[i], mentions[i + 1]);
            if (modifier.Apposed is not null && modifier.Kind == MentionKind.Type) continue;
            while (head.Kind == MentionKind.Type && head.Apposed is not null && mentions.IndexOf(head) + 1 < mentions.Count && mentions[mentions.IndexOf(head) + 1].At == head.At) head = mentions[mentions.IndexOf(head) + 1];
            var noun = head.Kind == MentionKind.Type && head.Apposed is null ? head : head.Head;
            if (noun is null || modifier == noun) continue;
            var between = Enumerable.Range(modifier.End + 1, Math.Max(0, head.At - modifier.End - 1));
            if (between.All(k => draft.Items[k].Role is Role.Of && draft.Items[k].Words[0].Word is "'s" or "'" || draft.Items[k].Words[0].Word is "'" or "’" or "\"" || draft.Items[k].Is(Role.Recent)
                || IsDoer(modifier, noun) && draft.Items[k].Role is Role.Have or Role.Be or Role.Not || draft.Items[k].Is(Role.Filler) && IsDoer(modifier, noun)
                || (head.Kind != MentionKind.Type && draft.Items[k].Words[0].Word == ","))) modifier.Head = noun;
        }
    }

    /// <summary><c>the weather has disrupted</c>: a condition on what its verb is the noun of.</summary>
    private bool IsDoer(Mention modifier, Mention noun) => modifier.Kind == MentionKind.Condition && noun.Kind == MentionKind.Type && !IsSpelt(draft.Items[noun.At], noun.Type!)
        && draft.Items[noun.At].Words is [{ Word: var word }] && word.EndsWith("ed", StringComparison.Ordinal) && modifier.Conditions.Any(f => TreeBuilder.PropertyOf(f).Entity == noun.Type);

    /// <summary>What stands before a mention and changes it: a denial, a number, an only.</summary>
    private void Modify()
    {
        foreach (var mention in mentions.Where(m => m.Kind != MentionKind.Type || m.Apposed is null))
        {
            var target = mention.Head ?? mention;
            var previous = mentions.Where(m => m.End < mention.At && m != target && !(m.Kind == MentionKind.Type && m.Apposed is not null)).Select(m => m.End).DefaultIfEmpty(-1).Max();
            for (var i = mention.At - 1; i > previous; i--)
            {
                if (draft.IsUsed(i)) continue;
                if (draft.Items[i].EndsClause) break;
                ModifyBy(i, target, mention);
            }
            if (mention.Continues && mentions.LastOrDefault(m => m.At < mention.At && m.Kind == mention.Kind) is { } before)
            {
                mention.Excepted |= before.Excepted;
                mention.Negated |= before.Negated && !before.Excepted && !HasBut(before.End, mention.At) && (!before.Continues || IsListed(before.End, mention.At));
            }
        }
        ReadTrailing();
    }

    private static bool IsGround(Mention mention) => mention.Kind == MentionKind.Condition && mention.Conditions.All(f => TreeBuilder.PropertyOf(f) is { Carrier: not null, Type: ScalarType.Enum });

    /// <summary>Whether <c>and</c>, <c>or</c> or <c>nor</c> joins two: behind <c>X, not A, B</c> a comma alone goes back to what is affirmed.</summary>
    private bool IsListed(int from, int to) => Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).Any(i => draft.Items[i].Role is Role.And or Role.Or or Role.Not);

    private bool HasBut(int from, int to) => Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).Any(i => draft.Items[i].Words[0].Word == "but");

    private void ModifyBy(int i, Mention target, Mention mention)
    {
        switch (draft.Items[i].Role)
        {
            case Role.Not when draft.Items[i].Words[0].Word == "none" && target.Kind == MentionKind.Condition:
                break;
            case Role.Not or Role.Without or Role.Neither:
                target.Negated = true;
                draft.Use(i);
                break;
            case Role.Except:
                mention.Excepted = true;
                draft.Use(i);
                break;
            case Role.Only when mention.Kind == MentionKind.Nodes || IsGround(mention):
                target.Only = mention.Kind == MentionKind.Nodes;
                draft.Use(i);
                break;
            case Role.MoreThan or Role.AtLeast or Role.LessThan or Role.AtMost or Role.Exactly when target.Kind == MentionKind.Type && NumberAfter(i) is var (at, number):
                target.Count = (Operator(draft.Items[i].Role)!.Value, number);
                draft.Use(i, at);
                break;
            case Role.All or Role.Each or Role.Per or Role.Pair when IsEvery(i, target) && Total(i, target, mention) is { } total:
                (target.Every, target.Count) = (true, (FilterOperator.Eq, total));
                draft.Use(i);
                break;
            case Role.Filler when draft.Items[i].Words is [{ Word: "single" or "sole" or "lone" }] && target is { Kind: MentionKind.Type, Count: null } && IsCounted(i):
                target.Count = (FilterOperator.Eq, 1);
                draft.Use(i);
                break;
            case null or Role.Filler when draft.Items[i].Number is { } all && target.Kind == MentionKind.Type && draft.Lexicon.Of(target.Type!).Count() == (int)all:
                draft.Use(i);
                break;
            case null or Role.Filler when draft.Items[i].Number is { } exact && target.Kind == MentionKind.Type && !Numbers.IsYear(exact) && IsCounted(i) && Trailing(i) is null:
                target.Count = (FilterOperator.Eq, (long)exact);
                draft.Use(i);
                if (draft.Next(i, -1) is var only and >= 0 && draft.Items[only].Role is Role.Only or Role.Exactly) draft.Use(only);
                break;
            case null or Role.Filler when draft.Items[i].Number is { } number && target.Kind == MentionKind.Type && !Numbers.IsYear(number) && Trailing(i) is { } op:
                target.Count = (op.Operator, (long)number);
                draft.Use(i, op.At);
                break;
        }
    }

    /// <summary><c>venues with papers from every domain</c>: a noun that is not asked for, and all of them.</summary>
    private bool IsEvery(int i, Mention target) => target is { Kind: MentionKind.Type, Count: null, Negated: false, Earlier: null } && target.Type != Target.Main(draft)
        && draft.Items[i].Words[^1].Word is not "each" && (!draft.Items[i].Is(Role.Pair) || draft.Items[i].Words[0].Word == "all") && (!draft.Items[i].Is(Role.Per) || draft.Items[i].Words[^1].Word == "every")
        && mentions.Any(m => m.Kind == MentionKind.Type && m.At < i && m.Type != target.Type) && draft.Next(i, -1) is var before and >= 0 && !draft.Items[before].Is(Role.Of) && !draft.Has(Role.HowMany, Role.Share);

    /// <summary>How many all are: as many as there are of the type, or as many as the question says where something restricts them.</summary>
    private long? Total(int i, Mention target, Mention mention)
    {
        if (mention == target) return draft.Lexicon.Of(target.Type!).Count();
        if (NumberAfter(i) is not var (at, number)) return null;
        draft.Use(at);
        return number;
    }

    /// <summary><c>with two authors</c>, <c>have only one paper</c>: the number is a condition and not just said in passing.</summary>
    private bool IsCounted(int i)
    {
        var before = draft.Next(i, -1);
        return before >= 0 && (draft.Items[before].Role is Role.With or Role.Have or Role.Only or Role.Exactly or Role.By || draft.Items[before].Has<RelationshipMeaning>() && !draft.Items[before].Has<TypeMeaning>());
    }

    private (int At, long Number)? NumberAfter(int i) =>
        draft.Next(i) is var at and > 0 && draft.Items[at].Number is { } number && number == Math.Floor(number) && !draft.IsUsed(at) ? (at, (long)number) : null;

    private (FilterOperator Operator, int At)? Trailing(int i) =>
        draft.Next(i) is var at and > 0 && draft.Items[at].Role is Role.AtLeast or Role.AtMost && Operator(draft.Items[at].Role) is { } op ? (op, at) : null;

    /// <summary><c>… that nobody addresses</c>, <c>… is untouched</c>: a denial without a mention behind it denies the last one.</summary>
    private void ReadTrailing()
    {
        foreach (var i in draft.Find(Role.Only).ToArray())
            if (!mentions.Any(m => m.At > i) && mentions.LastOrDefault(m => m.End < i) is { Kind: not MentionKind.Type } only && draft.Next(i, -1) <= only.End)
            {
                only.Only = only.Kind == MentionKind.Nodes;
                draft.Use(i);
            }
        foreach (var i in draft.Find(Role.Not, Role.Without).ToArray())
        {
            if (mentions.Any(m => m.At > i)) continue;
            if (mentions.LastOrDefault(m => m.End < i && m.Kind != MentionKind.Type) is not { } last) continue;
            (last.Head is { } noun && mentions.Any(m => m.At < noun.At && m.Type == noun.Type) ? noun : last).Negated = true;
            draft.Use(i);
        }
    }

    private void FindVerbs()
    {
        var spoken = mentions.Where(m => m.Kind != MentionKind.Type || m.Apposed is null).ToArray();
        for (var n = 0; n < spoken.Length; n++)
        {
            var previous = n == 0 ? -1 : spoken[n - 1].End;
            var next = n + 1 < spoken.Length ? spoken[n + 1].At : draft.Items.Count;
            var before = Verbs(previous + 1, spoken[n].At).Reverse();
            var after = Verbs(spoken[n].End + 1, next);
            spoken[n].Verbs = [.. before.Concat(after)];
            if (n > 0 && !before.Any() && (spoken[n].Continues || spoken[n].Excepted || spoken[n].Negated)) spoken[n].Verbs = [.. spoken[n - 1].Verbs, .. spoken[n].Verbs];
        }
        for (var n = spoken.Length - 1; n > 0; n--)
            if (spoken[n].Continues && spoken[n - 1].Verbs.Count == 0) spoken[n - 1].Verbs = spoken[n].Verbs;
    }

    private IEnumerable<Relationship> Verbs(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from))
        .Where(i => draft.Items[i].Role is not (Role.Have or Role.Do or Role.Be or Role.Can)).SelectMany(i => draft.Items[i].Meanings.OfType<RelationshipMeaning>().Select(r => r.Relationship));
}
