/** Facts: individuals who ask to attend. What others may ask of them. */
import type { Reads } from "../../frame/state.ts";
import type { Application, Applications } from "./slice.ts";
import { NO_APPLICATIONS } from "./slice.ts";

type Prepared = Reads<"before.applications">;

/** All applications, by their number. */
export const applicationsOf = ({ before }: Prepared): Applications => before?.applications ?? NO_APPLICATIONS;

/** The application of that number; undefined: there is none. */
export const applicationOf = (state: Prepared, id: string): Application | undefined =>
  applicationsOf(state)[id];

const sorted = new WeakMap<Applications, ReadonlyMap<string, readonly Application[]>>();

/** The applications of each phone, sorted out once: many that apply must not make every press slower by their square. */
export function applicationsByPhone(state: Prepared): ReadonlyMap<string, readonly Application[]> {
  const all = applicationsOf(state);
  const sortedBefore = sorted.get(all);
  if (sortedBefore) return sortedBefore;
  const byPhone = new Map<string, Application[]>();
  for (const application of Object.values(all))
    if (application.phone !== null)
      byPhone.set(application.phone, [...(byPhone.get(application.phone) ?? []), application]);
  sorted.set(all, byPhone);
  return byPhone;
}

/** Those that a phone has made. */
export const applicationsBy = (state: Prepared, phone: string): readonly Application[] =>
  applicationsByPhone(state).get(phone) ?? [];

/** Individuals who may attend, in the order in which they were admitted. */
export const admitted = (state: Prepared): readonly Application[] =>
  Object.values(applicationsOf(state))
    .filter((application) => application.state === "admitted")
    .sort((left, other) => (left.decided?.place ?? 0) - (other.decided?.place ?? 0));
