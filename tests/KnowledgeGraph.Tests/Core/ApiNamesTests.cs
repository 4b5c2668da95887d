using KnowledgeGraph.Core;

namespace KnowledgeGraph.Tests.Core;

public class ApiNamesTests
{
    // What the peer makes of these names, as it was seen to do.
    [Theory]
    [InlineData("MethodCategory", "methodCategory", "methodCategories")]
    [InlineData("Person", "person", "people")]
    [InlineData("Analysis", "analysis", "analyses")]
    [InlineData("Index", "index", "indices")]
    [InlineData("Series", "series", "series")]
    [InlineData("HTTPLog", "httpLog", "httpLogs")]
    [InlineData("ACL", "acl", "acls")]
    [InlineData("Merch_Item", "merchItem", "merchItems")]
    [InlineData("SCREAMING_CASE", "screamingCase", "screamingCases")]
    [InlineData("_Private", "_private", "_privates")]
    [InlineData("Version2", "version2", "version2s")]
    public void A_type_has_the_names_that_the_peer_gives_it(string type, string singular, string plural)
    {
        var names = ApiNames.Of(type, plural: null);

        Assert.Equal((singular, plural), (names.Singular, names.Plural));
        Assert.Equal(ApiNames.UpperFirst(plural), names.PascalPlural);
    }

    [Fact]
    public void A_given_plural_stands() => Assert.Equal(new ApiNames("topic", "topicList", "TopicList"), ApiNames.Of("Topic", "topicList"));
}
