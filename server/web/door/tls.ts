/** The server's certificate from DATA_DIR/tls. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";

export const TLS_FILES = {
  authority: "ca.pem",
  authorityKey: "ca-key.pem",
  certificate: "cert.pem",
  key: "key.pem",
} as const;
export const tlsDir = (dataDir: string) => join(dataDir, "tls");

const MAKE = "npm run certificate";
/** from so many days before its end on the certificate is spoken of */
const SOON_DAYS = 21;
const DAY = 86_400_000;

export interface Tls {
  readonly certificate: string;
  readonly key: string;
  /** the local authority that devices are to trust; null where the certificate is one that they trust anyway */
  readonly authority: string | null;
  covers(name: string): boolean;
  readonly validTo: number;
  /** may others on this machine read the key? */
  readonly exposed: boolean;
}

/** "AB:CD:…", as devices show it. */
export const fingerprintOf = (pem: string): string => new X509Certificate(pem).fingerprint256;

/** The certificate, or null where there is none. Throws one line where its files do not fit together. */
export function readTls(dataDir: string): Tls | null {
  const file = (name: string) => join(tlsDir(dataDir), name);
  if (!existsSync(file(TLS_FILES.certificate))) return null;
  const broken = (why: string) =>
    new Error(`The certificate in ${tlsDir(dataDir)} cannot be used (${why}): ${MAKE}, or set TLS=off.`);
  const read = (name: string): string => {
    try {
      return readFileSync(file(name), "utf8");
    } catch {
      throw broken(`${name} cannot be read`);
    }
  };
  const [certificate, key] = [read(TLS_FILES.certificate), read(TLS_FILES.key)];
  const authority = existsSync(file(TLS_FILES.authority)) ? read(TLS_FILES.authority) : null;
  try {
    const parsed = new X509Certificate(certificate);
    if (!parsed.checkPrivateKey(createPrivateKey(key)))
      throw new Error(`${TLS_FILES.key} belongs to another certificate`);
    return {
      certificate,
      key,
      authority: authority !== null && signed(parsed, authority) ? authority : null,
      covers: (name) => (isIP(name) ? parsed.checkIP(name) : parsed.checkHost(name)) !== undefined,
      validTo: Date.parse(parsed.validTo),
      exposed: (statSync(file(TLS_FILES.key)).mode & 0o077) !== 0,
    };
  } catch (error) {
    throw broken(error instanceof Error ? error.message : "unknown");
  }
}

function signed(certificate: X509Certificate, authority: string): boolean {
  const parsed = new X509Certificate(authority);
  return certificate.checkIssued(parsed) && certificate.verify(parsed.publicKey);
}

/** What the operator must hear at the start; empty when all is well. */
export function tlsProblems(tls: Tls, addresses: readonly string[], now: number): string[] {
  const days = Math.floor((tls.validTo - now) / DAY);
  const missing = addresses.filter((address) => !tls.covers(address));
  return [
    ...(tls.exposed ? [`${TLS_FILES.key} may be read by others on this machine: chmod 600.`] : []),
    ...(days < 0 ? [`The certificate has expired, browsers refuse it: ${MAKE}, then start again.`] : []),
    ...(days >= 0 && days < SOON_DAYS ? [`The certificate ends in ${days} days: ${MAKE}.`] : []),
    ...(missing.length > 0
      ? [`The certificate does not cover ${missing.join(", ")}: ${MAKE}, then start again.`]
      : []),
  ];
}
