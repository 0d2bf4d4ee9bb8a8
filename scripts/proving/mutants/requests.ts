/** Mistakes to be planted in the rules of requests by phone (RULES.md R). */
import type { Mutant } from "../plant.ts";

const request = "server/rulebook/live/requests";

export const REQUESTS: readonly Mutant[] = [
  {
    rule: "R1",
    file: request,
    right: '{ type: "RequestAdmitted", request: request.id, entry: entry.id },',
    wrong: "",
  },
  {
    rule: "R2",
    file: request,
    right: "requestsOf(state, phone).filter((request) => isPending(state, request))",
    wrong: "requestsOf(state, phone)",
  },
  {
    rule: "R2",
    file: request,
    within: "AskToSpeak",
    right: "asked(state).length >= MOST_ASKED",
    wrong: "false",
  },
  { rule: "R3", file: request, right: "!request || request.phone !== phoneOf(at.actor)", wrong: "!request" },
  {
    rule: "R4",
    file: "server/views/live",
    right: "askMark: state.displays.hall.askMark,",
    wrong: "askMark: true,",
  },
];
