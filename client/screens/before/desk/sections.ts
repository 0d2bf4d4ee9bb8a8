/** The sections of the desk, in their order: each topic of the preparation has its folder here. */
import type { ComponentType } from "react";
import type { DeskView } from "../../../../shared/views/before/desk.ts";
import { Overview } from "./overview/Overview.tsx";
import type { SectionId } from "./words.ts";

export interface SectionProps {
  readonly view: DeskView;
}

export const SECTIONS: readonly { readonly id: SectionId; readonly Section: ComponentType<SectionProps> }[] =
  [{ id: "overview", Section: Overview }];
