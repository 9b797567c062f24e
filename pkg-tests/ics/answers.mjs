// Answers to make calendar files of, and the days that must stand in the files.

const SPAN = 300 * 365;
const CALLS = ["noticeEnd", "latestNotice", "planRenewal"];

/** Titles that a person may give: none, a plain one, and two full of what the format uses itself. */
export const TITLES = [
  undefined,
  "Distansarbete på enheten",
  "Avtal, del 2; se \"bilaga\" \\n C:\\temp\nrad två: 👩‍💻 å,;",
  Array.from("Överenskommelse, 👩‍💻; ÅÄÖ\n\\,;: €uro 𝄞 ".repeat(9)).slice(0, 200).join(""),
];

/** { policy, call, request, answer } for the cases that are answered and for `more` drawn at random. */
export function answers({ Policy, policies, DistanskollError }, cases, more, random) {
  const reviewed = Policy.builtin("falkoping").toJson();
  reviewed.id = "reviewed";
  reviewed.agreement.term = { open: true, review: { months: 6 }, strength: "must", citation: reviewed.agreement.term.citation };
  const handles = new Map([...policies().map(({ id }) => [id, Policy.builtin(id)]), ["reviewed", Policy.fromJson(reviewed)]]);
  const ids = [...handles.keys()];
  const oneOf = (list) => list[Math.floor(random() * list.length)];
  const date = (near) => new Date(Date.UTC(1900, 0, 1 + Math.min(SPAN - 1, near))).toISOString().slice(0, 10);

  const drawn = Array.from({ length: more }, (_, i) => {
    // Mostly the coming years, now and then anywhere in the three centuries.
    const start = random() < 0.8 ? 46_000 + Math.floor(random() * 3650) : Math.floor(random() * (SPAN - 800));
    const later = (days) => date(start + Math.floor(random() * days));
    const agreement = { start: date(start), end: oneOf([null, later(700)]), noticeDays: oneOf([null, 14, 30]) };
    const call = CALLS[i % CALLS.length];
    return { policy: oneOf(ids), call, input: {
      noticeEnd: { givenOn: later(700), givenBy: oneOf(["employee", "employer"]), ground: oneOf(["ordinary", "breach"]), agreement: oneOf([agreement, null]) },
      latestNotice: { endBy: later(700), givenBy: oneOf(["employee", "employer"]), agreement },
      planRenewal: {
        agreement: { ...agreement, evaluatedOn: oneOf([null, later(300)]) }, today: later(700), remindDaysBefore: oneOf([0, 1, 30, 45]),
      },
    }[call] };
  });
  const asked = [...cases.filter(({ call }) => CALLS.includes(call)), ...drawn];
  return asked.flatMap(({ policy, call, input, options }) => {
    try {
      return [{ policy, call, request: input, answer: handles.get(policy)[call](input, options ?? undefined) }];
    } catch (error) {
      // Refused requests have no calendar file: notice after the end, an end before the start.
      if (error instanceof DistanskollError) return [];
      throw error;
    }
  });
}

/** What must stand in the file of an answer: "kind date", in any order. */
export function expectedEvents({ call, request, answer }) {
  if (call === "noticeEnd") return given({ lastRemoteDay: answer.lastRemoteDay, firstDayBack: answer.firstDayBack });
  if (call === "latestNotice") return given({ giveBy: answer.giveBy });
  const { evaluation: { dueBy }, next, reminders } = answer;
  const closing = request.agreement.end ?? answer.latestEnd;
  const room = next && (next.latestEnd === null || next.start <= next.latestEnd);
  return [
    ...reminders.map(({ kind, on }) => `${kind} ${on}`),
    // On the closing day there is a reminder already.
    ...given({ review: dueBy === closing ? null : dueBy, nextStart: room ? next.start : null }),
  ].sort();
}

function given(dates) {
  return Object.entries(dates).filter(([, on]) => on !== null).map(([kind, on]) => `${kind} ${on}`).sort();
}
