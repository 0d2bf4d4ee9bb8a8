/** Folds: a section of the plan's settings. */
import type { Draft } from "immer";
import type { Folds } from "../../frame/ruling.ts";
import type { Limits } from "../plan.ts";
import { preparing } from "../state.ts";
import type { SettingsEvent } from "./events.ts";
import { unitNumber } from "./facts.ts";

export const settingsFolds: Folds<SettingsEvent["type"]> = {
  LaterSettingsChanged: (state, { set }) => {
    Object.assign(state.plan, set);
  },
  SettingsChanged: (state, event) => {
    const { set } = event;
    const limits = event.limits as Draft<Limits> | undefined;
    const before = preparing(state);
    const { organisations, clerks = [], units } = state.plan;
    const { deadlinesFor, ...kept } = before.settings ?? {};
    const most = (was: number | undefined, numbers: number[]) => Math.max(was ?? 0, ...numbers);
    // what is taken off leaves its number behind
    before.settings = {
      ...kept,
      ...(deadlinesFor !== undefined && set.deadlines === undefined && { deadlinesFor }),
      organisations: most(
        kept.organisations,
        organisations.map(({ number }) => number),
      ),
      clerks: most(
        kept.clerks,
        clerks.map(({ number }) => number),
      ),
      units: most(
        kept.units,
        units.map(({ id }) => unitNumber(id)),
      ),
      ...(limits && { limits }),
    };
    Object.assign(state.plan, set);
    if (limits) state.time.limits = limits;
  },
};
