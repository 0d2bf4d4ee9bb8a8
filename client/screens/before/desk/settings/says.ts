/** What each section of the settings says in short. */
import { RECEIVED } from "../../../../../shared/terms/recipients.ts";
import { followUpSaid, recipientsSaid } from "../../../../staff/settings/laterSays.ts";
import { writtenDeadline, writtenSpan } from "../../../../ui/typedTime.ts";
import type { FormId, Given } from "./forms.ts";
import type { ListId } from "./lists.ts";
import type { SettingsWords } from "./words.ts";

/** `open`: it is the one that is looked at, and says all. */
type Says = (given: Given, words: SettingsWords, open: boolean) => readonly string[];

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

const SAYS: { readonly [S in FormId | ListId]: Says } = {
  hearing: ({ view, offices: { dossier } }, words) => [
    view.title,
    `${words.plan(dossier.number)} · ${words.levels[dossier.level]} · ${view.venue}`,
  ],
  deadlines: ({ offices: { dossier, settings } }, words) => [
    ...(settings.proposed === null ? [] : [`▲ ${words.moved}`]),
    ...(["wards", "organisations", "synthesis"] as const).map((source) => {
      const at = dossier.deadlines?.[source] ?? null;
      return `${words.deadline[source]}: ${at === null ? words.none : writtenDeadline(at)}`;
    }),
  ],
  organisations: ({ offices: { rosters } }, words) => [
    words.sums(
      rosters.length,
      sum(rosters.map((roster) => roster.quota)),
      sum(rosters.map((roster) => roster.minimum)),
    ),
  ],
  units: ({ offices: { settings } }, words) => [words.unitCount(settings.units.length)],
  clerks: ({ offices: { settings } }, words) => [words.clerkCount(settings.clerks.length)],
  limits: ({ offices: { settings } }, words) => {
    const { speechSeconds, walkInSeconds, officialSeconds, answerSeconds } = settings.limits;
    return [
      words.timesShort(
        ...([speechSeconds, walkInSeconds, officialSeconds, answerSeconds].map(writtenSpan) as [
          string,
          string,
          string,
          string,
        ]),
      ),
    ];
  },
  fields: ({ offices: { settings } }, words) => [words.fieldCount(settings.fields.length)],
  floor: ({ offices: { settings } }, words) => {
    const { secretaryRunsFloor, nextShown } = settings.floor;
    const many = nextShown === 0 || nextShown === 1 ? nextShown : 2;
    return [words.floorRunBy[secretaryRunsFloor ? "secretary" : "presider"], words.nextCount[many]];
  },
  hall: ({ offices: { settings } }, words) => [
    settings.seatsInRow === null ? words.inFolder : words.seats(settings.seatsInRow),
  ],
  rights: ({ offices: { settings } }, words, open) =>
    open ? settings.rights : [words.lineCount(settings.rights.length)],
  basis: ({ offices: { settings } }, words) => (settings.basis.length === 0 ? [words.none] : settings.basis),
  recipients: ({ offices: { settings } }, words, open) =>
    open ? settings.recipients : [words.lineCount(settings.recipients.length)],
  recipientsOf: ({ offices: { settings } }, words, open) =>
    open
      ? recipientsSaid(settings, words, RECEIVED)
      : [words.ownLists(Object.keys(settings.recipientsOf).length)],
  letterheads: ({ offices: { settings } }, words) => [
    ...(["party", "state"] as const).map(
      (family) =>
        `${words.family[family]}: ${[settings[family].superior, ...settings[family].issuer].filter(Boolean).join(" / ") || words.none}`,
    ),
  ],
  followUp: ({ offices: { settings } }, words) => followUpSaid(settings, words),
};

export const saysOf = (
  set: FormId | ListId,
  given: Given,
  words: SettingsWords,
  open: boolean,
): readonly string[] => SAYS[set](given, words, open);
