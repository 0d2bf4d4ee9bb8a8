/** Commands: what a screen may ask for. Imperative; one schema is the type, parsed once at the edge. */
import { z } from "zod";
import { answersCommands } from "./answers.ts";
import { applicationsCommands } from "./applications.ts";
import { archiveCommands } from "./archive.ts";
import { attendanceCommands } from "./attendance.ts";
import { casesCommands } from "./cases.ts";
import { checklistCommands } from "./checklist.ts";
import { collectedCommands } from "./collected.ts";
import { dispatchCommands } from "./dispatch.ts";
import { documentsCommands } from "./documents.ts";
import { dossierCommands } from "./dossier.ts";
import { floorCommands } from "./floor.ts";
import { gavelCommands } from "./gavel.ts";
import { incidentsCommands } from "./incidents.ts";
import { invitationsCommands } from "./invitations.ts";
import { namesCommands } from "./names.ts";
import { notesCommands } from "./notes.ts";
import { officialsCommands } from "./officials.ts";
import { orderCommands } from "./order.ts";
import { outcomesCommands } from "./outcomes.ts";
import { plannedOrderCommands } from "./plannedOrder.ts";
import { preparationCommands } from "./preparation.ts";
import { programmeCommands } from "./programme.ts";
import { publicationCommands } from "./publication.ts";
import { questionsCommands } from "./questions.ts";
import { queueCommands } from "./queue.ts";
import { registerCommands } from "./register.ts";
import { requestsCommands } from "./requests.ts";
import { rosterCommands } from "./roster.ts";
import { screeningCommands } from "./screening.ts";
import { sessionCommands } from "./session.ts";
import { settingsCommands } from "./settings.ts";
import { signatureCommands } from "./signature.ts";
import { synthesisCommands } from "./synthesis.ts";
import { timeCommands } from "./time.ts";
import { undoCommands } from "./undo.ts";
import { unitsCommands } from "./units.ts";

export const commandSchema = z.discriminatedUnion("type", [
  ...sessionCommands,
  ...timeCommands,
  ...notesCommands,
  ...incidentsCommands,
  ...attendanceCommands,
  ...queueCommands,
  ...orderCommands,
  ...namesCommands,
  ...floorCommands,
  ...undoCommands,
  ...outcomesCommands,
  ...questionsCommands,
  ...answersCommands,
  ...gavelCommands,
  ...requestsCommands,
  ...unitsCommands,
  ...casesCommands,
  ...signatureCommands,
  ...documentsCommands,
  ...dispatchCommands,
  ...publicationCommands,
  ...archiveCommands,
  ...rosterCommands,
  ...dossierCommands,
  ...officialsCommands,
  ...settingsCommands,
  ...checklistCommands,
  ...programmeCommands,
  ...applicationsCommands,
  ...invitationsCommands,
  ...synthesisCommands,
  ...collectedCommands,
  ...preparationCommands,
  ...plannedOrderCommands,
  ...registerCommands,
  ...screeningCommands,
]);

export type Command = z.infer<typeof commandSchema>;

/** As a screen writes it, defaults left out. */
export type CommandInput = z.input<typeof commandSchema>;

export type CommandType = Command["type"];

export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/**
 * What travels: the command under the id that its screen made, with the hearing's time at which it was pressed. What a
 * newer screen says beside it is left out; in the command itself it might change what is meant, and is refused.
 */
export const envelopeSchema = z.object({
  /** those of the server's own commands have a colon: no screen's is taken for one */
  id: z.string().regex(/^[A-Za-z0-9_-]{16,40}$/),
  madeAt: z.number(),
  command: commandSchema,
  /** sent before, and what became of it is not known: it may be done, or be on its way */
  again: z.boolean().optional(),
});

export type Envelope = z.infer<typeof envelopeSchema>;
