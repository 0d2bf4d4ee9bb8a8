/** Who presides, what hall and lectern show when somebody says so, and the seats' links. */

import { upperFirst } from "../../shared/address.ts";
import { CHAIR_SEATS, isSeat, type SeatName } from "../../shared/audiences.ts";
import { spokenDate } from "../../shared/outcomes.ts";
import { bodyName } from "../../shared/task.ts";
import { hasSeat } from "./departmentRules.ts";
import { accept, type Decides, type Folds, floorMoved, must, refuse } from "./ruling.ts";
import type { HearingState } from "./state.ts";

/** A presider whose tablet has given no sign of life for so long may be relieved (ms). */
export const PRESIDER_GONE = 30_000;

/**
 * The sentence of a result card: unit, task, latest day; null while the outcome has no unit or no day.
 * A task that only repeats the title is left out: the card has the title above, unless the hall may not see it.
 */
export function resultText(state: Pick<HearingState, "opinions" | "plan">, opinion: string): string | null {
  const { outcome, title, displayTitle } = state.opinions[opinion] ?? {};
  if (!outcome) return null;
  const unit = state.plan.units.find((one) => one.id === outcome.lead);
  if (!outcome.due || unit === undefined) return null;
  const task = [title, displayTitle].includes(outcome.task) ? "" : outcome.task;
  return [
    `${upperFirst(unit.verb ?? "giao")} ${outcome.directing ? `${outcome.directing} chỉ đạo ${bodyName(unit)} chủ trì` : bodyName(unit)}`,
    task,
    `chậm nhất ${spokenDate(outcome.due.date)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Was a chair's link last renewed from its own seat? The operator and the other chairs are told, and may give it back. */
export function renewedItself(state: Pick<HearingState, "renewals">, seat: string): boolean {
  return CHAIR_SEATS.some((chair) => chair === seat && state.renewals[chair]?.by === chair);
}

export const gavelDecides: Decides<
  | "HandOverChair"
  | "TakeOver"
  | "ShowOnHall"
  | "ShowResultCard"
  | "ChooseHallScheme"
  | "TellLectern"
  | "RenewSeat"
> = {
  HandOverChair: (state, command) =>
    command.to === state.presider
      ? refuse({ code: "alreadyDone" })
      : accept({ type: "ChairHandedOver", to: command.to }),
  TakeOver: (state, _command, at) => {
    const to = at.actor;
    if (to !== "A" && to !== "B" && to !== "C") return refuse({ code: "notAllowed" });
    if (to === state.presider) return refuse({ code: "alreadyDone" });
    const seen = at.presiderLastSeen;
    if (seen !== null && seen < PRESIDER_GONE) return refuse({ code: "presiderPresent", lastSeenMs: seen });
    return accept({ type: "ChairTakenOver", to, presiderLastSeen: seen ?? -1 });
  },
  ShowOnHall: (state, command) => {
    if (command.scene === "test" && state.session.kind !== "scheduled")
      return refuse({ code: "testAfterOpening" });
    const opinions = command.opinions ?? [];
    const bad = opinions.find((id) => !state.opinions[id]);
    if (bad !== undefined) return refuse({ code: "unknownId", id: bad });
    return accept({
      type: "SceneShown",
      scene: command.scene,
      pinned: command.pinned,
      text: command.text ?? "",
      opinions,
      ...(command.display === "hall" ? {} : { display: command.display }),
      ...(command.scene === "pause" && command.until !== undefined ? { until: command.until } : {}),
    });
  },
  ShowResultCard: (state, command) => {
    const text = resultText(state, command.opinion);
    if (text === null) return refuse({ code: "dueMissing" });
    return accept({
      type: "SceneShown",
      scene: "resultCard",
      pinned: false,
      text,
      opinions: [command.opinion],
    });
  },
  ChooseHallScheme: (_state, command) => accept({ type: "HallSchemeChosen", scheme: command.scheme }),
  TellLectern: (state, command) => {
    const moved = floorMoved(state, command.holder);
    if (moved) return refuse(moved);
    if (command.text === null && state.lectern === null) return refuse({ code: "alreadyDone" });
    return accept({ type: "LecternTold", holder: command.holder, text: command.text });
  },
  RenewSeat: (state, command, { actor }) => {
    // a seat that renewed itself may have done so in a stranger's hands: another chair gives it back
    if (actor !== "operator" && actor !== command.seat && !renewedItself(state, command.seat))
      return refuse({ code: "notAllowed" });
    if (!isSeat(command.seat) || !hasSeat(state, command.seat))
      return refuse({ code: "unknownId", id: command.seat });
    return accept({
      type: "SeatRenewed",
      seat: command.seat,
      generation: (state.generations[command.seat] ?? 1) + 1,
    });
  },
};

export const gavelFolds: Folds<
  "ChairHandedOver" | "ChairTakenOver" | "SceneShown" | "HallSchemeChosen" | "LecternTold" | "SeatRenewed"
> = {
  ChairHandedOver: (state, event) => {
    state.presider = event.to;
    state.chairRequest = null;
  },
  ChairTakenOver: (state, event) => {
    state.presider = event.to;
    state.chairRequest = null;
  },
  SceneShown: (state, event, commit) => {
    for (const id of event.opinions) must(state.opinions, id);
    const { scene, pinned, text, opinions, display = "hall", until = null } = event;
    const chosen = { scene, pinned, text, opinions, until, since: commit.at };
    if (display === "hall") state.hall = { ...state.hall, ...chosen };
    else state.hall2 = scene === "auto" ? null : { ...chosen, pinned: true };
  },
  HallSchemeChosen: (state, event) => {
    state.hall.scheme = event.scheme;
  },
  LecternTold: (state, event) => {
    state.lectern = event.text === null ? null : { holder: event.holder, text: event.text };
  },
  SeatRenewed: (state, event, commit) => {
    state.generations[event.seat] = event.generation;
    state.renewals[event.seat] = { by: commit.actor as SeatName, at: commit.at };
  },
};
