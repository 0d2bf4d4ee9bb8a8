import type { HearingState, SpeakRequest } from "../../frame/state.ts";

const byPhone = new WeakMap<HearingState["requests"], ReadonlyMap<string, readonly SpeakRequest[]>>();

/** The requests of each phone, sorted out once: a crowd that asks and withdraws must not make every press slower by its square. */
export function requestsByPhone(state: HearingState): ReadonlyMap<string, readonly SpeakRequest[]> {
  const { requests } = state;
  const sortedBefore = byPhone.get(requests);
  if (sortedBefore) return sortedBefore;
  const sorted = new Map<string, SpeakRequest[]>();
  for (const request of Object.values(requests)) {
    const ofPhone = sorted.get(request.phone);
    if (ofPhone) ofPhone.push(request);
    else sorted.set(request.phone, [request]);
  }
  byPhone.set(requests, sorted);
  return sorted;
}

export const requestsOf = (state: HearingState, phone: string): readonly SpeakRequest[] =>
  requestsByPhone(state).get(phone) ?? [];

export const asked = (state: Pick<HearingState, "requests">): readonly SpeakRequest[] =>
  Object.values(state.requests).filter((request) => request.state.kind === "asked");
