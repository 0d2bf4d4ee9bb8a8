/** What a preview needs to know of the hearing: nothing is looked up elsewhere. */

/** Who is on a list already. */
export interface Known {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly birthYear?: number | null;
  readonly [field: string]: unknown;
}
export interface Context {
  /** `short`: of a ward, without what kind of place it is */
  readonly organisations: readonly {
    readonly name: string;
    readonly quota: number;
    readonly short?: string;
  }[];
  readonly fields: readonly string[];
  /** of the hearing: nobody is born later */
  readonly year: number;
  /** whose list it is; null: the file says */
  readonly organisation: string | null;
  /** of what was collected: the lists of several, and the file says whose each row is; left out: the sender's own */
  readonly several?: true;
  /** a row of nobody's is refused */
  readonly mustName: boolean;
  readonly known: readonly Known[];
  /** the opinions, where the file says what it is; left out: `known` are of its kind */
  readonly knownOpinions?: readonly Known[];
  /** how many were ever entered there: the comparison holds as long as nobody is */
  readonly seen?: number;
  /** the same by the organisations' names, where the file says whose each row is */
  readonly seenBy?: Readonly<Record<string, number>>;
}

/** Told now and then, while a file is read. */
export type Progress = (done: number, of: number) => void;
