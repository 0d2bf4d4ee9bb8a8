/** One planted mistake or more for each rule: where it stands, what is right, what is wrong. A file a part of RULES.md. */
import { ANSWERS } from "./mutants/answers.ts";
import { CASES } from "./mutants/cases.ts";
import { FLOOR } from "./mutants/floor.ts";
import { FOLLOW_UP } from "./mutants/followUp.ts";
import { FREEZE } from "./mutants/freeze.ts";
import { GAVEL } from "./mutants/gavel.ts";
import { OFFICES } from "./mutants/offices.ts";
import { OUTCOMES } from "./mutants/outcomes.ts";
import { PREPARATION } from "./mutants/preparation.ts";
import { PUBLICATION } from "./mutants/publication.ts";
import { QUEUE } from "./mutants/queue.ts";
import { REGISTER } from "./mutants/register.ts";
import { REQUESTS } from "./mutants/requests.ts";
import { SIGNATURE } from "./mutants/signature.ts";
import { TIME } from "./mutants/time.ts";
import { VIEWS } from "./mutants/views.ts";
import type { Mutant } from "./plant.ts";

export const MUTANTS: readonly Mutant[] = [
  ...QUEUE,
  ...FLOOR,
  ...TIME,
  ...ANSWERS,
  ...OUTCOMES,
  ...CASES,
  ...FOLLOW_UP,
  ...SIGNATURE,
  ...PUBLICATION,
  ...GAVEL,
  ...REQUESTS,
  ...FREEZE,
  ...OFFICES,
  ...REGISTER,
  ...PREPARATION,
  ...VIEWS,
];
