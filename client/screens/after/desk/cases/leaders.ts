/** The leaders, by seat and office, as the desk knows them. */
import { CHAIR_SEATS } from "../../../../../shared/terms/seats.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import type { LeaderOffices } from "../../../../staff/cases/Story.tsx";

export const leadersOf = (view: DeskView): LeaderOffices =>
  (view.documents?.chairs ?? []).map((office, i) => [CHAIR_SEATS[i] ?? "A", office]);
