/** Events: invitations and what was said to them. Whom an id names stands in the people register. */

export type InvitationsEvent =
  | {
      type: "InvitationsIssued";
      letters: {
        number: string;
        to: string;
        invited: string[];
        /** the places that a clerk had given by hand; left out: none */
        seats?: Record<string, string>;
      }[];
    }
  | { type: "InvitationsConfirmed"; invited: string[] }
  | { type: "InvitationDeclined"; invited: string; why: string; substitute: string | null };
