/** Acts: the last acts of the floor are taken back, the newest twelve. */
import { open, presiding } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import { dependsOn, KEPT_ACTS } from "./facts.ts";

export const undoActs: Acts<"UndoLastAct"> = {
  UndoLastAct: {
    who: presiding,
    when: open,
    decide: (state, command) => {
      const act = state.undo.acts.slice(-KEPT_ACTS).find(({ version }) => version === command.act);
      if (!act?.before) return refuse({ code: "nothingToUndo" });
      const later = dependsOn(state, act);
      if (later !== null) return refuse({ code: "undoDepends", on: later });
      return accept({ type: "ActUndone", act: act.version });
    },
  },
};
