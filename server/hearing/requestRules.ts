/** Asking to speak by phone: a request waits with the secretary, who admits it as a walk-in or declines it with a sentence. */

import { phoneOf } from "../../shared/audiences.ts";
import { MOST_REQUESTS } from "../../shared/phoneView.ts";
import { nextId, noteGiven } from "./numbers.ts";
import { alreadyWaiting, brings, take, walkIn } from "./queueRules.ts";
import { accept, type Decides, type Folds, must, personOf, refuse } from "./ruling.ts";
import type { HearingState, SpeakRequest } from "./state.ts";

/** Requests that wait with the secretary, of all phones together (rule R2). */
const MOST_ASKED = 200;

const byPhone = new WeakMap<HearingState["requests"], ReadonlyMap<string, readonly SpeakRequest[]>>();

/** The requests of each phone, sorted out once: a crowd that asks and withdraws must not make every press slower by its square. */
export function requestsByPhone(state: HearingState): ReadonlyMap<string, readonly SpeakRequest[]> {
  const { requests } = state;
  const known = byPhone.get(requests);
  if (known) return known;
  const sorted = new Map<string, SpeakRequest[]>();
  for (const one of Object.values(requests)) {
    const own = sorted.get(one.phone);
    if (own) own.push(one);
    else sorted.set(one.phone, [one]);
  }
  byPhone.set(requests, sorted);
  return sorted;
}

export const requestsOf = (state: HearingState, phone: string): readonly SpeakRequest[] =>
  requestsByPhone(state).get(phone) ?? [];

/** Does it still want something: asked and not answered, or in line and not yet heard? */
export function isPending(state: HearingState, request: SpeakRequest): boolean {
  if (request.state.kind === "asked") return true;
  if (request.state.kind !== "admitted") return false;
  const turn = must(state.entries, request.state.entry).state.kind;
  return turn === "waiting" || turn === "returnsLater" || turn === "onFloor";
}

export const asked = (state: Pick<HearingState, "requests">): readonly SpeakRequest[] =>
  Object.values(state.requests).filter((one) => one.state.kind === "asked");

export const requestDecides: Decides<
  "AskToSpeak" | "WithdrawRequest" | "AdmitRequest" | "DeclineRequest" | "ShowAskMark"
> = {
  AskToSpeak: (state, command, at) => {
    const phone = phoneOf(at.actor);
    if (phone === null) return refuse({ code: "notAllowed" });
    if (state.listClosedAt !== null) return refuse({ code: "listIsClosed" });
    const open = requestsOf(state, phone).filter((one) => isPending(state, one));
    if (open.length >= MOST_REQUESTS) return refuse({ code: "tooManyRequests", most: MOST_REQUESTS });
    if (asked(state).length >= MOST_ASKED) return refuse({ code: "requestsFull" });
    const { name, addressForm, organisation, content } = command;
    const { id, people } = personOf({ name, addressForm, organisation }, at);
    const request = nextId(state, "YC");
    return {
      kind: "accepted",
      events: [{ type: "RequestMade", request, phone, person: id, organisation, content }],
      people,
    };
  },
  WithdrawRequest: (state, command, at) => {
    const request = state.requests[command.request];
    // another phone's is not even told to be there
    if (!request || request.phone !== phoneOf(at.actor))
      return refuse({ code: "unknownId", id: command.request });
    if (request.state.kind === "asked")
      return accept({ type: "RequestWithdrawn", request: request.id, entry: null });
    if (request.state.kind !== "admitted" || !state.queue.includes(request.state.entry))
      return refuse({ code: "wrongState", id: request.id, state: request.state.kind });
    return accept({ type: "RequestWithdrawn", request: request.id, entry: request.state.entry });
  },
  AdmitRequest: (state, command) => {
    const request = state.requests[command.request];
    if (!request) return refuse({ code: "unknownId", id: command.request });
    if (request.state.kind !== "asked") return refuse({ code: "alreadyDone" });
    if (state.listClosedAt !== null) return refuse({ code: "listIsClosed" });
    if (command.person !== undefined && !state.plan.delegates.some((one) => one.person === command.person))
      return refuse({ code: "unknownId", id: command.person });
    const person = command.person ?? request.person;
    const same = brings(state, request.content);
    const twice = alreadyWaiting(
      state,
      "people",
      (entry) => entry.person === person && entry.source !== "registered" && same(entry),
    );
    if (twice) return refuse(twice);
    const { organisation, content } = request;
    const [entry, opinion] = walkIn(state, person, organisation, content, command.field, null);
    return accept(
      { type: "EntryAdded", entry, opinion },
      { type: "RequestAdmitted", request: request.id, entry: entry.id },
    );
  },
  DeclineRequest: (state, command) => {
    const request = state.requests[command.request];
    if (!request) return refuse({ code: "unknownId", id: command.request });
    if (request.state.kind !== "asked") return refuse({ code: "alreadyDone" });
    return accept({ type: "RequestDeclined", request: request.id, words: command.words });
  },
  ShowAskMark: (state, command) =>
    state.hall.askMark === command.on
      ? refuse({ code: "alreadyDone" })
      : accept({ type: "AskMarkShown", on: command.on }),
};

export const requestFolds: Folds<
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
    state.hall.askMark = event.on;
  },
};
