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

/** What a state means for an audience that has seen `before`. */
interface Step {
  readonly state: HearingState;
  readonly people: People;
  readonly before: View;
  readonly view: View;
  /** null: it sees nothing of it */
  readonly message: Extract<ViewMessage, { readonly from: string }> | null;
}

export class AudienceFeed {
  readonly audience: Audience;
  readonly #held = new Map<string, View>();
  #view: View;
  #hash: string;
  #foreseen: Step | null = null;

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
    const foreseen = this.#foreseen;
    this.#foreseen = null;
    const isIt = foreseen?.state === state && foreseen.people === people && foreseen.before === this.#view;
    const { view, message } = isIt ? foreseen : this.#stepTo(state, people);
    this.#view = view;
    if (message === null) return null;
    this.#hash = message.to;
    this.#remember();
    return message;
  }

  /** Works out what `advance` will say of a state that is not so yet, and may never be. Never throws. */
  foresee(state: HearingState, people: People): void {
    try {
      this.#foreseen = this.#stepTo(state, people);
    } catch {
      // worked out again when it is so, it fails where that is told
      this.#foreseen = null;
    }
  }

  /** What a screen that holds `held` is missing: nothing (null), a change, or the whole view. */
  catchUp(heldHash: string | null): ViewMessage | null {
    if (heldHash === this.#hash) return null;
    const before = heldHash === null ? undefined : this.#held.get(heldHash);
    const change = before === undefined ? undefined : changeBetween(before, this.#view);
    if (heldHash === null || change === undefined) return { whole: this.#view, to: this.#hash };
    return { from: heldHash, to: this.#hash, change };
  }

  #stepTo(state: HearingState, people: People): Step {
    const before = this.#view;
    // what has not changed keeps its identity: it need not be compared, nor written out for the hash, again
    const view = keepIdentity(before, this.#seen(state, people));
    const change = changeBetween(before, view);
    const message = change === undefined ? null : { from: this.#hash, to: viewHash(view), change };
    return { state, people, before, view, message };
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
