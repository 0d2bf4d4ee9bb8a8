/** Whoever is invited answers by phone, without a seat: the link of the letter opens that one invitation and nothing else. */
import express, { type Express, type Request, type Response } from "express";
import { z } from "zod";
import { invitedSeat } from "../../../../shared/terms/seats.ts";
import type { InvitedPerson } from "../../../../shared/views/before/invitedPerson.ts";
import { envelopeSchema } from "../../../../shared/wire/commands/commands.ts";
import { Buckets } from "../../../machine/limits.ts";
import { type Access, newPhone } from "../../door/access.ts";
import type { InvitedPort, LivePort } from "../../ports.ts";
import type { Language } from "../public/html.ts";
import { INVITED_SCRIPT, invitedBody, invitedFrame, said } from "./page.ts";
import { INVITED } from "./words.ts";

interface InvitedParts {
  readonly live: Pick<LivePort, "command">;
  readonly access: Access;
  readonly invited: InvitedPort;
}

const language = z.enum(["vi", "en"]);
const opened = z.object({ link: z.string().max(120), lang: language });
const answered = opened.extend({ comes: z.boolean(), why: z.string().max(400) });

/** asked from one address: a second, and at once */
const ASKED = { rate: 5, burst: 100 };

/** The invitation that a link opens. */
type Found = { readonly id: string; readonly invitation: InvitedPerson } | "replaced" | "unknown";

function foundBy({ access, invited }: InvitedParts, hearing: string, link: string): Found {
  const at = link.lastIndexOf(".");
  const [id, token] = [link.slice(0, Math.max(at, 0)), link.slice(at + 1)];
  const invitation = invited(hearing, id);
  if (!invitation) return "unknown";
  if (access.invitationFits(token, hearing, id, invitation.letter)) return { id, invitation };
  const wasOurs = invitation.earlier.some((letter) => access.invitationFits(token, hearing, id, letter));
  return wasOurs ? "replaced" : "unknown";
}

const languageOf = (request: Request): Language => (request.query["lang"] === "en" ? "en" : "vi");

/** Takes the answer; why it was not taken, or "". */
async function take(
  { live }: InvitedParts,
  hearing: string,
  id: string,
  { comes, why, lang }: z.infer<typeof answered>,
): Promise<string> {
  const command = comes
    ? { type: "ConfirmInvitations", invited: [id] }
    : { type: "DeclineInvitation", invited: id, why, substitute: null };
  // judged as of now, whenever that is in the hearing's time
  const madeAt = Number.MAX_SAFE_INTEGER;
  const envelope = envelopeSchema.safeParse({ id: newPhone(), madeAt, command });
  if (!envelope.success) return INVITED[lang].notTaken;
  const result = await live.command(hearing, invitedSeat(id), envelope.data);
  if (result.kind === "done") return "";
  // pressed twice: it stands as it was said
  return result.kind === "refused" && result.refusal.code === "alreadyDone" ? "" : INVITED[lang].notTaken;
}

export function serveInvited(app: Express, parts: InvitedParts): void {
  const asked = new Buckets(ASKED.rate, ASKED.burst);
  const json = express.json({ limit: "2kb" });
  const tell = (response: Response, status: number, text: string) =>
    void response.status(status).type("html").send(text);

  app.get("/invited.js", (_request, response) => void response.type("js").send(INVITED_SCRIPT));
  app.get("/h/:hearing/invited", (request, response) =>
    tell(response, 200, invitedFrame(request.path, languageOf(request))),
  );
  const opens = (request: Request, response: Response, lang: Language, link: string) => {
    const hearing = String(request.params["hearing"]);
    if (!asked.take(request.ip ?? "")) {
      tell(response, 429, said(INVITED[lang].tooMany));
      return null;
    }
    const found = foundBy(parts, hearing, link);
    if (typeof found === "string") {
      tell(response, found === "replaced" ? 410 : 404, said(INVITED[lang][found]));
      return null;
    }
    return { hearing, ...found };
  };
  app.post("/h/:hearing/invited", json, (request, response) => {
    const body = opened.safeParse(request.body);
    if (!body.success) return tell(response, 400, said(INVITED.vi.unknown));
    const at = opens(request, response, body.data.lang, body.data.link);
    if (at) tell(response, 200, invitedBody(at.invitation, body.data.lang));
  });
  app.post("/h/:hearing/invited/answer", json, async (request, response) => {
    const body = answered.safeParse(request.body);
    if (!body.success) return tell(response, 400, said(INVITED.vi.unknown));
    const at = opens(request, response, body.data.lang, body.data.link);
    if (!at) return;
    const trouble = await take(parts, at.hearing, at.id, body.data);
    const now = parts.invited(at.hearing, at.id) ?? at.invitation;
    tell(response, trouble === "" ? 200 : 409, invitedBody(now, body.data.lang, trouble));
  });
}
