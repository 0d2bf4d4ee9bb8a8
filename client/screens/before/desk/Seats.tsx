/** On the day: who sits where, and a delegate moved to another seat, as the secretaries can. */
import type { SeatedView } from "../../../../shared/views/live/session.ts";
import { useDraft } from "../../../line/draft.ts";
import { Seat } from "../../../staff/delegates/Seat.tsx";
import { searchIn } from "../../../staff/delegates/search.ts";
import { useSeatWords } from "../../../staff/delegates/seatWords.ts";
import { useRecord } from "../../../staff/delegates/useRecord.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";

/** as many rows as stand there before anybody is looked for */
const ROWS = 6;

export function Seats({ seats }: { readonly seats: readonly SeatedView[] }) {
  const words = useSeatWords();
  const [query, setQuery] = useDraft("seats", "");
  const [chosen, setChosen] = useDraft<string | null>("seats.person", null);
  const { said, look, record, hush } = useRecord();
  // who has no seat stands first: they are to be given one
  const idle = [
    ...seats.filter(({ seatNo }) => seatNo === ""),
    ...seats.filter(({ seatNo }) => seatNo !== ""),
  ];
  const { asked, found } = searchIn(seats, query, idle.slice(0, ROWS));
  const open = seats.find(({ id }) => id === chosen);
  const about = ({ number, organisation, seatNo }: SeatedView) =>
    [number, organisation, seatNo === "" ? words.noSeat : `${words.seatNo} ${seatNo}`].join(" · ");
  return (
    <section className="card stack" aria-label={words.seats}>
      <h2>{words.seats}</h2>
      <TextInput
        label={words.find}
        value={query}
        onText={(text) => {
          setQuery(text);
          setChosen(null);
          hush();
        }}
      />
      <p className={look} role="status">
        {said || (found.length === 0 ? words.noSuchName : words.seatsHow)}
      </p>
      {open ? (
        <>
          <b>{open.name}</b>
          <small className="muted">{about(open)}</small>
          <Seat
            key={open.id}
            delegate={open}
            delegates={seats}
            record={(...act) => {
              record(...act);
              setQuery("");
              setChosen(null);
            }}
          />
          <Button onClick={() => setChosen(null)}>{words.otherDelegate}</Button>
        </>
      ) : (
        found.map((delegate) => (
          <Button key={delegate.id} className="match" onClick={() => setChosen(delegate.id)}>
            {delegate.name}
            <small className="muted">{about(delegate)}</small>
          </Button>
        ))
      )}
      {!open && asked === "" && seats.length > found.length && (
        <p className="muted">{words.seatsMore(seats.length - found.length)}</p>
      )}
    </section>
  );
}
