using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads a question: words become items, items mentions, mentions one tree over the schema, and the form of the question
/// says what is asked of it. Every word that counts must have been used, else the question is refused with that word.
/// </summary>
internal sealed class QuestionParser(Lexicon lexicon, Connections connections)
{
    private const int MaxOwnWords = 2;
    private const double Farther = 0.35,
        Subject = 5;

    private readonly ToldBeside beside = new(lexicon);

    /// <summary>Reads a question, after earlier readings if there are any.</summary>
    public Outcome Parse(string question, Conversation earlier)
    {
        var words = Tokenizer.Read(question);
        if (earlier.Last is not null)
            words = Rewordings.ApplyBehindAnswer(words);
        var linked = Linker.Link(words, lexicon);
        var translation = Translation.Of(words, linked.Items, lexicon);
        if (translation is { Unknown.Count: > 0 })
            return new Refused(RefusalKind.Language, translation.Unknown, []);
        if (translation is not null)
            linked = Linker.Link(translation.English, lexicon);
        if (
            Anew.Of(linked.Items, earlier) is { } put
            && (ReadAnew(put, earlier) is var anew)
            && (anew is Understood || put is { NamesSort: true, TakesBack: true })
        )
            return anew;
        if (linked.Items.ToList().FindLastIndex(i => i.Is(Role.Fresh)) is var fresh and >= 0 && fresh + 1 < linked.Items.Count)
            (linked, earlier) = (linked with { Items = [.. linked.Items.Skip(fresh + 1)] }, Conversation.None);
        var said = linked.Items;
        linked = linked with { Items = ItsNoun.Drop(Corrections.Straighten(linked.Items, earlier), earlier) };
        // What two are compared by can be told apart, and is neither taken away nor set up before a question.
        if (TwoNamed.Read(new Asked(this, linked.Items, lexicon, connections, earlier)) is { } compared)
            return WithNotes(compared, [.. Repaired(linked)]);
        var sets = SetExpression.Part(translation?.English ?? words, linked.Items);
        if (ReadSets(sets, linked) is { } together)
            return together;
        if (NoQuestion.Check(linked.Items, earlier) is { } refusal)
            return refusal;
        if (FollowUp.GoesOnWithNothing(linked.Items, earlier))
            return new Refused(RefusalKind.OutOfField, [], []);
        if (linked.Items.Any(i => i.Is(Role.Help)) && !linked.Items.Any(i => i.Nodes.Any()))
            return new Understood(new Reading(Ask.Help, new Thing(lexicon.Schema.NodeTypes[0])), [], []);
        var heard = Repaired(linked)
            .Concat(translation is null ? [] : [$"The question is in {translation.Language}; it was read as “{translation.Text}”."])
            .ToList();
        var left = LeftOver.Of(linked.Items);
        var outcome =
            (left is null ? null : ReadLeftOver(left, earlier, heard))
            ?? InItsPlace.Put(ReadInSteps(linked.Items, earlier, heard), said, earlier);
        // What is to be taken away and is not would be shown as what is left.
        return (left is not null || sets is { TakesAway: true }) && outcome is Understood whole && !LeftOver.LeavesOut(whole.Reading)
            ? new Refused(RefusalKind.OutOfField, [], [])
            : outcome;
    }

    /// <summary>
    /// Reads a question that says how things that it describes apart are put together, each description as a question by itself; null
    /// where it is no such question, or one of them is not understood. What is only added is then not understood at all.
    /// </summary>
    private Outcome? ReadSets(SetExpression? sets, LinkedQuestion linked)
    {
        if (sets is null || ReadPart(sets.First) is not Understood { Reading: { Ask: Ask.List or Ask.Count, Parts.Count: 0 } } first)
            return null;
        var root = first.Reading.Root;
        foreach (var (does, question) in sets.Rest)
        {
            var read = ReadPart(question);
            if (read is Refused && does is SetWord.Union)
                return read;
            if (read is not Understood { Notes.Count: 0, Reading: { Ask: Ask.List, Root: var other } } || other.Type != root.Type)
                return null;
            var joined =
                does is SetWord.Union ? Sets.Either(root, other)
                : does is SetWord.Difference ? Sets.Without(root, other)
                : Sets.Both(root, other);
            if (joined is null)
                return null;
            root = joined;
        }
        // A denial speaks of the part under study.
        if (sets.TakesAway)
            root =
                first.Reading.Root.IsFree && Sorts.Corpus(root.Type) is { } corpus
                    ? Sets.Both(root, InCorpus(root.Type, corpus))!
                    : Assembler.InCorpus(new Form(), root);
        return WithNotes(
            first with
            {
                Reading = first.Reading with { Root = root },
                Others = [],
                Supposition = null,
            },
            [.. Repaired(linked)]
        );
    }

