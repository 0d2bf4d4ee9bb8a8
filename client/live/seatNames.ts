/** What a seat's screen is called where nobody has given it a name. */
import type { SeatName } from "../../shared/audiences.ts";
import { makeWords } from "../i18n/language.ts";

const vi: Record<SeatName, string> = {
  A: "Máy Chủ tọa A",
  B: "Máy Chủ tọa B",
  C: "Máy Chủ tọa C",
  T1: "Máy thư ký T1",
  T2: "Máy thư ký T2",
  operator: "Máy kỹ thuật",
  hall: "Màn hình hội trường",
  hall2: "Màn hình hội trường 2",
  lectern: "Máy ở bục phát biểu",
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
};

export const useSeatNames = makeWords({ vi, en });
