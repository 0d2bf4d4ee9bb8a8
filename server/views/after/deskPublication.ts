/** The desk's part of publication and archive. */
import { RELEASED_AS } from "../../../shared/terms/publication.ts";
import type { ArchiveView, DeskPublication, Publishable } from "../../../shared/views/after/publication.ts";
import { keptUntil } from "../../rulebook/after/archive/facts.ts";
import {
  itemOf,
  notToRelease,
  proposedText,
  publicTitle,
  registeredAs,
} from "../../rulebook/after/publication/facts.ts";
import { looseEnds, openCase } from "../../rulebook/after/publication/followed.ts";
import type { Released } from "../../rulebook/after/publication/slice.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import type { HearingState, Opinion } from "../../rulebook/frame/state.ts";
import { fields, part } from "../part.ts";
import type { People } from "../people.ts";
import { publicItem, publicNow } from "./public.ts";
import { asHeld, eachItem } from "./publicItems.ts";

/** What was said of being named; null: nothing was ever recorded. */
function consentOf(state: HearingState, opinion: Opinion): Publishable["consents"][number] {
  const whole = registeredAs(state, opinion);
  const later = state.after.publication.consents[whole.id];
  const before = whole.screening === "floor" ? null : whole.mayBeNamed;
  return { opinion: whole.id, said: later ? later.mayBeNamed : before };
}

function publishable(state: HearingState, people: People, id: string): Publishable[] {
  const item = itemOf(state, id);
  if (!item) return [];
  const verdicts = RELEASED_AS.map((shows) => ({ shows, notYet: notToRelease(state, id, shows) }));
  const allowed = verdicts.filter(({ notYet }) => notYet === null);
  const restricted = verdicts.find(({ notYet }) => notYet?.why === "restricted")?.notYet;
  const answers =
    item.of === null &&
    item.opinions.some((opinion) => opinion.outcome !== null && opinion.parts.length === 0);
  if (allowed.length === 0 && !(restricted && (item.of || answers))) return [];
  const offers = allowed.map(({ shows }) => ({ shows, text: proposedText(state, id, shows) }));
  const furthest = offers.at(-1) ?? { shows: item.of ? ("task" as const) : ("answer" as const), text: "" };
  const titles = Object.fromEntries(item.matters.map((matter) => [matter.id, publicTitle(state, matter)]));
  const next: Released = {
    ...{ kind: "released", at: state.at, ...furthest, titles, correction: null },
    ...{ task: null, questions: null },
  };
  const [draft] = publicItem(state, people, id, [next]);
  if (!draft) return [];
  return [
    {
      ...{ id, offers, draft, now: publicNow(state, people, id)[0] ?? null },
      hidden: restricted?.why === "restricted" ? restricted.opinion : null,
      consents: item.opinions.map((opinion) => consentOf(state, opinion)),
    },
  ];
}

const eachPublishable = eachItem(publishable);

function archiveOf(state: Pick<HearingState, "after" | "plan" | "session">): ArchiveView {
  const { sealedAt, looks, forgottenAt } = state.after.archive;
  return {
    ...{ sealedAt, forgottenAt, keptUntil: keptUntil(state), openCase: openCase(state)?.id ?? null },
    looseEnds: looseEnds(state),
    looks: looks.map(({ at, result, files, file }) => ({ at, result, files, file })),
  };
}

/** null until the session is closed. */
export const deskPublication = part(
  { ...fields("after"), asHeld },
  ({ after, asHeld: held }, people): DeskPublication | null => {
    if (phaseOf(held) !== "after") return null;
    const ids = [...Object.keys(after.cases.opened), ...Object.keys(held.opinions)];
    return {
      items: ids.flatMap((id) => eachPublishable(held, after, people, id)),
      archive: archiveOf({ after, plan: held.plan, session: held.session }),
    };
  },
);

/** Restricted matters that somebody decided on and no leader has let be published. */
export const hiddenFromPublic = part(
  fields("before", "session", "opinions", "entries", "after", "minutes.conclusions"),
  (read): readonly { readonly id: string; readonly title: string }[] => {
    if (phaseOf(read) !== "after") return [];
    const state = read as unknown as HearingState;
    return Object.values(read.opinions)
      .filter(
        ({ outcome, id }) => outcome !== null && notToRelease(state, id, "answer")?.why === "restricted",
      )
      .map(({ id, title }) => ({ id, title }));
  },
);