    /// <summary>Tells which words were taken for others.</summary>
    private static IEnumerable<string> Repaired(LinkedQuestion linked) =>
        linked.Repairs.Select(r => $"“{r.Typed}” was read as “{r.Read}”.");

    private static Thing InCorpus(NodeType type, Property corpus)
    {
        var all = new Thing(type);
        all.Where.Add(new Comparison(corpus, FilterOperator.Eq, true));
        return all;
    }

    private Outcome ReadPart(IReadOnlyList<Token> question) => ReadPart(Linker.Link(question, lexicon).Items);

    /// <summary>Reads a part of a question as one by itself.</summary>
    internal Outcome ReadPart(IReadOnlyList<Item> question) => ReadSpoken(question, Conversation.None, []);

    /// <summary>Reads what was said: what is shortened written out, its occasion set aside, its clauses parted.</summary>
    private Outcome ReadSpoken(IReadOnlyList<Item> said, Conversation earlier, List<string> repairs)
    {
        // What only frames a comparison is told from what it is of by the words as they were said.
        return TwoNamed.Read(new Asked(this, said, lexicon, connections, earlier)) is { } compared
            ? WithNotes(compared, repairs)
            : ReadUncompared(said, earlier, repairs);
    }

    /// <summary>Reads so what is no comparison of named things.</summary>
    private Outcome ReadUncompared(IReadOnlyList<Item> said, Conversation earlier, List<string> repairs)
    {
        if (MeasuredList.Read(new Asked(this, said, lexicon, connections, earlier)) is { } measured)
            return WithNotes(measured, repairs);
        var (spoken, occasions) = Occasions.Part(Shorthand.Expand(said, lexicon));
        var theirs = new Theirs(lexicon, connections).Expand(spoken);
        spoken = theirs?.Items ?? spoken;
        List<string> heard = [.. repairs, .. occasions.Select(ToldBeside.Note), .. theirs is null ? [] : new[] { theirs.Note }];
        if (ReadWithPremise(Asides.Counted(spoken), earlier, false) is { } counted)
            return WithNotes(counted, heard);
        if (ReadOfTopic(Topics.Part(spoken, earlier), earlier, heard) is { } ofTopic)
            return ofTopic;
        var (items, setAside, wished, hasContext, told) = Clauses.Read(spoken);
        if (told.Count > 0 && ReadTold(told, earlier) is { } taken)
            return WithNotes(taken, heard);
        if (told.Count > 0 && ContextReader.Unheard(told, lexicon, connections) is { Count: > 0 } unheard)
            return new Refused(RefusalKind.MissingEntity, unheard, []);
        List<string> notes = [.. heard, .. setAside.Select(ToldBeside.Note)];
        items = InFull.Spoken(items, earlier);
        if (ReadNested(Nested.Part(items) ?? DescribedThings.ByClause(items), items, earlier, hasContext, notes) is { } stepwise)
            return stepwise;
        var outcome = beside.Weigh(WithNotes(ReadTurn(items, earlier, hasContext), notes), setAside, wished);
        return outcome is Refused ? ReadNested(DescribedThings.ByOwner(items), items, earlier, hasContext, notes) ?? outcome : outcome;
    }

    /// <summary>Reads a question that stands in the place of the last one; a refusal where it says nothing that could stand there.</summary>
    private Outcome ReadAnew(Anew anew, Conversation earlier) =>
        ReadPart(anew.Question) switch
        {
            Understood fresh when anew.IsWhole => fresh,
            Understood fresh when anew.Replaces(fresh.Reading, earlier.Last!.Reading) => fresh with
            {
                Reading = fresh.Reading with { Ask = earlier.Last!.Reading.Ask is Ask.Count ? Ask.Count : fresh.Reading.Ask },
            },
            Refused refused => refused,
            _ => Sequel.Unsaid([.. anew.Question.Where(i => !Draft.IsEmpty(i)).Select(i => i.Text)]),
        };

