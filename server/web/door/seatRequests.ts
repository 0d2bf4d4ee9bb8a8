/** Which seat a request is for, and whether it is signed in; and the cookie that it is given. */
import type { Request, Response } from "express";
import { isSeat, type LinkSeat } from "../../../shared/terms/seats.ts";
import type { LivePort } from "../ports.ts";
import { cookieName } from "./access.ts";
import type { Door } from "./door.ts";
import { isSecure } from "./origin.ts";

export interface AskedSeat {
  readonly hearing: string;
  readonly seat: LinkSeat;
  readonly generation: number;
}

export class SeatRequests {
  readonly #live: Pick<LivePort, "generation">;
  readonly #door: Door;

  constructor(live: Pick<LivePort, "generation">, door: Door) {
    this.#live = live;
    this.#door = door;
  }

  /** The hearing and seat that a path names, when there are such; else null. */
  named(request: Request): AskedSeat | null {
    const { hearing = "", seat = "" } = request.params as Record<string, string>;
    if (!isSeat(seat)) return null;
    const generation = this.#live.generation(hearing, seat);
    return generation === null ? null : { hearing, seat, generation };
  }

  /** The same, where the request's cookie opens it. */
  readonly signedIn = (request: Request): AskedSeat | null => {
    const at = this.named(request);
    return at && "in" in this.#door.seat(request, at.hearing, at.seat) ? at : null;
  };

  /** A session begins, or goes on. */
  giveCookie(request: Request, response: Response, { hearing, seat, generation }: AskedSeat): void {
    const secure = isSecure(request);
    response.cookie(cookieName(hearing, seat, secure), this.#door.seatCookie(hearing, seat, generation), {
      httpOnly: true,
      sameSite: "strict",
      secure,
      path: "/",
      maxAge: this.#door.session(hearing, seat),
    });
  }
}
