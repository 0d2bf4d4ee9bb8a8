/** One audience of one hearing: its last views by hash, and the message that leads from a held one to the present. */
import type { Audience } from "../../../shared/terms/seats.ts";
import type { View } from "../../../shared/views/views.ts";
import type { ViewMessage } from "../../../shared/wire/protocol.ts";
import { changeBetween, keepIdentity } from "../../../shared/wire/viewChange.ts";
import { hashByParts } from "../../machine/canonicalHash.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { allowedFor, lost } from "../../views/allowed.ts";
import type { People } from "../../views/people.ts";
import { viewFor } from "../../views/viewFor.ts";

/** How many views back a screen is brought up by a change; further back it gets the whole. */
const REMEMBERED = 30;

/** The hash of the view's parts' hashes, 16 hex digits; screens treat it as opaque. */
export function viewHash(view: View): string {
  return hashByParts(view).slice(0, 16);
}

export class AudienceFeed {
  readonly audience: Audience;
  readonly #held = new Map<string, View>();
  #view: View;
  #hash: string;

  readonly #alarm: (text: string) => void;

  constructor(audience: Audience, state: HearingState, people: People, alarm: (text: string) => void) {
    this.audience = audience;
    this.#alarm = alarm;
    this.#view = this.#seen(state, people);
    this.#hash = viewHash(this.#view);
    this.#held.set(this.#hash, this.#view);
  }

  /** The change that a new state means for this audience; null when it sees nothing of it. */
  advance(state: HearingState, people: People): ViewMessage | null {
    const from = this.#hash;
    const before = this.#view;
    // what has not changed keeps its identity: it need not be compared, nor written out for the hash, again
    this.#view = keepIdentity(before, this.#seen(state, people));
    const change = changeBetween(before, this.#view);
    if (change === undefined) return null;
    this.#hash = viewHash(this.#view);
    this.#remember();
    return { from, to: this.#hash, change };
  }

  /** What a screen that holds `held` is missing: nothing (null), a change, or the whole view. */
  catchUp(heldHash: string | null): ViewMessage | null {
    if (heldHash === this.#hash) return null;
    const before = heldHash === null ? undefined : this.#held.get(heldHash);
    const change = before === undefined ? undefined : changeBetween(before, this.#view);
    if (heldHash === null || change === undefined) return { whole: this.#view, to: this.#hash };
    return { from: heldHash, to: this.#hash, change };
  }

  #seen(state: HearingState, people: People): View {
    return allowedFor(this.audience, viewFor(this.audience, state, people), (where) =>
      this.#alarm(lost(where)),
    );
  }

  #remember(): void {
    this.#held.delete(this.#hash);
    this.#held.set(this.#hash, this.#view);
    for (const old of this.#held.keys()) {
      if (this.#held.size <= REMEMBERED) break;
      this.#held.delete(old);
    }
  }
}
