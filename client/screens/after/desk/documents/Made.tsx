/** A document that the desk makes: how it stands, and its files. */
import { useState } from "react";
import type { CaseState } from "../../../../../shared/terms/cases.ts";
import {
  type AfterPaper,
  FORMATS,
  type Form,
  LIST_KINDS,
  paperFile,
} from "../../../../../shared/terms/documents.ts";
import { spokenDate } from "../../../../../shared/terms/outcomes.ts";
import type { DocumentKind, DocumentsView } from "../../../../../shared/views/after/documents.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { DocumentLinks } from "../../../../staff/documents/DocumentLinks.tsx";
import { type Made as Kind, useDocumentsWords } from "./words.ts";

/** The paper of each; the minutes' and the register's files have names of their own. */
const PAPERS: Readonly<Partial<Record<Kind, AfterPaper>>> = {
  conclusionNotice: "thong-bao-ket-luan",
  conclusionExtract: "trich-thong-bao-ket-luan",
  resultReport: "bao-cao-ket-qua",
  leadersReport: "bao-cao-ba-dong-chi",
  notices: "thong-bao-nhan-dan",
  supervisionReport: "bao-cao-giam-sat",
  annexes: "phu-luc-bien-ban",
};
/** Of these the finals alone are for a clerk, or there is no draft. */
const ISSUED: ReadonlySet<Kind> = new Set<Kind>([
  "conclusionNotice",
  "resultReport",
  "leadersReport",
  "supervisionReport",
]);

/** Of these the newest notice is the case's own. */
const TOLD: ReadonlySet<CaseState> = new Set<CaseState>(["notified", "met", "lookAgain"]);

/** An extract is of what was issued. */
const EXTRACT_OF: Readonly<Partial<Record<Kind, DocumentKind>>> = { conclusionExtract: "conclusionNotice" };

type Words = ReturnType<typeof useDocumentsWords>;
interface Props {
  readonly kind: Kind;
  readonly view: DeskView;
  readonly documents: DocumentsView;
  readonly form: Form;
}

/** Which ones there are, as `?of=` names them, the newest first; "": a draft, or all. */
function choicesOf({ kind, view, documents }: Props, words: Words) {
  if (ISSUED.has(kind) || kind === "conclusionExtract")
    return [
      ...documents.issued
        .filter((document) => document.kind === (EXTRACT_OF[kind] ?? kind))
        .map(({ id, number, date }) => [id, `${number ?? words.noNumber}, ${spokenDate(date)}`] as const)
        .toReversed(),
      ["", words.draftNow] as const,
    ];
  if (kind === "notices")
    return [
      ["", words.all] as const,
      ...(view.followUp?.cases ?? []).flatMap(({ id, title, state, notices }) => [
        [id, `${id} ${title}`] as const,
        ...notices
          .slice(0, TOLD.has(state) ? -1 : undefined)
          .map(({ on }, i) => [`${id}.${i + 1}`, words.noticeOf(id, i + 1, spokenDate(on))] as const),
      ]),
    ];
  return [];
}

function filesOf(kind: Kind, form: Form, of: string): readonly (readonly [path: string, format: string])[] {
  const query = of === "" ? "" : `?of=${encodeURIComponent(of)}`;
  const paper = PAPERS[kind];
  if (paper) return FORMATS.map((format) => [`${paperFile(paper, form, format)}${query}`, format]);
  if (kind === "minutes") return FORMATS.map((format) => [`bien-ban-${form}.${format}`, format]);
  return LIST_KINDS.map((format) => [`so-theo-doi.${format}`, format]);
}

function stateOf({ kind, view, documents }: Props): "draft" | "issued" | "signed" | "waits" | null {
  if (kind === "minutes") return view.signing?.presiderSignedAt == null ? "waits" : "signed";
  if (!ISSUED.has(kind)) return null;
  return documents.issued.some((document) => document.kind === kind) ? "issued" : "draft";
}

function aboutOf({ kind, documents }: Props, { about }: Words): string {
  const { conclusion, result } = documents;
  if (kind === "conclusionNotice") return about.conclusionNotice(conclusion.tasks, conclusion.writtenReplies);
  if (kind === "conclusionExtract") return about.conclusionExtract;
  return kind === "resultReport" ? about.resultReport(result.opinions, result.cases) : "";
}

const LOOKS = { draft: "sign", waits: "sign bad", issued: "sign good", signed: "sign good" } as const;
const SIGNS = { draft: "○", waits: "▲", issued: "✓", signed: "■" } as const;

export function Made(props: Props) {
  const { kind, form } = props;
  const words = useDocumentsWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const choices = choicesOf(props, words);
  const of = choices.some(([id]) => id === chosen) ? (chosen ?? "") : (choices[0]?.[0] ?? "");
  const state = stateOf(props);
  const name = words.made[kind];
  const about = aboutOf(props, words);
  const links = filesOf(kind, form, of).map(([path, format]) => {
    const text = format.toUpperCase();
    return [path, text, words.link(name, text)] as const;
  });
  return (
    <li className="made" aria-label={name}>
      <p className="madeHead">
        <b>{name}</b>
        {state && <span className={LOOKS[state]}>{`${SIGNS[state]} ${words.state[state]}`}</span>}
      </p>
      {about !== "" && <p className="muted">{about}</p>}
      {choices.length > 1 && (
        <select aria-label={words.which(name)} value={of} onChange={({ target }) => setChosen(target.value)}>
          {choices.map(([id, text]) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
      {state !== "waits" && (
        <p className="documentLinks">
          <DocumentLinks links={links} />
        </p>
      )}
    </li>
  );
}
