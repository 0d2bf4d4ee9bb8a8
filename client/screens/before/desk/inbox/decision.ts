/** What a clerk is about to decide: typed, checked, and as it is sent. Pure. */
import type {
  ComplaintKind,
  Inbox,
  Lack,
  OpinionKind,
  Screening,
} from "../../../../../shared/terms/register.ts";
import type { InboxRow } from "../../../../../shared/views/before/register.ts";
import type { CommandInput } from "../../../../../shared/wire/commands/commands.ts";

export interface Typed {
  readonly result: Screening | "";
  readonly basis: string;
  readonly into: string;
  readonly lacks: readonly Lack[];
  readonly until: string;
  readonly kind: ComplaintKind | "";
  readonly destination: string;
  readonly second: boolean;
  readonly alsoKind: ComplaintKind | "";
  readonly alsoDestination: string;
  readonly identityProtected: boolean;
  readonly slip: string;
  readonly alsoSlip: string;
  readonly way: string;
  /** how it is treated once it is accepted */
  readonly matterKind: OpinionKind;
  readonly field: string;
  /** "": none are asked for */
  readonly minutes: string;
}

/** How each body's slips are numbered. */
const SYMBOL: Readonly<Record<Inbox, string>> = { front: "PC/MTTQ", organiser: "PC/BDV" };

/** The n-th slip's number. */
export const slipNumber = (body: Inbox, n: number): string => `${String(n).padStart(2, "0")}-${SYMBOL[body]}`;

/** What stands there at first: what lacks is ticked, slips have the next numbers. */
export function startOf(row: InboxRow, body: Inbox, slips: number, tomorrow: string): Typed {
  const { matter } = row;
  const lacks: Lack[] = [
    ...(matter?.place === "" ? (["place"] as const) : []),
    ...(matter?.addressed === "" ? (["addressed"] as const) : []),
  ];
  return {
    ...{ result: "", basis: "", into: "", lacks, until: tomorrow },
    ...{ kind: "", destination: "", second: false, alsoKind: "", alsoDestination: "" },
    identityProtected: false,
    slip: slipNumber(body, slips + 1),
    alsoSlip: slipNumber(body, slips + 2),
    way: "",
    ...{ matterKind: matter?.kind ?? "kiến nghị", field: matter?.field ?? "" },
    minutes: String(matter?.minutes ?? ""),
  };
}

/** Is all there that this decision needs? */
export function isWhole(typed: Typed): boolean {
  const there = (...texts: readonly string[]) => texts.every((text) => text.trim() !== "");
  switch (typed.result) {
    case "":
      return false;
    case "accept":
      return there(typed.basis);
    case "merge":
      return there(typed.basis, typed.into);
    case "return":
      return there(typed.basis, typed.until) && typed.lacks.length > 0;
    case "outside":
      return there(typed.basis, typed.destination);
    case "redirect":
      return (
        there(typed.basis, typed.kind, typed.destination, typed.slip, typed.way) &&
        (!typed.second || there(typed.alsoKind, typed.alsoDestination, typed.alsoSlip))
      );
    default:
      return typed.result satisfies never;
  }
}

type Decision = Extract<CommandInput, { type: "Screen" }>["decision"];

/** Kind, field and minutes, where the clerk has set them otherwise than they came. */
function treatedAnew({ matter }: InboxRow, typed: Typed) {
  const treated = {
    ...{ kind: typed.matterKind, field: typed.field },
    minutes: typed.minutes === "" ? null : Number(typed.minutes),
  };
  const same =
    matter?.kind === treated.kind && matter.field === treated.field && matter.minutes === treated.minutes;
  return same ? {} : { treated };
}

function decisionOf(row: InboxRow, typed: Typed): Decision | null {
  const { result, basis, into, lacks, until, destination, kind, alsoKind } = typed;
  switch (result) {
    case "accept":
      return { result, basis, ...treatedAnew(row, typed) };
    case "merge":
      return { result, basis, into };
    case "return":
      return { result, basis, lacks: [...lacks], until };
    case "outside":
      return { result, basis, destination };
    case "redirect": {
      if (kind === "") return null;
      const { identityProtected, second, alsoDestination } = typed;
      const also = second && alsoKind !== "" ? { alsoKind, alsoDestination } : {};
      return { result, basis, kind, destination, identityProtected, ...also };
    }
    default:
      return null;
  }
}

/** As it is sent: the decision, and the slips that go with a sealed one. */
export function commandsOf(row: InboxRow, typed: Typed): CommandInput[] {
  const decision = decisionOf(row, typed);
  if (decision === null || !isWhole(typed)) return [];
  const { kind, destination, slip, second, alsoKind, alsoDestination, alsoSlip, way } = typed;
  const screen: CommandInput = {
    type: "Screen",
    registrations: [{ registration: row.id, seen: row.seen }],
    decision,
  };
  if (typed.result !== "redirect" || kind === "") return [screen];
  const slips = [
    { number: slip, kind, destination },
    ...(second && alsoKind !== ""
      ? [{ number: alsoSlip, kind: alsoKind, destination: alsoDestination }]
      : []),
  ];
  return [screen, { type: "MakeSlip", registration: row.id, slips, way }];
}
