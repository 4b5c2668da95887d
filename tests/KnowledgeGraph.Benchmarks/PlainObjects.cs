using KnowledgeGraph.Core;

namespace KnowledgeGraph.Benchmarks;

/// <summary>What one writes by hand: objects that point at each other, and LINQ. No index, and no question but these.</summary>
internal sealed class PlainObjects
{
    private sealed record Work(string Id, string Title, long Year, List<Person> Authors, List<Tag> Tags);

    private sealed record Person(string Name, List<Work> Works);

    private sealed record Tag(string Name);

    private readonly List<Work> _works;

    public PlainObjects(GraphChange data)
    {
        var people = Of("Person").ToDictionary(node => node.Key, node => new Person((string)node.Properties["name"], []));
        var tags = Of("Tag").ToDictionary(node => node.Key, node => new Tag((string)node.Properties["name"]));
        var works = Of("Work")
            .ToDictionary(
                node => node.Key,
                node => new Work(node.Key, (string)node.Properties["title"], (long)node.Properties["year"], [], [])
            );
        foreach (var edge in data.Relationships)
        {
            if (edge.Type == "TAGGED")
                works[edge.From.Key].Tags.Add(tags[edge.To.Key]);
            if (edge.Type != "WRITTEN_BY")
                continue;
            works[edge.From.Key].Authors.Add(people[edge.To.Key]);
            people[edge.To.Key].Works.Add(works[edge.From.Key]);
        }
        _works = [.. works.Values];

        IEnumerable<NodeRecord> Of(string label) => data.Nodes.Where(node => node.Labels[0] == label);
    }

    public object Lookup() =>
        _works.Where(work => work.Id == "w4711").Select(work => (work.Title, work.Authors.Select(person => person.Name).ToList())).ToList();

    public object Through() =>
        _works
            .Where(work => work.Year > 2000 && work.Tags.Any(tag => tag.Name == "Tag 42"))
            .OrderByDescending(work => work.Year)
            .ThenBy(work => work.Id, StringComparer.Ordinal)
            .Take(20)
            .Select(work => (work.Title, work.Authors.Select(person => person.Name).ToList(), work.Tags.Select(tag => tag.Name).ToList()))
            .ToList();

    public object Deep() =>
        _works
            .Where(work => work.Id == "w4711")
            .Select(work => work.Authors.Select(person => person.Works.Select(other => (other.Title, other.Year)).ToList()).ToList())
            .ToList();

    public object Groups() =>
        _works.GroupBy(work => work.Year).Select(group => (group.Key, group.Count())).OrderBy(group => group.Key).ToList();
}
