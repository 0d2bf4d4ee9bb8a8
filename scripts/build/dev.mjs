/** npm run dev: screens show at once what is edited; the server is built again and restarted when its source changes. */
import { spawn } from "node:child_process";
import { context } from "esbuild";
import { freePort } from "../proving/freePort.ts";
import { build, builtConfig, SERVER_BUILD, SERVER_FLAGS } from "./build.mjs";
import { command } from "./command.mjs";
import { serveScreens } from "./devScreens.mjs";
import { endWithNpm } from "./launch.mjs";
import { ensureRedis } from "./setUp.mjs";

await command("npm run dev", {}, async () => {
  endWithNpm();
  await build();
  const { readConfig, settingsOfStart } = await builtConfig();
  const { env, ownRedis } = settingsOfStart(process.env, { lan: false, nodes: "1" });
  if (ownRedis) await ensureRedis();
  const { PORT, HOST } = readConfig(env);
  const serverPort = await freePort();
  const screens = await serveScreens({ host: HOST, port: PORT, serverPort });
  // links and QR codes lead to the screens
  const url = `http://${HOST}:${PORT}`;
  const settings = { PUBLIC_URL: url, ...env, PORT: String(serverPort), HOST: "127.0.0.1", TLS: "off" };

  let server = null;
  const end = async (signal) => {
    const old = server;
    if (!old || old.exitCode !== null) return;
    const ended = new Promise((resolve) => old.once("exit", resolve));
    old.kill(signal);
    await ended;
  };
  const restart = async () => {
    await end("SIGTERM");
    server = spawn(process.execPath, [...SERVER_FLAGS, "dist/server/main.js"], {
      // the channel tells it of our end, however that comes
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: settings,
    });
  };
  const building = await context({
    ...SERVER_BUILD,
    plugins: [
      {
        name: "restart",
        setup: (built) => built.onEnd(({ errors }) => (errors.length === 0 ? restart() : undefined)),
      },
    ],
  });
  await building.watch();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, async () => {
      await Promise.all([screens.close(), building.dispose(), end(signal)]);
      process.exit(0);
    });
});
