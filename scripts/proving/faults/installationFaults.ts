/** What is done to an installation, each fault with its figures. */

export const INSTALLATION_KINDS = [
  ...(["disk filled", "disk filled", "disk filled", "disk filled", "disk filled"] as const),
  ...(["own Redis killed", "own Redis killed", "own Redis killed"] as const),
  "server killed",
  "one of its nodes killed",
  "second start",
  "command beside",
] as const;

export type InstallationFault =
  | { readonly kind: "disk filled"; readonly ms: number; readonly spare: number }
  | { readonly kind: "own Redis killed" }
  | { readonly kind: "server killed"; readonly ms: number }
  | { readonly kind: "one of its nodes killed"; readonly nth: number }
  | { readonly kind: "second start" }
  | { readonly kind: "command beside"; readonly command: (typeof COMMANDS)[number] };

export const COMMANDS = ["list", "export", "backup"] as const;

/** the hearing of a run */
export const HEARING = "faults";
