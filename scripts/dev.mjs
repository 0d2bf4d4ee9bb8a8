/** npm run dev: screens and server are built again and restarted when a source changes. */
import { spawn } from "node:child_process";
import { context } from "esbuild";
import { SERVER_BUILD, SERVER_FLAGS } from "./build.mjs";
import { ensureNode, ensurePackages, ensureRedis } from "./setUp.mjs";

ensureNode();
ensurePackages();
ensureRedis();

let server = null;
async function restart() {
  const old = server;
  if (old && old.exitCode === null) {
    const ended = new Promise((resolve) => old.once("exit", resolve));
    old.kill("SIGTERM");
    await ended;
  }
  server = spawn(process.execPath, [...SERVER_FLAGS, "dist/server/main.js"], { stdio: "inherit" });
}

const screens = spawn("npx", ["--no-install", "vite", "build", "--watch", "--logLevel", "warn"], {
  stdio: "inherit",
});
const building = await context({
  ...SERVER_BUILD,
  plugins: [
    {
      name: "restart",
      setup: (build) => build.onEnd(({ errors }) => (errors.length === 0 ? restart() : undefined)),
    },
  ],
});
await building.watch();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    screens.kill(signal);
    void building.dispose();
    if (server && server.exitCode === null) {
      server.once("exit", () => process.exit(0));
      server.kill(signal);
    } else process.exit(0);
  });
}
