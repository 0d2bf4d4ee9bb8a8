/** What a display of the hall shows: one scene at a time (rules V1–V6, S40). */
import type { HallSeat } from "../../../shared/terms/seats.ts";
import type { HallPerson, HallScene } from "../../../shared/views/live/hall.ts";
import { must } from "../../rulebook/frame/ruling.ts";
import type { ChosenScene, Entry, HearingState, Opinion, Reads } from "../../rulebook/frame/state.ts";
import { allottedFor, openSegment } from "../../rulebook/live/floor/facts.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { waitingIn } from "../../rulebook/live/queue/facts.ts";
import { currentStep } from "../../rulebook/live/session/facts.ts";
import { fields, part, partOf } from "../part.ts";
import { hallName, type People } from "../people.ts";
import { rightsText } from "./rights.ts";
import { pausedUntil, stepViews } from "./session.ts";

type Matters = Pick<HearingState, "opinions" | "plan">;

export function opinionOf(state: Pick<HearingState, "opinions">, entry: Entry): Opinion | null {
  return entry.opinion === null ? null : (state.opinions[entry.opinion] ?? null);
}

/** The approved display title, else the field alone; nothing of what has left the dialogue. */
function hallTitle(state: Pick<HearingState, "opinions">, opinion: Opinion | null): string {
  if (!opinion || isSealed(state, opinion)) return "";
  return opinion.displayTitle ?? opinion.field;
}

/** What a turn or an answer is about, as many as the hall can read. */
const titlesOf = (state: Pick<HearingState, "opinions">, ids: readonly (string | null)[]): string[] =>
  ids
    .map((id) => hallTitle(state, state.opinions[id ?? ""] ?? null))
    .filter((title) => title !== "")
    .slice(0, 3);

function hallPerson(state: Matters, people: People, entry: Entry): HallPerson {
  const opinion = opinionOf(state, entry);
  const person = people.get(entry.person);
  const named = !(opinion && !opinion.mayBeNamed && opinion.person === entry.person);
  const delegate = state.plan.delegates.find((delegate) => delegate.person === entry.person);
  const introducedBy = delegate?.kind === "allocated" ? delegate.organisation : "";
  return {
    name: hallName(people, entry.person, opinion),
    position: named ? (person?.position ?? "") : "",
    introduced: named && introducedBy !== "" ? `đại biểu do ${introducedBy} giới thiệu` : "",
  };
}

type OnFloor = Matters & Reads<"floor" | "entries" | "answers" | "time.limits">;

function sceneOnFloor(state: OnFloor, people: People): HallScene | null {
  const { floor } = state;
  switch (floor.kind) {
    case "free":
      return null;
    case "called":
    case "speaking":
    case "interjection": {
      const entry = must(state.entries, floor.turn);
      return {
        kind: "speaker",
        who: hallPerson(state, people, entry),
        questions: titlesOf(state, [entry.opinion]),
        allotted: entry.timed ? allottedFor(state, entry) : null,
        interjection: floor.kind === "interjection",
      };
    }
    case "answering": {
      const answer = must(state.answers, floor.answer);
      const person = people.get(answer.respondent);
      return {
        kind: "answer",
        questions: titlesOf(state, answer.opinions),
        who: {
          name: hallName(people, answer.respondent, null),
          position: person?.position ?? "",
          introduced: "",
        },
        supporting: answer.supporting.flatMap(
          (id) => state.plan.units.find((unit) => unit.id === id)?.name ?? [],
        ),
      };
    }
    default:
      return floor satisfies never;
  }
}

/** Whoever has the floor, as the hall shows it. */
export const floorScene = part(
  fields("floor", "entries", "answers", "opinions", "plan", "time.limits"),
  sceneOnFloor,
);

function chosenScene(state: Matters & Pick<HearingState, "steps">, chosen: ChosenScene): HallScene | null {
  const { scene, text, opinions } = chosen;
  switch (scene) {
    case "auto":
      return null;
    case "backdrop":
      return { kind: "backdrop" };
    case "programme":
      return { kind: "programme", steps: stepViews(state) };
    case "rights":
      return { kind: "rights", lines: rightsText(state.plan).split("\n") };
    case "notice":
      return { kind: "notice", text };
    case "pause":
      return { kind: "pause", text, until: chosen.until ?? null };
    case "document":
      return { kind: "document", title: text };
    case "concerns":
      return {
        kind: "concerns",
        titles: opinions
          .flatMap((id) => state.opinions[id] ?? [])
          .filter((opinion) => !isSealed(state, opinion))
          .map((opinion) => hallTitle(state, opinion)),
      };
    case "resultCard":
      return { kind: "resultCard", title: hallTitle(state, state.opinions[opinions[0] ?? ""] ?? null), text };
    case "otherSource":
      return { kind: scene };
    case "settling":
    case "conclusion":
    case "test":
    case "black":
    case "ask":
      return { kind: scene };
    default:
      return scene satisfies never;
  }
}

