/** Names behind the seats and ids that a refusal or an act carries, from the view at hand. */
import { useMemo } from "react";
import type { SessionView, View } from "../../shared/views/views.ts";
import { makeWords } from "../i18n/language.ts";
import type { Names } from "../i18n/refusals.ts";
import { useView } from "../line/store.ts";

const useSeatWords = makeWords({
  vi: {
    secretary: "thư ký",
    duty: { minutes: "thư ký ghi biên bản", synthesis: "thư ký tổng hợp" },
    operator: "kỹ thuật",
    someone: "người khác",
    chair: "đồng chủ trì",
    floor: "lượt phát biểu",
    steps: "phần của chương trình",
    time: "thời gian của hội nghị",
    session: "hội nghị",
    suspension: "lần tạm dừng hội nghị",
  },
  en: {
    secretary: "secretary",
    duty: { minutes: "the minutes secretary", synthesis: "the synthesis secretary" },
    operator: "the operator",
    someone: "someone else",
    chair: "co-chair",
    floor: "the floor",
    steps: "the programme",
    time: "the hearing's time",
    session: "the hearing",
    suspension: "the suspension",
  },
});

const isSession = (view: View | null): view is View & SessionView => view !== null && "floor" in view;

/** The operator's view has no floor, and its leaders all the same. */
const chairsOf = (view: View | null): SessionView["chairs"] =>
  view !== null && "chairs" in view ? view.chairs : [];

/** Those of the desks, where the view names them. */
const clerksOf = (view: View | null) => (view !== null && "clerks" in view ? view.clerks : []);

/** What an act may depend on that is no record: undo names it (rules F20, F22). */
const PLACES = ["floor", "steps", "time", "session", "suspension"] as const;
const isPlace = (id: string): id is (typeof PLACES)[number] => PLACES.some((place) => place === id);

function nameOf(view: SessionView, id: string): string {
  const { floor } = view;
  if (floor.kind !== "free" && floor.holder === id) return floor.who.name;
  const listed = view.queue.find((row) => row.id === id)?.who.name;
  const answering = view.answers.find((answer) => answer.id === id)?.who.name;
  const step = view.steps.find((step) => step.id === id)?.shortTitle;
  return listed ?? answering ?? view.opinions[id]?.title ?? step ?? id;
}

export function useNames(): Names {
  const view = useView();
  const words = useSeatWords();
  return useMemo(() => {
    const session = isSession(view) ? view : null;
    return {
      seat: (by) => {
        const chair = chairsOf(view).find((listed) => listed.id === by);
        if (chair) return chair.name;
        if (by === "T1" || by === "T2") {
          const minutes = session?.secretaries.minutes;
          return minutes === undefined
            ? words.secretary
            : words.duty[by === minutes ? "minutes" : "synthesis"];
        }
        const clerk = clerksOf(view).find((clerkSeat) => clerkSeat.seat === by);
        if (clerk) return clerk.name;
        if (by === "operator") return words.operator;
        return by === "" ? words.someone : `${words.chair} ${by}`;
      },
      id: (id) => (isPlace(id) ? words[id] : session ? nameOf(session, id) : id),
    };
  }, [view, words]);
}
