/** Until when each section of the settings may be set: the one table of what the freeze holds and what it does not. */

/** `freeze`: the half day is held by it. `archive`: it matters only after the half day, and is set then too, until the archive is sealed. */
export const SET_UNTIL = {
  ...{ hearing: "freeze", deadlines: "freeze", limits: "freeze", hall: "freeze" },
  ...{ field: "freeze", fieldRemoved: "freeze", floor: "freeze" },
  ...{ organisation: "freeze", organisationRemoved: "freeze", unit: "freeze", unitRemoved: "freeze" },
  ...{ clerk: "freeze", clerkRemoved: "freeze", rights: "freeze", basis: "freeze" },
  ...{ recipients: "freeze", letterheads: "freeze" },
  /** of the documents that are made after the half day: RECEIVED_AFTER */
  recipientsOf: "archive",
  followUp: "archive",
} as const satisfies Readonly<Record<string, "freeze" | "archive">>;
