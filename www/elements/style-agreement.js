// The form of an agreement, its errors, and the page that one signs.

export const AGREEMENT_STYLE = `
.agreement { margin-block-start: 1.5em; gap: 1.5em; }
.agreement > * { min-inline-size: 0; }
.group > h3 {
  padding: .65em .95em; font-size: 1.05em; line-height: 1.3; background: var(--surface); border-block-end: 1px solid var(--line);
  border-radius: var(--radius) var(--radius) 0 0;
}
.group-intro { padding: .9em 1em 0; }
.group-intro + .field { border-block-start: 0; }
.mark { font-weight: 400; color: var(--muted); }
.option.none:has(input:checked) { border-color: var(--edge); background: var(--surface); box-shadow: none; }
.agreement .field > .input { display: block; margin-block-start: .5em; inline-size: 11em; }
.agreement .field > .input.short { inline-size: 6em; }
.agreement .field > .input.wide { inline-size: min(100%, 36em); }
.agreement .field > select.input { inline-size: auto; }
textarea.input { resize: vertical; line-height: 1.45; }

.field[data-severity] { box-shadow: inset .3em 0 var(--mark-colour, var(--edge)); }
[data-severity="error"] { --mark-colour: var(--stop); }
[data-severity="warning"] { --mark-colour: var(--wait); }
[data-severity="info"] { --mark-colour: var(--accent); }
.issues { display: grid; gap: .6em; margin-block-start: .6em; }
.issue { display: grid; justify-items: start; gap: .25em; max-inline-size: 42em; }
.message { color: var(--mark-colour); }
.message > strong { font-weight: 700; }
.issue .source { margin: 0; font-size: .875em; color: var(--muted); }
.fix { margin-block-start: .25em; }

.rows { display: grid; gap: 1em; }
.rows:empty { display: none; }
.list-row { margin: 0; padding: .25em 0 .5em; border: 1px solid var(--line); border-radius: var(--radius); min-inline-size: 0; }
.row-title { padding-inline: .4em; margin-inline-start: .6em; font-weight: 700; }
.list-row > .button { margin-inline-start: .75em; }
.list-row .field { padding-block: .6em; }
.list-row .field + .field { border-block-start: 0; }
.list-end { margin-block-start: .75em; }
.more { border-block-start: 1px solid var(--line); }
.more > summary { padding: .8em 1em; cursor: pointer; font-weight: 600; color: var(--accent); }

.general { padding: 1.1em; display: grid; gap: .6em; border: 1px solid var(--stop); border-radius: var(--radius); scroll-margin-block-start: var(--distanskoll-sticky-top, 1em); }
.agreement :is(.field, .list) { scroll-margin-block-start: var(--distanskoll-sticky-top, 1em); }

.check { display: grid; gap: .4em; padding: 1.1em; border: 1px solid var(--edge); border-inline-start: .4em solid var(--wait); border-radius: var(--radius); }
.check[data-ready] { border-inline-start-color: var(--good); }
.check .button { margin-block-start: .4em; }
.status-words { font-weight: 600; }

.preview { margin-block-start: 1.5em; border: 1px solid var(--line); border-radius: var(--radius); }
.preview > summary { padding: .9em 1em; cursor: pointer; font-weight: 700; }
.preview > .screen { padding: 0 1em 1em; }
.preview-page { padding: 0 1em 1em; display: grid; gap: 1em; max-inline-size: 48em; }
.preview-parts { display: grid; gap: 1.1em; }
.preview-draft { font-weight: 600; color: var(--wait); }
.preview-lines { list-style: none; display: grid; gap: .4em; margin-block-start: .3em; }
.preview-words { white-space: pre-line; }
.preview-lines .source { display: block; font-size: .875em; color: var(--muted); }
.source a:not([href]) { color: inherit; }

@container (min-width: 40em) {
  .group:is(.duration, .notice, .signatures) { display: grid; grid-template-columns: 1fr 1fr; }
  .group:is(.duration, .notice, .signatures) > h3 { grid-column: 1 / -1; }
  .group:is(.duration, .notice, .signatures) > .field + .field { border-block-start: 0; }
}

@media (forced-colors: active) {
  .field[data-severity] { border-inline-start: .3em solid; }
}
@media print {
  .agreement, .notes, .title { display: none !important; }
  .preview { border: 0; margin: 0; }
  .preview > summary { display: none; }
  .preview-page { padding: 0; max-inline-size: none; gap: .8em; }
  .preview-parts { gap: .7em; }
  .preview-lines { gap: .15em; }
  .preview-lines .source { display: inline; margin-inline-start: .5em; color: #333; font-size: .8125em; }
  .preview-part { break-inside: avoid; }
  .preview-draft { border: 1.5pt solid #000; padding: .4em .6em; color: #000; }
  .sign { break-inside: avoid; margin-block-start: 1em; }
  .sign-places { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2em; }
  .sign-who { font-weight: 700; margin-block-start: .4em; }
  .sign-line { margin-block-start: 2.2em; padding-block-start: .15em; border-block-start: 1px solid #000; font-size: .875em; }
}
`;
