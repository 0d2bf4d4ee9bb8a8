/** The file that is looked at now: chosen, read, previewed. Nothing of it outlives the page. */
import { useState } from "react";
import { type About, type Looked, lookInto } from "./sending.ts";

export interface Look {
  readonly file: string;
  /** rows read, of how many; null: the file is still on its way */
  readonly step: readonly [done: number, of: number] | null;
  /** null: it is being read */
  readonly looked: Looked | null;
}

export function useLook(about: About): readonly [Look | null, (file: File | null) => void] {
  const [look, setLook] = useState<Look | null>(null);
  const choose = (file: File | null) => {
    if (file === null) return setLook(null);
    const { name } = file;
    setLook({ file: name, step: null, looked: null });
    /** another file may have been chosen meanwhile */
    const still = (change: Partial<Look>) =>
      setLook((now) => (now?.file === name ? { ...now, ...change } : now));
    void lookInto(file, about, (done, of) => still({ step: [done, of] })).then((looked) => still({ looked }));
  };
  return [look, choose];
}
