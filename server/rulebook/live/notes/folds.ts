import { noteGiven } from "../../frame/numbers.ts";
import type { Folds } from "../../frame/ruling.ts";

export const notesFolds: Folds<
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
    state.chair.request = event.by;
  },
  ChairDeclined: (state) => {
    state.chair.request = null;
  },
  ConclusionDrafted: (state, event) => {
    state.minutes.conclusionDraft = event.text;
  },
};
