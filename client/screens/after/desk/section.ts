/** What every section of the desk is given. */
import type { DeskView } from "../../../../shared/views/before/desk.ts";

export interface SectionProps {
  readonly view: DeskView;
}
