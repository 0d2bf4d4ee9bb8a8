/** Folds: the archive, and personal data that is gone. */
import type { Folds } from "../../frame/ruling.ts";
import type { ArchiveEvent } from "./events.ts";

export const archiveFolds: Folds<ArchiveEvent["type"]> = {
  ArchiveSealed: (state, _event, { at, version }) => {
    Object.assign(state.after.archive, { sealedAt: at, version });
  },
  ArchiveChecked: (state, { result, files, file }, { at }) => {
    state.after.archive.looks.push({ at, result, files, file });
  },
  ArchiveRestored: (state, { file }, { at }) => {
    state.after.archive.looks.push({ at, result: "restored", files: null, file });
  },
  PersonalDataDeleted: (state, _event, { at }) => {
    state.after.archive.forgottenAt = at;
  },
};
