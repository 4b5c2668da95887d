// Speaks to a server with the official SDK and prints what it gave, for a test to read:
//   node client.mjs http URL [TOKEN] < calls.json
//   node client.mjs stdio COMMAND ARGUMENT... < calls.json
// The calls are [{"name", "arguments"}]. Prints {"server", "tools", "results"}.
import { readFileSync } from "node:fs";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [kind, target, ...rest] = process.argv.slice(2);
const calls = JSON.parse(readFileSync(0, "utf8"));
const transport =
  kind === "http"
    ? new StreamableHTTPClientTransport(new URL(target), { requestInit: rest[0] ? { headers: { Authorization: `Bearer ${rest[0]}` } } : {} })
    : new StdioClientTransport({ command: target, args: rest, stderr: "inherit" });

const client = new Client({ name: "test", version: "1" });
await client.connect(transport);
const { tools } = await client.listTools();
const results = [];
for (const call of calls) results.push(await client.callTool(call));
console.log(JSON.stringify({ server: client.getServerVersion(), tools, results }));
await client.close();
