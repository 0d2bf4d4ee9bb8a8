/** The newest commands of a hearing by their ids: how a resend finds its own commit. Older ones are looked for in the log. */
import type { Envelope } from "../../../shared/wire/commands/commands.ts";
import type { Entry, HearingLog } from "../../storage/log.ts";

/** A half day writes some thousand entries, months of reports after it a few more. */
const REMEMBERED = 5_000;

export interface SeenCommand {
  readonly version: number;
  readonly fingerprint: string;
}

export class SeenCommands {
  /** oldest first */
  readonly #newest = new Map<string, SeenCommand>();
  readonly #most: number;
  /** the newest version whose command is remembered no more; 0: all are */
  #forgotten = 0;

  constructor(most = REMEMBERED) {
    this.#most = most;
  }

  note(entry: Entry): void {
    this.#newest.set(entry.commandId, seenIn(entry));
    if (this.#newest.size <= this.#most) return;
    for (const [oldest, { version }] of this.#newest) {
      this.#newest.delete(oldest);
      this.#forgotten = version;
      return;
    }
  }

  has(commandId: string): boolean {
    return this.#newest.has(commandId);
  }

  /** What a command has come to before; null: nothing. One that says that it is sent again is looked for in the log too. */
  async find(
    log: HearingLog,
    hearing: string,
    { id, again }: Pick<Envelope, "id" | "again">,
  ): Promise<SeenCommand | null> {
    const remembered = this.#newest.get(id);
    if (remembered) return remembered;
    if (!again || this.#forgotten === 0) return null;
    const entry = await log.find(hearing, id, this.#forgotten);
    return entry && seenIn(entry);
  }
}

const seenIn = ({ v, fingerprint }: Entry): SeenCommand => ({ version: v, fingerprint });
