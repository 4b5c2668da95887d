namespace KnowledgeGraph.Questions;

/// <summary>Reads what takes a question back: <c>sorry no, I meant X</c> is <c>what about X</c>.</summary>
internal static class Corrections
{
    /// <summary>The question without the words that take the last one back; the same where there are none.</summary>
    public static IReadOnlyList<Item> Straighten(IReadOnlyList<Item> items, Conversation earlier)
    {
        var meant = items.ToList().FindIndex(i => FollowUpWords.Meant.Ends(i) && Draft.IsEmpty(i) && ClauseWords.Oneself.IsIn(i));
        return
            meant < 1
            || earlier.Last is null
            || !items.Take(meant).Any(FollowUpWords.No.IsIn)
            || !items.Take(meant).All(i => i.IsMark || Draft.IsEmpty(i) || FollowUpWords.No.IsIn(i))
            || items.Any(Roles.Asks)
            ? items
            : [FollowUpWords.WhatAbout, .. items.Skip(meant + 1)];
    }
}
