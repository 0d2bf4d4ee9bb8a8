/** The newest guidance of the organisers, until the freeze: for organisations, wards and phones alike. */
import type { OwnGuidance } from "../../../shared/views/before/guidance.ts";
import { dossierOf } from "../../rulebook/before/dossier/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { fields, part } from "../part.ts";

export const ownGuidance = part(fields("before", "session"), (state): OwnGuidance | null => {
  const newest = dossierOf(state).guidance.at(-1);
  if (!newest || phaseOf(state) !== "before") return null;
  const { at, forms, to, text } = newest;
  return { at, forms, to, text };
});
