/** Events: asking to speak by phone. */

export type RequestsEvent =
  | { type: "AskMarkShown"; on: boolean }
  | {
      type: "RequestMade";
      request: string;
      phone: string;
      person: string;
      organisation: string;
      content: string;
    }
  | { type: "RequestAdmitted"; request: string; entry: string }
  | { type: "RequestDeclined"; request: string; words: string }
  | { type: "RequestWithdrawn"; request: string; entry: string | null };
