/** The documents of the preparation once it is over: they stand as the freeze left them, and clerks still fetch them. */
import { useState } from "react";
import {
  FORMATS,
  type Form,
  LIST_KINDS,
  type ListName,
  type PaperName,
  paperFile,
  type StaffFile,
} from "../../../shared/terms/documents.ts";
import type { DeskView } from "../../../shared/views/before/desk.ts";
import { DocumentLinks } from "./DocumentLinks.tsx";
import { type DocumentWords, useDocumentWords } from "./preparedWords.ts";

interface Kept {
  readonly id: keyof DocumentWords["names"];
  readonly paper?: PaperName;
  readonly list?: ListName;
  readonly file?: StaffFile;
  /** where there are several: what `of` names, "" for all of them */
  readonly several?: readonly (readonly [of: string, name: string])[];
}

function keptIn({ synthesis, preparation, inbox }: DeskView, words: DocumentWords): readonly Kept[] {
  const { slips } = preparation;
  const units = synthesis.units.filter(({ id }) => slips.some(({ unit }) => unit === id));
  const opened = inbox.flatMap(({ id, sealed, matter }) =>
    sealed === "open"
      ? (matter?.slips ?? []).map(
          ({ number, destination }, i) => [`${id}.${i + 1}`, `${number}: ${destination}`] as const,
        )
      : [],
  );
  return [
    { id: "delegates", paper: "danh-sach-dai-bieu", list: "danh-sach-dai-bieu" },
    {
      ...{ id: "report", paper: "bao-cao-tong-hop" },
      several: [...synthesis.reports.map(({ id }) => [id, id] as const), ["", words.upToNow] as const],
    },
    {
      ...{ id: "slips", paper: "phieu-giao" },
      several: [["", words.everyUnit], ...units.map(({ id, name }) => [id, name] as const)],
    },
    { id: "invitations", paper: "giay-moi", list: "danh-sach-moi" },
    { id: "programme", paper: "chuong-trinh" },
    ...(opened.length > 0 ? [{ id: "transfers", paper: "phieu-chuyen", several: opened } as const] : []),
    { id: "backdrop", paper: "ma-ket" },
    { id: "register", list: "so-y-kien" },
    { id: "order", list: "thu-tu-phat-bieu" },
    { id: "quotas", paper: "phan-bo", list: "phan-bo" },
    { id: "door", list: "vao-cua" },
    { id: "checklist", list: "danh-muc-viec" },
    { id: "pack", file: "bo-giay-du-phong.pdf" },
    { id: "fairness", file: "phat-bieu-theo-to-chuc.pdf" },
  ];
}

function filesOf(
  { paper, list, file }: Kept,
  form: Form,
): readonly (readonly [path: string, kind: string])[] {
  return [
    ...(paper ? FORMATS.map((format) => [paperFile(paper, form, format), format] as const) : []),
    ...(list ? LIST_KINDS.map((kind) => [`${list}.${kind}`, kind] as const) : []),
    ...(file ? [[file, "pdf"] as const] : []),
  ];
}

function Row({ row, form, words }: { row: Kept; form: Form; words: DocumentWords }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { several = [] } = row;
  const of = several.some(([value]) => value === chosen) ? (chosen ?? "") : (several[0]?.[0] ?? "");
  const query = of === "" ? "" : `?of=${encodeURIComponent(of)}`;
  const name = words.names[row.id];
  const links = filesOf(row, form).map(([path, kind]) => {
    const text = kind.toUpperCase();
    return [`${path}${query}`, text, words.link(name, text)] as const;
  });
  return (
    <li aria-label={name}>
      <b>{name}</b>
      <div className="links">
        <DocumentLinks links={links} />
      </div>
      {several.length > 1 && (
        <select aria-label={words.which(name)} value={of} onChange={({ target }) => setChosen(target.value)}>
          {several.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

export function Prepared({ view, form }: { readonly view: DeskView; readonly form: Form }) {
  const words = useDocumentWords();
  return (
    <ul className="prepared">
      {keptIn(view, words).map((row) => (
        <Row key={row.id} row={row} form={form} words={words} />
      ))}
    </ul>
  );
}
