/** A hearing that is followed up, with evidence, in a backup and back on another machine: all that anybody sees of it is the same. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { attachedFiles } from "../../scripts/commands/doctor/attachedFiles.ts";
import { playAfter } from "../../scripts/proving/playSample.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { makeDocument } from "../../server/documents/documents.ts";
import { restoreBackup, writeBackup } from "../../server/keeping/backup.ts";
import { casesOf } from "../../server/rulebook/after/cases/facts.ts";
import { fold } from "../../server/rulebook/fold.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import { FileStore, madeFolder } from "../../server/storage/files/fileStore.ts";
import { publicView } from "../../server/views/before/public.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { afterPage } from "../../server/web/pages/public/afterPage.ts";
import { EVERYTHING } from "../../server/web/pages/public/asked.ts";
import { jsonFeed, rss } from "../../server/web/pages/public/feeds.ts";
import { AFTER_PAPERS, paperFile } from "../../shared/terms/documents.ts";
import { type Audience, SEATS, unitSeat } from "../../shared/terms/seats.ts";
import { GOOD } from "../support/attachedFiles.ts";
import { MemoryLog } from "../support/memoryLog.ts";

const root = mkdtempSync(join(tmpdir(), "after-backup-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** cases are under way, some are told, the first are published */
const FOLLOWED_TO = 150;
const FILE = createHash("sha256").update(GOOD.pdf).digest("hex");

/** The play, with a file that the unit of an open case has added. */
function withEvidence() {
  const play = playAfter(FOLLOWED_TO);
  const { id, lead } =
    casesOf(play.state).find((openedCase) => openedCase.lead.startsWith("U")) ?? expect.fail();
  play.sent = new Map([[FILE, { file: FILE, name: "Nghiệm thu.pdf", kind: "pdf", bytes: GOOD.pdf.length }]]);
  const given = { type: "AddEvidence" as const, case: id, attached: [FILE] };
  expect(play.give(unitSeat(lead), given, play.state.at + 60_000)).toBeNull();
  return play;
}

/** What everybody, each seat and each office is given of what a log holds. */
async function allOf(log: MemoryLog) {
  const state = fold((await log.read("day", 0)).map(toCommit)) ?? expect.fail();
  const people = Register.of(await log.people("day"));
  const { plan } = state;
  const audiences: readonly Audience[] = [
    ...Object.values(SEATS),
    ...(plan.clerks ?? []).map(({ number }) => ({ role: "desk", clerk: number }) as const),
    ...plan.units.map(({ id }) => ({ role: "department", unit: id }) as const),
    ...plan.organisations.map(({ number }) => ({ role: "organisation", organisation: number }) as const),
    { role: "delegate" },
  ];
  const view = publicView(state, people);
  const asked = { ...EVERYTHING, whole: "file" } as const;
  const source = { state, people, prose: new Map() };
  const papers = AFTER_PAPERS.map((name) => makeDocument(paperFile(name, "dang", "docx"), source, null));
  return {
    views: audiences.map((audience) => JSON.stringify(viewFor(audience, state, people))),
    page: afterPage(view, { hearing: "day", language: "vi" }, asked),
    feeds: [jsonFeed(view, "day", "https://hoinghi.example"), rss(view, "day", "https://hoinghi.example")],
    papers: (await Promise.all(papers)).map((bytes) => createHash("sha256").update(bytes).digest("hex")),
    evidence: casesOf(state).flatMap((openedCase) => openedCase.evidence.map(({ file }) => file)),
  };
}

it("[U8] [Z6] of cases, publication, documents and evidence everything comes back the same", async () => {
  const now = Date.parse("2025-02-01T08:00:00+07:00");
  const [here, there] = [new MemoryLog(() => now), new MemoryLog(() => now)];
  const [store, other] = [new FileStore(join(root, "here")), new FileStore(join(root, "there"))];
  await storePlayed(here, "day", withEvidence());
  writeFileSync(join(await madeFolder(store.folder("day")), FILE), GOOD.pdf);

  await writeBackup(here, join(root, "backup"), { people: true, secret: null, files: store });
  await restoreBackup(there, join(root, "backup"), other);

  const [was, is] = [await allOf(here), await allOf(there)];
  expect(is).toEqual(was);
  expect(was.evidence).toEqual([FILE]);
  expect(was.views.length).toBeGreaterThan(60);
  expect(was.feeds[0]?.length).toBeGreaterThan(10_000);
  expect(await there.read("day", 0)).toEqual(await here.read("day", 0));
  expect(readFileSync(join(other.folder("day"), FILE))).toEqual(Buffer.from(GOOD.pdf));
  expect(await attachedFiles(join(root, "there"))).toMatchObject({ level: "ok" });
});
