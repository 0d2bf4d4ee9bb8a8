/** What may leave of the phase after: for the desk. */
import type { SigningView } from "../../../shared/views/after/signature.ts";
import { type Allowed, plain } from "../allow.ts";

export const signing: Allowed<SigningView> = {
  ...{ number: plain, submittedAt: plain, secretarySignedAt: plain, presiderSignedAt: plain },
  sections: [
    {
      ...{ id: plain, title: plain, state: plain, why: plain },
      corrections: [{ text: plain, at: plain }],
    },
  ],
  annexes: [{ number: plain, section: plain, text: plain, at: plain, signedAt: plain }],
};
