/** Well-formed examples of the commands of publication and archive. */
import type { CommandInput } from "../../shared/wire/commands/commands.ts";

export const PUBLICATION_SAMPLES = {
  PublishItems: { type: "PublishItems", items: [{ item: "YK-001" }], shows: "answer" },
  WithdrawPublication: { type: "WithdrawPublication", items: ["YK-001"], why: "ghi nhầm đơn vị đo" },
  ReleaseRestricted: { type: "ReleaseRestricted", opinion: "YK-001", text: "Cho công khai" },
  ChangeConsent: { type: "ChangeConsent", code: "YK-001", mayBeNamed: false, word: "gọi điện" },
  SealArchive: { type: "SealArchive" },
  NoteArchiveCheck: { type: "NoteArchiveCheck", result: "whole", files: 12 },
  NoteArchiveRestored: { type: "NoteArchiveRestored", file: "van-ban/bien-ban.pdf" },
  DeletePersonalData: { type: "DeletePersonalData" },
} as const satisfies Readonly<Record<string, CommandInput>>;
