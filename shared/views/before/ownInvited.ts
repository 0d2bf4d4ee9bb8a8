/** What a body sees of its own people who are invited, and of those who may come in their place. */
export interface OwnInvited {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  /** the letter's number */
  readonly letter: string;
  readonly answer: "confirmed" | "declined" | null;
  /** the name of its substitute on the list, who comes where it declines; "": it has none who can */
  readonly substitute: string;
  /** others of the same body who may come instead: officials alone have such */
  readonly instead: readonly { readonly id: string; readonly name: string }[];
}
