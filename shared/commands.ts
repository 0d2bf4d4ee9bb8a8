/** Commands: what a screen may ask for. Imperative; one schema is the type, parsed once at the edge. */
import { z } from "zod";
import { CHAIR_SEATS, HALL_SEATS, isSeat, SECRETARY_SEATS } from "./audiences.ts";
import { DUE_WORDS, READINESS } from "./departmentView.ts";
import { DUE_PRESETS, OUTCOME_KINDS } from "./outcomes.ts";
import { line, paragraph, personName } from "./textSchemas.ts";

/** "constructor" and its like are no ids: every record would seem to have them */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9.-]{1,40}$/, "is no code: letters without marks, digits, dots and hyphens, 40 at most")
  .refine((raw) => !(raw in Object.prototype), "is no code: it is a word of the program's own");
const once = (list: string[]) => [...new Set(list)];
const ids = z.array(id).min(1).max(60).transform(once);
const seconds = z.number().int().min(1).max(7200);
const day = z.iso.date();
const reason = line(200);
/** who holds the floor as the sender saw it: a turn's or an answer's id, null = nobody */
const floor = z.object({ floor: id.nullable() }).strict();

/** A person: one of the lists, or a free name from the floor. */
export const personSchema = z.union([
  z.object({ person: id }).strict(),
  z
    .object({
      name: personName,
      addressForm: line(20),
      position: line(120).optional(),
      organisation: line(120),
    })
    .strict(),
]);
export type PersonChoice = z.infer<typeof personSchema>;

const assignment = { lead: id.nullable(), supporting: z.array(id).max(10).transform(once).default([]) };

