// $id = "ref-227"
// $id2 = "overoptimization"
// $limit = 5
MATCH path = ALL SHORTEST (from:Paper)(()-[]-(via:ResearchQuestion|ExtractionTopic|Paper|Author|Venue|MethodDomain|MethodCategory|Innovation|Challenge|ApplicationTask|Limitation|FutureDirection|MethodProperty)){0,2}()-[]-(to:Challenge)
WHERE from.id = $id AND to.id = $id2 AND from <> to
WITH path, length(path) AS length, [node IN nodes(path) | [
  node.id,
  CASE
    WHEN node:Review THEN 0
    WHEN node:ResearchQuestion THEN 1
    WHEN node:ExtractionTopic THEN 2
    WHEN node:Paper THEN 3
    WHEN node:Author THEN 4
    WHEN node:Venue THEN 5
    WHEN node:MethodDomain THEN 6
    WHEN node:MethodCategory THEN 7
    WHEN node:Innovation THEN 8
    WHEN node:Challenge THEN 9
    WHEN node:ApplicationTask THEN 10
    WHEN node:Limitation THEN 11
    WHEN node:FutureDirection THEN 12
    WHEN node:MethodProperty THEN 13
  END
]] AS keys, [i IN range(0, length(path) - 1) | [type(relationships(path)[i]), startNode(relationships(path)[i]) <> nodes(path)[i]]] AS steps
ORDER BY length, keys, steps LIMIT $limit
WITH collect(path) AS paths, min(length) AS length
UNWIND [path IN paths WHERE length(path) = length] AS path
RETURN {
  nodes: [node IN nodes(path) | CASE
    WHEN node:Review THEN node {__typename: 'Review'}
    WHEN node:ResearchQuestion THEN node {__typename: 'ResearchQuestion'}
    WHEN node:ExtractionTopic THEN node {__typename: 'ExtractionTopic'}
    WHEN node:Paper THEN node {__typename: 'Paper'}
    WHEN node:Author THEN node {__typename: 'Author'}
    WHEN node:Venue THEN node {__typename: 'Venue'}
    WHEN node:MethodDomain THEN node {__typename: 'MethodDomain'}
    WHEN node:MethodCategory THEN node {__typename: 'MethodCategory'}
    WHEN node:Innovation THEN node {__typename: 'Innovation'}
    WHEN node:Challenge THEN node {__typename: 'Challenge'}
    WHEN node:ApplicationTask THEN node {__typename: 'ApplicationTask'}
    WHEN node:Limitation THEN node {__typename: 'Limitation'}
    WHEN node:FutureDirection THEN node {__typename: 'FutureDirection'}
    WHEN node:MethodProperty THEN node {__typename: 'MethodProperty'}
  END],
  steps: [i IN range(0, length(path) - 1) | {
    type: type(relationships(path)[i]),
    forward: startNode(relationships(path)[i]) = nodes(path)[i],
    properties: properties(relationships(path)[i])
  }]
} AS row
