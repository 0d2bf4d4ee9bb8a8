/** The desk's part of the plan's settings. */
import type { DeadlinesView, LaterSettings, SettingsView } from "../../../../shared/views/before/offices.ts";
import { ofFolder } from "../../../rulebook/before/freeze/delegates.ts";
import {
  type Deadlines,
  followUpOf,
  type Letterhead,
  type Plan,
  sitting,
} from "../../../rulebook/before/plan.ts";
import { movedDeadlines, opinionsOfFields } from "../../../rulebook/before/settings/facts.ts";
import { writtenLimits } from "../../../rulebook/before/settings/limits.ts";
import { fields, part } from "../../part.ts";

export const deadlinesView = ({ organisations, wards, synthesis }: Deadlines): DeadlinesView => ({
  ...{ organisations, wards, synthesis: synthesis ?? null },
});

const laterOf = (plan: Plan): LaterSettings => ({
  recipients: plan.documents?.recipients ?? [],
  recipientsOf: plan.documents?.recipientsOf ?? {},
  followUp: followUpOf(plan),
});

const head = (given: Letterhead | undefined): SettingsView["party"] => ({
  ...{ superior: given?.superior ?? "", issuer: given?.issuer ?? [], symbol: given?.symbol ?? "" },
});

/** Once the session is closed. */
export const laterSettings = part(fields("plan", "session"), ({ plan, session }): LaterSettings | null =>
  session.kind === "closed" ? laterOf(plan) : null,
);

export const settingsPart = part(
  fields(
    "plan",
    "before.numbered",
    "before.settings",
    "before.register",
    "before.screening",
    "before.synthesis",
    "time.limits",
  ),
  ({ plan, before, time }, { registrations }): SettingsView => {
    const { documents, units, rights } = plan;
    const borne = opinionsOfFields({ before }, registrations);
    const moved = movedDeadlines({ plan, before });
    return {
      limits: writtenLimits(time.limits),
      ...laterOf(plan),
      ...{ rights, basis: documents?.basis ?? [] },
      issuedOn: plan.issuedOn ?? "",
      ...{ place: documents?.place ?? "", secretariesFrom: documents?.secretariesFrom ?? "" },
      ...{ party: head(documents?.party), state: head(documents?.state) },
      units: units.map(({ id, name, shortName, fields: covered, verb = "giao" }) => ({
        ...{ id, name, shortName, fields: covered, verb },
      })),
      clerks: sitting(plan).map(({ number, name, body }) => ({ number, name, body })),
      seatsInRow: ofFolder({ before }) ? null : (plan.seatsInRow ?? 0),
      fields: plan.fields.map((name) => ({
        id: name,
        ...{ name, opinions: borne.get(name) ?? 0 },
        units: units.filter((unit) => unit.fields.includes(name)).map(({ shortName }) => shortName),
      })),
      floor: { secretaryRunsFloor: plan.secretaryRunsFloor, nextShown: plan.nextShown },
      proposed: moved && deadlinesView(moved),
    };
  },
);
