/** Cases of several hearings as they are counted: of persons nothing. */
import type { CaseStory } from "./reports.ts";

/** What is counted of one hearing. */
export interface CountedHearing {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly stories: readonly CaseStory[];
  /** days off that hold for it */
  readonly daysOff: readonly string[];
  /** names of those who lead its cases, by their codes */
  readonly leads: Readonly<Record<string, string>>;
}

/** The hearings whose cases the reader may see, in the order in which they were held. */
export interface CityView {
  readonly hearings: readonly CountedHearing[];
}
