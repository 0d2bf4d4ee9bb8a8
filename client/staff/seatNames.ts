/** What a seat's screen is called where nobody has given it a name. */
import { type FixedSeat, SEATS } from "../../shared/terms/seats.ts";
import { makeWords } from "../i18n/language.ts";

const vi: Record<FixedSeat | "unit" | "organisation" | "desk", string> = {
  A: "Máy Chủ tọa A",
  B: "Máy Chủ tọa B",
  C: "Máy Chủ tọa C",
  T1: "Máy thư ký T1",
  T2: "Máy thư ký T2",
  operator: "Máy kỹ thuật",
  hall: "Màn hình hội trường",
  hall2: "Màn hình hội trường 2",
  lectern: "Máy ở bục phát biểu",
  mc: "Máy người dẫn chương trình",
  police: "Máy Công an",
  media: "Máy trung tâm truyền thông",
  unit: "Cơ quan",
  organisation: "Tổ chức số",
  desk: "Cán bộ số",
};
const en: typeof vi = {
  A: "Chair A's tablet",
  B: "Chair B's tablet",
  C: "Chair C's tablet",
  T1: "Secretary T1",
  T2: "Secretary T2",
  operator: "Operator",
  hall: "Hall display",
  hall2: "Hall display 2",
  lectern: "Lectern",
  mc: "Master of ceremonies",
  police: "Police",
  media: "Communication centre",
  unit: "Unit",
  organisation: "Organisation",
  desk: "Clerk",
};

const useWords = makeWords({ vi, en });

/** The name of a seat's screen; a unit's by its code, an organisation's by its number. */
export function useSeatNames(): (seat: string) => string {
  const words = useWords();
  return (seat) =>
    seat in SEATS
      ? words[seat as FixedSeat]
      : seat
          .replace(/^unit\./, `${words.unit} `)
          .replace(/^org\./, `${words.organisation} `)
          .replace(/^desk\./, `${words.desk} `);
}
