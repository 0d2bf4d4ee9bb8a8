/** Asks the server for the archive's file: made, followed, looked at. Null: no answer came. */
import type { ArchiveLooked, ArchiveRefusal, ArchiveStanding } from "../../../../../shared/terms/archive.ts";
import { FILE_BYTES } from "../../../../../shared/wire/filePreview.ts";
import { place } from "../../../../line/place.ts";
import { post } from "../../../../line/post.ts";

const address = (what: string) => {
  const { hearing, seat } = place();
  return `/h/${hearing}/${seat}/${what}`;
};
export const archiveAddress = () => address("archive.zip");

async function answerOf<T>(response: Response | null): Promise<T | null> {
  if (!response?.ok) return null;
  return (await response.json().catch(() => null)) as T | null;
}

export const askStanding = async (): Promise<ArchiveStanding | null> =>
  answerOf(await fetch(address("archive.json")).catch(() => null));

export const askToMake = async (): Promise<{ readonly refused: ArchiveRefusal | null } | null> =>
  answerOf(await post("archive"));

export const lookAtOwn = async (): Promise<ArchiveLooked | null> => answerOf(await post("archive/own"));

/** `sent`: how many bytes of how many are up. */
export function lookAtSent(
  file: File,
  sent: (done: number, of: number) => void,
): Promise<ArchiveLooked | null> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", address("archive/sent"));
    request.responseType = "json";
    request.setRequestHeader("content-type", FILE_BYTES);
    request.upload.addEventListener("progress", ({ loaded, total }) => sent(loaded, total));
    request.addEventListener("load", () =>
      done(request.status === 200 ? (request.response as ArchiveLooked | null) : null),
    );
    for (const end of ["error", "abort", "timeout"]) request.addEventListener(end, () => done(null));
    request.send(file);
  });
}