    /// <summary>
    /// Reads a question that may set something up and ask about that: the first as a list, the second as it is asked behind it or in full.
    /// Read as one, it must be about what was set up as well.
    /// </summary>
    private Outcome ReadInSteps(IReadOnlyList<Item> said, Conversation earlier, List<string> heard)
    {
        var (read, bound) = ReadSteps(Steps.Of(said), earlier, heard);
        if (read is not null)
            return read;
        // That it compares no named things was seen before it was parted.
        var outcome = ReadUncompared(said, earlier, heard);
        outcome = outcome is Refused ? ReadWithoutPreamble(said, earlier, heard) ?? outcome : outcome;
        if (
            bound is var (steps, first)
            && outcome is Understood { Reading: { Ask: not Ask.Several } asked }
            && !steps.LeansOn(asked, first)
        )
            return new Refused(RefusalKind.OutOfField, [], []);
        return outcome is Refused
            ? ReadSteps(Steps.Among(said), earlier, heard).Read ?? ReadOfAnswer(said, earlier, heard) ?? outcome
            : outcome;
    }

    /// <summary>The reading of the first way to part a question that is understood; else null, and the first of which a reading must be about what is set up.</summary>
    private (Understood? Read, (Steps, Thing)? Bound) ReadSteps(IEnumerable<Steps> ways, Conversation earlier, List<string> heard)
    {
        (Steps, Thing)? bound = null;
        foreach (var steps in ways)
        {
            if (ReadSpoken(steps.Setup, earlier, heard) is not Understood { Reading: { Ask: Ask.List, Root: var first } setup } one)
                continue;
            if (steps.AsksForAll)
                return (one, null);
            if (ReadSpoken(steps.Then, earlier.After(setup), []) is Understood { IsSequel: true } two && steps.LeansOn(two.Reading, first))
                return (two with { IsSequel = one.IsSequel, Notes = [.. one.Notes, .. two.Notes] }, null);
            foreach (var text in steps.InFull(steps.Said()).Concat(steps.InFull(ReadingPrinter.Describe(first))))
                if (
                    ReadSpoken(Linker.Link(Tokenizer.Read(text), lexicon).Items, earlier, heard) is Understood read
                    && steps.LeansOn(read.Reading, first)
                )
                    return (read, null);
            bound ??= steps.IsBound ? (steps, first) : null;
        }
        return (null, bound);
    }

    /// <summary>Reads a follow-up that is refused with the words for what was found in the place of the pronoun; null where it is not understood then either, or finds only the same again.</summary>
    private Understood? ReadOfAnswer(IReadOnlyList<Item> said, Conversation earlier, List<string> heard)
    {
        if (
            earlier is not { Gap: null, Last.Reading.Ask: Ask.List or Ask.Count or Ask.Rank }
            || !said.Any(i => i.Role is Role.Plural or Role.Pair && i.Words.Any(StepWords.Them.Has))
            || Antecedents.Of(Role.Plural, earlier) is not [{ IsWhole: false } found, ..]
        )
            return null;
        var noun = ReadingPrinter.Describe(found);
        var steps = new Steps(Linker.Link(Tokenizer.Read(noun), lexicon).Items, said);
        return
            steps
                .InFull(noun)
                .Select(text => ReadSpoken(Linker.Link(Tokenizer.Read(text), lexicon).Items, Conversation.None, heard))
                .OfType<Understood>()
                .FirstOrDefault(read => steps.LeansOn(read.Reading, found) && ReadingPrinter.Describe(read.Reading.Root) != noun)
                is { } full
            ? full with
            {
                IsSequel = true,
            }
            : null;
    }

