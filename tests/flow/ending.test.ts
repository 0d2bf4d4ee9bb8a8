/** The server's end: at once, whatever lines are open. */
import { connect } from "node:net";
import { afterAll, it } from "vitest";
import { RealServer } from "../support/realServer.ts";
import { runs, until } from "../support/redis.ts";

const server = new RealServer();
afterAll(() => server.stop());

it("a line that a browser holds ready does not keep the server from ending", async () => {
  await server.start();
  const { pid } = server;
  const { hostname, port } = new URL(server.url);
  const ready = connect(Number(port), hostname);
  let closed = false;
  // cut by the server
  ready.on("error", () => undefined);
  ready.on("close", () => {
    closed = true;
  });
  await until(() => ready.readyState === "open");
  server.signal("SIGTERM");
  await until(() => !runs(pid));
  await until(() => closed);
});
