using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>The words that ask, and those that say how, whatever the form of the question.</summary>
internal static class AskingWords
{
    private static readonly Role[] Asking = [.. Roles.OfQuestionWords, Role.List, Role.Share];

    /// <summary>Who, where and how, and the word that asks first.</summary>
    public static bool QuestionWords(Draft draft, Form form)
    {
        var owner = draft.Position(i => FormWords.Whose.Begins(i));
        if (owner > 0 && (IsBehindThing(draft, owner) || draft.Next(-1) != owner && !AsksWhoseItIs(draft, owner)))
            owner = -1;
        var asking = draft.Find(Asking).Where(i => !draft.Items[i].Is(Role.Where) || Asks(draft, i)).ToList();
        if (owner >= 0)
            asking.Add(owner);
        if (asking.Count == 0)
            return false;
        form.AskedAt = asking
            .Order()
            .FirstOrDefault(
                i =>
                    !IsRelativePlace(draft, i)
                    && !IsBehindThing(draft, i)
                    && !OpensRelative(draft, i)
                    && !(draft.Items[i].Is(Role.Who) && IsRelative(draft, i)),
                -1
            );
        form.Who =
            owner >= 0 || draft.Find(Role.Who).Any(i => !IsRelative(draft, i) && !IsBehindThing(draft, i) && !OpensRelative(draft, i));
        form.Where = draft.Find(Role.Where).Any(i => !IsRelativePlace(draft, i) && Asks(draft, i));
        form.How = draft.Has(Role.How, Role.Why);
        return true;
    }

    /// <summary><c>X, whose work is it</c>: behind what it is asked of.</summary>
    private static bool AsksWhoseItIs(Draft draft, int whose) =>
        draft.Items[whose - 1].IsMark
        && draft.Items.Skip(whose).Any(i => i.Is(Role.Be))
        && draft.Items.LastOrDefault(i => !Draft.IsEmpty(i)) is { Role: Role.Singular or Role.Plural or Role.Be };

    /// <summary>Whether <c>where</c> asks; behind a noun it goes on with it: <c>papers where …</c>.</summary>
    private static bool Asks(Draft draft, int where) => where == 0 || !draft.Items[where - 1].IsNounOrName;

    /// <summary><c>papers where …</c>, <c>where the basis is …</c>: it asks for no place.</summary>
    private static bool IsRelativePlace(Draft draft, int i) =>
        draft.Items[i].Is(Role.Where)
        && (
            i > 0 && draft.Items[i - 1].Has<TypeMeaning>()
            || draft.IsFollowedBy(i, said => said.Has<PropertyMeaning>() && !said.Has<RelationshipMeaning>())
        );

    /// <summary><c>tasks to which X was applied</c>, <c>authors by whom …</c>: behind a noun and a preposition it goes on with the noun.</summary>
    private static bool OpensRelative(Draft draft, int i) =>
        i > 1
        && FormWords.RelativesBehindPreposition.Is(draft.Items[i])
        && FormWords.Prepositions.Is(draft.Items[i - 1])
        && (draft.Items[i - 2].IsNounOrName || draft.Items[i - 2].Has<ValueMeaning>())
        && !(MentionWords.Of.Is(draft.Items[i - 1]) && draft.IsFollowedBy(i, noun => noun.Has<TypeMeaning>()))
        && !draft.Items.Take(i).Any(item => item.Role is Role.What or Role.Who);

    /// <summary><c>the people whom X taught</c>: it goes on with the noun before it.</summary>
    private static bool IsRelative(Draft draft, int i) => IsBehindNoun(draft, i) || IsBehindDoer(draft, i);

    /// <summary><c>papers which were …</c>, <c>innovations whose name …</c>: directly behind a noun that is no person it goes on with the noun.</summary>
    private static bool IsBehindThing(Draft draft, int i) =>
        i > 0
        && (FormWords.Whose.Begins(draft.Items[i]) || draft.Items[i].Is(Role.What) && MentionWords.Which.Is(draft.Items[i]))
        && NounOfYear(draft, i) is { } things
        && things.Has<TypeMeaning>()
        && CheckWords.IsPlural(things)
        && !IsPerson(things)
        && !draft.IsFollowedBy(i, noun => noun.Has<TypeMeaning>());

