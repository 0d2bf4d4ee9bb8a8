/** What everybody may read of a hearing: of its preparation, on its day, and of what became of it. */
import type { Attachment } from "../../terms/attachments.ts";
import type { Phase } from "../../terms/phase.ts";
import type { Instant } from "../../terms/time.ts";
import type { AnnouncedResults } from "../after/documents.ts";
import type { PublicFollowUp, PublicToday } from "../after/public.ts";

/** The results as they were told to everybody; `extract`: the page has an extract of the notice for whatever it bore. */
export type PublicResults = Omit<AnnouncedResults, "extract"> & { readonly extract: boolean };

export interface PublicView {
  readonly title: string;
  readonly venue: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** "dự kiến ngày 22 tháng 11 năm 2024", and once it is confirmed with the hour and the weekday */
  readonly dateText: string;
  readonly announcement: {
    readonly id: string;
    readonly at: Instant;
    readonly topics: string;
    readonly howToRegister: string;
    readonly updates: readonly { readonly at: Instant; readonly text: string }[];
  } | null;
  /** the first late instants; left out: none */
  readonly deadlines: { readonly organisations: Instant; readonly wards: Instant } | null;
  /** the preparation is frozen: nobody registers any more */
  readonly frozen: boolean;
  /** as it was published; null: not yet */
  readonly programme:
    | readonly {
        readonly step: string;
        readonly title: string;
        readonly minutes: number;
        readonly begins: Instant;
      }[]
    | null;
  /** who shall speak about what, in the order as it stands since it was published; null: not yet */
  readonly queue: readonly { readonly order: number; readonly title: string; readonly who: string }[] | null;
  /** documents that are for everybody */
  readonly documents: readonly Attachment[];
  /** the conclusion notice, once its results were told: number and day, where, and the signed paper; null: not yet */
  readonly results: {
    readonly number: string | null;
    readonly date: string;
    readonly announced: readonly PublicResults[];
  } | null;
  readonly rights: readonly string[];
  readonly phase: Phase;
  readonly today: PublicToday | null;
  readonly followUp: PublicFollowUp | null;
}
