/** A step of a rehearsal's script, as it stands in the file. */
import { z } from "zod";

const code = z.string().max(40).default("");
const words = z.string().max(2_000).default("");
const codes = z.array(z.string().max(40)).max(200);
const count = z.number().int();

const part = z.object({
  part: z.string(),
  title: z.string(),
  field: z.string(),
  lead: z.string().nullable(),
  supporting: codes.optional(),
});

/** One step; which fields it has follows from `do`, the rest are empty. What it means is judged as a command. */
export const scriptStep = z.object({
  n: count.min(1),
  /** seconds after the script's zero */
  at: count.min(0),
  who: z.string(),
  do: z.string(),
  expect: z.literal("refused").optional(),
  agenda: code,
  queue: codes.optional(),
  entry: code,
  speaker: z.string().optional(),
  name: z.string().optional(),
  /** numbers on the lists of delegates and officials */
  delegate: count.optional(),
  official: count.optional(),
  respondent: count.optional(),
  answer: code,
  opinions: codes.default([]),
  lead: z.string().optional(),
  supporting: codes.optional(),
  timed: z.boolean().optional(),
  seconds: count.default(0),
  scene: code,
  title: z.string().optional(),
  text: words,
  /** of an answer in place of somebody: who is not there */
  absent: z
    .union([z.array(z.object({ number: count, why: z.string() })), count.transform(() => [])])
    .default([]),
  substitutes: z.array(z.object({ number: count, substitute: z.string() })).default([]),
  number: count.default(0),
  minutes: z.union([count, z.string()]).default(0),
  synthesis: code,
  why: words,
  parts: z.array(part).default([]),
  part: code,
  complaintKind: words,
  destination: words,
  after: z.string().optional(),
  before: code,
  words: z.string().optional(),
  content: words,
  field: words,
  clarifies: z.string().optional(),
  displayTitle: words,
  to: code,
  officialSeconds: count.optional(),
  baseSeconds: count.default(0),
  perFurtherOpinionSeconds: count.default(0),
  outcome: code,
  subKind: z.string().optional(),
  task: z.string().optional(),
  due: code,
  duePreset: z.string().optional(),
  policy: z.string().optional(),
  about: code,
  reaction: code,
  note: z.string().optional(),
  groups: codes.default([]),
});
export type ScriptStep = z.infer<typeof scriptStep>;
