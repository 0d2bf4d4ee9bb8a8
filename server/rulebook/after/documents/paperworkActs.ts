/** Acts: what is made gets its number of the register; a clerk writes into what is not final yet. */
import { NUMBERED_BY, WRITTEN_BY, type WrittenInto } from "../../../../shared/terms/numbered.ts";
import type { SeatName } from "../../../../shared/terms/seats.ts";
import { dayOf } from "../../../../shared/terms/time.ts";
import { bodyOf } from "../../before/offices.ts";
import { isTaken } from "../../frame/documentNumbers.ts";
import { phaseOf } from "../../frame/phase.ts";
import { after, desk, preparing } from "../../frame/rights.ts";
import { type Acts, accept, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { issuedOf } from "./facts.ts";
import { firstDayOf, numberOf, ownWords } from "./paperwork.ts";

export type PaperworkCommand = "NumberDocument" | "WriteOwnWords";

const offTheDay = { who: desk, when: { ...after, preparing: preparing.preparing } } as const;

/** Why nothing more is written into it. */
function isFinal(state: HearingState, document: WrittenInto): Decision | null {
  const wanted = document === "synthesisReport" ? "before" : "after";
  const phase = phaseOf(state);
  if (phase !== wanted) return refuse({ code: "wrongPhase", phase });
  // of a report there may be several: what was issued stays, words are for the next
  if (document !== "conclusionNotice" && document !== "resultReport") return null;
  const [issued] = issuedOf(state, document);
  return issued ? refuse({ code: "alreadyIssued", number: issued.number ?? issued.id }) : null;
}

const notTheirs = (state: HearingState, actor: SeatName, bodies: readonly string[]): boolean =>
  !bodies.includes(bodyOf(state, actor));

export const paperworkActs: Acts<PaperworkCommand> = {
  NumberDocument: {
    ...offTheDay,
    decide: (state, { document, of, number, date }, { actor, now }) => {
      const bodies = NUMBERED_BY[document];
      if (notTheirs(state, actor, bodies)) return refuse({ code: "ofAnotherBody", body: bodies[0] });
      const from = firstDayOf(state, document, of);
      if (from === null) return refuse({ code: "unknownId", id: of || document });
      const borne = numberOf(state, document, of);
      if (borne) return refuse({ code: "alreadyIssued", number: borne.number ?? borne.id });
      if (date < from || date > dayOf(now)) return refuse({ code: "dayOfDocument", from });
      if (isTaken(state, number, date)) return refuse({ code: "numberTaken", number });
      return accept({ type: "DocumentNumbered", document, of, number, date });
    },
  },
  WriteOwnWords: {
    ...offTheDay,
    decide: (state, { document, text }, { actor, now }) => {
      const body = WRITTEN_BY[document];
      if (notTheirs(state, actor, [body])) return refuse({ code: "ofAnotherBody", body });
      if (ownWords(state, document, now) === text) return refuse({ code: "alreadyDone" });
      return isFinal(state, document) ?? accept({ type: "OwnWordsWritten", document, text });
    },
  },
};
