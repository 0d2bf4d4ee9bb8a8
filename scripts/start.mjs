/**
 * npm start [-- --lan] [--nodes N]: sets itself up, builds, starts the server with the sample hearing; on the hall's
 * network too; as N nodes on one port.
 */
import { spawn } from "node:child_process";
import { build, SERVER_FLAGS } from "./build.mjs";
import { command } from "./command.mjs";
import { ensureNode, ensurePackages, ensureRedis } from "./setUp.mjs";

const WORDS = {
  options: { lan: { type: "boolean", default: false }, nodes: { type: "string", default: "1" } },
};

await command("npm start -- [--lan] [--nodes N]", WORDS, async ({ values }) => {
  ensureNode();
  ensurePackages();
  ensureRedis();
  await build();
  const program = values.nodes === "1" ? "main" : "nodes";
  const server = spawn(process.execPath, [...SERVER_FLAGS, `dist/server/${program}.js`], {
    stdio: "inherit",
    env: { ...(values.lan ? { HOST: "0.0.0.0" } : {}), NODES: values.nodes, ...process.env },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 1));
});
