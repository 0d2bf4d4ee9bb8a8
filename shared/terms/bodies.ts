/** The bodies of a hearing by the level of who holds it, in both languages: the one place that names them. */
import { upperFirst } from "./address.ts";
import type { Body } from "./seats.ts";

/** A city, or which kind of commune. */
export type Place = "city" | "commune" | "ward" | "zone";

/** Who holds a hearing. `organiser`: the board that organises it, where the plan has a name of its own for it; "": the usual one. */
export interface Holder {
  readonly place: Place;
  readonly organiser: string;
}

export const USUAL_HOLDER: Holder = { place: "city", organiser: "" };

export interface BodyNames extends Readonly<Record<Body, string>> {
  /** "thành phố", "xã" */
  readonly place: string;
  /** the Party's committee: "Thành ủy" */
  readonly committee: string;
  /** its standing members: "Thường trực Thành ủy" */
  readonly standing: string;
  /** "Ủy ban MTTQ thành phố" */
  readonly frontHere: string;
  /** where citizens are received, who looks into crime, who into land */
  readonly reception: string;
  readonly police: string;
  readonly land: string;
}

const PLACES: Readonly<Record<Place, { readonly vi: string; readonly en: string }>> = {
  city: { vi: "thành phố", en: "city" },
  commune: { vi: "xã", en: "commune" },
  ward: { vi: "phường", en: "ward" },
  zone: { vi: "đặc khu", en: "special zone" },
};

function inVietnamese({ place, organiser }: Holder): BodyNames {
  const isCity = place === "city";
  const here = PLACES[place].vi;
  const committee = isCity ? "Thành ủy" : "Đảng ủy";
  return {
    ...{ place: here, committee, standing: `Thường trực ${committee}` },
    organiser: organiser || (isCity ? "Ban Dân vận" : "Ban Xây dựng Đảng"),
    ...{ front: "Ủy ban Mặt trận Tổ quốc", frontHere: `Ủy ban MTTQ ${here}` },
    ...{ officeParty: `Văn phòng ${committee}`, officeCouncil: "Văn phòng HĐND và UBND" },
    reception: isCity ? "Ban Tiếp công dân thành phố" : `Nơi tiếp công dân của UBND ${here}`,
    police: `Công an ${here}`,
    land: `Ủy ban nhân dân ${isCity ? "phường, xã nơi có đất" : here}`,
  };
}

function inEnglish({ place, organiser }: Holder): BodyNames {
  const isCity = place === "city";
  const here = PLACES[place].en;
  const Here = upperFirst(here);
  return {
    ...{ place: here, committee: `${Here} Party Committee`, standing: "Party standing committee" },
    organiser: organiser || (isCity ? "Mass Mobilisation Board" : "Party-Building Board"),
    ...{ front: "Fatherland Front", frontHere: `${Here} Fatherland Front` },
    ...{ officeParty: "Party office", officeCouncil: "Office of council and committee" },
    ...{ reception: `${Here} citizen reception`, police: `${Here} police` },
    land: isCity ? "People's Committee of the ward or commune" : `People's Committee of the ${here}`,
  };
}

/** How a hearing's bodies are called. */
export const bodyNames = (language: "vi" | "en", holder: Holder): BodyNames =>
  language === "vi" ? inVietnamese(holder) : inEnglish(holder);
