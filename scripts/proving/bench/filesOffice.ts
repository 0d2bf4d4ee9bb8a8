/** An office that sends lists, a process of its own, for its machine is none of the hall's. */
import { randomUUID } from "node:crypto";
import { constants, setPriority } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { FILE_BYTES } from "../../../shared/wire/filePreview.ts";

/** Where a seat sends its lists to. */
export interface Office {
  /** of the seat's pages */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** the organisation whose lists these are */
  readonly sender: string;
}

/** A list of so many rows to be previewed, or as many as one act from a row on. */
export type OfficeOrder =
  | { readonly kind: "preview"; readonly office: Office; readonly rows: number }
  | { readonly kind: "act"; readonly office: Office; readonly from: number; readonly rows: number };

/** ms that it took */
export type OfficeNews = { readonly took: number } | { readonly broken: string };

/** a screen waits so long before it sends again (ms) */
const AGAIN = 400;
const MOST_SENDINGS = 20;

const listOf = (rows: number): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    `STT,Họ và tên,Năm sinh,Chức vụ\n${Array.from(
      { length: rows },
      (_, i) => `${i},Nguyễn Thị Hồng Hạnh,${1930 + (i % 70)},Ủy viên Ban Chấp hành khu ${i}`,
    ).join("\n")}`,
  );

/** ms until the preview has come back whole */
async function send({ url, headers }: Office, rows: number): Promise<number> {
  const body = listOf(rows);
  const from = performance.now();
  const answer = await fetch(`${url}/intake/delegates?name=a.csv`, {
    method: "POST",
    body,
    headers: { ...headers, "content-type": FILE_BYTES },
  });
  const text = await answer.text();
  if (!text.includes('"preview"')) throw new Error(`no preview: ${answer.status} ${text.slice(0, 200)}`);
  return performance.now() - from;
}

/** So many opinions of one organisation as one act: a long one, as its file is taken at the desk. */
const actOf = (sender: string, from: number, count: number) => ({
  type: "RegisterOpinions",
  ...{ inbox: "organiser", file: `${from}.csv` },
  lists: [
    {
      onBehalfOf: sender,
      opinions: Array.from({ length: count }, (_, i) => ({
        ...{ kind: "kiến nghị", field: "", title: `Đoạn mương số ${from + i}`, questions: [] },
        content: `Đoạn mương số ${from + i} sau chợ bị bùn lấp gần kín miệng cống, bà con đề nghị nạo vét.`,
        ...{ place: `khu ${from + i}`, addressed: "Phòng Quản lý đô thị" },
        speaker: { name: "Nguyễn Thị Hồng Hạnh", addressForm: "bà", position: "Trưởng khu" },
        ...{ wantsToSpeak: true, minutes: null, needsHelp: false, mayBeNamed: true },
      })),
    },
  ],
});

/** ms until the act is kept; what is not known yet is sent again under its id, as a screen does */
async function give({ url, headers }: Office, command: object): Promise<number> {
  const from = performance.now();
  const given = { id: randomUUID(), madeAt: Date.now(), command };
  for (let sent = 0; sent < MOST_SENDINGS; sent++) {
    const answer = await fetch(`${url}/act`, {
      method: "POST",
      body: JSON.stringify({ ...given, ...(sent > 0 && { again: true }) }),
      headers: { ...headers, "content-type": "application/json" },
    });
    const text = await answer.text();
    if (text.includes('"done"')) return performance.now() - from;
    if (!text.includes('"unknown"')) throw new Error(`not taken: ${answer.status} ${text.slice(0, 200)}`);
    await pause(AGAIN);
  }
  throw new Error("an act of a file was not kept, however often it was sent");
}

const done = (order: OfficeOrder): Promise<number> =>
  order.kind === "preview"
    ? send(order.office, order.rows)
    : give(order.office, actOf(order.office.sender, order.from, order.rows));

setPriority(constants.priority.PRIORITY_LOW);
process.on("message", (order: OfficeOrder) => {
  const say = (news: OfficeNews) => process.send?.(news);
  done(order).then(
    (took) => say({ took }),
    (error: unknown) => say({ broken: String(error) }),
  );
});
