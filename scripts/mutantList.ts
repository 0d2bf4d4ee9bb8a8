/** One planted mistake or more for each rule: where it stands, what is right, what is wrong. */
interface Mutant {
  readonly rule: string;
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

const floor = "server/hearing/floorRules.ts";
const queue = "server/hearing/queueRules.ts";
const answer = "server/hearing/answerRules.ts";
const opinion = "server/hearing/opinionRules.ts";
const session = "server/hearing/sessionRules.ts";
const gavel = "server/hearing/gavelRules.ts";
const hall = "server/views/hall.ts";
const order = "server/hearing/orderRules.ts";
const time = "server/hearing/timeRules.ts";
const budget = "shared/timeBudget.ts";
const proposal = "shared/timeProposal.ts";
const note = "server/hearing/noteRules.ts";
const request = "server/hearing/requestRules.ts";
const department = "server/hearing/departmentRules.ts";

export const MUTANTS: readonly Mutant[] = [
  {
    rule: "Q1",
    file: session,
    right: "state.queue = [...named, ...state.queue.filter((id) => !named.includes(id))];",
    wrong: "",
  },
  {
    rule: "Q2",
    file: queue,
    right: "if (twice) return refuse(twice);\n  const [entry",
    wrong: "const [entry",
  },
  {
    rule: "Q3",
    file: queue,
    right: "else state.queue.splice(place, 0, id);",
    wrong: "else state.queue.splice(place + 1, 0, id);",
  },
  {
    rule: "Q3",
    file: order,
    right: "target.segment !== entry.segment || target.id === entry.id",
    wrong: "target.id === entry.id",
  },
  {
    rule: "Q3",
    file: order,
    right: 'if ("code" in target) return target;',
    wrong: 'if ("code" in target) return entry;',
  },
  {
    rule: "Q4",
    file: queue,
    right: 'if (entry.segment !== "officials") return null;',
    wrong: "return null;",
  },
  {
    rule: "Q6",
    file: queue,
    right: '(entry) => entry.state.kind === "waiting" && !isAbsent(state, entry.person),',
    wrong: "(entry) => !isAbsent(state, entry.person),",
  },
  {
    rule: "Q7",
    file: queue,
    right: 'take(state, event.entry);\n    must(state.entries, event.entry).state = { kind: "withdrawn"',
    wrong: 'must(state.entries, event.entry).state = { kind: "withdrawn"',
  },
  {
    rule: "Q8",
    file: queue,
    right: "if (left.length !== command.basis.waiting)",
    wrong: "if (left.length < 0)",
  },
  {
    rule: "Q9",
    file: "server/hearing/numbers.ts",
    right: 'padStart(2, "0")',
    wrong: 'padStart(3, "0")',
  },
  {
    rule: "F21",
    file: "server/hearing/numbers.ts",
    right: "Math.max(most[prefix] ?? 0, Number(number))",
    wrong: "Math.min(most[prefix] ?? 0, Number(number))",
  },
  {
    rule: "O6",
    file: department,
    right: "told.due === due?.date ? told.said : null",
    wrong: "told.due !== null ? told.said : null",
  },
  { rule: "O7", file: gavel, right: 'upperFirst(unit.verb ?? "giao")', wrong: 'upperFirst("giao")' },
  {
    rule: "F2",
    file: "server/hearing/ruling.ts",
    right: "if (holder === seen) return null;",
    wrong: "return null;",
  },
  { rule: "F3", file: floor, right: "if (head?.id !== command.basis.head)", wrong: "if (!head)" },
  {
    rule: "F4",
    file: floor,
    right: "return currentStep(state)?.segment ?? null;",
    wrong: 'return currentStep(state)?.segment ?? "people";',
  },
  {
    rule: "F5",
    file: floor,
    right: "if (!isAbsent(state, entry.person))",
    wrong: 'if (!isAbsent(state, ""))',
  },
  {
    rule: "F6",
    file: floor,
    right: "if (!kinds.includes(state.floor.kind))",
    wrong: "if (kinds.length === 0)",
  },
  { rule: "F7", file: floor, right: "entry.insteadOf ??= entry.person;", wrong: "" },
  {
    rule: "F8",
    file: floor,
    right: "clock: pauseClock(floor.clock, commit.at),\n      chair",
    wrong: "clock: floor.clock,\n      chair",
  },
  { rule: "F9", file: floor, right: "{ timed: false });\n    return", wrong: "{});\n    return" },
  {
    rule: "F10",
    file: floor,
    right: '{ kind: "stopped", at: commit.at, reason: event.reason }',
    wrong: '{ kind: "stopped", at: commit.at, reason: "" }',
  },
  {
    rule: "F20",
    file: "server/hearing/undoRules.ts",
    right: "if (later !== null) return refuse",
    wrong: 'if (later === "") return refuse',
  },
  { rule: "F20", file: "server/hearing/undoRules.ts", right: "floor: was.floor ?? state.floor,", wrong: "" },
  {
    rule: "T1",
    file: "shared/time.ts",
    right: "paused: clock.paused + Math.max(0, now - clock.since)",
    wrong: "paused: clock.paused",
  },
  {
    rule: "T2",
    file: "shared/time.ts",
    right: "Math.max(0, clock.allotted + by)",
    wrong: "Math.max(0, clock.allotted - by)",
  },
  { rule: "T3", file: "shared/time.ts", right: "used: clock.used + added", wrong: "used: clock.used" },
  { rule: "T15", file: floor, right: "clock.startedAt - event.by", wrong: "clock.startedAt" },
  {
    rule: "T4",
    file: session,
    right: "if (ranOn) floor.clock = pauseClock(floor.clock, commit.at);",
    wrong: "",
  },
  {
    rule: "T5",
    file: time,
    right: "seconds * 1000 < state.limits.minimum",
    wrong: "seconds < 0",
  },
  {
    rule: "T6",
    file: "shared/time.ts",
    right: "ms > 0 ? Math.ceil(ms / 1000)",
    wrong: "ms > 0 ? Math.floor(ms / 1000)",
  },
  {
    rule: "T9",
    file: "shared/time.ts",
    right: "left <= one && one * 2 <= (clock.allotted ?? 0)",
    wrong: "left <= one",
  },
  { rule: "T7", file: floor, right: "if (!entry.timed) return null;", wrong: "" },
  { rule: "A2", file: answer, right: "Math.max(0, opinions - 1)", wrong: "Math.max(0, opinions)" },
  {
    rule: "A3",
    file: answer,
    right: 'filter((answer) => answer.state.kind !== "returned")',
    wrong: "filter(() => true)",
  },
  {
    rule: "A4",
    file: answer,
    right: "opinion.raisedAt !== null && !answered.has(opinion.id)",
    wrong: "!answered.has(opinion.id)",
  },
  { rule: "A6", file: answer, right: "answer.respondent = event.respondent;", wrong: "" },
  { rule: "O1", file: opinion, right: "(due === null || command.lead === undefined)", wrong: "due === null" },
  { rule: "O2", file: "shared/outcomes.ts", right: "if (!isWeekend(isoDay(at))) left--;", wrong: "left--;" },
  { rule: "O3", file: opinion, right: "partOf: whole.id,", wrong: "partOf: null," },
  {
    rule: "O4",
    file: opinion,
    right: 'if (opinion.diversion) return refuse({ code: "wrongState", id, state: "diverted" });',
    wrong: "",
  },
  {
    rule: "G1",
    file: session,
    right: "if (running && ends === undefined)",
    wrong: "if (running && holder)",
  },
  {
    rule: "G2",
    file: session,
    right: 'state.rightsReadAt === null && !despite.includes("rightsNotRead")',
    wrong: "false",
  },
  {
    rule: "G11",
    file: session,
    right: "if (ends !== undefined && ends !== running?.id)",
    wrong: "if (false)",
  },
  {
    rule: "G11",
    file: session,
    right: 'return begun.kind === "accepted" ? accept(...events, ...begun.events) : begun;',
    wrong: "return accept(...events);",
  },
  {
    rule: "F22",
    file: "server/hearing/undoRules.ts",
    right: "ids.push(STEPS, FLOOR);",
    wrong: "ids.push(STEPS);",
  },
  {
    rule: "F22",
    file: "server/hearing/undoRules.ts",
    right: "if (session) ids.push(SESSION);",
    wrong: "",
  },
  {
    rule: "F22",
    file: "server/hearing/undoRules.ts",
    right: "return said ? { ...picture, announcement: null } : picture;",
    wrong: "return picture;",
  },
  {
    rule: "O8",
    file: opinion,
    right: "const number = Math.max(count, state.numbers[DIVERTED] ?? 0) + 1;",
    wrong: "const number = count + 1;",
  },
  {
    rule: "V20",
    file: "server/views/session.ts",
    right: 'subject: matterOf(state, subject)?.diversion ? "" : subject,',
    wrong: "subject,",
  },
  { rule: "G3", file: gavel, right: "if (seen !== null && seen < PRESIDER_GONE)", wrong: "if (seen === -1)" },
  {
    rule: "P2",
    file: "server/hearing/permissions.ts",
    right: 'if (right === "presider" && actor !== state.presider)',
    wrong: 'if (right === "presider" && actor === "T1")',
  },
  {
    rule: "P3",
    file: "server/hearing/permissions.ts",
    right: 'right === "delegated" && state.plan.secretaryRunsFloor',
    wrong: 'right === "delegated"',
  },
  {
    rule: "V1",
    file: hall,
    right: "return opinion.displayTitle ?? opinion.field;",
    wrong: "return opinion.displayTitle ?? opinion.title;",
  },
  {
    rule: "V3",
    file: "server/views/opinions.ts",
    right: "if (isSealed(state, opinion)) return null;",
    wrong: "",
  },
  {
    rule: "V4",
    file: "server/views/people.ts",
    right: "if (opinion && !opinion.mayBeNamed && opinion.person === id)",
    wrong: "if (opinion === undefined)",
  },
  {
    rule: "V6",
    file: "server/views/opinions.ts",
    right: 'privateNote: forChair ? opinion.privateNote : ""',
    wrong: "privateNote: opinion.privateNote",
  },
  {
    rule: "N2",
    file: "server/hearing/minutesRules.ts",
    right: "if (isSealedSection(state, section)) {",
    wrong: 'if (section === "") {',
  },
  {
    rule: "N1",
    file: "server/hearing/minutesRules.ts",
    right: 'role === "secretary" ? "write" : "none"',
    wrong: 'role === "hall" ? "none" : "write"',
  },
  {
    rule: "A1",
    file: answer,
    right: "if (chair) return chair.person;",
    wrong: "",
  },
  {
    rule: "A5",
    file: answer,
    right: 'if (state.floor.kind !== "answering") return refuse({ code: "unknownId", id: command.answer });',
    wrong: "",
  },
  {
    rule: "F1",
    file: floor,
    right:
      'if (holder !== null) return refuse({ code: "floorTaken", holder, by: state.presider });\n    return callEntry(state, command.entry, command.isThere);',
    wrong: "return callEntry(state, command.entry, command.isThere);",
  },
  {
    rule: "G4",
    file: "server/hearing/permissions.ts",
    right: "if (!row.when[state.session.kind])",
    wrong: "if (row.when === undefined)",
  },
  { rule: "O5", file: opinion, right: ".sort()\n        .at(-1)", wrong: ".sort()\n        .at(0)" },
  {
    rule: "P1",
    file: "server/hearing/permissions.ts",
    right: "MarkAbsent: { who: presidingOrSecretary, when: open }",
    wrong: "MarkAbsent: { who: presidingOrSecretary, when: sinceOpen }",
  },
  {
    rule: "P4",
    file: "server/hearing/permissions.ts",
    right: 'const screens = { hall: "no", lectern: "no",',
    wrong: 'const screens = { hall: "no", lectern: "yes",',
  },
  {
    rule: "Q5",
    file: order,
    right: "    putBefore(state, event.entry, event.before);\n",
    wrong: '    putBefore(state, event.entry, event.before);\n    state.floor = { kind: "free" };\n',
  },
  {
    rule: "V2",
    file: hall,
    right: 'return { kind: "pause", text: "" };',
    wrong: 'return { kind: "pause", text: state.session.why };',
  },
  {
    rule: "V5",
    file: "shared/viewChange.ts",
    right: "...(sameOrder ? {} : { l: order })",
    wrong: "...(sameOrder ? { l: order } : {})",
  },
  { rule: "S1", file: gavel, right: 'state.hall2 = scene === "auto" ? null : {', wrong: "state.hall2 = {" },
  { rule: "S1", file: hall, right: "if (own) return own;", wrong: "" },
  {
    rule: "S2",
    file: session,
    right: 'if (state.hall2?.scene === "test") state.hall2 = null;',
    wrong: "",
  },
  {
    rule: "S4",
    file: "server/hearing/fold.ts",
    right: "floorHolder(after) !== after.lectern.holder",
    wrong: 'after.lectern.text === ""',
  },
  {
    rule: "S4",
    file: gavel,
    right: "const moved = floorMoved(state, command.holder);\n    if (moved) return refuse(moved);",
    wrong: "",
  },
  {
    rule: "A8",
    file: department,
    right: "{ ...state.readiness[event.opinion], [event.unit]: event.word }",
    wrong: "{ [event.unit]: event.word }",
  },
  {
    rule: "P5",
    file: department,
    right: 'concern === undefined || concern === "place"',
    wrong: "concern === undefined",
  },
  {
    rule: "V7",
    file: "server/views/department.ts",
    right: 'preparedBy(state, opinion) === unit ? opinion.preparedAnswer : ""',
    wrong: 'concern === "lead" ? opinion.preparedAnswer : ""',
  },
  {
    rule: "V8",
    file: department,
    right: 'wards.map((unit) => [unit, "place"])',
    wrong: "[]",
  },
  {
    rule: "T14",
    file: "server/views/line.ts",
    right: "others(due.slice(0, at))",
    wrong: "due.slice(0, at + 1)",
  },
  {
    rule: "Q10",
    file: floor,
    right: 'entry.source !== "outOfList" && head && head.id !== entry.id',
    wrong: "head && head.id === entry.id",
  },
  {
    rule: "Q10",
    file: "server/hearing/undoRules.ts",
    right: "state.orderChanges.filter((change) => change.version !== event.act)",
    wrong: "state.orderChanges",
  },
  {
    rule: "Q11",
    file: "shared/fairness.ts",
    right: "heard.set(groupOf(row), heardBefore + 1);",
    wrong: "",
  },
  {
    rule: "Q11",
    file: "server/views/fairness.ts",
    right: 'if (entry.source === "outOfList") continue;',
    wrong: 'if (entry.source === "registered") continue;',
  },
  {
    rule: "Q12",
    file: order,
    right: "if (!same(now, command.basis.order))",
    wrong: "if (now.length !== command.basis.order.length)",
  },
  {
    rule: "Q12",
    file: order,
    right: "if (!same(held, command.order.slice(0, held.length)))",
    wrong: "if (held.length > now.length)",
  },
  {
    rule: "F20",
    file: "server/hearing/undoRules.ts",
    right: "if (floor) ids.push(FLOOR);",
    wrong: "",
  },
  { rule: "T11", file: budget, right: "Math.max(0, left + given)", wrong: "left + given" },
  {
    rule: "T11",
    file: budget,
    right: "Math.max(at, step.plannedStart + step.planned)",
    wrong: "at + step.planned",
  },
  { rule: "T11", file: budget, right: "row.absent", wrong: "row.returnsLater" },
  { rule: "T11", file: budget, right: "const asPlanned = AS_PLANNED *", wrong: "const asPlanned = 0 *" },
  {
    rule: "T12",
    file: proposal,
    right: '["together", "answers", "officials", "people"]',
    wrong: '["people", "together", "answers", "officials"]',
  },
  {
    rule: "T12",
    file: proposal,
    right: "tried.find((one) => one.budget.late <= 0) ?? tried.at(-1)",
    wrong: "tried.at(-1)",
  },
  { rule: "T13", file: time, right: "...(people ? {} : { text }),", wrong: "" },
  { rule: "T13", file: time, right: "by: actor, onBehalfOf, event", wrong: 'by: "", onBehalfOf, event' },
  {
    rule: "A7",
    file: "server/hearing/questionRules.ts",
    right: "opinion.answered.filter((one) => event.questions.includes(one))",
    wrong: "[]",
  },
  {
    rule: "G5",
    file: gavel,
    right: "state.presider = event.to;\n    state.chairRequest = null;\n  },\n  ChairTakenOver",
    wrong: "state.presider = event.to;\n  },\n  ChairTakenOver",
  },
  { rule: "G5", file: note, right: "at.actor === state.presider || ", wrong: "" },
  {
    rule: "G6",
    file: note,
    right: "one.id === command.note && one.to === at.actor",
    wrong: "one.id === command.note",
  },
  {
    rule: "G6",
    file: "server/views/session.ts",
    right: "note.from === seat || note.to === seat",
    wrong: 'note.from === seat || note.to !== ""',
  },
  {
    rule: "G7",
    file: "server/hearing/attendanceRules.ts",
    right: "one.present = event.present;",
    wrong: "one.present = true;",
  },
  { rule: "G8", file: note, right: "state.conclusionDraft = event.text;", wrong: "" },
  {
    rule: "G9",
    file: "server/hearing/attendanceRules.ts",
    right:
      "state.attendance.checkedIn.push(event.person);\n    delete state.attendance.absent[event.person];",
    wrong: "state.attendance.checkedIn.push(event.person);",
  },
  {
    rule: "R1",
    file: request,
    right: '{ type: "RequestAdmitted", request: request.id, entry: entry.id },',
    wrong: "",
  },
  {
    rule: "R2",
    file: request,
    right: "requestsOf(state, phone).filter((one) => isPending(state, one))",
    wrong: "requestsOf(state, phone)",
  },
  { rule: "R2", file: request, right: "asked(state).length >= MOST_ASKED", wrong: "false" },
  {
    rule: "R3",
    file: request,
    right: "!request || request.phone !== phoneOf(at.actor)",
    wrong: "!request",
  },
  {
    rule: "R4",
    file: "server/views/hall.ts",
    right: "askMark: state.hall.askMark,",
    wrong: "askMark: true,",
  },
  {
    rule: "V9",
    file: request,
    right: "requestsByPhone(state).get(phone) ?? [];",
    wrong: "Object.values(state.requests);",
  },
  {
    rule: "P11",
    file: "server/hearing/decide.ts",
    right: "if (unseen !== null)",
    wrong: "if (unseen !== null && unseen in state.opinions === false)",
  },
  {
    rule: "P11",
    file: "server/hearing/reach.ts",
    right: "return !isSealed(state, opinion) || opinion.diversion?.at !== null;",
    wrong: "return true;",
  },
  {
    rule: "V8",
    file: "server/hearing/family.ts",
    right: "left.push(...(beside.get(id) ?? []));",
    wrong: "",
  },
];
