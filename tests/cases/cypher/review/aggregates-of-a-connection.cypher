// $limit = 1
MATCH (paper:Paper)
WITH paper ORDER BY paper.id LIMIT $limit
RETURN paper {
  .id,
  challengesConnection: {
    measures: [
      COUNT { MATCH (paper)-[r:ADDRESSES]->(challenge:Challenge) RETURN DISTINCT challenge },
      COUNT { MATCH (paper)-[r:ADDRESSES]->(challenge:Challenge) },
      COLLECT {
        MATCH (paper)-[r:ADDRESSES]->(challenge:Challenge)
        WITH DISTINCT challenge
        WITH challenge.name AS value
        WHERE value IS NOT NULL
        RETURN value ORDER BY size(value) DESC, value LIMIT 1
      }[0],
      [values IN [COLLECT {
        MATCH (paper)-[r:ADDRESSES]->(challenge:Challenge)
        WITH r.confidence AS value
        WHERE value IS NOT NULL
        RETURN value
      }] | CASE WHEN values <> [] THEN reduce(total = 0.0, value IN values | total + value) / size(values) END][0],
      COLLECT {
        MATCH (paper)-[r:ADDRESSES]->(challenge:Challenge)
        WITH r.confidence AS value
        WHERE value IS NOT NULL
        RETURN value ORDER BY value DESC LIMIT 1
      }[0]
    ]
  }
} AS row
