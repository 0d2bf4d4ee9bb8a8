/** Who the persons of a hearing are: beside its log, and what no screen shows of them sealed before it is stored. */
import type { Redis } from "ioredis";
import { decodePerson } from "../codec.ts";
import type { PersonRow } from "../log.ts";
import { KEY_FILE, type Vault } from "../vault.ts";
import { rewriteFile } from "./durability.ts";
import type { Failure } from "./redisLink.ts";
import { REPLACE_ROWS } from "./scripts.ts";

export const AGREED_KEY = "people-key";
const OTHER_KEY = `${KEY_FILE} in DATA_DIR is not the one of this Redis: copy it from the machine that has it, or make another (npm run secret -- forget)`;

interface RegisterParts {
  /** null: nothing is sealed */
  readonly vault: Vault | null;
  keyOf(hearing: string): string;
  ask<T>(question: (redis: Redis) => Promise<T>): Promise<T>;
  write(
    script: string,
    keys: readonly string[],
    args: readonly (string | number)[],
  ): Promise<string[] | Failure>;
  /** what all nodes have in common under a name */
  agree(name: string, value: string): Promise<string>;
}

export class PeopleRegister {
  readonly #parts: RegisterParts;
  #agreed = false;

  constructor(parts: RegisterParts) {
    this.#parts = parts;
  }

  async read(hearing: string, ids?: readonly string[]): Promise<PersonRow[]> {
    const { vault } = this.#parts;
    return (await this.#texts(hearing, ids)).map((text) => {
      const row = decodePerson(text);
      return vault?.open(hearing, row) ?? row;
    });
  }

  /** The rows as they are stored; a text: why they cannot be. */
  async sealed(hearing: string, rows: readonly PersonRow[]): Promise<readonly PersonRow[] | string> {
    const { vault } = this.#parts;
    if (!vault || !rows.some((row) => vault.hides(row))) return rows;
    try {
      const key = vault.check();
      this.#agreed ||= (await this.#parts.agree(AGREED_KEY, key)) === key;
    } catch (error) {
      return String(error);
    }
    return this.#agreed ? rows.map((row) => vault.seal(hearing, row)) : OTHER_KEY;
  }

  /** How many persons stand there unsealed, from before there was a key. */
  async plain(hearing: string): Promise<number> {
    return (await this.#plain(hearing)).length;
  }

  /**
   * Seals them, while nodes run: each row is replaced as it was read, or left to whoever has written it meanwhile.
   * Resolves with how many were sealed; throws where they cannot be.
   */
  async sealPlain(hearing: string): Promise<number> {
    const texts = await this.#plain(hearing);
    if (texts.length === 0) return 0;
    const rows = await this.sealed(hearing, texts.map(decodePerson));
    if (typeof rows === "string") throw new Error(rows);
    const replaced = rows.flatMap((row, i) => [row.id, texts[i] ?? "", JSON.stringify(row)]);
    const reply = await this.#parts.write(REPLACE_ROWS, [this.#parts.keyOf(hearing)], replaced);
    if (!Array.isArray(reply)) throw new Error(reply.reason);
    return Number(reply[1]);
  }

  /** Redis' file holds what was replaced until it is written anew; resolves when it is. */
  rewriteFile(): Promise<void> {
    return rewriteFile(this.#parts.ask);
  }

  async #plain(hearing: string): Promise<string[]> {
    const { vault } = this.#parts;
    return (await this.#texts(hearing)).filter((text) => {
      const row = decodePerson(text);
      return !("sealed" in row) && vault?.hides(row);
    });
  }

  async #texts(hearing: string, ids?: readonly string[]): Promise<string[]> {
    if (ids?.length === 0) return [];
    const key = this.#parts.keyOf(hearing);
    const rows = await this.#parts.ask(async (redis) =>
      ids ? redis.hmget(key, ...ids) : Object.values(await redis.hgetall(key)),
    );
    return rows.flatMap((text) => text ?? []);
  }
}
