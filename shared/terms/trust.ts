/** What the operator's page is told of HTTPS: the authority that devices are to trust, where the server has one. */
export interface TrustInfo {
  /** the page that explains it, by plain HTTP; null where there is nothing to trust */
  readonly page: string | null;
  /** SHA-256 of the authority, "AB:CD:…" */
  readonly fingerprint: string | null;
}

/** "AB:CD:…" in groups of four bytes, so that two people can read it to each other. */
export const inGroups = (fingerprint: string): string[] =>
  (fingerprint.match(/.{1,11}(:|$)/g) ?? []).map((group) => group.replace(/:$/, ""));
