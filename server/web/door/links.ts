/** The links of a hearing: a seat's, a unit's, the one for all phones. */
import {
  audienceOf,
  deskSeat,
  type FixedSeat,
  type LinkSeat,
  organisationSeat,
  PHONE_PAGE,
  type Role,
  SEAT_NAMES,
  unitSeat,
} from "../../../shared/terms/seats.ts";
import type { LivePort } from "../ports.ts";
import type { Access } from "./access.ts";

const NAMES: Readonly<Record<FixedSeat, string>> = {
  A: "Chủ tọa A",
  B: "Chủ tọa B",
  C: "Chủ tọa C",
  T1: "Thư ký ghi biên bản",
  T2: "Thư ký tổng hợp",
  operator: "Ban tổ chức",
  hall: "Màn hình hội trường",
  hall2: "Màn hình hội trường 2",
  lectern: "Bục phát biểu",
  mc: "Dẫn chương trình",
  police: "Công an",
  media: "Trung tâm truyền thông",
};

const OTHERS: Readonly<Record<string, string>> = { org: "Tổ chức", desk: "Bàn chuẩn bị" };

/** What a seat is called where nobody has said who asks: no more than the address says. */
export const publicName = (seat: LinkSeat): string =>
  seat in NAMES ? NAMES[seat as FixedSeat] : (OTHERS[seat.split(".")[0] ?? ""] ?? "Cơ quan, đơn vị");

/** One for all phones of a hearing: it opens nothing that is not public. */
export const phoneUrl = (phonesUrl: string, hearing: string) => `${phonesUrl}/h/${hearing}/${PHONE_PAGE}`;

/** The page of an invitation: what tells whose it is stands after the "#" and reaches no log of requests. */
export const invitedUrl = (phonesUrl: string, hearing: string, invited: string, token: string) =>
  `${phonesUrl}/h/${hearing}/invited#${invited}.${token}`;

export interface LinkParts {
  readonly live: Pick<LivePort, "hearings" | "seats">;
  readonly access: Access;
  /** address of the seats' links: scheme, host, port */
  readonly publicUrl: () => string;
  /** address for delegates' phones, which trust no authority of ours */
  readonly phonesUrl: () => string;
}

export interface Link {
  readonly hearing: string;
  readonly role: Role;
  readonly seat: LinkSeat | typeof PHONE_PAGE;
  readonly name: string;
  readonly url: string;
}

/** The links of a hearing's seats; none where it cannot be read. */
export async function linksOf(
  { live, access, publicUrl, phonesUrl }: LinkParts,
  hearing: string,
): Promise<Link[]> {
  const seats = await live.seats(hearing);
  if (!seats) return [];
  const base = publicUrl();
  const link = (seat: LinkSeat, name: string): Link => {
    const token = access.token(hearing, seat, seats.generation(seat));
    const { role } = audienceOf(seat);
    return { hearing, role, seat, name, url: `${base}/enter/${hearing}/${seat}#${token}` };
  };
  const url = phoneUrl(phonesUrl(), hearing);
  return [
    ...SEAT_NAMES.map((seat) => link(seat, NAMES[seat])),
    { hearing, role: "delegate", seat: PHONE_PAGE, name: "Điện thoại đại biểu", url },
    ...seats.units.map((unit) => link(unitSeat(unit.id), unit.name)),
    ...seats.clerks.map(({ number, name }) => link(deskSeat(number), name)),
    ...seats.organisations.map(({ number, name }) => link(organisationSeat(number), name)),
  ];
}

/** The links of every hearing that goes on under its own id, read one after another. */
export async function allLinks(parts: LinkParts): Promise<Link[]> {
  const links: Link[] = [];
  for (const { id } of parts.live.hearings()) links.push(...(await linksOf(parts, id)));
  return links;
}
