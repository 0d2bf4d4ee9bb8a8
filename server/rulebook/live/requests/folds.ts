import { noteGiven } from "../../frame/numbers.ts";
import { type Folds, must } from "../../frame/ruling.ts";
import { take } from "../queue/folds.ts";

export const requestsFolds: Folds<
  "RequestMade" | "RequestAdmitted" | "RequestDeclined" | "RequestWithdrawn" | "AskMarkShown"
> = {
  RequestMade: (state, { request, phone, person, organisation, content }, commit) => {
    noteGiven(state, request);
    state.requests[request] = {
      id: request,
      phone,
      person,
      organisation,
      content,
      askedAt: commit.at,
      state: { kind: "asked" },
    };
  },
  RequestAdmitted: (state, event) => {
    must(state.requests, event.request).state = { kind: "admitted", entry: event.entry };
  },
  RequestDeclined: (state, event) => {
    must(state.requests, event.request).state = { kind: "declined", words: event.words };
  },
  RequestWithdrawn: (state, event, commit) => {
    must(state.requests, event.request).state = { kind: "withdrawn" };
    if (event.entry === null) return;
    take(state, event.entry);
    must(state.entries, event.entry).state = { kind: "withdrawn", at: commit.at, words: "" };
  },
  AskMarkShown: (state, event) => {
    state.displays.hall.askMark = event.on;
  },
};
