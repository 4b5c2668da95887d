using KnowledgeGraph.Ingest;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Ingest;

public class SourceTextTests
{
    private static readonly SourceText Text = SourceText.Parse(
        """
        # Title

        ## 1 First

        One *sentence* that

        Table 2. Caption of it.

        <b>Head</b>	Row
        	Next [12]

        <sup>3</sup>A note.

        Fig. 4. A caption.
        goes on where $x < y$ and a `> b`.

        **1.2.1 Deep.** It [links](https://example.org).

        ## References

        - [1] A. Author. *Title of one*. 2024.
          - [2] B. Author. R <sup>3</sup>M: another. 2025.
        """
    );

    [Theory]
    [InlineData("front", "Title")]
    [InlineData("1", "1 First One sentence that goes on where x < y and a > b.")]
    [InlineData("table 2", "Table 2. Caption of it. Head Row Next [12]")]
    [InlineData("note 3", "3A note.")]
    [InlineData("figure 4", "Fig. 4. A caption.")]
    [InlineData("1.2.1", "1.2.1 Deep. It links.")]
    [InlineData("references", "References")]
    [InlineData("ref 1", "- [1] A. Author. Title of one. 2024.")]
    [InlineData("ref 2", "- [2] B. Author. R 3M: another. 2025.")]
    public void A_document_is_its_sections_without_what_interrupts_them(string section, string text) =>
        Assert.Equal(text, Text.Sections[section]);

    [Fact]
    public void A_quote_is_found_over_marks_and_breaks_and_in_its_own_case_only()
    {
        Assert.Equal(["1"], Text.PlacesOf("**sentence** that\ngoes on"));
        Assert.Empty(Text.PlacesOf("Sentence that goes on"));
    }

    [Fact]
    public void A_shared_run_is_found_whatever_the_case_and_punctuation()
    {
        Assert.Equal("sentence that goes on", Text.SharedRun("My sentence: That goes on!", 4));
        Assert.Null(Text.SharedRun("My sentence: That goes on!", 5));
    }

    [Fact]
    public void The_review_has_every_numbered_section_table_and_reference()
    {
        var review = SourceText.Parse(File.ReadAllText(Repository.PathTo("seed", "source", "review.md")));
        string[] expected =
        [
            "1",
            "2",
            "2.1",
            "2.2",
            "2.3",
            "3",
            "3.1",
            "3.2",
            "3.2.1",
            "3.2.2",
            "3.2.3",
            "3.3",
            "4",
            "table 1",
            "table 2",
            "table 3",
            "table 4",
        ];

        Assert.Empty(expected.Concat(Enumerable.Range(1, 240).Select(n => $"ref {n}")).Except(review.Sections.Keys));
    }
}
