/** Every document of a hearing, for an archive or a folder: drafts as things stand, what was issued or signed as it stood then. */
import {
  AFTER_PAPERS,
  type AnyFile,
  DOCUMENT_FILES,
  LIST_FILES,
  OFFICE_FILES,
  OFFICE_PAPERS,
  type OfficeFile,
  type OfficePaper,
  paperOfFile,
} from "../../shared/terms/documents.ts";
import type { HearingState } from "../rulebook/frame/state.ts";
import { makeDocument } from "./documents.ts";
import { perform } from "./perform.ts";
import type { Source } from "./source.ts";
import { earlierNotices, severalOf, wanted } from "./wanted.ts";

const among = (papers: readonly string[]) => (file: OfficeFile) => papers.includes(paperOfFile(file).name);

/** All notices that stand are one paper, those before them are one each; all letters to askers are one. */
function severalFor(state: HearingState, paper: OfficePaper): readonly string[] {
  if (paper === "thong-bao-tiep-nhan") return [];
  return paper === "thong-bao-nhan-dan" ? earlierNotices(state) : severalOf(state, paper);
}

/** Which there are, and whose: those of the offices where it was prepared here, those of the phase after once it is closed. */
function names(state: HearingState): readonly { readonly file: AnyFile; readonly of: string | null }[] {
  const prepared = state.before !== null;
  const closed = state.session.kind === "closed";
  const before = prepared ? OFFICE_FILES.filter(among(OFFICE_PAPERS)) : [];
  const after = closed ? OFFICE_FILES.filter(among(AFTER_PAPERS)) : [];
  const all: readonly AnyFile[] = [
    ...DOCUMENT_FILES,
    ...before,
    ...(prepared || closed ? LIST_FILES : []),
    ...after,
  ];
  // one paper for all organisations and units says what one for each would say
  const several = [...before.filter(among(["bao-cao-tong-hop"])), ...after].flatMap((file) =>
    severalFor(state, paperOfFile(file).name).map((of) => ({ file, of })),
  );
  return [...all.map((file) => ({ file, of: null })), ...several];
}

/**
 * By the names of their files. `earlier`: the hearing as its log stood at a version. Sealed slips are left out: they are
 * drawn for their own clerk alone.
 */
export async function* everyDocument(
  source: Source,
  earlier: (version: number) => Promise<HearingState>,
): AsyncGenerator<readonly [name: string, bytes: Uint8Array]> {
  const { state } = source;
  for (const { file, of } of names(state)) {
    // up to when the log goes: what was overdue then
    const drawn = wanted(source, file, { seat: "A", of, now: state.at });
    if (drawn === null || "paper" in drawn) continue;
    const name = of === null ? file : `${of}-${file}`;
    if ("list" in drawn) yield [name, await perform(drawn)];
    else {
      const then = drawn.version === undefined ? state : await earlier(drawn.version);
      yield [name, await makeDocument(drawn.file, { ...source, state: then }, drawn.of)];
    }
  }
}
