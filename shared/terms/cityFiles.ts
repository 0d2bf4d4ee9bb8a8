/**
 * Files on the cases of several hearings of a city: `/h/<hearing>/<seat>/documents/city/<file>?kind=quarter&day=…&hearings=a,b`.
 * The report in both families, and the cases as a table.
 */
import { FORMATS, FORMS, type Form, type Format, LIST_KINDS, type ListKind } from "./documents.ts";

const REPORT = "bao-cao-nhieu-hoi-nghi";
const TABLE = "so-theo-doi-nhieu-hoi-nghi";

export type CityReportFile = `${typeof REPORT}-${Form}.${Format}`;
export type CityTableFile = `${typeof TABLE}.${ListKind}`;
export type CityFile = CityReportFile | CityTableFile;

export const CITY_REPORTS: readonly CityReportFile[] = FORMS.flatMap((form) =>
  FORMATS.map((format): CityReportFile => `${REPORT}-${form}.${format}`),
);
export const CITY_TABLES: readonly CityTableFile[] = LIST_KINDS.map(
  (kind): CityTableFile => `${TABLE}.${kind}`,
);

export const isCityReport = (name: string): name is CityReportFile =>
  CITY_REPORTS.some((file) => file === name);
export const isCityTable = (name: string): name is CityTableFile => CITY_TABLES.some((file) => file === name);
