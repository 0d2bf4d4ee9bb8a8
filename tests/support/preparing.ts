/** A hearing in preparation with opinions that were accepted: from register to freeze, driven through decide and fold. */
import { MOST_DELEGATES } from "../../server/rulebook/before/freeze/delegates.ts";
import { registerOf } from "../../server/rulebook/before/register/facts.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { founded, Spec, START } from "./hearingSpec.ts";

export const ORGANISER: SeatName = "desk.1";
export const OFFICE: SeatName = "desk.4";
export const UNIT: SeatName = "unit.U02";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Form = Extract<CommandInput, { type: "RegisterOpinion" }>;

const FORM: Form = {
  ...{ type: "RegisterOpinion", inbox: "front", kind: "kiến nghị", field: "Nông nghiệp, thủy lợi" },
  ...{ title: "Kênh N4 sạt lở", content: "Kênh N4 sạt hai đoạn", place: "phường Phương Nam" },
  ...{ addressed: "Phòng Kinh tế", wantsToSpeak: true, needsHelp: false, mayBeNamed: true },
  speaker: { name: "Lò Thị Suối", addressForm: "bà", position: "Chi hội trưởng" },
};

/** A hearing at its first day of preparation; ten days to go. */
export class Preparing extends Spec {
  constructor() {
    const first = founded();
    if (first.type !== "HearingFounded") throw new Error("not founded");
    super({ ...first, numbered: MOST_DELEGATES }, START - 10 * DAY);
    this.prepared = null;
  }

  /** Registered by an organisation; its code once it is screened. */
  registers(code: string, over: Partial<Form> = {}, from: SeatName = "org.1"): this {
    this.does(from, { ...FORM, content: `Nội dung của ${code}`, title: `Việc ${code}`, ...over });
    return this;
  }

  /** The newest registration is decided on. */
  screens(code: string, decision: Extract<CommandInput, { type: "Screen" }>["decision"]): this {
    const newest = Object.values(registerOf(this.state).registrations).at(-1);
    if (!newest) throw new Error("nothing is registered");
    const registrations = [{ registration: newest.id, seen: newest.row, code }];
    return this.does("desk.2", { type: "Screen", registrations, decision });
  }

  accepts(code: string, over: Partial<Form> = {}, from: SeatName = "org.1"): this {
    return this.registers(code, over, from).screens(code, { result: "accept", basis: "rõ" });
  }

  merges(code: string, into: string): this {
    return this.registers(code).screens(code, { result: "merge", basis: "trùng", into });
  }

  /** Grouped, led, with a title: ready to be submitted. */
  synthesised(...codes: string[]): this {
    return this.does(ORGANISER, { type: "FormGroup", group: null, title: "Nông nghiệp", opinions: codes })
      .does(ORGANISER, { type: "AssignLead", opinions: codes, lead: "U02" })
      .does(ORGANISER, { type: "ApproveTitles", opinions: codes });
  }

  submitted(...codes: string[]): this {
    return this.synthesised(...codes).does(ORGANISER, {
      ...{ type: "SubmitReport", to: "Thường trực Thành ủy", supplements: null },
    });
  }

  /** A slip to unit U02 that is due in two days. */
  slip(...opinions: string[]): this {
    const slip = { slip: null, group: "G01", opinions, unit: "U02", respondent: "o20" };
    return this.does(OFFICE, { type: "IssueSlips", slips: [{ ...slip, due: this.now + 2 * DAY }] });
  }

  last(): readonly unknown[] {
    return this.commits.at(-1)?.events ?? [];
  }
}

export const DRAFT: Extract<CommandInput, { type: "DraftAnswer" }> = {
  ...{ type: "DraftAnswer", slip: "F5-01", cause: "Bão làm sạt", progress: "Đã đo hai đoạn" },
  ...{ time: "Trước khi đổ ải", resources: "Dự phòng ngân sách", rule: "" },
};
