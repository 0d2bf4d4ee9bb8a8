/** Opinions of an organisation or ward from a file: what stands there already is left as it is, the rest is entered as one act. */
import { isSameText } from "../../../../shared/reckoning/likeness.ts";
import { INBOXES } from "../../../../shared/terms/register.ts";
import { desk, preparing } from "../../frame/rights.ts";
import { type Acts, refuse } from "../../frame/ruling.ts";
import { doubleOf, entered, formOf, misfit, senderOf } from "./acts.ts";
import { type Form, toRow } from "./registration.ts";

const isSame = (one: Form, other: Form): boolean =>
  isSameText(one.content, other.content) && isSameText(one.place, other.place);

export const registerListActs: Acts<"RegisterOpinions"> = {
  RegisterOpinions: {
    ...{ who: desk, when: preparing, bodies: INBOXES, sealed: true },
    decide: (state, { inbox, onBehalfOf, file, opinions }, at) => {
      const sender = senderOf(state, at.actor, onBehalfOf);
      if ("code" in sender) return refuse(sender);
      // a list is nobody's who has no seat
      if (sender.source === "individual") return refuse({ code: "notAllowed" });
      const forms = opinions.map(formOf);
      const wrong = forms.map((form) => misfit(form, sender.source)).find((one) => one !== null);
      if (wrong) return refuse(wrong);
      const fresh = forms.filter(
        (form, i) => !doubleOf(state, at, sender, form) && forms.findIndex((one) => isSame(one, form)) === i,
      );
      if (fresh.length === 0) return refuse({ code: "alreadyDone" });
      const told = { inbox, note: file, receipt: "" };
      const all = fresh.map((form, i) => entered(state, at, sender, form, told, i));
      return {
        kind: "accepted",
        events: all.map(({ event }) => event),
        people: all.map(({ row }) => toRow(row)),
      };
    },
  },
};
