using KnowledgeGraph.Core;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Cypher;

public class CypherChangesTests
{
    [Fact]
    public void The_statements_that_write_the_library_are_those_in_the_file()
    {
        var (schema, data) = SmallGraph.Library;
        var statements = new CypherChanges(new StorageRules(schema))
            .Compile(data, most: 1_000, addsParallel: false)
            .Select(statement => statement.Text);
        var definitions = CypherDefinitions.Of(schema, hasExistence: true).Select(CypherDefinitions.Create);

        CaseFile.Check(CaseFile.PathTo("cypher", "library-load.cypher"), string.Join(";\n\n", [.. definitions, .. statements]) + ";\n");
    }
}
