/** A day or a time of day in one line of text: read as it is typed here, and told where it is none. */
import { useId } from "react";
import { makeWords } from "../i18n/language.ts";
import { typedDay, typedTime, writtenDay } from "./typedTime.ts";

const useWords = makeWords({
  vi: {
    dayForm: "ngày/tháng/năm",
    timeForm: "giờ:phút",
    noDay: "Chưa đọc được ngày. Ghi ngày/tháng, ví dụ 05/12 hoặc 05/12/2024.",
    tooEarly: (day: string) => `Ngày này đã qua. Ghi từ ${day} trở đi.`,
    noTime: "Chưa đọc được giờ. Ghi giờ:phút theo 24 giờ, ví dụ 17:30 hoặc 1730.",
  },
  en: {
    dayForm: "day/month/year",
    timeForm: "hours:minutes",
    noDay: "This is no day. Write day/month, for example 05/12 or 05/12/2024.",
    tooEarly: (day) => `This day is over. Write one from ${day} on.`,
    noTime: "This is no time. Write hours:minutes of 24, for example 17:30 or 1730.",
  },
});

interface FieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

interface LineProps extends FieldProps {
  readonly form: string;
  readonly problem: string | null;
  /** how it is written when the field is left */
  readonly written: string | null;
}

function Line({ label, text, onText, form, problem, written }: LineProps) {
  const id = useId();
  return (
    <span className="typed-time">
      <input
        aria-label={label}
        title={label}
        placeholder={form}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onBlur={() => written !== null && onText(written)}
      />
      {problem !== null && (
        <small id={id} role="status" className="problem">
          {problem}
        </small>
      )}
    </span>
  );
}

/** The text stays with the caller, who reads it with `dayFrom`. */
export function DayField({ from, ...field }: FieldProps & { readonly from: string }) {
  const words = useWords();
  const day = typedDay(field.text, from);
  const problem = () => {
    if (field.text.trim() === "" || (day !== null && day >= from)) return null;
    return day === null ? words.noDay : words.tooEarly(writtenDay(from));
  };
  return (
    <Line
      {...field}
      form={words.dayForm}
      problem={problem()}
      written={day === null ? null : writtenDay(day)}
    />
  );
}

/** The day that was typed, as YYYY-MM-DD; "" while there is none from `from` on. */
export function dayFrom(text: string, from: string): string {
  const day = typedDay(text, from);
  return day !== null && day >= from ? day : "";
}

export function TimeField(field: FieldProps) {
  const words = useWords();
  const time = typedTime(field.text);
  const problem = field.text.trim() === "" || time !== null ? null : words.noTime;
  return <Line {...field} form={words.timeForm} problem={problem} written={time} />;
}
