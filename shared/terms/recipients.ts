/** Documents that end with "Nơi nhận", whose recipients the organiser's clerks may set one by one. */

/** F4, F5, F6, F7, F9, F10, F12, F13, F14, F15, the report on a period. */
export const RECEIVED = [
  "synthesisReport",
  "slips",
  "invitations",
  "programme",
  "minutes",
  "conclusionNotice",
  "resultReport",
  "leadersReport",
  "notice",
  "supervisionReport",
  "periodicReport",
] as const;
export type Received = (typeof RECEIVED)[number];

/** Whom a notice goes to, where somebody has asked. */
export const ASKER = "Người nêu ý kiến";

/** Of these the ones that are made after the half day: their recipients are set then too. */
export const RECEIVED_AFTER = [
  ...(["minutes", "conclusionNotice", "resultReport", "leadersReport"] as const),
  ...(["notice", "supervisionReport", "periodicReport"] as const),
] as const satisfies readonly Received[];

export const isReceivedAfter = (document: Received): document is (typeof RECEIVED_AFTER)[number] =>
  RECEIVED_AFTER.some((later) => later === document);

/** Whom the paper itself names as who gets it. */
const AS_ABOVE = ["Như trên"];

/** Who receives each where nothing was set; null: the hearing's own list. */
const USUAL: Readonly<Record<Received, readonly string[] | null>> = {
  ...{ programme: null, minutes: null, conclusionNotice: null },
  ...{ synthesisReport: AS_ABOVE, slips: AS_ABOVE, invitations: AS_ABOVE, resultReport: AS_ABOVE },
  ...{ leadersReport: AS_ABOVE, supervisionReport: AS_ABOVE, periodicReport: AS_ABOVE },
  notice: [ASKER, "Ủy ban MTTQ nơi niêm yết", "Nhân dân"],
};

/** What the plan says of recipients: those of all documents, and those of one. */
export interface Recipients {
  readonly recipients: readonly string[];
  /** absent in older logs, and where none was set */
  readonly recipientsOf?: Readonly<Partial<Record<Received, readonly string[]>>>;
}

/** Who receives a document: its own list, else what is usual for it. */
export const recipientsOf = (given: Recipients | undefined, document: Received): readonly string[] =>
  given?.recipientsOf?.[document] ?? USUAL[document] ?? given?.recipients ?? [];

/** A recipient without what ends its line on paper. */
export const bareRecipient = (line: string): string => line.replace(/[,;.\s]+$/, "");
