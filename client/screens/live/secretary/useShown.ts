/** Which part of the minutes is shown: the chosen one, else the one that runs. */
import { useState } from "react";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { useSections } from "./sections.ts";

export function useShown(view: SecretaryView) {
  const sections = useSections(view);
  const [chosen, choose] = useState<string | null>(null);
  const current = sections.find((section) => section.current);
  const shown = sections.find((section) => section.id === chosen) ?? current ?? view.sections.at(-1);
  return { sections, current, shown, choose };
}
