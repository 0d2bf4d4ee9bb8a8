/** The oldest browsers that the screens are built for; what they use stands in all of them. */
export const OLDEST = { chrome: 111, edge: 111, firefox: 114, safari: "16.4", ios: "16.4" };
