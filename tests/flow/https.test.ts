/** HTTPS by a local authority, on a real server: what the certificate is good for, how it is renewed, how devices learn to trust it. */
import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { chmodSync, copyFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type AddressInfo, isIP } from "node:net";
import { join } from "node:path";
import { checkServerIdentity, connect, createServer, type TLSSocket } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { certify } from "../../scripts/commands/certify.ts";
import { keyToPem, newServerCertificate, readAuthority } from "../../scripts/commands/localAuthority.ts";
import { lanAddresses } from "../../server/machine/network.ts";
import { readTls, tlsProblems } from "../../server/web/door/tls.ts";
import { until } from "../support/redis.ts";
import { envelopeOf } from "../support/seatScreen.ts";
import { SCHEMES, SecureServer } from "../support/secureServer.ts";

const EXTRA = ["hall.example.vn", "203.0.113.7", "2001:db8::7"];
const DAY = 86_400_000;
const server = new SecureServer();
const others: SecureServer[] = [];
const tlsFile = (name: string, of = server) => join(of.dataDir, "tls", name);
const read = (name: string, of = server) => of.tlsFile(name);

beforeAll(() => server.startSecure(...EXTRA));
afterAll(async () => {
  for (const running of [server, ...others]) await running.stop();
});

function another(settings: Record<string, string> = {}, nodes = 1): SecureServer {
  const secure = new SecureServer(nodes, settings);
  others.push(secure);
  return secure;
}

/** How a handshake ends for whoever asks for `name` and trusts `trusted`: null, or what the error says. */
async function handshake(port: number, name: string, trusted: string): Promise<string | null> {
  const line: TLSSocket = connect({
    host: "127.0.0.1",
    port,
    ca: trusted,
    ...(isIP(name) ? {} : { servername: name }),
    checkServerIdentity: (_host, certificate) => checkServerIdentity(name, certificate),
  });
  try {
    await once(line, "secureConnect");
    return line.authorized ? null : "not authorized";
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return `${code} ${message}`;
  } finally {
    line.destroy();
  }
}
const port = () => Number(new URL(server.urls.https).port);

/** The names that the command says it covers. */
const covered = () => [...server.said.matchAll(/^ {2}([a-z0-9.:-]+)$/gm)].map((match) => match[1] ?? "");

