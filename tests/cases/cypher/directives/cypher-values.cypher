RETURN COLLECT {
  CALL () { MATCH (p:Paper) WHERE p.year IS NOT NULL RETURN DISTINCT p.year AS year ORDER BY year }
  RETURN year
} AS row
