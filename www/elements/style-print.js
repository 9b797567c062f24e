// On paper: verdict, what to do, reasons, the manager's list, the answers. No controls and nothing folded.

export const PRINT_STYLE = `
@media print {
  .root { color: #000; background: #fff; font-size: 10.5pt; line-height: 1.4; }
  .paper { display: block; }
  .result.answers { display: grid; }
  .screen, .form, .guidance, .assumptions, .notApplicable, .button { display: none !important; }
  .content { container-type: normal; }
  .columns { display: block; margin-block-start: 1em; }
  .verdict { position: static; background: none; border: 1.5pt solid #000; break-inside: avoid; }
  .outcome, .kicker, .strength { color: #000; }
  .verdict-column { display: block; position: static; max-block-size: none; overflow: visible; }
  .verdict-column .result { margin-block-start: 1.1em; }
  .results { gap: 1.1em; margin-block-start: 1.1em; }
  .result { padding-block-start: .8em; gap: .5em; }
  h3, h4, summary { break-after: avoid; }
  li, .definition { break-inside: avoid; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  .tasks, .ways-list, .findings { gap: .4em; }
  .answers-list { display: grid; gap: .2em; }
  .answer-space { display: block; white-space: pre-wrap; margin-block: .2em .5em; }
  .manager-questions { list-style: decimal; }

  [data-print="manager"] :is(.columns, .result:not(.for-manager)) { display: none; }
}
`;
