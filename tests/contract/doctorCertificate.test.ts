/** What the doctor finds of a certificate; made by openssl, which is another make than ours. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { certificate } from "../../scripts/commands/doctor/certificate.ts";
import { readConfig } from "../../server/config.ts";
import { lanAddresses } from "../../server/machine/network.ts";

const OPENSSL = "openssl";
const DAY = 24 * 60 * 60 * 1000;
const root = mkdtempSync(join(tmpdir(), "doctor-certificate-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const config = readConfig({ PUBLIC_URL: "https://hall.test" });
const names = ["DNS:hall.test", ...lanAddresses().map((lanAddress) => `IP:${lanAddress}`)].join(",");
const openssl = (...words: string[]) => execFileSync(OPENSSL, words, { cwd: root, stdio: "pipe" });

/** Two authorities and a certificate of the first, for 30 days. */
function make(): void {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  for (const ca of ["ca", "other"])
    openssl("req", "-x509", ...key, "-keyout", `${ca}.key`, "-out", `${ca}.pem`, "-subj", `/CN=${ca}`);
  openssl(
    "req",
    ...key,
    "-keyout",
    "key.pem",
    "-out",
    "request",
    "-subj",
    "/CN=hall",
    "-addext",
    `subjectAltName=${names}`,
  );
  openssl(
    ...["x509", "-req", "-in", "request", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial"],
    ...["-copy_extensions", "copy", "-days", "30", "-out", "cert.pem"],
  );
}

let folders = 0;
/** A data folder whose tls/ holds these files under the names that the server reads. */
function installed(files: Readonly<Record<string, string>>): string {
  const dataDir = join(root, `data-${++folders}`);
  mkdirSync(join(dataDir, "tls"), { recursive: true });
  for (const [name, from] of Object.entries(files)) {
    copyFileSync(join(root, from), join(dataDir, "tls", name));
    chmodSync(join(dataDir, "tls", name), 0o600);
  }
  return dataDir;
}
const WHOLE = { "ca.pem": "ca.pem", "cert.pem": "cert.pem", "key.pem": "key.pem" };

describe.runIf(!spawnSync(OPENSSL, ["version"]).error)("a certificate", () => {
  beforeAll(make);

  it("in order tells its names and its end; without one there is nothing to say", () => {
    expect(certificate(config, installed(WHOLE))).toMatchObject({
      level: "ok",
      said: expect.stringMatching(/^DNS:hall\.test.*, until \d{4}-\d\d-\d\d$/),
    });
    expect(certificate(config, join(root, "nowhere")).level).toBe("ok");
  });

  it.each([
    [20, "look", /until/],
    [31, "stop", /^ended on/],
    [-1, "stop", /not valid yet/],
  ])("after %d days: %s", (days, level, said) => {
    const found = certificate(config, installed(WHOLE), Date.now() + days * DAY);
    expect(found).toMatchObject({ level, said: expect.stringMatching(said) });
  });

  it.each([
    ["no key", { "cert.pem": "cert.pem" }, "is missing"],
    ["another's key", { ...WHOLE, "key.pem": "ca.key" }, "not the key"],
    ["another authority", { ...WHOLE, "ca.pem": "other.pem" }, "not signed by ca.pem"],
    ["no certificate at all", { ...WHOLE, "cert.pem": "request" }, "cannot be read"],
  ])("%s: would stop the day", (_what, files, said) => {
    expect(certificate(config, installed(files))).toMatchObject({
      level: "stop",
      said: expect.stringContaining(said),
    });
  });

  it("names where it does not hold, and a key that others may read", () => {
    const elsewhere = readConfig({ PUBLIC_URL: "https://other.test" });
    expect(certificate(elsewhere, installed(WHOLE)).said).toBe("is not for other.test");
    const open = installed(WHOLE);
    chmodSync(join(open, "tls", "key.pem"), 0o644);
    expect(certificate(config, open)).toMatchObject({
      level: "look",
      said: expect.stringContaining("open to"),
    });
  });
});
