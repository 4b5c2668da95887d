// $paperCount = 3
MATCH (methodDomain:MethodDomain)
WHERE COLLECT {
  WITH methodDomain AS this
  CALL (this) { MATCH (this)<-[:IN_DOMAIN]-(p:Paper) RETURN count(p) AS paperCount }
  RETURN paperCount
}[0] < $paperCount
WITH methodDomain ORDER BY COLLECT {
  WITH methodDomain AS this
  CALL (this) { MATCH (this)<-[:IN_DOMAIN]-(p:Paper) RETURN count(p) AS paperCount }
  RETURN paperCount
}[0] DESC, methodDomain.id
RETURN methodDomain {
  .id,
  paperCount: COLLECT {
    WITH methodDomain AS this
    CALL (this) { MATCH (this)<-[:IN_DOMAIN]-(p:Paper) RETURN count(p) AS paperCount }
    RETURN paperCount
  }[0]
} AS row
