using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>Text that tries to be Cypher, GraphQL or a command never gets into a statement.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Payloads =
    [
        "' OR 1=1 //",
        "\"}) DETACH DELETE n //",
        "`) MATCH (n) DETACH DELETE n //",
        "}) RETURN n UNION MATCH (m) RETURN m",
        "; DROP TABLE papers",
        "$id",
        "{id: 'x'}",
        "\\u0027 DELETE",
        "CALL db.labels()",
        "LOAD CSV FROM 'file:///etc/passwd' AS x",
        "apoc.util.sleep(10000)",
        "/* */ CREATE (x)",
        "mutation { deletePapers { nodesDeleted } }",
        "{ __schema { types { name } } }",
        "fragment F on Query { __typename }",
        "@cypher(statement: \"MATCH (n) DELETE n\")",
        "%27%20OR%201=1",
        "') SET n.title = 'x' //",
        "WITH 1 AS x MATCH (n) REMOVE n.id",
        "FOREACH (x IN [1] | CREATE (n))",
    ];

    private static readonly string[] Carriers =
    [
        "Which papers address overoptimization {0}",
        "{0} Which papers address overoptimization",
        "Which papers address {0}",
        "Who wrote {0}",
        "What is {0}?",
        "papers by \"{0}\"",
        "How many papers at {0} in 2024?",
        "Which papers address overoptimization and {0}",
        "compare DPO and {0}",
        "Does {0} address overoptimization?",
    ];

    [Fact]
    public async Task No_statement_holds_what_was_typed()
    {
        var engine = await Asked.ReviewAsync();
        foreach (
            var question in from carrier in Carriers
            from payload in Payloads
            select carrier.Replace("{0}", payload, StringComparison.Ordinal)
        )
        {
            var answer = await engine.AskAsync(new AskRequest(question), TestContext.Current.CancellationToken);
            Assert.All(
                answer.Cypher,
                text => Assert.DoesNotMatch("(?i)delete|detach|create|merge|remove|load csv|apoc|foreach|1=1|drop|union", text)
            );
            Assert.DoesNotContain("mutation", answer.GraphQL, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task The_statement_is_that_of_a_harmless_name()
    {
        var engine = await Asked.ReviewAsync();
        var one = await engine.AskAsync(new AskRequest("Which papers address overoptimization?"), TestContext.Current.CancellationToken);
        var other = await engine.AskAsync(new AskRequest("Which papers address customization?"), TestContext.Current.CancellationToken);
        Assert.Equal(one.Cypher, other.Cypher);
        Assert.NotEqual(one.Parameters[0].Values, other.Parameters[0].Values);
    }
}
