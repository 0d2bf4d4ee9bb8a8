/** A machine's certificate in its data folder: the authority is kept as it is, the server's certificate made anew. */
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { isIP } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import { hostNames, isDnsName, lanAddresses } from "../../server/machine/network.ts";
import { writeWhole } from "../../server/machine/wholeFile.ts";
import { fingerprintOf, TLS_FILES, tlsDir } from "../../server/web/door/tls.ts";
import {
  keyToPem,
  newAuthority,
  newServerCertificate,
  notPermitted,
  type Pair,
  readAuthority,
} from "./localAuthority.ts";

const ANEW = "npm run certificate -- --new-ca (then every device must trust the new authority)";

/** What a person types: lower case, no brackets; throws where it is no name and no address. */
function asName(text: string): string {
  const name = text.toLowerCase().replace(/^\[|\]$/g, "");
  if (isIP(name) || isDnsName(name)) return name;
  throw new Error(`"${text}" is no name and no address: write e.g. hall.example.vn or 192.168.1.10`);
}

async function authorityIn(dir: string, anew: boolean, names: readonly string[]): Promise<Pair> {
  const [certificate, key] = [join(dir, TLS_FILES.authority), join(dir, TLS_FILES.authorityKey)];
  if (!anew && existsSync(certificate)) {
    if (!existsSync(key))
      throw new Error(`${key} is missing: put it back to renew the server's certificate, or ${ANEW}`);
    const authority = await readAuthority(readFileSync(certificate, "utf8"), readFileSync(key, "utf8"));
    if (authority.certificate.notAfter.getTime() < Date.now())
      throw new Error(
        `The authority has expired on ${authority.certificate.notAfter.toISOString().slice(0, 10)}: ${ANEW}`,
      );
    const refused = notPermitted(authority.certificate, names);
    if (refused.length > 0)
      throw new Error(`The authority may not sign for ${refused.join(", ")}: leave that out, or ${ANEW}`);
    return authority;
  }
  const made = await newAuthority(hostname(), names, Date.now());
  writeWhole(key, await keyToPem(made.key));
  writeWhole(certificate, `${made.certificate.toString("pem")}\n`);
  return made;
}

export interface Certified {
  readonly dir: string;
  /** names and addresses that it is good for */
  readonly names: readonly string[];
  readonly until: Date;
  readonly authority: { readonly until: Date; readonly fingerprint: string };
}

/** Throws one sentence that says what to do; everything is then as it was. */
export async function certify(
  dataDir: string,
  more: readonly string[],
  { anew = false } = {},
): Promise<Certified> {
  const ownNames = ["localhost", "127.0.0.1", "::1", ...hostNames(), ...lanAddresses()];
  const names = [...new Set([...ownNames, ...more.map(asName)])];
  const dir = tlsDir(dataDir);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chmodSync(dir, 0o700);
  const authority = await authorityIn(dir, anew, names);
  const { certificate, key } = await newServerCertificate(authority, names, Date.now());
  writeWhole(join(dir, TLS_FILES.key), await keyToPem(key));
  writeWhole(join(dir, TLS_FILES.certificate), `${certificate.toString("pem")}\n`);
  const fingerprint = fingerprintOf(authority.certificate.toString("pem"));
  const until = certificate.notAfter;
  return { dir, names, until, authority: { until: authority.certificate.notAfter, fingerprint } };
}
