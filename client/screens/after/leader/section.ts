/** What every section of a leader's page is given. */
import type { ChairView } from "../../../../shared/views/views.ts";

export interface SectionProps {
  readonly view: ChairView;
}
