import{n as e,r as t}from"./rolldown-runtime.js";import{d as n,f as r,h as i,l as a,m as o,o as s,p as c,s as l,t as u,u as d}from"./metrics.js";import{i as f,n as p,t as m}from"./react.js";import{r as h,t as ee}from"./Segments.js";var te=`/* What figures look like, wherever they are drawn. Tokens come from tokens.css, shared pieces from parts/look.css. */
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
.figure .task-scores {
  width: auto;
}
.figure .task-scores td,
.figure .task-scores th {
  border: 0;
  padding: 2px;
  height: auto;
  text-align: center;
  max-width: 96px;
}
.figure .task-scores td {
  min-width: 56px;
  padding: 8px 6px;
  border-radius: 4px;
  border: 2px solid var(--panel);
  font-variant-numeric: tabular-nums;
}
.figure .task-scores td[style] {
  background: color-mix(in srgb, var(--val) calc(var(--t) * 46%), var(--fill));
}
.figure .task-scores th {
  white-space: nowrap;
}
.predictions .figure:has(.task-scores) .row {
  display: none;
}
.figure .task-scores .new {
  font-weight: 600;
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
  border-radius: 50%;
}
.graph-key .pt.square {
  border-radius: 1px;
}
.graph-key .row {
  gap: 6px;
  flex-wrap: nowrap;
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

/* ---- an episode that plays -------------------------------------------------------------------- */
.episode svg {
  display: block;
  width: 100%;
  max-height: 320px;
  margin-bottom: 6px;
}
.episode-chances {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  margin-top: 6px;
}
.episode-chance {
  min-width: 84px;
  padding: 3px 8px;
  border-radius: 6px;
  text-align: center;
  color: var(--ink);
  background: color-mix(in srgb, var(--val) calc(var(--t) * 58%), var(--fill));
}
`,g=t(f(),1),ne=p(),_=m(),re=`–`;function v(e,t,n){return t==null||!Number.isFinite(t)?re:e.share?y(`${(100*t).toFixed(n??1)}%`):y(t.toFixed(n===0?2:3))}var y=e=>e.replace(/^-(?=[0.]*[%\s]*$)/,``).replace(`-`,`−`);function ie(e){return e<.1?`${+(1e3*e).toPrecision(2)} ms`:e<60?`${+e.toPrecision(2)} s`:o(e)}function ae(e){return e==null?re:e<1e-4?`< 0.1 ms`:e>=.1&&e<10?`${e.toFixed(2)} s`:o(e)}var oe=[[0xe8d4a51000,`TB`],[1e9,`GB`],[1e6,`MB`],[1e3,`KB`]];function se(e){if(!e)return re;let[t,n]=oe.find(([t])=>e>=t)??[];if(t===void 0)return`< 1 KB`;let r=e/t;return`${r.toFixed(n===`KB`||r>=100?0:1)} ${n}`}function ce(e){let t=10**Math.floor(Math.log10(e)),n=e/t;return n<1.5?t:n<3.5?2*t:n<7.5?5*t:10*t}function b(e,t,n){let r=ce((t-e)/n||1),i=[];for(let n=Math.ceil(e/r-1e-9)*r;n<=t+r*1e-6;n+=r)i.push(Math.abs(n)<r/1e6?0:n);return i}function le(e,t){let n=[];for(let r=Math.floor(Math.log10(e))-1;r<=Math.ceil(Math.log10(t));r++)for(let i of[1,2,5]){let a=i*10**r;a>=e*.999&&a<=t*1.001&&n.push(a)}return Math.log10(t/e)>3?n.filter(e=>Math.abs(Math.log10(e)-Math.round(Math.log10(e)))<1e-6):n}function x(e){return(t,n,r)=>{let i=(0,ne.createRoot)(n),a=(t,n=r)=>i.render((0,_.jsx)(e,{record:t,around:n}));return a(t),{update:a,close:()=>queueMicrotask(()=>i.unmount())}}}var ue=2;function de({record:{title:e,samples:t}}){let[n]=t;return n?(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`h3`,{className:`alike-head`,children:e}),n.picture?(0,_.jsx)(fe,{samples:t}):(0,_.jsx)(pe,{samples:t})]}):null}var fe=({samples:e})=>(0,_.jsx)(`div`,{className:`alike`,children:e.map(({row:e,label:t,picture:n},r)=>(0,_.jsxs)(`figure`,{title:`row ${e}`,children:[n&&(0,_.jsx)(`img`,{src:n,alt:`Training picture ${e}`}),t]},r))});function pe({samples:e}){let t=Object.keys(e[0].shown??{});return(0,_.jsx)(`div`,{className:`alike-rows ${t.length>ue?`wide`:``}`,children:(0,_.jsxs)(`table`,{children:[(0,_.jsx)(`thead`,{children:(0,_.jsx)(`tr`,{children:[`answer`,...t].map(e=>(0,_.jsx)(`th`,{scope:`col`,children:e},e))})}),(0,_.jsx)(`tbody`,{children:e.map(({label:e,shown:n},r)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{children:(0,_.jsx)(`b`,{children:e})}),t.map(e=>(0,_.jsx)(`td`,{children:n?.[e]??`–`},e))]},r))})]})})}var me=({row:e,label:t})=>`row ${i(e+1)}${t?`, ${t}`:``}`,he=e=>Object.entries(e).map(([e,t])=>`${e} ${t}`).join(`, `),ge={draw:x(de),sentence:e=>`${c(e.samples.length,`training sample`)} that it finds most alike: ${l(e.samples.map(me))}.`,table:e=>({columns:[`Row`,`Label`,`Holds`],rows:e.samples.map(({row:e,label:t,shown:n})=>[i(e+1),t??``,he(n??{})])})},_e=96;function ve({record:{title:e,noise:t,errors:i}}){let a=i.filter(e=>e!=null);if(!a.length)return null;let o=100/i.length,s=Math.max(...a)||1;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),(0,_.jsx)(`div`,{className:`hist`,children:(0,_.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,role:`img`,"aria-label":e,children:i.map((e,i)=>{if(e==null)return null;let a=_e*e/s;return(0,_.jsx)(`rect`,{x:o*(i+.1),width:o*.8,y:100-a,height:a,fill:`var(--val)`,children:(0,_.jsx)(`title`,{children:`${r(t[i])} noise: ${n(e)}`})},i)})})}),(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{className:`grow`,children:`hardly any noise`}),(0,_.jsx)(`span`,{children:`nothing else`})]})]})}var ye={draw:x(ve),sentence:({title:e,noise:t,errors:r})=>`${e}: ${n(r[0])} with hardly any and ${n(r.at(-1))} with the most, at ${c(t.length,`amount`)}.`,table:({noise:e,errors:t})=>({columns:[`Noise`,`Mean squared error`],rows:t.map((t,i)=>[r(e[i]),n(t)])})},be=96;function xe({record:{title:e,errors:t}}){let r=t.filter(e=>e!=null);if(!r.length)return null;let i=t.length,a=i===1?`1 step ahead`:`${i} steps ahead`,o=i>1?`, ${n(t.at(-1))} off ${a}`:``;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),(0,_.jsx)(Se,{errors:t,most:Math.max(...r)||1}),(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{className:`grow`,children:`1 step ahead`}),(0,_.jsx)(`span`,{children:i>1&&a})]}),(0,_.jsxs)(`p`,{className:`s q`,children:[n(t[0]),` off one step ahead`,o,`, on average over the rows.`]})]})}function Se({errors:e,most:t}){let r=100/e.length;return(0,_.jsx)(`div`,{className:`hist`,children:(0,_.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,role:`img`,"aria-label":`Mean error of each step ahead`,children:e.map((e,i)=>{if(e==null)return null;let a=be*e/t;return(0,_.jsx)(`rect`,{x:r*(i+.1),width:r*.8,y:100-a,height:a,fill:`var(--val)`,children:(0,_.jsx)(`title`,{children:`Step ${i+1}: ${n(e)}`})},i)})})})}var Ce={draw:x(xe),sentence:e=>`Step by step it is ${n(e.errors[0])} off one step ahead and ${n(e.errors.at(-1))} off at the last of ${c(e.errors.length,`step`)}.`,table:e=>({columns:[`Steps ahead`,`Mean error`],rows:e.errors.map((e,t)=>[String(t+1),n(e)])})},we=[0,20,40,60,80,100];function Te({label:e,across:t,up:n,hasDiagonal:r=!0,children:i}){return(0,_.jsx)(`div`,{className:`square`,children:(0,_.jsxs)(`svg`,{viewBox:`-21 -7 128 124`,role:`img`,"aria-label":e,children:[we.slice(1).map(e=>(0,_.jsx)(`path`,{d:`M0 ${100-e}H100`,stroke:`var(--grid)`,strokeWidth:`.4`},e)),(0,_.jsx)(`path`,{d:`M0 0V100H100`,fill:`none`,stroke:`var(--axis)`,strokeWidth:`.6`}),r&&(0,_.jsx)(`path`,{d:`M0 100L100 0`,stroke:`var(--train)`,strokeWidth:`.6`,strokeDasharray:`2 2`}),i,(0,_.jsxs)(`g`,{fontSize:`4`,fill:`var(--ink-3)`,children:[we.map(e=>(0,_.jsxs)(`g`,{children:[(0,_.jsxs)(`text`,{x:`-2`,y:101.4-e,textAnchor:`end`,children:[e,`%`]}),(0,_.jsx)(`path`,{d:`M${e} 100v1.5`,stroke:`var(--axis)`,strokeWidth:`.6`}),(0,_.jsxs)(`text`,{x:e,y:`106`,textAnchor:`middle`,children:[e,`%`]})]},e)),(0,_.jsx)(`text`,{x:`50`,y:`113.5`,textAnchor:`middle`,children:t}),(0,_.jsx)(`text`,{transform:`translate(-16 50) rotate(-90)`,textAnchor:`middle`,children:n})]})]})})}function S(e,t){return e.map((e,n)=>[e,t[n]]).filter(([e,t])=>Number.isFinite(e)&&Number.isFinite(t)).map(([e,t],n)=>`${n?`L`:`M`}${(100*e).toFixed(2)} ${(100-100*t).toFixed(2)}`).join(``)}function Ee({paths:e}){return(0,_.jsxs)(_.Fragment,{children:[e.slice(1).map((e,t)=>(0,_.jsx)(`path`,{d:e,fill:`none`,stroke:`var(--ink-3)`,strokeWidth:`.5`,opacity:`.6`},t)),e.length>0&&(0,_.jsx)(`path`,{d:e[0],fill:`none`,stroke:`var(--val)`,strokeWidth:`1`})]})}var C=e=>e.filter(e=>e.area!=null).sort((e,t)=>e.area-t.area),De=1.4,Oe=4.4;function ke({record:{title:e,bins:t,error:n}}){let i=S(t.map(e=>e.said),t.map(e=>e.right));return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:(0,_.jsx)(h,{word:`calibration`,children:e})}),(0,_.jsxs)(Te,{label:`Calibration`,across:`how sure it says it is`,up:`how often it is right`,children:[(0,_.jsx)(`path`,{d:i,fill:`none`,stroke:`var(--val)`,strokeWidth:`1`}),t.map((e,t)=>(0,_.jsx)(Ae,{...e},t))]}),(0,_.jsxs)(`p`,{className:`s q`,children:[`On average `,r(n),` off the dashed line, on which 80% sure means right 8 times of 10.`]})]})}function Ae({said:e,right:t,rows:n}){let i=`${r(e)} sure, ${r(t)} right, ${a(n)} rows`,o=Math.min(Oe,De+Math.sqrt(n)/4);return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:i}),(0,_.jsx)(`circle`,{cx:100*e,cy:100-100*t,r:o,fill:`var(--val)`})]})}var je={draw:x(ke),sentence:e=>`How sure it is and how often it is right are ${r(e.error)} apart, averaged over the rows.`,table:e=>({columns:[`Sure`,`Right`,`Rows`],rows:e.bins.map(({said:e,right:t,rows:n})=>[r(e),r(t),a(n)])})},Me=({record:e})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`div`,{className:`big`,"data-answer":e.said,children:e.said}),e.sure!=null&&(0,_.jsxs)(`div`,{className:`m`,children:[r(e.sure),` by the network's own reckoning`]}),e.note&&(0,_.jsx)(`p`,{className:`s q`,children:e.note}),(0,_.jsx)(w,{shares:e.chances})]});function w({shares:e}){return(0,_.jsx)(`div`,{className:`probability`,children:e.map(({name:e,share:t},n)=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsx)(`span`,{className:`name`,title:e,children:e}),(0,_.jsx)(`span`,{className:`track ${n?``:`top`}`,children:(0,_.jsx)(`i`,{style:{width:`${100*(t??0)}%`}})}),(0,_.jsx)(`span`,{className:`value`,children:r(t)})]},n))})}var Ne={draw:x(Me),sentence:e=>`It says ${e.said}${e.sure==null?``:`, ${r(e.sure)} sure by its own reckoning`}.`,table:e=>({columns:[`Answer`,`Chance`],rows:e.chances.map(({name:e,share:t})=>[e,r(t)])})},Pe=10,Fe=4;function Ie({record:e,around:t}){let n=t.show===`worst`?Le(e):e.fixed,i=e=>t.classes?.[e]??String(e);if(!t.picture)return(0,_.jsx)(`div`,{className:`told`,children:n.slice(0,Pe).map((e,t)=>(0,_.jsx)(ze,{sample:e,words:Re(e,i)},t))});let a=n.some(e=>i(e.said).length>Fe);return(0,_.jsx)(`div`,{className:`samples${a?` long`:``}`,children:n.map((e,n)=>(0,_.jsx)(Be,{look:t.picture?.(e.row),isWrong:e.said!==e.truth,words:Re(e,i),sure:r(e.chance)},n))})}function Le({fixed:e,worst:t}){let n=new Set(t.map(({row:e})=>e));return[...t,...e.filter(({row:e})=>!n.has(e))].slice(0,Math.max(t.length,e.length))}var Re=({said:e,truth:t},n)=>e===t?n(e):`${n(e)}, is ${n(t)}`;function ze({sample:e,words:t}){return(0,_.jsxs)(`div`,{className:`told-row`,children:[(0,_.jsxs)(`span`,{className:`s q`,children:[`row `,e.row+1]}),(0,_.jsx)(`span`,{className:e.said===e.truth?``:`bad`,children:t}),(0,_.jsx)(`span`,{className:`sure`,children:(0,_.jsx)(`i`,{style:{width:`${100*(e.chance??0)}%`}})}),(0,_.jsx)(`span`,{className:`s q`,children:r(e.chance)})]})}var Be=(0,g.memo)(({look:e,isWrong:t,words:n,sure:r})=>(0,_.jsxs)(`figure`,{className:t?`wrong`:``,title:`${r} sure`,children:[(0,_.jsx)(`i`,{className:`px`,style:e}),(0,_.jsx)(`figcaption`,{className:`s`,children:n})]})),Ve=(e,{classes:t})=>t?.[e]??String(e),He={draw:x(Ie),sentence:e=>`${i(e.wrong)} of ${c(e.of,`sample`)} are called what they are not.`,table:(e,t)=>({columns:[`Row`,`Said`,`Is`,`Sure`],rows:(t.show===`worst`?Le(e):e.fixed).map(({row:e,said:n,truth:a,chance:o})=>[i(e+1),Ve(n,t),Ve(a,t),r(o)])}),note:e=>`${e.wrong} of ${e.of} wrong here`,about:(e,{which:t})=>`The first ${e.of} ${t??`rows`}`};function T(e){let t=atob(e),n=new Uint8Array(t.length);for(let e=0;e<t.length;e++)n[e]=t.charCodeAt(e);return n}var Ue=/^#([0-9a-f]{6})$/i,We=/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i,Ge=/^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/;function E(e){let t=e.trim(),n=Ue.exec(t)?.[1]??We.exec(t)?.slice(1).map(e=>e+e).join(``);return n?[0,2,4].map(e=>Number.parseInt(n.slice(e,e+2),16)):Ge.exec(t)?.slice(1).map(Number)||Ke(t)}var D=null;function Ke(e){D??=document.createElement(`canvas`).getContext(`2d`),D.fillStyle=`#000000`,D.fillStyle=e;let t=D.fillStyle;return Ue.test(t)?E(t):[0,0,0]}var O=(e,t,n)=>[e[0]+(t[0]-e[0])*n,e[1]+(t[1]-e[1])*n,e[2]+(t[2]-e[2])*n],k=(e,t=1)=>t===1?`rgb(${e.map(Math.round).join(`,`)})`:`rgba(${e.map(Math.round).join(`,`)},${t})`;function A(...e){let t=new Uint8Array(768);for(let n=0;n<256;n++){let r=n/255*(e.length-1),i=Math.min(e.length-2,Math.floor(r));t.set(O(e[i],e[i+1],r-i).map(Math.round),3*n)}return t}var qe=[0,0,0],Je=[255,255,255],Ye=A(qe,Je),Xe=e=>A(qe,e,Je),Ze=e=>e?[k(qe),k(Je)]:[k(Je),k(qe)];function Qe(e){let t=getComputedStyle(e);return e=>E(t.getPropertyValue(`--${e}`))}var $e=[[46,125,209],[226,118,30],[42,157,99],[197,64,116],[126,87,194],[0,151,167],[158,130,20],[120,100,90]];function et(e,t,n={}){let{from:r=0,strength:i=.65}=n,{width:a,height:o}=e;if(!a||!o)return;let s=e.getContext(`2d`),c=s.getImageData(0,0,a,o),l=c.data;for(let e=0;e<a*o;e++){let n=t[r+e];if(!n)continue;let a=$e[(n-1)%$e.length];for(let t=0;t<3;t++)l[4*e+t]=(1-i)*l[4*e+t]+i*a[t];l[4*e+3]=255}s.putImageData(c,0,0)}function tt({classes:e}){return(0,_.jsx)(`div`,{className:`row s paints`,children:e.slice(1).map((e,t)=>(0,_.jsxs)(`span`,{className:`row`,children:[(0,_.jsx)(`i`,{style:{background:k($e[t%$e.length])}}),e]},e))})}function nt({past:e,truth:t,said:n}){let r=e??[],i=Math.max(0,r.length-1),a=e=>[...r.slice(-1),...e],o=[{y:r,colour:`--train`},{y:a(t),colour:`--train`,from:i},{y:a(n),colour:`--val`,isDashed:!0,from:i}];return(0,_.jsx)(rt,{curves:o,title:`The past, what came and what was forecast`,shadedFrom:r.length?i/(i+t.length):null})}function j({values:e}){let t=e.map(e=>typeof e==`number`?e:e[0]??0);return(0,_.jsx)(rt,{curves:[{y:t,colour:`--train`}],title:`The series, its first channel`,shadedFrom:null})}function rt({curves:e,title:t,shadedFrom:n}){let r=it(e);return(0,_.jsxs)(`svg`,{className:`forecast`,viewBox:`0 0 100 100`,preserveAspectRatio:`none`,role:`img`,"aria-label":t,children:[n!==null&&(0,_.jsx)(`rect`,{x:100*n,y:`0`,width:`100`,height:`100`,fill:`var(--sunken)`}),e.map(({colour:e,isDashed:t},n)=>(0,_.jsx)(`path`,{d:r[n],fill:`none`,stroke:`var(${e})`,strokeWidth:`2`,strokeDasharray:t?`4 3`:void 0,vectorEffect:`non-scaling-stroke`},n))]})}function it(e){let t=e.flatMap(e=>e.y).filter(e=>e!=null),n=Math.min(...t),r=Math.max(...t)-n||1,i=Math.max(1,...e.map(({y:e,from:t=0})=>t+e.length-1));return e.map(({y:e,from:t=0})=>e.map((a,o)=>{if(a==null)return``;let s=(100*(o+t)/i).toFixed(2);return`${o&&e[o-1]!=null?`L`:`M`}${s} ${(96-92*(a-n)/r).toFixed(2)}`}).join(``))}var at=6;function ot({cells:e}){let t=Object.entries(e).map(([e,t])=>[e,st(t)]);return(0,_.jsxs)(`dl`,{className:`cells s`,title:t.map(e=>e.join(`: `)).join(`
`),children:[t.slice(0,at).map(([e,t])=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsx)(`dt`,{className:`q`,children:e}),(0,_.jsx)(`dd`,{children:t})]},e)),t.length>at&&(0,_.jsxs)(`dt`,{className:`q`,children:[`and `,t.length-at,` more`]})]})}function st(e){return e==null?`missing`:typeof e==`number`?String(Number.isInteger(e)?e:+e.toPrecision(5)).replace(`-`,`−`):String(e)}function M(e,t,n,r){let{width:i,height:a,from:o=0}=n;return N(e,i,a,e=>{for(let n=0;n<i*a;n++){let i=3*t[o+n];e[4*n]=r[i],e[4*n+1]=r[i+1],e[4*n+2]=r[i+2],e[4*n+3]=255}})}function ct(e,t,n){let{width:r,height:i,from:a=0}=n;return N(e,r,i,e=>{for(let n=0;n<r*i;n++){for(let r=0;r<3;r++)e[4*n+r]=t[a+3*n+r];e[4*n+3]=255}})}function N(e,t,n,r){if((e.width!==t||e.height!==n)&&(e.width=t,e.height=n),!t||!n)return e;let i=e.getContext(`2d`),a=i.createImageData(t,n);return r(a.data),i.putImageData(a,0,0),e}function lt({samples:e,place:t,mask:n}){let r=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>ut(r.current,e,t,n),[e,t,n]),(0,_.jsx)(`canvas`,{ref:r,className:`px`})}function ut(e,{size:[t,n],channels:r,data:i},a,o){let s=T(i),c={width:n,height:t,from:a*n*t*(r===3?3:1)};r===3?ct(e,s,c):M(e,s,c,Ye),o!==void 0&&et(e,T(o),{from:a*n*t})}function dt({rows:e,known:t,title:n,around:r}){let[i,a]=(0,g.useState)(null),[o,s]=(0,g.useState)(``),c=r.rows;return(0,g.useEffect)(()=>{let t=!1;return a(null),s(``),c?.(e).then(e=>!t&&a(e),e=>!t&&s(e.message)),()=>{t=!0}},[e,c]),o?(0,_.jsx)(`p`,{className:`bad`,children:o}):i?(0,_.jsxs)(_.Fragment,{children:[n&&(0,_.jsx)(`h3`,{children:n}),i.masks&&(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{children:`left: what it is · right: what was said`}),(0,_.jsx)(tt,{classes:i.masks.classes})]}),(0,_.jsx)(`div`,{className:`opened-list`,children:(i.rows??[]).map((e,n)=>(0,_.jsx)(ft,{answer:i,place:n,row:e,mistake:t.find(t=>t.row===e)},n))})]}):(0,_.jsx)(`p`,{className:`s q`,children:`Fetching the samples …`})}function ft({answer:e,place:t,row:n,mistake:i}){let a=e.said?.[t],o=a&&`class`in a?a:void 0,s=i?.chance??(a&&`chance`in a?a.chance:void 0),c=(i&&pt(i))??o?.class??``;return(0,_.jsxs)(`figure`,{className:e.samples?.kind===`image`?``:`as-row`,children:[(0,_.jsx)(ht,{answer:e,place:t,mistake:i}),(0,_.jsxs)(`figcaption`,{className:`s`,children:[c,(0,_.jsxs)(`span`,{className:`q`,children:[s!=null&&` ${r(s)} sure ·`,` row `,n+1]})]})]})}function pt({said:e,truth:t,loss:i,wrong:a}){if(a!==void 0)return`${r(a)} of the points wrong`;if(t!==void 0)return Array.isArray(t)?t.length>1?`${n(i)} off, on average`:`${n(mt(e))}, is ${n(t[0])}`:`${e}, is ${t}`}var mt=e=>Array.isArray(e)?e[0]:void 0;function ht({answer:e,place:t,mistake:n}){let{samples:r,masks:i,cells:a}=e;return i&&r?.kind===`image`?(0,_.jsxs)(`div`,{className:`pair`,children:[(0,_.jsx)(lt,{samples:r,place:t,mask:i.truth}),(0,_.jsx)(lt,{samples:r,place:t,mask:i.said})]}):r?.kind===`image`?(0,_.jsx)(lt,{samples:r,place:t}):n&&Array.isArray(n.truth)&&n.truth.length>1?(0,_.jsx)(nt,{truth:n.truth,said:Array.isArray(n.said)?n.said:[]}):r?.kind===`series`?(0,_.jsx)(j,{values:r.values[t]??[]}):r?.kind===`text`?(0,_.jsx)(`p`,{className:`s text`,children:r.texts[t]}):r?.kind===`table`?(0,_.jsx)(ot,{cells:a?.[t]??{}}):null}var gt=12,_t=24,vt=8,yt=14;function bt({record:e,around:t}){let{classes:n,table:r,title:i}=e,[a,o]=(0,g.useState)(null),s=n.length>gt,c=Dt(r);return(0,_.jsxs)(`section`,{className:s?`wide`:``,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h2`,{children:i}),(0,_.jsx)(`span`,{className:`s q`,children:Et(e)})]}),(0,_.jsxs)(`table`,{className:`confusion`,style:{"--side":`${wt(n.length)}px`},children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{}),n.map((e,t)=>(0,_.jsx)(`th`,{className:`s q`,children:e.slice(0,Math.ceil(wt(n.length)/vt))},t))]})}),(0,_.jsx)(`tbody`,{children:r.map((t,r)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{className:`s q`,children:n[r]?.slice(0,yt)}),t.map((t,i)=>(0,_.jsx)(Ot,{value:t,isHit:r===i,shade:c(t,r===i),is:n[r],said:n[i],rows:e.samples?.[`${r},${i}`]??[],hasRoom:n.length<=_t,onOpen:o},i))]},r))})]}),(0,_.jsx)(`div`,{className:`opened`,children:a&&(0,_.jsx)(dt,{...a,known:Tt,around:t})})]})}var xt=440,[St,Ct]=[20,120],wt=e=>Math.round(Math.max(St,Math.min(Ct,xt/e))),Tt=[];function Et({of:e,samples:t}){let n=`rows: what it is · columns: what was said`;return e===`points`?`points of all pictures · ${n}`:Object.keys(t??{}).length?`${n} · press a cell to see its samples`:n}function Dt(e){let t=Math.max(1,...e.map((e,t)=>e[t]??0)),n=Math.max(1,...e.flatMap((e,t)=>e.filter((e,n)=>n!==t)));return(e,r)=>(.12+.75*e/(r?t:n)).toFixed(2)}function Ot({value:e,isHit:t,shade:n,is:r,said:i,rows:o,hasRoom:s,onOpen:c}){let l=`${e} of ${r} said to be ${i}`;return(0,_.jsx)(`td`,{children:(0,_.jsx)(`button`,{type:`button`,className:t?`hit`:`miss`,disabled:!o.length,style:e?{"--t":n}:void 0,title:l,"aria-label":l,onClick:()=>c({rows:o,title:`${a(e)} that are ${r} and were called ${i}`}),children:s&&e?e:``})})}var kt=({classes:e,table:t})=>t.flatMap((t,n)=>t.map((t,r)=>({is:e[n]??``,said:e[r]??``,value:t}))).filter(({value:e})=>e).sort((e,t)=>t.value-e.value),At=e=>e.reduce((e,t)=>e+t,0),jt={draw:x(bt),sentence:e=>{let t=kt(e),n=At(t.map(({value:e})=>e)),r=At(t.filter(({is:e,said:t})=>e===t).map(({value:e})=>e)),[a]=t.filter(({is:e,said:t})=>e!==t),o=a?`; most often ${a.is} is called ${a.said}, ${c(a.value,`time`)}`:``;return`${i(r)} of ${c(n,e.of===`points`?`point`:`row`)} are called what they are${o}.`},table:e=>({columns:[`Is`,`Was called`,e.of===`points`?`Points`:`Rows`],rows:kt(e).map(({is:e,said:t,value:n})=>[e,t,i(n)])})},Mt=2;function Nt(e,t){let n=e.map(e=>e.y).sort((e,t)=>e-t),r=n[Math.floor(e.length/2)],i=n.at(-1),a=i-Math.max(3*(i-r),t?.04:.1),o=e.filter(e=>e.isOwn).map(e=>e.y),s=Math.min(a,Math.max(i-Mt,Math.min(...o)));return{shown:e.filter(e=>e.y>=s),below:e.filter(e=>e.y<s)}}function Pt(e){let t=[];for(let n of[...e].sort((e,t)=>e.x-t.x||t.y-e.y))(!t.length||n.y>t.at(-1).y)&&t.push(n);return t}var P=7,Ft=7,It=[[10,4,`start`],[-10,4,`end`],[8,-9,`start`],[8,18,`start`],[-8,-9,`end`],[-8,18,`end`],[10,32,`start`],[10,46,`start`],[10,60,`start`]];function Lt(e){let t=e.map(({x:e,y:t})=>[e-P,t-P,e+P,t+P]);return e.map(({x:e,y:n,title:r},i)=>{let a=Ft*r.length,o=([t,r,i])=>{let o=i===`start`?e+t:e+t-a;return[o,n+r-11,o+a,n+r+3]},s=e=>e[0]>0&&t.every((t,n)=>n===i||Rt(e,t)),c=It.find(e=>s(o(e)))??It[0];t.push(o(c));let[l,u,d]=c;return{x:e+l,y:n+u,anchor:d}})}var Rt=(e,t)=>e[2]<=t[0]||t[2]<=e[0]||e[3]<=t[1]||t[3]<=e[1];function F(e){let t=(0,g.useRef)(null),[n,r]=(0,g.useState)(e);return(0,g.useLayoutEffect)(()=>{let n=()=>r(Math.max(e,zt(t.current)));n();let i=new ResizeObserver(n);return i.observe(t.current),()=>i.disconnect()},[e]),[t,n]}function zt(e){let t=e;for(;t&&!t.clientWidth;)t=t.parentElement;if(!t)return 0;let{paddingLeft:n,paddingRight:r}=getComputedStyle(t);return t.clientWidth-Number.parseFloat(n)-Number.parseFloat(r)}var Bt={seconds:ae,bytes:se,count:a},Vt={seconds:ie,bytes:se,count:a},Ht=356,[I,Ut,Wt,Gt]=[56,180,12,52],L=Ht-Gt;function Kt({record:e,around:t}){let[n,r]=F(420),i=e.costs.find(({name:e})=>e===t.choice?.cost)??e.costs[0];if(!i)return null;let a=qt(e,i);return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsxs)(`div`,{className:`tools`,children:[(0,_.jsxs)(`span`,{children:[u(e.scale.title),` on the `,e.part,` part against`]}),(0,_.jsx)(`select`,{className:`inp pick`,"aria-label":`Cost`,value:i.name,onChange:e=>t.choose?.({cost:e.target.value}),children:e.costs.map(({name:e,title:t},n)=>(0,_.jsx)(`option`,{value:e,children:t},n))}),(0,_.jsx)(`span`,{className:`s q`,children:`The line joins those that nobody beats in both.`})]}),(0,_.jsx)(`div`,{ref:n,children:a.length<2?(0,_.jsx)(`p`,{className:`q`,children:`Too few contestants have this number.`}):(0,_.jsx)(Yt,{dots:a,cost:i,scale:e.scale,width:r,around:t})})]})}function qt({contestants:e},t){return e.flatMap(({who:e,title:n,score:r,network:i,costs:a})=>{let o=a[t.name];return o!=null&&o>0&&r!=null?[{who:e,title:n,x:o,y:r,isOwn:i}]:[]})}function Jt(e,t){let n=e.map(e=>e.x),r=e.map(e=>e.y),i=Math.max(...r)-Math.min(...r)||.02,[a,o]=[Math.min(...n)*.7,Math.max(...n)*1.4],[s,c]=[Math.min(...r)-.1*i,Math.max(...r)+.1*i],l=t-Ut;return{x0:a,x1:o,y0:s,y1:c,right:l,x:e=>I+(l-I)*Math.log(e/a)/Math.log(o/a),y:e=>Wt+(L-Wt)*(1-(e-s)/(c-s))}}function Yt({dots:e,cost:t,scale:n,width:r,around:i}){let{shown:a,below:o}=Nt(e,n.share),s=Pt(a),c=Jt(a,r),l=s.map((e,t)=>t?`H${c.x(e.x)}V${c.y(e.y)}`:`M${c.x(e.x)} ${c.y(e.y)}`),u=[...o].sort((e,t)=>t.y-e.y).map(e=>`${e.title} ${v(n,e.y)}`);return(0,_.jsxs)(`svg`,{width:r,height:Ht,role:`img`,"aria-label":`${n.title} against ${t.title}`,children:[(0,_.jsx)(Zt,{view:c,scale:n,words:Vt[t.unit]}),(0,_.jsx)(`path`,{d:l.join(``),fill:`none`,style:{stroke:`var(--ink-3)`},strokeWidth:`1.5`}),(0,_.jsx)(Qt,{dots:a,front:s,view:c,scale:n,cost:t,around:i}),u.length>0&&(0,_.jsxs)(`text`,{x:I,y:352,children:[`Below this view: `,u.join(`, `)]})]})}var Xt=56;function Zt({view:e,scale:t,words:n}){let{x0:r,x1:i,y0:a,y1:o,right:s,x:c,y:l}=e,u=b(a,o,6),d=t.share&&u.length>1&&u[1]-u[0]<.0099,f=-1/0,p=le(r,i).filter(e=>c(e)-f<Xt?!1:(f=c(e),!0));return(0,_.jsxs)(_.Fragment,{children:[u.map(e=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`grid`,d:`M${I} ${l(e)}H${s}`}),(0,_.jsx)(`text`,{x:I-8,y:l(e)+4,textAnchor:`end`,children:v(t,e,+!!d)})]},e)),p.map(e=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`axis`,d:`M${c(e)} ${L}v4`}),(0,_.jsx)(`text`,{x:c(e),y:L+18,textAnchor:`middle`,children:n(e)})]},e)),(0,_.jsx)(`path`,{className:`axis`,d:`M${I} ${L}H${s}`})]})}function Qt({dots:e,front:t,view:n,scale:r,cost:i,around:a}){let o=[...e].sort((e,t)=>t.y-e.y),s=Lt(o.map(e=>({x:n.x(e.x),y:n.y(e.y),title:e.title})));return o.map((e,o)=>{let c=a.colours?.[e.who]??`var(--ink-3)`,l=t.includes(e),{x:u,y:d,anchor:f}=s[o],p={fill:l?`var(--ink)`:`var(--ink-3)`,fontWeight:l?600:400};return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${e.title}: ${v(r,e.y)}, ${Bt[i.unit](e.x)}`}),(0,_.jsx)(`circle`,{cx:n.x(e.x),cy:n.y(e.y),r:`5`,style:{fill:l?c:`var(--bg)`,stroke:c},strokeWidth:`2`}),(0,_.jsx)(`text`,{className:`over`,x:u,y:d,textAnchor:f,style:p,children:e.title})]},o)})}var $t=(e,t)=>e==null?`–`:Bt[t](e),en={draw:x(Kt),sentence:e=>{let t=e.contestants.reduce((e,t)=>(t.score??-1/0)>(e?.score??-1/0)?t:e,null);return`${u(e.scale.title)} on the ${e.part} part beside what it costs${t?`: ${t.title} has the most, ${v(e.scale,t.score)}`:``}.`},table:e=>({columns:[`Contestant`,u(e.scale.title),...e.costs.map(({title:e})=>e)],rows:e.contestants.map(({title:t,score:n,costs:r})=>[t,v(e.scale,n),...e.costs.map(({name:e,unit:t})=>$t(r[e],t))])})};function tn({record:e}){return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`p`,{className:`m said-of-both`,children:e.words}),(0,_.jsx)(nn,{record:e})]})}function nn({record:e}){let[t]=e.rows;return t?t.cells?(0,_.jsx)(an,{...e}):(0,_.jsx)(sn,{...e}):(0,_.jsx)(`p`,{className:`q`,children:`They agree on every row.`})}function R({word:e,isRight:t}){return t==null?(0,_.jsx)(`span`,{children:e}):(0,_.jsxs)(`span`,{className:t?`good`:`wrong`,children:[e,t?` ✓`:` ✗`]})}var rn=e=>e!=null&&e!==``&&Number.isFinite(Number(e));function an({titles:e,columns:t,rows:n}){let r=t.map((e,t)=>n.every(({cells:e})=>e?.[t]==null||rn(e[t]??null)));return(0,_.jsx)(`div`,{className:`wide-figure`,children:(0,_.jsxs)(`table`,{children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[[`Row`,`Is`,...e].map((e,t)=>(0,_.jsx)(`th`,{children:e},t)),t.map((e,t)=>(0,_.jsx)(`th`,{className:r[t]?`n`:``,children:e},t))]})}),(0,_.jsx)(`tbody`,{children:n.map((e,t)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{className:`q`,children:a(e.row+1)}),(0,_.jsx)(`td`,{className:`b`,children:e.truth}),(0,_.jsx)(`td`,{children:(0,_.jsx)(R,{word:e.first,isRight:e.first_right})}),(0,_.jsx)(`td`,{children:(0,_.jsx)(R,{word:e.second,isRight:e.second_right})}),(e.cells??[]).map((e,t)=>(0,_.jsx)(`td`,{className:`${e==null?`q`:`m`} ${r[t]?`n`:``}`,children:on(e,r[t]??!1)},t))]},t))})]})})}function on(e,t){return e==null?`missing`:t?y(e):e}var sn=({titles:e,size:t,rows:n})=>(0,_.jsx)(`div`,{className:`row-cards${n[0]?.picture?``:` wide-cards`}`,children:n.map((n,r)=>(0,_.jsxs)(`div`,{className:`row-card`,children:[(0,_.jsx)(cn,{row:n,size:t}),(0,_.jsxs)(`div`,{className:`s`,children:[(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`span`,{className:`q`,children:`is `}),(0,_.jsx)(`b`,{children:n.truth})]}),(0,_.jsxs)(`div`,{children:[e[0]??`first`,`: `,(0,_.jsx)(R,{word:n.first,isRight:n.first_right})]}),(0,_.jsxs)(`div`,{children:[e[1]??`second`,`: `,(0,_.jsx)(R,{word:n.second,isRight:n.second_right})]})]})]},r))});function cn({row:e,size:t}){return e.text==null?e.series?(0,_.jsx)(`div`,{className:`card-series`,children:(0,_.jsx)(j,{values:e.series.map(e=>e??0)})}):(0,_.jsx)(ln,{row:e,size:t}):(0,_.jsx)(`p`,{className:`m`,children:e.text})}function ln({row:e,size:[t=0,n=0]}){let r=(0,g.useRef)(null),{picture:i}=e;return(0,g.useLayoutEffect)(()=>{i&&t&&n&&M(r.current,T(i),{width:n,height:t},Ye)},[i,t,n]),(0,_.jsx)(`canvas`,{ref:r,role:`img`,"aria-label":`test row ${e.row+1}`})}var un={draw:x(tn),sentence:e=>e.words,table:e=>({columns:[`Row`,`Is`,e.titles[0]??`First`,e.titles[1]??`Second`,...e.columns],rows:e.rows.map(({row:t,truth:n,first:r,second:i,cells:o})=>[a(t+1),n,r,i,...e.columns.map((e,t)=>on(o?.[t]??null,!1))])})},dn=60,fn=20,pn={ink:`var(--ink)`,body:`var(--accent)`,quiet:`var(--line-2)`,wall:`var(--ink-3)`,paper:`var(--bg)`,good:`var(--ok)`,bad:`var(--error)`};function mn({record:e}){let[t,n]=(0,g.useState)(e),[r,i]=(0,g.useState)(0),[a,o]=(0,g.useState)(!0),s=t.frames.length-1;(0,g.useEffect)(()=>{if(!a)return;let t=setTimeout(()=>{if(r<s+fn)return i(r+1);n(e),i(0)},dn);return()=>clearTimeout(t)},[a,r,s,e]);let c=Math.min(r,s),l=t.frames[c],u=Math.min(c*t.every,t.steps);return(0,_.jsxs)(`section`,{className:`episode`,children:[(0,_.jsx)(`svg`,{viewBox:`0 0 ${t.width} ${t.height}`,role:`img`,"aria-label":_n(t),children:[...t.stage,...l.shapes].map((e,t)=>(0,_.jsx)(hn,{shape:e},t))}),(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`button`,{type:`button`,className:`link`,onClick:()=>o(!a),children:a?`Pause`:`Play`}),(0,_.jsx)(`input`,{type:`range`,className:`grow`,"aria-label":`Step of the episode`,min:0,max:s,value:c,onChange:e=>{o(!1),i(Number(e.target.value))}}),(0,_.jsxs)(`span`,{className:`num`,children:[`step `,u,` of `,t.steps]})]}),(0,_.jsx)(`div`,{className:`episode-chances s`,children:t.actions.map((e,t)=>(0,_.jsx)(gn,{action:e,chance:l.chances[t]??null},e))}),(0,_.jsxs)(`p`,{className:`s q`,children:[`Return so far `,z(l.so_far),` of `,z(t.brought),`.`,t.every>1&&` One of ${t.every} steps is shown.`]})]})}function hn({shape:{kind:e,tone:t,at:n}}){let r=pn[t]??`var(--ink)`,[i=0,a=0,o=0,s=0,c=0]=n.map(e=>e??0);return e===`line`?(0,_.jsx)(`line`,{x1:i,y1:a,x2:o,y2:s,stroke:r,strokeWidth:c,strokeLinecap:`round`}):e===`rect`?(0,_.jsx)(`rect`,{x:i,y:a,width:o,height:s,fill:r}):(0,_.jsx)(`circle`,{cx:i,cy:a,r:o,fill:r})}function gn({action:e,chance:t}){return(0,_.jsxs)(`span`,{className:`episode-chance`,style:{"--t":t??0},children:[e,` `,t===null?``:r(t)]})}var z=e=>Number.isInteger(e)?String(e):n(e),_n=e=>`An episode of ${c(e.steps,`step`)} that brought ${z(e.brought)}.`,vn={draw:x(mn),sentence:_n,table:e=>({columns:[`Step`,`Return so far`,...e.actions],rows:e.frames.map((t,n)=>[String(Math.min(n*e.every,e.steps)),z(t.so_far),...e.actions.map((e,n)=>r(t.chances[n]))])})},B=6;function V(e,t){return t===2?e?`var(--pos)`:`var(--neg)`:e<B?`var(--r${e+1})`:`color-mix(in oklab, var(--r${e%B+1}) 55%, var(--ink-3))`}var yn=(e,t)=>t>B&&e>=B,bn=240,xn=460,Sn=14,H=255,Cn=65535,wn=40,Tn=7,U={scale:1,x:0,y:0};function En({record:e,around:t}){let[n,r]=F(bn),i=(0,g.useRef)(null),[a,o]=(0,g.useState)(U),[s,c]=(0,g.useState)(null),l=(0,g.useRef)(null),u=(0,g.useMemo)(()=>On(e),[e]),d=Math.min(xn,Math.round(r*.75)),f=(0,g.useMemo)(()=>kn(u,r,d,a),[u,r,d,a]);(0,g.useLayoutEffect)(()=>Nn(i.current,{nodes:u,at:f,width:r,height:d,meant:s,classes:e.classes.length}),[u,f,r,d,s,t.theme]),(0,g.useLayoutEffect)(()=>{let e=i.current,t=t=>{if(!t.ctrlKey&&!t.metaKey)return;t.preventDefault();let[n,r]=jn(e,t);o(e=>An(e,Math.exp(-t.deltaY/300),n,r))};return e.addEventListener(`wheel`,t,{passive:!1}),()=>e.removeEventListener(`wheel`,t)},[]);let p=e=>{let[t,n]=jn(e.currentTarget,e.nativeEvent),r=l.current;r&&(o(e=>({...e,x:e.x+t-r.x,y:e.y+n-r.y})),l.current={x:t,y:n}),c(Mn(f,u.count,t,n))},m=e=>o(t=>An(t,e,r/2,d/2));return(0,_.jsxs)(`div`,{ref:n,className:`drawn-graph`,children:[(0,_.jsx)(`canvas`,{ref:i,role:`img`,"aria-label":e.title,style:{width:r,height:d},onPointerDown:e=>{e.currentTarget.setPointerCapture(e.pointerId);let[t,n]=jn(e.currentTarget,e.nativeEvent);l.current={x:t,y:n}},onPointerUp:()=>{l.current=null},onPointerMove:p,onPointerLeave:()=>c(null)}),(0,_.jsxs)(`div`,{className:`row graph-key s`,children:[e.classes.slice(0,Tn).map((t,n)=>(0,_.jsxs)(`span`,{className:`row`,children:[(0,_.jsx)(`i`,{className:`pt${yn(n,e.classes.length)?` square`:``}`,style:{background:V(n,e.classes.length)}}),t]},t)),e.classes.length>Tn&&(0,_.jsxs)(`span`,{className:`q`,children:[`and `,e.classes.length-Tn,` more`]}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsxs)(`span`,{className:`row`,children:[(0,_.jsx)(`button`,{type:`button`,className:`btn sm`,"aria-label":`Larger`,title:`Larger (Ctrl and the wheel)`,onClick:()=>m(1.5),children:`+`}),(0,_.jsx)(`button`,{type:`button`,className:`btn sm`,"aria-label":`Smaller`,title:`Smaller`,onClick:()=>m(1/1.5),children:`−`}),(0,_.jsx)(`button`,{type:`button`,className:`btn sm`,disabled:a===U,onClick:()=>o(U),children:`All of it`})]})]}),(0,_.jsx)(`p`,{className:`beneath s q`,"aria-live":`polite`,children:s===null?Bn(e):zn(e,u,s)})]})}var Dn=e=>{let t=T(e),n=new DataView(t.buffer);return Uint16Array.from({length:t.length>>1},(e,t)=>n.getUint16(2*t,!0))};function On(e){let t=Dn(e.places),n=e.nodes,r=()=>new Uint8Array(n).fill(H);return{count:n,across:Float32Array.from({length:n},(e,n)=>t[2*n]/Cn),down:Float32Array.from({length:n},(e,n)=>t[2*n+1]/Cn),edges:Dn(e.edges),said:e.said?T(e.said):r(),truth:e.truth?T(e.truth):r(),learned:e.learned?T(e.learned):new Uint8Array(n)}}function kn({count:e,across:t,down:n},r,i,a){let o=new Float32Array(2*e),[s,c]=[r-28,i-28];for(let r=0;r<e;r++)o[2*r]=(Sn+t[r]*s)*a.scale+a.x,o[2*r+1]=(Sn+n[r]*c)*a.scale+a.y;return o}function An(e,t,n,r){let i=Math.min(wn,Math.max(1,e.scale*t));if(i===1)return U;let a=i/e.scale;return{scale:i,x:n-(n-e.x)*a,y:r-(r-e.y)*a}}function jn(e,t){let{left:n,top:r}=e.getBoundingClientRect();return[t.clientX-n,t.clientY-r]}function Mn(e,t,n,r){let[i,a]=[-1,100];for(let o=0;o<t;o++){let t=(e[2*o]-n)**2+(e[2*o+1]-r)**2;t<a&&([i,a]=[o,t])}return i<0?null:i}function Nn(e,{nodes:t,at:n,width:r,height:i,meant:a,classes:o}){let s=window.devicePixelRatio||1;e.width=r*s,e.height=i*s;let c=e.getContext(`2d`),l=getComputedStyle(e),u=e=>l.getPropertyValue(e).trim(),d=Array.from({length:Math.max(1,o)},(t,n)=>Ln(e,V(n,o)));c.scale(s,s),Fn(c,t,n,u(`--ink-3`));let f=Math.max(1.8,Math.min(6,70/Math.sqrt(t.count+1))),p=e=>d[e]??u(`--fill-2`)??u(`--line-2`);for(let e=0;e<t.count;e++){let r=t.said[e]===H?t.truth[e]:t.said[e],i=t.learned[e]?f*1.45:f;c.beginPath(),yn(r,o)?c.rect(n[2*e]-i,n[2*e+1]-i,2*i,2*i):c.arc(n[2*e],n[2*e+1],i,0,2*Math.PI),c.fillStyle=r===H?u(`--line-2`):p(r),c.fill();let s=Pn(t,e);(s||t.learned[e]||e===a)&&(c.lineWidth=s?Math.max(1.5,f/2.5):1.25,c.strokeStyle=e===a?u(`--ink`):s?p(t.truth[e]):u(`--ink`),c.stroke())}a!==null&&In(c,t,n,a,u(`--ink`))}var Pn=({said:e,truth:t},n)=>e[n]!==H&&t[n]!==H&&e[n]!==t[n];function Fn(e,{edges:t},n,r){e.strokeStyle=r,e.globalAlpha=t.length>4e3?.22:.45,e.lineWidth=t.length>4e3?.5:.8,e.beginPath();for(let r=0;r<t.length;r+=2){let[i,a]=[t[r],t[r+1]];e.moveTo(n[2*i],n[2*i+1]),e.lineTo(n[2*a],n[2*a+1])}e.stroke(),e.globalAlpha=1}function In(e,{edges:t},n,r,i){e.strokeStyle=i,e.lineWidth=1.25,e.beginPath();for(let i=0;i<t.length;i+=2){let[a,o]=[t[i],t[i+1]];(a===r||o===r)&&(e.moveTo(n[2*a],n[2*a+1]),e.lineTo(n[2*o],n[2*o+1]))}e.stroke()}function Ln(e,t){e.style.color=t;let n=getComputedStyle(e).color;return e.style.color=``,n}var W=(e,t)=>t===void 0||t===H?`not known here`:e.classes[t]??String(t),Rn=(e,t)=>e.names?.[t]??`node ${i((e.rows?.[t]??t)+1)}`;function zn(e,t,n){let r=0;for(let e of t.edges)e===n&&r++;let i=W(e,t.truth[n]),a=[Rn(e,n),c(r,`neighbour`)];return e.said&&a.push(`said ${W(e,t.said[n])}`),a.push(i===`not known here`?`its class is not known here`:`is ${i}`),t.learned[n]&&a.push(`learned from`),a.join(` · `)}function Bn(e){let t=e.nodes<e.of?`${i(e.nodes)} of ${i(e.of)} nodes are drawn. `:``;return e.said?`${t}Colour: what it says. Large with a ring: learned from. A ring in another colour: it is that.`:`${t}Drag to move; the pointer names a node.`}function Vn(e){let t=On(e),[n,r]=[0,0];for(let e=0;e<t.count;e++)t.truth[e]===H||t.learned[e]||(r++,t.said[e]===t.truth[e]&&n++);return[n,r]}var Hn={draw:x(En),sentence:e=>{let t=Dn(e.edges).length/2,[n,i]=Vn(e),a=e.said&&i?` ${r(n/i)} of ${c(i,`node`)} that it did not learn from are right.`:``;return`${c(e.nodes,`node`)} and ${c(t,`edge`)}.${a}`},table:e=>{let t=On(e);return{columns:[`Node`,`Said`,`Is`],rows:Array.from({length:Math.min(t.count,500)},(n,r)=>[Rn(e,r),e.said?W(e,t.said[r]):`–`,W(e,t.truth[r])])}},note:e=>e.said?`what it says of each`:`coloured by class`},[G,Un,Wn,Gn]=[60,190,12,36],Kn=360-Gn,qn=(e,t)=>t?e.seconds:e.mean;function Jn({sizes:e,scale:t},n,r,i){let a=e.length?e:n.flatMap(e=>e.sizes),[o,s]=[Math.min(...a)*.9,Math.max(...a)*1.1],[c,l]=r?Xn(n):Zn(n,t),u=i-Un,d=e=>r?Math.log(Math.max(e,c)/c)/Math.log(l/c):(Math.max(e,c)-c)/(l-c);return{y0:c,y1:l,right:u,x:e=>G+(u-G)*Math.log(e/o)/Math.log(s/o),y:e=>Wn+(Kn-Wn)*(1-d(e))}}var Yn=e=>e.filter(e=>e!=null);function Xn(e){let t=Yn(e.flatMap(e=>e.seconds)).filter(e=>e>0);return t.length?[Math.min(...t)*.7,Math.max(...t)*1.4]:[.1,10]}function Zn(e,t){let n=Yn(e.flatMap(e=>e.mean)),r=Yn(e.map(e=>e.mean.at(-1)??null)).sort((e,t)=>e-t),i=r.at(-1)??Math.max(...n),a=r[Math.floor(r.length/2)]??i,o=Math.max(6*(i-a),t.share?.25:.6),[s,c]=[Math.max(Math.min(...n),i-o),Math.max(...n)],l=.06*(c-s||.1);return[s-l,c+l]}var Qn=[`--r2`,`--r3`,`--r4`,`--r5`,`--r6`],$n=[`5 3`,`2 3`,`8 3 2 3`];function er(e,{colours:t,dashes:n}){let r=-1;return e.map(({who:e,network:i,baseline:a})=>{let o=t?.[e];if(i)return{colour:`var(--r1)`,width:3,dash:n?.[e]};if(a)return{colour:`var(--ink-3)`,width:2,dash:`5 3`};if(o)return{colour:o,width:2,dash:n?.[e]};r+=1;let s=$n[Math.floor(r/Qn.length)%$n.length];return{colour:`var(${Qn[r%Qn.length]})`,width:2,dash:s}})}var tr=15;function nr(e){let t=-1/0,n=[],r=[...e.keys()].sort((t,n)=>e[t]-e[n]);for(let i of r)t=Math.max(e[i],t+tr),n[i]=t;return n}var rr=[[`Score`,!1],[`Seconds`,!0]];function ir({record:e,around:t}){let[n,r]=F(420),i=t.choice?.growTime??!1,o=e=>t.choose?.({growTime:e}),s=e.curves.filter(e=>qn(e,i).some(e=>e!=null));return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsxs)(`div`,{className:`tools`,children:[(0,_.jsx)(ee,{label:`What is drawn`,choices:rr,value:i,onChoose:o}),(0,_.jsx)(`span`,{className:`s q`,children:ar(e,i)})]}),(0,_.jsx)(`div`,{ref:n,children:s.length>0&&(0,_.jsx)(or,{record:e,curves:s,isTime:i,width:r,around:t})}),e.curves.filter(e=>e.missing.length).map((e,t)=>(0,_.jsxs)(`p`,{className:`m`,children:[e.title,` has no score at `,e.missing.map(a).join(` and `),` rows. `,e.why.replaceAll(`*`,``)]},t)),e.notes.map((e,t)=>(0,_.jsx)(`p`,{className:`m`,children:e},t))]})}function ar({done:e,of:t,scale:n},r){return e==null?r?`Seconds of fitting against training rows, both on logarithmic scales`:`Validation ${n.title} against training rows; the band goes from the worst draw to the best`:`${e} of ${t??`all`} fits`}function or({record:e,curves:t,isTime:n,width:r,around:i}){let a=Jn(e,t,n,r),o=er(t,i),s=t.map(e=>sr(e,a,n)),c=nr(s.map(([,e])=>e));return(0,_.jsxs)(`svg`,{width:r,height:Math.max(360,Math.max(...c)+12),role:`img`,"aria-label":`Learning curves`,children:[(0,_.jsx)(lr,{record:e,view:a,isTime:n}),t.map((t,r)=>(0,_.jsx)(ur,{curve:t,look:o[r],view:a,scale:e.scale,isTime:n},r)),t.map((e,t)=>(0,_.jsx)(fr,{text:cr(e,n),end:s[t],y:c[t],right:a.right,look:o[t]},t))]})}function sr(e,{x:t,y:n},r){let i=qn(e,r),a=i.findLastIndex(e=>e!=null);return[t(e.sizes[a]),n(i[a])]}function cr({title:e,power:t},n){return n&&t!=null?`${e}, rows^${Math.max(0,t).toFixed(1)}`:e}function lr({record:e,view:t,isTime:n}){let{y0:r,y1:i,right:o,x:s,y:c}=t,l=n?le(r,i):b(r,i,6);return(0,_.jsxs)(_.Fragment,{children:[l.map(t=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`grid`,d:`M${G} ${c(t)}H${o}`}),(0,_.jsx)(`text`,{x:G-8,y:c(t)+4,textAnchor:`end`,children:n?ie(t):v(e.scale,t,0)})]},t)),e.sizes.map((e,t)=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`axis`,d:`M${s(e)} ${Kn}v4`}),(0,_.jsx)(`text`,{x:s(e),y:Kn+18,textAnchor:`middle`,children:a(e)})]},t)),(0,_.jsx)(`path`,{className:`axis`,d:`M${G} ${Kn}H${o}`}),(0,_.jsx)(`text`,{x:o,y:356,textAnchor:`end`,children:`training rows`})]})}function ur({curve:e,look:{colour:t,width:n,dash:r},view:i,scale:s,isTime:c}){let l=qn(e,c),u=e.sizes.flatMap((e,t)=>l[t]==null?[]:[{rows:e,value:l[t],k:t}]),d=u.map(({rows:e,value:t})=>`${a(e)} rows ${c?o(t):v(s,t)}`),f=u.map(({rows:e,value:t})=>`${i.x(e)} ${i.y(t)}`).join(`L`);return(0,_.jsxs)(_.Fragment,{children:[!c&&!e.baseline&&(0,_.jsx)(`path`,{d:dr(e,i),style:{fill:t},opacity:`.09`}),(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${e.title}: ${d.join(`, `)}`}),(0,_.jsx)(`path`,{className:`l`,d:`M${f}`,style:{stroke:t,strokeWidth:n},strokeDasharray:r}),u.map(({rows:e,value:n,k:r})=>(0,_.jsx)(`circle`,{cx:i.x(e),cy:i.y(n),r:`3`,style:{fill:t}},r))]})]})}function dr({sizes:e,low:t,high:n},{x:r,y:i}){let a=[...e.keys()].filter(e=>t[e]!=null&&n[e]!=null);if(!a.length)return``;let o=a.map(t=>`${r(e[t])} ${i(n[t])}`),s=a.map(n=>`${r(e[n])} ${i(t[n])}`).reverse();return`M${[...o,...s].join(`L`)}Z`}function fr({text:e,end:t,y:n,right:r,look:{colour:i}}){return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`path`,{d:`M${t[0]+4} ${t[1]}L${r+12} ${n}`,fill:`none`,style:{stroke:i},opacity:`.5`}),(0,_.jsx)(`text`,{x:r+16,y:n+4,style:{fill:i,fontWeight:600},children:e})]})}var pr={draw:x(ir),sentence:e=>{let t=e.curves.map(({title:t,mean:n})=>`${t} ${v(e.scale,n.findLast(e=>e!=null))}`);return`${u(e.scale.title)} with the most of ${c(e.sizes.length,`number`)} of training rows${t.length?`: ${t.join(`, `)}`:``}.`},table:e=>({columns:[`Contestant`,`Training rows`,u(e.scale.title),`From`,`To`,`Fit`],rows:e.curves.flatMap(({title:t,sizes:n,mean:r,low:i,high:s,seconds:c})=>n.map((n,l)=>[t,a(n),v(e.scale,r[l]),v(e.scale,i[l]),v(e.scale,s[l]),o(c[l])]))})},mr=80,hr=({words:e})=>e[0]?.name??``,gr=({words:e})=>e.map(({name:e,share:t})=>`${e} ${r(t)}`).join(` · `);function _r({record:{title:e,guesses:t,note:n}}){return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),n&&(0,_.jsx)(`p`,{className:`s q`,children:n}),t.map((e,t)=>(0,_.jsxs)(`div`,{"data-answer":hr(e),children:[(0,_.jsxs)(`pre`,{className:`sampled`,children:[(0,_.jsx)(`span`,{className:`q`,children:e.before.slice(-80)}),(0,_.jsx)(`mark`,{children:e.truth??hr(e)}),(0,_.jsx)(`span`,{className:`q`,children:e.after.slice(0,mr)})]}),e.truth==null?(0,_.jsx)(w,{shares:e.words}):(0,_.jsxs)(`div`,{className:`s`,children:[hr(e)===e.truth?`✓`:`✗`,` `,gr(e)]})]},t))]})}var vr={draw:x(_r),sentence:({guesses:e,note:t})=>`${c(e.length,`gap`)} of texts. ${t??``}`.trim(),table:({guesses:e})=>({columns:[`Before`,`After`,`Likeliest words`,`It was`],rows:e.map(e=>[e.before,e.after,gr(e),e.truth??``])}),note:()=>`hidden words in their sentences, and what it takes them for`},yr=({record:e,around:t})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`div`,{className:`maps`,children:e.maps.map((e,n)=>(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`h3`,{children:e.title}),(0,_.jsx)(br,{map:e,theme:t.theme}),(0,_.jsx)(`p`,{className:`s q`,children:e.note})]},n))}),(0,_.jsx)(`p`,{className:`s q`,children:e.note})]});function br({map:e,theme:t}){let n=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>xr(n.current,e),[e,t]),(0,_.jsx)(`canvas`,{ref:n,className:`heat`,role:`img`,"aria-label":`${e.title}: ${e.note}`})}function xr(e,{values:t,width:n,height:r,signed:i}){let a=Qe(e),[o,s,c]=[a(`sunken`),a(`pos`),a(`neg`)],l=Math.max(1e-12,...t.map(e=>Math.abs(e??0)));N(e,n,r,e=>{for(let a=0;a<n*r;a++){let n=t[a]??0,r=O(o,i&&n<0?c:s,Math.abs(n)/l);e.set([...r.map(Math.round),255],4*a)}})}var Sr=e=>[...e.entries()].map(([e,t])=>[e,t??0]).sort(([,e],[,t])=>Math.abs(t)-Math.abs(e)),Cr={draw:x(yr),sentence:e=>`${e.maps.map(({title:e,note:t})=>`${e}: ${t}`).join(` `)} ${e.note}`,table:e=>({columns:[`Map`,`Row`,`Column`,`Weight`],rows:e.maps.flatMap(({title:e,width:t,values:n})=>Sr(n).map(([n,r])=>[e,String(1+Math.floor(n/t)),String(1+n%t),d(r)]))})},wr=15,Tr=10,Er=[`var(--ink-3)`,`var(--ink-2)`,`var(--line-2)`],Dr=1.15;function Or({record:e,around:t}){let{contestants:n,scale:r,note:i}=e,a=kr(e),o=Math.max(1e-9,...a.map(({fall:e})=>e)),s=e=>`${Math.max(0,Math.min(100,100*e/(o*Dr)))}%`,c=n.map(({who:e},n)=>t.colours?.[e]??Er[n%Er.length]);return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`div`,{className:`row fall-key`,children:n.map(({title:e},t)=>(0,_.jsxs)(`span`,{className:`row s`,children:[(0,_.jsx)(`span`,{className:`mark`,style:{height:3,background:c[t]}}),e]},t))}),(0,_.jsxs)(`div`,{className:`bar-rows`,children:[a.map(({name:e,column:t})=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsx)(`div`,{className:`clip`,title:e,children:e}),(0,_.jsx)(Ar,{contestants:n,column:t,place:s,colours:c,scale:r})]},t)),(0,_.jsx)(`div`,{}),(0,_.jsx)(jr,{top:o,place:s,scale:r})]}),(0,_.jsx)(`p`,{className:`s q`,children:i})]})}function kr({pieces:e,contestants:t}){let n=e=>Math.max(...t.map(({falls:t})=>t[e]?.mean??0));return e.map((e,r)=>({name:e,column:r,fall:t.length?n(r):0})).sort((e,t)=>t.fall-e.fall).slice(0,wr)}function Ar({contestants:e,column:t,place:n,colours:r,scale:i}){return(0,_.jsx)(`div`,{children:(0,_.jsx)(`svg`,{width:`100%`,height:e.length*Tr+4,"aria-hidden":`true`,children:e.map(({title:e,falls:a},o)=>{let s=a[t]?.mean??0,c=a[t]?.spread??0,l=o*Tr,u=l+5.5;return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${e}: ${K(i,s)} ± ${K(i,c)}`}),(0,_.jsx)(`rect`,{x:`0`,y:l+2,width:n(s),height:`7`,rx:`2`,style:{fill:r[o]}}),(0,_.jsx)(`line`,{x1:n(s-c),x2:n(s+c),y1:u,y2:u,style:{stroke:`var(--ink)`}})]},o)})})})}var K=(e,t)=>y(e.share?`${(100*t).toFixed(1)} points`:t.toFixed(3));function jr({top:e,place:t,scale:n}){let r=n.share?100:1,i=b(0,r*e*1.1,3);return(0,_.jsx)(`div`,{children:(0,_.jsxs)(`svg`,{width:`100%`,height:`22`,role:`img`,"aria-label":`The scale of the bars`,style:{overflow:`visible`},children:[(0,_.jsx)(`line`,{x1:`0`,x2:`100%`,y1:`0.5`,y2:`0.5`,style:{stroke:`var(--axis)`}}),i.map((e,a)=>(0,_.jsxs)(`text`,{x:t(e/r),y:`16`,textAnchor:a?`middle`:`start`,children:[+e.toPrecision(2),a===i.length-1&&(n.share?` points`:` ${n.title}`)]},e))]})})}var Mr={draw:x(Or),sentence:e=>{let[t]=kr(e);return t?`They lean most on ${t.name}: without it the score falls by up to ${K(e.scale,t.fall)}.`:`No column was measured.`},table:e=>({columns:[`Column`,...e.contestants.map(({title:e})=>e)],rows:kr(e).map(({name:t,column:n})=>[t,...e.contestants.map(({falls:t})=>`${K(e.scale,t[n]?.mean??0)} ± ${K(e.scale,t[n]?.spread??0)}`)])})},Nr=320,Pr=40,Fr=.12;function Ir({record:e,around:t}){let{of:n,over:r,who:i,scale:a}=e,o=a.share?100:1,[s,c,l]=[e.low,e.high,e.lead].map(e=>e==null?null:e*o);if(s==null||c==null||l==null)return null;let u=Rr(s,c),d=t.colours?.[i]??`var(--ink-3)`;return(0,_.jsxs)(`div`,{className:`lead-box`,children:[(0,_.jsxs)(`div`,{className:`s q`,children:[`Lead of `,n,` over `,r,`, `,(0,_.jsx)(h,{word:`interval`,children:`95% interval`})]}),(0,_.jsxs)(`svg`,{width:`332`,height:`64`,role:`img`,"aria-label":`From ${s.toFixed(2)} to ${c.toFixed(2)}`,children:[(0,_.jsx)(`path`,{className:`axis`,d:`M0 40H${Nr}`}),(0,_.jsx)(`path`,{d:`M${u(0)} 8V44`,style:{stroke:`var(--ink-3)`},strokeDasharray:`2 3`}),(0,_.jsx)(`path`,{d:`M${u(s)} 24H${u(c)}`,style:{stroke:d},strokeWidth:`4`,strokeLinecap:`round`,opacity:`.5`}),(0,_.jsx)(`circle`,{cx:u(l),cy:`24`,r:`5`,style:{fill:d}}),(0,_.jsx)(`text`,{x:Math.max(24,Math.min(296,u(0))),y:`58`,textAnchor:`middle`,children:`0, equal`}),(0,_.jsx)(zr,{low:s,high:c,scale:a})]})]})}function Lr(e,t){let[n,r]=[Math.min(0,e),Math.max(0,t)],i=Fr*(r-n||1);return[n-i,r+i]}function Rr(e,t){let[n,r]=Lr(e,t);return e=>(e-n)/(r-n)*Nr}function zr({low:e,high:t,scale:n}){let[r,i]=Lr(e,t),a=Rr(e,t),o=ce((i-r)/3),s=[];for(let e=Math.ceil(r/o)*o;e<=i;e+=o)Math.abs(e)>o/2&&Math.abs(a(e)-a(0))>Pr&&s.push(e);return(0,_.jsx)(_.Fragment,{children:s.map((e,t)=>{let r=a(e)>290;return(0,_.jsxs)(`text`,{x:r?332:Math.max(14,a(e)),y:`58`,textAnchor:r?`end`:`middle`,children:[Br(e,o),t===s.length-1&&Vr(e,n)]},t)})})}function Br(e,t){let n=0;return t<.01?n=3:t<.1?n=2:t<1&&(n=1),`${e>0?``:`−`}${Math.abs(e).toFixed(n)}`}function Vr(e,t){return t.share?Math.abs(e)===1?` point`:` points`:` ${t.title}`}var Hr={draw:x(Ir),sentence:e=>`${e.of} leads ${e.over} by ${v(e.scale,e.lead)}; 95 of 100 times it would lie between ${v(e.scale,e.low)} and ${v(e.scale,e.high)}.`,table:e=>({columns:[`Lead`,`From`,`To`],rows:[[e.lead,e.low,e.high].map(t=>v(e.scale,t))]})};function Ur({record:e}){let t=T(e.data);return(0,_.jsx)(`div`,{className:`made-pictures`,children:Array.from({length:e.count},(n,r)=>(0,_.jsx)(Wr,{record:e,shades:t,place:r},r))})}function Wr({record:e,shades:t,place:n}){let r=(0,g.useRef)(null);(0,g.useLayoutEffect)(()=>Gr(r.current,e,t,n),[e,t,n]);let i=`${e.title}, ${n+1} of ${e.count}`;return(0,_.jsx)(`canvas`,{ref:r,className:`made-picture`,role:`img`,"aria-label":i})}function Gr(e,t,n,r){let{width:i,height:a,channels:o}=t;N(e,i,a,e=>{for(let t=0;t<i*a;t++){let s=(r*i*a+t)*o;for(let r=0;r<3;r++)e[4*t+r]=n[s+(o===3?r:0)]??0;e[4*t+3]=255}})}function Kr({data:e,width:t,height:n,channels:r},i){let a=t*n*r,o=T(e).slice(i*a,(i+1)*a);return o.reduce((e,t)=>e+t,0)/Math.max(1,255*o.length)}var qr={draw:x(Ur),sentence:e=>`${c(e.count,`picture`)} of ${e.width} × ${e.height} points that it makes.`,table:e=>({columns:[`Picture`,`Mean brightness`],rows:Array.from({length:e.count},(t,n)=>[String(n+1),r(Kr(e,n))])}),note:({note:e})=>e??`what it makes`},q=240,J=44,Jr=.1;function Yr({record:e}){let t=e.closest;return(0,_.jsxs)(`section`,{className:`likeness`,children:[(0,_.jsx)(`h2`,{children:e.title}),(0,_.jsxs)(`div`,{className:`likeness-row`,children:[(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`strong`,{children:`Distance`}),(0,_.jsx)(`p`,{className:`s q`,children:`Fréchet, in what the judge sees`})]}),(0,_.jsx)(Xr,{record:e}),(0,_.jsxs)(`div`,{className:`num`,children:[(0,_.jsx)(`strong`,{children:n(e.distance)}),(0,_.jsxs)(`p`,{className:`s q`,children:[`real against real: `,n(e.floor)]})]})]}),e.by_kind.length>0&&(0,_.jsxs)(`div`,{className:`likeness-row`,children:[(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`strong`,{children:`Kinds`}),(0,_.jsx)(`p`,{className:`s q`,children:`lines: their share among real ones`})]}),(0,_.jsx)(Zr,{record:e}),(0,_.jsxs)(`div`,{className:`num`,children:[(0,_.jsxs)(`strong`,{children:[$r(e),` of `,e.by_kind.length]}),(0,_.jsxs)(`p`,{className:`s q`,children:[`recognised: `,r(e.recognised)]}),(0,_.jsxs)(`p`,{className:`s q`,children:[`of real ones: `,r(e.recognised_real)]})]})]}),(0,_.jsxs)(`div`,{className:`likeness-row`,children:[(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`strong`,{children:`Nearest training sample`}),(0,_.jsx)(`p`,{className:`s q`,children:`bars made, lines unseen real`})]}),(0,_.jsx)(Qr,{record:e}),(0,_.jsxs)(`div`,{className:`num`,children:[(0,_.jsxs)(`strong`,{children:[r(e.closer),` very close`]}),(0,_.jsx)(`p`,{className:`s q`,children:`of unseen real ones: 1%`})]})]}),t&&(0,_.jsxs)(`figure`,{className:`likeness-pair`,children:[(0,_.jsx)(Ur,{record:t}),(0,_.jsx)(`figcaption`,{className:`s q`,children:`The closest: made, and the training sample beside it.`})]}),(0,_.jsxs)(`p`,{className:`s q`,children:[c(e.count,`sample`),` made, as many real ones. The judge is `,e.judge,`.`]})]})}function Xr({record:e}){let[t,n]=[e.distance??0,e.floor??0],r=Math.max(t,n*2,1e-9)*1.1,i=e=>6+(Math.sqrt(e/r)||0)*228;return(0,_.jsxs)(`svg`,{viewBox:`0 0 ${q} ${J}`,role:`img`,"aria-label":`The distance, and its floor`,children:[(0,_.jsx)(`line`,{x1:6,x2:234,y1:26,y2:26,stroke:`var(--axis)`}),(0,_.jsx)(`line`,{x1:i(n),x2:i(n),y1:18,y2:34,stroke:`var(--ink)`,strokeWidth:1.5}),(0,_.jsx)(`text`,{x:i(n),y:12,textAnchor:n>r/2?`end`:`start`,className:`s`,fill:`var(--ink-2)`,children:`floor`}),(0,_.jsx)(`circle`,{cx:i(t),cy:26,r:4,fill:`var(--accent)`})]})}function Zr({record:e}){let t=Math.max(...e.by_kind.flatMap(({made:e,real:t})=>[e,t]),1e-9),n=q/e.by_kind.length,i=e=>e/t*36;return(0,_.jsx)(`svg`,{viewBox:`0 0 ${q} ${J}`,role:`img`,"aria-label":`The share of each kind, made and real`,children:e.by_kind.map(({name:e,made:t,real:a},o)=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${e}: ${r(t)} made, ${r(a)} real`}),(0,_.jsx)(`rect`,{x:o*n+1,width:Math.max(1,n-2),y:J-i(t),height:i(t),fill:`var(--val)`,rx:1}),(0,_.jsx)(`line`,{x1:o*n,x2:(o+1)*n,y1:J-i(a),y2:J-i(a),stroke:`var(--ink)`,strokeWidth:1.5})]},o))})}function Qr({record:e}){let t=Math.max(...e.counts,...e.counts_real,1),n=q/Math.max(1,e.counts.length),r=e=>e/t*40;return(0,_.jsxs)(`svg`,{viewBox:`0 0 ${q} ${J}`,role:`img`,"aria-label":`How far from the nearest training sample`,children:[e.counts.map((e,t)=>(0,_.jsx)(`rect`,{x:t*n+.5,width:Math.max(1,n-1),y:J-r(e),height:r(e),fill:`var(--val)`},t)),e.counts_real.map((e,t)=>(0,_.jsx)(`line`,{x1:t*n,x2:(t+1)*n,y1:J-r(e),y2:J-r(e),stroke:`var(--ink)`,strokeWidth:1.5},t))]})}function $r(e){return e.by_kind.filter(({made:e,real:t})=>e>0&&e>=Jr*t).length}var ei={draw:x(Yr),sentence:e=>{let t=e.by_kind.length?` ${$r(e)} of ${e.by_kind.length} kinds are made.`:``;return`The distance to real samples is ${n(e.distance)}; real against real it is ${n(e.floor)}.${t}`},table:e=>({columns:[`What`,`Made`,`Real`],rows:[[`Distance`,n(e.distance),n(e.floor)],[`Recognised`,r(e.recognised),r(e.recognised_real)],[`From the nearest training sample`,n(e.near),n(e.near_real)],...e.by_kind.map(({name:e,made:t,real:n})=>[e,r(t),r(n)])]})},ti=1e-9,ni=e=>e.filter(e=>e!==null);function ri(e,{width:t,height:n,left:r,right:i,top:a,bottom:o}){let s=e.filter(({quiet:e})=>!e),c=ni((s.length?s:e).flatMap(({y:e})=>e)),l=ni(e.flatMap(({x:e})=>e)),u=Math.min(0,...c),d=Math.max(u+ti,...c),f=l.length?Math.min(...l):0,p=l.length?Math.max(...l):1,m=(t-r-i)/Math.max(ti,p-f),h=(n-a-o)/(d-u),ee=e=>Math.min(d+(d-u)/9,Math.max(u-(d-u)/9,e));return{low:u,high:d,first:f,last:p,x:e=>r+(e-f)*m,y:e=>n-o-(ee(e)-u)*h}}function ii({x:e,y:t},n){let r=``,i=!1;for(let[a,o]of t.entries()){let t=e[a];o===null||t==null?i=!1:(r+=`${i?`L`:`M`}${n.x(t).toFixed(1)} ${n.y(o).toFixed(1)}`,i=!0)}return r}function ai({x:e},t){let n=0;for(let[r,i]of e.entries())Math.abs((i??0)-t)<Math.abs((e[n]??0)-t)&&(n=r);return n}var Y={width:140,height:84,left:8,right:8,top:8,bottom:8},oi=264,si=.7,ci=({record:e,around:t})=>t.small?(0,_.jsx)(li,{record:e}):(0,_.jsx)(ui,{record:e});function li({record:{lines:e,title:t}}){let n=ri(e,Y);return(0,_.jsxs)(`svg`,{viewBox:`0 0 ${Y.width} ${Y.height}`,role:`img`,"aria-label":t,className:`entry-picture`,children:[(0,_.jsx)(`path`,{className:`floor`,d:`M${Y.left} ${n.y(0)}H${Y.width-Y.right}`}),e.map((e,t)=>(0,_.jsx)(`path`,{className:e.quiet?`own quiet`:`own`,d:ii(e,n)},t))]})}function ui({record:e}){let[t,n]=F(360),[r,i]=(0,g.useState)(null),{lines:a,across:o,up:s,note:c,title:l}=e,u=Math.min(180,n/3),f={width:n,height:oi,left:48,right:u,top:24,bottom:32},p=ri(a,f),m=r??p.first+si*(p.last-p.first);return(0,_.jsxs)(`div`,{ref:t,className:`entry-large`,children:[(0,_.jsxs)(`svg`,{width:n,height:oi,role:`img`,"aria-label":`${l}: ${s} by ${o}`,onPointerMove:({clientX:e,currentTarget:t})=>{let r=(e-t.getBoundingClientRect().left-f.left)/(n-f.left-u);i(p.first+Math.min(1,Math.max(0,r))*(p.last-p.first))},children:[(0,_.jsx)(di,{view:p,room:f,across:o,up:s}),a.map((e,t)=>(0,_.jsx)(`path`,{className:e.quiet?`own quiet`:`own`,d:ii(e,p)},t)),a.length>0&&(0,_.jsx)(pi,{lines:a,view:p,at:m,room:f})]}),(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`input`,{type:`range`,className:`slide`,"aria-label":o,min:p.first,max:p.last,step:(p.last-p.first)/200,value:m,onChange:e=>i(Number(e.currentTarget.value))}),(0,_.jsxs)(`span`,{className:`s q nw`,children:[o,`: `,d(m)]})]}),c&&(0,_.jsx)(`p`,{className:`s q`,children:c})]})}function di({view:e,room:t,across:n,up:r}){let i=t.width-t.right,a=t.height-t.bottom;return(0,_.jsxs)(_.Fragment,{children:[b(e.low,e.high,4).map(n=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`grid`,d:`M${t.left} ${e.y(n)}H${i}`}),(0,_.jsx)(`text`,{x:t.left-8,y:e.y(n)+4,textAnchor:`end`,children:d(n)})]},n)),(0,_.jsx)(`path`,{className:`axis`,d:`M${t.left} ${a}H${i}`}),b(e.first,e.last,5).map(t=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`axis`,d:`M${e.x(t)} ${a}v4`}),(0,_.jsx)(`text`,{x:e.x(t),y:a+18,textAnchor:`middle`,children:d(t)})]},t)),(0,_.jsx)(`text`,{x:t.left-40,y:`12`,children:r}),(0,_.jsx)(`text`,{x:i+12,y:a+18,children:n.length<18?n:``})]})}var fi=32;function pi({lines:e,view:t,at:n,room:r}){let i=r.width-r.right,a=e.map(e=>{let r=ai(e,n),i=e.y[r]??null;return{line:e,value:i,x:t.x(e.x[r]??0),y:i===null?t.y(0):t.y(i)}}),o=a.map(({line:e})=>t.y(e.y.findLast(e=>e!==null)??0)),s=o.length>1&&Math.abs(o[0]-o[1])<fi?o.map((e,t)=>Math.max(r.top,Math.min(...o))+fi*(o[0]<=o[1]?t:1-t)):o;return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`path`,{className:`at`,d:`M${a[0].x} ${r.top}V${r.height-r.bottom}`}),a.map(({line:e,value:t,x:n,y:r},a)=>(0,_.jsxs)(`g`,{className:e.quiet?`read quiet`:`read`,children:[t!==null&&(0,_.jsx)(`circle`,{cx:n,cy:r,r:`4`}),(0,_.jsx)(`text`,{className:`b`,x:i+12,y:s[a]+2,children:t===null?`none`:d(t)}),(0,_.jsx)(`text`,{x:i+12,y:s[a]+16,children:e.name})]},a))]})}var mi={draw:x(ci),sentence:e=>{let t=e.lines.map(({name:e,y:t})=>`${e} goes from ${d(t[0])} to ${d(t.at(-1))}`);return`${e.title}, ${e.up} by ${e.across}${t.length?`: ${t.join(`; `)}`:``}.`},table:e=>({columns:[`Line`,e.across,e.up],rows:e.lines.flatMap(({name:e,x:t,y:n})=>n.map((n,r)=>[e,d(t[r]),d(n)]))})};function hi({record:e,around:t}){let n=e[t.show??`fixed`];return n.length?(0,_.jsxs)(`div`,{className:`painted`,children:[(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{className:`grow`,children:`left: what it is · right: what is said`}),(0,_.jsx)(tt,{classes:t.classes??[]})]}),(0,_.jsx)(`div`,{className:`pairs`,children:n.map((n,r)=>(0,_.jsx)(gi,{sample:n,size:e.size,around:t},r))})]}):(0,_.jsx)(`p`,{className:`q`,children:`No point is wrong any more.`})}function gi({sample:e,size:t,around:n}){return(0,_.jsxs)(`figure`,{children:[(0,_.jsxs)(`div`,{className:`pair`,children:[(0,_.jsx)(_i,{mask:e.truth,row:e.row,size:t,around:n}),(0,_.jsx)(_i,{mask:e.said,row:e.row,size:t,around:n})]}),(0,_.jsxs)(`figcaption`,{className:`s q`,children:[r(e.wrong),` wrong`]})]})}function _i({mask:e,row:t,size:[n=1,r=1],around:{paint:i}}){let a=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>{let o=a.current;o.width=Math.max(1,r),o.height=Math.max(1,n),i?.(o,t),et(o,T(e))},[e,t,r,n,i]),(0,_.jsx)(`canvas`,{ref:a,className:`px`})}var vi={draw:x(hi),sentence:e=>`${r(e.wrong)} of the points of ${c(e.of,`picture`)} are called what they are not.`,table:(e,t)=>({columns:[`Row`,`Points wrong`],rows:e[t.show??`fixed`].map(({row:e,wrong:t})=>[i(e+1),r(t)])}),note:e=>`${r(e.wrong)} of the points wrong`,about:(e,{which:t})=>`The first ${e.of} ${t??`pictures`}`},yi=12,bi=4;function xi({record:{of:e,values:t}}){let n=t.slice(0,yi).map(d).join(`  `),r=t.filter(e=>e!=null&&Number.isFinite(e));return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`div`,{className:t.length<bi?`big`:`several`,"data-answer":n,children:n}),t.length>yi&&(0,_.jsxs)(`div`,{className:`q`,children:[`and `,t.length-yi,` more`]}),e&&(0,_.jsx)(`div`,{className:`m`,children:e}),r.length>=bi&&(0,_.jsx)(`div`,{className:`said-curve`,children:(0,_.jsx)(j,{values:r})})]})}var Si={draw:x(xi),sentence:e=>`It says ${e.values.slice(0,yi).map(d).join(`, `)}${e.of?` for ${e.of}`:``}.`,table:e=>({columns:[`Place`,e.of||`Number`],rows:e.values.map((e,t)=>[String(t+1),d(e)])})},Ci=10,wi=6;function Ti({record:e,around:t}){let n=e[t.show??`fixed`].filter(e=>e.said.length),[r]=n;return r?r.said.length>1?(0,_.jsx)(Ei,{rows:n.slice(0,wi)}):(0,_.jsx)(Oi,{rows:n.slice(0,Ci),place:Di(e.fixed)}):(0,_.jsx)(`p`,{className:`q`,children:`There are no rows to show.`})}var Ei=({rows:e})=>(0,_.jsxs)(`div`,{className:`told numbers`,children:[(0,_.jsxs)(`div`,{className:`row s q key-line`,children:[(0,_.jsx)(`i`,{className:`came`}),e[0].past?`what came, before and after`:`what came`,(0,_.jsx)(`i`,{className:`told-line`}),`forecast`]}),e.map((e,t)=>(0,_.jsxs)(`div`,{className:`one-forecast`,children:[(0,_.jsx)(nt,{...e}),(0,_.jsxs)(`span`,{className:`s q`,children:[`row `,e.row+1]})]},t))]});function Di(e){let t=e.flatMap(({said:e,truth:t})=>[e[0],t[0]]).filter(e=>e!=null),n=Math.min(...t),r=Math.max(...t)-n||1;return e=>`${Math.max(0,Math.min(100,100*(e-n)/r))}%`}var Oi=({rows:e,place:t})=>(0,_.jsx)(`div`,{className:`told numbers`,children:e.map(({row:e,said:r,truth:i},a)=>(0,_.jsxs)(`div`,{className:`told-row`,children:[(0,_.jsxs)(`span`,{className:`s q`,children:[`row `,e+1]}),(0,_.jsxs)(`span`,{className:`track`,children:[(0,_.jsx)(ki,{look:`truth`,value:i[0],place:t}),(0,_.jsx)(ki,{look:`said`,value:r[0],place:t})]}),(0,_.jsxs)(`span`,{className:`s nw`,children:[n(r[0]),`, is `,n(i[0])]})]},a))}),ki=({look:e,value:t,place:n})=>t==null?null:(0,_.jsx)(`i`,{className:e,style:{left:n(t)}}),Ai={draw:x(Ti),sentence:e=>`It is ${n(e.error)} off on average, over ${c(e.of,`row`)}.`,table:(e,t)=>({columns:[`Row`,`Step`,`Said`,`Is`],rows:e[t.show??`fixed`].flatMap(({row:e,said:t,truth:r})=>t.map((t,a)=>[i(e+1),String(a+1),n(t),n(r[a])]))}),note:(e,{which:t})=>`mean error ${n(e.error)} on ${e.of} ${t??`rows`}`},ji={draw:x(({record:e})=>Object.entries(e.outputs).map(([e,t])=>(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`h3`,{children:e}),(0,_.jsx)(`pre`,{children:t})]},e))),sentence:e=>`What comes out: ${l(Object.keys(e.outputs))}.`,table:null};function Mi({record:e}){let t=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>{let n=t.current;n.width=Math.max(1,e.width),n.height=Math.max(1,e.height),et(n,T(e.data),{strength:1})},[e]),(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`canvas`,{ref:t,className:`painted-answer`,role:`img`,"aria-label":e.title}),(0,_.jsx)(tt,{classes:e.classes}),(0,_.jsx)(w,{shares:e.shares})]})}var Ni={draw:x(Mi),sentence:e=>`Of all points: ${l(e.shares.map(({name:e,share:t})=>`${r(t)} ${e}`))}.`,table:e=>({columns:[`Class`,`Points`],rows:e.shares.map(({name:e,share:t})=>[e,r(t)])})},Pi=400;function Fi(e,t){let n=/\s/.test(t.trim())?/(\s+)/:/(?:)/u,r=e.split(n),i=t.split(n),a=r.slice(0,Pi),o=i.slice(0,Pi),s=Array.from({length:a.length+1},()=>new Uint16Array(o.length+1)),c=(e,t)=>s[e]?.[t]??0;for(let e=a.length-1;e>=0;--e){let t=s[e];if(t)for(let n=o.length-1;n>=0;--n)t[n]=a[e]===o[n]?c(e+1,n+1)+1:Math.max(c(e+1,n),c(e,n+1))}let l=[],u=(e,t)=>{let n=l.at(-1);n?.same===t?n.text+=e:e&&l.push({text:e,same:t})},d=0;for(let[e,t]of r.entries()){for(;e<a.length&&d<o.length&&t!==o[d]&&c(e,d+1)>=c(e+1,d);)d+=1;let n=e<a.length&&d<o.length&&t===o[d];u(t,n),n&&(d+=1)}return l}var Ii=e=>e.written===e.wanted,Li=({written:e,wanted:t})=>e?Fi(e,t).map((e,t)=>e.same?(0,_.jsx)(`span`,{children:e.text},t):(0,_.jsx)(`mark`,{children:e.text},t)):(0,_.jsx)(`span`,{className:`q`,children:`(nothing)`}),Ri={draw:x(({record:e,around:t})=>(0,_.jsxs)(`section`,{children:[t.rows?(0,_.jsx)(`h2`,{children:e.title}):null,(0,_.jsx)(`div`,{className:`pairs-of-texts`,children:e.pairs.map((e,t)=>(0,_.jsxs)(`div`,{className:`pair-of-texts`,children:[(0,_.jsx)(`p`,{className:`q`,children:e.given}),(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`p`,{className:Ii(e)?`to-the-letter`:``,children:(0,_.jsx)(Li,{...e})}),Ii(e)?null:(0,_.jsxs)(`p`,{className:`q`,children:[`wanted: `,e.wanted]})]})]},t))})]})),sentence:e=>`${c(e.pairs.length,`text`)} and the answers; ${e.pairs.filter(Ii).length} are right to the letter.`,table:null,note:()=>`answers to texts that are not learned from`},zi=60,Bi=`–`,Vi=e=>e==null?Bi:r(e),Hi=[{title:`Found`,word:`recall`,words:e=>Vi(e.recall),always:!0},{title:`95% interval`,word:`interval`,words:({low:e,high:t})=>e==null||t==null?Bi:`${r(e)} to ${r(t)}`},{title:`Right when said`,word:`precision`,words:e=>Vi(e.precision),always:!0},{title:`F1`,word:`f1`,words:e=>e.f1==null?Bi:e.f1.toFixed(3)},{title:`Overlap`,word:`iou`,words:e=>Vi(e.overlap)}];function Ui({record:e}){let t=e.classes.slice(0,zi),n=Hi.filter(({always:e,words:n})=>e||t.some(e=>n(e)!==Bi));return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e.title}),(0,_.jsxs)(`table`,{children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{children:`Class`}),(0,_.jsx)(`th`,{className:`num`,children:e.of===`points`?`Points`:`Rows`}),n.map(({title:e,word:t})=>(0,_.jsx)(`th`,{className:`num`,children:(0,_.jsx)(h,{word:t,children:e})},e))]})}),(0,_.jsx)(`tbody`,{children:t.map((e,t)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{children:e.name}),(0,_.jsx)(`td`,{className:`num`,children:a(e.rows)}),n.map(({title:t,words:n})=>(0,_.jsx)(`td`,{className:`num`,children:n(e)},t))]},t))})]})]})}var Wi={draw:x(Ui),sentence:e=>{let[t]=e.classes.filter(({recall:e})=>e!=null).sort((e,t)=>e.recall-t.recall);return t?`Found least often is ${t.name}: ${r(t.recall)} of ${c(t.rows,e.of===`points`?`point`:`row`)}.`:`No class has a row to be found.`},table:null},Gi=600,Ki=(e,t)=>e[t%e.length];function qi(e){let t=[1,2,3,4,5,6].map(t=>e(`--r${t}`));return[...t,...t.map(t=>O(e(`--ink-3`),t,.55))]}function Ji(e){let t=getComputedStyle(e),n=e=>E(t.getPropertyValue(e)||`#808080`),r=n(`--raised`);return{background:r,ink:t.getPropertyValue(`--ink`),pos:n(`--pos`),neg:n(`--neg`),paler:e=>O(r,e,.62),hues:qi(n)}}function Yi(e){return(t,n,r)=>{let i=Xi(`plane`);i.setAttribute(`role`,`img`),i.setAttribute(`aria-label`,`What is answered for every point`);let a=Xi(`plane over`);a.setAttribute(`aria-hidden`,`true`);let o=document.createElement(`div`);o.className=`plane-box`,o.append(i,a),n.append(o);let s=(t,n=r)=>{let s=Ji(o);t.size&&e.map(i,t,s,n.sharp??!1),Zi(e,a,t,s,n)};return s(t),{update:s,close:()=>o.remove()}}}function Xi(e){let t=document.createElement(`canvas`);return t.className=e,t}function Zi(e,t,n,r,i){let a=t.parentElement.clientWidth,o=window.devicePixelRatio||1;if(!a)return;let s=Math.round(a*o);t.width!==s&&(t.width=s,t.height=s);let c=t.getContext(`2d`);c.setTransform(o,0,0,o,0,0),c.clearRect(0,0,a,a),n.size&&e.lines?.(c,n,r,a);let l=n.over??i.over;if(!l)return;let u=t=>k(e.colour(t,n,r)),d=Qi(l,a);$i(c,l.train,d,u,ea),l.validation&&i.validation!==!1&&$i(c,l.validation,d,u,ta(k(r.background)))}function Qi({low:e,high:t},n){let r=(n,r)=>(n==null?NaN:n-e[r])/(t[r]-e[r]);return([e,t])=>[r(e,0)*n,n-r(t,1)*n]}function $i(e,{points:t,target:n},r,i,a){let o=t.length>Gi?2.2:3.2;for(let[s,c]of t.entries()){let[t,l]=r(c);Number.isFinite(t)&&Number.isFinite(l)&&(e.beginPath(),e.arc(t,l,o,0,2*Math.PI),a(e,i(n[s]??0)))}}function ea(e,t){e.fillStyle=t,e.lineWidth=1,e.strokeStyle=`rgba(255,255,255,.9)`,e.fill(),e.stroke()}var ta=e=>(t,n)=>{t.fillStyle=e,t.lineWidth=1.8,t.strokeStyle=n,t.fill(),t.stroke()},na=({low:e,high:t})=>(0,_.jsxs)(_.Fragment,{children:[e,(0,_.jsx)(`i`,{className:`scale`}),t]}),ra=9,X=(e,t)=>e.over??t.over??null,ia=e=>[e?.names[0]??`across`,e?.names[1]??`up`],aa=e=>`What it answers over ${ia(e).join(` and `)}.`;function oa(e,t,n,r){let i=X(e,t),{size:a}=e,o=[...new Set(Array.from({length:ra},(e,t)=>Math.round(t*(a-1)/8)))],s=(e,t)=>{let[n,r]=[i?.low[e]??0,i?.high[e]??1];return d(n+(r-n)*t)},c=e=>e/Math.max(1,a-1),l=o.flatMap(e=>o.map(t=>[s(0,c(t)),s(1,1-c(e)),r(e*a+t)]));return{columns:[...ia(i),n],rows:a?l:[]}}var sa=6,ca=3,la={draw:Yi({map(e,{data:t,sure:n,size:r},{hues:i,background:a},o){let[s,c]=[T(t),T(n)];N(e,r,r,e=>{for(let t=0;t<r*r;t++){let n=o?.5:.15+.5*((c[t]??0)/255),r=O(a,Ki(i,s[t]??0),n);e.set([...r.map(Math.round),255],4*t)}})},colour:(e,t,{hues:n})=>Ki(n,Math.max(0,Math.round(e)))}),sentence:(e,t)=>{let n=T(e.data),i=(X(e,t)?.classes??[]).map((e,t)=>`${e} on ${r(n.filter(e=>e===t).length/Math.max(1,n.length))}`);return`${aa(X(e,t))} Likeliest: ${l(i)} of the plane.`},table:(e,t)=>{let[n,i]=[T(e.data),T(e.sure)],a=X(e,t)?.classes;return oa(e,t,`Likeliest`,e=>`${a?.[n[e]??0]??n[e]??`–`}, ${r((i[e]??0)/255)}`)},key:(e,t)=>(t?.classes??[]).slice(0,sa).map((e,t)=>(0,_.jsxs)(`span`,{className:`row`,children:[(0,_.jsx)(`i`,{className:`pt`,style:{background:V(t,ca)}}),e]},t))};function ua(e,{data:t,size:n},{neg:r,pos:i,paler:a,background:o},s){let[c,l]=[a(r),a(i)],u=s?A(c,c,l,l):A(c,o,l);M(e,T(t),{width:n,height:n},u)}var da={draw:Yi({map:ua,colour(e,{low:t,high:n},{neg:r,pos:i}){return t==null||n==null?O(r,i,.5):O(r,i,Math.max(0,Math.min(1,(e-t)/(n-t||1))))}}),sentence:(e,t)=>`${aa(X(e,t))} The answers go from ${n(e.low)} to ${n(e.high)}.`,table:(e,t)=>oa(e,t,`Between lowest and highest`,t=>r((T(e.data)[t]??0)/255)),key:({low:e,high:t})=>(0,_.jsx)(na,{low:n(e),high:n(t)})},fa=127.5;function pa(e,t){let n=[],r=(n,r)=>e[r*t+n]-fa;for(let e=0;e<t-1;e++)for(let i=0;i<t-1;i++){let a=ma([r(i,e),r(i+1,e),r(i,e+1),r(i+1,e+1)]).map(([n,r])=>[(i+n+.5)/t,(e+r+.5)/t]);for(let e=0;e+1<a.length;e+=2)n.push([a[e],a[e+1]])}return n}function ma([e,t,n,r]){let i=[];return e*t<0&&i.push([e/(e-t),0]),t*r<0&&i.push([1,t/(t-r)]),n*r<0&&i.push([n/(n-r),1]),e*n<0&&i.push([0,e/(e-n)]),i}var ha={map:ua,colour:(e,t,{pos:n,neg:r})=>e>.5?n:r,lines(e,{data:t,size:n},{ink:r},i){e.strokeStyle=r,e.lineWidth=1.5,e.beginPath();for(let[[r,a],[o,s]]of pa(T(t),n))e.moveTo(r*i,a*i),e.lineTo(o*i,s*i);e.stroke()}},ga=127.5,_a={draw:Yi(ha),sentence:(e,t)=>{let[n=`0`,i=`1`]=X(e,t)?.classes??[],a=T(e.data),o=a.filter(e=>e>ga).length/Math.max(1,a.length);return`${aa(X(e,t))} ${i} is likelier than ${n} on ${r(o)} of the plane.`},table:(e,t)=>oa(e,t,`Chance of ${X(e,t)?.classes?.[1]??`1`}`,t=>r((T(e.data)[t]??0)/255)),key:(e,t)=>{let[n=`0`,r=`1`]=t?.classes??[];return(0,_.jsx)(na,{low:n,high:r})}},Z=240,va=.5,ya=.35,ba=.06;function xa({record:e,around:t}){let n=(0,g.useRef)(null);(0,g.useLayoutEffect)(()=>Sa(n.current,e),[e,t.theme]);let r={width:Z,height:Z};return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`canvas`,{ref:n,className:`made-points`,role:`img`,"aria-label":e.title,style:r}),Ma(e).map(e=>(0,_.jsx)(`p`,{className:`beneath s q`,children:e},e))]})}function Sa(e,t){let n=window.devicePixelRatio||1;e.width=Z*n,e.height=Z*n;let{real:r,made:i}=t,a=Oa(r.length?r:i);if(!a.length)return;let o=e.getContext(`2d`),s=Ca(t.corners,a),c=getComputedStyle(e),l=e=>c.getPropertyValue(e);o.scale(n,n),t.scored&&Ta(e,o,t.scored),wa(o,Oa(r).map(s),l(`--ink-3`),1.5),Ea(o,t.arrows??[],s,l(`--ink-2`)),wa(o,Oa(i).map(s),l(`--accent`),2);for(let e of t.paths??[])Da(o,Oa(e).map(s),l(`--ink`))}function Ca(e,t){let[[n,r],[i,a]]=e??ka(t);return([e,t])=>[(e-n)/(i-n)*Z,Z-(t-r)/(a-r)*Z]}function wa(e,t,n,r){e.fillStyle=n;for(let[n,i]of t)e.beginPath(),e.arc(n,i,r,0,2*Math.PI),e.fill()}function Ta(e,t,{data:n,size:r}){let i=Qe(e),[a,o]=[i(`raised`),O(i(`raised`),i(`pos`),.55)],s=document.createElement(`canvas`);M(s,T(n),{width:r,height:r},A(a,o)),t.drawImage(s,0,0,Z,Z)}function Ea(e,t,n,r){let i=t.map(([e=0,t=0,r=0,i=0])=>[n([e??0,t??0]),n([(e??0)+(r??0),(t??0)+(i??0)])]),a=Math.max(1e-12,...i.map(([[e,t],[n,r]])=>Math.hypot(n-e,r-t))),o=Z/Math.sqrt(t.length||1)/a;e.strokeStyle=r,e.lineWidth=1,e.globalAlpha=.6;for(let[[t,n],[r,a]]of i){let[i,s]=[(r-t)*o,(a-n)*o],[c,l]=[t+i/2,n+s/2];e.beginPath(),e.moveTo(t-i/2,n-s/2),e.lineTo(c,l);for(let t of[-.5,va]){let[n,r]=[Math.cos(t),Math.sin(t)];e.moveTo(c,l),e.lineTo(c-ya*(i*n-s*r),l-ya*(i*r+s*n))}e.stroke()}e.globalAlpha=1}function Da(e,t,n){let[r,i]=[t[0],t.at(-1)];if(r&&i){e.strokeStyle=n,e.lineWidth=1.25,e.beginPath();for(let[n,r]of t)e.lineTo(n,r);e.stroke(),e.beginPath(),e.arc(...r,3,0,2*Math.PI),e.stroke(),wa(e,[i],n,3)}}var Oa=e=>e.filter(([e,t])=>Number.isFinite(e)&&Number.isFinite(t));function ka(e){let[t,n]=Aa(e.map(([e])=>e)),[r,i]=Aa(e.map(([,e])=>e));return[[t,r],[n,i]]}function Aa(e){let t=Math.min(...e),n=Math.max(...e),r=(n-t||1)*ba;return[t-r,n+r]}var ja=([e,t])=>[d(e),d(t)],Ma=({scored:e,arrows:t,paths:n})=>[...e?[`Shaded where the critic takes points to be real.`]:[],...t?.length?[`Arrows: where the network sends what is half noise.`]:[],...n?.length?[`Lines: the ways of some points from noise (ring) to a sample (dot).`]:[]],Na={draw:x(xa),sentence:e=>[`${c(e.made.length,`point`)} that it makes, over ${i(e.real.length)} real ones.`,e.scored?`The critic scores places from ${n(e.scored.low)} to ${n(e.scored.high)}.`:``,e.paths?.length?`The ways of ${c(e.paths.length,`point`)} from noise on are drawn.`:``].filter(Boolean).join(` `),table:e=>({columns:[`Point`,e.names[0]??`x`,e.names[1]??`y`],rows:[...e.made.map(e=>[`made`,...ja(e)]),...e.real.map(e=>[`real`,...ja(e)])]}),note:()=>`what it makes, over the real points in grey`};function Pa({record:e}){let t=C(e.curves),[r]=t;if(!r)return null;let i=t.length>1?`The coloured line is ${r.name}, the weakest: area ${n(r.area)}.`:`The area under the line for ${r.name} is ${n(r.area)}.`;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e.title}),(0,_.jsx)(Te,{label:e.title,across:`found`,up:`right when said`,hasDiagonal:!1,children:(0,_.jsx)(Ee,{paths:t.map(e=>S(e.recall,e.precision))})}),(0,_.jsxs)(`p`,{className:`s q`,children:[i,` Finding all without a false alarm would be the upper right corner.`]})]})}var Fa={draw:x(Pa),sentence:e=>{let[t]=C(e.curves);return t?`Of ${e.curves.length} classes the weakest is ${t.name}, with an area of ${n(t.area)} under its line.`:`No class has rows to be found.`},table:e=>({columns:[`Class`,`Found`,`Right when said`],rows:e.curves.flatMap(({name:e,recall:t,precision:n})=>t.map((t,i)=>[e,r(t),r(n[i])]))})},Ia=({record:e})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(La,{...e}),(0,_.jsx)(Ra,{...e})]});function La({title:e,counts:t,edges:r,mean:i}){let a=Math.max(1,...t),o=100/t.length;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),(0,_.jsx)(`div`,{className:`hist`,children:(0,_.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,"aria-hidden":`true`,children:t.map((e,t)=>{let n=100*e/a,r=t*o+.15;return(0,_.jsx)(`rect`,{x:r,width:o-.3,y:100-n,height:n,fill:`var(--val)`},t)})})}),(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{className:`grow`,children:n(r[0])}),(0,_.jsx)(`span`,{children:n(r.at(-1))})]}),(0,_.jsxs)(`p`,{className:`s q`,children:[`On average `,n(i),` too `,(i??0)<0?`low`:`high`,`.`]})]})}function Ra({truth:e,said:t}){let r=e.map((e,n)=>[e,t[n]]).filter(e=>e.every(e=>e!=null)),i=r.flat(),a=i.length?Math.min(...i):null,o=i.length?Math.max(...i):null,s=e=>(100*(e-a)/(o-a||1)).toFixed(2);return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:`Said against true`}),(0,_.jsx)(`div`,{className:`square`,children:(0,_.jsxs)(`svg`,{viewBox:`-4 -4 108 112`,role:`img`,"aria-label":`Said against true`,children:[(0,_.jsx)(`path`,{d:`M0 0V100H100`,fill:`none`,stroke:`var(--axis)`,strokeWidth:`.6`}),(0,_.jsx)(`path`,{d:`M0 100L100 0`,stroke:`var(--train)`,strokeWidth:`.6`,strokeDasharray:`2 2`}),(0,_.jsx)(`g`,{fill:`var(--val)`,opacity:`.5`,transform:`matrix(1 0 0 -1 0 100)`,children:r.map(([e,t],n)=>(0,_.jsx)(`circle`,{cx:s(e),cy:s(t),r:`1`},n))}),(0,_.jsxs)(`text`,{x:`100`,y:`107`,textAnchor:`end`,fontSize:`4.6`,fill:`var(--ink-3)`,children:[`true: `,n(a),` to `,n(o)]})]})})]})}var za={draw:x(Ia),sentence:e=>`On average it says ${n(e.mean)} too ${(e.mean??0)<0?`low`:`high`}; its misses lie between ${n(e.edges[0])} and ${n(e.edges.at(-1))}.`,table:e=>({columns:[`Missed from`,`to`,`Rows`],rows:e.counts.map((t,r)=>[n(e.edges[r]),n(e.edges[r+1]),a(t)])})};function Ba({record:e}){let t=C(e.curves),[r]=t;if(!r)return null;let i=t.length>1?`The coloured line is ${r.name}, which is told apart least: area ${n(r.area)}.`:`The area under the line for ${r.name} is ${n(r.area)}.`;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e.title}),(0,_.jsx)(Te,{label:`Found against false alarms`,across:`false alarms`,up:`found`,children:(0,_.jsx)(Ee,{paths:t.map(e=>S(e.false_positives,e.true_positives))})}),(0,_.jsxs)(`p`,{className:`s q`,children:[i,` Guessing gives the dashed line, with an area of 0.5.`]})]})}var Va={draw:x(Ba),sentence:e=>{let[t]=C(e.curves);return t?`Told apart least is ${t.name}, with an area of ${n(t.area)} under its line; guessing gives 0.5.`:`No class has rows to be found.`},table:e=>({columns:[`Class`,`False alarms`,`Found`],rows:e.curves.flatMap(({name:e,false_positives:t,true_positives:n})=>t.map((t,i)=>[e,r(t),r(n[i])]))})},Ha=30;function Ua({record:{rows:e,columns:t}}){return t.length?(0,_.jsxs)(`div`,{className:`rows-made`,children:[(0,_.jsx)(`table`,{children:(0,_.jsx)(`tbody`,{children:t.slice(0,Ha).map((t,n)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{className:`q`,children:t}),e.map((e,t)=>(0,_.jsx)(`td`,{className:`num`,children:d(e[n])},t))]},n))})}),t.length>Ha&&(0,_.jsxs)(`p`,{className:`s q`,children:[`and `,c(t.length-Ha,`more column`)]})]}):(0,_.jsx)(`div`,{className:`rows-made-series`,children:e.map((e,t)=>(0,_.jsx)(j,{values:e.map(e=>e??0)},t))})}var Wa={draw:x(Ua),sentence:({rows:e,columns:t})=>t.length?`${c(e.length,`row`)} of ${c(t.length,`number`)} that it makes, as the network gets them.`:`${c(e.length,`channel`)} that it makes.`,table:({rows:e,columns:t})=>({columns:[`Row`,`Number`,`Value`],rows:e.flatMap((e,n)=>e.map((e,r)=>[String(n+1),t[r]??String(r+1),d(e)]))})},Ga=160,Ka=64,qa=`�`,Ja=({record:{title:e,inputs:t}})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`h3`,{children:e}),t.map((e,t)=>(0,_.jsx)(Ya,{input:e},t))]});function Ya({input:{name:e,picture:t,tokens:n,series:r}}){return(0,_.jsxs)(`div`,{className:`seen`,children:[t&&(0,_.jsx)(`img`,{src:t,alt:`The picture as ${e} gets it`}),n.slice(0,1+n.findLastIndex(Boolean)).map((e,t)=>(0,_.jsx)(`span`,{className:`token`,children:e===qa?`unknown`:e},t)),r.length>0&&(0,_.jsx)(`svg`,{width:Ga,height:Ka,role:`img`,"aria-label":`The series as ${e} gets it`,children:r.map((e,t)=>(0,_.jsx)(`path`,{d:Xa(e),fill:`none`,style:{stroke:`var(--r${1+t%6})`},strokeWidth:`1.5`},t))})]})}function Xa(e){let t=e.map(e=>e??0),[n,r]=[Math.min(...t),Math.max(...t)],i=e=>60-56*(e-n)/(r-n||1),a=e=>Ga*e/Math.max(1,t.length-1);return t.length?`M${t.map((e,t)=>`${a(t).toFixed(1)} ${i(e).toFixed(1)}`).join(`L`)}`:``}function Za({name:e,picture:t,tokens:n,series:r}){return t?`${e}, a picture`:n.length?`${e}, ${c(n.length,`token`)}`:r.length?`${e}, ${c(r.length,`channel`)} of ${c(r[0].length,`step`)}`:e}var Qa={draw:x(Ja),sentence:e=>`As it sees it: ${l(e.inputs.map(Za))}.`,table:e=>({columns:[`Input`,`Place`,`Holds`],rows:e.inputs.flatMap(({name:e,tokens:t,series:n})=>[...t.map((t,n)=>[e,String(n+1),t]),...n.flatMap(t=>t.map((t,n)=>[e,String(n+1),d(t)]))])})},$a=({alarm:e,rows:t})=>e?` ${c(e.above,`row`)} of ${i(t)} over ${n(e.at)}, under which ${r(e.share)} of the ${e.chosen_on} rows lie.`:``,eo=e=>Array.isArray(e)?e.map(e=>n(e)).join(`, `):``;function to({record:e,around:t}){let{title:n,samples:r,pairs:i}=e,a=(0,g.useMemo)(()=>r.map(({row:e})=>e),[r]);return r.length?(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:n}),e.alarm&&(0,_.jsx)(`p`,{className:`s q`,children:$a(e)}),i?(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`p`,{className:`s q`,children:`Above what is there, below what it expected.`}),(0,_.jsx)(Ur,{record:i})]}):(0,_.jsx)(`div`,{className:`opened`,children:(0,_.jsx)(dt,{rows:a,known:r,around:t})})]}):null}var no={draw:x(to),sentence:e=>`${c(e.samples.length,`sample`)} that it expected least.${$a(e)}`,table:({samples:e})=>({columns:[`Row`,`Error`,`What is there`,`What it expected`],rows:e.map(e=>[i(e.row+1),n(e.loss),eo(e.truth),eo(e.said)])})},ro=[`var(--val)`,`var(--accent)`,`var(--warn)`,`var(--error)`],io=e=>e===`O`?``:e.replace(/^[BIESLU]-/,``);function ao(e,t){return`color-mix(in srgb, ${ro[Math.max(0,e.indexOf(io(t)))%ro.length]} 26%, var(--fill))`}function oo({text:e,kinds:t}){return(0,_.jsx)(`p`,{className:`tagged-text`,children:e.words.map((n,r)=>{let i=e.said[r]??`O`,a=e.truth?.[r]??i,o=io(i),s=o&&o!==io(e.said[r-1]??`O`);return(0,_.jsxs)(`span`,{className:i===a?``:`wrong`,style:o?{background:ao(t,i)}:void 0,title:i===a?i:`${i}, it is ${a}`,children:[s&&(0,_.jsxs)(`small`,{children:[o,` `]}),n,` `]},r)})})}function so({record:{title:e,texts:t}}){let n=[...new Set(t.flatMap(({said:e,truth:t})=>[...e,...t??[]].map(io)))].filter(Boolean);return n.sort(),(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),t.map((e,t)=>(0,_.jsx)(oo,{text:e,kinds:n},t))]})}var co={draw:x(so),sentence:({texts:e})=>`${c(e.length,`text`)} with a tag for each word.`,table:({texts:e})=>({columns:[`Word`,`Tag`,`It is`],rows:e.flatMap(({words:e,said:t,truth:n})=>e.map((e,r)=>[e,t[r]??``,n?.[r]??``]))}),note:()=>`texts that it never learned from, with a tag for each word`},lo=e=>typeof e==`number`&&!Number.isNaN(e),uo=e=>lo(e)?r(e):``;function fo({record:{title:e,tasks:t,rows:n}}){return(0,_.jsxs)(`section`,{className:t.length>8?`wide`:``,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h2`,{children:e}),(0,_.jsx)(`span`,{className:`s q`,children:`right, of each task's rows that were kept back`})]}),(0,_.jsx)(`div`,{className:`wide-figure`,children:(0,_.jsxs)(`table`,{className:`task-scores`,children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{}),t.map((e,t)=>(0,_.jsx)(`th`,{className:`s q`,title:e,children:(0,_.jsx)(`span`,{className:`cut`,children:e})},t))]})}),(0,_.jsx)(`tbody`,{children:n.map((e,t)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsxs)(`th`,{className:`s q`,children:[`after task `,t+1]}),e.map((e,n)=>(0,_.jsx)(`td`,{className:n===t?`new`:void 0,style:lo(e)?{"--t":e}:void 0,children:uo(e)},n))]},t))})]})})]})}var po={draw:x(fo),sentence:({tasks:e,rows:t})=>{let n=(t.at(-1)??[]).flatMap((t,n)=>lo(t)?[`${r(t)} of ${e[n]??`a task`}`]:[]);return n.length?`It still knows ${n.join(`, `)}.`:`No task has been learned yet.`},table:null,note:()=>`what it still knows: right, of each task's rows that were kept back`},mo={draw:x(({record:e})=>e.texts.map((e,t)=>(0,_.jsxs)(`pre`,{className:`sampled`,children:[(0,_.jsx)(`span`,{className:`q`,children:e.given.slice(-80)}),e.said]},t))),sentence:e=>`${c(e.texts.length,`text`)} that it writes on.`,table:null,note:()=>`what it writes on, from the grey text`},ho=.5;function go({record:e}){let{title:t,at:n,places:r,right:i}=e,a=100*(n??ho);return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:t}),(0,_.jsxs)(Te,{label:`Rows that are right, by the chance from which on`,across:`from this chance on`,up:`right`,hasDiagonal:!1,children:[(0,_.jsx)(`path`,{d:`M50 0V100`,stroke:`var(--train)`,strokeWidth:`.6`,strokeDasharray:`2 2`}),(0,_.jsx)(`path`,{d:S(r,i),fill:`none`,stroke:`var(--ink-3)`,strokeWidth:`1`}),(0,_.jsx)(`path`,{d:`M${a} 0V100`,stroke:`var(--val)`,strokeWidth:`1`})]}),(0,_.jsx)(`p`,{className:`s q`,children:_o(e)})]})}function _o({second:e,at:t,places:n,right:i}){let a=e=>r(i[n.indexOf(e)]),o=`It says “${e}” from a chance of ${r(t)} on`;return t==null||t===ho?`${o}: on validation no other choice was clearly better.`:`${o}, chosen on validation. So ${a(t)} of these rows are right; from 50% on it would be ${a(ho)}.`}var vo={draw:x(go),sentence:_o,table:({places:e,right:t})=>({columns:[`From this chance on`,`Right`],rows:e.map((e,n)=>[r(e),r(t[n])])})};function yo(e,t,n,r){let[i=1,a=1]=t.size,[o=1,s=1]=t.step,[c=1,l=1]=t.gap,[u=0,d=0]=t.edge,f=n*o-u,p=r*s-d,m=Array.from({length:i*a},(n,r)=>{let i=f+Math.floor(r/a)*c,o=p+r%a*l,s=i<0||o<0||i>=e.height||o>=e.width,u=s?0:e.values[i*e.width+o]??0;return{weight:t.weights[r]??null,value:u,isOutside:s}});return{top:f,left:p,tall:(i-1)*c+1,wide:(a-1)*l+1,parts:m}}function bo({grid:e,theme:t,isOwn:n=!1}){let r=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>xo(r.current,e,n),[e,n,t]),(0,_.jsx)(`canvas`,{ref:r,className:`px`,role:`img`,"aria-label":`${e.title}, ${e.size}`})}function xo(e,{values:t,width:n,height:r},i){let a=Math.min(0,...t.map(e=>e??0)),o=Math.max(1e-9,...t.map(e=>Math.abs(e??0))),s={width:Math.max(1,n),height:Math.max(1,r)};if(a===0){let n=i?getComputedStyle(e).getPropertyValue(`--entry`):``;M(e,Uint8Array.from(t,e=>Math.round(255*(e??0)/o)),s,n?Xe(E(n)):Ye);return}let c=Qe(e),[l,u,d]=[c(`sunken`),c(`pos`),c(`neg`)];N(e,s.width,s.height,e=>{for(let i=0;i<n*r;i++){let n=t[i]??0,r=O(l,n<0?d:u,.92*Math.abs(n)/o);e.set([...r.map(Math.round),255],4*i)}})}var So=({record:e,around:{small:t,theme:n,onPixels:r,onWeights:i}})=>t?(0,_.jsx)(Co,{record:e,theme:n}):(0,_.jsx)(Do,{record:e,theme:n,onPixels:r,onWeights:i});function Co({record:{before:e,after:t},theme:n}){return(0,_.jsxs)(`div`,{className:`entry-picture pair`,children:[e.slice(0,1).map((e,t)=>(0,_.jsx)(To,{grid:e,most:60,children:(0,_.jsx)(bo,{grid:e,theme:n})},t)),e.length>0&&t.length>0&&(0,_.jsx)(wo,{}),t.slice(0,1).map((e,t)=>(0,_.jsx)(To,{grid:e,most:60,children:(0,_.jsx)(bo,{grid:e,theme:n,isOwn:!0})},t))]})}var wo=()=>(0,_.jsx)(`svg`,{width:`16`,height:`12`,viewBox:`0 0 16 12`,"aria-hidden":`true`,className:`arrow`,children:(0,_.jsx)(`path`,{d:`M1 6h13M10 2l4 4-4 4`})});function To({grid:e,most:t,children:n}){let r=Math.min(t/Math.max(1,e.width),t/Math.max(1,e.height)),i=Math.max(6,r*e.height);return(0,_.jsx)(`div`,{style:{width:Math.max(6,r*e.width),height:i},children:n})}var Eo=208;function Do({record:e,theme:t,onPixels:n,onWeights:r}){let{before:i,after:a,window:o,note:s}=e,[c]=i,[l]=a;return o&&c&&l&&c.width>0&&l.width>0?(0,_.jsxs)(`div`,{className:`entry-large`,children:[(0,_.jsx)(Ao,{picture:c,answer:l,window:o,theme:t,onPixels:n,onWeights:r}),(0,_.jsx)(`p`,{className:`s q`,children:s})]}):(0,_.jsxs)(`div`,{className:`entry-large`,children:[(0,_.jsxs)(`div`,{className:`pair wrap`,children:[(0,_.jsx)(Oo,{grids:i,theme:t}),i.length>0&&a.length>0&&(0,_.jsx)(wo,{}),(0,_.jsx)(Oo,{grids:a,theme:t,isOwn:!0})]}),(0,_.jsx)(`p`,{className:`s q`,children:s})]})}var Oo=({grids:e,theme:t,isOwn:n=!1})=>(0,_.jsx)(_.Fragment,{children:e.map((r,i)=>(0,_.jsxs)(`figure`,{children:[(0,_.jsx)(ko,{grid:r}),(0,_.jsx)(To,{grid:r,most:e.length>1?Eo*.7:Eo,children:(0,_.jsx)(bo,{grid:r,theme:t,isOwn:n})})]},i))}),ko=({grid:{title:e,size:t}})=>(0,_.jsxs)(`figcaption`,{className:`s m`,children:[e,` `,(0,_.jsx)(`span`,{className:`q`,children:t})]});function Ao({picture:e,answer:t,window:n,theme:r,onPixels:i,onWeights:a}){let[o,s]=(0,g.useState)({row:Math.floor(t.height/2),column:Math.floor(t.width/2)}),c=Math.min(o.row,t.height-1),l=Math.min(o.column,t.width-1),u=yo(e,n,c,l),[d=1,f=1]=n.step,p=(t,n)=>{let r=e.values.map(e=>e??0);r[t*e.width+n]=1,i?.(r)},m=({key:e})=>{let[n,r]=jo[e]??[0,0];return n===0&&r===0?!1:(s({row:Q(c+n,t.height),column:Q(l+r,t.width)}),!0)};return(0,_.jsxs)(`div`,{className:`pair wrap top`,children:[(0,_.jsxs)(`figure`,{children:[(0,_.jsx)(ko,{grid:e}),(0,_.jsx)(Mo,{grid:e,theme:r,frame:u,label:`The picture: point to move the frame, press to draw`,onPlace:(e,n,r)=>r&&i?p(e,n):s({row:Q(Math.floor(e/d),t.height),column:Q(Math.floor(n/f),t.width)}),onKey:m})]}),n.weights.length>0&&(0,_.jsx)(No,{window:n,onWeights:a}),(0,_.jsx)(wo,{}),(0,_.jsxs)(`figure`,{children:[(0,_.jsx)(ko,{grid:t}),(0,_.jsx)(Mo,{grid:t,theme:r,isOwn:!0,frame:{top:c,left:l,tall:1,wide:1},label:`What comes out: point, or use the arrow keys, to see what it is made of`,onPlace:(e,t)=>s({row:e,column:t}),onKey:m})]}),(0,_.jsx)(Io,{framed:u,value:t.values[c*t.width+l]??null,hasWeights:n.weights.length>0})]})}var jo={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},Q=(e,t)=>Math.max(0,Math.min(t-1,e));function Mo({grid:e,theme:t,isOwn:n=!1,frame:r,label:i,onPlace:a,onKey:o}){let{height:s,width:c}=e,l=({clientX:e,clientY:t,currentTarget:n,buttons:r})=>{let i=n.getBoundingClientRect();a(Q(Math.floor((t-i.top)/i.height*s),s),Q(Math.floor((e-i.left)/i.width*c),c),r>0)},u=e=>{o(e)&&e.preventDefault()},d=(e,t)=>`${100*e/t}%`;return(0,_.jsxs)(`div`,{className:`overlaid`,style:{width:Eo,height:Eo*s/c},role:`slider`,tabIndex:0,"aria-label":i,"aria-valuenow":r.top*c+r.left,"aria-valuetext":`row ${r.top+1}, column ${r.left+1}`,onPointerMove:l,onPointerDown:l,onKeyDown:u,children:[(0,_.jsx)(bo,{grid:e,theme:t,isOwn:n}),(0,_.jsx)(`i`,{style:{top:d(r.top,s),left:d(r.left,c),height:d(r.tall,s),width:d(r.wide,c)}})]})}function No({window:{size:e,weights:t},onWeights:n}){let[,r=1]=e,i=Math.max(1e-9,...t.map(e=>Math.abs(e??0))),a=(0,g.useRef)(t);(0,g.useEffect)(()=>{a.current=t},[t]);let o=(e,t)=>{let r=Number(t);if(t===``||!Number.isFinite(r))return;let i=a.current.map((t,n)=>n===e?r:t??0);a.current=i,n?.(i)};return(0,_.jsxs)(`figure`,{children:[(0,_.jsx)(`figcaption`,{className:`s m`,children:`The same numbers everywhere`}),(0,_.jsx)(`div`,{className:`weights-of`,style:{gridTemplateColumns:`repeat(${r}, 40px)`},children:t.map((e,t)=>(0,_.jsx)(`input`,{className:(e??0)<0?`below`:`above`,style:{"--t":`${Fo*Math.abs(e??0)/i}%`},"aria-label":`Number ${t+1} of the window`,inputMode:`decimal`,defaultValue:String(Number((e??0).toFixed(2))),onBlur:e=>o(t,e.currentTarget.value),onKeyDown:e=>e.key===`Enter`&&o(t,e.currentTarget.value),readOnly:!n},`${t} ${e}`))})]})}var Po=9,Fo=45;function Io({framed:{parts:e},value:t,hasWeights:r}){let i=r?e.filter(({weight:e,value:t})=>e&&t):e;return(0,_.jsxs)(`div`,{className:`summed`,children:[(0,_.jsx)(`p`,{className:`s q`,children:`At the framed place`}),(0,_.jsx)(`table`,{children:(0,_.jsxs)(`tbody`,{children:[i.slice(0,Po).map(({weight:e,value:t,isOutside:i},a)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{children:r?`${n(e,2)} × ${n(t,2)}`:i?`outside`:``}),(0,_.jsx)(`td`,{className:`num`,children:n(r?(e??0)*t:t,2)})]},a)),i.length>Po&&(0,_.jsxs)(`tr`,{children:[(0,_.jsxs)(`td`,{className:`q`,children:[`and `,i.length-Po,` more`]}),(0,_.jsx)(`td`,{})]})]})}),(0,_.jsxs)(`p`,{className:`row`,children:[(0,_.jsx)(`span`,{className:`s q`,children:r?`sum`:`comes out`}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsx)(`b`,{children:n(t,2)})]})]})}var Lo=({title:e,size:t})=>`${e}, ${t}`;function Ro(e){let t=e.filter(e=>e!==null);return t.length?[n(Math.min(...t),2),n(Math.max(...t),2)]:[`–`,`–`]}var zo={draw:x(So),sentence:e=>`${e.title}: ${l(e.before.map(Lo))} becomes ${l(e.after.map(Lo))}.`,table:e=>({columns:[`Picture`,`Size`,`Smallest`,`Largest`],rows:[...e.before,...e.after].map(({title:e,size:t,values:n})=>[e,t,...Ro(n)])})};function Bo(e,t){let{yes:n,no:r}=e[t];return[n,r].filter(n=>n!=null&&n>t&&e[n]!==void 0)}function Vo(e){let t=new Map,n=0,r=(i,a)=>{let o={number:i,depth:a,x:0};t.set(i,o);let s=Bo(e,i);for(let e of s)t.has(e)||r(e,a+1);s.length?o.x=s.reduce((e,n)=>e+t.get(n).x,0)/s.length:(o.x=n,n+=1)};r(0,0);let i=[...t.values()];return{nodes:i,leaves:n,deepest:Math.max(...i.map(({depth:e})=>e))}}var Ho=84,Uo=24,Wo={least:86,most:150},Go=6.4,Ko=30;function qo({record:e}){let[t,n]=F(420);if(!e.nodes.length)return null;let{nodes:r,leaves:i,deepest:o}=Vo(e.nodes),s=Math.max(Wo.least,Math.min(Wo.most,n/Math.max(1,i))),c=({x:e,depth:t})=>[e*s+s/2,Uo+t*Ho],l=e.depth>e.shown?`; the first ${e.shown} are drawn`:``;return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsxs)(`p`,{className:`s q`,children:[e.depth,` questions deep, `,a(e.leaves),` leaves`,l,`. Wider lines carry more training rows.`]}),(0,_.jsx)(`div`,{ref:t,className:`wide-figure`,children:(0,_.jsxs)(`svg`,{width:s*i,height:o*Ho+60,role:`img`,"aria-label":e.title,children:[r.map(t=>(0,_.jsx)(Jo,{record:e,nodes:r,node:t,place:c},t.number)),r.map(t=>(0,_.jsx)(Xo,{...e.nodes[t.number],at:c(t),cell:s},t.number))]})})]})}function Jo({record:e,nodes:t,node:n,place:r}){let[i,a]=r(n);return Bo(e.nodes,n.number).map(o=>{let[s,c]=r(t.find(({number:e})=>e===o)),l=e.nodes[o].rows/Math.max(1,e.nodes[0].rows),u=s<i;return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{d:`M${i} ${a+18}C${i} ${a+48} ${s} ${c-48} ${s} ${c-18}`,fill:`none`,style:{stroke:`var(--line-2)`},strokeWidth:1+5*Math.sqrt(l)}),(0,_.jsx)(`text`,{className:`over`,x:(i+s)/2+(u?-6:6),y:(a+c)/2,textAnchor:u?`end`:`start`,children:o===e.nodes[n.number].yes?`yes`:`no`})]},o)})}var Yo=(e,t)=>e.length>t?`${e.slice(0,Math.max(1,t-1))}…`:e;function Xo({rows:e,says:t,share:n,question:i,more:o,at:[s,c],cell:l}){let u=n==null?t:`${t}, ${r(n)}`,d=i??(o?`asks on …`:``),f=i!=null,p=f?Ko:Math.min(Ko,Math.floor(l/Go));return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${d?`${d}? `:``}Says ${u}; ${a(e)} rows`}),!f&&(0,_.jsx)(`rect`,{x:s-l/2+4,y:c-18,width:l-8,height:`38`,rx:`6`,style:{fill:`var(--sunken)`,stroke:`var(--line)`}}),(0,_.jsx)(`text`,{className:f?`over`:``,x:s,y:c-2,textAnchor:`middle`,style:{fill:`var(--ink)`,fontWeight:600},children:Yo(f?`${i}?`:u,p)}),(0,_.jsxs)(`text`,{className:f?`over`:``,x:s,y:c+13,textAnchor:`middle`,children:[a(e),` rows`,!f&&o&&` …`]})]})}var Zo=e=>e==null?``:String(e+1),Qo={draw:x(qo),sentence:e=>`A tree ${c(e.depth,`question`)} deep with ${a(e.leaves)} leaves${e.nodes[0]?.question?`, which asks first: ${e.nodes[0].question}`:``}.`,table:e=>({columns:[`Number`,`Question`,`If yes`,`If no`,`Says`,`Rows`],rows:e.nodes.map(({question:e,yes:t,no:n,says:r,rows:i},o)=>[String(o+1),e??``,Zo(t),Zo(n),r,a(i)])})},$o=11;function es({heights:e}){let t=Math.sqrt(Math.max(0,...e.map(e=>e??0)));return Array.from({length:$o},(e,n)=>(t*(n+1)/12)**2).filter(e=>e>0)}function ts(e,t,n){let{x:r,y:i,heights:a}=e,o=``;for(let e=0;e+1<i.length;e++)for(let s=0;s+1<r.length;s++){let c=[[s,e],[s+1,e],[s+1,e+1],[s,e+1]],l=c.map(([e,n])=>(a[n*r.length+e]??0)-t),u=[];for(let e=0;e<4;e++){let t=(e+1)%4;if(l[e]<0==l[t]<0)continue;let a=l[e]/(l[e]-l[t]),[o,s]=c[e],[d,f]=c[t];u.push(n(ns(r[o],r[d],a),ns(i[s],i[f],a)))}for(let e=0;e+1<u.length;e+=2)o+=`M${rs(u[e])}L${rs(u[e+1])}`}return o}var ns=(e,t,n)=>(e??0)+((t??0)-(e??0))*n,rs=([e,t])=>`${e.toFixed(1)} ${t.toFixed(1)}`,is={width:140,height:84},as=300,os=({record:e,around:t})=>t.small?(0,_.jsx)(ss,{record:e}):(0,_.jsx)(cs,{record:e}),ss=({record:e})=>(0,_.jsx)(`svg`,{viewBox:`0 0 ${is.width} ${is.height}`,role:`img`,"aria-label":e.title,className:`entry-picture`,children:(0,_.jsx)(ls,{record:e,...is,until:e.path.length})});function cs({record:e}){let[t,n]=F(320),[r,a]=(0,g.useState)(null),{path:o,note:s}=e,c=Math.max(1,o.length),l=Math.min(r??c,c),u=Math.min(n,as*1.6),d=o[l-1]?.[2]??0;return(0,_.jsxs)(`div`,{ref:t,className:`entry-large`,children:[(0,_.jsx)(`svg`,{width:u,height:as,role:`img`,"aria-label":`${e.title}. ${s}`,className:`ground`,children:(0,_.jsx)(ls,{record:e,width:u,height:as,until:l})}),(0,_.jsxs)(`div`,{className:`row`,style:{maxWidth:u},children:[(0,_.jsx)(`input`,{type:`range`,className:`slide`,"aria-label":`Steps`,min:1,max:c,value:l,onChange:e=>a(Number(e.currentTarget.value))}),(0,_.jsxs)(`span`,{className:`s q nw`,children:[`step `,i(d)]})]}),(0,_.jsxs)(`p`,{className:`s q`,children:[s,` Each line joins places with the same loss.`]})]})}function ls({record:e,width:t,height:n,until:r}){let{x:i,y:a,path:o}=e;if(i.length<2||a.length<2)return null;let s=e=>t*(e-(i[0]??0))/((i.at(-1)??1)-(i[0]??0)||1),c=e=>n-n*(e-(a[0]??0))/((a.at(-1)??1)-(a[0]??0)||1),l=o.slice(0,r).map(([e,t])=>[s(e??0),c(t??0)]),[u]=l,d=l.at(-1);return(0,_.jsxs)(_.Fragment,{children:[es(e).map(t=>(0,_.jsx)(`path`,{className:`level`,d:ts(e,t,(e,t)=>[s(e),c(t)])},t)),(0,_.jsx)(`path`,{className:`walked`,d:l.length?`M${l.map(([e,t])=>`${e.toFixed(1)} ${t.toFixed(1)}`).join(`L`)}`:``}),u&&(0,_.jsx)(`circle`,{className:`start`,cx:u[0],cy:u[1],r:`3.5`}),d&&(0,_.jsx)(`circle`,{className:`end`,cx:d[0],cy:d[1],r:`4`})]})}var us=(e=[])=>`${d(e[0])}, ${d(e[1])}`,ds={draw:x(os),sentence:e=>`${e.title}: ${c(e.path.at(-1)?.[2]??0,`step`)} from ${us(e.path[0])} to ${us(e.path.at(-1))}. ${e.note}`,table:e=>({columns:[`Step`,`Across`,`Up`],rows:e.path.map(([e,t,n])=>[i(n??0),d(e),d(t)])})},fs=`–`;function ps({record:e}){let t=e.columns.flatMap(e=>e.weights.map(e=>Math.abs(e??0))),n=Math.max(1e-12,...t);return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`p`,{className:`s q`,children:e.note}),e.groups.length===1?(0,_.jsx)(gs,{columns:e.columns,most:n}):(0,_.jsx)(vs,{...e,most:n})]})}var ms=e=>e.replace(`-`,`−`),hs=e=>e<0?`var(--neg)`:`var(--pos)`,gs=({columns:e,most:t})=>(0,_.jsx)(`div`,{className:`bar-rows`,children:e.map(({name:e,weights:[n]},r)=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`span`,{className:`clip grow`,title:e,children:e}),(0,_.jsx)(`span`,{className:`q s`,children:n==null?fs:ms(n.toPrecision(3))})]}),(0,_.jsx)(_s,{weight:n??0,most:t})]},r))});function _s({weight:e,most:t}){let n=Math.abs(e)/t*50,r=e<0?50-n:50;return(0,_.jsx)(`div`,{children:(0,_.jsxs)(`svg`,{width:`100%`,height:`14`,"aria-hidden":`true`,children:[(0,_.jsx)(`line`,{x1:`50%`,x2:`50%`,y1:`0`,y2:`14`,style:{stroke:`var(--line-2)`}}),(0,_.jsx)(`rect`,{x:`${r}%`,y:`3`,width:`${n}%`,height:`8`,rx:`2`,style:{fill:hs(e)}})]})})}function vs({groups:e,columns:t,most:n}){return(0,_.jsx)(`div`,{className:`wide-figure`,children:(0,_.jsxs)(`table`,{className:`matrix`,children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{children:`Column`}),e.map((e,t)=>(0,_.jsx)(`th`,{className:`n`,children:e},t))]})}),(0,_.jsx)(`tbody`,{children:t.map(({name:e,weights:t},r)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{children:e}),t.map((e,t)=>(0,_.jsx)(`td`,{className:`cell`,style:{background:ys(e??0,n)},children:e==null?fs:ms(e.toFixed(2))},t))]},r))})]})})}var ys=(e,t)=>`color-mix(in srgb, ${hs(e)} ${Math.round(45*Math.abs(e)/t)}%, transparent)`,bs={draw:x(ps),sentence:e=>{let t=e.columns.flatMap(({name:t,weights:n})=>n.map((n,r)=>({name:t,weight:n??0,group:e.groups[r]}))).reduce((e,t)=>Math.abs(t.weight)>Math.abs(e.weight)?t:e,{name:``,weight:0,group:``});return t.name?`${t.name} speaks most ${t.weight<0?`against`:`for`} ${t.group??`it`}: ${d(t.weight)}.`:`No column has a weight.`},table:e=>({columns:[`Column`,...e.groups],rows:e.columns.map(({name:t,weights:n})=>[t,...e.groups.map((e,t)=>d(n[t]))])})};function xs({record:e,around:t}){let{title:n,samples:r}=e,i=(0,g.useMemo)(()=>r.map(({row:e})=>e),[r]);return r.length?(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:n}),(0,_.jsx)(`div`,{className:`opened`,children:(0,_.jsx)(dt,{rows:i,known:r,around:t})})]}):null}var Ss={draw:x(xs),sentence:e=>`${c(e.samples.length,`sample`)} on which it is furthest off.`,table:e=>({columns:[`Row`,`Answer`,`Sure`],rows:e.samples.map(e=>[i(e.row+1),pt(e)??``,e.chance==null?``:r(e.chance)])})},Cs={draw:x(({record:e})=>e.text?(0,_.jsx)(`p`,{className:`written-text`,children:e.text}):(0,_.jsx)(`p`,{className:`q`,children:`It writes nothing.`})),sentence:e=>`It writes: ${e.text||`nothing`}.`,table:null},ws=e({alike:()=>ge,"by-noise":()=>ye,"by-step":()=>Ce,calibration:()=>je,chances:()=>Ne,"classes-said":()=>He,confusion:()=>jt,costs:()=>en,disagreement:()=>un,episode:()=>vn,graph:()=>Hn,growth:()=>pr,guesses:()=>vr,heat:()=>Cr,importance:()=>Mr,lead:()=>Hr,likeness:()=>ei,lines:()=>mi,"masks-said":()=>vi,"numbers-answered":()=>Si,"numbers-said":()=>Ai,outputs:()=>ji,painted:()=>Ni,pairs:()=>Ri,"per-class":()=>Wi,pictures:()=>qr,"plane-of-many":()=>la,"plane-of-number":()=>da,"plane-of-two":()=>_a,points:()=>Na,"precision-recall":()=>Fa,residuals:()=>za,roc:()=>Va,"rows-made":()=>Wa,seen:()=>Qa,strange:()=>no,tagged:()=>co,"task-scores":()=>po,texts:()=>mo,threshold:()=>vo,through:()=>zo,tree:()=>Qo,valley:()=>ds,weights:()=>bs,worst:()=>Ss,written:()=>Cs});function $({figure:e}){return Object.hasOwn(ws,e)?ws[e]:null}function Ts(e,t,n={}){t.classList.add(`figure`);let r=$(e),i=[Es(t,`picture`,r?.draw??Os,[e,n])];return r&&!n.small&&i.push(Es(t,`words`,x(Ds(r)),[e,n])),{update:(e,t=n)=>{for(let n of i)n.update(e,t)},close:()=>{for(let e of i)e.close()}}}function Es(e,t,n,[r,i]){let a=e.appendChild(document.createElement(`div`));a.className=t;let o=n(r,a,i);return{update:o.update,close:()=>{o.close(),a.remove()}}}var Ds=({sentence:e,table:t})=>({record:n,around:r})=>(0,_.jsx)(s,{title:n.title,sentence:e(n,r),table:t&&(()=>t(n,r))}),Os=x(({record:e})=>(0,_.jsx)(`section`,{children:(0,_.jsxs)(`p`,{className:`q`,children:[`This page cannot draw the figure “`,e.title??e.figure,`”; the report's file has its numbers.`]})})),ks=(e,t={})=>$(e)?.note?.(e,t)??e.title??``,As=(e,t={})=>$(e)?.about?.(e,t)??``,js=(e,t)=>$(e)?.key?.(e,t);export{y as C,te as E,v as S,b as T,Qe as _,Ur as a,se as b,M as c,T as d,k as f,E as g,A as h,ks as i,ct as l,O as m,Ts as n,V as o,Ze as p,js as r,yn as s,As as t,Ye as u,w as v,ie as w,le as x,ae as y};
//# sourceMappingURL=registry.js.map