// The timeline, the table of days, and the answers of the notice and renewal elements.

export const DATES_STYLE = `
.answers-column { display: grid; gap: 1em; align-content: start; min-inline-size: 0; }
[data-outcome="answered"] { --tone: var(--accent); }
.answers-column .outcome { display: block; color: CanvasText; }
.remarks { display: grid; gap: .5em; }
.remarks li { padding: .5em .75em; font-weight: 600; border: 1px solid var(--wait); border-inline-start-width: .4em; border-radius: var(--radius); background: Canvas; }
.answers-column .verdict { gap: .7em; }
.answers-column .definitions { gap: .5em; }
.input[type="date"] { inline-size: 11em; }

.drawing { min-inline-size: 0; }
.timeline { display: block; overflow: visible; max-inline-size: 100%; block-size: auto; font-size: .875em; }
.timeline text { fill: CanvasText; font-size: 1em; }
.timeline .event { font-weight: 600; }
.timeline .scale { font-size: .86em; }
.timeline :is(.date, .scale) { fill: var(--muted); }
.shape { fill: CanvasText; stroke: CanvasText; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.shape.open { fill: Canvas; }
.stem, .tick { fill: none; stroke: var(--edge); stroke-width: 1; }
.axis { fill: none; stroke: CanvasText; stroke-width: 1.5; }
.bar { fill: var(--edge); stroke: var(--edge); stroke-width: 1; }
.bar.hollow { fill: Canvas; stroke-width: 1.5; }
.bar.hatched { fill: none; stroke: CanvasText; stroke-width: 8; stroke-dasharray: 2.5 2.5; }
.spans { display: flex; flex-wrap: wrap; gap: .25em 1.5em; font-size: .9375em; color: var(--muted); }
.spans li { display: inline-flex; align-items: center; gap: .5em; }
.span-sign { inline-size: 2em; block-size: .75em; flex: none; }

.days { border-collapse: collapse; inline-size: 100%; max-inline-size: 40em; font: inherit; }
.days :is(th, td) { padding: .45em .75em .45em 0; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
.days thead th { font-size: .875em; font-weight: 400; color: var(--muted); }
.days tbody th { font-weight: 600; }
.days tbody th { padding-inline-start: 1.6em; overflow-wrap: normal; }
.day-sign { inline-size: 1em; block-size: 1em; margin-inline: -1.6em .6em; vertical-align: -.15em; }
.numbered { list-style: decimal; margin: 0; max-inline-size: 46em; display: grid; gap: .35em; }
.numbered li + li { margin-block-start: 0; }

@container (max-width: 24em) {
  .timeline { font-size: .75em; }
  .timeline .event { letter-spacing: -.01em; }
  .days { font-size: .875em; hyphens: auto; }
  .days :is(th, td) { padding-inline-end: .4em; }
}
@media (forced-colors: active) {
  .bar, .bar.hollow, .stem, .tick { stroke: CanvasText; }
  .bar:not(.hollow, .hatched) { fill: CanvasText; }
}
@media print {
  .answers-column { display: block; }
  .answers-column .verdict + .verdict { margin-block-start: 1em; }
  .timeline, tr { break-inside: avoid; }
}
@container (min-width: 46em) {
  .answers-column { position: sticky; inset-block-start: var(--distanskoll-sticky-top, 1em); max-block-size: calc(100dvh - 1em - var(--distanskoll-sticky-top, 1em)); overflow: auto; }
  .answers-column .verdict { position: static; max-block-size: none; overflow: visible; }
  /* Two answers are too tall to follow the form. */
  .answers-column:has(.verdict:not([hidden]) ~ .verdict:not([hidden])) { position: static; max-block-size: none; overflow: visible; }
}
`;
