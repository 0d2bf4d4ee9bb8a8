export type IncidentsEvent =
  | { type: "IncidentNoted"; incident: string; where: string; text: string }
  | { type: "IncidentReceived"; incident: string }
  | { type: "IncidentSettled"; incident: string; text: string };
