/** Acts: the Party's office releases for the public item by item; a leader opens what is restricted; consent is the person's. */
import { phoneOf } from "../../../../shared/terms/seats.ts";
import { rowOf } from "../../before/register/facts.ts";
import { bearerOf } from "../../before/screening/facts.ts";
import { after, anyChair, desk, everyPhase } from "../../frame/rights.ts";
import { type Acts, accept, type Circumstances, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { requestsOf } from "../../live/requests/facts.ts";
import { isRestricted } from "../../matter.ts";
import { consentTo, itemOf, lastOf, type NotYet, notToRelease, proposedText, publicTitle } from "./facts.ts";

const publisher = { who: desk, when: after, bodies: ["officeParty"] } as const;

function refusalOf(item: string, notYet: NotYet): Decision {
  if (notYet.why === "noSuchItem") return refuse({ code: "unknownId", id: item });
  if (notYet.why === "left") return refuse({ code: "hasLeft", number: notYet.number });
  if (notYet.why === "restricted") return refuse({ code: "restrictedMatter", opinion: notYet.opinion });
  return refuse({ code: "notToPublish", item, why: notYet.why });
}

/** Was it raised in the hall by a turn that this phone has asked for? */
const hasAsked = (state: HearingState, opinion: string, phone: string): boolean =>
  requestsOf(state, phone).some(
    ({ state: now }) => now.kind === "admitted" && state.entries[now.entry]?.opinion === opinion,
  );

/** Has this phone sent it in or asked to raise it, or the code of its receipt? */
function isOwn(state: HearingState, code: string, receipt: string | undefined, at: Circumstances): boolean {
  if (hasAsked(state, code, phoneOf(at.actor) ?? "")) return true;
  const bearer = bearerOf(state, code);
  const row = bearer && rowOf(at.registrations, bearer);
  if (!row) return false;
  return row.sender === at.actor || (receipt !== undefined && row.receipt !== "" && row.receipt === receipt);
}

export const publicationActs: Acts<
  "PublishItems" | "WithdrawPublication" | "ReleaseRestricted" | "ChangeConsent"
> = {
  PublishItems: {
    ...publisher,
    decide: (state, { items, shows, correction }) => {
      for (const { item } of items) {
        const notYet = notToRelease(state, item, shows);
        if (notYet) return refusalOf(item, notYet);
        const withdrawn = lastOf(state, item)?.kind === "withdrawn";
        // what was taken back comes again with what was wrong in it
        if (withdrawn !== (correction !== undefined))
          return refuse({ code: withdrawn ? "correctionMissing" : "notWithdrawn", item });
      }
      const released = items.map(({ item, text, titles, task, questions }) => {
        const { matters = [], of = null } = itemOf(state, item) ?? {};
        const chosen = new Map(titles.map(({ opinion, title }) => [opinion, title]));
        return {
          item,
          text: text ?? proposedText(state, item, shows),
          // what stands in the vault alone is read from there
          titles: Object.fromEntries(
            matters
              .map((matter) => [matter.id, chosen.get(matter.id) ?? publicTitle(state, matter)] as const)
              .filter(([, title]) => title !== ""),
          ),
          ...(of && { task: task ?? of.task }),
          questions: questions ?? matters.flatMap((matter) => matter.questions),
        };
      });
      return accept({ type: "ItemsPublished", items: released, shows, correction: correction ?? null });
    },
  },
  WithdrawPublication: {
    ...publisher,
    decide: (state, { items, why, titleToo }) => {
      const other = items.find((item) => lastOf(state, item)?.kind !== "released");
      if (other !== undefined) return refuse({ code: "notPublished", item: other });
      return accept({ type: "PublicationWithdrawn", items, why, titleToo });
    },
  },
  ReleaseRestricted: {
    ...{ who: anyChair, when: after },
    decide: (state, { opinion, text }) => {
      const found = state.opinions[opinion];
      if (!found) return refuse({ code: "unknownId", id: opinion });
      if (!isRestricted(state, found) || state.after.publication.released[opinion])
        return refuse({ code: "alreadyDone" });
      return accept({ type: "RestrictedReleased", opinion, text });
    },
  },
  ChangeConsent: {
    who: { ...desk, delegate: "yes" },
    when: everyPhase,
    sealed: "phones",
    decide: (state, { code, mayBeNamed: may, word, receipt }, at) => {
      const consent = consentTo(state, code, at.registrations);
      const sentByPhone = phoneOf(at.actor) !== null;
      // of another's opinion a phone hears what it would hear if there were none
      if (!consent || (sentByPhone && !isOwn(state, consent.code, receipt, at)))
        return refuse({ code: "unknownId", id: code });
      if (!sentByPhone && word === "") return refuse({ code: "reasonMissing" });
      if (consent.named === may) return refuse({ code: "alreadyDone" });
      return accept({ type: "ConsentChanged", opinion: consent.code, mayBeNamed: may, word });
    },
  },
};
