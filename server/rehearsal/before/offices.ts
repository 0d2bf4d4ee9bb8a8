/** Acts of the preparation's script that are the offices', the organisations' lists and of whoever wishes to attend. Pure. */
import { listOf } from "../../rulebook/before/roster/facts.ts";
import type { BeforeAct, BeforeStep, Given, ListRow } from "./step.ts";

/** "from 1 to 121, except 106", or a list of numbers. */
type Numbers =
  | readonly number[]
  | { readonly from: number; readonly to: number; readonly except?: readonly number[] };

function numbersIn(numbers: Numbers | undefined): number[] {
  if (numbers === undefined) return [];
  if ("from" in numbers) {
    const all = Array.from({ length: numbers.to - numbers.from + 1 }, (_, i) => numbers.from + i);
    return all.filter((clerkNumber) => !numbers.except?.includes(clerkNumber));
  }
  return [...numbers];
}

const official = (number: number) => `o${number}`;
const text = (step: BeforeStep, field: string) => String(step[field] ?? "");

/** A delegate as the list has it, or as the step says that somebody else stood there first. */
function typedDelegate(row: ListRow | Readonly<Record<string, unknown>>) {
  const birthYear = row["birth_year"] ?? row["birthYear"];
  return {
    name: row["name"],
    addressForm: row["address_form"] ?? row["addressForm"],
    position: row["position"],
    birthYear: Number(birthYear),
    ...(row["represents"] ? { represents: row["represents"] } : {}),
  };
}

function rowOf({ delegates }: Given, number: number): ListRow {
  const row = delegates[number - 1];
  if (!row) throw new Error(`no delegate ${number} in the list`);
  return row;
}

/** The number of an individual's application on the phone that has sent it. */
function applicationOf({ state }: Given, code: string): string {
  const all = Object.values(state.before?.applications ?? {});
  return all.find(({ phone }) => phone === code)?.id ?? code;
}

/** How the hearing names a delegate of that number: by the list, or by the individual's application. */
function delegateOf(given: Given, number: number): string {
  const { organisation: name, delegate_kind: kind } = rowOf(given, number);
  if (kind === "individual") {
    const applied = given.steps.find((step) => step.do === "apply to attend" && step["delegate"] === number);
    return applicationOf(given, String(applied?.["application"]));
  }
  const organisation =
    given.state.plan.organisations.find((organisation) => organisation.name === name)?.number ?? 0;
  const first = given.delegates.findIndex((delegate) => delegate["organisation"] === name);
  return listOf(given.state, organisation)[number - 1 - first]?.id ?? `${organisation}.0`;
}

const invitedIn = (named: Readonly<Record<string, unknown>>, given: Given) => [
  ...numbersIn(named["officials"] as Numbers | undefined).map(official),
  ...numbersIn(named["delegates"] as Numbers | undefined).map((number) => delegateOf(given, number)),
];

const decider = (step: BeforeStep) => (step["decider"] ? official(Number(step["decider"])) : null);

/** Each act that the script may name, and the command that it is. */
export const OFFICE_ACTS: Readonly<Record<string, BeforeAct>> = {
  "create hearing dossier": (step, { state }) => ({
    type: "CreateDossier",
    number: step["plan"],
    date: step["date"],
    tentative: step["tentative"] ?? true,
    venue: step["venue"] ?? state.plan.venue,
  }),
  "confirm date": (step) => ({
    type: "ConfirmDate",
    date: step["date"],
    start: text(step, "start").slice(11, 16),
    end: text(step, "plannedEnd").slice(11, 16),
  }),
  "publish announcement": ({ dateText, place, topics, howToRegister, channels }) => ({
    ...{ type: "PublishAnnouncement", dateText, place, topics, howToRegister, channels },
  }),
  "update announcement": (step) => ({ type: "UpdateAnnouncement", text: step["text"] }),
  "send guidance": ({ forms, to, text }) => ({ type: "SendGuidance", forms, to, text }),
  "make checklist": (step) => ({
    type: "MakeChecklist",
    items: (step["items"] as Record<string, unknown>[]).map(({ title, owner, due }) => ({
      title,
      owner,
      due,
    })),
  }),
  "update checklist": ({ items, state, note }) => ({
    ...{ type: "UpdateChecklist", items, state },
    ...(note === undefined ? {} : { note }),
  }),
  "escalate checklist item": ({ item }) => ({ type: "EscalateChecklistItem", item }),
  "direct checklist item": (step) => ({
    ...{ type: "DirectChecklistItem", item: step["item"], text: step["text"], state: step["state"] },
  }),
  "build programme": ({ steps }) => ({ type: "BuildProgramme", steps }),
  "change programme": ({ steps, why }) => ({ type: "ChangeProgramme", steps, why }),
  "publish programme": () => ({ type: "PublishProgramme" }),
  "remind organisations": ({ about }) => ({ type: "RemindOrganisations", about }),
  "submit delegate list": (step, given) => {
    const instead = (step["instead"] ?? []) as Record<string, unknown>[];
    const delegates = numbersIn(step["delegates"] as Numbers).map((number) =>
      typedDelegate(instead.find((record) => record["number"] === number) ?? rowOf(given, number)),
    );
    return { type: "SubmitDelegateList", delegates, file: step["file"] ?? null };
  },
  "add delegate": (step) => ({ type: "EnterDelegate", ...typedDelegate(step), substituteFor: null }),
  "replace delegate": (step, given) => {
    const number = Number(step["number"]);
    const delegate = delegateOf(given, number);
    return { type: "ReplaceDelegate", delegate, ...typedDelegate(rowOf(given, number)), why: step["why"] };
  },
  "accept late": (step) =>
    step["list"] === undefined
      ? null
      : {
          type: "AcceptLateList",
          organisation: Number(text(step, "list").slice("org.".length)),
          why: step["why"],
        },
  "apply to attend": (step, { delegates }) => {
    const row = typeof step["delegate"] === "number" ? delegates[step["delegate"] - 1] : undefined;
    return {
      type: "ApplyToAttend",
      name: step["name"],
      addressForm: row?.["address_form"] ?? "ông",
      position: row?.["position"] ?? "",
      ...(row ? { birthYear: Number(row["birth_year"]) } : {}),
      residence: row?.["organisation"] ?? "Cá nhân",
      phone: "0900 000 000",
    };
  },
  "admit individuals": (step, given) => ({
    type: "AdmitIndividuals",
    applications: (step["applications"] as string[]).map((code) => applicationOf(given, code)),
    decider: decider(step),
  }),
  "refuse individual": (step, given) => ({
    type: "RefuseIndividual",
    application: applicationOf(given, text(step, "application")),
    reason: step["reason"],
    decider: decider(step),
  }),
  "issue invitations": (step, given) => ({
    type: "IssueInvitations",
    letters: (step["letters"] as Record<string, unknown>[]).map(({ number, to = "Đại biểu", ...named }) => ({
      ...{ number, to, invited: invitedIn(named, given) },
    })),
  }),
  "confirm invitations": (step, given) => ({ type: "ConfirmInvitations", invited: invitedIn(step, given) }),
  "decline invitation": (step) => ({
    type: "DeclineInvitation",
    invited: official(Number(step["official"])),
    why: step["why"],
    substitute: step["substitute"] ? official(Number(step["substitute"])) : null,
  }),
};