    /// <summary>Reads a question for what is left of something when some of it is dropped; null where it is no such question.</summary>
    private Understood? ReadLeftOver(LeftOver left, Conversation earlier, List<string> heard)
    {
        var whole = left.Whole;
        if (whole.Count == 0 && left.Sort is { } sort && (earlier.Last is not { } last || !sort.Types.Contains(last.Reading.Root.Type)))
            whole = [Nouns.Of(sort.Types.First())];
        if (whole.Count == 0 && earlier.Last is null)
            return null;
        Understood? read = null;
        if (whole.Count > 0)
        {
            if (ReadSpoken(whole, Conversation.None, heard) is not Understood { Reading.Ask: Ask.List } all)
                return null;
            (read, earlier) = (all, earlier.After(all.Reading));
        }
        foreach (var dropped in left.Dropped)
        {
            if (
                ReadSpoken([FollowUpWords.Drop, .. dropped], earlier, [])
                is not Understood { IsSequel: true, Reading.Ask: Ask.List or Ask.Count } rest
            )
                return null;
            (read, earlier) = (rest with { Notes = [.. read?.Notes ?? [], .. rest.Notes] }, earlier.After(rest.Reading));
        }
        return read! with { IsSequel = whole.Count == 0, Reading = left.Counts ? read.Reading with { Ask = Ask.Count } : read.Reading };
    }

    /// <summary>Reads a question that was refused without what is told before it; null where it is not understood then either.</summary>
    private Outcome? ReadWithoutPreamble(IReadOnlyList<Item> said, Conversation earlier, List<string> heard) =>
        Preambles
            .Part(said)
            .Where(parted => !ToldBeside.WishesProperty(parted.Aside))
            .Select(parted => ReadSpoken(parted.Question, earlier, [.. heard, ToldBeside.Note(parted.Aside)]))
            .FirstOrDefault(read => read is not Refused);

    /// <summary>Reads a question about what another one finds; null where it is no such question.</summary>
    private Stepwise? ReadNested(Nested? nested, IReadOnlyList<Item> items, Conversation earlier, bool hasContext, List<string> notes) =>
        nested is not null
        && ReadTurn(nested.First, earlier, hasContext) is Understood { Reading: { Groups.Count: 0 } which } first
        && (
            nested.IsDescribed
                ? which.Ask == Ask.List && DescribedThings.IsTold(which.Root)
                : which is { Ask: Ask.Rank, Ranking.Limit: not 0 }
        )
            ? new Stepwise(
                first,
                found =>
                    found.Count > 0 && ReadTurn(nested.With(found), earlier, hasContext) is Understood read
                        ? WithNotes(read, [.. notes, nested.Note(found)])
                        : WithNotes(ReadTurn(items, earlier, hasContext), notes)
            )
            : null;

    /// <summary>Reads a question before which it is said of which of the last answer it is asked; null where it is not understood so.</summary>
    private Outcome? ReadOfTopic(Topics? topic, Conversation earlier, List<string> notes)
    {
        if (topic is null)
            return null;
        if (topic.Ranked() is { } nested)
            return ReadNested(nested, [.. topic.Words, .. topic.Question], earlier, false, notes);
        return topic.Read(this, new Sequel(this, topic.Words, lexicon, connections, earlier)) is Understood read
            ? WithNotes(read with { IsSequel = true }, notes)
            : null;
    }

    /// <summary>Reads a question as one that goes on with an earlier one, where it is such, else by itself.</summary>
    internal Outcome ReadTurn(IReadOnlyList<Item> items, Conversation earlier, bool hasContext)
    {
        var sequel = new Sequel(this, items, lexicon, connections, earlier);
        if (!hasContext && earlier.Last is not null && FollowUp.Reaches(sequel) && FollowUp.Read(sequel) is { } continued)
            return continued is Understood understood ? understood with { IsSequel = true } : continued;
        var outcome = ReadWithPremise(Asides.Part(items), earlier, hasContext) ?? ReadWhole(items, earlier, hasContext);
        if (outcome is Refused && !hasContext)
            outcome =
                InFull
                    .Of(items, earlier)
                    .Select(full => ReadWhole(full.Items, full.Earlier, false))
                    .FirstOrDefault(read => read is Understood)
                ?? outcome;
        if (
            outcome is Refused
            && Glosses.Part(items, lexicon) is { } parted
            && ReadWhole(parted.Question, earlier, hasContext) is Understood read
        )
            return WithNotes(read, [ToldBeside.Note(parted.Aside)]);
        return outcome;
    }

