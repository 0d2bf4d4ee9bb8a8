/** Another hearing, made from the operator's page by whoever knows the console's word: it gets no more than its operator's link. */
import express, { type Express } from "express";
import { z } from "zod";
import { type MadeHearing, newHearingSchema } from "../../../shared/wire/newHearing.ts";
import type { AnotherPort, LogLine } from "../ports.ts";
import type { Link } from "./links.ts";
import type { SecondWord } from "./secondWord.ts";

interface AnotherParts {
  readonly another: AnotherPort;
  readonly log: LogLine;
}

const asked = z.object({ form: newHearingSchema });

export function serveAnother(
  app: Express,
  { another, log }: AnotherParts,
  word: SecondWord,
  linksOf: (hearing: string) => Promise<readonly Link[]>,
): void {
  app.post(
    "/h/:hearing/:seat/another-hearing",
    express.json({ limit: "64kb" }),
    async (request, response) => {
      const hearing = word.fits(request, response);
      if (hearing === null) return;
      const body = asked.safeParse(request.body);
      if (!body.success) return void response.status(409).json({ refused: "malformed" });
      const { form } = body.data;
      const refused = await another(hearing, form);
      if (refused !== null) return void response.status(409).json({ refused });
      const made = (await linksOf(form.id)).find(({ seat }) => seat === "operator");
      log("another hearing was made on the operator's page", { hearing, made: form.id });
      response.json({ hearing: form.id, url: made?.url ?? "" } satisfies MadeHearing);
    },
  );
}
