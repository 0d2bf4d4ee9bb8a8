/** The sheet on fairness: for the desk, and silent about what has left the dialogue. */
import { describe, expect, it } from "vitest";
import { playSample } from "../../scripts/proving/playSample.ts";
import { makeDocument } from "../../server/documents/documents.ts";
import { fairness } from "../../server/documents/fairness.ts";
import type { Source } from "../../server/documents/source.ts";

const source = playSample();
const tables = (from: Source) =>
  fairness(from).parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "table"
        ? [
            block.rows.map((row) =>
              row.map((cells) =>
                cells
                  .flatMap((cell) => (cell.kind === "paragraph" ? cell.runs.map((run) => run.text) : []))
                  .join(""),
              ),
            ),
          ]
        : [],
    ),
  );

describe("the sheet on fairness", () => {
  it("[D10] has each organisation's share, and every open change of the order", () => {
    const [shares = [], changes = []] = tables(source);
    expect(shares.map((row) => row[1])).toEqual(
      source.state.plan.organisations.map((organisation) => organisation.name),
    );
    const spoken = shares.reduce((sum, row) => sum + Number(row[6]), 0);
    expect(spoken).toBeGreaterThan(15);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.length).toBeLessThan(source.state.queue.changes.length);
    expect(changes.flat().join(" ")).not.toMatch(/một đại biểu/i);
  });

  it("[D10] a diverted matter changes no figure and no byte but for a turn that is gone", async () => {
    const { state } = source;
    const diverted = Object.values(state.opinions).filter((opinion) => opinion.diversion !== null);
    const divertedIds = new Set(diverted.map((opinion) => opinion.id));
    const entries = Object.fromEntries(
      Object.entries(state.entries).filter(([, entry]) => !divertedIds.has(entry.opinion ?? "")),
    );
    const never: Source = {
      ...source,
      state: {
        ...state,
        entries,
        opinions: Object.fromEntries(Object.entries(state.opinions).filter(([id]) => !divertedIds.has(id))),
        queue: {
          ...state.queue,
          order: state.queue.order.filter((id) => id in entries),
          changes: state.queue.changes.filter(
            ({ entry, other }) =>
              ![entry, other].some((id) => divertedIds.has(state.entries[id ?? ""]?.opinion ?? "")),
          ),
        },
      },
    };
    expect(tables(never)).toEqual(tables(source));
    const file = "phat-bieu-theo-to-chuc.pdf";
    expect(
      Buffer.from(await makeDocument(file, never)).equals(Buffer.from(await makeDocument(file, source))),
    ).toBe(true);
  });
});