type Course = Matters & Reads<"entries" | "answers" | "steps" | "queue.closedAt">;

/** What the hall was last about in this part: a turn or answer that has ended, an answer that is invited, the list. */
export function newestMatter(state: Course, people: People): HallScene {
  const waiting: HallScene = { kind: "waiting" };
  const raised = (ids: readonly (string | null)[], who: HallPerson | null): HallScene => {
    const questions = titlesOf(state, ids);
    return questions.length === 0 ? waiting : { kind: "raised", questions, who };
  };
  const matters: { at: number; scene: () => HallScene }[] = [];
  for (const { state: stands, ...entry } of Object.values(state.entries)) {
    // what was stopped, or has left the dialogue, is not held up to the hall
    if (stands.kind === "stopped" || stands.kind === "diverted")
      matters.push({ at: stands.at, scene: () => waiting });
    if (stands.kind !== "spoken") continue;
    const { opinion } = entry;
    const by = () => hallPerson(state, people, { ...entry, state: stands });
    const parts = state.opinions[opinion ?? ""]?.parts ?? [];
    matters.push({ at: stands.at, scene: () => raised(parts.length > 0 ? parts : [opinion], by()) });
  }
  for (const { state: stands, ...answer } of Object.values(state.answers)) {
    const at = stands.kind === "assigned" ? answer.assignedAt : stands.kind === "given" ? stands.at : null;
    if (at === null) continue;
    matters.push({ at, scene: () => raised(answer.opinions, raisedBy(state, people, answer.opinions)) });
  }
  if (state.queue.closedAt !== null) {
    const unheard = Object.values(state.entries).filter((entry) => entry.state.kind === "unheard").length;
    matters.push({ at: state.queue.closedAt, scene: () => ({ kind: "listClosed", unheard }) });
  }
  const begun = currentStep(state)?.begunAt ?? 0;
  const [newest] = matters.filter(({ at }) => at >= begun).sort((a, b) => b.at - a.at);
  return newest?.scene() ?? waiting;
}

const lastMatter = part(
  fields("plan", "opinions", "entries", "answers", "steps", "queue.closedAt"),
  newestMatter,
);

/** Who raised what one answer is about, where it was one person. */
function raisedBy(state: Course, people: People, opinions: readonly string[]): HallPerson | null {
  const turns = Object.values(state.entries).filter(
    ({ opinion, state: { kind } }) => opinion !== null && kind === "spoken" && opinions.includes(opinion),
  );
  const [turn] = turns;
  return turn && turns.length === 1 && opinions.length === 1 ? hallPerson(state, people, turn) : null;
}

/** Who makes ready, as the hall names them. */
export const nextOf = part(
  fields("steps", "queue.order", "entries", "opinions", "plan"),
  (state, people): HallPerson[] => {
    const segment = openSegment(state);
    if (segment === null) return [];
    return waitingIn(state, segment)
      .filter((entry) => entry.state.kind === "waiting")
      .slice(0, state.plan.nextShown)
      .map((entry) => hallPerson(state, people, entry));
  },
);

export const SCENE_FIELDS = [
  ...(["displays.hall", "displays.hall2", "session", "plan", "steps"] as const),
  ...(["opinions", "entries", "answers", "queue.closedAt"] as const),
] as const;
export type Scenes = Reads<(typeof SCENE_FIELDS)[number]>;

/**
 * What was pinned; else the break; else who holds the floor; else what was shown; else what the step calls for. A
 * display that has no scene of its own shows what the first does.
 */
export function sceneFrom<S>(
  state: Scenes,
  display: HallSeat,
  onFloor: S | null,
  last: () => S,
): HallScene | S {
  const ownScene =
    display === "hall2" && state.displays.hall2 ? chosenScene(state, state.displays.hall2) : null;
  if (ownScene) return ownScene;
  const { session } = state;
  const before = session.kind === "suspended" && (state.displays.hall.since ?? 0) < session.since;
  // what was shown until the next call makes way for the break; what is chosen in the break stands there
  const chosen = before && !state.displays.hall.pinned ? null : chosenScene(state, state.displays.hall);
  if (chosen) return chosen;
  if (session.kind === "suspended") return { kind: "pause", text: "", until: pausedUntil(state) };
  if (onFloor) return onFloor;
  const step = currentStep(state);
  if (state.session.kind === "open" && step?.kind === "break")
    return { kind: "pause", text: "", until: step.plannedStart + step.planned };
  if (state.session.kind === "open" && openSegment(state) !== null) return last();
  if (step?.kind === "conclusion") return { kind: "conclusion" };
  return { kind: "backdrop" };
}

/** What a display of the hall shows. */
export const sceneOf = partOf((display) =>
  part(
    { ...fields(...SCENE_FIELDS), floorScene, lastMatter },
    (state): HallScene => sceneFrom(state, display as HallSeat, state.floorScene, () => state.lastMatter),
  ),
);
