import{n as e,r as t}from"./rolldown-runtime.js";import{a as n,c as r,i,l as a,n as o,o as s,s as c,t as l,u}from"./InWords.js";import{i as d,n as f,t as p}from"./react.js";import{r as m,t as ee}from"./Segments.js";import{t as h}from"./metrics.js";import{n as te,t as ne}from"./class-colour.js";var re=`/* What figures look like, wherever they are drawn. Tokens come from tokens.css, shared pieces from parts/look.css. */
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
`,g=t(d(),1),ie=f(),_=p(),ae=`–`;function v(e,t,n){return t==null||!Number.isFinite(t)?ae:e.share?y(`${(100*t).toFixed(n??1)}%`):y(t.toFixed(n===0?2:3))}var y=e=>e.replace(/^-(?=[0.]*[%\s]*$)/,``).replace(`-`,`−`);function oe(e){return e<.1?`${+(1e3*e).toPrecision(2)} ms`:e<60?`${+e.toPrecision(2)} s`:a(e)}function se(e){return e==null?ae:e<1e-4?`< 0.1 ms`:e>=.1&&e<10?`${e.toFixed(2)} s`:a(e)}var ce=[[0xe8d4a51000,`TB`],[1e9,`GB`],[1e6,`MB`],[1e3,`KB`]];function le(e){if(!e)return ae;let[t,n]=ce.find(([t])=>e>=t)??[];if(t===void 0)return`< 1 KB`;let r=e/t;return`${r.toFixed(n===`KB`||r>=100?0:1)} ${n}`}function ue(e){let t=10**Math.floor(Math.log10(e)),n=e/t;return n<1.5?t:n<3.5?2*t:n<7.5?5*t:10*t}function b(e,t,n){let r=ue((t-e)/n||1),i=[];for(let n=Math.ceil(e/r-1e-9)*r;n<=t+r*1e-6;n+=r)i.push(Math.abs(n)<r/1e6?0:n);return i}function de(e,t){let n=[];for(let r=Math.floor(Math.log10(e))-1;r<=Math.ceil(Math.log10(t));r++)for(let i of[1,2,5]){let a=i*10**r;a>=e*.999&&a<=t*1.001&&n.push(a)}return Math.log10(t/e)>3?n.filter(e=>Math.abs(Math.log10(e)-Math.round(Math.log10(e)))<1e-6):n}function x(e){return(t,n,r)=>{let i=(0,ie.createRoot)(n),a=(t,n=r)=>i.render((0,_.jsx)(e,{record:t,around:n}));return a(t),{update:a,close:()=>queueMicrotask(()=>i.unmount())}}}var fe=2;function pe({record:{title:e,samples:t}}){let[n]=t;return n?(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`h3`,{className:`alike-head`,children:e}),n.picture?(0,_.jsx)(me,{samples:t}):(0,_.jsx)(he,{samples:t})]}):null}var me=({samples:e})=>(0,_.jsx)(`div`,{className:`alike`,children:e.map(({row:e,label:t,picture:n},r)=>(0,_.jsxs)(`figure`,{title:`row ${e}`,children:[n&&(0,_.jsx)(`img`,{src:n,alt:`Training picture ${e}`}),t]},r))});function he({samples:e}){let t=Object.keys(e[0].shown??{});return(0,_.jsx)(`div`,{className:`alike-rows ${t.length>fe?`wide`:``}`,children:(0,_.jsxs)(`table`,{children:[(0,_.jsx)(`thead`,{children:(0,_.jsx)(`tr`,{children:[`answer`,...t].map(e=>(0,_.jsx)(`th`,{scope:`col`,children:e},e))})}),(0,_.jsx)(`tbody`,{children:e.map(({label:e,shown:n},r)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{children:(0,_.jsx)(`b`,{children:e})}),t.map(e=>(0,_.jsx)(`td`,{children:n?.[e]??`–`},e))]},r))})]})})}var ge=({row:e,label:t})=>`row ${u(e+1)}${t?`, ${t}`:``}`,_e=e=>Object.entries(e).map(([e,t])=>`${e} ${t}`).join(`, `),ve={draw:x(pe),sentence:e=>`${r(e.samples.length,`training sample`)} that it finds most alike: ${o(e.samples.map(ge))}.`,table:e=>({columns:[`Row`,`Label`,`Holds`],rows:e.samples.map(({row:e,label:t,shown:n})=>[u(e+1),t??``,_e(n??{})])})},ye=96;function be({record:{title:e,noise:t,errors:n}}){let r=n.filter(e=>e!=null);if(!r.length)return null;let i=100/n.length,a=Math.max(...r)||1;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),(0,_.jsx)(`div`,{className:`hist`,children:(0,_.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,role:`img`,"aria-label":e,children:n.map((e,n)=>{if(e==null)return null;let r=ye*e/a;return(0,_.jsx)(`rect`,{x:i*(n+.1),width:i*.8,y:100-r,height:r,fill:`var(--val)`,children:(0,_.jsx)(`title`,{children:`${c(t[n])} noise: ${s(e)}`})},n)})})}),(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{className:`grow`,children:`hardly any noise`}),(0,_.jsx)(`span`,{children:`nothing else`})]})]})}var xe={draw:x(be),sentence:({title:e,noise:t,errors:n})=>`${e}: ${s(n[0])} with hardly any and ${s(n.at(-1))} with the most, at ${r(t.length,`amount`)}.`,table:({noise:e,errors:t})=>({columns:[`Noise`,`Mean squared error`],rows:t.map((t,n)=>[c(e[n]),s(t)])})},Se=96;function Ce({record:{title:e,errors:t}}){let n=t.filter(e=>e!=null);if(!n.length)return null;let r=t.length,i=r===1?`1 step ahead`:`${r} steps ahead`,a=r>1?`, ${s(t.at(-1))} off ${i}`:``;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),(0,_.jsx)(we,{errors:t,most:Math.max(...n)||1}),(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{className:`grow`,children:`1 step ahead`}),(0,_.jsx)(`span`,{children:r>1&&i})]}),(0,_.jsxs)(`p`,{className:`s q`,children:[s(t[0]),` off one step ahead`,a,`, on average over the rows.`]})]})}function we({errors:e,most:t}){let n=100/e.length;return(0,_.jsx)(`div`,{className:`hist`,children:(0,_.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,role:`img`,"aria-label":`Mean error of each step ahead`,children:e.map((e,r)=>{if(e==null)return null;let i=Se*e/t;return(0,_.jsx)(`rect`,{x:n*(r+.1),width:n*.8,y:100-i,height:i,fill:`var(--val)`,children:(0,_.jsx)(`title`,{children:`Step ${r+1}: ${s(e)}`})},r)})})})}var Te={draw:x(Ce),sentence:e=>`Step by step it is ${s(e.errors[0])} off one step ahead and ${s(e.errors.at(-1))} off at the last of ${r(e.errors.length,`step`)}.`,table:e=>({columns:[`Steps ahead`,`Mean error`],rows:e.errors.map((e,t)=>[String(t+1),s(e)])})},Ee=[0,20,40,60,80,100];function De({label:e,across:t,up:n,hasDiagonal:r=!0,children:i}){return(0,_.jsx)(`div`,{className:`square`,children:(0,_.jsxs)(`svg`,{viewBox:`-21 -7 128 124`,role:`img`,"aria-label":e,children:[Ee.slice(1).map(e=>(0,_.jsx)(`path`,{d:`M0 ${100-e}H100`,stroke:`var(--grid)`,strokeWidth:`.4`},e)),(0,_.jsx)(`path`,{d:`M0 0V100H100`,fill:`none`,stroke:`var(--axis)`,strokeWidth:`.6`}),r&&(0,_.jsx)(`path`,{d:`M0 100L100 0`,stroke:`var(--train)`,strokeWidth:`.6`,strokeDasharray:`2 2`}),i,(0,_.jsxs)(`g`,{fontSize:`4`,fill:`var(--ink-3)`,children:[Ee.map(e=>(0,_.jsxs)(`g`,{children:[(0,_.jsxs)(`text`,{x:`-2`,y:101.4-e,textAnchor:`end`,children:[e,`%`]}),(0,_.jsx)(`path`,{d:`M${e} 100v1.5`,stroke:`var(--axis)`,strokeWidth:`.6`}),(0,_.jsxs)(`text`,{x:e,y:`106`,textAnchor:`middle`,children:[e,`%`]})]},e)),(0,_.jsx)(`text`,{x:`50`,y:`113.5`,textAnchor:`middle`,children:t}),(0,_.jsx)(`text`,{transform:`translate(-16 50) rotate(-90)`,textAnchor:`middle`,children:n})]})]})})}function Oe(e,t){return e.map((e,n)=>[e,t[n]]).filter(([e,t])=>Number.isFinite(e)&&Number.isFinite(t)).map(([e,t],n)=>`${n?`L`:`M`}${(100*e).toFixed(2)} ${(100-100*t).toFixed(2)}`).join(``)}function ke({paths:e}){return(0,_.jsxs)(_.Fragment,{children:[e.slice(1).map((e,t)=>(0,_.jsx)(`path`,{d:e,fill:`none`,stroke:`var(--ink-3)`,strokeWidth:`.5`,opacity:`.6`},t)),e.length>0&&(0,_.jsx)(`path`,{d:e[0],fill:`none`,stroke:`var(--val)`,strokeWidth:`1`})]})}var Ae=e=>e.filter(e=>e.area!=null).sort((e,t)=>e.area-t.area),je=1.4,Me=4.4;function Ne({record:{title:e,bins:t,error:n}}){let r=Oe(t.map(e=>e.said),t.map(e=>e.right));return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:(0,_.jsx)(m,{word:`calibration`,children:e})}),(0,_.jsxs)(De,{label:`Calibration`,across:`how sure it says it is`,up:`how often it is right`,children:[(0,_.jsx)(`path`,{d:r,fill:`none`,stroke:`var(--val)`,strokeWidth:`1`}),t.map((e,t)=>(0,_.jsx)(Pe,{...e},t))]}),(0,_.jsxs)(`p`,{className:`s q`,children:[`On average `,c(n),` off the dashed line, on which 80% sure means right 8 times of 10.`]})]})}function Pe({said:e,right:t,rows:n}){let r=`${c(e)} sure, ${c(t)} right, ${i(n)} rows`,a=Math.min(Me,je+Math.sqrt(n)/4);return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:r}),(0,_.jsx)(`circle`,{cx:100*e,cy:100-100*t,r:a,fill:`var(--val)`})]})}var Fe={draw:x(Ne),sentence:e=>`How sure it is and how often it is right are ${c(e.error)} apart, averaged over the rows.`,table:e=>({columns:[`Sure`,`Right`,`Rows`],rows:e.bins.map(({said:e,right:t,rows:n})=>[c(e),c(t),i(n)])})},Ie=({record:e})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`div`,{className:`big`,"data-answer":e.said,children:e.said}),e.sure!=null&&(0,_.jsxs)(`div`,{className:`m`,children:[c(e.sure),` by the network's own reckoning`]}),e.note&&(0,_.jsx)(`p`,{className:`s q`,children:e.note}),(0,_.jsx)(Le,{shares:e.chances})]});function Le({shares:e}){return(0,_.jsx)(`div`,{className:`probability`,children:e.map(({name:e,share:t},n)=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsx)(`span`,{className:`name`,title:e,children:e}),(0,_.jsx)(`span`,{className:`track ${n?``:`top`}`,children:(0,_.jsx)(`i`,{style:{width:`${100*(t??0)}%`}})}),(0,_.jsx)(`span`,{className:`value`,children:c(t)})]},n))})}var Re={draw:x(Ie),sentence:e=>`It says ${e.said}${e.sure==null?``:`, ${c(e.sure)} sure by its own reckoning`}.`,table:e=>({columns:[`Answer`,`Chance`],rows:e.chances.map(({name:e,share:t})=>[e,c(t)])})},ze=10,Be=4;function Ve({record:e,around:t}){let n=t.show===`worst`?He(e):e.fixed,r=e=>t.classes?.[e]??String(e);if(!t.picture)return(0,_.jsx)(`div`,{className:`told`,children:n.slice(0,ze).map((e,t)=>(0,_.jsx)(We,{sample:e,words:Ue(e,r)},t))});let i=n.some(e=>r(e.said).length>Be);return(0,_.jsx)(`div`,{className:`samples${i?` long`:``}`,children:n.map((e,n)=>(0,_.jsx)(Ge,{look:t.picture?.(e.row),isWrong:e.said!==e.truth,words:Ue(e,r),sure:c(e.chance)},n))})}function He({fixed:e,worst:t}){let n=new Set(t.map(({row:e})=>e));return[...t,...e.filter(({row:e})=>!n.has(e))].slice(0,Math.max(t.length,e.length))}var Ue=({said:e,truth:t},n)=>e===t?n(e):`${n(e)}, is ${n(t)}`;function We({sample:e,words:t}){return(0,_.jsxs)(`div`,{className:`told-row`,children:[(0,_.jsxs)(`span`,{className:`s q`,children:[`row `,e.row+1]}),(0,_.jsx)(`span`,{className:e.said===e.truth?``:`bad`,children:t}),(0,_.jsx)(`span`,{className:`sure`,children:(0,_.jsx)(`i`,{style:{width:`${100*(e.chance??0)}%`}})}),(0,_.jsx)(`span`,{className:`s q`,children:c(e.chance)})]})}var Ge=(0,g.memo)(({look:e,isWrong:t,words:n,sure:r})=>(0,_.jsxs)(`figure`,{className:t?`wrong`:``,title:`${r} sure`,children:[(0,_.jsx)(`i`,{className:`px`,style:e}),(0,_.jsx)(`figcaption`,{className:`s`,children:n})]})),Ke=(e,{classes:t})=>t?.[e]??String(e),qe={draw:x(Ve),sentence:e=>`${u(e.wrong)} of ${r(e.of,`sample`)} are called what they are not.`,table:(e,t)=>({columns:[`Row`,`Said`,`Is`,`Sure`],rows:(t.show===`worst`?He(e):e.fixed).map(({row:e,said:n,truth:r,chance:i})=>[u(e+1),Ke(n,t),Ke(r,t),c(i)])}),note:e=>`${e.wrong} of ${e.of} wrong here`,about:(e,{which:t})=>`The first ${e.of} ${t??`rows`}`};function S(e){let t=atob(e),n=new Uint8Array(t.length);for(let e=0;e<t.length;e++)n[e]=t.charCodeAt(e);return n}var Je=/^#([0-9a-f]{6})$/i,Ye=/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i,Xe=/^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/;function C(e){let t=e.trim(),n=Je.exec(t)?.[1]??Ye.exec(t)?.slice(1).map(e=>e+e).join(``);return n?[0,2,4].map(e=>Number.parseInt(n.slice(e,e+2),16)):Xe.exec(t)?.slice(1).map(Number)||Ze(t)}var w=null;function Ze(e){w??=document.createElement(`canvas`).getContext(`2d`),w.fillStyle=`#000000`,w.fillStyle=e;let t=w.fillStyle;return Je.test(t)?C(t):[0,0,0]}var T=(e,t,n)=>[e[0]+(t[0]-e[0])*n,e[1]+(t[1]-e[1])*n,e[2]+(t[2]-e[2])*n],E=(e,t=1)=>t===1?`rgb(${e.map(Math.round).join(`,`)})`:`rgba(${e.map(Math.round).join(`,`)},${t})`;function D(...e){let t=new Uint8Array(768);for(let n=0;n<256;n++){let r=n/255*(e.length-1),i=Math.min(e.length-2,Math.floor(r));t.set(T(e[i],e[i+1],r-i).map(Math.round),3*n)}return t}var O=[0,0,0],Qe=[255,255,255],k=D(O,Qe),$e=e=>D(O,e,Qe),et=e=>e?[E(O),E(Qe)]:[E(Qe),E(O)];function A(e){let t=getComputedStyle(e);return e=>C(t.getPropertyValue(`--${e}`))}var j=[[46,125,209],[226,118,30],[42,157,99],[197,64,116],[126,87,194],[0,151,167],[158,130,20],[120,100,90]];function tt(e,t,n={}){let{from:r=0,strength:i=.65}=n,{width:a,height:o}=e;if(!a||!o)return;let s=e.getContext(`2d`),c=s.getImageData(0,0,a,o),l=c.data;for(let e=0;e<a*o;e++){let n=t[r+e];if(!n)continue;let a=j[(n-1)%j.length];for(let t=0;t<3;t++)l[4*e+t]=(1-i)*l[4*e+t]+i*a[t];l[4*e+3]=255}s.putImageData(c,0,0)}function nt({classes:e}){return(0,_.jsx)(`div`,{className:`row s paints`,children:e.slice(1).map((e,t)=>(0,_.jsxs)(`span`,{className:`row`,children:[(0,_.jsx)(`i`,{style:{background:E(j[t%j.length])}}),e]},e))})}function rt({past:e,truth:t,said:n}){let r=e??[],i=Math.max(0,r.length-1),a=e=>[...r.slice(-1),...e],o=[{y:r,colour:`--train`},{y:a(t),colour:`--train`,from:i},{y:a(n),colour:`--val`,isDashed:!0,from:i}];return(0,_.jsx)(it,{curves:o,title:`The past, what came and what was forecast`,shadedFrom:r.length?i/(i+t.length):null})}function M({values:e}){let t=e.map(e=>typeof e==`number`?e:e[0]??0);return(0,_.jsx)(it,{curves:[{y:t,colour:`--train`}],title:`The series, its first channel`,shadedFrom:null})}function it({curves:e,title:t,shadedFrom:n}){let r=at(e);return(0,_.jsxs)(`svg`,{className:`forecast`,viewBox:`0 0 100 100`,preserveAspectRatio:`none`,role:`img`,"aria-label":t,children:[n!==null&&(0,_.jsx)(`rect`,{x:100*n,y:`0`,width:`100`,height:`100`,fill:`var(--sunken)`}),e.map(({colour:e,isDashed:t},n)=>(0,_.jsx)(`path`,{d:r[n],fill:`none`,stroke:`var(${e})`,strokeWidth:`2`,strokeDasharray:t?`4 3`:void 0,vectorEffect:`non-scaling-stroke`},n))]})}function at(e){let t=e.flatMap(e=>e.y).filter(e=>e!=null),n=Math.min(...t),r=Math.max(...t)-n||1,i=Math.max(1,...e.map(({y:e,from:t=0})=>t+e.length-1));return e.map(({y:e,from:t=0})=>e.map((a,o)=>{if(a==null)return``;let s=(100*(o+t)/i).toFixed(2);return`${o&&e[o-1]!=null?`L`:`M`}${s} ${(96-92*(a-n)/r).toFixed(2)}`}).join(``))}var ot=6;function st({cells:e}){let t=Object.entries(e).map(([e,t])=>[e,ct(t)]);return(0,_.jsxs)(`dl`,{className:`cells s`,title:t.map(e=>e.join(`: `)).join(`
`),children:[t.slice(0,ot).map(([e,t])=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsx)(`dt`,{className:`q`,children:e}),(0,_.jsx)(`dd`,{children:t})]},e)),t.length>ot&&(0,_.jsxs)(`dt`,{className:`q`,children:[`and `,t.length-ot,` more`]})]})}function ct(e){return e==null?`missing`:typeof e==`number`?String(Number.isInteger(e)?e:+e.toPrecision(5)).replace(`-`,`−`):String(e)}function N(e,t,n,r){let{width:i,height:a,from:o=0}=n;return P(e,i,a,e=>{for(let n=0;n<i*a;n++){let i=3*t[o+n];e[4*n]=r[i],e[4*n+1]=r[i+1],e[4*n+2]=r[i+2],e[4*n+3]=255}})}function lt(e,t,n){let{width:r,height:i,from:a=0}=n;return P(e,r,i,e=>{for(let n=0;n<r*i;n++){for(let r=0;r<3;r++)e[4*n+r]=t[a+3*n+r];e[4*n+3]=255}})}function P(e,t,n,r){if((e.width!==t||e.height!==n)&&(e.width=t,e.height=n),!t||!n)return e;let i=e.getContext(`2d`),a=i.createImageData(t,n);return r(a.data),i.putImageData(a,0,0),e}function ut({samples:e,place:t,mask:n}){let r=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>dt(r.current,e,t,n),[e,t,n]),(0,_.jsx)(`canvas`,{ref:r,className:`px`})}function dt(e,{size:[t,n],channels:r,data:i},a,o){let s=S(i),c={width:n,height:t,from:a*n*t*(r===3?3:1)};r===3?lt(e,s,c):N(e,s,c,k),o!==void 0&&tt(e,S(o),{from:a*n*t})}function ft({rows:e,known:t,title:n,around:r}){let[i,a]=(0,g.useState)(null),[o,s]=(0,g.useState)(``),c=r.rows;return(0,g.useEffect)(()=>{let t=!1;return a(null),s(``),c?.(e).then(e=>!t&&a(e),e=>!t&&s(e.message)),()=>{t=!0}},[e,c]),o?(0,_.jsx)(`p`,{className:`bad`,children:o}):i?(0,_.jsxs)(_.Fragment,{children:[n&&(0,_.jsx)(`h3`,{children:n}),i.masks&&(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{children:`left: what it is · right: what was said`}),(0,_.jsx)(nt,{classes:i.masks.classes})]}),(0,_.jsx)(`div`,{className:`opened-list`,children:(i.rows??[]).map((e,n)=>(0,_.jsx)(pt,{answer:i,place:n,row:e,mistake:t.find(t=>t.row===e)},n))})]}):(0,_.jsx)(`p`,{className:`s q`,children:`Fetching the samples …`})}function pt({answer:e,place:t,row:n,mistake:r}){let i=e.said?.[t],a=i&&`class`in i?i:void 0,o=r?.chance??(i&&`chance`in i?i.chance:void 0),s=(r&&mt(r))??a?.class??``;return(0,_.jsxs)(`figure`,{className:e.samples?.kind===`image`?``:`as-row`,children:[(0,_.jsx)(gt,{answer:e,place:t,mistake:r}),(0,_.jsxs)(`figcaption`,{className:`s`,children:[s,(0,_.jsxs)(`span`,{className:`q`,children:[o!=null&&` ${c(o)} sure ·`,` row `,n+1]})]})]})}function mt({said:e,truth:t,loss:n,wrong:r}){if(r!==void 0)return`${c(r)} of the points wrong`;if(t!==void 0)return Array.isArray(t)?t.length>1?`${s(n)} off, on average`:`${s(ht(e))}, is ${s(t[0])}`:`${e}, is ${t}`}var ht=e=>Array.isArray(e)?e[0]:void 0;function gt({answer:e,place:t,mistake:n}){let{samples:r,masks:i,cells:a}=e;return i&&r?.kind===`image`?(0,_.jsxs)(`div`,{className:`pair`,children:[(0,_.jsx)(ut,{samples:r,place:t,mask:i.truth}),(0,_.jsx)(ut,{samples:r,place:t,mask:i.said})]}):r?.kind===`image`?(0,_.jsx)(ut,{samples:r,place:t}):n&&Array.isArray(n.truth)&&n.truth.length>1?(0,_.jsx)(rt,{truth:n.truth,said:Array.isArray(n.said)?n.said:[]}):r?.kind===`series`?(0,_.jsx)(M,{values:r.values[t]??[]}):r?.kind===`text`?(0,_.jsx)(`p`,{className:`s text`,children:r.texts[t]}):r?.kind===`table`?(0,_.jsx)(st,{cells:a?.[t]??{}}):null}var _t=12,vt=24,yt=8,bt=14;function xt({record:e,around:t}){let{classes:n,table:r,title:i}=e,[a,o]=(0,g.useState)(null),s=n.length>_t,c=Ot(r);return(0,_.jsxs)(`section`,{className:s?`wide`:``,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h2`,{children:i}),(0,_.jsx)(`span`,{className:`s q`,children:Dt(e)})]}),(0,_.jsxs)(`table`,{className:`confusion`,style:{"--side":`${Tt(n.length)}px`},children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{}),n.map((e,t)=>(0,_.jsx)(`th`,{className:`s q`,children:e.slice(0,Math.ceil(Tt(n.length)/yt))},t))]})}),(0,_.jsx)(`tbody`,{children:r.map((t,r)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{className:`s q`,children:n[r]?.slice(0,bt)}),t.map((t,i)=>(0,_.jsx)(kt,{value:t,isHit:r===i,shade:c(t,r===i),is:n[r],said:n[i],rows:e.samples?.[`${r},${i}`]??[],hasRoom:n.length<=vt,onOpen:o},i))]},r))})]}),(0,_.jsx)(`div`,{className:`opened`,children:a&&(0,_.jsx)(ft,{...a,known:Et,around:t})})]})}var St=440,[Ct,wt]=[20,120],Tt=e=>Math.round(Math.max(Ct,Math.min(wt,St/e))),Et=[];function Dt({of:e,samples:t}){let n=`rows: what it is · columns: what was said`;return e===`points`?`points of all pictures · ${n}`:Object.keys(t??{}).length?`${n} · press a cell to see its samples`:n}function Ot(e){let t=Math.max(1,...e.map((e,t)=>e[t]??0)),n=Math.max(1,...e.flatMap((e,t)=>e.filter((e,n)=>n!==t)));return(e,r)=>(.12+.75*e/(r?t:n)).toFixed(2)}function kt({value:e,isHit:t,shade:n,is:r,said:a,rows:o,hasRoom:s,onOpen:c}){let l=`${e} of ${r} said to be ${a}`;return(0,_.jsx)(`td`,{children:(0,_.jsx)(`button`,{type:`button`,className:t?`hit`:`miss`,disabled:!o.length,style:e?{"--t":n}:void 0,title:l,"aria-label":l,onClick:()=>c({rows:o,title:`${i(e)} that are ${r} and were called ${a}`}),children:s&&e?e:``})})}var At=({classes:e,table:t})=>t.flatMap((t,n)=>t.map((t,r)=>({is:e[n]??``,said:e[r]??``,value:t}))).filter(({value:e})=>e).sort((e,t)=>t.value-e.value),jt=e=>e.reduce((e,t)=>e+t,0),Mt={draw:x(xt),sentence:e=>{let t=At(e),n=jt(t.map(({value:e})=>e)),i=jt(t.filter(({is:e,said:t})=>e===t).map(({value:e})=>e)),[a]=t.filter(({is:e,said:t})=>e!==t),o=a?`; most often ${a.is} is called ${a.said}, ${r(a.value,`time`)}`:``;return`${u(i)} of ${r(n,e.of===`points`?`point`:`row`)} are called what they are${o}.`},table:e=>({columns:[`Is`,`Was called`,e.of===`points`?`Points`:`Rows`],rows:At(e).map(({is:e,said:t,value:n})=>[e,t,u(n)])})},Nt=2;function Pt(e,t){let n=e.map(e=>e.y).sort((e,t)=>e-t),r=n[Math.floor(e.length/2)],i=n.at(-1),a=i-Math.max(3*(i-r),t?.04:.1),o=e.filter(e=>e.isOwn).map(e=>e.y),s=Math.min(a,Math.max(i-Nt,Math.min(...o)));return{shown:e.filter(e=>e.y>=s),below:e.filter(e=>e.y<s)}}function Ft(e){let t=[];for(let n of[...e].sort((e,t)=>e.x-t.x||t.y-e.y))(!t.length||n.y>t.at(-1).y)&&t.push(n);return t}var F=7,It=7,Lt=[[10,4,`start`],[-10,4,`end`],[8,-9,`start`],[8,18,`start`],[-8,-9,`end`],[-8,18,`end`],[10,32,`start`],[10,46,`start`],[10,60,`start`]];function Rt(e){let t=e.map(({x:e,y:t})=>[e-F,t-F,e+F,t+F]);return e.map(({x:e,y:n,title:r},i)=>{let a=It*r.length,o=([t,r,i])=>{let o=i===`start`?e+t:e+t-a;return[o,n+r-11,o+a,n+r+3]},s=e=>e[0]>0&&t.every((t,n)=>n===i||zt(e,t)),c=Lt.find(e=>s(o(e)))??Lt[0];t.push(o(c));let[l,u,d]=c;return{x:e+l,y:n+u,anchor:d}})}var zt=(e,t)=>e[2]<=t[0]||t[2]<=e[0]||e[3]<=t[1]||t[3]<=e[1];function I(e){let t=(0,g.useRef)(null),[n,r]=(0,g.useState)(e);return(0,g.useLayoutEffect)(()=>{let n=()=>r(Math.max(e,Bt(t.current)));n();let i=new ResizeObserver(n);return i.observe(t.current),()=>i.disconnect()},[e]),[t,n]}function Bt(e){let t=e;for(;t&&!t.clientWidth;)t=t.parentElement;if(!t)return 0;let{paddingLeft:n,paddingRight:r}=getComputedStyle(t);return t.clientWidth-Number.parseFloat(n)-Number.parseFloat(r)}var Vt={seconds:se,bytes:le,count:i},Ht={seconds:oe,bytes:le,count:i},Ut=356,[L,Wt,Gt,Kt]=[56,180,12,52],R=Ut-Kt;function qt({record:e,around:t}){let[n,r]=I(420),i=e.costs.find(({name:e})=>e===t.choice?.cost)??e.costs[0];if(!i)return null;let a=Jt(e,i);return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsxs)(`div`,{className:`tools`,children:[(0,_.jsxs)(`span`,{children:[h(e.scale.title),` on the `,e.part,` part against`]}),(0,_.jsx)(`select`,{className:`inp pick`,"aria-label":`Cost`,value:i.name,onChange:e=>t.choose?.({cost:e.target.value}),children:e.costs.map(({name:e,title:t},n)=>(0,_.jsx)(`option`,{value:e,children:t},n))}),(0,_.jsx)(`span`,{className:`s q`,children:`The line joins those that nobody beats in both.`})]}),(0,_.jsx)(`div`,{ref:n,children:a.length<2?(0,_.jsx)(`p`,{className:`q`,children:`Too few contestants have this number.`}):(0,_.jsx)(Xt,{dots:a,cost:i,scale:e.scale,width:r,around:t})})]})}function Jt({contestants:e},t){return e.flatMap(({who:e,title:n,score:r,network:i,costs:a})=>{let o=a[t.name];return o!=null&&o>0&&r!=null?[{who:e,title:n,x:o,y:r,isOwn:i}]:[]})}function Yt(e,t){let n=e.map(e=>e.x),r=e.map(e=>e.y),i=Math.max(...r)-Math.min(...r)||.02,[a,o]=[Math.min(...n)*.7,Math.max(...n)*1.4],[s,c]=[Math.min(...r)-.1*i,Math.max(...r)+.1*i],l=t-Wt;return{x0:a,x1:o,y0:s,y1:c,right:l,x:e=>L+(l-L)*Math.log(e/a)/Math.log(o/a),y:e=>Gt+(R-Gt)*(1-(e-s)/(c-s))}}function Xt({dots:e,cost:t,scale:n,width:r,around:i}){let{shown:a,below:o}=Pt(e,n.share),s=Ft(a),c=Yt(a,r),l=s.map((e,t)=>t?`H${c.x(e.x)}V${c.y(e.y)}`:`M${c.x(e.x)} ${c.y(e.y)}`),u=[...o].sort((e,t)=>t.y-e.y).map(e=>`${e.title} ${v(n,e.y)}`);return(0,_.jsxs)(`svg`,{width:r,height:Ut,role:`img`,"aria-label":`${n.title} against ${t.title}`,children:[(0,_.jsx)(Qt,{view:c,scale:n,words:Ht[t.unit]}),(0,_.jsx)(`path`,{d:l.join(``),fill:`none`,style:{stroke:`var(--ink-3)`},strokeWidth:`1.5`}),(0,_.jsx)($t,{dots:a,front:s,view:c,scale:n,cost:t,around:i}),u.length>0&&(0,_.jsxs)(`text`,{x:L,y:352,children:[`Below this view: `,u.join(`, `)]})]})}var Zt=56;function Qt({view:e,scale:t,words:n}){let{x0:r,x1:i,y0:a,y1:o,right:s,x:c,y:l}=e,u=b(a,o,6),d=t.share&&u.length>1&&u[1]-u[0]<.0099,f=-1/0,p=de(r,i).filter(e=>c(e)-f<Zt?!1:(f=c(e),!0));return(0,_.jsxs)(_.Fragment,{children:[u.map(e=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`grid`,d:`M${L} ${l(e)}H${s}`}),(0,_.jsx)(`text`,{x:L-8,y:l(e)+4,textAnchor:`end`,children:v(t,e,+!!d)})]},e)),p.map(e=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`axis`,d:`M${c(e)} ${R}v4`}),(0,_.jsx)(`text`,{x:c(e),y:R+18,textAnchor:`middle`,children:n(e)})]},e)),(0,_.jsx)(`path`,{className:`axis`,d:`M${L} ${R}H${s}`})]})}function $t({dots:e,front:t,view:n,scale:r,cost:i,around:a}){let o=[...e].sort((e,t)=>t.y-e.y),s=Rt(o.map(e=>({x:n.x(e.x),y:n.y(e.y),title:e.title})));return o.map((e,o)=>{let c=a.colours?.[e.who]??`var(--ink-3)`,l=t.includes(e),{x:u,y:d,anchor:f}=s[o],p={fill:l?`var(--ink)`:`var(--ink-3)`,fontWeight:l?600:400};return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${e.title}: ${v(r,e.y)}, ${Vt[i.unit](e.x)}`}),(0,_.jsx)(`circle`,{cx:n.x(e.x),cy:n.y(e.y),r:`5`,style:{fill:l?c:`var(--bg)`,stroke:c},strokeWidth:`2`}),(0,_.jsx)(`text`,{className:`over`,x:u,y:d,textAnchor:f,style:p,children:e.title})]},o)})}var en=(e,t)=>e==null?`–`:Vt[t](e),tn={draw:x(qt),sentence:e=>{let t=e.contestants.reduce((e,t)=>(t.score??-1/0)>(e?.score??-1/0)?t:e,null);return`${h(e.scale.title)} on the ${e.part} part beside what it costs${t?`: ${t.title} has the most, ${v(e.scale,t.score)}`:``}.`},table:e=>({columns:[`Contestant`,h(e.scale.title),...e.costs.map(({title:e})=>e)],rows:e.contestants.map(({title:t,score:n,costs:r})=>[t,v(e.scale,n),...e.costs.map(({name:e,unit:t})=>en(r[e],t))])})};function nn({record:e}){return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`p`,{className:`m said-of-both`,children:e.words}),(0,_.jsx)(rn,{record:e})]})}function rn({record:e}){let[t]=e.rows;return t?t.cells?(0,_.jsx)(on,{...e}):(0,_.jsx)(cn,{...e}):(0,_.jsx)(`p`,{className:`q`,children:`They agree on every row.`})}function z({word:e,isRight:t}){return t==null?(0,_.jsx)(`span`,{children:e}):(0,_.jsxs)(`span`,{className:t?`good`:`wrong`,children:[e,t?` ✓`:` ✗`]})}var an=e=>e!=null&&e!==``&&Number.isFinite(Number(e));function on({titles:e,columns:t,rows:n}){let r=t.map((e,t)=>n.every(({cells:e})=>e?.[t]==null||an(e[t]??null)));return(0,_.jsx)(`div`,{className:`wide-figure`,children:(0,_.jsxs)(`table`,{children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[[`Row`,`Is`,...e].map((e,t)=>(0,_.jsx)(`th`,{children:e},t)),t.map((e,t)=>(0,_.jsx)(`th`,{className:r[t]?`n`:``,children:e},t))]})}),(0,_.jsx)(`tbody`,{children:n.map((e,t)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{className:`q`,children:i(e.row+1)}),(0,_.jsx)(`td`,{className:`b`,children:e.truth}),(0,_.jsx)(`td`,{children:(0,_.jsx)(z,{word:e.first,isRight:e.first_right})}),(0,_.jsx)(`td`,{children:(0,_.jsx)(z,{word:e.second,isRight:e.second_right})}),(e.cells??[]).map((e,t)=>(0,_.jsx)(`td`,{className:`${e==null?`q`:`m`} ${r[t]?`n`:``}`,children:sn(e,r[t]??!1)},t))]},t))})]})})}function sn(e,t){return e==null?`missing`:t?y(e):e}var cn=({titles:e,size:t,rows:n})=>(0,_.jsx)(`div`,{className:`row-cards${n[0]?.picture?``:` wide-cards`}`,children:n.map((n,r)=>(0,_.jsxs)(`div`,{className:`row-card`,children:[(0,_.jsx)(ln,{row:n,size:t}),(0,_.jsxs)(`div`,{className:`s`,children:[(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`span`,{className:`q`,children:`is `}),(0,_.jsx)(`b`,{children:n.truth})]}),(0,_.jsxs)(`div`,{children:[e[0]??`first`,`: `,(0,_.jsx)(z,{word:n.first,isRight:n.first_right})]}),(0,_.jsxs)(`div`,{children:[e[1]??`second`,`: `,(0,_.jsx)(z,{word:n.second,isRight:n.second_right})]})]})]},r))});function ln({row:e,size:t}){return e.text==null?e.series?(0,_.jsx)(`div`,{className:`card-series`,children:(0,_.jsx)(M,{values:e.series.map(e=>e??0)})}):(0,_.jsx)(un,{row:e,size:t}):(0,_.jsx)(`p`,{className:`m`,children:e.text})}function un({row:e,size:[t=0,n=0]}){let r=(0,g.useRef)(null),{picture:i}=e;return(0,g.useLayoutEffect)(()=>{i&&t&&n&&N(r.current,S(i),{width:n,height:t},k)},[i,t,n]),(0,_.jsx)(`canvas`,{ref:r,role:`img`,"aria-label":`test row ${e.row+1}`})}var dn={draw:x(nn),sentence:e=>e.words,table:e=>({columns:[`Row`,`Is`,e.titles[0]??`First`,e.titles[1]??`Second`,...e.columns],rows:e.rows.map(({row:t,truth:n,first:r,second:a,cells:o})=>[i(t+1),n,r,a,...e.columns.map((e,t)=>sn(o?.[t]??null,!1))])})},fn=240,pn=460,mn=14,B=255,hn=65535,gn=40,_n=7,V={scale:1,x:0,y:0};function vn({record:e,around:t}){let[n,r]=I(fn),i=(0,g.useRef)(null),[a,o]=(0,g.useState)(V),[s,c]=(0,g.useState)(null),l=(0,g.useRef)(null),u=(0,g.useMemo)(()=>bn(e),[e]),d=Math.min(pn,Math.round(r*.75)),f=(0,g.useMemo)(()=>xn(u,r,d,a),[u,r,d,a]);(0,g.useLayoutEffect)(()=>Tn(i.current,{nodes:u,at:f,width:r,height:d,meant:s,classes:e.classes.length}),[u,f,r,d,s,t.theme]),(0,g.useLayoutEffect)(()=>{let e=i.current,t=t=>{if(!t.ctrlKey&&!t.metaKey)return;t.preventDefault();let[n,r]=Cn(e,t);o(e=>Sn(e,Math.exp(-t.deltaY/300),n,r))};return e.addEventListener(`wheel`,t,{passive:!1}),()=>e.removeEventListener(`wheel`,t)},[]);let p=e=>{let[t,n]=Cn(e.currentTarget,e.nativeEvent),r=l.current;r&&(o(e=>({...e,x:e.x+t-r.x,y:e.y+n-r.y})),l.current={x:t,y:n}),c(wn(f,u.count,t,n))},m=e=>o(t=>Sn(t,e,r/2,d/2));return(0,_.jsxs)(`div`,{ref:n,className:`drawn-graph`,children:[(0,_.jsx)(`canvas`,{ref:i,role:`img`,"aria-label":e.title,style:{width:r,height:d},onPointerDown:e=>{e.currentTarget.setPointerCapture(e.pointerId);let[t,n]=Cn(e.currentTarget,e.nativeEvent);l.current={x:t,y:n}},onPointerUp:()=>{l.current=null},onPointerMove:p,onPointerLeave:()=>c(null)}),(0,_.jsxs)(`div`,{className:`row graph-key s`,children:[e.classes.slice(0,_n).map((t,n)=>(0,_.jsxs)(`span`,{className:`row`,children:[(0,_.jsx)(`i`,{className:`pt${te(n,e.classes.length)?` square`:``}`,style:{background:ne(n,e.classes.length)}}),t]},t)),e.classes.length>_n&&(0,_.jsxs)(`span`,{className:`q`,children:[`and `,e.classes.length-_n,` more`]}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsx)(`button`,{type:`button`,className:`quiet`,"aria-label":`Larger`,title:`Larger (Ctrl and the wheel)`,onClick:()=>m(1.5),children:`+`}),(0,_.jsx)(`button`,{type:`button`,className:`quiet`,"aria-label":`Smaller`,title:`Smaller`,onClick:()=>m(1/1.5),children:`−`}),(0,_.jsx)(`button`,{type:`button`,className:`quiet`,disabled:a===V,onClick:()=>o(V),children:`All of it`})]}),(0,_.jsx)(`p`,{className:`beneath s q`,"aria-live":`polite`,children:s===null?Mn(e):jn(e,u,s)})]})}var yn=e=>{let t=S(e),n=new DataView(t.buffer);return Uint16Array.from({length:t.length>>1},(e,t)=>n.getUint16(2*t,!0))};function bn(e){let t=yn(e.places),n=e.nodes,r=()=>new Uint8Array(n).fill(B);return{count:n,across:Float32Array.from({length:n},(e,n)=>t[2*n]/hn),down:Float32Array.from({length:n},(e,n)=>t[2*n+1]/hn),edges:yn(e.edges),said:e.said?S(e.said):r(),truth:e.truth?S(e.truth):r(),learned:e.learned?S(e.learned):new Uint8Array(n)}}function xn({count:e,across:t,down:n},r,i,a){let o=new Float32Array(2*e),[s,c]=[r-28,i-28];for(let r=0;r<e;r++)o[2*r]=(mn+t[r]*s)*a.scale+a.x,o[2*r+1]=(mn+n[r]*c)*a.scale+a.y;return o}function Sn(e,t,n,r){let i=Math.min(gn,Math.max(1,e.scale*t));if(i===1)return V;let a=i/e.scale;return{scale:i,x:n-(n-e.x)*a,y:r-(r-e.y)*a}}function Cn(e,t){let{left:n,top:r}=e.getBoundingClientRect();return[t.clientX-n,t.clientY-r]}function wn(e,t,n,r){let[i,a]=[-1,100];for(let o=0;o<t;o++){let t=(e[2*o]-n)**2+(e[2*o+1]-r)**2;t<a&&([i,a]=[o,t])}return i<0?null:i}function Tn(e,{nodes:t,at:n,width:r,height:i,meant:a,classes:o}){let s=window.devicePixelRatio||1;e.width=r*s,e.height=i*s;let c=e.getContext(`2d`),l=getComputedStyle(e),u=e=>l.getPropertyValue(e).trim(),d=Array.from({length:Math.max(1,o)},(t,n)=>kn(e,ne(n,o)));c.scale(s,s),Dn(c,t,n,u(`--ink-3`));let f=Math.max(1.8,Math.min(6,70/Math.sqrt(t.count+1))),p=e=>d[e]??u(`--fill-2`)??u(`--line-2`);for(let e=0;e<t.count;e++){let r=t.said[e]===B?t.truth[e]:t.said[e],i=t.learned[e]?f*1.45:f;c.beginPath(),te(r,o)?c.rect(n[2*e]-i,n[2*e+1]-i,2*i,2*i):c.arc(n[2*e],n[2*e+1],i,0,2*Math.PI),c.fillStyle=r===B?u(`--line-2`):p(r),c.fill();let s=En(t,e);(s||t.learned[e]||e===a)&&(c.lineWidth=s?Math.max(1.5,f/2.5):1.25,c.strokeStyle=e===a?u(`--ink`):s?p(t.truth[e]):u(`--ink`),c.stroke())}a!==null&&On(c,t,n,a,u(`--ink`))}var En=({said:e,truth:t},n)=>e[n]!==B&&t[n]!==B&&e[n]!==t[n];function Dn(e,{edges:t},n,r){e.strokeStyle=r,e.globalAlpha=t.length>4e3?.22:.45,e.lineWidth=t.length>4e3?.5:.8,e.beginPath();for(let r=0;r<t.length;r+=2){let[i,a]=[t[r],t[r+1]];e.moveTo(n[2*i],n[2*i+1]),e.lineTo(n[2*a],n[2*a+1])}e.stroke(),e.globalAlpha=1}function On(e,{edges:t},n,r,i){e.strokeStyle=i,e.lineWidth=1.25,e.beginPath();for(let i=0;i<t.length;i+=2){let[a,o]=[t[i],t[i+1]];(a===r||o===r)&&(e.moveTo(n[2*a],n[2*a+1]),e.lineTo(n[2*o],n[2*o+1]))}e.stroke()}function kn(e,t){e.style.color=t;let n=getComputedStyle(e).color;return e.style.color=``,n}var H=(e,t)=>t===void 0||t===B?`not known here`:e.classes[t]??String(t),An=(e,t)=>e.names?.[t]??`node ${u((e.rows?.[t]??t)+1)}`;function jn(e,t,n){let i=0;for(let e of t.edges)e===n&&i++;let a=H(e,t.truth[n]),o=[An(e,n),r(i,`neighbour`)];return e.said&&o.push(`said ${H(e,t.said[n])}`),o.push(a===`not known here`?`its class is not known here`:`is ${a}`),t.learned[n]&&o.push(`learned from`),o.join(` · `)}function Mn(e){let t=e.nodes<e.of?`${u(e.nodes)} of ${u(e.of)} nodes are drawn. `:``;return e.said?`${t}Colour: what it says. Large with a ring: learned from. A ring in another colour: it is that.`:`${t}Drag to move; the pointer names a node.`}function Nn(e){let t=bn(e),[n,r]=[0,0];for(let e=0;e<t.count;e++)t.truth[e]===B||t.learned[e]||(r++,t.said[e]===t.truth[e]&&n++);return[n,r]}var Pn={draw:x(vn),sentence:e=>{let t=yn(e.edges).length/2,[n,i]=Nn(e),a=e.said&&i?` ${c(n/i)} of ${r(i,`node`)} that it did not learn from are right.`:``;return`${r(e.nodes,`node`)} and ${r(t,`edge`)}.${a}`},table:e=>{let t=bn(e);return{columns:[`Node`,`Said`,`Is`],rows:Array.from({length:Math.min(t.count,500)},(n,r)=>[An(e,r),e.said?H(e,t.said[r]):`–`,H(e,t.truth[r])])}},note:e=>e.said?`what it says of each`:`coloured by class`},[U,Fn,In,Ln]=[60,190,12,36],W=360-Ln,Rn=(e,t)=>t?e.seconds:e.mean;function zn({sizes:e,scale:t},n,r,i){let a=e.length?e:n.flatMap(e=>e.sizes),[o,s]=[Math.min(...a)*.9,Math.max(...a)*1.1],[c,l]=r?Vn(n):Hn(n,t),u=i-Fn,d=e=>r?Math.log(Math.max(e,c)/c)/Math.log(l/c):(Math.max(e,c)-c)/(l-c);return{y0:c,y1:l,right:u,x:e=>U+(u-U)*Math.log(e/o)/Math.log(s/o),y:e=>In+(W-In)*(1-d(e))}}var Bn=e=>e.filter(e=>e!=null);function Vn(e){let t=Bn(e.flatMap(e=>e.seconds)).filter(e=>e>0);return t.length?[Math.min(...t)*.7,Math.max(...t)*1.4]:[.1,10]}function Hn(e,t){let n=Bn(e.flatMap(e=>e.mean)),r=Bn(e.map(e=>e.mean.at(-1)??null)).sort((e,t)=>e-t),i=r.at(-1)??Math.max(...n),a=r[Math.floor(r.length/2)]??i,o=Math.max(6*(i-a),t.share?.25:.6),[s,c]=[Math.max(Math.min(...n),i-o),Math.max(...n)],l=.06*(c-s||.1);return[s-l,c+l]}var Un=[`--r2`,`--r3`,`--r4`,`--r5`,`--r6`],Wn=[`5 3`,`2 3`,`8 3 2 3`];function Gn(e,{colours:t,dashes:n}){let r=-1;return e.map(({who:e,network:i,baseline:a})=>{let o=t?.[e];if(i)return{colour:`var(--r1)`,width:3,dash:n?.[e]};if(a)return{colour:`var(--ink-3)`,width:2,dash:`5 3`};if(o)return{colour:o,width:2,dash:n?.[e]};r+=1;let s=Wn[Math.floor(r/Un.length)%Wn.length];return{colour:`var(${Un[r%Un.length]})`,width:2,dash:s}})}var Kn=15;function qn(e){let t=-1/0,n=[],r=[...e.keys()].sort((t,n)=>e[t]-e[n]);for(let i of r)t=Math.max(e[i],t+Kn),n[i]=t;return n}var Jn=[[`Score`,!1],[`Seconds`,!0]];function Yn({record:e,around:t}){let[n,r]=I(420),a=t.choice?.growTime??!1,o=e=>t.choose?.({growTime:e}),s=e.curves.filter(e=>Rn(e,a).some(e=>e!=null));return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsxs)(`div`,{className:`tools`,children:[(0,_.jsx)(ee,{label:`What is drawn`,choices:Jn,value:a,onChoose:o}),(0,_.jsx)(`span`,{className:`s q`,children:Xn(e,a)})]}),(0,_.jsx)(`div`,{ref:n,children:s.length>0&&(0,_.jsx)(Zn,{record:e,curves:s,isTime:a,width:r,around:t})}),e.curves.filter(e=>e.missing.length).map((e,t)=>(0,_.jsxs)(`p`,{className:`m`,children:[e.title,` has no score at `,e.missing.map(i).join(` and `),` rows. `,e.why.replaceAll(`*`,``)]},t)),e.notes.map((e,t)=>(0,_.jsx)(`p`,{className:`m`,children:e},t))]})}function Xn({done:e,of:t,scale:n},r){return e==null?r?`Seconds of fitting against training rows, both on logarithmic scales`:`Validation ${n.title} against training rows; the band goes from the worst draw to the best`:`${e} of ${t??`all`} fits`}function Zn({record:e,curves:t,isTime:n,width:r,around:i}){let a=zn(e,t,n,r),o=Gn(t,i),s=t.map(e=>Qn(e,a,n)),c=qn(s.map(([,e])=>e));return(0,_.jsxs)(`svg`,{width:r,height:Math.max(360,Math.max(...c)+12),role:`img`,"aria-label":`Learning curves`,children:[(0,_.jsx)(er,{record:e,view:a,isTime:n}),t.map((t,r)=>(0,_.jsx)(tr,{curve:t,look:o[r],view:a,scale:e.scale,isTime:n},r)),t.map((e,t)=>(0,_.jsx)(rr,{text:$n(e,n),end:s[t],y:c[t],right:a.right,look:o[t]},t))]})}function Qn(e,{x:t,y:n},r){let i=Rn(e,r),a=i.findLastIndex(e=>e!=null);return[t(e.sizes[a]),n(i[a])]}function $n({title:e,power:t},n){return n&&t!=null?`${e}, rows^${Math.max(0,t).toFixed(1)}`:e}function er({record:e,view:t,isTime:n}){let{y0:r,y1:a,right:o,x:s,y:c}=t,l=n?de(r,a):b(r,a,6);return(0,_.jsxs)(_.Fragment,{children:[l.map(t=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`grid`,d:`M${U} ${c(t)}H${o}`}),(0,_.jsx)(`text`,{x:U-8,y:c(t)+4,textAnchor:`end`,children:n?oe(t):v(e.scale,t,0)})]},t)),e.sizes.map((e,t)=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`axis`,d:`M${s(e)} ${W}v4`}),(0,_.jsx)(`text`,{x:s(e),y:W+18,textAnchor:`middle`,children:i(e)})]},t)),(0,_.jsx)(`path`,{className:`axis`,d:`M${U} ${W}H${o}`}),(0,_.jsx)(`text`,{x:o,y:356,textAnchor:`end`,children:`training rows`})]})}function tr({curve:e,look:{colour:t,width:n,dash:r},view:o,scale:s,isTime:c}){let l=Rn(e,c),u=e.sizes.flatMap((e,t)=>l[t]==null?[]:[{rows:e,value:l[t],k:t}]),d=u.map(({rows:e,value:t})=>`${i(e)} rows ${c?a(t):v(s,t)}`),f=u.map(({rows:e,value:t})=>`${o.x(e)} ${o.y(t)}`).join(`L`);return(0,_.jsxs)(_.Fragment,{children:[!c&&!e.baseline&&(0,_.jsx)(`path`,{d:nr(e,o),style:{fill:t},opacity:`.09`}),(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${e.title}: ${d.join(`, `)}`}),(0,_.jsx)(`path`,{className:`l`,d:`M${f}`,style:{stroke:t,strokeWidth:n},strokeDasharray:r}),u.map(({rows:e,value:n,k:r})=>(0,_.jsx)(`circle`,{cx:o.x(e),cy:o.y(n),r:`3`,style:{fill:t}},r))]})]})}function nr({sizes:e,low:t,high:n},{x:r,y:i}){let a=[...e.keys()].filter(e=>t[e]!=null&&n[e]!=null);if(!a.length)return``;let o=a.map(t=>`${r(e[t])} ${i(n[t])}`),s=a.map(n=>`${r(e[n])} ${i(t[n])}`).reverse();return`M${[...o,...s].join(`L`)}Z`}function rr({text:e,end:t,y:n,right:r,look:{colour:i}}){return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`path`,{d:`M${t[0]+4} ${t[1]}L${r+12} ${n}`,fill:`none`,style:{stroke:i},opacity:`.5`}),(0,_.jsx)(`text`,{x:r+16,y:n+4,style:{fill:i,fontWeight:600},children:e})]})}var ir={draw:x(Yn),sentence:e=>{let t=e.curves.map(({title:t,mean:n})=>`${t} ${v(e.scale,n.findLast(e=>e!=null))}`);return`${h(e.scale.title)} with the most of ${r(e.sizes.length,`number`)} of training rows${t.length?`: ${t.join(`, `)}`:``}.`},table:e=>({columns:[`Contestant`,`Training rows`,h(e.scale.title),`From`,`To`,`Fit`],rows:e.curves.flatMap(({title:t,sizes:n,mean:r,low:o,high:s,seconds:c})=>n.map((n,l)=>[t,i(n),v(e.scale,r[l]),v(e.scale,o[l]),v(e.scale,s[l]),a(c[l])]))})},ar=80,or=({words:e})=>e[0]?.name??``,sr=({words:e})=>e.map(({name:e,share:t})=>`${e} ${c(t)}`).join(` · `);function cr({record:{title:e,guesses:t,note:n}}){return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),n&&(0,_.jsx)(`p`,{className:`s q`,children:n}),t.map((e,t)=>(0,_.jsxs)(`div`,{"data-answer":or(e),children:[(0,_.jsxs)(`pre`,{className:`sampled`,children:[(0,_.jsx)(`span`,{className:`q`,children:e.before.slice(-80)}),(0,_.jsx)(`mark`,{children:e.truth??or(e)}),(0,_.jsx)(`span`,{className:`q`,children:e.after.slice(0,ar)})]}),e.truth==null?(0,_.jsx)(Le,{shares:e.words}):(0,_.jsxs)(`div`,{className:`s`,children:[or(e)===e.truth?`✓`:`✗`,` `,sr(e)]})]},t))]})}var lr={draw:x(cr),sentence:({guesses:e,note:t})=>`${r(e.length,`gap`)} of texts. ${t??``}`.trim(),table:({guesses:e})=>({columns:[`Before`,`After`,`Likeliest words`,`It was`],rows:e.map(e=>[e.before,e.after,sr(e),e.truth??``])}),note:()=>`hidden words in their sentences, and what it takes them for`},ur=({record:e,around:t})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`div`,{className:`maps`,children:e.maps.map((e,n)=>(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`h3`,{children:e.title}),(0,_.jsx)(dr,{map:e,theme:t.theme}),(0,_.jsx)(`p`,{className:`s q`,children:e.note})]},n))}),(0,_.jsx)(`p`,{className:`s q`,children:e.note})]});function dr({map:e,theme:t}){let n=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>fr(n.current,e),[e,t]),(0,_.jsx)(`canvas`,{ref:n,className:`heat`,role:`img`,"aria-label":`${e.title}: ${e.note}`})}function fr(e,{values:t,width:n,height:r,signed:i}){let a=A(e),[o,s,c]=[a(`sunken`),a(`pos`),a(`neg`)],l=Math.max(1e-12,...t.map(e=>Math.abs(e??0)));P(e,n,r,e=>{for(let a=0;a<n*r;a++){let n=t[a]??0,r=T(o,i&&n<0?c:s,Math.abs(n)/l);e.set([...r.map(Math.round),255],4*a)}})}var pr=e=>[...e.entries()].map(([e,t])=>[e,t??0]).sort(([,e],[,t])=>Math.abs(t)-Math.abs(e)),mr={draw:x(ur),sentence:e=>`${e.maps.map(({title:e,note:t})=>`${e}: ${t}`).join(` `)} ${e.note}`,table:e=>({columns:[`Map`,`Row`,`Column`,`Weight`],rows:e.maps.flatMap(({title:e,width:t,values:r})=>pr(r).map(([r,i])=>[e,String(1+Math.floor(r/t)),String(1+r%t),n(i)]))})},hr=15,gr=10,_r=[`var(--ink-3)`,`var(--ink-2)`,`var(--line-2)`],vr=1.15;function yr({record:e,around:t}){let{contestants:n,scale:r,note:i}=e,a=br(e),o=Math.max(1e-9,...a.map(({fall:e})=>e)),s=e=>`${Math.max(0,Math.min(100,100*e/(o*vr)))}%`,c=n.map(({who:e},n)=>t.colours?.[e]??_r[n%_r.length]);return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`div`,{className:`row fall-key`,children:n.map(({title:e},t)=>(0,_.jsxs)(`span`,{className:`row s`,children:[(0,_.jsx)(`span`,{className:`mark`,style:{height:3,background:c[t]}}),e]},t))}),(0,_.jsxs)(`div`,{className:`bar-rows`,children:[a.map(({name:e,column:t})=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsx)(`div`,{className:`clip`,title:e,children:e}),(0,_.jsx)(xr,{contestants:n,column:t,place:s,colours:c,scale:r})]},t)),(0,_.jsx)(`div`,{}),(0,_.jsx)(Sr,{top:o,place:s,scale:r})]}),(0,_.jsx)(`p`,{className:`s q`,children:i})]})}function br({pieces:e,contestants:t}){let n=e=>Math.max(...t.map(({falls:t})=>t[e]?.mean??0));return e.map((e,r)=>({name:e,column:r,fall:t.length?n(r):0})).sort((e,t)=>t.fall-e.fall).slice(0,hr)}function xr({contestants:e,column:t,place:n,colours:r,scale:i}){return(0,_.jsx)(`div`,{children:(0,_.jsx)(`svg`,{width:`100%`,height:e.length*gr+4,"aria-hidden":`true`,children:e.map(({title:e,falls:a},o)=>{let s=a[t]?.mean??0,c=a[t]?.spread??0,l=o*gr,u=l+5.5;return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${e}: ${G(i,s)} ± ${G(i,c)}`}),(0,_.jsx)(`rect`,{x:`0`,y:l+2,width:n(s),height:`7`,rx:`2`,style:{fill:r[o]}}),(0,_.jsx)(`line`,{x1:n(s-c),x2:n(s+c),y1:u,y2:u,style:{stroke:`var(--ink)`}})]},o)})})})}var G=(e,t)=>y(e.share?`${(100*t).toFixed(1)} points`:t.toFixed(3));function Sr({top:e,place:t,scale:n}){let r=n.share?100:1,i=b(0,r*e*1.1,3);return(0,_.jsx)(`div`,{children:(0,_.jsxs)(`svg`,{width:`100%`,height:`22`,role:`img`,"aria-label":`The scale of the bars`,style:{overflow:`visible`},children:[(0,_.jsx)(`line`,{x1:`0`,x2:`100%`,y1:`0.5`,y2:`0.5`,style:{stroke:`var(--axis)`}}),i.map((e,a)=>(0,_.jsxs)(`text`,{x:t(e/r),y:`16`,textAnchor:a?`middle`:`start`,children:[+e.toPrecision(2),a===i.length-1&&(n.share?` points`:` ${n.title}`)]},e))]})})}var Cr={draw:x(yr),sentence:e=>{let[t]=br(e);return t?`They lean most on ${t.name}: without it the score falls by up to ${G(e.scale,t.fall)}.`:`No column was measured.`},table:e=>({columns:[`Column`,...e.contestants.map(({title:e})=>e)],rows:br(e).map(({name:t,column:n})=>[t,...e.contestants.map(({falls:t})=>`${G(e.scale,t[n]?.mean??0)} ± ${G(e.scale,t[n]?.spread??0)}`)])})},wr=320,Tr=40,Er=.12;function Dr({record:e,around:t}){let{of:n,over:r,who:i,scale:a}=e,o=a.share?100:1,[s,c,l]=[e.low,e.high,e.lead].map(e=>e==null?null:e*o);if(s==null||c==null||l==null)return null;let u=kr(s,c),d=t.colours?.[i]??`var(--ink-3)`;return(0,_.jsxs)(`div`,{className:`lead-box`,children:[(0,_.jsxs)(`div`,{className:`s q`,children:[`Lead of `,n,` over `,r,`, `,(0,_.jsx)(m,{word:`interval`,children:`95% interval`})]}),(0,_.jsxs)(`svg`,{width:`332`,height:`64`,role:`img`,"aria-label":`From ${s.toFixed(2)} to ${c.toFixed(2)}`,children:[(0,_.jsx)(`path`,{className:`axis`,d:`M0 40H${wr}`}),(0,_.jsx)(`path`,{d:`M${u(0)} 8V44`,style:{stroke:`var(--ink-3)`},strokeDasharray:`2 3`}),(0,_.jsx)(`path`,{d:`M${u(s)} 24H${u(c)}`,style:{stroke:d},strokeWidth:`4`,strokeLinecap:`round`,opacity:`.5`}),(0,_.jsx)(`circle`,{cx:u(l),cy:`24`,r:`5`,style:{fill:d}}),(0,_.jsx)(`text`,{x:Math.max(24,Math.min(296,u(0))),y:`58`,textAnchor:`middle`,children:`0, equal`}),(0,_.jsx)(Ar,{low:s,high:c,scale:a})]})]})}function Or(e,t){let[n,r]=[Math.min(0,e),Math.max(0,t)],i=Er*(r-n||1);return[n-i,r+i]}function kr(e,t){let[n,r]=Or(e,t);return e=>(e-n)/(r-n)*wr}function Ar({low:e,high:t,scale:n}){let[r,i]=Or(e,t),a=kr(e,t),o=ue((i-r)/3),s=[];for(let e=Math.ceil(r/o)*o;e<=i;e+=o)Math.abs(e)>o/2&&Math.abs(a(e)-a(0))>Tr&&s.push(e);return(0,_.jsx)(_.Fragment,{children:s.map((e,t)=>{let r=a(e)>290;return(0,_.jsxs)(`text`,{x:r?332:Math.max(14,a(e)),y:`58`,textAnchor:r?`end`:`middle`,children:[jr(e,o),t===s.length-1&&Mr(e,n)]},t)})})}function jr(e,t){let n=0;return t<.01?n=3:t<.1?n=2:t<1&&(n=1),`${e>0?``:`−`}${Math.abs(e).toFixed(n)}`}function Mr(e,t){return t.share?Math.abs(e)===1?` point`:` points`:` ${t.title}`}var Nr={draw:x(Dr),sentence:e=>`${e.of} leads ${e.over} by ${v(e.scale,e.lead)}; 95 of 100 times it would lie between ${v(e.scale,e.low)} and ${v(e.scale,e.high)}.`,table:e=>({columns:[`Lead`,`From`,`To`],rows:[[e.lead,e.low,e.high].map(t=>v(e.scale,t))]})};function K({record:e}){let t=S(e.data);return(0,_.jsx)(`div`,{className:`made-pictures`,children:Array.from({length:e.count},(n,r)=>(0,_.jsx)(Pr,{record:e,shades:t,place:r},r))})}function Pr({record:e,shades:t,place:n}){let r=(0,g.useRef)(null);(0,g.useLayoutEffect)(()=>Fr(r.current,e,t,n),[e,t,n]);let i=`${e.title}, ${n+1} of ${e.count}`;return(0,_.jsx)(`canvas`,{ref:r,className:`made-picture`,role:`img`,"aria-label":i})}function Fr(e,t,n,r){let{width:i,height:a,channels:o}=t;P(e,i,a,e=>{for(let t=0;t<i*a;t++){let s=(r*i*a+t)*o;for(let r=0;r<3;r++)e[4*t+r]=n[s+(o===3?r:0)]??0;e[4*t+3]=255}})}function Ir({data:e,width:t,height:n,channels:r},i){let a=t*n*r,o=S(e).slice(i*a,(i+1)*a);return o.reduce((e,t)=>e+t,0)/Math.max(1,255*o.length)}var Lr={draw:x(K),sentence:e=>`${r(e.count,`picture`)} of ${e.width} × ${e.height} points that it makes.`,table:e=>({columns:[`Picture`,`Mean brightness`],rows:Array.from({length:e.count},(t,n)=>[String(n+1),c(Ir(e,n))])}),note:()=>`what it makes`},q=240,J=44,Rr=.1;function zr({record:e}){let t=e.closest;return(0,_.jsxs)(`section`,{className:`likeness`,children:[(0,_.jsx)(`h2`,{children:e.title}),(0,_.jsxs)(`div`,{className:`likeness-row`,children:[(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`strong`,{children:`Distance`}),(0,_.jsx)(`p`,{className:`s q`,children:`Fréchet, in what the judge sees`})]}),(0,_.jsx)(Br,{record:e}),(0,_.jsxs)(`div`,{className:`num`,children:[(0,_.jsx)(`strong`,{children:s(e.distance)}),(0,_.jsxs)(`p`,{className:`s q`,children:[`real against real: `,s(e.floor)]})]})]}),e.by_kind.length>0&&(0,_.jsxs)(`div`,{className:`likeness-row`,children:[(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`strong`,{children:`Kinds`}),(0,_.jsx)(`p`,{className:`s q`,children:`lines: their share among real ones`})]}),(0,_.jsx)(Vr,{record:e}),(0,_.jsxs)(`div`,{className:`num`,children:[(0,_.jsxs)(`strong`,{children:[Ur(e),` of `,e.by_kind.length]}),(0,_.jsxs)(`p`,{className:`s q`,children:[`recognised: `,c(e.recognised)]}),(0,_.jsxs)(`p`,{className:`s q`,children:[`of real ones: `,c(e.recognised_real)]})]})]}),(0,_.jsxs)(`div`,{className:`likeness-row`,children:[(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`strong`,{children:`Nearest training sample`}),(0,_.jsx)(`p`,{className:`s q`,children:`bars made, lines unseen real`})]}),(0,_.jsx)(Hr,{record:e}),(0,_.jsxs)(`div`,{className:`num`,children:[(0,_.jsxs)(`strong`,{children:[c(e.closer),` very close`]}),(0,_.jsx)(`p`,{className:`s q`,children:`of unseen real ones: 1%`})]})]}),t&&(0,_.jsxs)(`figure`,{className:`likeness-pair`,children:[(0,_.jsx)(K,{record:t}),(0,_.jsx)(`figcaption`,{className:`s q`,children:`The closest: made, and the training sample beside it.`})]}),(0,_.jsxs)(`p`,{className:`s q`,children:[r(e.count,`sample`),` made, as many real ones. The judge is `,e.judge,`.`]})]})}function Br({record:e}){let[t,n]=[e.distance??0,e.floor??0],r=Math.max(t,n*2,1e-9)*1.1,i=e=>6+(Math.sqrt(e/r)||0)*228;return(0,_.jsxs)(`svg`,{viewBox:`0 0 ${q} ${J}`,role:`img`,"aria-label":`The distance, and its floor`,children:[(0,_.jsx)(`line`,{x1:6,x2:234,y1:26,y2:26,stroke:`var(--axis)`}),(0,_.jsx)(`line`,{x1:i(n),x2:i(n),y1:18,y2:34,stroke:`var(--ink)`,strokeWidth:1.5}),(0,_.jsx)(`text`,{x:i(n),y:12,textAnchor:n>r/2?`end`:`start`,className:`s`,fill:`var(--ink-2)`,children:`floor`}),(0,_.jsx)(`circle`,{cx:i(t),cy:26,r:4,fill:`var(--accent)`})]})}function Vr({record:e}){let t=Math.max(...e.by_kind.flatMap(({made:e,real:t})=>[e,t]),1e-9),n=q/e.by_kind.length,r=e=>e/t*36;return(0,_.jsx)(`svg`,{viewBox:`0 0 ${q} ${J}`,role:`img`,"aria-label":`The share of each kind, made and real`,children:e.by_kind.map(({name:e,made:t,real:i},a)=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${e}: ${c(t)} made, ${c(i)} real`}),(0,_.jsx)(`rect`,{x:a*n+1,width:Math.max(1,n-2),y:J-r(t),height:r(t),fill:`var(--val)`,rx:1}),(0,_.jsx)(`line`,{x1:a*n,x2:(a+1)*n,y1:J-r(i),y2:J-r(i),stroke:`var(--ink)`,strokeWidth:1.5})]},a))})}function Hr({record:e}){let t=Math.max(...e.counts,...e.counts_real,1),n=q/Math.max(1,e.counts.length),r=e=>e/t*40;return(0,_.jsxs)(`svg`,{viewBox:`0 0 ${q} ${J}`,role:`img`,"aria-label":`How far from the nearest training sample`,children:[e.counts.map((e,t)=>(0,_.jsx)(`rect`,{x:t*n+.5,width:Math.max(1,n-1),y:J-r(e),height:r(e),fill:`var(--val)`},t)),e.counts_real.map((e,t)=>(0,_.jsx)(`line`,{x1:t*n,x2:(t+1)*n,y1:J-r(e),y2:J-r(e),stroke:`var(--ink)`,strokeWidth:1.5},t))]})}function Ur(e){return e.by_kind.filter(({made:e,real:t})=>e>0&&e>=Rr*t).length}var Wr={draw:x(zr),sentence:e=>{let t=e.by_kind.length?` ${Ur(e)} of ${e.by_kind.length} kinds are made.`:``;return`The distance to real samples is ${s(e.distance)}; real against real it is ${s(e.floor)}.${t}`},table:e=>({columns:[`What`,`Made`,`Real`],rows:[[`Distance`,s(e.distance),s(e.floor)],[`Recognised`,c(e.recognised),c(e.recognised_real)],[`From the nearest training sample`,s(e.near),s(e.near_real)],...e.by_kind.map(({name:e,made:t,real:n})=>[e,c(t),c(n)])]})},Gr=1e-9,Kr=e=>e.filter(e=>e!==null);function qr(e,{width:t,height:n,left:r,right:i,top:a,bottom:o}){let s=e.filter(({quiet:e})=>!e),c=Kr((s.length?s:e).flatMap(({y:e})=>e)),l=Kr(e.flatMap(({x:e})=>e)),u=Math.min(0,...c),d=Math.max(u+Gr,...c),f=l.length?Math.min(...l):0,p=l.length?Math.max(...l):1,m=(t-r-i)/Math.max(Gr,p-f),ee=(n-a-o)/(d-u),h=e=>Math.min(d+(d-u)/9,Math.max(u-(d-u)/9,e));return{low:u,high:d,first:f,last:p,x:e=>r+(e-f)*m,y:e=>n-o-(h(e)-u)*ee}}function Jr({x:e,y:t},n){let r=``,i=!1;for(let[a,o]of t.entries()){let t=e[a];o===null||t==null?i=!1:(r+=`${i?`L`:`M`}${n.x(t).toFixed(1)} ${n.y(o).toFixed(1)}`,i=!0)}return r}function Yr({x:e},t){let n=0;for(let[r,i]of e.entries())Math.abs((i??0)-t)<Math.abs((e[n]??0)-t)&&(n=r);return n}var Y={width:140,height:84,left:8,right:8,top:8,bottom:8},Xr=264,Zr=.7,Qr=({record:e,around:t})=>t.small?(0,_.jsx)($r,{record:e}):(0,_.jsx)(ei,{record:e});function $r({record:{lines:e,title:t}}){let n=qr(e,Y);return(0,_.jsxs)(`svg`,{viewBox:`0 0 ${Y.width} ${Y.height}`,role:`img`,"aria-label":t,className:`entry-picture`,children:[(0,_.jsx)(`path`,{className:`floor`,d:`M${Y.left} ${n.y(0)}H${Y.width-Y.right}`}),e.map((e,t)=>(0,_.jsx)(`path`,{className:e.quiet?`own quiet`:`own`,d:Jr(e,n)},t))]})}function ei({record:e}){let[t,r]=I(360),[i,a]=(0,g.useState)(null),{lines:o,across:s,up:c,note:l,title:u}=e,d=Math.min(180,r/3),f={width:r,height:Xr,left:48,right:d,top:24,bottom:32},p=qr(o,f),m=i??p.first+Zr*(p.last-p.first);return(0,_.jsxs)(`div`,{ref:t,className:`entry-large`,children:[(0,_.jsxs)(`svg`,{width:r,height:Xr,role:`img`,"aria-label":`${u}: ${c} by ${s}`,onPointerMove:({clientX:e,currentTarget:t})=>{let n=(e-t.getBoundingClientRect().left-f.left)/(r-f.left-d);a(p.first+Math.min(1,Math.max(0,n))*(p.last-p.first))},children:[(0,_.jsx)(ti,{view:p,room:f,across:s,up:c}),o.map((e,t)=>(0,_.jsx)(`path`,{className:e.quiet?`own quiet`:`own`,d:Jr(e,p)},t)),o.length>0&&(0,_.jsx)(ri,{lines:o,view:p,at:m,room:f})]}),(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`input`,{type:`range`,className:`slide`,"aria-label":s,min:p.first,max:p.last,step:(p.last-p.first)/200,value:m,onChange:e=>a(Number(e.currentTarget.value))}),(0,_.jsxs)(`span`,{className:`s q nw`,children:[s,`: `,n(m)]})]}),l&&(0,_.jsx)(`p`,{className:`s q`,children:l})]})}function ti({view:e,room:t,across:r,up:i}){let a=t.width-t.right,o=t.height-t.bottom;return(0,_.jsxs)(_.Fragment,{children:[b(e.low,e.high,4).map(r=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`grid`,d:`M${t.left} ${e.y(r)}H${a}`}),(0,_.jsx)(`text`,{x:t.left-8,y:e.y(r)+4,textAnchor:`end`,children:n(r)})]},r)),(0,_.jsx)(`path`,{className:`axis`,d:`M${t.left} ${o}H${a}`}),b(e.first,e.last,5).map(t=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`axis`,d:`M${e.x(t)} ${o}v4`}),(0,_.jsx)(`text`,{x:e.x(t),y:o+18,textAnchor:`middle`,children:n(t)})]},t)),(0,_.jsx)(`text`,{x:t.left-40,y:`12`,children:i}),(0,_.jsx)(`text`,{x:a+12,y:o+18,children:r.length<18?r:``})]})}var ni=32;function ri({lines:e,view:t,at:r,room:i}){let a=i.width-i.right,o=e.map(e=>{let n=Yr(e,r),i=e.y[n]??null;return{line:e,value:i,x:t.x(e.x[n]??0),y:i===null?t.y(0):t.y(i)}}),s=o.map(({line:e})=>t.y(e.y.findLast(e=>e!==null)??0)),c=s.length>1&&Math.abs(s[0]-s[1])<ni?s.map((e,t)=>Math.max(i.top,Math.min(...s))+ni*(s[0]<=s[1]?t:1-t)):s;return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`path`,{className:`at`,d:`M${o[0].x} ${i.top}V${i.height-i.bottom}`}),o.map(({line:e,value:t,x:r,y:i},o)=>(0,_.jsxs)(`g`,{className:e.quiet?`read quiet`:`read`,children:[t!==null&&(0,_.jsx)(`circle`,{cx:r,cy:i,r:`4`}),(0,_.jsx)(`text`,{className:`b`,x:a+12,y:c[o]+2,children:t===null?`none`:n(t)}),(0,_.jsx)(`text`,{x:a+12,y:c[o]+16,children:e.name})]},o))]})}var ii={draw:x(Qr),sentence:e=>{let t=e.lines.map(({name:e,y:t})=>`${e} goes from ${n(t[0])} to ${n(t.at(-1))}`);return`${e.title}, ${e.up} by ${e.across}${t.length?`: ${t.join(`; `)}`:``}.`},table:e=>({columns:[`Line`,e.across,e.up],rows:e.lines.flatMap(({name:e,x:t,y:r})=>r.map((r,i)=>[e,n(t[i]),n(r)]))})};function ai({record:e,around:t}){let n=e[t.show??`fixed`];return n.length?(0,_.jsxs)(`div`,{className:`painted`,children:[(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{className:`grow`,children:`left: what it is · right: what is said`}),(0,_.jsx)(nt,{classes:t.classes??[]})]}),(0,_.jsx)(`div`,{className:`pairs`,children:n.map((n,r)=>(0,_.jsx)(oi,{sample:n,size:e.size,around:t},r))})]}):(0,_.jsx)(`p`,{className:`q`,children:`No point is wrong any more.`})}function oi({sample:e,size:t,around:n}){return(0,_.jsxs)(`figure`,{children:[(0,_.jsxs)(`div`,{className:`pair`,children:[(0,_.jsx)(si,{mask:e.truth,row:e.row,size:t,around:n}),(0,_.jsx)(si,{mask:e.said,row:e.row,size:t,around:n})]}),(0,_.jsxs)(`figcaption`,{className:`s q`,children:[c(e.wrong),` wrong`]})]})}function si({mask:e,row:t,size:[n=1,r=1],around:{paint:i}}){let a=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>{let o=a.current;o.width=Math.max(1,r),o.height=Math.max(1,n),i?.(o,t),tt(o,S(e))},[e,t,r,n,i]),(0,_.jsx)(`canvas`,{ref:a,className:`px`})}var ci={draw:x(ai),sentence:e=>`${c(e.wrong)} of the points of ${r(e.of,`picture`)} are called what they are not.`,table:(e,t)=>({columns:[`Row`,`Points wrong`],rows:e[t.show??`fixed`].map(({row:e,wrong:t})=>[u(e+1),c(t)])}),note:e=>`${c(e.wrong)} of the points wrong`,about:(e,{which:t})=>`The first ${e.of} ${t??`pictures`}`},li=12,ui=4;function di({record:{of:e,values:t}}){let r=t.slice(0,li).map(n).join(`  `),i=t.filter(e=>e!=null&&Number.isFinite(e));return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`div`,{className:t.length<ui?`big`:`several`,"data-answer":r,children:r}),t.length>li&&(0,_.jsxs)(`div`,{className:`q`,children:[`and `,t.length-li,` more`]}),e&&(0,_.jsx)(`div`,{className:`m`,children:e}),i.length>=ui&&(0,_.jsx)(`div`,{className:`said-curve`,children:(0,_.jsx)(M,{values:i})})]})}var fi={draw:x(di),sentence:e=>`It says ${e.values.slice(0,li).map(n).join(`, `)}${e.of?` for ${e.of}`:``}.`,table:e=>({columns:[`Place`,e.of||`Number`],rows:e.values.map((e,t)=>[String(t+1),n(e)])})},pi=10,mi=6;function hi({record:e,around:t}){let n=e[t.show??`fixed`].filter(e=>e.said.length),[r]=n;return r?r.said.length>1?(0,_.jsx)(gi,{rows:n.slice(0,mi)}):(0,_.jsx)(vi,{rows:n.slice(0,pi),place:_i(e.fixed)}):(0,_.jsx)(`p`,{className:`q`,children:`There are no rows to show.`})}var gi=({rows:e})=>(0,_.jsxs)(`div`,{className:`told numbers`,children:[(0,_.jsxs)(`div`,{className:`row s q key-line`,children:[(0,_.jsx)(`i`,{className:`came`}),e[0].past?`what came, before and after`:`what came`,(0,_.jsx)(`i`,{className:`told-line`}),`forecast`]}),e.map((e,t)=>(0,_.jsxs)(`div`,{className:`one-forecast`,children:[(0,_.jsx)(rt,{...e}),(0,_.jsxs)(`span`,{className:`s q`,children:[`row `,e.row+1]})]},t))]});function _i(e){let t=e.flatMap(({said:e,truth:t})=>[e[0],t[0]]).filter(e=>e!=null),n=Math.min(...t),r=Math.max(...t)-n||1;return e=>`${Math.max(0,Math.min(100,100*(e-n)/r))}%`}var vi=({rows:e,place:t})=>(0,_.jsx)(`div`,{className:`told numbers`,children:e.map(({row:e,said:n,truth:r},i)=>(0,_.jsxs)(`div`,{className:`told-row`,children:[(0,_.jsxs)(`span`,{className:`s q`,children:[`row `,e+1]}),(0,_.jsxs)(`span`,{className:`track`,children:[(0,_.jsx)(yi,{look:`truth`,value:r[0],place:t}),(0,_.jsx)(yi,{look:`said`,value:n[0],place:t})]}),(0,_.jsxs)(`span`,{className:`s nw`,children:[s(n[0]),`, is `,s(r[0])]})]},i))}),yi=({look:e,value:t,place:n})=>t==null?null:(0,_.jsx)(`i`,{className:e,style:{left:n(t)}}),bi={draw:x(hi),sentence:e=>`It is ${s(e.error)} off on average, over ${r(e.of,`row`)}.`,table:(e,t)=>({columns:[`Row`,`Step`,`Said`,`Is`],rows:e[t.show??`fixed`].flatMap(({row:e,said:t,truth:n})=>t.map((t,r)=>[u(e+1),String(r+1),s(t),s(n[r])]))}),note:(e,{which:t})=>`mean error ${s(e.error)} on ${e.of} ${t??`rows`}`},xi={draw:x(({record:e})=>Object.entries(e.outputs).map(([e,t])=>(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`h3`,{children:e}),(0,_.jsx)(`pre`,{children:t})]},e))),sentence:e=>`What comes out: ${o(Object.keys(e.outputs))}.`,table:null};function Si({record:e}){let t=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>{let n=t.current;n.width=Math.max(1,e.width),n.height=Math.max(1,e.height),tt(n,S(e.data),{strength:1})},[e]),(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`canvas`,{ref:t,className:`painted-answer`,role:`img`,"aria-label":e.title}),(0,_.jsx)(nt,{classes:e.classes}),(0,_.jsx)(Le,{shares:e.shares})]})}var Ci={draw:x(Si),sentence:e=>`Of all points: ${o(e.shares.map(({name:e,share:t})=>`${c(t)} ${e}`))}.`,table:e=>({columns:[`Class`,`Points`],rows:e.shares.map(({name:e,share:t})=>[e,c(t)])})},wi=400;function Ti(e,t){let n=/\s/.test(t.trim())?/(\s+)/:/(?:)/u,r=e.split(n),i=t.split(n),a=r.slice(0,wi),o=i.slice(0,wi),s=Array.from({length:a.length+1},()=>new Uint16Array(o.length+1)),c=(e,t)=>s[e]?.[t]??0;for(let e=a.length-1;e>=0;--e){let t=s[e];if(t)for(let n=o.length-1;n>=0;--n)t[n]=a[e]===o[n]?c(e+1,n+1)+1:Math.max(c(e+1,n),c(e,n+1))}let l=[],u=(e,t)=>{let n=l.at(-1);n?.same===t?n.text+=e:e&&l.push({text:e,same:t})},d=0;for(let[e,t]of r.entries()){for(;e<a.length&&d<o.length&&t!==o[d]&&c(e,d+1)>=c(e+1,d);)d+=1;let n=e<a.length&&d<o.length&&t===o[d];u(t,n),n&&(d+=1)}return l}var Ei=e=>e.written===e.wanted,Di=({written:e,wanted:t})=>e?Ti(e,t).map((e,t)=>e.same?(0,_.jsx)(`span`,{children:e.text},t):(0,_.jsx)(`mark`,{children:e.text},t)):(0,_.jsx)(`span`,{className:`q`,children:`(nothing)`}),Oi={draw:x(({record:e,around:t})=>(0,_.jsxs)(`section`,{children:[t.rows?(0,_.jsx)(`h2`,{children:e.title}):null,(0,_.jsx)(`div`,{className:`pairs-of-texts`,children:e.pairs.map((e,t)=>(0,_.jsxs)(`div`,{className:`pair-of-texts`,children:[(0,_.jsx)(`p`,{className:`q`,children:e.given}),(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`p`,{className:Ei(e)?`to-the-letter`:``,children:(0,_.jsx)(Di,{...e})}),Ei(e)?null:(0,_.jsxs)(`p`,{className:`q`,children:[`wanted: `,e.wanted]})]})]},t))})]})),sentence:e=>`${r(e.pairs.length,`text`)} and the answers; ${e.pairs.filter(Ei).length} are right to the letter.`,table:null,note:()=>`answers to texts that are not learned from`},ki=60,Ai=`–`,ji=e=>e==null?Ai:c(e),Mi=[{title:`Found`,word:`recall`,words:e=>ji(e.recall),always:!0},{title:`95% interval`,word:`interval`,words:({low:e,high:t})=>e==null||t==null?Ai:`${c(e)} to ${c(t)}`},{title:`Right when said`,word:`precision`,words:e=>ji(e.precision),always:!0},{title:`F1`,word:`f1`,words:e=>e.f1==null?Ai:e.f1.toFixed(3)},{title:`Overlap`,word:`iou`,words:e=>ji(e.overlap)}];function Ni({record:e}){let t=e.classes.slice(0,ki),n=Mi.filter(({always:e,words:n})=>e||t.some(e=>n(e)!==Ai));return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e.title}),(0,_.jsxs)(`table`,{children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{children:`Class`}),(0,_.jsx)(`th`,{className:`num`,children:e.of===`points`?`Points`:`Rows`}),n.map(({title:e,word:t})=>(0,_.jsx)(`th`,{className:`num`,children:(0,_.jsx)(m,{word:t,children:e})},e))]})}),(0,_.jsx)(`tbody`,{children:t.map((e,t)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{children:e.name}),(0,_.jsx)(`td`,{className:`num`,children:i(e.rows)}),n.map(({title:t,words:n})=>(0,_.jsx)(`td`,{className:`num`,children:n(e)},t))]},t))})]})]})}var Pi={draw:x(Ni),sentence:e=>{let[t]=e.classes.filter(({recall:e})=>e!=null).sort((e,t)=>e.recall-t.recall);return t?`Found least often is ${t.name}: ${c(t.recall)} of ${r(t.rows,e.of===`points`?`point`:`row`)}.`:`No class has a row to be found.`},table:null},Fi=600,Ii=(e,t)=>e[t%e.length];function Li(e){let t=[1,2,3,4,5,6].map(t=>e(`--r${t}`));return[...t,...t.map(t=>T(e(`--ink-3`),t,.55))]}function Ri(e){let t=getComputedStyle(e),n=e=>C(t.getPropertyValue(e)||`#808080`),r=n(`--raised`);return{background:r,ink:t.getPropertyValue(`--ink`),pos:n(`--pos`),neg:n(`--neg`),paler:e=>T(r,e,.62),hues:Li(n)}}function zi(e){return(t,n,r)=>{let i=Bi(`plane`);i.setAttribute(`role`,`img`),i.setAttribute(`aria-label`,`What is answered for every point`);let a=Bi(`plane over`);a.setAttribute(`aria-hidden`,`true`);let o=document.createElement(`div`);o.className=`plane-box`,o.append(i,a),n.append(o);let s=(t,n=r)=>{let s=Ri(o);t.size&&e.map(i,t,s,n.sharp??!1),Vi(e,a,t,s,n)};return s(t),{update:s,close:()=>o.remove()}}}function Bi(e){let t=document.createElement(`canvas`);return t.className=e,t}function Vi(e,t,n,r,i){let a=t.parentElement.clientWidth,o=window.devicePixelRatio||1;if(!a)return;let s=Math.round(a*o);t.width!==s&&(t.width=s,t.height=s);let c=t.getContext(`2d`);c.setTransform(o,0,0,o,0,0),c.clearRect(0,0,a,a),n.size&&e.lines?.(c,n,r,a);let l=n.over??i.over;if(!l)return;let u=t=>E(e.colour(t,n,r)),d=Hi(l,a);Ui(c,l.train,d,u,Wi),l.validation&&i.validation!==!1&&Ui(c,l.validation,d,u,Gi(E(r.background)))}function Hi({low:e,high:t},n){let r=(n,r)=>(n==null?NaN:n-e[r])/(t[r]-e[r]);return([e,t])=>[r(e,0)*n,n-r(t,1)*n]}function Ui(e,{points:t,target:n},r,i,a){let o=t.length>Fi?2.2:3.2;for(let[s,c]of t.entries()){let[t,l]=r(c);Number.isFinite(t)&&Number.isFinite(l)&&(e.beginPath(),e.arc(t,l,o,0,2*Math.PI),a(e,i(n[s]??0)))}}function Wi(e,t){e.fillStyle=t,e.lineWidth=1,e.strokeStyle=`rgba(255,255,255,.9)`,e.fill(),e.stroke()}var Gi=e=>(t,n)=>{t.fillStyle=e,t.lineWidth=1.8,t.strokeStyle=n,t.fill(),t.stroke()},Ki=({low:e,high:t})=>(0,_.jsxs)(_.Fragment,{children:[e,(0,_.jsx)(`i`,{className:`scale`}),t]}),qi=9,X=(e,t)=>e.over??t.over??null,Ji=e=>[e?.names[0]??`across`,e?.names[1]??`up`],Yi=e=>`What it answers over ${Ji(e).join(` and `)}.`;function Xi(e,t,r,i){let a=X(e,t),{size:o}=e,s=[...new Set(Array.from({length:qi},(e,t)=>Math.round(t*(o-1)/8)))],c=(e,t)=>{let[r,i]=[a?.low[e]??0,a?.high[e]??1];return n(r+(i-r)*t)},l=e=>e/Math.max(1,o-1),u=s.flatMap(e=>s.map(t=>[c(0,l(t)),c(1,1-l(e)),i(e*o+t)]));return{columns:[...Ji(a),r],rows:o?u:[]}}var Zi=6,Qi=3,$i={draw:zi({map(e,{data:t,sure:n,size:r},{hues:i,background:a},o){let[s,c]=[S(t),S(n)];P(e,r,r,e=>{for(let t=0;t<r*r;t++){let n=o?.5:.15+.5*((c[t]??0)/255),r=T(a,Ii(i,s[t]??0),n);e.set([...r.map(Math.round),255],4*t)}})},colour:(e,t,{hues:n})=>Ii(n,Math.max(0,Math.round(e)))}),sentence:(e,t)=>{let n=S(e.data),r=(X(e,t)?.classes??[]).map((e,t)=>`${e} on ${c(n.filter(e=>e===t).length/Math.max(1,n.length))}`);return`${Yi(X(e,t))} Likeliest: ${o(r)} of the plane.`},table:(e,t)=>{let[n,r]=[S(e.data),S(e.sure)],i=X(e,t)?.classes;return Xi(e,t,`Likeliest`,e=>`${i?.[n[e]??0]??n[e]??`–`}, ${c((r[e]??0)/255)}`)},key:(e,t)=>(t?.classes??[]).slice(0,Zi).map((e,t)=>(0,_.jsxs)(`span`,{className:`row`,children:[(0,_.jsx)(`i`,{className:`pt`,style:{background:ne(t,Qi)}}),e]},t))};function ea(e,{data:t,size:n},{neg:r,pos:i,paler:a,background:o},s){let[c,l]=[a(r),a(i)],u=s?D(c,c,l,l):D(c,o,l);N(e,S(t),{width:n,height:n},u)}var ta={draw:zi({map:ea,colour(e,{low:t,high:n},{neg:r,pos:i}){return t==null||n==null?T(r,i,.5):T(r,i,Math.max(0,Math.min(1,(e-t)/(n-t||1))))}}),sentence:(e,t)=>`${Yi(X(e,t))} The answers go from ${s(e.low)} to ${s(e.high)}.`,table:(e,t)=>Xi(e,t,`Between lowest and highest`,t=>c((S(e.data)[t]??0)/255)),key:({low:e,high:t})=>(0,_.jsx)(Ki,{low:s(e),high:s(t)})},na=127.5;function ra(e,t){let n=[],r=(n,r)=>e[r*t+n]-na;for(let e=0;e<t-1;e++)for(let i=0;i<t-1;i++){let a=ia([r(i,e),r(i+1,e),r(i,e+1),r(i+1,e+1)]).map(([n,r])=>[(i+n+.5)/t,(e+r+.5)/t]);for(let e=0;e+1<a.length;e+=2)n.push([a[e],a[e+1]])}return n}function ia([e,t,n,r]){let i=[];return e*t<0&&i.push([e/(e-t),0]),t*r<0&&i.push([1,t/(t-r)]),n*r<0&&i.push([n/(n-r),1]),e*n<0&&i.push([0,e/(e-n)]),i}var aa={map:ea,colour:(e,t,{pos:n,neg:r})=>e>.5?n:r,lines(e,{data:t,size:n},{ink:r},i){e.strokeStyle=r,e.lineWidth=1.5,e.beginPath();for(let[[r,a],[o,s]]of ra(S(t),n))e.moveTo(r*i,a*i),e.lineTo(o*i,s*i);e.stroke()}},oa=127.5,sa={draw:zi(aa),sentence:(e,t)=>{let[n=`0`,r=`1`]=X(e,t)?.classes??[],i=S(e.data),a=i.filter(e=>e>oa).length/Math.max(1,i.length);return`${Yi(X(e,t))} ${r} is likelier than ${n} on ${c(a)} of the plane.`},table:(e,t)=>Xi(e,t,`Chance of ${X(e,t)?.classes?.[1]??`1`}`,t=>c((S(e.data)[t]??0)/255)),key:(e,t)=>{let[n=`0`,r=`1`]=t?.classes??[];return(0,_.jsx)(Ki,{low:n,high:r})}},Z=240,ca=.5,la=.35,ua=.06;function da({record:e,around:t}){let n=(0,g.useRef)(null);(0,g.useLayoutEffect)(()=>fa(n.current,e),[e,t.theme]);let r={width:Z,height:Z};return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`canvas`,{ref:n,className:`made-points`,role:`img`,"aria-label":e.title,style:r}),Sa(e).map(e=>(0,_.jsx)(`p`,{className:`beneath s q`,children:e},e))]})}function fa(e,t){let n=window.devicePixelRatio||1;e.width=Z*n,e.height=Z*n;let{real:r,made:i}=t,a=va(r.length?r:i);if(!a.length)return;let o=e.getContext(`2d`),s=pa(t.corners,a),c=getComputedStyle(e),l=e=>c.getPropertyValue(e);o.scale(n,n),t.scored&&ha(e,o,t.scored),ma(o,va(r).map(s),l(`--ink-3`),1.5),ga(o,t.arrows??[],s,l(`--ink-2`)),ma(o,va(i).map(s),l(`--accent`),2);for(let e of t.paths??[])_a(o,va(e).map(s),l(`--ink`))}function pa(e,t){let[[n,r],[i,a]]=e??ya(t);return([e,t])=>[(e-n)/(i-n)*Z,Z-(t-r)/(a-r)*Z]}function ma(e,t,n,r){e.fillStyle=n;for(let[n,i]of t)e.beginPath(),e.arc(n,i,r,0,2*Math.PI),e.fill()}function ha(e,t,{data:n,size:r}){let i=A(e),[a,o]=[i(`raised`),T(i(`raised`),i(`pos`),.55)],s=document.createElement(`canvas`);N(s,S(n),{width:r,height:r},D(a,o)),t.drawImage(s,0,0,Z,Z)}function ga(e,t,n,r){let i=t.map(([e=0,t=0,r=0,i=0])=>[n([e??0,t??0]),n([(e??0)+(r??0),(t??0)+(i??0)])]),a=Math.max(1e-12,...i.map(([[e,t],[n,r]])=>Math.hypot(n-e,r-t))),o=Z/Math.sqrt(t.length||1)/a;e.strokeStyle=r,e.lineWidth=1,e.globalAlpha=.6;for(let[[t,n],[r,a]]of i){let[i,s]=[(r-t)*o,(a-n)*o],[c,l]=[t+i/2,n+s/2];e.beginPath(),e.moveTo(t-i/2,n-s/2),e.lineTo(c,l);for(let t of[-.5,ca]){let[n,r]=[Math.cos(t),Math.sin(t)];e.moveTo(c,l),e.lineTo(c-la*(i*n-s*r),l-la*(i*r+s*n))}e.stroke()}e.globalAlpha=1}function _a(e,t,n){let[r,i]=[t[0],t.at(-1)];if(r&&i){e.strokeStyle=n,e.lineWidth=1.25,e.beginPath();for(let[n,r]of t)e.lineTo(n,r);e.stroke(),e.beginPath(),e.arc(...r,3,0,2*Math.PI),e.stroke(),ma(e,[i],n,3)}}var va=e=>e.filter(([e,t])=>Number.isFinite(e)&&Number.isFinite(t));function ya(e){let[t,n]=ba(e.map(([e])=>e)),[r,i]=ba(e.map(([,e])=>e));return[[t,r],[n,i]]}function ba(e){let t=Math.min(...e),n=Math.max(...e),r=(n-t||1)*ua;return[t-r,n+r]}var xa=([e,t])=>[n(e),n(t)],Sa=({scored:e,arrows:t,paths:n})=>[...e?[`Shaded where the critic takes points to be real.`]:[],...t?.length?[`Arrows: where the network sends what is half noise.`]:[],...n?.length?[`Lines: the ways of some points from noise (ring) to a sample (dot).`]:[]],Ca={draw:x(da),sentence:e=>[`${r(e.made.length,`point`)} that it makes, over ${u(e.real.length)} real ones.`,e.scored?`The critic scores places from ${s(e.scored.low)} to ${s(e.scored.high)}.`:``,e.paths?.length?`The ways of ${r(e.paths.length,`point`)} from noise on are drawn.`:``].filter(Boolean).join(` `),table:e=>({columns:[`Point`,e.names[0]??`x`,e.names[1]??`y`],rows:[...e.made.map(e=>[`made`,...xa(e)]),...e.real.map(e=>[`real`,...xa(e)])]}),note:()=>`what it makes, over the real points in grey`};function wa({record:e}){let t=Ae(e.curves),[n]=t;if(!n)return null;let r=t.length>1?`The coloured line is ${n.name}, the weakest: area ${s(n.area)}.`:`The area under the line for ${n.name} is ${s(n.area)}.`;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e.title}),(0,_.jsx)(De,{label:e.title,across:`found`,up:`right when said`,hasDiagonal:!1,children:(0,_.jsx)(ke,{paths:t.map(e=>Oe(e.recall,e.precision))})}),(0,_.jsxs)(`p`,{className:`s q`,children:[r,` Finding all without a false alarm would be the upper right corner.`]})]})}var Ta={draw:x(wa),sentence:e=>{let[t]=Ae(e.curves);return t?`Of ${e.curves.length} classes the weakest is ${t.name}, with an area of ${s(t.area)} under its line.`:`No class has rows to be found.`},table:e=>({columns:[`Class`,`Found`,`Right when said`],rows:e.curves.flatMap(({name:e,recall:t,precision:n})=>t.map((t,r)=>[e,c(t),c(n[r])]))})},Ea=({record:e})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(Da,{...e}),(0,_.jsx)(Oa,{...e})]});function Da({title:e,counts:t,edges:n,mean:r}){let i=Math.max(1,...t),a=100/t.length;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),(0,_.jsx)(`div`,{className:`hist`,children:(0,_.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,"aria-hidden":`true`,children:t.map((e,t)=>{let n=100*e/i,r=t*a+.15;return(0,_.jsx)(`rect`,{x:r,width:a-.3,y:100-n,height:n,fill:`var(--val)`},t)})})}),(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{className:`grow`,children:s(n[0])}),(0,_.jsx)(`span`,{children:s(n.at(-1))})]}),(0,_.jsxs)(`p`,{className:`s q`,children:[`On average `,s(r),` too `,(r??0)<0?`low`:`high`,`.`]})]})}function Oa({truth:e,said:t}){let n=e.map((e,n)=>[e,t[n]]).filter(e=>e.every(e=>e!=null)),r=n.flat(),i=r.length?Math.min(...r):null,a=r.length?Math.max(...r):null,o=e=>(100*(e-i)/(a-i||1)).toFixed(2);return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:`Said against true`}),(0,_.jsx)(`div`,{className:`square`,children:(0,_.jsxs)(`svg`,{viewBox:`-4 -4 108 112`,role:`img`,"aria-label":`Said against true`,children:[(0,_.jsx)(`path`,{d:`M0 0V100H100`,fill:`none`,stroke:`var(--axis)`,strokeWidth:`.6`}),(0,_.jsx)(`path`,{d:`M0 100L100 0`,stroke:`var(--train)`,strokeWidth:`.6`,strokeDasharray:`2 2`}),(0,_.jsx)(`g`,{fill:`var(--val)`,opacity:`.5`,transform:`matrix(1 0 0 -1 0 100)`,children:n.map(([e,t],n)=>(0,_.jsx)(`circle`,{cx:o(e),cy:o(t),r:`1`},n))}),(0,_.jsxs)(`text`,{x:`100`,y:`107`,textAnchor:`end`,fontSize:`4.6`,fill:`var(--ink-3)`,children:[`true: `,s(i),` to `,s(a)]})]})})]})}var ka={draw:x(Ea),sentence:e=>`On average it says ${s(e.mean)} too ${(e.mean??0)<0?`low`:`high`}; its misses lie between ${s(e.edges[0])} and ${s(e.edges.at(-1))}.`,table:e=>({columns:[`Missed from`,`to`,`Rows`],rows:e.counts.map((t,n)=>[s(e.edges[n]),s(e.edges[n+1]),i(t)])})};function Aa({record:e}){let t=Ae(e.curves),[n]=t;if(!n)return null;let r=t.length>1?`The coloured line is ${n.name}, which is told apart least: area ${s(n.area)}.`:`The area under the line for ${n.name} is ${s(n.area)}.`;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e.title}),(0,_.jsx)(De,{label:`Found against false alarms`,across:`false alarms`,up:`found`,children:(0,_.jsx)(ke,{paths:t.map(e=>Oe(e.false_positives,e.true_positives))})}),(0,_.jsxs)(`p`,{className:`s q`,children:[r,` Guessing gives the dashed line, with an area of 0.5.`]})]})}var ja={draw:x(Aa),sentence:e=>{let[t]=Ae(e.curves);return t?`Told apart least is ${t.name}, with an area of ${s(t.area)} under its line; guessing gives 0.5.`:`No class has rows to be found.`},table:e=>({columns:[`Class`,`False alarms`,`Found`],rows:e.curves.flatMap(({name:e,false_positives:t,true_positives:n})=>t.map((t,r)=>[e,c(t),c(n[r])]))})},Ma=30;function Na({record:{rows:e,columns:t}}){return t.length?(0,_.jsxs)(`div`,{className:`rows-made`,children:[(0,_.jsx)(`table`,{children:(0,_.jsx)(`tbody`,{children:t.slice(0,Ma).map((t,r)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{className:`q`,children:t}),e.map((e,t)=>(0,_.jsx)(`td`,{className:`num`,children:n(e[r])},t))]},r))})}),t.length>Ma&&(0,_.jsxs)(`p`,{className:`s q`,children:[`and `,r(t.length-Ma,`more column`)]})]}):(0,_.jsx)(`div`,{className:`rows-made-series`,children:e.map((e,t)=>(0,_.jsx)(M,{values:e.map(e=>e??0)},t))})}var Pa={draw:x(Na),sentence:({rows:e,columns:t})=>t.length?`${r(e.length,`row`)} of ${r(t.length,`number`)} that it makes, as the network gets them.`:`${r(e.length,`channel`)} that it makes.`,table:({rows:e,columns:t})=>({columns:[`Row`,`Number`,`Value`],rows:e.flatMap((e,r)=>e.map((e,i)=>[String(r+1),t[i]??String(i+1),n(e)]))})},Fa=160,Ia=64,La=`�`,Ra=({record:{title:e,inputs:t}})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`h3`,{children:e}),t.map((e,t)=>(0,_.jsx)(za,{input:e},t))]});function za({input:{name:e,picture:t,tokens:n,series:r}}){return(0,_.jsxs)(`div`,{className:`seen`,children:[t&&(0,_.jsx)(`img`,{src:t,alt:`The picture as ${e} gets it`}),n.slice(0,1+n.findLastIndex(Boolean)).map((e,t)=>(0,_.jsx)(`span`,{className:`token`,children:e===La?`unknown`:e},t)),r.length>0&&(0,_.jsx)(`svg`,{width:Fa,height:Ia,role:`img`,"aria-label":`The series as ${e} gets it`,children:r.map((e,t)=>(0,_.jsx)(`path`,{d:Ba(e),fill:`none`,style:{stroke:`var(--r${1+t%6})`},strokeWidth:`1.5`},t))})]})}function Ba(e){let t=e.map(e=>e??0),[n,r]=[Math.min(...t),Math.max(...t)],i=e=>60-56*(e-n)/(r-n||1),a=e=>Fa*e/Math.max(1,t.length-1);return t.length?`M${t.map((e,t)=>`${a(t).toFixed(1)} ${i(e).toFixed(1)}`).join(`L`)}`:``}function Va({name:e,picture:t,tokens:n,series:i}){return t?`${e}, a picture`:n.length?`${e}, ${r(n.length,`token`)}`:i.length?`${e}, ${r(i.length,`channel`)} of ${r(i[0].length,`step`)}`:e}var Ha={draw:x(Ra),sentence:e=>`As it sees it: ${o(e.inputs.map(Va))}.`,table:e=>({columns:[`Input`,`Place`,`Holds`],rows:e.inputs.flatMap(({name:e,tokens:t,series:r})=>[...t.map((t,n)=>[e,String(n+1),t]),...r.flatMap(t=>t.map((t,r)=>[e,String(r+1),n(t)]))])})},Ua=({alarm:e,rows:t})=>e?` ${r(e.above,`row`)} of ${u(t)} over ${s(e.at)}, under which ${c(e.share)} of the ${e.chosen_on} rows lie.`:``,Wa=e=>Array.isArray(e)?e.map(e=>s(e)).join(`, `):``;function Ga({record:e,around:t}){let{title:n,samples:r,pairs:i}=e,a=(0,g.useMemo)(()=>r.map(({row:e})=>e),[r]);return r.length?(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:n}),e.alarm&&(0,_.jsx)(`p`,{className:`s q`,children:Ua(e)}),i?(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`p`,{className:`s q`,children:`Above what is there, below what it expected.`}),(0,_.jsx)(K,{record:i})]}):(0,_.jsx)(`div`,{className:`opened`,children:(0,_.jsx)(ft,{rows:a,known:r,around:t})})]}):null}var Ka={draw:x(Ga),sentence:e=>`${r(e.samples.length,`sample`)} that it expected least.${Ua(e)}`,table:({samples:e})=>({columns:[`Row`,`Error`,`What is there`,`What it expected`],rows:e.map(e=>[u(e.row+1),s(e.loss),Wa(e.truth),Wa(e.said)])})},qa=[`var(--val)`,`var(--accent)`,`var(--warn)`,`var(--error)`],Q=e=>e===`O`?``:e.replace(/^[BIESLU]-/,``);function Ja(e,t){return`color-mix(in srgb, ${qa[Math.max(0,e.indexOf(Q(t)))%qa.length]} 26%, var(--fill))`}function Ya({text:e,kinds:t}){return(0,_.jsx)(`p`,{className:`tagged-text`,children:e.words.map((n,r)=>{let i=e.said[r]??`O`,a=e.truth?.[r]??i,o=Q(i),s=o&&o!==Q(e.said[r-1]??`O`);return(0,_.jsxs)(`span`,{className:i===a?``:`wrong`,style:o?{background:Ja(t,i)}:void 0,title:i===a?i:`${i}, it is ${a}`,children:[s&&(0,_.jsxs)(`small`,{children:[o,` `]}),n,` `]},r)})})}function Xa({record:{title:e,texts:t}}){let n=[...new Set(t.flatMap(({said:e,truth:t})=>[...e,...t??[]].map(Q)))].filter(Boolean);return n.sort(),(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),t.map((e,t)=>(0,_.jsx)(Ya,{text:e,kinds:n},t))]})}var Za={draw:x(Xa),sentence:({texts:e})=>`${r(e.length,`text`)} with a tag for each word.`,table:({texts:e})=>({columns:[`Word`,`Tag`,`It is`],rows:e.flatMap(({words:e,said:t,truth:n})=>e.map((e,r)=>[e,t[r]??``,n?.[r]??``]))}),note:()=>`texts that it never learned from, with a tag for each word`},Qa={draw:x(({record:e})=>e.texts.map((e,t)=>(0,_.jsxs)(`pre`,{className:`sampled`,children:[(0,_.jsx)(`span`,{className:`q`,children:e.given.slice(-80)}),e.said]},t))),sentence:e=>`${r(e.texts.length,`text`)} that it writes on.`,table:null,note:()=>`what it writes on, from the grey text`},$a=.5;function eo({record:e}){let{title:t,at:n,places:r,right:i}=e,a=100*(n??$a);return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:t}),(0,_.jsxs)(De,{label:`Rows that are right, by the chance from which on`,across:`from this chance on`,up:`right`,hasDiagonal:!1,children:[(0,_.jsx)(`path`,{d:`M50 0V100`,stroke:`var(--train)`,strokeWidth:`.6`,strokeDasharray:`2 2`}),(0,_.jsx)(`path`,{d:Oe(r,i),fill:`none`,stroke:`var(--ink-3)`,strokeWidth:`1`}),(0,_.jsx)(`path`,{d:`M${a} 0V100`,stroke:`var(--val)`,strokeWidth:`1`})]}),(0,_.jsx)(`p`,{className:`s q`,children:to(e)})]})}function to({second:e,at:t,places:n,right:r}){let i=e=>c(r[n.indexOf(e)]),a=`It says “${e}” from a chance of ${c(t)} on`;return t==null||t===$a?`${a}: on validation no other choice was clearly better.`:`${a}, chosen on validation. So ${i(t)} of these rows are right; from 50% on it would be ${i($a)}.`}var no={draw:x(eo),sentence:to,table:({places:e,right:t})=>({columns:[`From this chance on`,`Right`],rows:e.map((e,n)=>[c(e),c(t[n])])})};function ro(e,t,n,r){let[i=1,a=1]=t.size,[o=1,s=1]=t.step,[c=1,l=1]=t.gap,[u=0,d=0]=t.edge,f=n*o-u,p=r*s-d,m=Array.from({length:i*a},(n,r)=>{let i=f+Math.floor(r/a)*c,o=p+r%a*l,s=i<0||o<0||i>=e.height||o>=e.width,u=s?0:e.values[i*e.width+o]??0;return{weight:t.weights[r]??null,value:u,isOutside:s}});return{top:f,left:p,tall:(i-1)*c+1,wide:(a-1)*l+1,parts:m}}function io({grid:e,theme:t,isOwn:n=!1}){let r=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>ao(r.current,e,n),[e,n,t]),(0,_.jsx)(`canvas`,{ref:r,className:`px`,role:`img`,"aria-label":`${e.title}, ${e.size}`})}function ao(e,{values:t,width:n,height:r},i){let a=Math.min(0,...t.map(e=>e??0)),o=Math.max(1e-9,...t.map(e=>Math.abs(e??0))),s={width:Math.max(1,n),height:Math.max(1,r)};if(a===0){let n=i?getComputedStyle(e).getPropertyValue(`--entry`):``;N(e,Uint8Array.from(t,e=>Math.round(255*(e??0)/o)),s,n?$e(C(n)):k);return}let c=A(e),[l,u,d]=[c(`sunken`),c(`pos`),c(`neg`)];P(e,s.width,s.height,e=>{for(let i=0;i<n*r;i++){let n=t[i]??0,r=T(l,n<0?d:u,.92*Math.abs(n)/o);e.set([...r.map(Math.round),255],4*i)}})}var oo=({record:e,around:{small:t,theme:n,onPixels:r,onWeights:i}})=>t?(0,_.jsx)(so,{record:e,theme:n}):(0,_.jsx)(fo,{record:e,theme:n,onPixels:r,onWeights:i});function so({record:{before:e,after:t},theme:n}){return(0,_.jsxs)(`div`,{className:`entry-picture pair`,children:[e.slice(0,1).map((e,t)=>(0,_.jsx)(lo,{grid:e,most:60,children:(0,_.jsx)(io,{grid:e,theme:n})},t)),e.length>0&&t.length>0&&(0,_.jsx)(co,{}),t.slice(0,1).map((e,t)=>(0,_.jsx)(lo,{grid:e,most:60,children:(0,_.jsx)(io,{grid:e,theme:n,isOwn:!0})},t))]})}var co=()=>(0,_.jsx)(`svg`,{width:`16`,height:`12`,viewBox:`0 0 16 12`,"aria-hidden":`true`,className:`arrow`,children:(0,_.jsx)(`path`,{d:`M1 6h13M10 2l4 4-4 4`})});function lo({grid:e,most:t,children:n}){let r=Math.min(t/Math.max(1,e.width),t/Math.max(1,e.height)),i=Math.max(6,r*e.height);return(0,_.jsx)(`div`,{style:{width:Math.max(6,r*e.width),height:i},children:n})}var uo=208;function fo({record:e,theme:t,onPixels:n,onWeights:r}){let{before:i,after:a,window:o,note:s}=e,[c]=i,[l]=a;return o&&c&&l&&c.width>0&&l.width>0?(0,_.jsxs)(`div`,{className:`entry-large`,children:[(0,_.jsx)(ho,{picture:c,answer:l,window:o,theme:t,onPixels:n,onWeights:r}),(0,_.jsx)(`p`,{className:`s q`,children:s})]}):(0,_.jsxs)(`div`,{className:`entry-large`,children:[(0,_.jsxs)(`div`,{className:`pair wrap`,children:[(0,_.jsx)(po,{grids:i,theme:t}),i.length>0&&a.length>0&&(0,_.jsx)(co,{}),(0,_.jsx)(po,{grids:a,theme:t,isOwn:!0})]}),(0,_.jsx)(`p`,{className:`s q`,children:s})]})}var po=({grids:e,theme:t,isOwn:n=!1})=>(0,_.jsx)(_.Fragment,{children:e.map((r,i)=>(0,_.jsxs)(`figure`,{children:[(0,_.jsx)(mo,{grid:r}),(0,_.jsx)(lo,{grid:r,most:e.length>1?uo*.7:uo,children:(0,_.jsx)(io,{grid:r,theme:t,isOwn:n})})]},i))}),mo=({grid:{title:e,size:t}})=>(0,_.jsxs)(`figcaption`,{className:`s m`,children:[e,` `,(0,_.jsx)(`span`,{className:`q`,children:t})]});function ho({picture:e,answer:t,window:n,theme:r,onPixels:i,onWeights:a}){let[o,s]=(0,g.useState)({row:Math.floor(t.height/2),column:Math.floor(t.width/2)}),c=Math.min(o.row,t.height-1),l=Math.min(o.column,t.width-1),u=ro(e,n,c,l),[d=1,f=1]=n.step,p=(t,n)=>{let r=e.values.map(e=>e??0);r[t*e.width+n]=1,i?.(r)},m=({key:e})=>{let[n,r]=go[e]??[0,0];return n===0&&r===0?!1:(s({row:$(c+n,t.height),column:$(l+r,t.width)}),!0)};return(0,_.jsxs)(`div`,{className:`pair wrap top`,children:[(0,_.jsxs)(`figure`,{children:[(0,_.jsx)(mo,{grid:e}),(0,_.jsx)(_o,{grid:e,theme:r,frame:u,label:`The picture: point to move the frame, press to draw`,onPlace:(e,n,r)=>r&&i?p(e,n):s({row:$(Math.floor(e/d),t.height),column:$(Math.floor(n/f),t.width)}),onKey:m})]}),n.weights.length>0&&(0,_.jsx)(vo,{window:n,onWeights:a}),(0,_.jsx)(co,{}),(0,_.jsxs)(`figure`,{children:[(0,_.jsx)(mo,{grid:t}),(0,_.jsx)(_o,{grid:t,theme:r,isOwn:!0,frame:{top:c,left:l,tall:1,wide:1},label:`What comes out: point, or use the arrow keys, to see what it is made of`,onPlace:(e,t)=>s({row:e,column:t}),onKey:m})]}),(0,_.jsx)(xo,{framed:u,value:t.values[c*t.width+l]??null,hasWeights:n.weights.length>0})]})}var go={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},$=(e,t)=>Math.max(0,Math.min(t-1,e));function _o({grid:e,theme:t,isOwn:n=!1,frame:r,label:i,onPlace:a,onKey:o}){let{height:s,width:c}=e,l=({clientX:e,clientY:t,currentTarget:n,buttons:r})=>{let i=n.getBoundingClientRect();a($(Math.floor((t-i.top)/i.height*s),s),$(Math.floor((e-i.left)/i.width*c),c),r>0)},u=e=>{o(e)&&e.preventDefault()},d=(e,t)=>`${100*e/t}%`;return(0,_.jsxs)(`div`,{className:`overlaid`,style:{width:uo,height:uo*s/c},role:`slider`,tabIndex:0,"aria-label":i,"aria-valuenow":r.top*c+r.left,"aria-valuetext":`row ${r.top+1}, column ${r.left+1}`,onPointerMove:l,onPointerDown:l,onKeyDown:u,children:[(0,_.jsx)(io,{grid:e,theme:t,isOwn:n}),(0,_.jsx)(`i`,{style:{top:d(r.top,s),left:d(r.left,c),height:d(r.tall,s),width:d(r.wide,c)}})]})}function vo({window:{size:e,weights:t},onWeights:n}){let[,r=1]=e,i=Math.max(1e-9,...t.map(e=>Math.abs(e??0))),a=(0,g.useRef)(t);(0,g.useEffect)(()=>{a.current=t},[t]);let o=(e,t)=>{let r=Number(t);if(t===``||!Number.isFinite(r))return;let i=a.current.map((t,n)=>n===e?r:t??0);a.current=i,n?.(i)};return(0,_.jsxs)(`figure`,{children:[(0,_.jsx)(`figcaption`,{className:`s m`,children:`The same numbers everywhere`}),(0,_.jsx)(`div`,{className:`weights-of`,style:{gridTemplateColumns:`repeat(${r}, 40px)`},children:t.map((e,t)=>(0,_.jsx)(`input`,{className:(e??0)<0?`below`:`above`,style:{"--t":`${bo*Math.abs(e??0)/i}%`},"aria-label":`Number ${t+1} of the window`,inputMode:`decimal`,defaultValue:String(Number((e??0).toFixed(2))),onBlur:e=>o(t,e.currentTarget.value),onKeyDown:e=>e.key===`Enter`&&o(t,e.currentTarget.value),readOnly:!n},`${t} ${e}`))})]})}var yo=9,bo=45;function xo({framed:{parts:e},value:t,hasWeights:n}){let r=n?e.filter(({weight:e,value:t})=>e&&t):e;return(0,_.jsxs)(`div`,{className:`summed`,children:[(0,_.jsx)(`p`,{className:`s q`,children:`At the framed place`}),(0,_.jsx)(`table`,{children:(0,_.jsxs)(`tbody`,{children:[r.slice(0,yo).map(({weight:e,value:t,isOutside:r},i)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{children:n?`${s(e,2)} × ${s(t,2)}`:r?`outside`:``}),(0,_.jsx)(`td`,{className:`num`,children:s(n?(e??0)*t:t,2)})]},i)),r.length>yo&&(0,_.jsxs)(`tr`,{children:[(0,_.jsxs)(`td`,{className:`q`,children:[`and `,r.length-yo,` more`]}),(0,_.jsx)(`td`,{})]})]})}),(0,_.jsxs)(`p`,{className:`row`,children:[(0,_.jsx)(`span`,{className:`s q`,children:n?`sum`:`comes out`}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsx)(`b`,{children:s(t,2)})]})]})}var So=({title:e,size:t})=>`${e}, ${t}`;function Co(e){let t=e.filter(e=>e!==null);return t.length?[s(Math.min(...t),2),s(Math.max(...t),2)]:[`–`,`–`]}var wo={draw:x(oo),sentence:e=>`${e.title}: ${o(e.before.map(So))} becomes ${o(e.after.map(So))}.`,table:e=>({columns:[`Picture`,`Size`,`Smallest`,`Largest`],rows:[...e.before,...e.after].map(({title:e,size:t,values:n})=>[e,t,...Co(n)])})};function To(e,t){let{yes:n,no:r}=e[t];return[n,r].filter(n=>n!=null&&n>t&&e[n]!==void 0)}function Eo(e){let t=new Map,n=0,r=(i,a)=>{let o={number:i,depth:a,x:0};t.set(i,o);let s=To(e,i);for(let e of s)t.has(e)||r(e,a+1);s.length?o.x=s.reduce((e,n)=>e+t.get(n).x,0)/s.length:(o.x=n,n+=1)};r(0,0);let i=[...t.values()];return{nodes:i,leaves:n,deepest:Math.max(...i.map(({depth:e})=>e))}}var Do=84,Oo=24,ko={least:86,most:150},Ao=6.4,jo=30;function Mo({record:e}){let[t,n]=I(420);if(!e.nodes.length)return null;let{nodes:r,leaves:a,deepest:o}=Eo(e.nodes),s=Math.max(ko.least,Math.min(ko.most,n/Math.max(1,a))),c=({x:e,depth:t})=>[e*s+s/2,Oo+t*Do],l=e.depth>e.shown?`; the first ${e.shown} are drawn`:``;return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsxs)(`p`,{className:`s q`,children:[e.depth,` questions deep, `,i(e.leaves),` leaves`,l,`. Wider lines carry more training rows.`]}),(0,_.jsx)(`div`,{ref:t,className:`wide-figure`,children:(0,_.jsxs)(`svg`,{width:s*a,height:o*Do+60,role:`img`,"aria-label":e.title,children:[r.map(t=>(0,_.jsx)(No,{record:e,nodes:r,node:t,place:c},t.number)),r.map(t=>(0,_.jsx)(Fo,{...e.nodes[t.number],at:c(t),cell:s},t.number))]})})]})}function No({record:e,nodes:t,node:n,place:r}){let[i,a]=r(n);return To(e.nodes,n.number).map(o=>{let[s,c]=r(t.find(({number:e})=>e===o)),l=e.nodes[o].rows/Math.max(1,e.nodes[0].rows),u=s<i;return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{d:`M${i} ${a+18}C${i} ${a+48} ${s} ${c-48} ${s} ${c-18}`,fill:`none`,style:{stroke:`var(--line-2)`},strokeWidth:1+5*Math.sqrt(l)}),(0,_.jsx)(`text`,{className:`over`,x:(i+s)/2+(u?-6:6),y:(a+c)/2,textAnchor:u?`end`:`start`,children:o===e.nodes[n.number].yes?`yes`:`no`})]},o)})}var Po=(e,t)=>e.length>t?`${e.slice(0,Math.max(1,t-1))}…`:e;function Fo({rows:e,says:t,share:n,question:r,more:a,at:[o,s],cell:l}){let u=n==null?t:`${t}, ${c(n)}`,d=r??(a?`asks on …`:``),f=r!=null,p=f?jo:Math.min(jo,Math.floor(l/Ao));return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${d?`${d}? `:``}Says ${u}; ${i(e)} rows`}),!f&&(0,_.jsx)(`rect`,{x:o-l/2+4,y:s-18,width:l-8,height:`38`,rx:`6`,style:{fill:`var(--sunken)`,stroke:`var(--line)`}}),(0,_.jsx)(`text`,{className:f?`over`:``,x:o,y:s-2,textAnchor:`middle`,style:{fill:`var(--ink)`,fontWeight:600},children:Po(f?`${r}?`:u,p)}),(0,_.jsxs)(`text`,{className:f?`over`:``,x:o,y:s+13,textAnchor:`middle`,children:[i(e),` rows`,!f&&a&&` …`]})]})}var Io=e=>e==null?``:String(e+1),Lo={draw:x(Mo),sentence:e=>`A tree ${r(e.depth,`question`)} deep with ${i(e.leaves)} leaves${e.nodes[0]?.question?`, which asks first: ${e.nodes[0].question}`:``}.`,table:e=>({columns:[`Number`,`Question`,`If yes`,`If no`,`Says`,`Rows`],rows:e.nodes.map(({question:e,yes:t,no:n,says:r,rows:a},o)=>[String(o+1),e??``,Io(t),Io(n),r,i(a)])})},Ro=11;function zo({heights:e}){let t=Math.sqrt(Math.max(0,...e.map(e=>e??0)));return Array.from({length:Ro},(e,n)=>(t*(n+1)/12)**2).filter(e=>e>0)}function Bo(e,t,n){let{x:r,y:i,heights:a}=e,o=``;for(let e=0;e+1<i.length;e++)for(let s=0;s+1<r.length;s++){let c=[[s,e],[s+1,e],[s+1,e+1],[s,e+1]],l=c.map(([e,n])=>(a[n*r.length+e]??0)-t),u=[];for(let e=0;e<4;e++){let t=(e+1)%4;if(l[e]<0==l[t]<0)continue;let a=l[e]/(l[e]-l[t]),[o,s]=c[e],[d,f]=c[t];u.push(n(Vo(r[o],r[d],a),Vo(i[s],i[f],a)))}for(let e=0;e+1<u.length;e+=2)o+=`M${Ho(u[e])}L${Ho(u[e+1])}`}return o}var Vo=(e,t,n)=>(e??0)+((t??0)-(e??0))*n,Ho=([e,t])=>`${e.toFixed(1)} ${t.toFixed(1)}`,Uo={width:140,height:84},Wo=300,Go=({record:e,around:t})=>t.small?(0,_.jsx)(Ko,{record:e}):(0,_.jsx)(qo,{record:e}),Ko=({record:e})=>(0,_.jsx)(`svg`,{viewBox:`0 0 ${Uo.width} ${Uo.height}`,role:`img`,"aria-label":e.title,className:`entry-picture`,children:(0,_.jsx)(Jo,{record:e,...Uo,until:e.path.length})});function qo({record:e}){let[t,n]=I(320),[r,i]=(0,g.useState)(null),{path:a,note:o}=e,s=Math.max(1,a.length),c=Math.min(r??s,s),l=Math.min(n,Wo*1.6),d=a[c-1]?.[2]??0;return(0,_.jsxs)(`div`,{ref:t,className:`entry-large`,children:[(0,_.jsx)(`svg`,{width:l,height:Wo,role:`img`,"aria-label":`${e.title}. ${o}`,className:`ground`,children:(0,_.jsx)(Jo,{record:e,width:l,height:Wo,until:c})}),(0,_.jsxs)(`div`,{className:`row`,style:{maxWidth:l},children:[(0,_.jsx)(`input`,{type:`range`,className:`slide`,"aria-label":`Steps`,min:1,max:s,value:c,onChange:e=>i(Number(e.currentTarget.value))}),(0,_.jsxs)(`span`,{className:`s q nw`,children:[`step `,u(d)]})]}),(0,_.jsxs)(`p`,{className:`s q`,children:[o,` Each line joins places with the same loss.`]})]})}function Jo({record:e,width:t,height:n,until:r}){let{x:i,y:a,path:o}=e;if(i.length<2||a.length<2)return null;let s=e=>t*(e-(i[0]??0))/((i.at(-1)??1)-(i[0]??0)||1),c=e=>n-n*(e-(a[0]??0))/((a.at(-1)??1)-(a[0]??0)||1),l=o.slice(0,r).map(([e,t])=>[s(e??0),c(t??0)]),[u]=l,d=l.at(-1);return(0,_.jsxs)(_.Fragment,{children:[zo(e).map(t=>(0,_.jsx)(`path`,{className:`level`,d:Bo(e,t,(e,t)=>[s(e),c(t)])},t)),(0,_.jsx)(`path`,{className:`walked`,d:l.length?`M${l.map(([e,t])=>`${e.toFixed(1)} ${t.toFixed(1)}`).join(`L`)}`:``}),u&&(0,_.jsx)(`circle`,{className:`start`,cx:u[0],cy:u[1],r:`3.5`}),d&&(0,_.jsx)(`circle`,{className:`end`,cx:d[0],cy:d[1],r:`4`})]})}var Yo=(e=[])=>`${n(e[0])}, ${n(e[1])}`,Xo={draw:x(Go),sentence:e=>`${e.title}: ${r(e.path.at(-1)?.[2]??0,`step`)} from ${Yo(e.path[0])} to ${Yo(e.path.at(-1))}. ${e.note}`,table:e=>({columns:[`Step`,`Across`,`Up`],rows:e.path.map(([e,t,r])=>[u(r??0),n(e),n(t)])})},Zo=`–`;function Qo({record:e}){let t=e.columns.flatMap(e=>e.weights.map(e=>Math.abs(e??0))),n=Math.max(1e-12,...t);return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`p`,{className:`s q`,children:e.note}),e.groups.length===1?(0,_.jsx)(ts,{columns:e.columns,most:n}):(0,_.jsx)(rs,{...e,most:n})]})}var $o=e=>e.replace(`-`,`−`),es=e=>e<0?`var(--neg)`:`var(--pos)`,ts=({columns:e,most:t})=>(0,_.jsx)(`div`,{className:`bar-rows`,children:e.map(({name:e,weights:[n]},r)=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`span`,{className:`clip grow`,title:e,children:e}),(0,_.jsx)(`span`,{className:`q s`,children:n==null?Zo:$o(n.toPrecision(3))})]}),(0,_.jsx)(ns,{weight:n??0,most:t})]},r))});function ns({weight:e,most:t}){let n=Math.abs(e)/t*50,r=e<0?50-n:50;return(0,_.jsx)(`div`,{children:(0,_.jsxs)(`svg`,{width:`100%`,height:`14`,"aria-hidden":`true`,children:[(0,_.jsx)(`line`,{x1:`50%`,x2:`50%`,y1:`0`,y2:`14`,style:{stroke:`var(--line-2)`}}),(0,_.jsx)(`rect`,{x:`${r}%`,y:`3`,width:`${n}%`,height:`8`,rx:`2`,style:{fill:es(e)}})]})})}function rs({groups:e,columns:t,most:n}){return(0,_.jsx)(`div`,{className:`wide-figure`,children:(0,_.jsxs)(`table`,{className:`matrix`,children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{children:`Column`}),e.map((e,t)=>(0,_.jsx)(`th`,{className:`n`,children:e},t))]})}),(0,_.jsx)(`tbody`,{children:t.map(({name:e,weights:t},r)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{children:e}),t.map((e,t)=>(0,_.jsx)(`td`,{className:`cell`,style:{background:is(e??0,n)},children:e==null?Zo:$o(e.toFixed(2))},t))]},r))})]})})}var is=(e,t)=>`color-mix(in srgb, ${es(e)} ${Math.round(45*Math.abs(e)/t)}%, transparent)`,as={draw:x(Qo),sentence:e=>{let t=e.columns.flatMap(({name:t,weights:n})=>n.map((n,r)=>({name:t,weight:n??0,group:e.groups[r]}))).reduce((e,t)=>Math.abs(t.weight)>Math.abs(e.weight)?t:e,{name:``,weight:0,group:``});return t.name?`${t.name} speaks most ${t.weight<0?`against`:`for`} ${t.group??`it`}: ${n(t.weight)}.`:`No column has a weight.`},table:e=>({columns:[`Column`,...e.groups],rows:e.columns.map(({name:t,weights:r})=>[t,...e.groups.map((e,t)=>n(r[t]))])})};function os({record:e,around:t}){let{title:n,samples:r}=e,i=(0,g.useMemo)(()=>r.map(({row:e})=>e),[r]);return r.length?(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:n}),(0,_.jsx)(`div`,{className:`opened`,children:(0,_.jsx)(ft,{rows:i,known:r,around:t})})]}):null}var ss={draw:x(os),sentence:e=>`${r(e.samples.length,`sample`)} on which it is furthest off.`,table:e=>({columns:[`Row`,`Answer`,`Sure`],rows:e.samples.map(e=>[u(e.row+1),mt(e)??``,e.chance==null?``:c(e.chance)])})},cs={draw:x(({record:e})=>e.text?(0,_.jsx)(`p`,{className:`written-text`,children:e.text}):(0,_.jsx)(`p`,{className:`q`,children:`It writes nothing.`})),sentence:e=>`It writes: ${e.text||`nothing`}.`,table:null},ls=e({alike:()=>ve,"by-noise":()=>xe,"by-step":()=>Te,calibration:()=>Fe,chances:()=>Re,"classes-said":()=>qe,confusion:()=>Mt,costs:()=>tn,disagreement:()=>dn,graph:()=>Pn,growth:()=>ir,guesses:()=>lr,heat:()=>mr,importance:()=>Cr,lead:()=>Nr,likeness:()=>Wr,lines:()=>ii,"masks-said":()=>ci,"numbers-answered":()=>fi,"numbers-said":()=>bi,outputs:()=>xi,painted:()=>Ci,pairs:()=>Oi,"per-class":()=>Pi,pictures:()=>Lr,"plane-of-many":()=>$i,"plane-of-number":()=>ta,"plane-of-two":()=>sa,points:()=>Ca,"precision-recall":()=>Ta,residuals:()=>ka,roc:()=>ja,"rows-made":()=>Pa,seen:()=>Ha,strange:()=>Ka,tagged:()=>Za,texts:()=>Qa,threshold:()=>no,through:()=>wo,tree:()=>Lo,valley:()=>Xo,weights:()=>as,worst:()=>ss,written:()=>cs});function us({figure:e}){return Object.hasOwn(ls,e)?ls[e]:null}function ds(e,t,n={}){t.classList.add(`figure`);let r=us(e),i=[fs(t,`picture`,r?.draw??ms,[e,n])];return r&&!n.small&&i.push(fs(t,`words`,x(ps(r)),[e,n])),{update:(e,t=n)=>{for(let n of i)n.update(e,t)},close:()=>{for(let e of i)e.close()}}}function fs(e,t,n,[r,i]){let a=e.appendChild(document.createElement(`div`));a.className=t;let o=n(r,a,i);return{update:o.update,close:()=>{o.close(),a.remove()}}}var ps=({sentence:e,table:t})=>({record:n,around:r})=>(0,_.jsx)(l,{title:n.title,sentence:e(n,r),table:t&&(()=>t(n,r))}),ms=x(({record:e})=>(0,_.jsx)(`section`,{children:(0,_.jsxs)(`p`,{className:`q`,children:[`This page cannot draw the figure “`,e.title??e.figure,`”; the report's file has its numbers.`]})})),hs=(e,t={})=>us(e)?.note?.(e,t)??e.title??``,gs=(e,t={})=>us(e)?.about?.(e,t)??``,_s=(e,t)=>us(e)?.key?.(e,t);export{b as C,oe as S,se as _,K as a,v as b,k as c,et as d,T as f,Le as g,A as h,hs as i,S as l,C as m,ds as n,N as o,D as p,_s as r,lt as s,gs as t,E as u,le as v,re as w,y as x,de as y};
//# sourceMappingURL=registry.js.map