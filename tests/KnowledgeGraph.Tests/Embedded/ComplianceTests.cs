using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Embedded;

public class ComplianceTests
{
    [Fact]
    public void The_embedded_store_is_held_to_every_part_of_the_specification() =>
        Assert.Empty(Compliance.Missing(typeof(ComplianceTests).Assembly, typeof(ComplianceTests).Namespace!));
}
