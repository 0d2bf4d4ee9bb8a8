/** Who may see what: role and, where it matters, the seat. Seats are what a link opens. */

export const CHAIR_SEATS = ["A", "B", "C"] as const;
export const SECRETARY_SEATS = ["T1", "T2"] as const;
export const HALL_SEATS = ["hall", "hall2"] as const;
export type ChairSeat = (typeof CHAIR_SEATS)[number];
export type SecretarySeat = (typeof SECRETARY_SEATS)[number];
/** Those who sit at the table and write: they may move entries, and send and get notes. */
export const STAFF_SEATS = [...CHAIR_SEATS, ...SECRETARY_SEATS] as const;
export type StaffSeat = ChairSeat | SecretarySeat;
/** The hall's displays: the second shows what the first does, unless it has a scene of its own. */
export type HallSeat = (typeof HALL_SEATS)[number];

export type Audience =
  | { readonly role: "chair"; readonly seat: ChairSeat }
  | { readonly role: "secretary"; readonly seat: SecretarySeat }
  | { readonly role: "operator" }
  | { readonly role: "hall"; readonly seat: HallSeat }
  | { readonly role: "lectern" }
  /** the master of ceremonies */
  | { readonly role: "mc" }
  /** the police: who may come in and has, how the session stands, and what is noted of safety and order */
  | { readonly role: "police" }
  /** the communication centre: reads what is public, and nothing else */
  | { readonly role: "media" }
  /** a unit's or ward's own screen; `unit` is its code in the plan */
  | { readonly role: "department"; readonly unit: string }
  /** an organisation that sends delegates, by its number in the plan */
  | { readonly role: "organisation"; readonly organisation: number }
  /** a clerk of one of the bodies that prepare and follow up, by the number in the plan */
  | { readonly role: "desk"; readonly clerk: number }
  /** all phones of the hall: one public part; what is a phone's own travels beside it */
  | { readonly role: "delegate" };

export type Role = Audience["role"];

/** The seats that every hearing has, by the name that links, cookies and the log use. */
export const SEATS = {
  A: { role: "chair", seat: "A" },
  B: { role: "chair", seat: "B" },
  C: { role: "chair", seat: "C" },
  T1: { role: "secretary", seat: "T1" },
  T2: { role: "secretary", seat: "T2" },
  operator: { role: "operator" },
  hall: { role: "hall", seat: "hall" },
  hall2: { role: "hall", seat: "hall2" },
  lectern: { role: "lectern" },
  mc: { role: "mc" },
  police: { role: "police" },
  media: { role: "media" },
} as const satisfies Record<string, Audience>;

export type FixedSeat = keyof typeof SEATS;
/** One for each unit and ward of the plan. */
export type UnitSeat = `unit.${string}`;
/** One for each organisation of the plan. */
export type OrganisationSeat = `org.${number}`;
/** One for each clerk of the plan. */
export type DeskSeat = `desk.${number}`;
/** Seats that a link opens. */
export type LinkSeat = FixedSeat | UnitSeat | OrganisationSeat | DeskSeat;
/** A phone needs no link: who it is, its own cookie says. */
export type PhoneSeat = `phone.${string}`;
export type SeatName = LinkSeat | PhoneSeat;
export const SEAT_NAMES = Object.keys(SEATS) as readonly FixedSeat[];

/** These may have the chime: they know the clock on the floor, and that leaders and guests have none. */
export const CHIME_SEATS: readonly SeatName[] = ["operator", ...HALL_SEATS, "lectern"];
/** The page that every phone opens. */
export const PHONE_PAGE = "ask";

const UNIT_SEAT = /^unit\.[A-Za-z0-9-]{1,20}$/;
const ORGANISATION_SEAT = /^org\.[1-9]\d{0,3}$/;
const DESK_SEAT = /^desk\.[1-9]\d{0,2}$/;

const isFixed = (name: string): name is FixedSeat => Object.hasOwn(SEATS, name);

export const unitSeat = (unit: string): UnitSeat => `unit.${unit}`;
export const organisationSeat = (number: number): OrganisationSeat => `org.${number}`;
export const deskSeat = (clerk: number): DeskSeat => `desk.${clerk}`;
export const phoneSeat = (phone: string): PhoneSeat => `phone.${phone}`;

/** Where somebody answers who has opened the link of an invitation: no phone's cookie holds such an id. */
export const invitedSeat = (invited: string): PhoneSeat => phoneSeat(`invited.${invited}`);

/** The phone that sits there, or null. */
export function phoneOf(seat: SeatName): string | null {
  return seat.startsWith("phone.") ? seat.slice("phone.".length) : null;
}

/** Can this be a seat that a link opens? Whether the hearing has the unit, organisation or clerk, its plan says. */
export function isSeat(name: string): name is LinkSeat {
  return isFixed(name) || UNIT_SEAT.test(name) || ORGANISATION_SEAT.test(name) || DESK_SEAT.test(name);
}

/** Who sits there. */
export function audienceOf(seat: SeatName): Audience {
  if (isFixed(seat)) return SEATS[seat];
  if (phoneOf(seat) !== null) return { role: "delegate" };
  if (seat.startsWith("org."))
    return { role: "organisation", organisation: Number(seat.slice("org.".length)) };
  if (seat.startsWith("desk.")) return { role: "desk", clerk: Number(seat.slice("desk.".length)) };
  return { role: "department", unit: seat.slice("unit.".length) };
}

/** The name of the room whose members get equal views. */
export function audienceName(audience: Audience): string {
  if ("organisation" in audience) return `${audience.role}.${audience.organisation}`;
  if ("clerk" in audience) return `${audience.role}.${audience.clerk}`;
  if ("unit" in audience) return `${audience.role}.${audience.unit}`;
  return "seat" in audience ? `${audience.role}.${audience.seat}` : audience.role;
}

/** The bodies whose clerks prepare and follow up: the organiser (Ban Dân vận), the Front (MTTQ), the two offices. */
export const BODIES = ["organiser", "front", "officeParty", "officeCouncil"] as const;
export type Body = (typeof BODIES)[number];

/** A ward or commune of a city sends opinions of its own. */
export const isWard = (name: string): boolean => /^(phường|xã|đặc khu)\s/iu.test(name);

/** Whom the log names where an act's row is sealed: a registration tells nobody who sent it. */
export const SENDER = "sender";
