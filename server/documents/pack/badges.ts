/** Thẻ đại biểu: a card for each delegate, to be cut out; the attendance box at the door reads its code. */

import { badgeCode } from "../../../shared/terms/badge.ts";
import { rehearsalMark } from "../../../shared/terms/rehearsal.ts";
import { seatOf } from "../../rulebook/live/attendance/facts.ts";
import { numberOf, personView } from "../../views/people.ts";
import { PACK } from "../paper/layouts.ts";
import { type Block, type Cell, type Paper, paragraph } from "../paper/model.ts";
import type { Source } from "../source.ts";
import { shares, UPRIGHT } from "./packTable.ts";

const COLUMNS = 2;
const ROWS = 3;
/** mm: three to a page, high enough for the longest name and position */
const CARD_HEIGHT = 84;
/** mm */
const CODE = 28;

function card({ people, state }: Source, person: string): Cell {
  const { name, position, organisation } = personView(people, person);
  const number = numberOf(person);
  const seat = seatOf(state, people, person);
  return [
    paragraph("badgeLine", ["ĐẠI BIỂU", rehearsalMark(state.plan.rehearsal)].filter(Boolean).join(" · ")),
    paragraph("badgeName", name),
    paragraph("badgeLine", [position, organisation].filter(Boolean).join(", ")),
    { kind: "code", text: badgeCode(number), size: CODE },
    paragraph("badgeLine", [`Số ${number}`, seat && `Ghế ${seat}`].filter(Boolean).join(" · ")),
  ];
}

export function badges(source: Source): Paper {
  const { plan, at } = source.state;
  const cards = plan.delegates.map(({ person }) => card(source, person));
  const perPage = COLUMNS * ROWS;
  const pages = Array.from({ length: Math.ceil(cards.length / perPage) }, (_, page): Block[] => {
    const ofPage = cards.slice(page * perPage, (page + 1) * perPage);
    const rows = Array.from({ length: Math.ceil(ofPage.length / COLUMNS) }, (_row, row) =>
      Array.from({ length: COLUMNS }, (_column, column) => ofPage[row * COLUMNS + column] ?? []),
    );
    return [
      ...(page === 0 ? [] : [{ kind: "pageBreak" } as const]),
      {
        kind: "table",
        lined: true,
        whole: true,
        head: null,
        widths: shares(UPRIGHT, [1, 1]),
        rowHeight: CARD_HEIGHT,
        rows,
      },
    ];
  });
  return {
    title: `Thẻ đại biểu: ${plan.title}`,
    at,
    layout: PACK,
    parts: [{ landscape: false, blocks: pages.flat() }],
  };
}
