/** What the web edge lets in and what it says to browsers, over plain HTTP and over HTTPS: cookies, origins, headers. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PUBLIC_STYLE } from "../../server/web/pages/public/html.ts";
import { type Answer, SCHEMES, type Scheme, SecureServer } from "../support/secureServer.ts";

const server = new SecureServer();
const proxied = new Map<string, SecureServer>();
beforeAll(() => server.startSecure());
afterAll(async () => {
  for (const closable of [server, ...proxied.values()]) await closable.stop();
});

describe("signing in (B1)", () => {
  it("a cookie is Secure and bound to its host over https alone", async () => {
    const [plain, secure] = [await server.enter("http", "A"), await server.enter("https", "A")];
    expect(secure.cookie).toMatch(/^__Host-seat\.sample\.A=/);
    expect(secure.attributes).toEqual(
      expect.arrayContaining(["Path=/", "HttpOnly", "Secure", "SameSite=Strict"]),
    );
    expect(secure.attributes.join()).not.toContain("Domain");
    expect(plain.cookie).toMatch(/^seat\.sample\.A=/);
    expect(plain.attributes).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "SameSite=Strict"]));
    expect(plain.attributes).not.toContain("Secure");
    const page = (scheme: Scheme, cookie: string) =>
      server.ask(server.urls[scheme], "/h/sample/A", { headers: { cookie } }).then(({ status }) => status);
    expect(await page("https", secure.cookie)).toBe(200);
    expect(await page("http", plain.cookie)).toBe(200);
    expect(await page("https", plain.cookie)).toBe(401);
    expect(await page("http", secure.cookie)).toBe(401);
  });

  it("links lead to https; the code for phones to plain http", async () => {
    expect((await server.links()).filter((link) => link.seat === "ask").map((link) => link.url)).toEqual([
      `${server.urls.http}/h/sample/ask`,
    ]);
    for (const link of (await server.links()).filter(({ seat }) => seat !== "ask"))
      expect(link.url.startsWith(`${server.urls.https}/enter/`), link.url).toBe(true);
    const phone = await server.ask(server.urls.http, "/h/sample/ask");
    expect(phone.headers["set-cookie"]?.[0]).toMatch(/^phone\.sample=.*HttpOnly; SameSite=Lax$/);
    const secure = await server.ask(server.urls.https, "/h/sample/ask");
    expect(secure.headers["set-cookie"]?.[0]).toMatch(
      /^__Host-phone\.sample=.*HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});

const STRANGERS = (base: string): (string | null)[] => {
  const { protocol, hostname, port: ownPort } = new URL(base);
  const scheme = protocol.slice(0, -1);
  return [
    ...[null, "null", "https://evil.example", "http://evil.example", ""],
    ...[`${scheme}://${hostname}`, `${scheme}://${hostname}:${Number(ownPort) + 1}`],
    ...[`${scheme}://a.${hostname}:${ownPort}`, `${scheme}://${hostname}.evil.example:${ownPort}`],
    ...[`${scheme}://evil${hostname}:${ownPort}`, `${scheme}://${hostname}:${ownPort}.evil.example`],
    `${scheme === "https" ? "http" : "https"}://${hostname}:${ownPort}`,
    `${base}/`,
    ...SCHEMES.map((url) => server.urls[url]).filter((url) => url !== base),
  ];
};

describe.each(SCHEMES)("a page of another origin, over %s (B2, B4)", (scheme) => {
  it("opens no socket, though it has the cookie; our own page does", async () => {
    const { cookie } = await server.enter(scheme, "T1");
    const base = server.urls[scheme];
    expect((await server.open(scheme, "T1", cookie, base)).view).toHaveProperty("whole");
    for (const origin of STRANGERS(base))
      await expect(server.open(scheme, "T1", cookie, origin), `${origin}`).rejects.toThrow("websocket error");
  });

  it("gets nothing by polling, from wherever it comes", async () => {
    const { cookie } = await server.enter(scheme, "T1");
    const base = server.urls[scheme];
    for (const origin of [...STRANGERS(base), base]) {
      const headers = { cookie, ...(origin === null ? {} : { origin }) };
      const answer = await server.ask(base, "/socket.io/?EIO=4&transport=polling", { headers });
      expect(answer.status, `${origin}`).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain("sid");
      const sent = await server.ask(base, "/socket.io/?EIO=4&transport=polling", {
        method: "POST",
        headers,
        body: "40",
      });
      expect(sent.status, `${origin}`).toBeGreaterThanOrEqual(400);
    }
  });

  it("changes nothing: a change comes from our own page, by POST, as JSON", async () => {
    const { path, token } = await server.linkOf("A");
    const base = server.urls[scheme];
    const body = JSON.stringify({ token });
    const json = "application/json";
    const post = (headers: Record<string, string>, method = "POST") =>
      server.ask(base, path, { method, headers, body });
    // a form, a request without CORS, a picture, another origin with everything right but that
    const tries: [string, Answer][] = [
      ["form", await post({ origin: "https://evil.example", "content-type": "text/plain" })],
      ["own form", await post({ origin: base, "content-type": "text/plain" })],
      ["own form 2", await post({ origin: base, "content-type": "application/x-www-form-urlencoded" })],
      ["no type", await post({ origin: base })],
      ["no-cors", await post({ origin: "null", "content-type": json })],
      ["no origin", await post({ "content-type": json })],
      ["evil", await post({ origin: "https://evil.example", "content-type": json })],
      ["put", await post({ origin: "https://evil.example", "content-type": json }, "PUT")],
      ["put, own", await post({ origin: base, "content-type": json }, "PUT")],
      ["picture", await server.ask(base, `${path}?token=${token}`)],
    ];
    for (const [what, { status, headers }] of tries) {
      expect(headers["set-cookie"], what).toBeUndefined();
      if (what !== "picture") expect([403, 404, 415], what).toContain(status);
    }
    expect((await post({ origin: base, "content-type": json })).status).toBe(204);
  });
});

describe.each(SCHEMES)("headers over %s (G1, G2)", (scheme) => {
  const PATHS = [
    "/h/sample/A",
    "/h/sample/ask",
    "/enter/sample/A",
    "/trust",
    "/sw.js",
    "/shells/hall",
    "/nowhere",
  ];
  it.each(PATHS)("%s allows our own files alone, and no frame", async (path) => {
    const base = server.urls[scheme];
    const { headers } = await server.ask(base, path);
    const policy = Object.fromEntries(
      String(headers["content-security-policy"])
        .split(";")
        .map((line) => [line.split(" ")[0], line.split(" ").slice(1).join(" ")]),
    );
    expect(policy).toEqual({
      "default-src": "'none'",
      "script-src": "'self'",
      // and the one style that stands within what everybody reads
      "style-src": `'self' 'sha256-${createHash("sha256").update(PUBLIC_STYLE).digest("base64")}'`,
      "img-src": "'self' data:",
      "font-src": "'self'",
      "connect-src": `'self' ${base.replace("http", "ws")}`,
      "manifest-src": "'self'",
      "worker-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
      "object-src": "'none'",
    });
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": expect.stringMatching(/camera=\(\).*microphone=\(\).*geolocation=\(\)/),
    });
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("strict-transport-security");
  });

  it("nothing that is of a hearing, of a seat or of a moment stays in any store", async () => {
    const base = server.urls[scheme];
    const { cookie } = await server.enter(scheme, "operator");
    const pages = [
      ...["/h/sample/operator", "/h/sample/operator/links.json", "/h/sample/operator/documents/x.pdf"],
      ...["/h/sample/A", "/h/sample/ask", "/h/none/ask", "/enter/sample/A", "/enter.js", "/readyz"],
      ...[
        "/metrics",
        "/local/links.json",
        "/nowhere",
        "/h/%E0%A4%A/A",
        "/h/sample/operator/documents/..%2f..%2fsecret",
      ],
    ];
    for (const path of pages) {
      const { headers } = await server.ask(base, path, { headers: { cookie } });
      expect(headers["cache-control"], path).toBe("no-store");
    }
  });

  it("a strange Host stands in no policy", async () => {
    const { headers } = await server.ask(server.urls[scheme], "/trust", {
      headers: { host: "a; script-src *" },
    });
    expect(headers["content-security-policy"] ?? "").not.toContain("*");
  });
});

describe("what is served", () => {
  it("has no source map and names no other host", () => {
    const files = readdirSync("dist/client", { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    expect(files.filter(({ name }) => name.endsWith(".map"))).toEqual([]);
    for (const { name, parentPath, path } of files) {
      if (!/\.(html|css|js|webmanifest)$/.test(name)) continue;
      const text = readFileSync(join(parentPath ?? path, name), "utf8");
      expect(text, name).not.toContain("sourceMappingURL");
      if (/\.(html|css)$/.test(name))
        expect(text, name).not.toMatch(/(src|href)="https?:|url\(["']?https?:|@import/);
    }
  });

  it("HTTPS forever is asked for at a real name behind a proxy alone", async () => {
    const hsts = async (publicUrl: string, host: string, scheme: string) => {
      const proxiedServer = proxied.get(publicUrl) ?? new SecureServer(1, { PUBLIC_URL: publicUrl });
      if (!proxied.has(publicUrl)) await proxiedServer.start();
      proxied.set(publicUrl, proxiedServer);
      const headers = { host, "x-forwarded-proto": scheme };
      return (await server.ask(proxiedServer.urls.http, "/trust", { headers })).headers[
        "strict-transport-security"
      ];
    };
    expect(await hsts("https://hearing.example.vn", "hearing.example.vn", "https")).toBe("max-age=15552000");
    expect(await hsts("https://hearing.example.vn", "hearing.example.vn", "http")).toBeUndefined();
    expect(await hsts("https://hearing.example.vn", "127.0.0.1", "https")).toBeUndefined();
    expect(await hsts("https://hall.local", "hall.local", "https")).toBeUndefined();
    expect(await hsts("https://192.168.1.5", "192.168.1.5", "https")).toBeUndefined();
  });
});

describe("what a screen loads", () => {
  /** kB of JavaScript that go to a page at the most */
  const WEIGHT = { hall: 90, lectern: 90, delegate: 130, chair: 200, secretary: 350 } as const;

  it.each(Object.entries(WEIGHT))(
    "[L8] %s: each script and style is zipped for whoever takes it",
    async (page, most) => {
      const html = readFileSync(join("dist/client", page, "index.html"), "utf8");
      const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
        ([, file]) => file ?? "",
      );
      expect(files.length).toBeGreaterThan(1);
      let script = 0;
      for (const file of files) {
        const own = readFileSync(join("dist/client", file), "utf8");
        // "gzip, deflate" is all that a browser says over plain HTTP
        const zipped = await fetch(`${server.urls.http}${file}`, {
          headers: { "accept-encoding": "gzip, deflate" },
        });
        expect(zipped.headers.get("content-encoding"), file).toBe("gzip");
        expect(zipped.headers.get("vary")).toBe("Accept-Encoding");
        expect(zipped.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
        expect(zipped.headers.get("content-type")).toMatch(/^text\/(javascript|css); charset=utf-8$/i);
        expect(await zipped.text()).toBe(own);
        const plain = await fetch(`${server.urls.http}${file}`, {
          headers: { "accept-encoding": "identity" },
        });
        expect(plain.headers.get("content-encoding")).toBeNull();
        expect(await plain.text()).toBe(own);
        if (file.endsWith(".js")) script += Number(zipped.headers.get("content-length"));
      }
      expect(script).toBeGreaterThan(10_000);
      expect(script / 1_000).toBeLessThanOrEqual(most);
    },
  );

  it("[L8] a file that is not there is said as such, in letters", async () => {
    const { status, headers, body } = await server.ask(server.urls.http, "/assets/nothing.js", {
      headers: { "accept-encoding": "gzip" },
    });
    expect([status, headers["content-encoding"]]).toEqual([404, undefined]);
    expect(body).toContain("Không có trang này.");
  });
});
