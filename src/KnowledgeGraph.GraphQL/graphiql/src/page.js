// The GraphiQL page. It stands at /graphiql and asks /graphql beside it, on the same server only.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";

// The editor checks and completes in workers of its own, which are files beside this one.
globalThis.MonacoEnvironment = {
  getWorker(_id, label) {
    const name = label === "graphql" || label === "json" ? label : "editor";
    return new Worker(new URL(`./${name}.worker.js`, import.meta.url), { type: "module" });
  },
};

// What the service tells the page: {"tabs": [{"query": "...", "variables": "..."}]}, for a first visit.
const settings = JSON.parse(document.getElementById("settings").textContent);

const page = document.getElementById("graphiql");
page.className = "";
page.textContent = "";

createRoot(page).render(
  createElement(
    GraphiQL,
    {
      fetcher: createGraphiQLFetcher({ url: new URL("./graphql", document.baseURI).href }),
      defaultTabs: settings.tabs?.length ? settings.tabs : undefined,
      schemaDescription: true,
    },
    createElement(GraphiQL.Logo, null, "KnowledgeGraph"),
  ),
);
