/** What an office holder or guest comes to a hearing as: words of the lists, beside the co-chairs, whom the seats name. */

export const OFFICIAL_ROLES = [
  "guest of honour",
  "deputy chairman in charge",
  "MTTQ chairman",
  "organisation head",
  "unit head",
  "unit deputy",
  "ward secretary",
  "ward council chair",
  "ward committee chair",
  "ward front chair",
  "office",
  "press",
] as const;
export type OfficialRole = (typeof OFFICIAL_ROLES)[number];