    /// <summary>Reads a question without what it says of a thing in passing, which it takes for granted; null where it says nothing such.</summary>
    private Understood? ReadWithPremise(Asides.Parted? parted, Conversation earlier, bool hasContext) =>
        parted is not null
        && ReadWhole(parted.Premise, Conversation.None, false) is Understood { Reading: { Ask: Ask.YesNo } premise }
        && ReadWhole(parted.Question, earlier, hasContext) is Understood read
            ? read with
            {
                Premise = premise,
            }
            : null;

    /// <summary>Reads a question with what is told before it as nodes; null where that cannot be told.</summary>
    private Understood? ReadTold(IReadOnlyList<Item> items, Conversation earlier) =>
        ContextReader.Read(items, lexicon, connections) is { } replaced && ReadWhole(replaced.Items, earlier, true) is Understood read
            ? read with
            {
                Notes = [.. new[] { replaced.Note }.Where(note => note.Length > 0), .. read.Notes],
            }
            : null;

    /// <summary>Reads a question as one that is made of two, or of kin, where it is such, else as one.</summary>
    private Outcome ReadWhole(IReadOnlyList<Item> items, Conversation earlier, bool hasContext) =>
        lexicon.DescribedRelations.Read(items)
        ?? Compound.Read(new Asked(this, items, lexicon, connections, earlier))
        ?? ReadAsOne(items, earlier, hasContext);

    /// <summary>Reads a question as one, and where it is not understood so, by its conditions or by what its nouns describe.</summary>
    internal Outcome ReadAsOne(IReadOnlyList<Item> items, Conversation earlier, bool hasContext)
    {
        var asked = new Asked(this, items, lexicon, connections, earlier);
        if (DescribedNouns.OfClause(asked) is { } described)
            return described;
        var outcome = ParseItems(items, earlier, hasContext);
        return outcome switch
        {
            Refused => Alternatives.Read(asked) ?? Conjunctions.Read(asked) ?? DescribedNouns.Read(asked) ?? outcome,
            Understood { Reading: var reading } => DescribedNouns.InPlaceOf(reading, asked)
                ?? (Conjunctions.Mixes(reading) ? Conjunctions.Read(asked) : null)
                ?? outcome,
            _ => outcome,
        };
    }

    private static Outcome WithNotes(Outcome outcome, List<string> notes) =>
        outcome is Understood understood ? understood with { Notes = [.. notes, .. understood.Notes] } : outcome;

    /// <summary>Reads items, the user's own words for a node taken for its name where nothing else fits.</summary>
    internal Outcome ParseItems(IReadOnlyList<Item> items, Conversation earlier, bool hasContext)
    {
        // What rules leave of a question may be nothing.
        if (items.Count == 0)
            return Sequel.Unsaid();
        var notes = new List<string>();
        for (var round = 0; ; round++)
        {
            var attempt = ReadBest(items, earlier, hasContext);
            var isWhole = earlier.Last is null || attempt.Mentions.Any(m => m.Earlier is not null);
            if (attempt.Outcome is Refused && isWhole && Bare(items, attempt.Unread) is var bare and >= 0)
                attempt =
                    ReadOnce(items, earlier, hasContext, 0, bare) is { Outcome: Understood { Reading.Root.Type: var found } } read
                    && KeepsNoun(attempt, found)
                        ? read
                        : attempt;
            if (attempt.Outcome is Understood understood)
                return understood with { Notes = [.. notes, .. understood.Notes] };
            if (attempt.Outcome is Ambiguous || round == MaxOwnWords)
                return attempt.Outcome;
            var replaced = OwnWordsReader.Replace(items, attempt.Unread, attempt.Mentions, lexicon, connections);
            if (
                replaced is not { IsNamed: true }
                && TitleWords.Replace(items, attempt.Unread, lexicon) is { } titled
                && (replaced is null || TitleWords.IsSure(titled, lexicon))
                && ReadBest(titled, earlier, hasContext).Outcome is Understood known
            )
                return known with { Notes = [.. notes, .. known.Notes] };
            if (replaced is null)
                return Choice(items, attempt, earlier, hasContext);
            items = replaced.Items;
            notes.Add(replaced.Note);
        }
    }

