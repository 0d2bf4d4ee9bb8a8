/**
 * A chair's link was renewed from the chair's own seat, perhaps by a stranger who held it: told at once to the operator
 * and the other chairs, with one press that gives the seat back. Whoever gives it back is shown the new link's code.
 */
import { memo, useEffect, useState } from "react";
import { lowerFirst } from "../../shared/terms/address.ts";
import type { SessionView } from "../../shared/views/views.ts";
import { makeWords } from "../i18n/language.ts";
import { wallTime } from "../line/clock.ts";
import { post } from "../line/post.ts";
import { Button } from "../ui/Button.tsx";
import { Qr } from "../ui/Qr.tsx";

/** how long a link is shown (ms) */
export const SHOWN_MS = 60_000;

const useWords = makeWords({
  vi: {
    renewed: (name: string, time: string) => `Đường dẫn của ${name} được đổi từ chính ghế đó lúc ${time}.`,
    giveBack: (name: string) => `Cấp lại đường dẫn cho ${name}`,
    rightly: "Đã rõ",
    failed: "Chưa cấp lại được, xin bấm lại.",
    scan: (name: string) => `Đã ngắt máy kia. Xin đưa mã này cho ${name} quét; mã tự ẩn sau một phút.`,
    done: "Đã quét xong",
  },
  en: {
    renewed: (name: string, time: string) =>
      `The link of ${name} was renewed from that very seat at ${time}.`,
    giveBack: (name: string) => `Give the link back to ${name}`,
    rightly: "Understood",
    failed: "Not given back, press again.",
    scan: (name: string) => `The other device is cut off. Let ${name} scan this; it goes after a minute.`,
    done: "Scanned",
  },
});

/** "Đồng chí Mạc …" as it stands within a sentence. */
const inSentence = (name: string) => name.replace(/^(Đồng chí|Ông|Bà)(?= )/, lowerFirst);

interface Given {
  readonly name: string;
  readonly url: string;
}

/** What is there for a while. */
export function useShown<T>(): [T | null, (shown: T | null) => void] {
  const [shown, show] = useState<T | null>(null);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => show(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return [shown, show];
}

interface Props extends Pick<SessionView, "renewed" | "chairs"> {
  readonly ownSeat: string;
}

export const Renewed = memo(function Renewed({ renewed, chairs, ownSeat }: Props) {
  const words = useWords();
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);
  const [given, setGiven] = useShown<Given>();
  const shown = renewed.filter(({ seat, at }) => seat !== ownSeat && !confirmed.includes(`${seat} ${at}`));
  const giveBack = async (seat: string, name: string) => {
    const answer = await post("give-back", { seat });
    setFailed(!answer?.ok);
    if (answer?.ok) setGiven({ name, url: ((await answer.json()) as { url: string }).url });
  };
  return (
    <>
      {given && (
        <p className="refusal" role="status">
          <Qr url={given.url} name={given.name} />
          <span>{words.scan(given.name)}</span>
          <Button onClick={() => setGiven(null)}>{words.done}</Button>
        </p>
      )}
      {shown.map(({ seat, at }) => {
        const name = inSentence(chairs.find((chair) => chair.id === seat)?.name ?? seat);
        return (
          <p key={seat} className="refusal" role="alert">
            <span>
              {words.renewed(name, wallTime(at))} {failed && words.failed}
            </span>
            <Button kind="suggested" onClick={() => void giveBack(seat, name)}>
              {words.giveBack(name)}
            </Button>
            <Button onClick={() => setConfirmed([...confirmed, `${seat} ${at}`])}>{words.rightly}</Button>
          </p>
        );
      })}
    </>
  );
});
