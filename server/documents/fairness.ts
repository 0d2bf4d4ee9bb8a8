/**
 * The sheet on fairness, for the desk: what each organisation asked for and got (which the public page tells too, once the
 * session is over), and every change of the order with its reason, for the desk alone. A matter that has left the dialogue is in none of its figures, nor is whoever brought it.
 */

import { upperFirst } from "../../shared/terms/address.ts";
import { rehearsalMark } from "../../shared/terms/rehearsal.ts";
import { spanFace } from "../../shared/terms/time.ts";
import type { OrderChange } from "../rulebook/frame/records.ts";
import type { Entry } from "../rulebook/frame/state.ts";
import { organisationViews, turnsHad, withoutSealed } from "../views/live/fairness.ts";
import { PARTY } from "./paper/layouts.ts";
import { type Block, cell, type Paper, paragraph, type Table } from "./paper/model.ts";
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

function shares(source: Source): Table {
  const state = withoutSealed(source.state);
  const rows = organisationViews(state, turnsHad(state)).map((share, i) => [
    cell(String(i + 1)),
    cell(share.name),
    cell(`${figure(share.present)}/${figure(share.quota)}`),
    cell(figure(share.minimum)),
    cell(figure(share.registered)),
    cell(figure(share.accepted)),
    cell(figure(share.spoken)),
    cell(share.spoken === 0 ? "" : spanFace(share.used)),
  ]);
  return { kind: "table", widths: SHARES, head: SHARES_HEAD, rows, lined: true };
}

function nameOf(source: Source, id: string | null): string {
  const entry: Entry | undefined = source.state.entries[id ?? ""];
  return entry ? named(source, entry.person, opinionOf(source, entry)).name : "";
}

/** Does it speak of nobody whose matter has left the dialogue? */
const isOpenChange = (source: Source, { entry, other }: OrderChange): boolean =>
  [entry, other].every((id) => {
    const entry = source.state.entries[id ?? ""];
    return entry === undefined || mayTell(source, entry);
  });

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
  const orderChanges = source.state.queue.changes.filter((change) => isOpenChange(source, change));
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

export function fairness(source: Source): Paper {
  const { state } = source;
  return {
    title: `Phát biểu theo tổ chức: ${state.plan.title}`,
    at: state.at,
    layout: PARTY,
    parts: [
      {
        landscape: false,
        blocks: [
          ...(state.plan.rehearsal ? [paragraph("mark", rehearsalMark(state.plan.rehearsal))] : []),
          paragraph("type", "PHÁT BIỂU THEO TỔ CHỨC"),
          paragraph("subject", state.plan.title),
          paragraph("body", "Bảng theo dõi của bộ phận thư ký, không kèm theo biên bản."),
          paragraph("subheading", "1. Phát biểu theo tổ chức"),
          shares(source),
          paragraph("subheading", "2. Thay đổi thứ tự phát biểu"),
          ...changes(source),
        ],
      },
    ],
  };
}
