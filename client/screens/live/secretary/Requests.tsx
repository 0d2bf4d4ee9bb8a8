/** Asked by phone to speak: looked at, then put in line as a walk-in, or declined with a sentence that the phone shows. */
import { searchKey } from "../../../../shared/terms/text.ts";
import type { RequestView, SecretaryView } from "../../../../shared/views/views.ts";
import { makeWords } from "../../../i18n/language.ts";
import { wallTime } from "../../../line/clock.ts";
import { useDraft } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { OddLetters } from "../../../staff/acts/OddLetters.tsx";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";

const useWords = makeWords({
  vi: {
    requests: (count: number) => `Đăng ký từ điện thoại (${count})`,
    field: (name: string) => `Lĩnh vực: ${name}`,
    choose: "Chọn lĩnh vực…",
    fieldFirst: "Chọn lĩnh vực rồi mới đưa vào danh sách được.",
    same: (name: string) => `Là đại biểu trong danh sách: ${name}`,
    nobody: "Không phải ai trong danh sách",
    admit: "Đưa vào danh sách chờ",
    decline: "Từ chối…",
    words: "Câu trả lời trên điện thoại",
    send: "Gửi câu này",
    back: "Thôi",
    sentences: [
      "Danh sách phát biểu đã đủ. Xin gửi ý kiến cho thư ký để được trả lời bằng văn bản.",
      "Ý kiến này đã có đại biểu đăng ký phát biểu.",
      "Nội dung không thuộc phạm vi hội nghị. Xin gặp bộ phận tiếp công dân.",
    ],
  },
  en: {
    requests: (count) => `Asked by phone (${count})`,
    field: (name) => `Field: ${name}`,
    choose: "Choose a field…",
    fieldFirst: "Choose a field first; then it can be put in line.",
    same: (name) => `A delegate of the list: ${name}`,
    nobody: "Nobody of the list",
    admit: "Put in line",
    decline: "Decline…",
    words: "Answer on the phone",
    send: "Send this sentence",
    back: "Back",
    // said to a citizen, hence Vietnamese
    sentences: [
      "Danh sách phát biểu đã đủ. Xin gửi ý kiến cho thư ký để được trả lời bằng văn bản.",
      "Ý kiến này đã có đại biểu đăng ký phát biểu.",
      "Nội dung không thuộc phạm vi hội nghị. Xin gặp bộ phận tiếp công dân.",
    ],
  },
});

/** A name without its form of address ends the whole one; two delegates may bear it, so nobody is picked by itself. */
const sameName = (view: SecretaryView, request: RequestView) =>
  view.delegates.filter((delegate) => {
    const [listed, said] = [searchKey(delegate.name), searchKey(request.who.name)];
    return listed.split(" ").slice(1).join(" ") === said.split(" ").slice(1).join(" ");
  });

function Decline({ request, done }: { request: RequestView; done: () => void }) {
  const words = useWords();
  const [text, setText] = useDraft(`decline.${request.id}`, "");
  const decline = (sentence: string) =>
    send({ type: "DeclineRequest", request: request.id, words: sentence });
  return (
    <div className="stack">
      {words.sentences.map((sentence) => (
        <Button key={sentence} className="match" onClick={() => decline(sentence)}>
          {sentence}
        </Button>
      ))}
      <TextInput label={words.words} value={text} onText={setText} maxLength={200} />
      <div className="duties">
        <Button disabled={text.trim() === ""} onClick={() => decline(text)}>
          {words.send}
        </Button>
        <Button onClick={done}>{words.back}</Button>
      </div>
    </div>
  );
}

interface RequestProps {
  readonly view: SecretaryView;
  readonly request: RequestView;
}

/** The field is asked for; that it is a delegate of the list may be said. */
function Admit({ view, request, decline }: RequestProps & { readonly decline: () => void }) {
  const words = useWords();
  const [field, setField] = useDraft(`field.${request.id}`, "");
  const [person, setPerson] = useDraft(`person.${request.id}`, "");
  const same = sameName(view, request);
  const admit = () =>
    send({ type: "AdmitRequest", request: request.id, field, ...(person === "" ? {} : { person }) });
  return (
    <>
      {same.length > 0 && (
        <select
          aria-label={words.same(request.who.name)}
          value={person}
          onChange={(event) => setPerson(event.target.value)}
        >
          <option value="">{words.nobody}</option>
          {same.map(({ id, name, organisation, seatNo }) => (
            <option key={id} value={id}>
              {[name, organisation, seatNo].filter(Boolean).join(" · ")}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={words.field(request.who.name)}
        value={field}
        onChange={(event) => setField(event.target.value)}
      >
        <option value="">{words.choose}</option>
        {view.fields.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <div className="duties">
        <Button kind="suggested" disabled={field === ""} onClick={admit}>
          {words.admit}
        </Button>
        <Button onClick={decline}>{words.decline}</Button>
      </div>
      {field === "" && <small className="muted">{words.fieldFirst}</small>}
    </>
  );
}

function Request({ view, request }: RequestProps) {
  const [declining, setDeclining] = useDraft(`declining.${request.id}`, false);
  return (
    <li className="stack">
      <p>
        <b>{request.who.name}</b> <small className="num muted">{wallTime(request.at)}</small>
        <br />
        <span className="muted">{request.organisation}</span>
      </p>
      <OddLetters text={`${request.who.name} ${request.organisation}`} />
      <p>{request.content}</p>
      {view.session.kind === "closed" ? null : declining ? (
        <Decline request={request} done={() => setDeclining(false)} />
      ) : (
        <Admit view={view} request={request} decline={() => setDeclining(true)} />
      )}
    </li>
  );
}

export function Requests({ view }: { view: SecretaryView }) {
  const words = useWords();
  if (view.requests.length === 0) return null;
  return (
    <section className="card" aria-label={words.requests(view.requests.length)}>
      <h3>{words.requests(view.requests.length)}</h3>
      <ul className="plain requests">
        {view.requests.map((request) => (
          <Request key={request.id} view={view} request={request} />
        ))}
      </ul>
    </section>
  );
}
