import type { SeatName } from "../../../../shared/terms/seats.ts";
import { type Folds, must } from "../../frame/ruling.ts";

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
