/** How the time to the last screen grows with their number: a picture, both axes by powers of ten. */
import type { Name, Point } from "./fanOut.ts";

const WIDTH = 720;
const HEIGHT = 420;
/** room for the words around */
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 130, 24, 56];

const SAYS: Readonly<Record<Name, { readonly words: string; readonly colour: string }>> = {
  floor: { words: "raw ws (floor)", colour: "#6b7280" },
  plain: { words: "plain Socket.IO", colour: "#b45309" },
  ours: { words: "ours, one node", colour: "#1d4ed8" },
  "two nodes": { words: "ours, two nodes", colour: "#047857" },
};

const TITLE = "from the press over the disk to the last screen, p50";

const log = Math.log10;
const steps = (least: number, most: number): number[] => {
  const first = Math.floor(log(least));
  return Array.from({ length: Math.ceil(log(most)) - first + 1 }, (_, i) => 10 ** (first + i));
};
const put = (value: number) => value.toFixed(1);

export function plotOf(points: readonly Point[]): string {
  const across = steps(1, Math.max(...points.map((point) => point.viewers)));
  const up = steps(
    Math.min(...points.map((point) => point.last)),
    Math.max(...points.map((point) => point.last)),
  );
  const scale = (marks: readonly number[], from: number, to: number) => {
    const [low, high] = [log(marks[0] ?? 1), log(marks.at(-1) ?? 1)];
    return (value: number) => from + ((log(value) - low) / (high - low)) * (to - from);
  };
  const x = scale(across, LEFT, WIDTH - RIGHT);
  const y = scale(up, HEIGHT - BOTTOM, TOP);
  const grid = [
    ...across.flatMap((mark) => [
      `<path d="M${put(x(mark))} ${TOP}V${HEIGHT - BOTTOM}" stroke="#e5e7eb"/>`,
      `<text x="${put(x(mark))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${mark.toLocaleString("en")}</text>`,
    ]),
    ...up.flatMap((mark) => [
      `<path d="M${LEFT} ${put(y(mark))}H${WIDTH - RIGHT}" stroke="#e5e7eb"/>`,
      `<text x="${LEFT - 8}" y="${put(y(mark) + 4)}" text-anchor="end">${mark.toLocaleString("en")} ms</text>`,
    ]),
  ];
  const lines = (Object.keys(SAYS) as Name[]).flatMap((name, i) => {
    const ofName = points.filter((point) => point.name === name).sort((a, b) => a.viewers - b.viewers);
    if (ofName.length === 0) return [];
    const { words, colour } = SAYS[name];
    const path = ofName.map((point) => `${put(x(point.viewers))} ${put(y(point.last))}`).join("L");
    return [
      `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...ofName.map(
        (point) =>
          `<circle cx="${put(x(point.viewers))}" cy="${put(y(point.last))}" r="3" fill="${colour}"/>`,
      ),
      `<text x="${WIDTH - RIGHT + 10}" y="${TOP + 16 + i * 20}" fill="${colour}">${words}</text>`,
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">
<title>${TITLE}</title>
<rect width="100%" height="100%" fill="#fff"/>
${[...grid, ...lines].join("\n")}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">screens</text>
<text x="${LEFT}" y="14">${TITLE}</text>
</svg>
`;
}
