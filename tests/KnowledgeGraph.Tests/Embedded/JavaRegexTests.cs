using KnowledgeGraph.Core;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Tests.Embedded;

public class JavaRegexTests
{
    [Theory]
    [InlineData("a.c", "abc", true)]
    [InlineData("b", "abc", false)]
    [InlineData("(?i)ABC", "abc", true)]
    [InlineData(@"\Qa.c\E+", "a.cc", true)]
    [InlineData(@"\Qa.c", "abc", false)]
    [InlineData(@"\d+", "12", true)]
    [InlineData(@"\d+", "١٢", false)]
    [InlineData(@"\w+", "é", false)]
    [InlineData(@"[\w-]+", "a-b_1", true)]
    [InlineData(@"\p{Alpha}+", "abc", true)]
    [InlineData(@"\p{L}+", "é", true)]
    [InlineData(@"(a)\1", "aa", true)]
    [InlineData("a", "a\n", false)]
    [InlineData("", "", true)]
    public void A_pattern_matches_the_whole_text_as_in_Java(string pattern, string text, bool matches)
    {
        Assert.Equal(matches, JavaRegex.Bind(pattern)(text));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[a")]
    [InlineData("*")]
    public void What_is_no_pattern_is_refused(string pattern)
    {
        Assert.Equal(ErrorCodes.BadPhrase, Assert.Single(Assert.Throws<GraphException>(() => JavaRegex.Bind(pattern)).Errors).Code);
    }

    [Fact]
    public void A_pattern_that_would_take_for_ever_is_ended()
    {
        Assert.False(JavaRegex.Bind("(a+)+b")(new string('a', 5_000)));
        var error = Assert.Single(Assert.Throws<GraphException>(() => JavaRegex.Bind(@"(a+)+\1b")(new string('a', 5_000))).Errors);
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
    }
}
