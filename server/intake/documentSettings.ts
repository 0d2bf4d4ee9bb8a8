/** What plan.json says of the heads and ends of documents: letterheads, legal basis, recipients. All of it may be missing. */
import { z } from "zod";
import { numberField, recipientsField } from "../../shared/wire/commands/settings.ts";
import type { DocumentSettings, Letterhead } from "../rulebook/before/plan.ts";

const head = z.object({ headerLeft: z.array(z.string()), symbols: z.object({ minutes: z.string() }) });

/** The part of plan.json that speaks of documents. */
export const documentFields = {
  plan: z.object({ number: numberField, date: z.iso.date().optional(), issuer: z.string().optional() }),
  legalBasis: z
    .array(
      z.object({
        type: z.string(),
        number: z.string(),
        date: z.iso.date(),
        issuer: z.string(),
        about: z.string().nullable(),
      }),
    )
    .default([]),
  secretaries: z.array(z.object({ from: z.string() })).default([]),
  recipients: recipientsField.default([]),
  documents: head.extend({ place: z.string(), state: head.optional() }).optional(),
};
type Fields = z.infer<z.ZodObject<typeof documentFields>>;

/** The first line names the superior body, the others the issuer; an asterisk below is the family's own. */
function letterhead(given: z.infer<typeof head> | undefined): Letterhead {
  const [superior = "", ...issuer] = (given?.headerLeft ?? []).filter((line) => line !== "*");
  return { superior, issuer, symbol: given?.symbols.minutes ?? "" };
}

const day = (iso: string) => iso.split("-").toReversed().join("/");

export function toDocumentSettings(plan: Fields): DocumentSettings {
  const planSettings = plan.plan;
  return {
    place: plan.documents?.place ?? "",
    party: letterhead(plan.documents),
    state: letterhead(plan.documents?.state),
    basis: [
      ...plan.legalBasis.map(
        ({ type, number, date, issuer, about }) =>
          `${type} số ${number}, ngày ${day(date)} của ${issuer}${about === null ? "" : `: ${about}`}`,
      ),
      `Kế hoạch số ${planSettings.number}${planSettings.date ? `, ngày ${day(planSettings.date)}` : ""}${planSettings.issuer ? ` của ${planSettings.issuer}` : ""}`,
    ],
    recipients: plan.recipients,
    secretariesFrom: plan.secretaries[0]?.from ?? "",
  };
}
