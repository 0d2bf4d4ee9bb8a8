/** Another secret: what was handed out before opens nothing, what is handed out now does. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Link } from "../../scripts/commands/runningServer.ts";
import { command } from "../support/commands.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
afterAll(() => server.stop());

const page = async (cookie: string) =>
  (await fetch(`${server.url}/h/sample/A`, { headers: { cookie } })).status;
/** Of the chair's link, as `npm run links` tells it. */
const tokenOf = async () => {
  const { stdout } = await command("links", { DATA_DIR: server.dataDir }, "--json");
  const links = JSON.parse(stdout) as readonly Link[];
  return links.find((link) => link.seat === "A")?.url.split("#")[1] ?? expect.fail();
};

describe("npm run secret -- renew", () => {
  it("voids every link and cookie once the server is restarted; the hearing stays", async () => {
    await server.start();
    const [cookie, token] = [server.cookie("sample", "A"), await tokenOf()];
    expect(await page(cookie)).toBe(200);
    const { stdout } = await command("secret", { DATA_DIR: server.dataDir }, "renew");
    expect(stdout).toContain("npm run links");
    expect(statSync(join(server.dataDir, "secret")).mode & 0o777).toBe(0o600);
    // whoever runs goes on with what it has
    expect(await page(cookie)).toBe(200);
    await server.kill("SIGTERM");
    await server.start();
    expect(await page(cookie)).toBe(401);
    expect(await page(server.cookie("sample", "A"))).toBe(200);
    expect(await tokenOf()).not.toBe(token);
    const entered = await fetch(`${server.url}/enter/sample/A`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: server.url },
      body: JSON.stringify({ token }),
    });
    expect(entered.status).toBe(401);
  });
});
