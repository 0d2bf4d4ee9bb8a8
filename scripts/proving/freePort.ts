/** A loopback port that nobody listens on just now, and that no connection going out is given before it is used. */
import { once } from "node:events";
import { createServer } from "node:net";

/** below those that a system gives to connections going out, above those that services have */
const [FIRST, LAST] = [20_000, 32_000];

export async function freePort(): Promise<number> {
  const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
  const server = createServer();
  const free = once(server, "listening").then(
    () => true,
    () => false,
  );
  server.listen(port, "127.0.0.1");
  if (!(await free)) return freePort();
  server.close();
  await once(server, "close");
  return port;
}
