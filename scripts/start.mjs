/** npm start [-- --lan]: sets itself up, builds, starts the server with the sample hearing; on the hall's network too. */
import { spawn } from "node:child_process";
import { build } from "./build.mjs";
import { ensureNode, ensurePackages, ensureRedis } from "./setUp.mjs";

ensureNode();
ensurePackages();
ensureRedis();
await build();
const server = spawn(process.execPath, ["--enable-source-maps", "dist/server/main.js"], {
  stdio: "inherit",
  env: process.argv.includes("--lan") ? { HOST: "0.0.0.0", ...process.env } : process.env,
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 1));
