using System.Reflection;

namespace KnowledgeGraph.Specification;

/// <summary>Sees to it that no store leaves out a part of the specification.</summary>
public static class Compliance
{
    /// <summary>The classes of the specification that no test class of an assembly inherits.</summary>
    /// <param name="tests">The assembly that holds a store's tests.</param>
    /// <param name="space">The namespace that they stand in.</param>
    public static IReadOnlyList<string> Missing(Assembly tests, string space)
    {
        var inherited = tests.GetTypes().Where(type => type is { IsAbstract: false, IsPublic: true } && type.Namespace == space).ToArray();
        return
        [
            .. typeof(StoreSpecification)
                .Assembly.GetTypes()
                .Where(type => type.IsAbstract && type.Name.StartsWith("Store", StringComparison.Ordinal) && !type.IsSealed)
                .Where(type => !inherited.Any(type.IsAssignableFrom))
                .Select(type => type.Name),
        ];
    }
}
