using KnowledgeGraph.Questions;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>What people say for what a schema calls otherwise.</summary>
public sealed class SynonymsTests
{
    [Fact]
    public void A_film_is_called_a_movie() => Assert.Contains("movie", Synonyms.OfType("film"));

    [Fact]
    public void What_stands_right_of_a_colon_is_said_for_the_left_and_not_the_other_way_round()
    {
        Assert.Contains("picture", Synonyms.OfType("film"));
        Assert.DoesNotContain("film", Synonyms.OfType("picture"));
    }

    [Fact]
    public void A_preposition_behind_a_verb_is_kept() => Assert.Contains("dig up by", Synonyms.OfVerb("found by"));

    [Fact]
    public void A_number_is_told_from_one_of_what_it_counts()
    {
        Assert.NotEmpty(Synonyms.OfProperty("deaths"));
        Assert.Empty(Synonyms.OfProperty("death"));
    }

    [Fact]
    public void A_contrary_is_none_of_the_ways_to_say_the_same() =>
        Assert.Empty(Synonyms.OfValue(["retired"]).Intersect(Synonyms.ContraryOf(["retired"])));

    [Fact]
    public void No_line_says_an_expression_twice()
    {
        var lines = File.ReadLines(Repository.PathTo("src/KnowledgeGraph.Questions/Language/synonyms.txt"))
            .Where(line => line is not ("" or ['#' or '[', ..]))
            .Select(line => line.Replace(" / ", ", ", StringComparison.Ordinal).Replace(": ", ", ", StringComparison.Ordinal).Split(", "))
            .ToArray();

        Assert.True(lines.Length > 1000);
        Assert.All(lines, said => Assert.Equal(said.Distinct(), said));
        Assert.All(lines.SelectMany(said => said), expression => Assert.Equal(expression.Trim().ToLowerInvariant(), expression));
    }
}
