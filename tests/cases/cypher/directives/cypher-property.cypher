// $paperCount = 3
MATCH (methodDomain:MethodDomain)
WHERE COLLECT {
  WITH methodDomain AS this
  CALL (this) { MATCH (this)<-[:IN_DOMAIN]-(p:Paper) RETURN count(p) AS paperCount }
  RETURN paperCount
}[0] < $paperCount
WITH methodDomain, COLLECT {
  WITH methodDomain AS this
  CALL (this) { MATCH (this)<-[:IN_DOMAIN]-(p:Paper) RETURN count(p) AS paperCount }
  RETURN paperCount
}[0] AS key ORDER BY key DESC, methodDomain.id
WITH *, COLLECT {
  WITH methodDomain AS this
  CALL (this) { MATCH (this)<-[:IN_DOMAIN]-(p:Paper) RETURN count(p) AS paperCount }
  RETURN paperCount
}[0] AS paperCount
RETURN methodDomain {.id, paperCount: paperCount} AS row
