/** Mistakes to be planted in the rules of programme, gavel and screens (RULES.md G, S). */
import type { Mutant } from "../plant.ts";

const session = "server/rulebook/live/session";
const gavel = "server/rulebook/live/gavel";
const note = "server/rulebook/live/notes";
const hall = "server/views/live";

export const GAVEL: readonly Mutant[] = [
  {
    rule: "S45",
    file: "server/rulebook/live/incidents",
    within: "SettleIncident",
    right: 'if (incident.settled !== null) return refuse({ code: "alreadyDone" });',
    wrong: "",
  },
  {
    rule: "S46",
    file: "server/rulebook/live/incidents",
    within: "ReceiveIncident",
    right: 'if (incident.receivedAt !== null) return refuse({ code: "alreadyDone" });',
    wrong: "",
  },
  {
    rule: "S46",
    file: "server/rulebook/live/incidents",
    within: "IncidentNoted",
    right: 'by === "operator" ? at : null',
    wrong: "at",
  },
  {
    rule: "S46",
    file: "server/views/live/police.ts",
    right: 'if (phaseOf(state) === "after") return [];',
    wrong: "",
  },
  {
    rule: "S46",
    file: "server/views/live/police.ts",
    right: 'if (guest.stands === "absent") continue;',
    wrong: "",
  },
  {
    rule: "G1",
    file: session,
    within: "beginStep",
    right: "running && ends === undefined",
    wrong: "running && holder",
  },
  {
    rule: "G2",
    file: session,
    within: "beginStep",
    right: "state.opening.rightsReadAt === null",
    wrong: "false",
  },
  { rule: "G3", file: gavel, right: "seen !== null && seen < PRESIDER_GONE", wrong: "seen === -1" },
  {
    rule: "G4",
    file: "server/rulebook",
    within: "authorityOf",
    right: "!row.when[situationOf(state)]",
    wrong: "row.when === undefined",
  },
  { rule: "G5", file: gavel, within: "ChairHandedOver", right: "state.chair.request = null;", wrong: "" },
  {
    rule: "G5",
    file: note,
    right: "at.actor === state.chair.presider || state.chair.request === at.actor",
    wrong: "state.chair.request === at.actor",
  },
  {
    rule: "G6",
    file: note,
    right: "note.id === command.note && note.to === at.actor",
    wrong: "note.id === command.note",
  },
  {
    rule: "G6",
    file: hall,
    right: "note.from === seat || note.to === seat",
    wrong: 'note.from === seat || note.to !== ""',
  },
  {
    rule: "G7",
    file: "server/rulebook/live/attendance",
    within: "OfficialRecorded",
    right: "official.present = event.present;",
    wrong: "official.present = true;",
  },
  { rule: "G8", file: note, right: "state.minutes.conclusionDraft = event.text;", wrong: "" },
  {
    rule: "G9",
    file: "server/rulebook/live/attendance",
    right:
      "state.attendance.checkedIn.push(event.person);\n    delete state.attendance.absent[event.person];",
    wrong: "state.attendance.checkedIn.push(event.person);",
  },
  { rule: "G11", file: session, right: "ends !== undefined && ends !== running?.id", wrong: "false" },
  {
    rule: "G11",
    file: session,
    right: 'return begun.kind === "accepted" ? accept(...events, ...begun.events) : begun;',
    wrong: "return accept(...events);",
  },
  { rule: "G12", file: session, within: "ReopenSession", right: "at.now > until", wrong: "at.now < until" },
  { rule: "G12", file: session, right: "if (step.id === ended) step.endedAt = null;", wrong: "" },
  {
    rule: "G13",
    file: "server/rulebook",
    within: "ReadRightsStatement",
    right: 'who: { ...staff, mc: "yes" }',
    wrong: "who: presidingOrSecretary",
  },
  {
    rule: "G14",
    file: "server/views/live/mc.ts",
    right: "plan.officials.toSorted((a, b) => a.order - b.order)",
    wrong: "plan.officials",
  },
  {
    rule: "G15",
    file: "server/rulebook/live/session",
    right: "until !== undefined && until <= at.now",
    wrong: "until !== undefined && until < at.now",
  },
  {
    rule: "G15",
    file: "server/rulebook/live/session",
    within: "SessionSuspended",
    right: "until: event.until ?? null,",
    wrong: "until: null,",
  },
  { rule: "G15", file: hall, right: "before && !state.displays.hall.pinned", wrong: "before" },
  {
    rule: "S1",
    file: gavel,
    right: 'scene === "auto" ? null : { ...chosen, pinned: true }',
    wrong: "{ ...chosen, pinned: true }",
  },
  { rule: "S1", file: hall, within: "sceneFrom", right: "if (ownScene) return ownScene;", wrong: "" },
  {
    rule: "S2",
    file: session,
    right: 'if (state.displays.hall2?.scene === "test") state.displays.hall2 = null;',
    wrong: "",
  },
  {
    rule: "S4",
    file: "server/rulebook/fold.ts",
    right: "floorHolder(after) !== displays.lectern.holder",
    wrong: 'displays.lectern.text === ""',
  },
  {
    rule: "S4",
    file: gavel,
    right: "const moved = floorMoved(state, command.holder);\n    if (moved) return refuse(moved);",
    wrong: "",
  },
  {
    rule: "S40",
    file: hall,
    within: "newestMatter",
    right: 'stands.kind === "assigned"',
    wrong: 'stands.kind === "onFloor"',
  },
  {
    rule: "S40",
    file: hall,
    right: 'stands.kind === "stopped" || stands.kind === "diverted"',
    wrong: 'stands.kind === "diverted"',
  },
  {
    rule: "S41",
    file: hall,
    right: 'follows: seat === "hall2" && state.displays.hall2 === null,',
    wrong: 'follows: seat === "hall2",',
  },
];
