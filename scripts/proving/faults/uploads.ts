/** Files that units send up while the system is broken: each its own, so that a lost one is missed. */
import { createHash, randomBytes } from "node:crypto";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { FILE_BYTES } from "../../../shared/wire/filePreview.ts";
import type { SimulatedScreen } from "./screen.ts";

/** ms */
const LIMIT = 5_000;

export class Uploads {
  readonly #hearing: string;
  readonly #nodes: readonly { readonly url: string }[];
  readonly #cookie: (seat: SeatName) => string;

  constructor(
    hearing: string,
    nodes: readonly { readonly url: string }[],
    cookie: (seat: SeatName) => string,
  ) {
    this.#hearing = hearing;
    this.#nodes = nodes;
    this.#cookie = cookie;
  }

  /** From the seat of a screen, to the node that it is at; its SHA-256, or null where it was not taken. */
  async send({ seat, node }: SimulatedScreen, nth: number): Promise<string | null> {
    const bytes = new TextEncoder().encode(
      `Biên bản nghiệm thu số ${nth}-${randomBytes(4).toString("hex")}.\n`,
    );
    const { url = "" } = this.#nodes[node] ?? {};
    const query = new URLSearchParams({ name: `bien-ban-${nth}.txt`, from: "0", of: String(bytes.length) });
    const path = `/h/${this.#hearing}/${seat}/files/${randomBytes(11).toString("hex")}`;
    const answer = await fetch(`${url}${path}?${query}`, {
      method: "POST",
      body: bytes,
      headers: { cookie: this.#cookie(seat), origin: url, "content-type": FILE_BYTES },
      signal: AbortSignal.timeout(LIMIT),
    }).then(
      (response) => response.text(),
      () => "",
    );
    return answer.includes('"file"') ? createHash("sha256").update(bytes).digest("hex") : null;
  }

  /** The files of the log that no node hands on to a clerk as they were sent. */
  async missing(files: readonly string[]): Promise<string[]> {
    const found = await Promise.all(files.map(async (file) => ((await this.#isThere(file)) ? [] : [file])));
    return found.flat();
  }

  async #isThere(file: string): Promise<boolean> {
    for (const { url } of this.#nodes) {
      const answer = await fetch(`${url}/h/${this.#hearing}/desk.3/files/${file}`, {
        headers: { cookie: this.#cookie("desk.3") },
        signal: AbortSignal.timeout(LIMIT),
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (answer.ok && createHash("sha256").update(bytes).digest("hex") === file) return true;
    }
    return false;
  }
}