export const commandSchema = z.discriminatedUnion("type", [
  // the session
  /** `first`: the step that begins with the opening, in the same entry */
  z.object({ type: z.literal("OpenSession"), first: id.optional() }).strict(),
  /** `until`: when it is to go on, where the chair says so */
  z
    .object({ type: z.literal("SuspendSession"), why: reason, until: z.number().int().positive().optional() })
    .strict(),
  z.object({ type: z.literal("ResumeSession") }).strict(),
  z.object({ type: z.literal("CloseSession") }).strict(),
  /** for ten minutes after the closing */
  z.object({ type: z.literal("ReopenSession") }).strict(),
  // the programme
  z
    .object({
      type: z.literal("BeginStep"),
      step: id,
      /** the running step, ended in the same entry */
      ends: id.optional(),
      queue: z.array(id).max(200).transform(once).optional(),
      /** the sender has read these warnings and goes on */
      despite: z.array(z.enum(["rightsNotRead"])).default([]),
    })
    .strict(),
  z.object({ type: z.literal("EndStep"), step: id }).strict(),
  z.object({ type: z.literal("ReadRightsStatement") }).strict(),
  z
    .object({
      type: z.literal("NameSecretaries"),
      minutes: z.enum(SECRETARY_SEATS),
      synthesis: z.enum(SECRETARY_SEATS),
    })
    .strict(),
  z
    .object({
      type: z.literal("ChangePlannedEnd"),
      to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      why: reason,
    })
    .strict(),
  z
    .object({
      type: z.literal("ShortenStep"),
      step: id,
      minutes: z.number().int().min(0).max(240),
      officialSeconds: seconds.optional(),
      /** what is said to the hall of it */
      text: line(200).optional(),
      why: reason,
    })
    .strict(),
  z
    .object({
      type: z.literal("ShortenAnswers"),
      baseSeconds: seconds,
      perFurtherOpinionSeconds: z.number().int().min(0).max(600),
      text: line(200).optional(),
    })
    .strict(),
  /** the proposal of the time budget, or part of it, in one act; `text` is said to the hall */
  z
    .object({
      type: z.literal("SaveTime"),
      together: z.boolean(),
      answers: z
        .object({ baseSeconds: seconds, perFurtherOpinionSeconds: z.number().int().min(0).max(600) })
        .strict()
        .optional(),
      officials: z
        .object({ step: id, minutes: z.number().int().min(0).max(240), officialSeconds: seconds })
        .strict()
        .optional(),
      people: z.object({ seconds }).strict().optional(),
      text: line(200),
      why: reason,
    })
    .strict(),
  z.object({ type: z.literal("LimitRemaining"), seconds, text: line(200), why: reason.optional() }).strict(),
  z.object({ type: z.literal("ConcludeOnGroups"), groups: ids, text: paragraph(2000) }).strict(),
  z.object({ type: z.literal("ConcludeInGeneral"), text: paragraph(2000) }).strict(),
  /** what the office proposes that the chair should read at the end */
  z.object({ type: z.literal("DraftConclusion"), text: paragraph(6000) }).strict(),
  // attendance
  z
    .object({
      type: z.literal("RecordAttendance"),
      absent: z.array(z.object({ person: id, why: reason }).strict()).max(200),
      substitutes: z.array(z.object({ person: id, name: personName }).strict()).max(200),
    })
    .strict(),
  z.object({ type: z.literal("RecordLateArrival"), person: id }).strict(),
  /** seen at the door, by name, number or the code on the badge */
  z.object({ type: z.literal("CheckIn"), person: id }).strict(),
  z.object({ type: z.literal("RecordOfficial"), person: id, present: z.boolean() }).strict(),
  z.object({ type: z.literal("IntroduceOfficial"), person: id, introduced: z.boolean() }).strict(),
  // the queue
  z
    .object({
      type: z.literal("AddWalkIn"),
      who: personSchema,
      content: paragraph(1000),
      field: line(80),
      clarifies: id.optional(),
    })
    .strict(),
  z.object({ type: z.literal("AddRegistered"), opinion: id }).strict(),
  z.object({ type: z.literal("AddOfficial"), who: personSchema }).strict(),
  z.object({ type: z.literal("AddAfterAnswers"), who: personSchema, about: id.optional() }).strict(),
  /** before = null: to the end of its segment */
  z
    .object({ type: z.literal("MoveEntry"), entry: id, before: id.nullable(), why: reason.optional() })
    .strict(),
  /** the whole list of the People anew, as its sender saw it and as it shall be */
  z
    .object({
      type: z.literal("ArrangeQueue"),
      order: z.array(id).min(2).max(200).transform(once),
      why: reason,
      basis: z.object({ order: z.array(id).max(200) }).strict(),
    })
    .strict(),
  z.object({ type: z.literal("HoldHead"), places: z.number().int().min(0).max(2) }).strict(),
  /** `change`: the version of the act that changed the order */
  z.object({ type: z.literal("ExplainOrderChange"), change: z.number().int().min(1), why: reason }).strict(),
  z.object({ type: z.literal("PutBackForLater"), entry: id, after: id.nullable() }).strict(),
  z.object({ type: z.literal("SpeakerIsBack"), entry: id }).strict(),
  z.object({ type: z.literal("WithdrawEntry"), entry: id, words: line(200).optional() }).strict(),
  z.object({ type: z.literal("LinkToDelegate"), entry: id, person: id }).strict(),
  /** who came without being on a list, written down wrongly; `content`: the sentence too */
  z
    .object({
      type: z.literal("CorrectName"),
      entry: id,
      name: personName,
      addressForm: line(20),
      position: line(120).optional(),
      organisation: line(120),
      content: paragraph(1000).optional(),
    })
    .strict(),
  z.object({ type: z.literal("ShowTitle"), entry: id, displayTitle: line(60) }).strict(),
  z
    .object({
      type: z.literal("CloseList"),
      why: reason,
      basis: z.object({ waiting: z.number().int().min(0) }).strict(),
    })
    .strict(),
  // the floor
  z
    .object({ type: z.literal("CallNext"), basis: z.object({ floor: id.nullable(), head: id }).strict() })
    .strict(),
  /** isThere: recorded as absent, but seen in the hall */
  z
    .object({ type: z.literal("CallSpeaker"), entry: id, isThere: z.boolean().optional(), basis: floor })
    .strict(),
  z.object({ type: z.literal("CallOutOfList"), who: personSchema, basis: floor }).strict(),
  z.object({ type: z.literal("BeginSpeech"), turn: id, untimed: z.boolean().optional() }).strict(),
  z.object({ type: z.literal("EndSpeech"), turn: id }).strict(),
  z.object({ type: z.literal("StopSpeech"), turn: id, reason }).strict(),
  z.object({ type: z.literal("MarkAbsent"), turn: id }).strict(),
  z
    .object({ type: z.literal("SubstituteSpeaker"), turn: id, who: personSchema, why: reason.optional() })
    .strict(),
  z.object({ type: z.literal("PauseClock"), holder: id, why: reason.optional() }).strict(),
  z.object({ type: z.literal("ResumeClock"), holder: id }).strict(),
  /** seconds may be negative */
  z
    .object({ type: z.literal("AdjustTime"), holder: id, seconds: z.number().int().min(-3600).max(3600) })
    .strict(),
  z.object({ type: z.literal("CountFromCall"), turn: id }).strict(),
  /** who presses was late: so many seconds more have been used */
  z
    .object({ type: z.literal("StartEarlier"), holder: id, seconds: z.number().int().min(1).max(600) })
    .strict(),
  z.object({ type: z.literal("Interject"), turn: id, text: line(300).optional() }).strict(),
  z.object({ type: z.literal("ResumeSpeaker"), turn: id }).strict(),
  z.object({ type: z.literal("UndoLastAct"), act: z.number().int() }).strict(),
  // opinions
  z
    .object({
      type: z.literal("SplitOpinion"),
      opinion: id,
      parts: z
        .array(z.object({ title: line(200), field: line(80), ...assignment }).strict())
        .min(2)
        .max(6),
    })
    .strict(),
  /** the matters asked in an opinion, one a line */
  z.object({ type: z.literal("SetQuestions"), opinion: id, questions: z.array(line(200)).max(12) }).strict(),
  z
    .object({ type: z.literal("TickQuestion"), opinion: id, question: line(200), answered: z.boolean() })
    .strict(),
  z.object({ type: z.literal("Divert"), opinion: id }).strict(),
  z
    .object({
      type: z.literal("SettleDiversion"),
      /** which is all that a screen has of it */
      number: z.number().int().min(1),
      kind: z.enum(["khiếu nại", "tố cáo", "tố giác, tin báo về tội phạm", "tranh chấp đất đai"]),
      destination: line(120),
    })
    .strict(),
  // answers
  z
    .object({
      type: z.literal("AssignAnswer"),
      opinions: ids,
      lead: id,
      supporting: z.array(id).max(10).transform(once).default([]),
      /** a person of the lists; absent: the head of the unit */
      respondent: personSchema.optional(),
      /** an answer that came back to the presider and is assigned anew */
      answer: id.optional(),
    })
    .strict(),
  z.object({ type: z.literal("ChairAnswers"), opinions: ids, chair: z.enum(CHAIR_SEATS) }).strict(),
  z.object({ type: z.literal("AnswerInPlaceOf"), answer: id, who: personSchema }).strict(),
  z.object({ type: z.literal("BeginAnswer"), answer: id, basis: floor }).strict(),
  z.object({ type: z.literal("EndAnswer"), answer: id }).strict(),
  z.object({ type: z.literal("CannotAnswerNow"), answer: id, why: reason }).strict(),
  /** xin báo cáo sau: at the end of this part, or in writing */
  z
    .object({ type: z.literal("DeferAnswer"), answer: id, until: z.enum(["endOfPart", "inWriting"]) })
    .strict(),
  // outcomes
  z
    .object({
      type: z.literal("RecordOutcome"),
      opinions: ids,
      outcome: z.enum(OUTCOME_KINDS).exclude(["REDIRECTED", "UNHEARD_WRITTEN_REPLY"]),
      subKind: line(40).optional(),
      task: line(300).optional(),
      lead: id.optional(),
      supporting: z.array(id).max(10).transform(once).optional(),
      due: z
        .object({ preset: z.enum(DUE_PRESETS), date: day.optional() })
        .strict()
        .optional(),
      policy: line(300).optional(),
      /** the body that directs who leads */
      directing: line(120).optional(),
      /** what a supporting unit has to do of it */
      parts: z
        .array(z.object({ unit: id, task: line(200) }).strict())
        .max(10)
        .optional(),
    })
    .strict(),
  z.object({ type: z.literal("ChangeDueDate"), opinions: ids, due: day, why: reason }).strict(),
  z
    .object({
      type: z.literal("ReplyInWriting"),
      opinions: ids,
      due: z.object({ preset: z.enum(DUE_PRESETS), date: day.optional() }).strict(),
    })
    .strict(),
  z.object({ type: z.literal("ReadUnheardNotice"), opinions: ids }).strict(),
  z
    .object({
      type: z.literal("RecordReaction"),
      entry: id,
      about: id,
      reaction: z.enum(["satisfied", "not satisfied", "new issue"]),
      note: line(200).optional(),
    })
    .strict(),
  // the gavel
  z.object({ type: z.literal("HandOverChair"), to: z.enum(CHAIR_SEATS) }).strict(),
  z.object({ type: z.literal("TakeOver") }).strict(),
  z.object({ type: z.literal("RequestChair") }).strict(),
  z.object({ type: z.literal("DeclineChair") }).strict(),
  // silent notes
  z
    .object({
      type: z.literal("SendNote"),
      to: z.enum([...CHAIR_SEATS, ...SECRETARY_SEATS]),
      text: line(200),
      about: id.optional(),
    })
    .strict(),
  z.object({ type: z.literal("ReadNote"), note: id }).strict(),
  // the hall
  z
    .object({
      type: z.literal("ShowOnHall"),
      scene: z.enum([
        "auto",
        "backdrop",
        "programme",
        "rights",
        "notice",
        "pause",
        "document",
        "concerns",
        "otherSource",
        "settling",
        "conclusion",
        "test",
        "black",
        "ask",
      ]),
      pinned: z.boolean().default(false),
      /** the second display's own scene stays until it is "auto" again: then it follows the first */
      display: z.enum(HALL_SEATS).default("hall"),
      text: line(200).optional(),
      /** of a pause: when it ends */
      until: z.number().int().positive().optional(),
      opinions: z.array(id).max(12).transform(once).optional(),
    })
    .strict(),
  z.object({ type: z.literal("ShowResultCard"), opinion: id }).strict(),
  z.object({ type: z.literal("ChooseHallScheme"), scheme: z.enum(["dark", "light"]) }).strict(),
  // the lectern
  /** a short message to whoever holds the floor; null takes it back */
  z.object({ type: z.literal("TellLectern"), holder: id, text: line(60).nullable() }).strict(),
  // access and rehearsal
  z.object({ type: z.literal("RenewSeat"), seat: z.string().max(30).refine(isSeat) }).strict(),
  z.object({ type: z.literal("SetClock"), at: z.number().int(), rate: z.number().min(0).max(1000) }).strict(),
  z.object({ type: z.literal("ShowAskMark"), on: z.boolean() }).strict(),
  // asking to speak by phone
  z
    .object({
      type: z.literal("AskToSpeak"),
      name: personName,
      addressForm: line(20),
      organisation: line(120),
      content: line(200),
    })
    .strict(),
  z.object({ type: z.literal("WithdrawRequest"), request: id }).strict(),
  /** `person`: the delegate of the list who it is */
  z.object({ type: z.literal("AdmitRequest"), request: id, field: line(80), person: id.optional() }).strict(),
  z.object({ type: z.literal("DeclineRequest"), request: id, words: line(200) }).strict(),
  // a unit of its own matter
  z.object({ type: z.literal("TellReadiness"), opinion: id, word: z.enum(READINESS) }).strict(),
  /** of the latest day that it was given: `due` as the unit saw it */
  z
    .object({
      type: z.literal("AnswerDue"),
      opinion: id,
      due: day,
      word: z.enum(DUE_WORDS),
      proposed: day.optional(),
    })
    .strict(),
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
