/** What staff say to each other in silence: notes from seat to seat, the wish to preside, the draft conclusion. */
import { PREFIX } from "../../../../shared/terms/ids.ts";
import { CHAIR_SEATS, type ChairSeat } from "../../../../shared/terms/seats.ts";
import { nextId } from "../../frame/numbers.ts";
import { always, anyChair, secretary, staff, tillClosed } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";

const isChair = (seat: string): seat is ChairSeat => CHAIR_SEATS.some((chairSeat) => chairSeat === seat);

export const notesActs: Acts<"SendNote" | "ReadNote" | "RequestChair" | "DeclineChair" | "DraftConclusion"> =
  {
    SendNote: {
      who: { ...staff, operator: "yes" },
      when: always,
      decide: (state, command, at) => {
        if (command.about !== undefined && !state.opinions[command.about])
          return refuse({ code: "unknownId", id: command.about });
        if (command.to === at.actor) return refuse({ code: "malformed", field: "to" });
        return accept({
          type: "NoteSent",
          note: nextId(state, PREFIX.note),
          to: command.to,
          text: command.text,
          about: command.about ?? null,
        });
      },
    },
    ReadNote: {
      who: staff,
      when: always,
      decide: (state, command, at) => {
        const note = state.notes.find((note) => note.id === command.note && note.to === at.actor);
        if (!note) return refuse({ code: "unknownId", id: command.note });
        return note.readAt === null
          ? accept({ type: "NoteRead", note: note.id })
          : refuse({ code: "alreadyDone" });
      },
    },
    RequestChair: {
      who: anyChair,
      when: tillClosed,
      decide: (state, _command, at) => {
        if (!isChair(at.actor)) return refuse({ code: "notAllowed" });
        if (at.actor === state.chair.presider || state.chair.request === at.actor)
          return refuse({ code: "alreadyDone" });
        return accept({ type: "ChairRequested", by: at.actor });
      },
    },
    DeclineChair: {
      who: { ...anyChair, chair: "presider" },
      when: tillClosed,
      decide: (state) =>
        state.chair.request === null ? refuse({ code: "alreadyDone" }) : accept({ type: "ChairDeclined" }),
    },
    DraftConclusion: {
      who: secretary,
      when: tillClosed,
      decide: (state, command) =>
        command.text === state.minutes.conclusionDraft
          ? refuse({ code: "alreadyDone" })
          : accept({ type: "ConclusionDrafted", text: command.text }),
    },
  };
