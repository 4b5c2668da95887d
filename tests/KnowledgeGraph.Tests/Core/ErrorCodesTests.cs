using System.Reflection;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Core;

public class ErrorCodesTests
{
    [Fact]
    public void Each_code_has_its_entry_in_the_documentation_and_each_entry_its_code()
    {
        var codes = typeof(ErrorCodes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);
        var entries = Regex
            .Matches(File.ReadAllText(Repository.PathTo("docs", "errors.md")), "^## (.+?)\r?$", RegexOptions.Multiline)
            .Select(m => m.Groups[1].Value);

        Assert.Equal(codes.Order(), entries.Order());
    }
}
