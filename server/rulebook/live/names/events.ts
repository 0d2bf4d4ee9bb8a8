/** Events: names that were taken down wrongly. */

export type NamesEvent =
  /** `from`: the row of the register that was wrong */
  {
    type: "NameCorrected";
    entry: string;
    from: string;
    person: string;
    organisation: string;
    content: string | null;
  };
