/** The desk's part of the plan's settings. */
import type { DeadlinesView, SettingsView } from "../../../../shared/views/before/offices.ts";
import type { Deadlines, Letterhead } from "../../../rulebook/before/plan.ts";
import { movedDeadlines } from "../../../rulebook/before/settings/facts.ts";
import { writtenLimits } from "../../../rulebook/before/settings/limits.ts";
import { fields, part } from "../../part.ts";

export const deadlinesView = ({ organisations, wards, synthesis }: Deadlines): DeadlinesView => ({
  ...{ organisations, wards, synthesis: synthesis ?? null },
});

const head = (given: Letterhead | undefined): SettingsView["party"] => ({
  ...{ superior: given?.superior ?? "", issuer: given?.issuer ?? [], symbol: given?.symbol ?? "" },
});

export const settingsPart = part(
  fields("plan", "before", "time.limits"),
  ({ plan, before, time }): SettingsView => {
    const { documents, units, clerks = [], rights } = plan;
    const moved = movedDeadlines({ plan, before });
    return {
      limits: writtenLimits(time.limits),
      ...{ rights, basis: documents?.basis ?? [], recipients: documents?.recipients ?? [] },
      ...{ place: documents?.place ?? "", secretariesFrom: documents?.secretariesFrom ?? "" },
      ...{ party: head(documents?.party), state: head(documents?.state) },
      units: units.map(({ id, name, shortName, fields: covered }) => ({
        ...{ id, name, shortName, fields: covered },
      })),
      clerks: clerks.map(({ number, name, body }) => ({ number, name, body })),
      proposed: moved && deadlinesView(moved),
    };
  },
);
