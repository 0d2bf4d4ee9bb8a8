/**
 * What of a person no screen ever shows (phone number, address, birth year, what was brought to citizen reception) is
 * stored encrypted: whoever has Redis' files, or an old copy of them, has it only with the key, a file of its own.
 * Without the key it is gone for good.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PersonRow } from "./log.ts";

export const KEY_FILE = "people.key";
const KEY_BYTES = 32;
const CIPHER = "aes-256-gcm";
const [IV, TAG] = [12, 16];
/** What views read, so what must be there without the key; all else of a row is sealed. */
const OPEN = new Set(["id", "name", "addressForm", "position", "organisation", "seat", "pronunciation"]);

export class Vault {
  readonly #file: string;
  #key: Buffer | null = null;
  /** persons whose sealed part could not be read: the key is another one, or gone */
  unread = 0;

  /** The key is made when something is sealed for the first time: whoever only looks leaves nothing behind. */
  constructor(dataDir: string) {
    this.#file = join(dataDir, KEY_FILE);
  }

  /** Tells whether others have the same key, without telling the key. */
  check(): string {
    return createHmac("sha256", this.#made()).update("check").digest("base64url");
  }

  /** Does the row hold what is to be sealed? */
  hides(row: PersonRow): boolean {
    return Object.keys(row).some((key) => !OPEN.has(key));
  }

  /** The row as it is stored: bound to its hearing and person. */
  seal(hearing: string, row: PersonRow): PersonRow {
    if (!this.hides(row)) return row;
    const entries = Object.entries(row);
    const hidden = Object.fromEntries(entries.filter(([key]) => !OPEN.has(key)));
    const iv = randomBytes(IV);
    const cipher = createCipheriv(CIPHER, this.#made(), iv).setAAD(bound(hearing, row));
    const text = Buffer.concat([cipher.update(JSON.stringify(hidden), "utf8"), cipher.final()]);
    const sealed = Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64");
    return { id: row.id, ...Object.fromEntries(entries.filter(([key]) => OPEN.has(key))), sealed };
  }

  /** The row as it was; without its sealed part where the key is not its own. */
  open(hearing: string, { sealed, ...row }: PersonRow): PersonRow {
    if (typeof sealed !== "string") return row;
    try {
      const bytes = Buffer.from(sealed, "base64");
      const decipher = createDecipheriv(CIPHER, this.#held(), bytes.subarray(0, IV), { authTagLength: TAG });
      decipher.setAAD(bound(hearing, row)).setAuthTag(bytes.subarray(IV, IV + TAG));
      const text = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
      return { ...row, ...(JSON.parse(text.toString("utf8")) as object) };
    } catch {
      this.unread++;
      return row;
    }
  }

  /** Another key in its place: what was sealed before can be read by nobody any more. */
  destroy(): void {
    // never half a file
    writeFileSync(`${this.#file}.new`, randomBytes(KEY_BYTES).toString("base64url"), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
    this.#key = null;
  }

  #made(): Buffer {
    if (!existsSync(this.#file))
      writeFileSync(this.#file, randomBytes(KEY_BYTES).toString("base64url"), { mode: 0o600, flag: "wx" });
    return this.#held();
  }

  #held(): Buffer {
    this.#key ??= Buffer.from(readFileSync(this.#file, "utf8").trim(), "base64url");
    return this.#key;
  }
}

const bound = (hearing: string, row: { readonly id: string }) =>
  Buffer.from(JSON.stringify([hearing, row.id]));