    /// <summary><c>papers which …</c>, <c>papers of the year 2022 which …</c>: what stands before the relative pronoun, or before the year there; null for none.</summary>
    private static Item? NounOfYear(Draft draft, int relative)
    {
        var noun = relative - 1;
        if (draft.Items[noun].Number is { } year && Numbers.IsYear(year))
            do noun--;
            while (
                noun >= 0 && (draft.Items[noun].Role is Role.In or Role.Of || Draft.IsEmpty(draft.Items[noun]) && !draft.Items[noun].IsMark)
            );
        return noun < 0 ? null : draft.Items[noun];
    }

    /// <summary><c>which people who …</c>: something before the noun asks already, or is spoken of.</summary>
    private static bool IsBehindNoun(Draft draft, int i) =>
        i > 0 && FormWords.RelativePronouns.Begins(draft.Items[i]) && draft.Items[i - 1].Has<TypeMeaning>()
        || i > 0
            && FormWords.RelativePronouns.Begins(draft.Items[i])
            && (FormWords.People.Ends(draft.Items[i - 1]) || IsPerson(draft.Items[i - 1]))
            && (
                draft.Find(Role.What, Role.List, Role.HowMany, Role.How, Role.Why).Any(k => k < i - 1)
                || draft.OpensWithVerb() && draft.Items.Take(i - 1).Any(MentionWords.People.Is)
                || draft.Items.Take(i - 1).Any(k => k.Has<TypeMeaning>())
                || draft.Next(i - 1, -1) < 0 && IsPerson(draft.Items[i - 1])
            );

    /// <summary><c>actors from X who …</c>: a noun for who does something, with what tells those meant from others, asks already.</summary>
    private static bool IsBehindDoer(Draft draft, int i)
    {
        var noun = Enumerable.Range(0, i).LastOrDefault(k => RelationalNouns.IsPerson(draft, k) || IsPerson(draft.Items[k]), -1);
        return noun >= 0
            && FormWords.RelativePronouns.Begins(draft.Items[i])
            && !Draft.Between(noun, i).Any(k => draft.Items[k].EndsClause || draft.Items[k].Role is Role.Be or Role.Do or Role.Have);
    }

    private static bool IsPerson(Item item) => item.Types.Any(Sorts.IsPerson);

    /// <summary><c>gaps of X among the challenges</c>: a denial by itself, and nothing beside another one; where they are is no place.</summary>
    public static bool Gaps(Draft draft, Form form)
    {
        var gaps = draft.Find(Role.Not).Where(i => FunctionWords.IsGap(draft.Items[i].Words[^1])).ToArray();
        if (gaps.Length == 0)
            return false;
        form.Where = false;
        if (!draft.Find(Role.Not, Role.Without, Role.Neither).Except(gaps).Any())
            return false;
        draft.Use(gaps);
        return true;
    }

    /// <summary><c>other</c>, and nouns that mean the rest of the things too.</summary>
    public static bool Companions(Draft draft, Form form)
    {
        form.Other = draft.Has(Role.Other);
        form.SpeaksOfAll = draft.Items.Any(i => SpeaksOfAll(draft, i));
        return form.Other;
    }

    /// <summary>A noun for things, or a verb, that is a word for what the one node that stands for all leads to: <c>references</c>, <c>cited</c>.</summary>
    private static bool SpeaksOfAll(Draft draft, Item noun) =>
        (noun.Has<TypeMeaning>() || noun.IsVerb)
        && noun.Relationships.Any(r =>
            r.Source is NodeType source
            && draft.Connections.IsHub(source)
            && SpokenVerbs.WithSynonyms(r).Any(p => string.Join(' ', Tokenizer.Stems(p)) == noun.Words[0].Stem)
        );

    /// <summary><c>check that …</c>, <c>…, right?</c>: at the start or the end; elsewhere the word says something.</summary>
    public static bool Confirmation(Draft draft, Form form)
    {
        var at = draft.Find(Role.Confirm).Where(i => IsAtEdge(draft, i)).ToArray();
        draft.Use(at);
        return form.Confirms = at.Length > 0;
    }

    private static bool IsAtEdge(Draft draft, int i) =>
        draft.Items.Take(i).All(Draft.IsEmpty) || draft.Items.Skip(i + 1).All(Draft.IsEmpty) || draft.Items[i - 1].EndsClause;
}
