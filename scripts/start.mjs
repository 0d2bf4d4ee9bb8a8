/**
 * npm start [-- --lan] [--nodes N]: sets itself up, builds, starts the server with the sample hearing; on the hall's
 * network too; as N nodes on one port.
 */
import { build, SERVER_FLAGS } from "./build.mjs";
import { command } from "./command.mjs";
import { endWithNpm, launch } from "./launch.mjs";
import { ensureNode, ensurePackages, ensureRedis } from "./setUp.mjs";

const WORDS = {
  options: { lan: { type: "boolean", default: false }, nodes: { type: "string", default: "1" } },
};

await command("npm start -- [--lan] [--nodes N]", WORDS, async ({ values }) => {
  endWithNpm();
  ensureNode();
  ensurePackages();
  ensureRedis();
  await build();
  const program = values.nodes === "1" ? "main" : "nodes";
  const words = [...SERVER_FLAGS, `dist/server/${program}.js`];
  const env = { ...(values.lan ? { HOST: "0.0.0.0" } : {}), NODES: values.nodes, ...process.env };
  process.exit(await launch(words, env));
});
