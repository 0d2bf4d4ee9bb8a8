/** Gives the acts of a card about delegates, one after another, and says what the last has come to. */
import { useState } from "react";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { send } from "../../line/send.ts";
import { useSentAct } from "../../line/sentAct.ts";
import { useSeatWords } from "./seatWords.ts";

/** Gives an act about the one of that name; `done`: what is said once it is done. */
export type RecordAct = (command: CommandInput, name: string, done: string) => void;

/** Nothing is called done before the server has said so. */
export function useRecord() {
  const words = useSeatWords();
  const [name, setName] = useState("");
  const [said, setSaid] = useState("");
  const { noteSent, forgetSent, wasRefused } = useSentAct(setSaid);
  const record: RecordAct = (command, who, done) => {
    setName(who);
    setSaid(words.recording(who));
    noteSent(send(command), done);
  };
  /** Says something else here; a refusal stands above all the same. */
  const say = (text: string) => {
    forgetSent();
    setSaid(text);
  };
  /** The next one is looked for: what is under way, or was refused, is still told. */
  const hush = () => setSaid("");
  const look: "late" | "muted" = wasRefused ? "late" : "muted";
  return { said: wasRefused ? words.notRecorded(name) : said, look, record, say, hush };
}
