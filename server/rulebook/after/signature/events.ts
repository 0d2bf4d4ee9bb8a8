/** Events: the minutes are laid before the presider, approved section by section, signed by both, and put right by annexes. */

export type SignatureEvent =
  | { type: "MinutesSubmitted"; number: string; sections: readonly string[] }
  | { type: "SectionApproved"; section: string }
  | { type: "SectionSentBack"; section: string; why: string }
  | { type: "SectionCorrected"; section: string; text: string }
  | { type: "MinutesSigned"; as: "secretary" | "presider" }
  /** written and signed by the secretary */
  | { type: "MinutesAnnexed"; annex: number; section: string; text: string }
  /** `as`: left out, the presider; the secretary signs what the desk has added */
  | { type: "AnnexSigned"; annex: number; as?: "secretary" };
