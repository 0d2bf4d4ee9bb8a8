/** The annex on fairness: what each organisation asked for and got, and every change of the order with its reason. */
import { upperFirst } from "../../shared/text.ts";
import { spanFace } from "../../shared/time.ts";
import type { OrderChange } from "../hearing/records.ts";
import type { Entry } from "../hearing/state.ts";
import { organisationViews, turnsHad } from "../views/fairness.ts";
import { type Block, bold, cell, paragraph, type Table } from "./model.ts";
import { chairName, mayTell, named, opinionOf, type Source, secretaryAt } from "./source.ts";
import { figure, shortTime } from "./words.ts";

/** mm: number, organisation, present/allotted, minimum, registered, accepted, spoken, time */
const SHARES = [12, 55, 18, 16, 16, 17, 16, 15];
const SHARES_HEAD = [
  "STT",
  "Tổ chức",
  "Có mặt/ phân bổ",
  "Tối thiểu",
  "Đăng ký",
  "Được nhận",
  "Phát biểu",
  "Thời gian",
];
/** mm: time, who directed it, what, why */
const CHANGES = [16, 40, 62, 47];
const CHANGES_HEAD = ["Giờ", "Người điều hành", "Thay đổi", "Lý do"];

function shares({ state }: Source): Table {
  const rows = organisationViews(state, turnsHad(state)).map((one, i) => [
    cell(String(i + 1)),
    cell(one.name),
    cell(`${figure(one.present)}/${figure(one.quota)}`),
    cell(figure(one.minimum)),
    cell(figure(one.registered)),
    cell(figure(one.accepted)),
    cell(figure(one.spoken)),
    cell(one.spoken === 0 ? "" : spanFace(one.used)),
  ]);
  return { kind: "table", widths: SHARES, head: SHARES_HEAD, rows, lined: true };
}

function nameOf(source: Source, id: string | null): string {
  const entry: Entry | undefined = source.state.entries[id ?? ""];
  if (!entry) return "";
  // who brought a diverted matter is nobody here
  if (!mayTell(source, entry)) return "một đại biểu";
  return named(source, entry.person, opinionOf(source, entry)).name;
}

function changeText(source: Source, change: OrderChange): string {
  const [who, other] = [nameOf(source, change.entry), nameOf(source, change.other)];
  switch (change.how) {
    case "moved":
      return other === "" ? `${who} xuống cuối danh sách` : `${who} lên trước ${other}`;
    case "putBack":
      return other === "" ? `${who} mời lại sau cùng` : `${who} mời lại sau ${other}`;
    case "calledOutOfOrder":
      return `Mời ${who} trước ${other}`;
    case "arranged":
      return "Sắp xếp lại cả danh sách";
    default:
      return change.how satisfies never;
  }
}

function changes(source: Source): Block[] {
  const { orderChanges } = source.state;
  if (orderChanges.length === 0) return [paragraph("body", "Thứ tự phát biểu không thay đổi.")];
  const rows = orderChanges.map((change) => {
    const seat = change.onBehalfOf ?? change.by;
    const secretary = secretaryAt(source, seat);
    return [
      cell(shortTime(change.at)),
      cell(secretary === null ? chairName(source, seat) : named(source, secretary).name),
      cell(upperFirst(changeText(source, change))),
      cell(change.why),
    ];
  });
  return [{ kind: "table", widths: CHANGES, head: CHANGES_HEAD, rows, lined: true }];
}

/** After the signatures, on a page of its own; empty before anybody could speak. */
export function fairness(source: Source): Block[] {
  if (!source.state.steps.some((step) => step.segment === "people" && step.begunAt !== null)) return [];
  return [
    { kind: "pageBreak" },
    paragraph("subject", "PHỤ LỤC"),
    paragraph("subject", "Phát biểu theo tổ chức và thay đổi thứ tự"),
    paragraph("body", bold("1. Phát biểu theo tổ chức")),
    shares(source),
    paragraph("body", bold("2. Thay đổi thứ tự phát biểu")),
    ...changes(source),
  ];
}
