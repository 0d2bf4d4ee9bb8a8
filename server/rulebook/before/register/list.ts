/** Opinions of organisations and wards from a file: what stands there already is left as it is, the rest is entered as one act. */

import { INBOXES, type Inbox, MOST_OF_A_LIST } from "../../../../shared/terms/register.ts";
import { spellingKey } from "../../../../shared/terms/text.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { desk, preparing } from "../../frame/rights.ts";
import { type Acts, type Circumstances, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { entered, formOf, misfit, senderOf } from "./acts.ts";
import { sentBy } from "./facts.ts";
import { type Form, toRow } from "./registration.ts";

type List = CommandOf<"RegisterOpinions">["lists"][number];

/** What two forms share that say the same of the same place. */
const keyOf = ({ content, place }: Pick<Form, "content" | "place">): string =>
  `${spellingKey(content)}\n${spellingKey(place)}`;

/** Those that the sender has not sent yet, each once. */
function fresh(state: HearingState, at: Circumstances, seat: List["onBehalfOf"], forms: readonly Form[]) {
  const known = new Set(
    sentBy(state, at.registrations, seat as never)
      .filter(({ registered }) => registered.withdrawnAt === null)
      .map(({ row }) => keyOf(row)),
  );
  return forms.filter((form) => {
    const key = keyOf(form);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** All of them, or none. */
function registerLists(
  state: HearingState,
  at: Circumstances,
  lists: readonly List[],
  told: { readonly inbox: Inbox; readonly file: string },
): Decision {
  const count = lists.reduce((sum, { opinions }) => sum + opinions.length, 0);
  if (count > MOST_OF_A_LIST) return refuse({ code: "tooManyItems", most: MOST_OF_A_LIST });
  const taken: ReturnType<typeof entered>[] = [];
  for (const { onBehalfOf, opinions } of lists) {
    const sender = senderOf(state, at.actor, onBehalfOf);
    if ("code" in sender) return refuse(sender);
    // a list is nobody's who has no seat
    if (sender.source === "individual") return refuse({ code: "notAllowed" });
    const forms = opinions.map(formOf);
    const wrong = forms.map((form) => misfit(form, sender.source)).find((one) => one !== null);
    if (wrong) return refuse(wrong);
    const words = { inbox: told.inbox, note: told.file, receipt: "" };
    for (const form of fresh(state, at, onBehalfOf, forms))
      taken.push(entered(state, at, sender, form, words, taken.length));
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
