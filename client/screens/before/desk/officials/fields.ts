/** The fields of an office holder, and what is typed in them as a command. */
import { ADDRESS_FORMS } from "../../../../../shared/terms/address.ts";
import { OFFICIAL_ROLES, type OfficialRole } from "../../../../../shared/terms/officials.ts";
import type { OfficialRow } from "../../../../../shared/views/before/offices.ts";
import type { CommandInput } from "../../../../../shared/wire/commands/commands.ts";
import type { FieldSpec } from "../../../../staff/before/form/ActForm.tsx";
import type { useOfficialWords } from "./words.ts";

type Words = ReturnType<typeof useOfficialWords>;
type Typed = Readonly<Record<string, string>>;
type Choices = readonly (readonly [value: string, text: string])[];

const yes = (is: boolean): string => (is ? "yes" : "no");
const ROLES: ReadonlySet<string> = new Set(OFFICIAL_ROLES);

/** What stands in the form at first. */
export const startOf = (row: OfficialRow | null): Typed => ({
  ...{ name: row?.name ?? "", addressForm: row?.addressForm ?? "", position: row?.position ?? "" },
  ...{ pronunciation: row?.pronunciation ?? "", order: row === null ? "" : String(row.order) },
  ...{ mayAnswer: yes(row?.mayAnswer ?? false), timed: yes(row?.timed ?? true), another: "no" },
  ...{ unit: row?.unit ?? "", body: "", role: row !== null && ROLES.has(row.role) ? row.role : "" },
});

/** Of whom, and where the body is chosen from. */
export interface About {
  readonly row: OfficialRow | null;
  /** units by id, other bodies by name */
  readonly bodies: Choices;
}

function personFields(words: Words, row: OfficialRow | null): FieldSpec[] {
  const forms = [...new Set([...ADDRESS_FORMS, ...(row?.addressForm ? [row.addressForm] : [])])];
  const another: FieldSpec = {
    ...{ name: "another", label: words.another },
    choices: [
      ["no", words.same],
      ["yes", words.newHolder],
    ],
  };
  return [
    ...(row?.called ? [another] : []),
    { name: "name", label: words.name, most: 80 },
    {
      ...{ name: "addressForm", label: words.addressForm },
      choices: [["", words.choose], ...forms.map((form) => [form, form] as const)],
    },
    { name: "position", label: words.position, most: 120 },
    { name: "pronunciation", label: words.pronunciation, most: 120, optional: true },
  ];
}

/** Where one belongs; who presides or sits at a seat stays there. */
function placeFields(words: Words, { row, bodies }: About): FieldSpec[] {
  if (row?.seat) return [];
  return [
    {
      ...{ name: "role", label: words.role },
      choices: [["", words.choose], ...OFFICIAL_ROLES.map((role) => [role, words.roles[role]] as const)],
    },
    {
      ...{ name: "unit", label: words.unit, optional: true },
      choices: [["", words.otherUnit], ...bodies],
    },
    { name: "body", label: words.body, most: 120, optional: ({ unit = "" }) => unit !== "" },
  ];
}

export const fieldsOf = (words: Words, about: About): FieldSpec[] => [
  ...personFields(words, about.row),
  ...placeFields(words, about),
  {
    ...{
      name: "order",
      label: words.order,
      hint: about.row === null ? words.orderLast : words.orderHint,
      most: 3,
    },
    optional: about.row === null,
    problem: (typed) => (/^[1-9]\d{0,2}$/.test(typed) ? null : words.noOrder),
  },
  {
    ...{ name: "mayAnswer", label: words.answers },
    choices: [
      ["yes", words.answersYes],
      ["no", words.answersNo],
    ],
  },
  {
    ...{ name: "timed", label: words.clock },
    choices: [
      ["yes", words.clockYes],
      ["no", words.clockNo],
    ],
  },
];

/** `last`: the last place in the order of protocol; whoever is entered without one comes after it. */
export function commandOf(row: OfficialRow | null, typed: Typed, last: number): CommandInput {
  const {
    name = "",
    addressForm = "",
    position = "",
    pronunciation = "",
    order = "",
    mayAnswer,
    timed,
  } = typed;
  const { unit = "", body = "", role = "", another } = typed;
  const holder = {
    ...{ name, addressForm, position, pronunciation, order: order === "" ? last + 1 : Number(order) },
    ...{ mayAnswer: mayAnswer === "yes", timed: timed === "yes" },
  };
  const place = { unit: unit === "" ? body : unit, role: role as OfficialRole };
  if (row === null) return { type: "EnterOfficial", ...holder, ...place };
  return {
    ...{ type: "ChangeOfficial", official: row.id, ...holder, another: another === "yes" },
    ...(row.seat === null && place),
  };
}
