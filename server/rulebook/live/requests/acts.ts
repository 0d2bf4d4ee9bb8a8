/** Asking to speak by phone: a request waits with the secretary, who admits it as a walk-in or declines it with a sentence. */
import { PREFIX } from "../../../../shared/terms/ids.ts";
import { phoneOf } from "../../../../shared/terms/seats.ts";
import { MOST_REQUESTS } from "../../../../shared/views/live/phone.ts";
import { nextId } from "../../frame/numbers.ts";
import { always, nobody, secretary, showing, tillClosed } from "../../frame/rights.ts";
import { type Acts, accept, must, personOf, refuse } from "../../frame/ruling.ts";
import type { HearingState, SpeakRequest } from "../../frame/state.ts";
import { alreadyWaiting, brings, walkIn } from "../queue/facts.ts";
import { asked, requestsOf } from "./facts.ts";

/** Requests that wait with the secretary, of all phones together (rule R2). */
const MOST_ASKED = 200;

/** Does it still want something: asked and not answered, or in line and not yet heard? */
export function isPending(state: HearingState, request: SpeakRequest): boolean {
  if (request.state.kind === "asked") return true;
  if (request.state.kind !== "admitted") return false;
  const turn = must(state.entries, request.state.entry).state.kind;
  return turn === "waiting" || turn === "returnsLater" || turn === "onFloor";
}

export const requestsActs: Acts<
  "AskToSpeak" | "WithdrawRequest" | "AdmitRequest" | "DeclineRequest" | "ShowAskMark"
> = {
  AskToSpeak: {
    who: { ...nobody, delegate: "yes" },
    when: tillClosed,
    decide: (state, command, at) => {
      const phone = phoneOf(at.actor);
      if (phone === null) return refuse({ code: "notAllowed" });
      if (state.queue.closedAt !== null) return refuse({ code: "listIsClosed" });
      const open = requestsOf(state, phone).filter((request) => isPending(state, request));
      if (open.length >= MOST_REQUESTS) return refuse({ code: "tooManyRequests", most: MOST_REQUESTS });
      if (asked(state).length >= MOST_ASKED) return refuse({ code: "requestsFull" });
      const { name, addressForm, organisation, content } = command;
      const { id, people } = personOf({ name, addressForm, organisation }, at);
      const request = nextId(state, PREFIX.request);
      return {
        kind: "accepted",
        events: [{ type: "RequestMade", request, phone, person: id, organisation, content }],
        people,
      };
    },
  },
  WithdrawRequest: {
    who: { ...nobody, delegate: "yes" },
    when: tillClosed,
    decide: (state, command, at) => {
      const request = state.requests[command.request];
      // another phone's is not even told to be there
      if (!request || request.phone !== phoneOf(at.actor))
        return refuse({ code: "unknownId", id: command.request });
      if (request.state.kind === "asked")
        return accept({ type: "RequestWithdrawn", request: request.id, entry: null });
      if (request.state.kind !== "admitted" || !state.queue.order.includes(request.state.entry))
        return refuse({ code: "wrongState", id: request.id, state: request.state.kind });
      return accept({ type: "RequestWithdrawn", request: request.id, entry: request.state.entry });
    },
  },
  AdmitRequest: {
    who: secretary,
    when: tillClosed,
    decide: (state, command) => {
      const request = state.requests[command.request];
      if (!request) return refuse({ code: "unknownId", id: command.request });
      if (request.state.kind !== "asked") return refuse({ code: "alreadyDone" });
      if (state.queue.closedAt !== null) return refuse({ code: "listIsClosed" });
      if (
        command.person !== undefined &&
        !state.plan.delegates.some((delegate) => delegate.person === command.person)
      )
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
  },
  DeclineRequest: {
    who: secretary,
    when: tillClosed,
    decide: (state, command) => {
      const request = state.requests[command.request];
      if (!request) return refuse({ code: "unknownId", id: command.request });
      if (request.state.kind !== "asked") return refuse({ code: "alreadyDone" });
      return accept({ type: "RequestDeclined", request: request.id, words: command.words });
    },
  },
  ShowAskMark: {
    who: showing,
    when: always,
    decide: (state, command) =>
      state.displays.hall.askMark === command.on
        ? refuse({ code: "alreadyDone" })
        : accept({ type: "AskMarkShown", on: command.on }),
  },
};
