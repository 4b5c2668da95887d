// $name = "Reward"
// $limit = 4
MATCH (graphNode:Review|ResearchQuestion|ExtractionTopic|Paper|Author|Venue|MethodDomain|MethodCategory|Innovation|Challenge|ApplicationTask|Limitation|FutureDirection|MethodProperty)
WHERE graphNode.name CONTAINS $name AND graphNode:Paper|Innovation
WITH graphNode ORDER BY graphNode.name, graphNode.id, CASE
  WHEN graphNode:Review THEN 0
  WHEN graphNode:ResearchQuestion THEN 1
  WHEN graphNode:ExtractionTopic THEN 2
  WHEN graphNode:Paper THEN 3
  WHEN graphNode:Author THEN 4
  WHEN graphNode:Venue THEN 5
  WHEN graphNode:MethodDomain THEN 6
  WHEN graphNode:MethodCategory THEN 7
  WHEN graphNode:Innovation THEN 8
  WHEN graphNode:Challenge THEN 9
  WHEN graphNode:ApplicationTask THEN 10
  WHEN graphNode:Limitation THEN 11
  WHEN graphNode:FutureDirection THEN 12
  WHEN graphNode:MethodProperty THEN 13
END LIMIT $limit
RETURN CASE
  WHEN graphNode:Review THEN graphNode {__typename: 'Review', .id, .name}
  WHEN graphNode:ResearchQuestion THEN graphNode {__typename: 'ResearchQuestion', .id, .name}
  WHEN graphNode:ExtractionTopic THEN graphNode {__typename: 'ExtractionTopic', .id, .name}
  WHEN graphNode:Paper THEN graphNode {__typename: 'Paper', .id, .name, .title}
  WHEN graphNode:Author THEN graphNode {__typename: 'Author', .id, .name}
  WHEN graphNode:Venue THEN graphNode {__typename: 'Venue', .id, .name}
  WHEN graphNode:MethodDomain THEN graphNode {__typename: 'MethodDomain', .id, .name}
  WHEN graphNode:MethodCategory THEN graphNode {__typename: 'MethodCategory', .id, .name}
  WHEN graphNode:Innovation THEN graphNode {__typename: 'Innovation', .id, .name}
  WHEN graphNode:Challenge THEN graphNode {__typename: 'Challenge', .id, .name}
  WHEN graphNode:ApplicationTask THEN graphNode {__typename: 'ApplicationTask', .id, .name}
  WHEN graphNode:Limitation THEN graphNode {__typename: 'Limitation', .id, .name}
  WHEN graphNode:FutureDirection THEN graphNode {__typename: 'FutureDirection', .id, .name}
  WHEN graphNode:MethodProperty THEN graphNode {__typename: 'MethodProperty', .id, .name}
END AS row
