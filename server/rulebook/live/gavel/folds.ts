import type { SeatName } from "../../../../shared/terms/seats.ts";
import { type Folds, must } from "../../frame/ruling.ts";

export const gavelFolds: Folds<
  "ChairHandedOver" | "ChairTakenOver" | "SceneShown" | "HallSchemeChosen" | "LecternTold" | "SeatRenewed"
> = {
  ChairHandedOver: (state, event) => {
    state.chair.presider = event.to;
    state.chair.request = null;
  },
  ChairTakenOver: (state, event) => {
    state.chair.presider = event.to;
    state.chair.request = null;
  },
  SceneShown: (state, event, commit) => {
    for (const id of event.opinions) must(state.opinions, id);
    const { scene, pinned, text, opinions, display = "hall", until = null } = event;
    const chosen = { scene, pinned, text, opinions, until, since: commit.at };
    if (display === "hall") state.displays.hall = { ...state.displays.hall, ...chosen };
    else state.displays.hall2 = scene === "auto" ? null : { ...chosen, pinned: true };
  },
  HallSchemeChosen: (state, event) => {
    state.displays.hall.scheme = event.scheme;
  },
  LecternTold: (state, event) => {
    state.displays.lectern = event.text === null ? null : { holder: event.holder, text: event.text };
  },
  SeatRenewed: (state, event, commit) => {
    state.links.generations[event.seat] = event.generation;
    state.links.renewals[event.seat] = { by: commit.actor as SeatName, at: commit.at };
  },
};
