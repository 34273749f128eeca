var e=`/* What figures look like, wherever they are drawn. Tokens come from tokens.css, shared pieces from parts/look.css. */
.figure .confusion td,
.figure .confusion th {
  border: 0;
  padding: 1px;
  height: auto;
  text-align: center;
}
.figure .confusion {
  width: auto;
}
.confusion button {
  display: block;
  width: var(--side);
  height: var(--side);
  border: 0;
  border-radius: 3px;
  background: var(--fill);
  color: var(--ink);
  font:
    500 12px / 1 Inter,
    system-ui,
    sans-serif;
  cursor: pointer;
}
.confusion button:disabled {
  cursor: default;
}
.confusion .hit[style] {
  background: color-mix(in srgb, var(--val) calc(var(--t) * 58%), var(--fill));
}
.confusion .miss[style] {
  background: color-mix(in srgb, var(--error) calc(var(--t) * 52%), var(--fill));
}
.confusion button:not(:disabled):hover {
  outline: 2px solid var(--accent-ink);
}
.square svg {
  max-width: 420px;
  width: 100%;
}
.hist svg {
  width: 100%;
  height: 180px;
  display: block;
  border-bottom: 1px solid var(--axis);
}
.opened h3 {
  margin-top: 12px;
}
.opened-list {
  display: flex;
  flex-wrap: wrap;
  gap: 12px;
  padding-top: 8px;
}
.opened-list figure {
  margin: 0;
  min-width: 72px;
}
.opened-list .px {
  width: 64px;
  height: 64px;
  border-radius: 6px;
}
.opened-list figcaption span {
  display: block;
}
.opened-list .as-row {
  width: 220px;
}
.cells {
  display: grid;
  grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
  gap: 0 8px;
  margin: 0 0 4px;
}
.cells dt,
.cells dd {
  margin: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.cells dt {
  max-width: 110px;
}
.painted {
  padding-top: 8px;
}
.painted .pairs {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 6px 8px;
  padding-top: 6px;
}
.painted figure {
  margin: 0;
  text-align: center;
}
.painted .pair .px {
  width: 60px;
  height: 60px;
  border-radius: 4px;
}
.rows-made {
  overflow-x: auto;
}
.rows-made-series .forecast {
  width: 100%;
  height: 64px;
}
.made-pictures {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(44px, 1fr));
  gap: 6px;
  padding-top: 8px;
}
.made-picture {
  width: 100%;
  max-width: 64px;
  display: block;
  image-rendering: pixelated;
  border-radius: 4px;
  background: var(--fill);
}
.made-points {
  display: block;
  margin: 8px 0;
}
.tagged-text {
  margin: 6px 0;
  line-height: 24px;
}
.tagged-text span[style] {
  padding: 2px 0;
}
.tagged-text small {
  padding-left: 3px;
  opacity: 0.7;
}
.tagged-text .wrong {
  text-decoration: underline wavy var(--error);
}
.sampled mark {
  margin: 0 5px;
  padding: 1px 5px;
  border-radius: 3px;
  background: color-mix(in srgb, var(--val) 26%, var(--fill));
  color: var(--ink);
}
.sampled {
  margin: 8px 0 12px;
  font:
    12px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  max-height: 240px;
  overflow: auto;
}
.pairs-of-texts {
  margin: 8px 0 12px;
  display: grid;
}
.pair-of-texts {
  display: grid;
  grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  gap: 4px 24px;
  padding: 7px 0;
  border-top: 1px solid var(--line);
  line-height: 18px;
  overflow-wrap: anywhere;
}
.pair-of-texts p {
  margin: 0;
}
.pair-of-texts .to-the-letter::after {
  content: " ✓";
  color: var(--ok);
}
.pair-of-texts mark {
  color: inherit;
  background: var(--error-wash);
  box-shadow: inset 0 -2px var(--error);
}
@container (max-width: 420px) {
  .pair-of-texts {
    grid-template-columns: 1fr;
  }
}
.written-text {
  margin: 12px 0;
  font-size: 20px;
  line-height: 28px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
.probability {
  display: grid;
  grid-template-columns: fit-content(180px) 1fr 64px;
  gap: 4px 12px;
  align-items: center;
  margin-top: 12px;
}
.probability .name {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.probability .track {
  height: 10px;
  border-radius: 3px;
  background: var(--fill);
}
.probability i {
  display: block;
  height: 100%;
  border-radius: 3px;
  background: var(--train);
  transition: width 0.12s linear;
}
.probability .top i {
  background: var(--val);
}
.probability .value {
  text-align: right;
}
.alike-rows {
  overflow: auto;
}
.alike-rows th,
.alike-rows td {
  text-align: left;
}
.alike-rows.wide td,
.alike-rows.wide th {
  white-space: nowrap;
}
.alike-rows.wide table {
  max-width: none;
}
.alike {
  display: flex;
  flex-wrap: wrap;
  gap: 12px;
  margin-top: 8px;
}
.alike figure {
  margin: 0;
  text-align: center;
  font-size: 12px;
  color: var(--ink-2);
}
.alike img {
  width: 64px;
  height: 64px;
  image-rendering: pixelated;
  border: 1px solid var(--line);
  border-radius: 4px;
  display: block;
  margin-bottom: 4px;
  background: var(--sunken);
}
.painted-answer {
  width: 256px;
  image-rendering: pixelated;
  background: var(--fill);
  border-radius: 6px;
  display: block;
  margin-bottom: 8px;
}
@media (prefers-reduced-motion: reduce) {
  .probability i {
    transition: none;
  }
}
.alike-head {
  margin-top: 16px;
}
.several {
  font-size: 16px;
  line-height: 24px;
  font-weight: 600;
  overflow-wrap: anywhere;
}
.said-curve {
  max-width: 420px;
  padding-top: 8px;
}
.took {
  margin-top: 12px;
}
path.grid {
  stroke: var(--grid);
  stroke-width: 1;
  fill: none;
}
path.axis {
  stroke: var(--axis);
  stroke-width: 1;
  fill: none;
}
path.l {
  fill: none;
  stroke-linejoin: round;
  stroke-linecap: round;
}
.figure svg text {
  /* Not in one "font": the minifier puts that behind the features, which it would reset. */
  font-family: Inter, system-ui, sans-serif;
  font-size: 12px;
  font-weight: 400;
  line-height: normal;
  fill: var(--ink-3);
  font-feature-settings: "tnum";
}
.figure svg text.over {
  paint-order: stroke;
  stroke: var(--bg);
  stroke-width: 4px;
}
.figure .square svg text {
  font-size: 3.8px;
}
.wide-figure {
  overflow-x: auto;
}
.said-of-both {
  margin-bottom: 12px;
}
.row-cards {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
  gap: 12px;
}
.row-cards.wide-cards {
  grid-template-columns: repeat(auto-fill, minmax(280px, 1fr));
}
.row-card {
  border: 1px solid var(--line);
  border-radius: 8px;
  padding: 10px;
}
.row-card canvas {
  width: 96px;
  height: 96px;
  image-rendering: pixelated;
  display: block;
  margin-bottom: 6px;
}
.row-card p {
  overflow-wrap: anywhere;
}
.card-series svg {
  width: 100%;
  height: 60px;
}
.matrix td.cell {
  text-align: center;
  padding: 0 6px;
  min-width: 34px;
}
.bar-rows {
  display: grid;
  grid-template-columns: minmax(120px, 220px) 1fr;
  gap: 6px 12px;
  align-items: center;
}
.mark {
  display: inline-block;
  width: 12px;
  border-radius: 2px;
  flex: none;
}
.fall-key {
  gap: 16px;
  margin-bottom: 8px;
  flex-wrap: wrap;
}
.good {
  color: var(--ok);
}
.wrong {
  color: var(--error-ink);
}
.maps {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
  gap: 20px;
}
.heat {
  width: 160px;
  height: 160px;
  image-rendering: pixelated;
  border-radius: 4px;
}
.clip {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  min-width: 0;
}
.opened-list .text {
  margin: 0 0 4px;
  display: -webkit-box;
  -webkit-line-clamp: 5;
  -webkit-box-orient: vertical;
  overflow: hidden;
  overflow-wrap: anywhere;
}
.samples {
  display: grid;
  grid-template-columns: repeat(7, 1fr);
  gap: 4px 8px;
  padding-top: 8px;
}
.samples.long {
  grid-template-columns: repeat(4, 1fr);
}
.samples figure {
  margin: 0;
  text-align: center;
  min-width: 0;
}
.samples .px {
  width: 44px;
  height: 44px;
  border-radius: 6px;
  margin: 0 auto;
  border: 2px solid transparent;
  background: var(--fill);
}
.samples .wrong .px {
  border-color: var(--error);
}
.samples .wrong figcaption {
  color: var(--error-ink);
  font-weight: 600;
}
.samples figcaption {
  white-space: nowrap;
  overflow: hidden;
  text-overflow: ellipsis;
}
.told {
  padding-top: 8px;
}
.told-row {
  display: grid;
  grid-template-columns: 64px 1fr 96px 56px;
  gap: 8px;
  align-items: center;
  min-height: 26px;
}
.told-row .track {
  grid-column: 2 / 4;
}
.told-row .nw {
  grid-column: 4;
  justify-self: end;
}
.sure {
  height: 6px;
  background: var(--fill);
  border-radius: 3px;
  overflow: hidden;
}
.sure i {
  display: block;
  height: 6px;
  background: var(--val);
}
.told.numbers .told-row {
  grid-template-columns: 64px minmax(0, 1fr) max-content;
}
.told.numbers .told-row .track {
  grid-column: 2;
}
.told.numbers .told-row .nw {
  grid-column: 3;
}
.one-forecast {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 64px;
  gap: 12px;
  align-items: center;
  padding: 3px 0;
  border-bottom: 1px solid var(--line);
}
.key-line i {
  width: 18px;
  border-top: 2px solid var(--train);
}
.key-line .told-line {
  border-top: 2px dashed var(--val);
  margin-left: 12px;
}
.plane-box {
  position: relative;
  aspect-ratio: 1;
  margin-top: 12px;
  border-radius: 6px;
  overflow: hidden;
}
.plane {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  display: block;
}
.pt {
  width: 10px;
  height: 10px;
  border-radius: 5px;
  display: inline-block;
}
.pt.learn {
  background: var(--ink-2);
}
.pt.test {
  border: 2px solid var(--ink-2);
  background: none;
}
.scale {
  width: 84px;
  height: 8px;
  border-radius: 2px;
  background: linear-gradient(90deg, var(--neg), var(--raised), var(--pos));
}
.seen {
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  max-width: 420px;
}
.seen img {
  width: 72px;
  height: 72px;
  image-rendering: pixelated;
  border-radius: 4px;
}
.seen .token {
  background: var(--fill);
  border-radius: 4px;
  padding: 2px 6px;
  font-size: 12px;
  line-height: 16px;
}
.entry-picture {
  display: block;
  width: 100%;
  height: 100%;
}
.entry-picture.pair {
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 10px;
}
.figure .px {
  image-rendering: pixelated;
}
.pair .px,
.overlaid .px {
  width: 100%;
  height: 100%;
  display: block;
}
.pair .arrow {
  flex: none;
  fill: none;
  stroke: var(--ink-3);
  stroke-width: 1.5;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.pair.wrap {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 16px 24px;
}
.pair.wrap.top {
  align-items: flex-start;
}
.pair.wrap.top > .arrow {
  align-self: center;
}
.pair figure {
  margin: 0;
  min-width: 0;
}
.pair figcaption {
  margin-bottom: 6px;
}
.own {
  fill: none;
  stroke: var(--entry, var(--val));
  stroke-width: 2;
  stroke-linejoin: round;
  stroke-linecap: round;
}
.own.quiet {
  stroke: var(--ink-3);
  stroke-width: 1.5;
  stroke-dasharray: 3 4;
}
.entry-picture .floor {
  stroke: var(--line-2);
}
.level {
  fill: none;
  stroke: var(--line-2);
}
.walked {
  fill: none;
  stroke: var(--ink);
  stroke-width: 1.75;
  stroke-linejoin: round;
}
.ground .walked {
  stroke: var(--val);
  stroke-width: 2;
}
.start {
  fill: var(--bg);
  stroke: var(--ink);
  stroke-width: 1.5;
}
.end {
  fill: var(--ink);
}
.ground .end {
  fill: var(--val);
}
.entry-large svg text {
  fill: var(--ink-3);
  font-size: 12px;
}
.entry-large svg .b {
  fill: var(--ink);
  font-weight: 600;
}
.entry-large .at {
  stroke: var(--line-2);
  stroke-dasharray: 2 3;
}
.entry-large .grid {
  stroke: var(--grid);
}
.entry-large .axis {
  stroke: var(--axis);
}
.read circle {
  fill: var(--entry, var(--val));
}
.read.quiet circle {
  fill: var(--ink-3);
}
.ground {
  display: block;
  background: var(--sunken);
  border-radius: 6px;
}
.overlaid {
  position: relative;
  touch-action: none;
  cursor: crosshair;
  overflow: hidden;
  border-radius: 4px;
}
.overlaid:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 2px;
}
.overlaid i {
  position: absolute;
  border: 2px solid var(--accent-ink);
  border-radius: 3px;
  pointer-events: none;
}
.weights-of {
  display: grid;
  gap: 2px;
}
.weights-of input {
  width: 40px;
  height: 36px;
  border: 0;
  border-radius: 4px;
  text-align: center;
  font:
    600 12px / 1 Inter,
    system-ui,
    sans-serif;
  color: var(--ink);
  background: color-mix(in srgb, var(--pos) var(--t), var(--fill));
}
.weights-of input.below {
  background: color-mix(in srgb, var(--neg) var(--t), var(--fill));
}
.weights-of input:focus-visible {
  outline: 2px solid var(--accent-ink);
}
.summed {
  width: 176px;
}
.summed table {
  width: 100%;
  border-collapse: collapse;
  border-bottom: 1px solid var(--axis);
}
.figure .summed td {
  border: 0;
  padding: 1px 0;
  height: auto;
  font-size: 12px;
  line-height: 18px;
}
.summed b {
  font-size: 20px;
  line-height: 28px;
}

.figure {
  position: relative;
}
.likeness-row {
  display: grid;
  grid-template-columns: minmax(120px, 1fr) minmax(0, 240px) minmax(90px, max-content);
  gap: 12px;
  align-items: center;
  padding: 10px 0;
  border-bottom: 1px solid var(--line);
}
.likeness-row p {
  margin: 0;
}
.likeness-row svg {
  width: 100%;
  height: 44px;
}
.likeness-row text {
  font-size: 11px;
}
.likeness-pair {
  margin: 8px 0 0;
}
.drawn-graph canvas {
  display: block;
  cursor: grab;
  touch-action: none;
}
.drawn-graph canvas:active {
  cursor: grabbing;
}
.graph-key {
  flex-wrap: wrap;
  gap: 4px 12px;
  padding-top: 6px;
}
.graph-key .pt {
  width: 9px;
  height: 9px;
  flex: none;
  margin-right: 6px;
  border-radius: 50%;
}
.graph-key .pt.square {
  border-radius: 1px;
}
.drawn-graph .beneath {
  min-height: 18px;
}
.moment .drawn-graph canvas {
  pointer-events: none;
}
.moment .graph-key {
  display: none;
}
`;export{e as t};
//# sourceMappingURL=look.js.map