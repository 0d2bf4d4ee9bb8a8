/** Minutes as they are said in Vietnamese: "2,5 phút". */
export const minutesVi = (ms: number) => `${String(ms / 60_000).replace(".", ",")} phút`;
