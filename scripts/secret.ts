/** npm run secret -- renew: another secret for this installation, after a stolen machine or a leak. Every link changes. */
import { resolve } from "node:path";
import { readConfig } from "../server/config.ts";
import { Access, renewSecret } from "../server/web/access.ts";
import { say, withLog } from "./withLog.ts";

try {
  if (process.argv[2] !== "renew") throw new Error("npm run secret -- renew");
  const dataDir = resolve(readConfig(process.env).DATA_DIR);
  await withLog(async (log) => {
    const secret = renewSecret(dataDir);
    await log.agreeAnew("secret", new Access(secret).check());
  });
  say("The secret is another one. Nodes that run keep the old one until they are restarted: do that now");
  say("(npm start again; several nodes: SIGHUP). Nodes on other machines need a copy of the file first.");
  say("Then hand out the links anew (npm run links): those of before open nothing any more.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
