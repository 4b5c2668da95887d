CREATE CONSTRAINT kg_state IF NOT EXISTS FOR (node:`_KnowledgeGraph`) REQUIRE node.name IS UNIQUE;

CREATE CONSTRAINT kg_key_Person IF NOT EXISTS FOR (node:Person) REQUIRE node.id IS UNIQUE;

CREATE CONSTRAINT kg_key_Book IF NOT EXISTS FOR (node:Book) REQUIRE node.id IS UNIQUE;

CREATE CONSTRAINT kg_key_Film IF NOT EXISTS FOR (node:Film) REQUIRE node.id IS UNIQUE;

CREATE CONSTRAINT kg_key_Shelf IF NOT EXISTS FOR (node:Shelf) REQUIRE node.id IS UNIQUE;

CREATE INDEX kg_Person_name IF NOT EXISTS FOR (node:Person) ON (node.name);

CREATE INDEX kg_Person_born IF NOT EXISTS FOR (node:Person) ON (node.born);

CREATE INDEX kg_Person_alive IF NOT EXISTS FOR (node:Person) ON (node.alive);

CREATE INDEX kg_Book_name IF NOT EXISTS FOR (node:Book) ON (node.name);

CREATE INDEX kg_Book_pages IF NOT EXISTS FOR (node:Book) ON (node.pages);

CREATE INDEX kg_Book_price IF NOT EXISTS FOR (node:Book) ON (node.price);

CREATE INDEX kg_Book_copies IF NOT EXISTS FOR (node:Book) ON (node.copies);

CREATE INDEX kg_Book_form IF NOT EXISTS FOR (node:Book) ON (node.form);

CREATE INDEX kg_Book_published IF NOT EXISTS FOR (node:Book) ON (node.published);

CREATE INDEX kg_Book_catalogued IF NOT EXISTS FOR (node:Book) ON (node.catalogued);

CREATE INDEX kg_Book_opens IF NOT EXISTS FOR (node:Book) ON (node.opens);

CREATE INDEX kg_Book_lent IF NOT EXISTS FOR (node:Book) ON (node.lent);

CREATE INDEX kg_Film_name IF NOT EXISTS FOR (node:Film) ON (node.name);

CREATE INDEX kg_Film_minutes IF NOT EXISTS FOR (node:Film) ON (node.minutes);

CREATE INDEX kg_Shelf_name IF NOT EXISTS FOR (node:Shelf) ON (node.name);

CREATE INDEX kg_Shelf_place IF NOT EXISTS FOR (node:Shelf) ON (node.place);

UNWIND $rows AS row
MERGE (node:Person {id: row[0]})
FOREACH (different IN CASE WHEN properties(node) <> row[1] THEN [1] ELSE [] END | SET node = row[1])
RETURN count(*);

UNWIND $rows AS row
MERGE (node:Book {id: row[0]})
REMOVE node:Rare
FOREACH (different IN CASE WHEN properties(node) <> row[1] THEN [1] ELSE [] END | SET node = row[1])
RETURN count(*);

UNWIND $rows AS row
MERGE (node:Book {id: row[0]})
SET node:Rare
FOREACH (different IN CASE WHEN properties(node) <> row[1] THEN [1] ELSE [] END | SET node = row[1])
RETURN count(*);

UNWIND $rows AS row
MERGE (node:Film {id: row[0]})
FOREACH (different IN CASE WHEN properties(node) <> row[1] THEN [1] ELSE [] END | SET node = row[1])
RETURN count(*);

UNWIND $rows AS row
MERGE (node:Shelf {id: row[0]})
FOREACH (different IN CASE WHEN properties(node) <> row[1] THEN [1] ELSE [] END | SET node = row[1])
RETURN count(*);

UNWIND $rows AS row
MATCH (from:Person {id: row[0]})
MATCH (to:Book {id: row[1]})
MERGE (from)-[r:WORKED_ON {role: row[2].role}]->(to)
FOREACH (different IN CASE WHEN properties(r) <> row[2] THEN [1] ELSE [] END | SET r = row[2])
RETURN count(*);

UNWIND $rows AS row
MATCH (from:Person {id: row[0]})
MATCH (to:Film {id: row[1]})
WITH row, from, to, COUNT { MATCH (from)-[r:MADE]->(to) WHERE properties(r) = row[2] } AS have
FOREACH (missing IN CASE WHEN row[3] > have THEN [1] ELSE [] END | CREATE (from)-[r:MADE]->(to) SET r = row[2])
RETURN count(*);

UNWIND $rows AS row
MATCH (from:Person {id: row[0]})
MATCH (to:Person {id: row[1]})
WITH row, from, to, COUNT { MATCH (from)-[r:KNOWS]->(to) WHERE properties(r) = row[2] } AS have
FOREACH (missing IN CASE WHEN row[3] > have THEN [1] ELSE [] END | CREATE (from)-[r:KNOWS]->(to) SET r = row[2])
RETURN count(*);

UNWIND $rows AS row
MATCH (from:Person {id: row[0]})
MATCH (to:Person {id: row[1]})
WITH row, from, to, COUNT { MATCH (from)-[r:TAUGHT_BY]->(to) WHERE properties(r) = row[2] } AS have
FOREACH (missing IN CASE WHEN row[3] > have THEN [1] ELSE [] END | CREATE (from)-[r:TAUGHT_BY]->(to) SET r = row[2])
RETURN count(*);

UNWIND $rows AS row
MATCH (from:Person {id: row[0]})
MATCH (to:Book {id: row[1]})
WITH row, from, to, COUNT { MATCH (from)-[r:LIKES]->(to) WHERE properties(r) = row[2] } AS have
FOREACH (missing IN CASE WHEN row[3] > have THEN [1] ELSE [] END | CREATE (from)-[r:LIKES]->(to) SET r = row[2])
RETURN count(*);

UNWIND $rows AS row
MATCH (from:Person {id: row[0]})
MATCH (to:Film {id: row[1]})
WITH row, from, to, COUNT { MATCH (from)-[r:LIKES]->(to) WHERE properties(r) = row[2] } AS have
FOREACH (missing IN CASE WHEN row[3] > have THEN [1] ELSE [] END | CREATE (from)-[r:LIKES]->(to) SET r = row[2])
RETURN count(*);

UNWIND $rows AS row
MATCH (from:Book {id: row[0]})
MATCH (to:Shelf {id: row[1]})
MERGE (from)-[r:STANDS_ON]->(to)
FOREACH (different IN CASE WHEN properties(r) <> row[2] THEN [1] ELSE [] END | SET r = row[2])
RETURN count(*);