describe("the certificate", () => {
  it("is taken for each name and address that it says, and for no other", async () => {
    const names = covered();
    expect(names).toEqual(expect.arrayContaining(["localhost", "127.0.0.1", "::1", ...EXTRA]));
    const refused = await Promise.all(names.map((name) => handshake(port(), name, server.ca)));
    expect(Object.fromEntries(names.map((name, i) => [name, refused[i]]))).toEqual(
      Object.fromEntries(names.map((name) => [name, null])),
    );
    expect(await handshake(port(), "other.example.vn", server.ca)).toMatch("ERR_TLS_CERT_ALTNAME_INVALID");
    expect(await handshake(port(), "192.168.77.77", server.ca)).toMatch("ERR_TLS_CERT_ALTNAME_INVALID");
  });

  it("is refused by whoever trusts another authority", async () => {
    const stranger = another();
    await certify(stranger.dataDir, []);
    expect(await handshake(port(), "localhost", read("ca.pem", stranger))).toMatch(
      /UNABLE_TO_VERIFY|SIGNATURE|SELF_SIGNED/,
    );
  });

  it("has the lives, keys and rights that it must", () => {
    const [authority, ownCertificate] = [
      new X509Certificate(server.ca),
      new X509Certificate(read("cert.pem")),
    ];
    const days = (x509Certificate: X509Certificate) =>
      (Date.parse(x509Certificate.validTo) - Date.parse(x509Certificate.validFrom)) / DAY;
    expect(days(ownCertificate)).toBeLessThanOrEqual(397);
    expect(days(authority)).toBe(730);
    expect([authority.ca, ownCertificate.ca]).toEqual([true, false]);
    expect(ownCertificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: "prime256v1" });
    // TLS server, and nothing else
    expect(ownCertificate.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1"]);
    expect(server.said).toContain(authority.fingerprint256);
    expect(statSync(join(server.dataDir, "tls")).mode & 0o777).toBe(0o700);
    const files = readdirSync(join(server.dataDir, "tls")).sort();
    expect(files).toEqual(["ca-key.pem", "ca.pem", "cert.pem", "key.pem"]);
    for (const file of files) expect(statSync(tlsFile(file)).mode & 0o777, file).toBe(0o600);
  });

  it("renewed, keeps the authority that devices trust, unless a new one is asked for", async () => {
    const other = another();
    await certify(other.dataDir, []);
    const before = ["ca.pem", "ca-key.pem", "cert.pem", "key.pem"].map((file) => read(file, other));
    await certify(other.dataDir, ["192.168.3.4"]);
    const after = ["ca.pem", "ca-key.pem", "cert.pem", "key.pem"].map((file) => read(file, other));
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after[2]).not.toBe(before[2]);
    const renewed = new X509Certificate(after[2] ?? "");
    expect(renewed.checkIP("192.168.3.4")).toBeDefined();
    expect(renewed.verify(new X509Certificate(before[0] ?? "").publicKey)).toBe(true);
    // another name of the wide internet: the authority may not sign for it, and everything stays as it was
    await expect(certify(other.dataDir, ["bank.example.com"])).rejects.toThrow(
      /may not sign for bank\.example\.com.*--new-ca/,
    );
    await expect(certify(other.dataDir, ["no name"])).rejects.toThrow(/is no name and no address/);
    expect(read("cert.pem", other)).toBe(after[2]);
    rmSync(tlsFile("ca-key.pem", other));
    await expect(certify(other.dataDir, [])).rejects.toThrow(/ca-key\.pem is missing: put it back/);
    await certify(other.dataDir, ["bank.example.com"], { anew: true });
    expect(read("ca.pem", other)).not.toBe(before[0]);
    expect(new X509Certificate(read("cert.pem", other)).checkHost("bank.example.com")).toBeDefined();
  });

  it("a stolen authority opens nothing beyond this hall", async () => {
    const authority = await readAuthority(server.ca, read("ca-key.pem"));
    for (const [name, ends] of [
      ["www.example.com", "permitted subtree violation"],
      ["198.51.100.1", "permitted subtree violation"],
      ["other.local", null],
      ["192.168.77.77", null],
    ] as const) {
      const { certificate, key } = await newServerCertificate(authority, [name], Date.now());
      const fake = createServer({ cert: certificate.toString("pem"), key: await keyToPem(key) });
      fake.on("tlsClientError", () => undefined).listen(0, "127.0.0.1");
      await once(fake, "listening");
      const end = await handshake((fake.address() as AddressInfo).port, name, server.ca);
      fake.close();
      if (ends === null) expect(end, name).toBeNull();
      else expect(end, name).toContain(ends);
    }
  });

  it("whose end, addresses or rights are wrong is spoken of at the start", async () => {
    const tls = readTls(server.dataDir);
    if (!tls) throw new Error("no certificate");
    const now = Date.now();
    expect(tlsProblems(tls, ["127.0.0.1", "203.0.113.7"], now)).toEqual([]);
    expect(tlsProblems(tls, ["192.168.77.77"], now)).toEqual([
      expect.stringMatching(/does not cover 192\.168\.77\.77: npm run certificate/),
    ]);
    expect(tlsProblems(tls, [], tls.validTo - 5 * DAY)).toEqual([expect.stringContaining("ends in 5 days")]);
    expect(tlsProblems(tls, [], tls.validTo + DAY)).toEqual([expect.stringContaining("has expired")]);
    chmodSync(tlsFile("key.pem"), 0o644);
    const open = readTls(server.dataDir);
    chmodSync(tlsFile("key.pem"), 0o600);
    expect(open && tlsProblems(open, [], now)).toEqual([expect.stringContaining("may be read by others")]);
  });

  it("that does not fit its key stops the start with one line; TLS=off leaves it alone", async () => {
    const other = another({ TLS: "auto" });
    await certify(other.dataDir, []);
    copyFileSync(tlsFile("key.pem"), tlsFile("key.pem", other));
    await expect(other.start()).rejects.toThrow("ended before it was up");
    const off = another({ TLS: "off" });
    await certify(off.dataDir, []);
    writeFileSync(tlsFile("key.pem", off), "nonsense");
    await off.start();
    expect((await off.links())[0]?.url).toMatch(/^http:/);
    expect((await server.ask(off.urls.http, "/trust")).body).toContain("npm run certificate");
  });
});

