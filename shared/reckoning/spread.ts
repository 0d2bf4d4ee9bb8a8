/** How what was accepted spreads over fields and kinds, and who is listed over kinds of organisation and strata. Pure. */
import { OPINION_KINDS } from "../terms/register.ts";
import { searchKey } from "../terms/text.ts";
import type { RosterRow } from "../views/before/offices.ts";
import type { SynthesisOpinion } from "../views/before/synthesis.ts";

export interface Share {
  readonly name: string;
  readonly count: number;
}

/** Organisations of one kind: the places that they have, who is listed, what of theirs was accepted. */
export interface KindShare {
  readonly name: string;
  readonly quota: number;
  readonly listed: number;
  readonly accepted: number;
}

export interface Spread {
  /** the plan's fields, the fullest first; those that nobody speaks for have none */
  readonly fields: readonly Share[];
  readonly kinds: readonly Share[];
  /** whom delegates stand for, as it is typed */
  readonly strata: readonly Share[];
  readonly organisations: readonly KindShare[];
}

type Opinion = Pick<SynthesisOpinion, "field" | "kind" | "mergedInto"> & { readonly from: string };
type Roster = Pick<RosterRow, "name" | "kind" | "quota" | "listed"> & {
  readonly delegates: readonly Pick<RosterRow["delegates"][number], "represents" | "substitute">[];
};

const byCount = (shares: readonly Share[]): Share[] => shares.toSorted((a, b) => b.count - a.count);

function strataOf(rosters: readonly Roster[]): Share[] {
  const found = new Map<string, Share>();
  for (const { represents, substitute } of rosters.flatMap(({ delegates }) => delegates)) {
    if (substitute || represents === "") continue;
    const key = searchKey(represents);
    const { name = represents, count = 0 } = found.get(key) ?? {};
    found.set(key, { name, count: count + 1 });
  }
  return byCount([...found.values()]);
}

function kindsOf(rosters: readonly Roster[], accepted: readonly Opinion[]): KindShare[] {
  const kinds = [...new Set(rosters.map(({ kind }) => kind))];
  return kinds.map((name) => {
    const ofKind = rosters.filter(({ kind }) => kind === name);
    const sum = (of: (row: Roster) => number) => ofKind.reduce((all, row) => all + of(row), 0);
    const names = new Set(ofKind.map((row) => row.name));
    return {
      ...{ name, quota: sum(({ quota }) => quota), listed: sum(({ listed }) => listed) },
      accepted: accepted.filter(({ from }) => names.has(from)).length,
    };
  });
}

/** Each matter counts once: what was merged into another is that one. */
export function spreadOf(
  fields: readonly string[],
  opinions: readonly Opinion[],
  rosters: readonly Roster[],
): Spread {
  const accepted = opinions.filter(({ mergedInto }) => mergedInto === null);
  const count = (of: (opinion: Opinion) => string, name: string): Share => ({
    name,
    count: accepted.filter((matter) => of(matter) === name).length,
  });
  return {
    fields: byCount(fields.map((name) => count(({ field }) => field, name))),
    kinds: OPINION_KINDS.map((name) => count(({ kind }) => kind, name)),
    strata: strataOf(rosters),
    organisations: kindsOf(rosters, accepted),
  };
}
