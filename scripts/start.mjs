/**
 * npm start [-- --lan] [--nodes N]: sets itself up, builds, starts the server with the sample hearing; on the hall's
 * network too; as N nodes on one port.
 */
import { build, builtConfig, SERVER_FLAGS } from "./build/build.mjs";
import { command } from "./build/command.mjs";
import { endWithNpm, launch } from "./build/launch.mjs";
import { ensureNode, ensurePackages, ensureRedis } from "./build/setUp.mjs";

const WORDS = {
  options: { lan: { type: "boolean", default: false }, nodes: { type: "string" } },
};

await command("npm start -- [--lan] [--nodes N]", WORDS, async ({ values }) => {
  endWithNpm();
  ensureNode();
  await ensurePackages();
  await build();
  const { settingsOfStart } = await builtConfig();
  const { env, nodes, ownRedis } = settingsOfStart(process.env, values);
  if (ownRedis) await ensureRedis();
  const program = nodes === 1 ? "main" : "nodes";
  process.exit(await launch([...SERVER_FLAGS, `dist/server/${program}.js`], env));
});
