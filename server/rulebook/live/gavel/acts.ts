import { isSeat } from "../../../../shared/terms/seats.ts";
import {
  always,
  anyChair,
  everyPhase,
  open,
  operator,
  presidingOrSecretary,
  showing,
  staff,
  tillClosed,
} from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import { hasSeat } from "../../frame/seats.ts";
import { floorMoved } from "../floor/facts.ts";
import { renewedItself, resultText } from "./facts.ts";

/** A presider whose tablet has given no sign of life for so long may be relieved (ms). */
export const PRESIDER_GONE = 30_000;

export const gavelActs: Acts<
  | "HandOverChair"
  | "TakeOver"
  | "ShowOnHall"
  | "ShowResultCard"
  | "ChooseHallScheme"
  | "TellLectern"
  | "RenewSeat"
> = {
  HandOverChair: {
    who: { ...anyChair, chair: "presider" },
    when: tillClosed,
    decide: (state, command) =>
      command.to === state.chair.presider
        ? refuse({ code: "alreadyDone" })
        : accept({ type: "ChairHandedOver", to: command.to }),
  },
  TakeOver: {
    who: anyChair,
    when: tillClosed,
    decide: (state, _command, at) => {
      const to = at.actor;
      if (to !== "A" && to !== "B" && to !== "C") return refuse({ code: "notAllowed" });
      if (to === state.chair.presider) return refuse({ code: "alreadyDone" });
      const seen = at.presiderLastSeen;
      if (seen !== null && seen < PRESIDER_GONE) return refuse({ code: "presiderPresent", lastSeenMs: seen });
      return accept({ type: "ChairTakenOver", to, presiderLastSeen: seen ?? -1 });
    },
  },
  ShowOnHall: {
    who: showing,
    when: always,
    decide: (state, command) => {
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
  },
  ShowResultCard: {
    who: showing,
    when: open,
    decide: (state, command) => {
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
  },
  ChooseHallScheme: {
    who: { ...staff, operator: "yes" },
    when: always,
    decide: (_state, command) => accept({ type: "HallSchemeChosen", scheme: command.scheme }),
  },
  TellLectern: {
    who: presidingOrSecretary,
    when: open,
    decide: (state, command) => {
      const moved = floorMoved(state, command.holder);
      if (moved) return refuse(moved);
      if (command.text === null && state.displays.lectern === null) return refuse({ code: "alreadyDone" });
      return accept({ type: "LecternTold", holder: command.holder, text: command.text });
    },
  },
  // a chair its own, and another's that has renewed itself: see its rule
  RenewSeat: {
    who: { ...operator, chair: "yes" },
    when: everyPhase,
    decide: (state, command, { actor }) => {
      // a seat that renewed itself may have done so in a stranger's hands: another chair gives it back
      if (actor !== "operator" && actor !== command.seat && !renewedItself(state, command.seat))
        return refuse({ code: "notAllowed" });
      if (!isSeat(command.seat) || !hasSeat(state, command.seat))
        return refuse({ code: "unknownId", id: command.seat });
      return accept({
        type: "SeatRenewed",
        seat: command.seat,
        generation: (state.links.generations[command.seat] ?? 1) + 1,
      });
    },
  },
};
