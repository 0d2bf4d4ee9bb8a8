/** What the state keeps of office holders beside the plan. Pure data. */

export interface Officials {
  /** the highest number that was given to a row of theirs */
  readonly numbered: number;
}
