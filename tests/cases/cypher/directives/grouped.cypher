RETURN {
  groups: [
    COLLECT {
      MATCH (work:Paper)
      WITH work
      ORDER BY work.year, work.id
      RETURN {keys: [work.year], node: work {.id}}
    }
  ]
} AS row
