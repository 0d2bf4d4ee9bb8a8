/** Days and times of day as people type them, and spans as they are said. */
import { describe, expect, it } from "vitest";
import { typedDay, typedTime, writtenDay } from "../../client/ui/typedTime.ts";
import { minutesEn, minutesVi } from "../../shared/terms/spanWords.ts";

const HEARING = "2024-11-22";

describe("what is typed", () => {
  it("[S20] a day is read as date, month, year, in each usual way of writing it", () => {
    for (const text of [
      "05/12/2024",
      "5/12/2024",
      "5/12/24",
      "5/12",
      " 05-12 ",
      "5.12",
      "0512",
      "05122024",
      "2024-12-05",
    ])
      expect(typedDay(text, HEARING), text).toBe("2024-12-05");
    expect(writtenDay("2024-12-05")).toBe("05/12/2024");
    expect(typedDay(writtenDay("2024-12-05"), HEARING)).toBe("2024-12-05");
  });

  it("[S20] without a year it is the next such day, and the hearing's own day is one", () => {
    expect(typedDay("22/11", HEARING)).toBe("2024-11-22");
    expect(typedDay("21/11", HEARING)).toBe("2025-11-21");
    expect(typedDay("05/01", HEARING)).toBe("2025-01-05");
  });

  it("[S20] what the calendar does not have is no day", () => {
    for (const text of [
      "",
      "31/11",
      "29/02/2025",
      "12/31/2024",
      "0/12",
      "5/13",
      "mai",
      "5/12/20",
      "5/12/2024x",
    ])
      expect(typedDay(text, "2025-01-01") ?? "none", text).toBe(text === "5/12/20" ? "2020-12-05" : "none");
    expect(typedDay("29/02/2028", HEARING)).toBe("2028-02-29");
  });

  it("[S20] a time of day has 24 hours, with or without a sign between", () => {
    for (const text of ["17:30", "1730", "17h30", "17g30", "17.30", " 17:30 "])
      expect(typedTime(text), text).toBe("17:30");
    expect(typedTime("730")).toBe("07:30");
    expect(typedTime("9")).toBe("09:00");
    for (const text of ["", "24:00", "17:60", "5:30 PM", "17:3", "17305", "ba giờ"])
      expect(typedTime(text), text).toBeNull();
  });
});

describe("what is said", () => {
  it("[S21] a span is told in hours, minutes and seconds, never in parts of one", () => {
    expect([150_000, 180_000, 7_440_000, 3_600_000, 30_000, 0].map(minutesVi)).toEqual([
      "2 phút 30 giây",
      "3 phút",
      "2 giờ 4 phút",
      "1 giờ",
      "30 giây",
      "0 phút",
    ]);
    expect(minutesEn(150_000)).toBe("2 min 30 s");
  });
});
