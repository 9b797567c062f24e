// The verdict and what follows from it. The outcome's colour only repeats what the words say.

export const RESULT_STYLE = `
[data-outcome="eligible"] { --tone: var(--good); }
[data-outcome="actionNeeded"], [data-outcome="referral"] { --tone: var(--wait); }
[data-outcome="notEligible"] { --tone: var(--stop); }
[data-outcome="undetermined"] { --tone: var(--accent); }

.verdict { scroll-margin-block-start: 1em;
  display: grid; gap: .9em; padding: 1.1em; border: 1px solid var(--tone, var(--edge)); border-block-start-width: .4em;
  border-radius: var(--radius); background: color-mix(in srgb, var(--tone, CanvasText) 5%, Canvas);
}
.kicker { font-size: .875em; font-weight: 600; color: var(--muted); margin-block-end: -.6em; }
.outcome { display: flex; gap: .4em; align-items: flex-start; color: var(--tone, CanvasText); font-size: 1.4em; line-height: 1.2; }
.verdict > * { min-inline-size: 0; }
.outcome > span { min-inline-size: 0; hyphens: auto; }
.outcome-more { font-size: .8em; }
.sign { flex: none; inline-size: 1.15em; block-size: 1.15em; margin-block-start: .02em; }
.summary { font-size: 1.0625em; }
.definitions { display: grid; gap: .7em; padding-block-start: .8em; border-block-start: 1px solid var(--line); }
.definition dt { font-size: .875em; color: var(--muted); }
.definition dd > span { font-weight: 600; }
.definition .source { display: block; font-weight: 400; }
.progress-row { display: grid; gap: .3em; font-size: .9375em; }
.progress-bar { inline-size: 100%; block-size: .6em; accent-color: var(--accent); }

.results { display: grid; gap: 2.25em; margin-block-start: 2.25em; }
.result { display: grid; gap: .9em; padding-block-start: 1.5em; border-block-start: 1px solid var(--line); }
.result.answers { display: none; }
.result > .intro { margin-block-start: -.5em; }
.source { display: block; margin-block-start: .3em; font-size: .875em; color: var(--muted); }
.source a:not([href]) { color: inherit; }

.verdict-column { display: grid; gap: 1.5em; align-content: start; min-inline-size: 0; }
.verdict-column .verdict { gap: .7em; }
.verdict-column .definitions { gap: .45em; padding-block-start: .6em; }
.verdict-column .result { padding-block-start: 0; border: 0; }
.decision-reason { padding: .1em 0 .1em 1em; border-inline-start: .2em solid var(--wait); }
.decision-reason[data-status="approved"] { border-color: var(--good); }
.decision-reason[data-status="refused"] { border-color: var(--stop); }
.contact { font-weight: 600; }
.party { display: grid; gap: .5em; }
.tasks, .ways-list, .findings, .cards { display: grid; gap: .6em; }
.tasks li, .ways-list li, .card { padding: .8em 1em; border: 1px solid var(--line); border-radius: var(--radius); }
.tasks li { border-inline-start: .3em solid var(--wait); }
.ways-list li { border-inline-start: .3em solid var(--good); }

details > summary { cursor: pointer; padding-block: .5em; font-weight: 700; font-size: 1.05em; }
.count { font-weight: 400; color: var(--muted); }
.finding-group + .finding-group, .guidance-group + .guidance-group { border-block-start: 1px solid var(--line); }
.findings { padding-block: .25em 1em; }
.finding { padding: .1em 0 .1em 1em; border-inline-start: .2em solid var(--line); }
.unmet .finding { border-color: var(--stop); }
.met .finding { border-color: var(--good); }
.finding-text { max-inline-size: 46em; }
.finding-meta { margin-block-start: .25em; font-size: .875em; color: var(--muted); }
.finding .source { margin-block-start: .1em; }
.strength { display: inline-block; padding: 0 .5em; border: 1px solid var(--edge); border-radius: 1em; color: CanvasText; font-weight: 600; }
.remedy { margin-block-start: .25em; max-inline-size: 46em; }

.manager-questions { padding-inline-start: 1.4em; display: grid; gap: .4em; }
.cards { grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr)); padding-block: .25em 1em; }
.card { display: grid; gap: .3em; align-content: start; }
.assumption-group > div { display: grid; gap: .75em; padding-block-end: .5em; }
.bullets { max-inline-size: 50em; }

@media (forced-colors: active) {
  .outcome, .strength { color: CanvasText; }
  .verdict > * { min-inline-size: 0; }
.outcome > span { min-inline-size: 0; hyphens: auto; }
.outcome-more { font-size: .8em; }
.sign { forced-color-adjust: auto; }
}
`;
