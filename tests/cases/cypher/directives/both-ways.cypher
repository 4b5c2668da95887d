MATCH (group:MethodCategory)
WITH group ORDER BY group.id
RETURN group {
  .id,
  domains: COLLECT {
    MATCH (group)-[r:PART_OF]-(methodDomain:MethodDomain)
    WITH DISTINCT methodDomain ORDER BY methodDomain.id
    RETURN methodDomain {.name}
  },
  domainsConnection: {totalCount: COUNT { MATCH (group)-[r:PART_OF]-(methodDomain:MethodDomain) }}
} AS row
