/** Acts: the Party's office seals the archive, looks at it, and deletes personal data once its time has come. */
import { after, desk } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import { openCase } from "../publication/followed.ts";
import { keptUntil, mayForget } from "./facts.ts";
import { remainingRows } from "./remains.ts";

const archivist = { who: desk, when: after, bodies: ["officeParty"] } as const;

export const archiveActs: Acts<
  "SealArchive" | "NoteArchiveCheck" | "NoteArchiveRestored" | "DeletePersonalData"
> = {
  SealArchive: {
    ...archivist,
    decide: (state) => {
      const open = openCase(state);
      return open ? refuse({ code: "caseOpen", case: open.id }) : accept({ type: "ArchiveSealed" });
    },
  },
  NoteArchiveCheck: {
    ...archivist,
    decide: (state, { result, files, file }) =>
      state.after.archive.sealedAt === null
        ? refuse({ code: "notSealed" })
        : accept({ type: "ArchiveChecked", result, files, file }),
  },
  NoteArchiveRestored: {
    ...archivist,
    decide: (state, { file }) =>
      state.after.archive.looks.at(-1)?.result === "altered"
        ? accept({ type: "ArchiveRestored", file })
        : refuse({ code: "nothingToRestore" }),
  },
  DeletePersonalData: {
    ...archivist,
    decide: (state, _command, at) => {
      if (!mayForget(state, at.now)) return refuse({ code: "keptUntil", day: keptUntil(state) ?? "" });
      if (state.after.archive.forgottenAt !== null) return refuse({ code: "alreadyDone" });
      return {
        kind: "accepted",
        events: [{ type: "PersonalDataDeleted" }],
        people: remainingRows(state, at),
      };
    },
  },
};
