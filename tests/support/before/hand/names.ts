/**
 * What the script calls things, and what the hearing does: codes, groups, slips and applications get their numbers here as
 * they come, whatever they are called there.
 */
import type { BeforeStep } from "../../../../server/rehearsal/before/step.ts";
import { applicationsOf } from "../../../../server/rulebook/before/applications/facts.ts";
import { slipsOf } from "../../../../server/rulebook/before/preparation/facts.ts";
import { registered } from "../../../../server/rulebook/before/register/facts.ts";
import { screenedOf } from "../../../../server/rulebook/before/screening/facts.ts";
import { synthesisOf } from "../../../../server/rulebook/before/synthesis/facts.ts";
import type { HearingState } from "../../../../server/rulebook/frame/state.ts";
import { sentCodes } from "../register.ts";

/** A phone's id, which the hearing wants of one length, from what the script calls it. */
export const phoneOf = (name: string): string => name.padEnd(22, "_");

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [names.get(key) ?? key, renamed(item, names)]),
  );
}

interface ScriptSlip {
  readonly slip: string;
  readonly unit: string;
  readonly opinions: readonly string[];
}

export class Names {
  readonly #steps: readonly BeforeStep[];
  readonly #here = new Map<string, string>();

  constructor(steps: readonly BeforeStep[]) {
    this.#steps = steps;
  }

  /** With what the script names as the hearing names it. */
  here<T>(value: T): T {
    return renamed(value, this.#here) as T;
  }

  /** And back. */
  inScript<T>(value: T): T {
    return renamed(value, new Map([...this.#here].map(([there, here]) => [here, there]))) as T;
  }

  /** What has got its name since. */
  learn(state: HearingState): void {
    for (const [i, { id }] of registered(state).entries()) {
      const { code } = screenedOf(state, id);
      if (code !== null) this.#here.set(sentCodes(this.#steps)[i] ?? "", code);
    }
    for (const { id, phone } of Object.values(applicationsOf(state)))
      if (phone !== null) this.#here.set(phone.replace(/_+$/, ""), id);
    const { groups } = synthesisOf(state);
    for (const { id, title } of this.#of<{ id: string; title: string }>("form groups", "groups")) {
      const group = groups.find((group) => group.title === title);
      if (group) this.#here.set(id, group.id);
    }
    for (const { slip, unit, opinions } of this.#of<ScriptSlip>("issue slips F5", "slips")) {
      const [first = ""] = this.here(opinions);
      const ownSlip = slipsOf(state).find(
        (issuedSlip) => issuedSlip.unit === unit && issuedSlip.opinions.includes(first),
      );
      if (ownSlip) this.#here.set(slip, ownSlip.id);
    }
  }

  #of<T>(act: string, field: string): readonly T[] {
    return this.#steps.filter((step) => step.do === act).flatMap((step) => step[field] as readonly T[]);
  }
}
