/** Whatever the seats press in whatever order: documents can be made, tell all that was typed, and nothing of what has left. */
import { describe, expect, it } from "vitest";
import { minutes } from "../../server/documents/minutes/minutes.ts";
import { paperPack } from "../../server/documents/pack/paperPack.ts";
import type { Block, Paper } from "../../server/documents/paper/model.ts";
import type { Source } from "../../server/documents/source.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { isSealedSection } from "../../server/rulebook/live/minutes/facts.ts";
import { isSealed } from "../../server/rulebook/live/outcomes/facts.ts";
import { always, LIMIT, people } from "../support/randomHearing.ts";

function textsOf(block: Block): string[] {
  if (block.kind === "paragraph") return [block.runs.map((run) => run.text).join("")];
  if (block.kind !== "table") return [];
  return [...(block.head ?? []), ...block.rows.flat(2).flatMap(textsOf)];
}
const textOf = (paper: Paper) =>
  paper.parts
    .flatMap((part) => part.blocks)
    .flatMap(textsOf)
    .join("\n");

/** Every section that the log knows, each with a word of its own. */
function typedEverywhere(state: HearingState): Map<string, { text: string }[][]> {
  const sections = [
    ...state.steps.map((step) => `step.${step.id}`),
    ...Object.keys(state.entries).map((id) => `turn.${id}`),
    ...Object.keys(state.answers).map((id) => `answer.${id}`),
  ];
  return new Map(sections.map((section) => [section, [[{ text: `⟦${section}⟧` }]]]));
}

describe("documents after random presses", { timeout: LIMIT }, () => {
  it("[D1] [D3] tell each typed word once, and nothing of what has left the dialogue", () => {
    let sealed = 0;
    always(
      40,
      () => undefined,
      (spec) => {
        const { state } = spec;
        const source: Source = { state, people, prose: typedEverywhere(state) };
        const gone = Object.values(state.opinions).filter((opinion) => isSealed(state, opinion));
        sealed += gone.length;
        for (const paper of [minutes(source, "party"), minutes(source, "state"), paperPack(source)]) {
          const text = textOf(paper);
          expect(text).not.toMatch(/undefined|NaN|\[object/);
          for (const { content, title } of gone) {
            if (content.length > 20) expect(text).not.toContain(content);
            if (title.length > 20) expect(text).not.toContain(title);
          }
          if (paper.title.startsWith("Bộ giấy")) continue;
          for (const section of source.prose.keys()) {
            const times = text.split(`⟦${section}⟧`).length - 1;
            expect([section, times]).toEqual([section, isSealedSection(state, section) ? 0 : 1]);
          }
        }
      },
    );
    expect(sealed).toBeGreaterThan(40 * 3);
  });
});
