// $abbreviation = "RM"
// $id = "overoptimization"
// $id2 = "overoptimization"
MATCH (paper:Paper)
MATCH (paper)-[r:IN_DOMAIN]->(methodDomain:MethodDomain)
WHERE methodDomain.abbreviation = $abbreviation
MATCH (paper)-[r2:ADDRESSES]->(challenge:Challenge)
WHERE challenge.id = $id
WITH DISTINCT paper ORDER BY paper.id
RETURN paper {
  .name,
  challengesConnection: {
    edges: COLLECT {
      MATCH (paper)-[r3:ADDRESSES]->(challenge2:Challenge)
      WHERE challenge2.id = $id2
      WITH r3, challenge2 ORDER BY challenge2.id
      RETURN {properties: r3 {.evidence, .basis, .confidence}}
    }
  }
} AS row
