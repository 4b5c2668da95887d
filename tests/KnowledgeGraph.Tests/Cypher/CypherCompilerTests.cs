using System.Text.RegularExpressions;
using CsCheck;
using KnowledgeGraph.Core;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Cypher;

public partial class CypherCompilerTests
{
    private static readonly GraphSchema Schema = SmallGraph.Library.Schema;

    [Fact]
    public void Texts_that_are_kept_by_shape_are_those_that_would_be_written_anew()
    {
        var kept = new CypherCompiler(Schema);

        RandomQueries
            .Of(Schema)
            .Sample(
                query =>
                {
                    var (first, anew) = (kept.Compile(query), new CypherCompiler(Schema).Compile(query));
                    return first.Text == anew.Text && first.Parameters.Keys.SequenceEqual(anew.Parameters.Keys);
                },
                iter: 2_000
            );
    }

    [Fact]
    public void Every_parameter_that_the_text_names_is_given() =>
        RandomQueries
            .Of(Schema)
            .Sample(
                query =>
                {
                    var compiled = new CypherCompiler(Schema).Compile(query);
                    return Parameter().Matches(compiled.Text).All(match => compiled.Parameters.ContainsKey(match.Groups[1].Value));
                },
                iter: 500
            );

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Match", "`Match`")]
    [InlineData("with space", "`with space`")]
    [InlineData("a`b", "`a``b`")]
    [InlineData("a\\u0060b", "`a``b`")]
    [InlineData("ünder", "`ünder`")]
    public void A_name_is_written_so_that_it_is_one_name(string name, string written) => Assert.Equal(written, CypherText.Name(name));

    [Fact]
    public void Parameters_of_a_statement_are_renamed_where_they_are_parameters()
    {
        const string statement =
            "MATCH (p) WHERE p.year = $year AND p.`$year` <> '$year' // $year\nRETURN p, \"$year\", $yearly /* $year */";

        Assert.Equal(
            "MATCH (p) WHERE p.year = $year2 AND p.`$year` <> '$year' // $year\nRETURN p, \"$year\", $yearly /* $year */",
            CypherText.RenameParameters(statement, new Dictionary<string, string> { ["year"] = "year2" })
        );
    }

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Parameter();
}
