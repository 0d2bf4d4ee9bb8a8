/** How ids look that the server gives during a hearing: one place, for whoever makes one and whoever tells them apart. */

/** What a number is given to, and the letters before it: TC-01, TL-02 … */
export const PREFIX = {
  walkIn: "TC",
  official: "CB",
  outOfList: "NL",
  afterAnswers: "SD",
  answer: "TL",
  request: "YC",
  note: "GN",
  incident: "SV",
  check: "CK",
  /** a step that a desk has added to the plan's */
  step: "CT",
  application: "XD",
  case: "ND",
  /** a conclusion that was read and recorded, in their order */
  conclusion: "KL",
  /** a registration (form F1), before it is an opinion with a code */
  registration: "PY",
} as const;
export type Prefix = (typeof PREFIX)[keyof typeof PREFIX];

/** Is it a number of this kind? A turn and the opinion that it raises bear the same. */
export const isNumbered = (id: string, kind: keyof typeof PREFIX): boolean =>
  id.startsWith(`${PREFIX[kind]}-`);

/** The id of a person who was on no list, made with the command that first names that person. */
export const strangerId = (commandId: string): string => `w-${commandId}`;
export const isStranger = (person: string): boolean => person.startsWith("w-");

/** @public The row of the vault that holds a registration: "reg.3", and "reg.3.2" once its sender has changed it. */
export const registrationRow = (number: number, change = 0): string =>
  change === 0 ? `reg.${number}` : `reg.${number}.${change}`;
/** The row of the vault that holds an opinion that was only collected: "raw.4"; changed, "raw.4.1". */
export const rawOpinionRow = (number: number, count = 0): string =>
  count === 0 ? `raw.${number}` : `raw.${number}.${count}`;
export const isRegistrationRow = (text: string): boolean => /^(reg|raw)\.\d+(\.\d+)?$/.test(text);

/** The id of a delegate: its number stands on the badge. */
export const delegateId = (number: number): string => `d${number}`;
export const isDelegate = (person: string): boolean => /^d\d+$/.test(person);

/** The row of an office holder or guest. */
export const officialId = (number: number): string => `o${number}`;
export const isOfficial = (person: string): boolean => /^o\d+$/.test(person);
