/** What there is to judge after a run: the log, what was given and shown, fresh screens, journals, pages. */
import { phoneOf, SEAT_NAMES } from "../../../shared/terms/seats.ts";
import { Truth } from "./checkViews.ts";
import { type Crowd, PRESSED } from "./crowd.ts";
import type { Evidence, Shown } from "./evidence.ts";
import type { Follower } from "./follower.ts";
import type { History } from "./history.ts";
import { HEARING } from "./installationFaults.ts";
import type { SimulatedScreen } from "./screen.ts";
import type { System } from "./system.ts";
import type { Typist } from "./typist.ts";
import { within } from "./within.ts";

/** ms: a bound for what hangs, not for what is slow */
const FRESH_LIMIT = 60_000;

const shownBy = (screen: SimulatedScreen): Shown => ({
  name: screen.name,
  seat: screen.seat,
  hash: screen.hash,
  view: screen.view,
  own: screen.own,
  pending: [...screen.pending.keys()],
});

function pagesOf(url: string): Promise<string[]> {
  const ofSeats = ["ask", "ask.svg", "A", "hall", "lectern"].map((seat) => `/h/${HEARING}/${seat}`);
  const ofAll = ["", "/feed.json", "/rss.xml"].map((part) => `/p/${HEARING}${part}`);
  return Promise.all(
    ["/", "/readyz", ...ofSeats, ...ofAll].map(async (path) => (await fetch(`${url}${path}`)).text()),
  );
}

/** What was published, as programs read it; null: nothing was. */
async function feedOf(url: string): Promise<string | null> {
  const answer = await fetch(`${url}/p/${HEARING}/feed.json`);
  const text = await answer.text();
  return answer.ok ? text : null;
}

const filesIn = (entries: Evidence["entries"]): string[] =>
  entries.flatMap(({ commandId, events }) =>
    events.flatMap((event) =>
      // of those that the play had before, nobody has sent anything up
      event.type === "EvidenceAdded" && commandId.startsWith(PRESSED)
        ? (event["files"] as { file: string }[]).map(({ file }) => file)
        : [],
    ),
  );

export async function gather(
  system: System,
  crowd: Crowd,
  history: History,
  follower: Follower,
): Promise<Evidence> {
  const people = await system.log.people(HEARING);
  const truth = new Truth({ entries: follower.entries, people });
  const fresh: Shown[] = [];
  const freshText: ReadonlyMap<string, string>[] = [];
  const complaints: string[] = [];
  for (const { index, url, surprises, words } of system.nodes) {
    const phone = crowd.screens.findLast((screen) => phoneOf(screen.seat) !== null)?.seat ?? "lectern";
    const staff = crowd.screens.map(({ seat }) => seat).filter((seat) => phoneOf(seat) === null);
    const screens = [...new Set([...SEAT_NAMES, ...staff, phone])].map((seat) =>
      crowd.openScreen(seat, `${seat} fresh at node ${index}`, index),
    );
    const secretary = screens.find((screen) => screen.seat === "T1");
    const typist: Typist | null = secretary ? crowd.typistAt(secretary) : null;
    await within(FRESH_LIMIT, () => screens.every((screen) => truth.fits(screen)) && typist?.idle === true);
    fresh.push(...screens.map(shownBy));
    if (typist) freshText.push(typist.shown());
    for (const screen of screens) screen.close();
    const readiness = async () =>
      (await (await fetch(`${url}/readyz`)).json()) as { live: boolean; problems: readonly string[] };
    let { live, problems } = await readiness();
    // one that was killed last may be on its way up
    await within(FRESH_LIMIT, async () => {
      ({ live, problems } = await readiness());
      return live;
    });
    if (!live) complaints.push(`node ${index} is not ready: ${problems.join(", ")}\n${words}`);
    complaints.push(...surprises);
  }
  return {
    entries: follower.entries,
    people,
    lines: history.lines,
    given: history.given,
    // what a master alone had may be shown, and is gone with it
    sights: history.sights.filter(({ check: name }) => !(system.failsOver && name === "order")),
    screens: crowd.screens.map(shownBy),
    fresh,
    journals: system.journals(HEARING),
    complaints,
    updates: await system.log.readMinutes(HEARING, 0),
    typists: crowd.typists.map((typist) => ({
      name: typist.screen.name,
      marks: typist.marks,
      sent: typist.sent,
      shown: typist.shown(),
      idle: typist.idle,
    })),
    freshText,
    feeds: await Promise.all(system.nodes.map(({ url }) => feedOf(url))),
    missing: await crowd.uploads.missing(filesIn(follower.entries)),
    pages: await pagesOf(system.nodes[0]?.url ?? ""),
  };
}
