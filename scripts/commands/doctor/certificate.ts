/** The certificate of DATA_DIR/tls, where there is one: whose, for which names, until when. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import type { Config } from "../../../server/config.ts";
import { lanAddresses } from "../../../server/machine/network.ts";
import { type Finding, look, ok, stop, textOf } from "./finding.ts";

const DAY = 24 * 60 * 60 * 1000;
/** days before its end that it is spoken of */
const SOON = 14;
const NAME = "certificate";
const AGAIN = "npm run certificate";

export function certificate(config: Config, dataDir: string, now = Date.now()): Finding {
  const file = (name: string) => join(dataDir, "tls", name);
  if (!existsSync(file("cert.pem")))
    return ok(NAME, "none: screens come over plain HTTP, and may fall asleep by themselves");
  if (!existsSync(file("key.pem"))) return stop(NAME, `${file("key.pem")} is missing`, AGAIN);
  try {
    const cert = new X509Certificate(readFileSync(file("cert.pem")));
    if (!cert.checkPrivateKey(createPrivateKey(readFileSync(file("key.pem")))))
      return stop(NAME, "key.pem is not the key of cert.pem", AGAIN);
    const until = Date.parse(cert.validTo);
    const day = new Date(until).toISOString().slice(0, 10);
    if (until < now) return stop(NAME, `ended on ${day}`, AGAIN);
    if (Date.parse(cert.validFrom) > now)
      return stop(NAME, "is not valid yet: is this machine's clock right?", `Set the clock, or ${AGAIN}`);
    if (existsSync(file("ca.pem"))) {
      const ca = new X509Certificate(readFileSync(file("ca.pem")));
      if (!cert.verify(ca.publicKey))
        return stop(NAME, "is not signed by ca.pem, which the devices trust", AGAIN);
    }
    if ((statSync(file("key.pem")).mode & 0o077) !== 0)
      return look(NAME, "key.pem is open to other users of this machine", `chmod 600 ${file("key.pem")}`);
    const missing = wanted(config).filter(
      (name) => !(isIP(name) ? cert.checkIP(name) : cert.checkHost(name)),
    );
    if (missing.length > 0)
      return look(NAME, `is not for ${missing.join(", ")}`, `Where screens are opened under it: ${AGAIN}`);
    const said = `${cert.subjectAltName ?? "for no name"}, until ${day}`;
    return until - now < SOON * DAY ? look(NAME, said, `It ends soon: ${AGAIN}`) : ok(NAME, said);
  } catch (error) {
    return stop(NAME, `cannot be read: ${textOf(error)}`, AGAIN);
  }
}

/** The names and addresses under which screens are opened. */
function wanted({ PUBLIC_URL }: Config): readonly string[] {
  return [...(PUBLIC_URL === undefined ? [] : [new URL(PUBLIC_URL).hostname]), ...lanAddresses()];
}