it("on the hall's network the start prints each address and the page to trust it", async () => {
  const other = another({ HOST: "127.0.0.2" });
  await certify(other.dataDir, ["127.0.0.2"]);
  await other.start();
  await until(() => other.printed.includes("Devices trust"));
  const [plain, secure] = [new URL(other.urls.http).port, new URL(other.urls.https).port];
  for (const address of lanAddresses()) {
    expect(other.printed).toContain(`reachable at https://${address}:${secure}\n`);
    expect(other.printed).toContain(`reachable at http://${address}:${plain} (phones, and /trust)\n`);
  }
  expect(other.printed).toContain(`https://127.0.0.2:${secure}/enter/sample/A#`);
  expect(other.printed).toMatch(new RegExp(`open http://[\\d.]+:${plain}/trust on each`));
});

it("several nodes serve both schemes on one port each, also after one has died", async () => {
  const other = another({}, 2);
  await other.startSecure();
  const everyWay = async () => {
    for (const scheme of SCHEMES) {
      const { cookie } = await other.enter(scheme, "A");
      // connections go to the nodes in turn
      for (let i = 0; i < 4; i++)
        expect((await other.open(scheme, "A", cookie)).view).toHaveProperty("whole");
    }
  };
  await everyWay();
  // the first has printed the links, the other may still be starting
  const figures = async () => (await other.ask(other.urls.http, "/metrics")).body;
  await until(async () => (await figures()).includes('hearing_ready{node="2"} 1'));
  const [first = 0] = other.nodePids();
  process.kill(first, "SIGKILL");
  await until(() => other.nodePids().length === 2 && !other.nodePids().includes(first));
  await everyWay();
});

describe("the page that explains how to trust", () => {
  it.each(SCHEMES)(
    "is there over %s, with the authority to take and its fingerprint to compare",
    async (scheme) => {
      const base = server.urls[scheme];
      const { fingerprint256, raw } = new X509Certificate(server.ca);
      const page = await server.ask(base, "/trust");
      expect(page.status).toBe(200);
      const words = page.body.replace(/<\/?span>/g, "").replace(/ /g, "");
      expect(words).toContain(fingerprint256.match(/.{11}/g)?.[0]);
      expect(page.body.replace(/<[^>]+>| /g, "")).toContain(
        (fingerprint256.match(/.{1,11}(?::|$)/g) ?? []).map((part) => part.replace(/:$/, "")).join(""),
      );
      for (const device of ["Android", "iPad", "Windows", "macOS"]) expect(page.body).toContain(device);
      expect((await server.ask(base, "/trust/ca.pem")).body).toBe(server.ca);
      const der = await server.ask(base, "/trust/ca.crt");
      expect(der.headers["content-type"]).toBe("application/x-x509-ca-cert");
      expect(Number(der.headers["content-length"])).toBe(raw.byteLength);
      expect(JSON.parse((await server.ask(base, "/trust/about.json")).body)).toEqual({
        page: `${server.urls.http}/trust`,
        fingerprint: fingerprint256,
      });
      expect((await server.ask(base, "/trust/qr.svg")).headers["content-type"]).toContain("image/svg+xml");
      // no key and nothing else of the folder
      for (const path of ["/trust/ca-key.pem", "/trust/key.pem", "/trust/../tls/key.pem", "/tls/key.pem"])
        expect((await server.ask(base, path)).status, path).toBe(404);
    },
  );
});

it("plain http goes on beside https, and each sees what the other does", async () => {
  const chair = (await server.open("http", "A", (await server.enter("http", "A")).cookie)).socket;
  const { socket, view } = await server.open("https", "T1", (await server.enter("https", "T1")).cookie);
  expect(view).toMatchObject({ whole: { role: "secretary", session: { kind: "scheduled" } } });
  const firstView = new Promise((resolve) => socket.once("view", resolve));
  const envelope = envelopeOf({ type: "OpenSession" }, Date.now());
  expect(await chair.emitWithAck("command", envelope)).toMatchObject({ kind: "done" });
  expect(JSON.stringify(await firstView)).toContain('"open"');
});
