// $year = 2020
RETURN {
  measures: [
    COUNT { MATCH (paper:Paper) WHERE paper.year > $year },
    COLLECT {
      MATCH (paper:Paper)
      WHERE paper.year > $year
      WITH paper.year AS value
      WHERE value IS NOT NULL
      RETURN value ORDER BY value LIMIT 1
    }[0],
    COLLECT {
      MATCH (paper:Paper)
      WHERE paper.year > $year
      WITH paper.year AS value
      WHERE value IS NOT NULL
      RETURN value ORDER BY value DESC LIMIT 1
    }[0],
    [values IN [COLLECT {
      MATCH (paper:Paper)
      WHERE paper.year > $year
      WITH paper.year AS value
      WHERE value IS NOT NULL
      RETURN value
    }] | CASE WHEN values <> [] THEN reduce(total = 0.0, value IN values | total + value) / size(values) END][0],
    reduce(total = 0, value IN COLLECT {
      MATCH (paper:Paper)
      WHERE paper.year > $year
      WITH paper.year AS value
      WHERE value IS NOT NULL
      RETURN value
    } | total + value),
    COLLECT {
      MATCH (paper:Paper)
      WHERE paper.year > $year
      WITH paper.title AS value
      WHERE value IS NOT NULL
      RETURN value ORDER BY size(value) DESC, value LIMIT 1
    }[0],
    COLLECT {
      MATCH (paper:Paper)
      WHERE paper.year > $year
      WITH paper.title AS value
      WHERE value IS NOT NULL
      RETURN value ORDER BY size(value), value LIMIT 1
    }[0]
  ]
} AS row
