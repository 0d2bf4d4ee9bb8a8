/** Acts of the preparation's script: registering opinions, screening them, and what passes between clerk and sender. Pure. */
import { PREFIX, registrationRow } from "../../../shared/terms/ids.ts";
import type { Lack } from "../../../shared/terms/register.ts";
import { registerOf } from "../../rulebook/before/register/facts.ts";
import type { BeforeAct, BeforeStep, Draft, Given, ListRow } from "./step.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const codesOf = (step: BeforeStep): readonly string[] =>
  Array.isArray(step["opinions"]) ? (step["opinions"] as string[]) : [text(step["opinion"])];
const official = (step: BeforeStep) =>
  step["decider"] === undefined ? {} : { decider: `o${String(step["decider"])}` };

/** The n-th registration that was taken is that of the n-th step that sends one. */
function registrationOf({ steps }: Given, code: string): string {
  const sent = steps.filter((step) => step.do === "register opinion" && step.expect === undefined);
  const number = sent.findIndex((registration) => registration["opinion"] === code) + 1;
  return `${PREFIX.registration}-${String(number).padStart(4, "0")}`;
}

const numberOf = (registration: string): number => Number(registration.split("-")[1]);

/** The row that the screen shows at that moment. */
const seenOf = ({ state }: Given, registration: string): string =>
  registerOf(state).registrations[registration]?.row ?? "reg.0";

const NOBODY: ListRow = {};

/** What the step says, and what it leaves out from the list. */
function formOf(step: BeforeStep, row: ListRow, given: Given): Omit<Draft, "type"> {
  const { delegates, preparation } = given;
  const asked = preparation[text(step["opinion"])]?.["asked_minutes"];
  const said = (field: string, column: string) =>
    step[field] === undefined ? (row[column] ?? "") : text(step[field]);
  const yes = (column: string) => row[column] === "yes";
  const named = step["speaker"] === undefined ? undefined : delegates[Number(step["speaker"]) - 1];
  return {
    kind: said("kind", "kind"),
    field: said("field", "field"),
    title: said("title", "title"),
    content: said("content", "content"),
    questions: (row["questions"] ?? "").split("; ").filter(Boolean),
    place: said("matterLocation", "matter_location"),
    addressed: said("addressedTo", "addressed_to"),
    speaker: {
      name: named?.["name"] ?? row["speaker_name"] ?? "",
      addressForm: named?.["address_form"] ?? row["address_form"] ?? "",
      position: named?.["position"] ?? row["position"] ?? "",
      phone: row["phone"] ?? "",
      address: row["address"] ?? "",
      birthYear: named?.["birth_year"] ?? row["birth_year"] ?? "",
    },
    wantsToSpeak: yes("wants_to_speak"),
    minutes: Number(asked) || null,
    needsHelp: yes("needs_accessibility_help"),
    mayBeNamed: yes("consent_to_publish_name"),
  };
}

function register(step: BeforeStep, given: Given): Draft {
  const row = given.opinions[text(step["sameAs"] ?? step["opinion"])] ?? NOBODY;
  const onBehalfOf = step["onBehalfOf"] === undefined ? {} : { onBehalfOf: step["onBehalfOf"] };
  return {
    type: "RegisterOpinion",
    ...{ inbox: step["inbox"], note: text(step["note"]), ...onBehalfOf },
    ...formOf(step, row, given),
  };
}

const LACKING: Readonly<Record<string, Lack>> = {
  ...{ "nội dung cụ thể": "content", "địa điểm": "place", "cơ quan được hỏi": "addressed" },
};
const lacksOf = (words: unknown): readonly (Lack | undefined)[] =>
  Array.isArray(words) ? words.map((word) => LACKING[String(word)]) : [];

/** What each result needs besides the basis. */
function decisionOf(step: BeforeStep): Readonly<Record<string, unknown>> {
  const { result, basis } = step;
  const { into, destination, missing, answerBy, complaintKind: kind, alsoKind, alsoDestination } = step;
  const { identityProtected = false } = step;
  switch (result) {
    case "merge":
      return { result, basis, into };
    case "return":
      return { result, basis, lacks: lacksOf(missing), until: answerBy };
    case "outside":
      return { result, basis, destination };
    case "redirect":
      return {
        ...{ result, basis, kind, destination, identityProtected },
        ...(alsoKind === undefined ? {} : { alsoKind, alsoDestination }),
      };
    default:
      return { result, basis };
  }
}

const screen: BeforeAct = (step, given) => ({
  type: "Screen",
  registrations: codesOf(step).map((code) => {
    const registration = registrationOf(given, code);
    // who has looked at it before anybody decided saw its first row
    const first = step["onState"] === "received";
    const seen = first ? registrationRow(numberOf(registration)) : seenOf(given, registration);
    return { registration, seen, code };
  }),
  decision: decisionOf(step),
  ...official(step),
});

const SETTLED: Readonly<Record<string, string>> = { "still unclear": "unclear", "no answer": "noAnswer" };

const settle: BeforeAct = (step, given) => {
  const registration = registrationOf(given, text(step["opinion"]));
  const as = SETTLED[text(step["result"])];
  return {
    type: "SettleClarification",
    ...{ registration, seen: seenOf(given, registration), as, note: text(step["note"]) },
  };
};

/** Each act that the script may name, and the command that it is. */
export const REGISTER_ACTS: Readonly<Record<string, BeforeAct>> = {
  "register opinion": register,
  "change opinion": (step, given) => {
    const code = text(step["opinion"]);
    const registration = registrationOf(given, code);
    return {
      type: "ChangeOpinion",
      ...{ registration, seen: seenOf(given, registration) },
      ...formOf(step, given.opinions[code] ?? NOBODY, given),
    };
  },
  "withdraw opinion": (step, given) => ({
    type: "WithdrawOpinion",
    ...{ registration: registrationOf(given, text(step["opinion"])), why: text(step["why"]) },
  }),
  "accept late": (step, given) => ({
    type: "AcceptLate",
    ...{ registrations: codesOf(step).map((code) => registrationOf(given, code)), why: step["why"] },
  }),
  screen,
  "make slip F16": (step, given) => {
    const { number, kind, destination, way = "", notifySender } = step;
    const second = step["second"] === undefined ? [] : [step["second"]];
    return {
      type: "MakeSlip",
      registration: registrationOf(given, text(step["opinion"])),
      slips: [{ number, kind, destination }, ...second],
      way: [way, notifySender].filter(Boolean).join("; "),
    };
  },
  "notify sender": (step, given) => ({
    type: "NotifySender",
    ...{ registration: registrationOf(given, text(step["opinion"])), text: step["text"] },
  }),
  "ask for clarification": (step, given) => {
    const registration = registrationOf(given, text(step["opinion"]));
    return {
      type: "AskClarification",
      ...{ registration, seen: seenOf(given, registration) },
      ...{ lacks: lacksOf(step["ask"]), until: step["answerBy"] },
    };
  },
  "answer clarification": (step, given) => ({
    type: "AnswerClarification",
    ...{ registration: registrationOf(given, text(step["opinion"])), text: step["text"] },
  }),
  "judge clarification": settle,
  "close clarification": settle,
};
