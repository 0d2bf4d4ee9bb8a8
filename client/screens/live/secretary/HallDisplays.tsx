/** The displays as the hall sees them, small beside the text; what they show is changed on a sheet of its own. */
import { HALL_SEATS } from "../../../../shared/terms/seats.ts";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { Displays } from "../../../staff/acts/Displays.tsx";
import { useDisplayWords } from "../../../staff/acts/displayWords.ts";
import { Button } from "../../../ui/Button.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { DisplayPicture } from "../../display/DisplayPicture.tsx";
import { useDocumentWords } from "./documentWords.ts";

export function HallPictures({ view, open }: { view: SecretaryView; open: () => void }) {
  const words = useDocumentWords();
  const display = useDisplayWords();
  return (
    <section className="card hall-pictures" aria-label={words.displays}>
      <div>
        {HALL_SEATS.map((seat) => (
          <figure key={seat}>
            {/* a picture to the eye; read aloud, the desk would say each name twice */}
            <div aria-hidden="true">
              <DisplayPicture view={view.displays[seat].view} name={display.display[seat]} />
            </div>
            <figcaption className="muted">{display.display[seat]}</figcaption>
          </figure>
        ))}
      </div>
      <Button onClick={open}>{words.changeDisplays}</Button>
    </section>
  );
}

export function DisplaysSheet({ view, close }: { view: SecretaryView; close: () => void }) {
  const words = useDocumentWords();
  return (
    <Sheet title={words.displays} back={words.closeDisplays} onBack={close}>
      <Displays view={view} concerns={null} />
    </Sheet>
  );
}
