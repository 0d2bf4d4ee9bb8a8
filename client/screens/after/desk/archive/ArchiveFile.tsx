/** The archive's file at the desk: made with its progress, fetched, and looked at, on the server or as it is sent up. */
import { useEffect, useState } from "react";
import {
  type ArchiveLooked,
  type ArchiveStanding,
  MOST_ARCHIVE,
} from "../../../../../shared/terms/archive.ts";
import { send } from "../../../../line/send.ts";
import { Button } from "../../../../ui/Button.tsx";
import { archiveAddress, askStanding, askToMake, lookAtOwn, lookAtSent } from "./files.ts";
import { useArchiveWords } from "./words.ts";

/** ms between two questions while it is made */
const ASK_EVERY = 1_000;

/** null: not known yet; "cut": nobody answers. */
type Known = ArchiveStanding | "cut" | null;

function useStanding(): readonly [Known, (standing: Known) => void] {
  const [standing, setStanding] = useState<Known>(null);
  const waits = standing === null || standing === "cut" || standing.state === "making";
  useEffect(() => {
    if (!waits) return;
    let over = false;
    const ask = async () => {
      const answer = (await askStanding()) ?? "cut";
      if (!over) setStanding(answer);
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_EVERY);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [waits]);
  return [standing, setStanding];
}

function Standing({ standing }: { readonly standing: Known }) {
  const words = useArchiveWords();
  if (standing === null) return null;
  if (standing === "cut") return <p className="bad">{words.noAnswer}</p>;
  switch (standing.state) {
    case "none":
      return <p>{words.fileNone}</p>;
    case "making":
      return (
        <p>
          <progress aria-label={words.fileMaking(standing.made)} /> {words.fileMaking(standing.made)}
        </p>
      );
    case "failed":
      return <p className="bad">{words.why[standing.why]}</p>;
    case "ready":
      return (
        <>
          <p>{words.fileReady(standing.files, standing.bytes)}</p>
          {standing.missing > 0 && <p className="bad">{words.fileMissing(standing.missing)}</p>}
          <p className="muted">
            SHA-256 <code className="sum">{standing.sha256}</code>
          </p>
        </>
      );
    default:
      return standing satisfies never;
  }
}

type Looking =
  | { readonly kind: "nothing" | "looking" | "noAnswer" | "tooLarge" }
  | { readonly kind: "sending"; readonly done: number; readonly of: number }
  | { readonly kind: "looked"; readonly found: ArchiveLooked };

function Found({ looking }: { readonly looking: Looking }) {
  const words = useArchiveWords();
  switch (looking.kind) {
    case "nothing":
      return null;
    case "looking":
      return (
        <p>
          <progress aria-label={words.looking} /> {words.looking}
        </p>
      );
    case "sending":
      return (
        <p>
          <progress aria-label={words.sending} value={looking.done} max={looking.of} /> {words.sending}
        </p>
      );
    case "noAnswer":
      return <p className="bad">{words.noAnswer}</p>;
    case "tooLarge":
      return <p className="bad">{words.why.tooLarge}</p>;
    case "looked": {
      const { found } = looking;
      if ("refused" in found) return <p className="bad">{words.why[found.refused]}</p>;
      if (!found.own) return <p className="bad">{words.another}</p>;
      if (found.result === "altered") return <p className="bad">{words.altered(found.file)}</p>;
      return <p className="good">{words.whole(found.files, found.sha256)}</p>;
    }
    default:
      return looking satisfies never;
  }
}

/** What was found of this hearing's own archive is noted in its log. */
function note(found: ArchiveLooked): void {
  if ("refused" in found || !found.own) return;
  const file = found.result === "altered" ? found.file : null;
  send({ type: "NoteArchiveCheck", result: found.result, files: found.files, file });
}

function Look({ ready }: { readonly ready: boolean }) {
  const words = useArchiveWords();
  const [looking, setLooking] = useState<Looking>({ kind: "nothing" });
  const busy = looking.kind === "looking" || looking.kind === "sending";
  const settle = (found: ArchiveLooked | null) => {
    if (found === null) return setLooking({ kind: "noAnswer" });
    setLooking({ kind: "looked", found });
    note(found);
  };
  const openOwnFile = async () => {
    setLooking({ kind: "looking" });
    settle(await lookAtOwn());
  };
  const sent = async (file: File) => {
    if (file.size > MOST_ARCHIVE) return setLooking({ kind: "tooLarge" });
    setLooking({ kind: "sending", done: 0, of: file.size });
    settle(
      await lookAtSent(file, (done, of) =>
        setLooking(done === of ? { kind: "looking" } : { kind: "sending", done, of }),
      ),
    );
  };
  return (
    <>
      <h3>{words.look}</h3>
      <div className="row">
        {ready && (
          <Button disabled={busy} onClick={() => void openOwnFile()}>
            {words.lookOwn}
          </Button>
        )}
        <label className="fileChoice">
          {words.lookSent}
          <input
            type="file"
            accept=".zip"
            disabled={busy}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              target.value = "";
              if (file) void sent(file);
            }}
          />
        </label>
      </div>
      <div role="status">
        <Found looking={looking} />
      </div>
    </>
  );
}

export function ArchiveFile() {
  const words = useArchiveWords();
  const [standing, setStanding] = useStanding();
  const [asking, setAsking] = useState(false);
  const state = standing === null || standing === "cut" ? null : standing.state;
  const make = async () => {
    setAsking(true);
    const said = await askToMake();
    setAsking(false);
    if (said === null) setStanding("cut");
    else if (said.refused) setStanding({ state: "failed", why: said.refused, at: 0 });
    else setStanding({ state: "making", made: 0, at: 0 });
  };
  return (
    <section className="card archiveFile" aria-label={words.archiveFile}>
      <h2>{words.archiveFile}</h2>
      <div role="status">
        <Standing standing={standing} />
      </div>
      <div className="row">
        {(state === "none" || state === "failed") && (
          <Button kind="suggested" disabled={asking} onClick={() => void make()}>
            {words.make}
          </Button>
        )}
        {state === "ready" && (
          <a className="onward" href={archiveAddress()} download>
            {words.fetch}
          </a>
        )}
      </div>
      <Look ready={state === "ready"} />
    </section>
  );
}
