/** The links of a hearing: a seat's, a unit's, the one for all phones. */
import {
  audienceOf,
  type FixedSeat,
  type LinkSeat,
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
};

/** What a seat is called where nobody has said who asks: no more than the address says. */
export const publicName = (seat: LinkSeat): string =>
  seat in NAMES ? NAMES[seat as FixedSeat] : "Cơ quan, đơn vị";

/** One for all phones of a hearing: it opens nothing that is not public. */
export const phoneUrl = (phonesUrl: string, hearing: string) => `${phonesUrl}/h/${hearing}/${PHONE_PAGE}`;

export interface LinkParts {
  readonly live: Pick<LivePort, "hearings" | "generation" | "units">;
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

export function linksOf({ live, access, publicUrl, phonesUrl }: LinkParts, hearing?: string): Link[] {
  return live
    .hearings()
    .filter(({ id }) => hearing === undefined || id === hearing)
    .flatMap(({ id }) => {
      const link = (seat: LinkSeat, name: string): Link => {
        const token = access.token(id, seat, live.generation(id, seat) ?? 1);
        const { role } = audienceOf(seat);
        return { hearing: id, role, seat, name, url: `${publicUrl()}/enter/${id}/${seat}#${token}` };
      };
      return [
        ...SEAT_NAMES.map((seat) => link(seat, NAMES[seat])),
        {
          hearing: id,
          role: "delegate",
          seat: PHONE_PAGE,
          name: "Điện thoại đại biểu",
          url: phoneUrl(phonesUrl(), id),
        },
        ...live.units(id).map((unit) => link(unitSeat(unit.id), unit.name)),
      ];
    });
}
