/** What each phone has asked, told to it when it changes: a small part beside the one that all phones share. */
import type { OwnPart } from "../../shared/phoneView.ts";
import type { HearingState } from "../hearing/state.ts";
import { allowedOwn, lost } from "../views/allowed.ts";
import type { People } from "../views/people.ts";
import { ownPart, phonesThatAsked } from "../views/phone.ts";

export class OwnParts {
  /** as it was last told, by phone */
  readonly #told = new Map<string, string>();
  readonly #alarm: (text: string) => void;

  constructor(alarm: (text: string) => void) {
    this.#alarm = alarm;
  }

  of(state: HearingState, people: People, phone: string): OwnPart {
    return allowedOwn(ownPart(state, people, phone), (where) => this.#alarm(lost(where)));
  }

  /** The phones whose part is another than was told. Who has asked nothing costs nothing. */
  changed(state: HearingState, people: People): (readonly [phone: string, part: OwnPart])[] {
    return [...phonesThatAsked(state)].flatMap((phone) => {
      const part = this.of(state, people, phone);
      const json = JSON.stringify(part);
      if (this.#told.get(phone) === json) return [];
      this.#told.set(phone, json);
      return [[phone, part] as const];
    });
  }
}
