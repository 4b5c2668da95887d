using KnowledgeGraph.Core;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Core;

public class ApiNamesTests
{
    /// <summary>The name of a type, its singular and its plural at the API, as the libraries that the peer uses make them.</summary>
    public static TheoryData<string, string, string> Names() =>
        [
            .. File.ReadLines(CaseFile.PathTo("schemas", "names.tsv"))
                .Select(line => line.Split('\t'))
                .Select(names => (names[0], names[1], names[2])),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_type_has_the_names_that_the_peer_gives_it(string type, string singular, string plural) =>
        Assert.Equal(new ApiNames(singular, plural, ApiNames.UpperFirst(plural)), ApiNames.Of(type, plural: null));

    [Fact]
    public void A_given_plural_stands() => Assert.Equal(new ApiNames("topic", "topicList", "TopicList"), ApiNames.Of("Topic", "topicList"));
}
