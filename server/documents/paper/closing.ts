/** The end of a document in each family: who signs it, for whom, and who receives it. */
import { bareRecipient, recipientsOf } from "../../../shared/terms/recipients.ts";
import type { ChairSeat } from "../../../shared/terms/seats.ts";
import { type Source, secretaryAt } from "../source.ts";
import { DOTS, upper } from "../words.ts";
import { textWidth } from "./layouts.ts";
import { officeOf } from "./leaderOffice.ts";
import { type Family, LAYOUTS } from "./letterhead.ts";
import { type Block, type Paragraph, paragraph } from "./model.ts";

/** "T/M" in the Party family, "TM." in the State's. */
const MARKS = {
  for: { party: "T/M", state: "TM." },
  byOrderOf: { party: "T/L", state: "TL." },
} as const;

export interface Signer {
  /** in whose name: "T/M BAN THƯỜNG VỤ"; "": in the signer's own */
  readonly authority: string;
  readonly title: string;
  /** "": whoever signs writes it */
  readonly name: string;
}

/** In whose name a family's documents are signed, and which of the leaders signs. */
const LEADERS = {
  party: { authority: "Ban Thường vụ", title: "Bí thư", seat: "A" },
  state: { authority: "Ủy ban nhân dân", title: "Chủ tịch", seat: "C" },
} as const satisfies Readonly<Record<Family, { authority: string; title: string; seat: ChairSeat }>>;

/**
 * "T/M BAN THƯỜNG VỤ / BÍ THƯ / <họ và tên>", in the State family "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / …". `chosen`: the
 * leader who signs it, in the office that this one holds; null: nobody was chosen.
 */
export function leaderSigns(
  { state, people }: Source,
  family: Family,
  chosen: ChairSeat | null = null,
): Signer {
  const { authority, title, seat } = LEADERS[family];
  const chair = state.plan.chairs.find((chair) => chair.seat === (chosen ?? seat));
  const office =
    chosen === null || !chair ? { authority, titles: [title] } : officeOf(chair.position, family);
  return {
    authority: office.authority && `${MARKS.for[family]} ${upper(office.authority)}`,
    title: upper(office.titles.join("\n")),
    name: people.get(chair?.person ?? "")?.name ?? "",
  };
}

/** The leaders' office signs by their order: "T/L BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG". */
export const officeSigns = (family: Family): Signer => ({
  authority: `${MARKS.byOrderOf[family]} ${upper(family === "party" ? LEADERS.party.authority : LEADERS.state.title)}`,
  title: "CHÁNH VĂN PHÒNG",
  name: "",
});

/** Recipients on the left, level with who signs on the right: one piece, that never stands alone on a page after a `closing`. */
export function signed(
  family: Family,
  { authority, title, name }: Signer,
  recipients: readonly string[],
): Block[] {
  const half = textWidth(LAYOUTS[family], false) / 2;
  const signer = [authority, title].filter(Boolean).join("\n");
  return [
    {
      ...{ kind: "table", lined: false, whole: true, widths: [half, half], head: null },
      rows: [
        [
          recipientLines(recipients, family),
          [paragraph("authority", signer), paragraph("signerName", name || DOTS)],
        ],
      ],
    },
  ];
}

/** Thư ký on the left, Chủ tọa on the right; below, on the left, who receives it. */
export function minutesSigned({ state, people }: Source, family: Family): Block[] {
  const presider = state.plan.chairs.find((chair) => chair.seat === state.chair.presider);
  const secretary = secretaryAt({ state, people }, state.minutes.secretaries.minutes);
  const half = textWidth(LAYOUTS[family], false) / 2;
  const name = people.get(presider?.person ?? "")?.name;
  return [
    {
      ...{ kind: "table", lined: false, whole: true, withNext: true, widths: [half, half], head: null },
      rows: [
        [[paragraph("signer", "THƯ KÝ")], [paragraph("signer", "CHỦ TỌA")]],
        [
          [paragraph("signerName", people.get(secretary ?? "")?.name ?? DOTS)],
          [paragraph("signerName", name ?? DOTS)],
        ],
      ],
    },
    ...recipientLines(recipientsOf(state.plan.documents, "minutes"), family, "VT, Hồ sơ"),
  ];
}

/** "Nơi nhận:", each on a line of its own, the archive last. `archive`: where the State family keeps it. */
function recipientLines(given: readonly string[], family: Family, archive = "VT"): Paragraph[] {
  const bare = given.map(bareRecipient);
  const others = bare.filter((line) => !/^Lưu\b/.test(line));
  const archived = bare.find((line) => /^Lưu\b/.test(line));
  const last = family === "state" ? `Lưu: ${archive}.` : `${archived ?? "Lưu: VP"}.`;
  const mark = family === "state" ? ";" : ",";
  return [
    paragraph("recipientsHead", "Nơi nhận:"),
    ...others.map((line) => paragraph("recipients", `- ${line}${mark}`)),
    paragraph("recipients", `- ${last}`),
  ];
}
