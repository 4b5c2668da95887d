using KnowledgeGraph.Specification;

namespace KnowledgeGraph.EndToEnd.Tests.Neo4j;

public class ComplianceTests
{
    [Fact]
    public void Neo4j_is_held_to_every_part_of_the_specification() =>
        Assert.Empty(Compliance.Missing(typeof(ComplianceTests).Assembly, typeof(ComplianceTests).Namespace!));
}
