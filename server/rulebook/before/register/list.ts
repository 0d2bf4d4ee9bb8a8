/** Opinions of organisations and wards from a file: what stands there already is left as it is, the rest is entered as one act. */

import { INBOXES, type Inbox, MOST_OF_A_LIST } from "../../../../shared/terms/register.ts";
import { spellingKey } from "../../../../shared/terms/text.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { desk, preparing } from "../../frame/rights.ts";
import { type Acts, type Circumstances, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { entered, formOf, misfit, nextNumber, senderOf } from "./acts.ts";
import { registered, rowOf } from "./facts.ts";
import { type Form, toRow } from "./registration.ts";

type List = CommandOf<"RegisterOpinions">["lists"][number];

/** What two forms share that say the same of the same place. */
function keyOf(form: Pick<Form, "content" | "place">): string {
  const before = keys.get(form);
  if (before !== undefined) return before;
  const key = `${spellingKey(form.content)}\n${spellingKey(form.place)}`;
  keys.set(form, key);
  return key;
}
const keys = new WeakMap<object, string>();

/** Those that the sender has not sent yet, each once. Of a long register nothing is gathered: only what comes is looked for in it. */
function fresh(state: HearingState, at: Circumstances, seat: List["onBehalfOf"], forms: readonly Form[]) {
  const coming = new Map(forms.map((form) => [keyOf(form), form]).reverse() as [string, Form][]);
  for (const registration of registered(state)) {
    const row = registration.withdrawnAt === null ? rowOf(at.registrations, registration) : undefined;
    if (row?.sender === seat) coming.delete(keyOf(row));
  }
  return forms.filter((form) => coming.get(keyOf(form)) === form);
}

/** All of them, or none. */
function registerLists(
  state: HearingState,
  at: Circumstances,
  lists: readonly List[],
  destination: { readonly inbox: Inbox; readonly file: string },
): Decision {
  const count = lists.reduce((sum, { opinions }) => sum + opinions.length, 0);
  if (count > MOST_OF_A_LIST) return refuse({ code: "tooManyItems", most: MOST_OF_A_LIST });
  const taken: ReturnType<typeof entered>[] = [];
  const first = nextNumber(state);
  for (const { onBehalfOf, opinions } of lists) {
    const sender = senderOf(state, at.actor, onBehalfOf);
    if ("code" in sender) return refuse(sender);
    // a list is nobody's who has no seat
    if (sender.source === "individual") return refuse({ code: "notAllowed" });
    const forms = opinions.map(formOf);
    const wrong = forms.map((form) => misfit(form, sender.source)).find((lack) => lack !== null);
    if (wrong) return refuse(wrong);
    const words = { inbox: destination.inbox, note: destination.file, receipt: "" };
    for (const form of fresh(state, at, onBehalfOf, forms))
      taken.push(entered(state, at, sender, form, words, first + taken.length));
  }
  if (taken.length === 0) return refuse({ code: "alreadyDone" });
  return {
    kind: "accepted",
    events: taken.map(({ event }) => event),
    people: taken.map(({ row }) => toRow(row)),
  };
}

export const registerListActs: Acts<"RegisterOpinions"> = {
  RegisterOpinions: {
    ...{ who: desk, when: preparing, bodies: INBOXES, sealed: true },
    decide: (state, { lists, ...told }, at) => registerLists(state, at, lists, told),
  },
};
