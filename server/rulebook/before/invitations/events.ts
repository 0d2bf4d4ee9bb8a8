/** Events: invitations and what was said to them. Whom an id names stands in the people register. */

export type InvitationsEvent =
  | { type: "InvitationsIssued"; letters: { number: string; to: string; invited: string[] }[] }
  | { type: "InvitationsConfirmed"; invited: string[] }
  | { type: "InvitationDeclined"; invited: string; why: string; substitute: string | null };
