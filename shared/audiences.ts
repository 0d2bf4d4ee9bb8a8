/** Who may see what: role and, where it matters, the seat. Seats are what a link opens. */

export const CHAIR_SEATS = ["A", "B", "C"] as const;
export const SECRETARY_SEATS = ["T1", "T2"] as const;
export const HALL_SEATS = ["hall", "hall2"] as const;
export type ChairSeat = (typeof CHAIR_SEATS)[number];
export type SecretarySeat = (typeof SECRETARY_SEATS)[number];
/** who may be sent a silent note */
export type StaffSeat = ChairSeat | SecretarySeat;
/** The hall's displays: the second shows what the first does, unless it has a scene of its own. */
export type HallSeat = (typeof HALL_SEATS)[number];

export type Audience =
  | { readonly role: "chair"; readonly seat: ChairSeat }
  | { readonly role: "secretary"; readonly seat: SecretarySeat }
  | { readonly role: "operator" }
  | { readonly role: "hall"; readonly seat: HallSeat }
  | { readonly role: "lectern" };

export type Role = Audience["role"];

/** Every seat of a hearing by the name that links, cookies and the log use. */
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
} as const satisfies Record<string, Audience>;

export type SeatName = keyof typeof SEATS;
export const SEAT_NAMES = Object.keys(SEATS) as readonly SeatName[];

/** These may have the chime: they know the clock on the floor, and that leaders and guests have none. */
export const CHIME_SEATS: readonly SeatName[] = ["operator", ...HALL_SEATS, "lectern"];

export function isSeat(name: string): name is SeatName {
  return Object.hasOwn(SEATS, name);
}

/** The name of the room whose members get equal views. */
export function audienceName(audience: Audience): string {
  return "seat" in audience ? `${audience.role}.${audience.seat}` : audience.role;
}
