/** npm start: sets itself up, builds, starts the server with the sample hearing. */
import { spawn } from "node:child_process";
import { build } from "./build.mjs";
import { ensureNode, ensurePackages, ensureRedis } from "./setUp.mjs";

ensureNode();
ensurePackages();
ensureRedis();
await build();
const server = spawn(process.execPath, ["--enable-source-maps", "dist/server/main.js"], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 1));
