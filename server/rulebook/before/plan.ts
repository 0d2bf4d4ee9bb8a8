/** The plan of a hearing as preparation left it: who, how many, how long. Pure data. */

import type { Level } from "../../../shared/reckoning/legalClocks.ts";
import type { TaskVerb } from "../../../shared/terms/outcomes.ts";
import { RETENTION_DAYS } from "../../../shared/terms/publication.ts";
import type { Recipients } from "../../../shared/terms/recipients.ts";
import type { Rehearsal } from "../../../shared/terms/rehearsal.ts";
import type { Body, ChairSeat, SecretarySeat } from "../../../shared/terms/seats.ts";
import type { Instant } from "../../../shared/terms/time.ts";

export type Segment = "people" | "officials" | "after";

/** A person as the rules need him; name, title, address stand in the people register, outside the log. */
export interface Delegate {
  readonly person: string;
  readonly organisation: string;
  readonly kind: "allocated" | "individual";
}

export interface Official {
  readonly person: string;
  readonly unit: string;
  readonly role: string;
  readonly order: number;
  readonly mayAnswer: boolean;
  readonly present: boolean;
  /** false: name and position only, no clock */
  readonly timed: boolean;
  /** the secretary's seat at which this one sits; absent in older logs, and for all others */
  readonly seat?: SecretarySeat;
}

export interface Organisation {
  readonly number: number;
  readonly name: string;
  readonly quota: number;
  readonly minimum: number;
  readonly kind: string;
}

/** Who prepares and follows up at a desk. */
export interface Clerk {
  readonly number: number;
  readonly name: string;
  readonly body: Body;
  /** taken off: the seat is none any more, and what it did stays under the name */
  readonly left?: true;
}

export const sitting = ({
  clerks = [],
}: {
  readonly clerks?: readonly Clerk[] | undefined;
}): readonly Clerk[] => clerks.filter(({ left }) => left === undefined);

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly group: string;
  readonly fields: readonly string[];
  /** how a task is put to it; absent in older logs: "giao" */
  readonly verb?: TaskVerb;
}

export interface Limits {
  readonly speech: number;
  readonly walkIn: number;
  readonly official: number;
  readonly after: number;
  readonly minimum: number;
  readonly answerBase: number;
  readonly answerPerFurther: number;
  /** decided: opinions of one unit are answered in one go; the time budget reckons with it */
  readonly answersTogether: boolean;
  readonly warnAt: readonly number[];
}

export interface Plan {
  readonly title: string;
  readonly number: string;
  readonly venue: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** planned start and end as instants (ms) */
  readonly start: Instant;
  readonly end: Instant;
  readonly backdrop: readonly string[];
  readonly rights: readonly string[];
  readonly chairs: readonly {
    readonly seat: ChairSeat;
    readonly position: string;
    readonly person: string;
  }[];
  readonly organisations: readonly Organisation[];
  readonly units: readonly Unit[];
  /** absent in older logs: nobody then */
  readonly clerks?: readonly Clerk[];
  readonly delegates: readonly Delegate[];
  readonly officials: readonly Official[];
  readonly fields: readonly string[];
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly secretaryRunsFloor: boolean;
  readonly nextShown: number;
  /** the hall's seats are given in the order of numbers, so many in a row (A01 …); left out, or 0: by hand alone */
  readonly seatsInRow?: number;
  readonly rehearsal: Rehearsal;
  /** of a replay: the hearing whose log it shows, and which alone holds who the persons are */
  readonly replayOf?: string;
  /** the sample: the first press of "open" sets the clock to the planned start */
  readonly clockStartsAtOpening: boolean;
  /** days off beside weekends and the holidays of each year (YYYY-MM-DD); absent in older logs */
  readonly daysOff?: readonly string[];
  /** personal data is kept so many days after the hearing; left out: 120 */
  readonly retentionDays?: number;
  /** one leader's word directs a case; absent: all three are needed */
  readonly oneLeaderDirects?: boolean;
  /** everybody reads of a case that it is overdue; absent: they read its day alone */
  readonly publicSaysOverdue?: boolean;
  /** which of the law's clocks bind; absent in older logs: a city, which they advise */
  readonly level?: Level;
  /** absent in older logs, and where none was set: nothing is late */
  readonly deadlines?: Deadlines;
  /** absent in older logs: the documents then leave dotted lines */
  readonly documents?: DocumentSettings;
  /** the day of the plan's paper (YYYY-MM-DD), its number's own; absent in older logs, "": not written */
  readonly issuedOn?: string;
}

/** What holds after the hearing: all three leaders direct, 120 days, and no word of "quá hạn", where nobody has said otherwise. */
export const followUpOf = ({ oneLeaderDirects, retentionDays, publicSaysOverdue }: Plan) => ({
  oneLeaderDirects: oneLeaderDirects ?? false,
  retentionDays: retentionDays ?? RETENTION_DAYS,
  publicSaysOverdue: publicSaysOverdue ?? false,
});

/** The first instant at which what a source sends is late; individuals have none. The synthesis is due to the leaders before its own. */
export interface Deadlines {
  readonly organisations: Instant;
  readonly wards: Instant;
  readonly synthesis?: Instant;
}

/** How a family of documents names who issues it. */
export interface Letterhead {
  /** the superior body; may be empty */
  readonly superior: string;
  readonly issuer: readonly string[];
  /** what follows the minutes' number: "-BB/TU" */
  readonly symbol: string;
}

export interface DocumentSettings extends Recipients {
  readonly place: string;
  readonly party: Letterhead;
  readonly state: Letterhead;
  /** what the hearing rests on, one document a line */
  readonly basis: readonly string[];
  /** the body that sends the secretaries */
  readonly secretariesFrom: string;
}
