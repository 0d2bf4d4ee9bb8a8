/** A hearing's whole life as one script: its preparation, its half day, and what follows it. Pure. */
import { z } from "zod";
import type { SeatName } from "../../shared/terms/seats.ts";
import { type AfterStep, afterSeat } from "./after/step.ts";
import { afterCommands } from "./after/steps.ts";
import { type BeforeStep, beforeSeat } from "./before/step.ts";
import { beforeCommands } from "./before/steps.ts";
import { type Course, type CourseStep, halfDay } from "./course.ts";
import { readScript, scriptSchema } from "./script.ts";

const dated = z.looseObject({
  n: z.number().int().min(1),
  at: z.iso.datetime({ offset: true }),
  who: z.string(),
  do: z.string(),
  expect: z.enum(["refused", "duplicate"]).exactOptional(),
});
const datedScript = z.object({ steps: z.array(dated).min(1).max(2_000) });
const row = z.record(z.string(), z.string());
const rows = z.record(z.string(), row);

const wholeSchema = z.object({
  before: datedScript,
  /** what the steps of the preparation stand in, but phones and addresses */
  lists: z.object({ delegates: z.array(row), opinions: rows, preparation: rows }),
  live: scriptSchema,
  after: datedScript,
});
export type WholeLife = z.infer<typeof wholeSchema>;

/** What a step is about, by the codes of what follows the half day; what somebody has sent in is named to nobody. */
const CODES = ["case", "cases", "section", "slip", "slips", "period", "number"] as const;
const aboutOf = (step: BeforeStep | AfterStep): string => {
  const code = CODES.map((field) => step[field]).find((value) => value !== undefined) ?? "";
  const codes = [code].flat().filter((value) => typeof value === "string");
  return codes.length > 3 ? `${codes.slice(0, 3).join(", ")} …` : codes.join(", ");
};

/** Whoever takes what is public presses nothing. */
const NO_ACT = "take package";

const inWeeks = (step: BeforeStep | AfterStep) => ({
  ...{ do: step.do, about: aboutOf(step), inWeeks: true },
  refused: step.expect === "refused" && step.do !== NO_ACT,
  at: () => Date.parse(step.at),
});

/** The file that a step names, and who sends it up. */
const fileOf = (step: AfterStep): { file?: { seat: SeatName; name: string } } =>
  step.do === "add evidence" ? { file: { seat: afterSeat(step), name: String(step["file"]) } } : {};

type Steps = Omit<CourseStep, "n">[];

function courseOf({ before, lists, live, after }: WholeLife): Course {
  const prepared: Steps = before.steps.map((step: BeforeStep) => ({
    ...inWeeks(step),
    acts: (state) =>
      (beforeCommands(step, { state, steps: before.steps, ...lists }) ?? []).map((command) => ({
        ...{ seat: beforeSeat(step), command },
      })),
  }));
  const followed: Steps = after.steps.map((step: AfterStep) => ({
    ...inWeeks(step),
    ...fileOf(step),
    acts: (state, sent) =>
      (afterCommands(step, { state, steps: after.steps, sent }) ?? []).map((command) => ({
        ...{ seat: afterSeat(step, command.type), command },
      })),
  }));
  return [...prepared, ...halfDay(live), ...followed].map((step, i) => ({ ...step, n: i + 1 }));
}

/** The steps of a stored script, of the half day or of the whole life. Throws one clear line that names the first wrong one. */
export function readCourse(text: string): Course {
  const stored: unknown = JSON.parse(text);
  if (typeof stored !== "object" || stored === null || !("live" in stored)) return halfDay(readScript(text));
  const result = wholeSchema.safeParse(stored);
  if (result.success) return courseOf(result.data);
  const issue = result.error.issues[0];
  throw new Error(`the script is wrong at ${issue?.path.join(".")}: ${issue?.message}`);
}
