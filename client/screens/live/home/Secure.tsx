/** HTTPS: which devices do without it, what they lack, and the code of the page that explains how to trust the server. */
import { useEffect, useState } from "react";
import { inGroups, type TrustInfo } from "../../../../shared/terms/trust.ts";
import { useDevices } from "../../../line/device.ts";
import { useLinkState } from "../../../line/store.ts";
import { useSeatNames } from "../../../staff/seatNames.ts";
import { Qr } from "../../../ui/Qr.tsx";
import { useSecureWords } from "./secureWords.ts";

export function Secure() {
  const words = useSecureWords();
  const seats = useSeatNames();
  const [info, setInfo] = useState<TrustInfo | null>(null);
  const state = useLinkState();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was opened without a network asks again
  useEffect(() => {
    fetch("/trust/about.json")
      .then((answer) => answer.json())
      .then(setInfo, () => {});
  }, [state]);
  const plain = useDevices().filter(({ here, report }) => here && report?.secure === false);
  const names = [...new Set(plain.map(({ report, seat }) => report?.name || seats(seat)))];
  if (info === null || (info.page === null && names.length === 0 && window.isSecureContext)) return null;
  return (
    <section className="card secure" aria-label={words.title}>
      <h2>{words.title}</h2>
      {(names.length > 0 || !window.isSecureContext) && (
        <p className="lacks">
          <span aria-hidden="true">▲ </span>
          {names.length > 0 && <b>{words.plain(names.join(", "))} </b>}
          {words.lacks}
        </p>
      )}
      {info.page === null ? (
        <p>{words.none}</p>
      ) : (
        <div className="trust">
          <Qr url={info.page} name={words.page} />
          <div>
            <p>{words.how}</p>
            <p>
              <a href={info.page} target="_blank" rel="noreferrer">
                {info.page}
              </a>
            </p>
            <p className="muted">{words.compare}</p>
            <p className="num print">
              {inGroups(info.fingerprint ?? "").map((group, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fingerprint's groups never move
                <span key={i}>{group} </span>
              ))}
            </p>
          </div>
        </div>
      )}
    </section>
  );
}
