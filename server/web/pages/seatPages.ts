/** A seat's page, with the first view that it brings, and what makes an app of it. */
import type { Express } from "express";
import { pageOf } from "../../../shared/terms/pages.ts";
import { type Audience, audienceOf } from "../../../shared/terms/seats.ts";
import type { FirstView } from "../../../shared/wire/protocol.ts";
import type { Access } from "../door/access.ts";
import type { Door } from "../door/door.ts";
import { publicName } from "../door/links.ts";
import type { SeatRequests } from "../door/seatRequests.ts";
import type { LivePort } from "../ports.ts";
import { manifest } from "./appFiles.ts";
import { ENDED, plainPage, sendPage } from "./pages.ts";

interface SeatPageParts {
  readonly live: LivePort;
  readonly access: Access;
  /** the built screens */
  readonly screens: string;
}

export function serveSeatPages(
  app: Express,
  { live, access, screens }: SeatPageParts,
  door: Door,
  seats: SeatRequests,
): void {
  /** Nothing where it might not be so any more, nor where it is only known at the line which device it is. */
  const firstView = (hearing: string, audience: Audience): FirstView | null => {
    if (live.isNewer(hearing) || !live.health(hearing, audience.role).live || door.countsDevices) return null;
    const message = live.catchUp(hearing, audience, null);
    return message && "whole" in message ? { ...message, now: live.realTime(hearing) } : null;
  };
  app.get("/h/:hearing/:seat", (request, response) => {
    const at = seats.signedIn(request);
    const { hearing } = request.params;
    const asked = seats.named(request);
    if (asked && door.ended(hearing, asked.seat)) return plainPage(response, 410, ENDED);
    if (!at) return plainPage(response, 401, "Cần đường dẫn truy cập của Ban tổ chức để mở màn hình này.");
    seats.giveCookie(request, response, at);
    // a rehearsal that was begun anew: the old link leads to the same seat there
    const next = live.movedTo(at.hearing);
    const generation = next === null ? null : live.generation(next, at.seat);
    if (next !== null && generation !== null)
      return response.redirect(`/enter/${next}/${at.seat}#${access.token(next, at.seat, generation)}`);
    const audience = audienceOf(at.seat);
    const { role } = audience;
    const page = pageOf(role, live.pagePhase(at.hearing, role, request.query["phase"]));
    sendPage(response, screens, page, firstView(at.hearing, audience));
  });
  app.get("/h/:hearing/:seat/app.webmanifest", (request, response) => {
    const at = seats.named(request);
    if (!at) return void response.status(404).end();
    response
      .setHeader("cache-control", "no-cache")
      .type("application/manifest+json")
      .send(JSON.stringify(manifest(at.hearing, at.seat, publicName(at.seat))));
  });
}
