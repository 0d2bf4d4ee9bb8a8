/** Devices board: every screen that has connected, what it tells of itself, and what may be asked of it. */
import { useState } from "react";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { CHIME_SEATS, SEAT_NAMES } from "../../../../shared/terms/seats.ts";
import type { OperatorView } from "../../../../shared/views/views.ts";
import type { Device, DeviceOrder } from "../../../../shared/wire/devices.ts";
import { useRefusalText } from "../../../i18n/refusals.ts";
import { orderDevice, useDevices } from "../../../line/device.ts";
import { shortId } from "../../../line/deviceId.ts";
import { useDraft } from "../../../line/draft.ts";
import { useServerNow } from "../../../line/serverTime.ts";
import { LinkSign } from "../../../staff/LinkSign.tsx";
import { useNames } from "../../../staff/names.ts";
import { useSeatNames } from "../../../staff/seatNames.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useDeviceWords } from "./deviceWords.ts";

/** these are kept awake; a laptop that is typed on keeps itself awake */
const KEPT_AWAKE = ["A", "B", "C", "hall", "hall2", "lectern"];

type Ask = (order: DeviceOrder) => void;

/** What it tells of itself, each with whether somebody must look at it. */
function useFacts(device: Device): { text: string; warn: boolean }[] {
  const words = useDeviceWords();
  const { report, behind, here } = device;
  if (!here) return [];
  if (!report) return [{ text: words.tellsNothing, warn: false }];
  const { battery, secure } = report;
  const low = battery !== null && battery.level <= 20 && !battery.charging;
  return [
    { text: words.shows[report.shows] ?? report.shows, warn: false },
    { text: words.behind(behind), warn: behind !== 0 },
    { text: words.clock(report.clockError), warn: Math.abs(report.clockError ?? 0) >= 60_000 },
    { text: words.trip(report.roundTrip), warn: (report.roundTrip ?? 0) > 500 },
    { text: battery ? words.battery(battery.level, battery.charging) : words.noBattery(secure), warn: low },
    ...(KEPT_AWAKE.includes(device.seat)
      ? [{ text: words.wakeLock(report.wakeLock, secure), warn: report.wakeLock !== "held" }]
      : []),
    ...(device.chime ? [{ text: words.sound[report.sound], warn: report.sound !== "ready" }] : []),
  ];
}

function Rename({ device, ask, done }: { device: Device; ask: Ask; done: () => void }) {
  const words = useDeviceWords();
  const [text, setText] = useDraft(`name.${device.key}`, device.report?.name ?? "");
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        ask({ kind: "rename", name: text });
        done();
      }}
    >
      <TextInput label={words.newName} value={text} maxLength={40} onText={setText} />
      <button type="submit" disabled={text.trim() === ""}>
        {words.keepName}
      </button>
    </form>
  );
}

function Orders({ device, view, ask }: { device: Device; view: OperatorView; ask: Ask }) {
  const words = useDeviceWords();
  const [renaming, setRenaming] = useDraft(`renaming.${device.key}`, false);
  const { seat } = device;
  if (!device.here) return <Button onClick={() => ask({ kind: "forget" })}>{words.forget}</Button>;
  return (
    <>
      <Button onClick={() => ask({ kind: "flash" })}>{words.flash}</Button>
      <Button aria-expanded={renaming} onClick={() => setRenaming(!renaming)}>
        {words.rename}
      </Button>
      <Button onClick={() => ask({ kind: "reload" })}>{words.reload}</Button>
      {(seat === "hall" || seat === "hall2") && (
        <Button onClick={() => ask({ kind: "redirect", to: seat === "hall" ? "hall2" : "hall" })}>
          {words.redirect[seat]}
        </Button>
      )}
      {CHIME_SEATS.includes(seat) && (
        <Button
          kind={device.chime ? "suggested" : "plain"}
          aria-pressed={device.chime}
          onClick={() => ask({ kind: "chime", on: !device.chime })}
        >
          {words.chime}
        </Button>
      )}
      {device.chime && view.session.kind === "scheduled" && (
        <Button onClick={() => ask({ kind: "testChime" })}>{words.testChime}</Button>
      )}
      {renaming && <Rename device={device} ask={ask} done={() => setRenaming(false)} />}
    </>
  );
}

function DeviceRow({ device, view }: { device: Device; view: OperatorView }) {
  const words = useDeviceWords();
  const seats = useSeatNames();
  const refusalText = useRefusalText();
  const names = useNames();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const name = device.report?.name || seats(device.seat);
  const facts = useFacts(device);
  const ago = words.ago(Math.max(0, useServerNow() - device.lastSeen));
  const ask: Ask = (order) => void orderDevice(device.key, order).then(setRefusal);
  return (
    <li aria-label={name}>
      <div>
        <b>{name}</b> <span className="num muted">{shortId(device.key.slice(device.key.indexOf("/")))}</span>
        {name !== seats(device.seat) && <span className="muted"> · {seats(device.seat)}</span>}
      </div>
      <span className={device.here ? "chip quiet" : "chip warn"}>
        <LinkSign kind={device.here ? "good" : "bad"} />
        {device.here ? words.seen(ago) : words.gone(ago)}
      </span>
      <ul className="facts">
        {facts.map(({ text, warn }) => (
          <li key={text} className={warn ? "warn" : undefined}>
            {warn && <span aria-hidden="true">▲ </span>}
            {text}
          </li>
        ))}
      </ul>
      <div className="scenes">
        <Orders device={device} view={view} ask={ask} />
      </div>
      {refusal && (
        <p className="refusal" role="status">
          {refusalText(refusal, names)}
        </p>
      )}
    </li>
  );
}

/** Units and wards after the table and the hall. */
const placeOf = (seat: string) => {
  const place = (SEAT_NAMES as readonly string[]).indexOf(seat);
  return place < 0 ? SEAT_NAMES.length : place;
};

export function Devices({ view }: { readonly view: OperatorView }) {
  const words = useDeviceWords();
  const devices = useDevices();
  const sorted = devices.toSorted((a, b) => placeOf(a.seat) - placeOf(b.seat) || (a.key < b.key ? -1 : 1));
  // no device of the hall
  const missing = SEAT_NAMES.filter(
    (seat) => seat !== "media" && seat !== "police" && !devices.some((device) => device.seat === seat),
  );
  const seats = useSeatNames();
  return (
    <section className="card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <ul className="devices">
        {sorted.map((device) => (
          <DeviceRow key={device.key} device={device} view={view} />
        ))}
      </ul>
      {missing.length > 0 && (
        <p className="muted">{`${words.never}: ${missing.map((seat) => seats(seat)).join(", ")}`}</p>
      )}
    </section>
  );
}
