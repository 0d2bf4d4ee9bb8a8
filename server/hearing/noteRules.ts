/** What staff say to each other in silence: notes from seat to seat, the wish to preside, the draft conclusion. */

import { CHAIR_SEATS, type ChairSeat } from "../../shared/audiences.ts";
import { nextId, noteGiven } from "./numbers.ts";
import { accept, type Decides, type Folds, refuse } from "./ruling.ts";

const isChair = (seat: string): seat is ChairSeat => CHAIR_SEATS.some((one) => one === seat);

export const noteDecides: Decides<
  "SendNote" | "ReadNote" | "RequestChair" | "DeclineChair" | "DraftConclusion"
> = {
  SendNote: (state, command, at) => {
    if (command.about !== undefined && !state.opinions[command.about])
      return refuse({ code: "unknownId", id: command.about });
    if (command.to === at.actor) return refuse({ code: "malformed", field: "to" });
    return accept({
      type: "NoteSent",
      note: nextId(state, "GN"),
      to: command.to,
      text: command.text,
      about: command.about ?? null,
    });
  },
  ReadNote: (state, command, at) => {
    const note = state.notes.find((one) => one.id === command.note && one.to === at.actor);
    if (!note) return refuse({ code: "unknownId", id: command.note });
    return note.readAt === null
      ? accept({ type: "NoteRead", note: note.id })
      : refuse({ code: "alreadyDone" });
  },
  RequestChair: (state, _command, at) => {
    if (!isChair(at.actor)) return refuse({ code: "notAllowed" });
    if (at.actor === state.presider || state.chairRequest === at.actor)
      return refuse({ code: "alreadyDone" });
    return accept({ type: "ChairRequested", by: at.actor });
  },
  DeclineChair: (state) =>
    state.chairRequest === null ? refuse({ code: "alreadyDone" }) : accept({ type: "ChairDeclined" }),
  DraftConclusion: (state, command) =>
    command.text === state.conclusionDraft
      ? refuse({ code: "alreadyDone" })
      : accept({ type: "ConclusionDrafted", text: command.text }),
};

export const noteFolds: Folds<
  "NoteSent" | "NoteRead" | "ChairRequested" | "ChairDeclined" | "ConclusionDrafted"
> = {
  NoteSent: (state, { note, to, text, about }, commit) => {
    noteGiven(state, note);
    state.notes.push({ id: note, from: commit.actor, to, text, about, at: commit.at, readAt: null });
  },
  NoteRead: (state, event, commit) => {
    for (const note of state.notes) if (note.id === event.note) note.readAt = commit.at;
  },
  ChairRequested: (state, event) => {
    state.chairRequest = event.by;
  },
  ChairDeclined: (state) => {
    state.chairRequest = null;
  },
  ConclusionDrafted: (state, event) => {
    state.conclusionDraft = event.text;
  },
};
