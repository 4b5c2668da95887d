namespace KnowledgeGraph.Questions;

/// <summary>One rule of form: what it reads, and the ways in which people say it; the first that fits is taken.</summary>
/// <param name="Name">What it reads.</param>
/// <param name="Ways">Each changes the form and marks the words it used; false, and nothing changed, when the question is not said so.</param>
internal sealed record FormRule(string Name, params Func<Draft, Form, bool>[] Ways)
{
    /// <summary>Whether the question has that form, which is then read.</summary>
    public bool Read(Draft draft, Form form) => Ways.Any(way => way(draft, form));
}

/// <summary>Reads the form of a question: the first rule that fits says what is asked for, after the rules for its words.</summary>
internal static class FormReader
{
    private static readonly FormRule[] Words =
    [
        new("who, where, how", AskingWords.QuestionWords),
        new("other, together", AskingWords.Companions),
        new("gaps", AskingWords.Gaps),
        new("to be confirmed", AskingWords.Confirmation),
        new("suggested by a superlative", RecommendationForms.OfSuperlative),
    ];

    private static readonly FormRule[] Rules =
    [
        new("property by its name", PropertyForms.ByOwnName),
        new("numbers side by side", ComparisonForms.MeasuresSideBySide, ComparisonForms.CountsSideBySide),
        new("comparison", ComparisonForms.Comparison),
        new("one of several values", PropertyForms.OneOfValues, PropertyForms.OneOfOwnValues),
        new("evidence", EvidenceForms.Evidence),
        new("path", EvidenceForms.Path),
        new("share", ShareForms.Share),
        new(
            "one number of many",
            CarriedForms.OfEachEnd,
            CarriedForms.OfOrder,
            CarriedForms.OfMost,
            AggregateForms.Function,
            AggregateForms.SumOfMany,
            AggregateForms.TimeOfFirst,
            AggregateForms.TimeOfFirstDone,
            AggregateForms.FirstYear,
            AggregateForms.Extreme
        ),
        new("what a list tells of each", TellingForms.OfEach),
        new("counts of some", RankForms.CountsOfEach),
        new("first of each group", RankForms.FirstOfEach),
        new("an order by a number", RankForms.OrderedBy),
        new("groups", GroupForms.Groups, GroupForms.ValuesOfMany),
        new(
            "superlative",
            RankForms.CountsCompared,
            RankForms.CountsBeside,
            RankForms.Place,
            RankForms.TimeOfMost,
            RankForms.ValueOfMost,
            RankForms.ValueWithMost,
            RankForms.Superlative,
            RankForms.Comparative,
            RankForms.FirstInTime,
            RankForms.LastInOrder,
            RankForms.EndInTime
        ),
        new("number of the whole", WholeForms.NumberDescribed),
        new(
            "number of its own",
            NumberForms.AsDescribed,
            NumberForms.Units,
            NumberForms.Cited,
            PropertyForms.InOtherOrder,
            NumberForms.NumberOf
        ),
        new("sum over relationships", CarriedForms.OfAll),
        new("property of a relationship", PropertyForms.OfRelationship),
        new("count of values", NumberForms.Values),
        new("count", NumberForms.Count),
        new("recommendation", RecommendationForms.Recommendation, RecommendationForms.SomeOfMany),
        new("place", PlaceAndTimeForms.Place),
        new("point in time", PlaceAndTimeForms.Time),
        new("property", PropertyForms.OfSort, PropertyForms.AsDescribed, PropertyForms.InOtherOrder, PropertyForms.OfThing),
        new("yes or no", YesNoForms.YesNo),
        new("definition", DefinitionForms.WhoIs, DefinitionForms.Purpose, DefinitionForms.Definition),
    ];

    /// <summary>What stands beside what is asked for.</summary>
    private static readonly FormRule[] Beside = [new("order of groups", GroupForms.InOrder)];

    /// <summary>The form of a question.</summary>
    public static Form Read(Draft draft)
    {
        var form = new Form();
        foreach (var rule in Words)
            if (rule.Read(draft, form))
                draft.Note(rule.Name, "", "");
        var fired = Rules.FirstOrDefault(rule => rule.Read(draft, form));
        draft.Note(fired?.Name ?? "list", "", form.Ask.ToString());
        foreach (var rule in Beside)
            if (rule.Read(draft, form))
                draft.Note(rule.Name, "", "");
        return form;
    }
}