    /// <summary><c>the hybrid methods</c>: a word of several names, of which one must be chosen; else what was made of the question without it.</summary>
    private Outcome Choice(IReadOnlyList<Item> items, Attempt attempt, Conversation earlier, bool hasContext)
    {
        if (attempt.Unread.Where(i => items[i].IsUnknown).ToArray() is not [var unread] || items.Any(i => i.Nodes.Any()))
            return attempt.Outcome;
        var readings = OwnWordsReader
            .Candidates(items[unread], lexicon)
            .Select(node =>
                ReadOnce(
                    [.. items.Select((item, i) => i == unread ? OwnWordsReader.Standing([.. item.Words], node) : item)],
                    earlier,
                    hasContext,
                    0
                )
            )
            .Select(a => a.Outcome)
            .OfType<Understood>()
            .Select(u => u.Reading)
            .ToArray();
        return readings.Length > 1 ? new Ambiguous(readings) : attempt.Outcome;
    }

    /// <summary>Of what a follow-up can take up, that by which it is read most naturally.</summary>
    private Attempt ReadBest(IReadOnlyList<Item> items, Conversation earlier, bool hasContext)
    {
        var first = ReadOnce(items, earlier, hasContext, 0);
        if (!first.Mentions.Any(m => m.Earlier is not null))
            return first;
        var isSaidAgain = first.Outcome is Understood { Reading: var again } && AsksAgain(again, earlier);
        return Enumerable
                .Range(1, Antecedents.Most - 1)
                .Select(take => ReadOnce(items, earlier, hasContext, take))
                .Prepend(first)
                .Select((attempt, take) => (Attempt: attempt, Cost: attempt.Cost + take * (AskedWhether(earlier) ? Subject : Farther)))
                .Where(x => x.Attempt == first || AsksOf(x.Attempt) || isSaidAgain)
                .Where(x => x.Attempt.Outcome is Understood read && !AsksAgain(read.Reading, earlier))
                .OrderBy(x => x.Cost)
                .Select(x => x.Attempt)
                .FirstOrDefault()
            ?? first;
    }

    /// <summary><c>who taught him? and who taught her?</c>: nobody asks what was just answered.</summary>
    private static bool AsksAgain(Reading reading, Conversation earlier) =>
        earlier.Last is { } last && ReadingPrinter.Print(last.Reading) == ReadingPrinter.Print(reading);

    /// <summary><c>is X a Y</c>: the next question is about X.</summary>
    private static bool AskedWhether(Conversation earlier) => earlier.Last is { Reading: { Ask: Ask.YesNo, Root.Nodes.Count: 1 } };

    /// <summary>Whether something of what is taken up is asked for, not that itself: which of several it is shows only then.</summary>
    private static bool AsksOf(Attempt attempt) =>
        attempt.Outcome is Understood { Reading: var reading }
            && attempt.Mentions.All(m => m.Earlier is null || m.Earlier.Type != reading.Root.Type)
        || attempt.Outcome is Understood { Reading: { Ask: Ask.Value or Ask.YesNo } or { Ask: Ask.Rank, Ranking.Property: not null } };

    /// <summary>Whether what is found is of the type that the noun at the start of the question says, where one stands there.</summary>
    private static bool KeepsNoun(Attempt attempt, NodeType found) => attempt.Mentions is not [{ Type: { } said }, ..] || said == found;

    /// <summary>The only word that was not read, where it is one for a relationship, a denial of it apart; -1 for none.</summary>
    private static int Bare(IReadOnlyList<Item> items, IReadOnlyList<int> unread) =>
        unread.Where(i => items[i].Role is not (Role.Not or Role.Without)).ToArray() is [var only]
        && !items[only].IsNounOrName
        && items[only].Role is null or Role.Filler
        && items[only].Meanings.Any(m => m is RelationshipMeaning { IsDescribed: false })
            ? only
            : -1;

    private Attempt ReadOnce(IReadOnlyList<Item> items, Conversation earlier, bool hasContext, int take, int bare = -1) =>
        AttemptReader.Read(new Draft(items, lexicon, connections, earlier) { Bare = bare }, hasContext, take);
}
