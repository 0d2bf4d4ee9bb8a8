/** The secretary's view: the session, the outline of the minutes (written by the log), the lists to search in. */

import type { SecretarySeat } from "../../../shared/terms/seats.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import type { SecretaryView, SectionView } from "../../../shared/views/views.ts";
import { isLocked } from "../../rulebook/after/signature/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import type { Answer, Entry, HearingState, Reads } from "../../rulebook/frame/state.ts";
import { minutesRight } from "../../rulebook/live/minutes/facts.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { asked } from "../../rulebook/live/requests/facts.ts";
import { fields, part, partOf } from "../part.ts";
import { type People, personView } from "../people.ts";
import { displayParts } from "./hall.ts";
import { type Holder, holder } from "./line.ts";
import { isNamed } from "./opinions.ts";
import { notesOf, sessionView } from "./session.ts";

function section(
  id: string,
  kind: SectionView["kind"],
  title: string,
  more: Partial<SectionView>,
): SectionView {
  return {
    id,
    level: 2,
    kind,
    title,
    meta: "",
    from: null,
    to: null,
    missingOutcome: false,
    current: false,
    mayWrite: true,
    locked: false,
    opinion: null,
    ...more,
  };
}

type Read = Reads<"entries" | "answers" | "opinions" | "steps" | "minutes.secretaries" | "chair.presider"> & {
  readonly holder: Holder;
};

function turnSection(state: Read, people: People, entry: Entry, seat: SecretarySeat): SectionView {
  const opinion = entry.opinion === null ? null : state.opinions[entry.opinion];
  const current = "turn" in state.holder && state.holder.turn === entry.id;
  if (opinion?.diversion) {
    return section(
      `turn.${entry.id}`,
      "sealed",
      `Hướng dẫn sang tiếp công dân (số ${opinion.diversion.number})`,
      { from: entry.calledAt, mayWrite: minutesRight(state, seat, `turn.${entry.id}`) === "write" },
    );
  }
  const who = personView(people, entry.person);
  const to = "at" in entry.state ? entry.state.at : null;
  return section(`turn.${entry.id}`, "turn", who.name, {
    meta: [who.position, who.organisation].filter(Boolean).join(" · "),
    from: entry.calledAt,
    to,
    current,
    opinion: opinion && !isSealed(state, opinion) ? opinion.id : null,
    missingOutcome:
      opinion != null && opinion.raisedAt !== null && opinion.outcome === null && opinion.parts.length === 0,
  });
}

function answerSection(state: Read, people: People, answer: Answer): SectionView {
  const who = personView(people, answer.respondent);
  const missing =
    answer.state.kind === "given" &&
    answer.opinions.some(
      (id) => state.opinions[id]?.outcome === null && state.opinions[id]?.parts.length === 0,
    );
  return section(`answer.${answer.id}`, "answer", `${who.name} trả lời`, {
    meta: who.position,
    from: answer.clock?.startedAt ?? answer.assignedAt,
    to: answer.state.kind === "given" ? answer.state.at : null,
    current: state.holder.kind === "answering" && state.holder.answer === answer.id,
    missingOutcome: missing,
    opinion: answer.opinions.find((id) => isNamed(state, id)) ?? null,
  });
}

/** Steps with the turns and answers that fell into them, in order of time; never by hand. */
function outline(state: Read, people: People, seat: SecretarySeat): SectionView[] {
  const inner = [
    ...Object.values(state.entries)
      .filter((entry) => entry.calledAt !== null)
      .map((entry) => turnSection(state, people, entry, seat)),
    ...Object.values(state.answers)
      .filter((answer) => answer.clock !== null || answer.state.kind === "onFloor")
      .map((answer) => answerSection(state, people, answer)),
  ].sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  const begun = state.steps.filter((step) => step.begunAt !== null);
  return begun.flatMap((step, i) => {
    const from: Instant = step.begunAt ?? 0;
    const until = begun[i + 1]?.begunAt ?? Number.POSITIVE_INFINITY;
    const within = inner.filter((part) => (part.from ?? 0) >= from && (part.from ?? 0) < until);
    const running = step.endedAt === null && !within.some((part) => part.current);
    return [
      section(`step.${step.id}`, "step", step.shortTitle, {
        level: 1,
        from: step.begunAt,
        to: step.endedAt,
        current: running,
      }),
      ...within,
    ];
  });
}

const sectionsOf = partOf((seat) =>
  part(
    {
      ...fields("entries", "answers", "opinions", "steps", "minutes.secretaries", "chair.presider"),
      ...fields("after.minutes"),
      holder,
    },
    (state, people) =>
      outline(state, people, seat as SecretarySeat).map((row) =>
        isLocked(state, row.id) ? { ...row, locked: true } : row,
      ),
  ),
);

const requests = part(fields("requests"), (state, people): SecretaryView["requests"] =>
  asked(state).map(({ id, person, organisation, content, askedAt }) => ({
    id,
    who: personView(people, person),
    organisation,
    content,
    at: askedAt,
  })),
);

export function secretaryView(state: HearingState, people: People, seat: SecretarySeat): SecretaryView {
  return {
    ...sessionView(state, people, false),
    role: "secretary",
    seat,
    phase: phaseOf(state),
    duty: state.minutes.secretaries.minutes === seat ? "minutes" : "synthesis",
    sections: sectionsOf(seat)(state, people),
    notes: notesOf(seat)(state, people),
    displays: displayParts(state, people),
    requests: requests(state, people),
  };
}
