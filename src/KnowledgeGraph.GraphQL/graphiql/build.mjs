// Makes dist/ from src/ and the packages: the files of the GraphiQL page, which the service carries within itself.
// Scripts and styles are stored compressed, as the service sends them.
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));

const common = { bundle: true, minify: true, legalComments: "eof", logLevel: "warning", outdir: "dist", write: false };

const results = await Promise.all([
  build({
    ...common,
    format: "esm",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    entryPoints: {
      graphiql: "src/page.js",
      "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
      "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
      "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
    },
    // GraphiQL's own style sheet holds the styles that the editor's scripts import.
    loader: { ".css": "empty" },
  }),
  build({ ...common, entryPoints: { graphiql: "src/page.css" } }),
]);

await rm("dist", { recursive: true, force: true });
await mkdir("dist");
for (const file of results.flatMap((result) => result.outputFiles)) {
  await writeFile(`dist/${basename(file.path)}.gz`, gzipSync(file.contents, { level: 9 }));
}

// Written last, so that a build that stopped half way is made again.
await copyFile("src/index.html", "dist/index.html");
