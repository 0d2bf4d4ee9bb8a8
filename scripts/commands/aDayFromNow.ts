/** For simulated screens, which make their cookies themselves: an end that no run sees. */
export const aDayFromNow = (): number => Date.now() + 86_400_000;
