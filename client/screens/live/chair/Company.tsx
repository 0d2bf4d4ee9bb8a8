/** Another device has opened this chair's seat: told until it is known, or until the link is another one. */
import { memo, useState } from "react";
import { create } from "zustand";
import { type HearingClock, hearingTime } from "../../../../shared/terms/time.ts";
import { makeWords } from "../../../i18n/language.ts";
import { serverNow, wallTime } from "../../../line/clock.ts";
import { joinLine, pageSocket } from "../../../line/pageLine.ts";
import { post } from "../../../line/post.ts";
import { Button } from "../../../ui/Button.tsx";
import { HoldButton } from "../../../ui/HoldButton.tsx";

const useWords = makeWords({
  vi: {
    opened: (time: string) => `Máy khác vừa mở ghế này lúc ${time}.`,
    mine: "Là máy của tôi",
    renew: "Giữ để đổi đường dẫn, ngắt máy kia",
    failed: "Chưa đổi được. Xin nhờ Ban tổ chức đổi đường dẫn.",
  },
  en: {
    opened: (time: string) => `Another device opened this seat at ${time}.`,
    mine: "It is mine",
    renew: "Hold to renew the link and cut it off",
    failed: "Not renewed. Ask the organisers to renew the link.",
  },
});

interface Told {
  /** those that were told of, known or not */
  readonly devices: readonly string[];
  /** when the last one came (the server's time, ms); null: known */
  readonly at: number | null;
}
const useTold = create<Told>(() => ({ devices: [], at: null }));
function opened(device: string): void {
  const { devices } = useTold.getState();
  // a device that only reconnects is told of once
  if (!devices.includes(device)) useTold.setState({ devices: [...devices, device], at: serverNow() });
}
joinLine((socket) => socket.on("company", opened));

/** The seat gets another link; this page alone gets its cookie, and comes in with it. */
async function renew(): Promise<boolean> {
  const answer = await post("renew");
  if (answer?.ok) pageSocket().disconnect().connect();
  return answer?.ok ?? false;
}

export const Company = memo(function Company({ clock }: { clock: HearingClock }) {
  const words = useWords();
  const { at } = useTold();
  const [failed, setFailed] = useState(false);
  if (at === null) return null;
  const done = () => useTold.setState({ at: null });
  return (
    <p className="refusal" role="alert">
      <span>
        {words.opened(wallTime(hearingTime(clock, at)))} {failed && words.failed}
      </span>
      <Button onClick={done}>{words.mine}</Button>
      <HoldButton onHeld={() => void renew().then((renewed) => (renewed ? done() : setFailed(true)))}>
        {words.renew}
      </HoldButton>
    </p>
  );
});
