/** Acts that may be longer than a packet of a line: whole lists from files. They are sent by HTTP where they are. */

export const LONG_ACTS = ["RegisterOpinions", "SubmitDelegateLists"] as const;

/** bytes of such an act, at most */
export const LONG_ACT_BYTES = 2 * 1024 * 1024;

/** letters from which it goes so: a packet has 64 KiB, and a letter with its marks may take three bytes */
export const LONG_ACT_LETTERS = 18_000;
