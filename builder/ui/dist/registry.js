import{n as e,r as t}from"./rolldown-runtime.js";import{i as n,r,t as i}from"./react.js";import{t as a}from"./Segments.js";import{a as o,i as s,n as c,r as l,s as u}from"./numbers.js";import{t as d}from"./metrics.js";var f=`.px {
  image-rendering: pixelated;
  width: 30px;
  height: 30px;
  border-radius: 3px;
  display: block;
  background: var(--fill);
}
.px.probe {
  width: 64px;
  height: 64px;
  border-radius: 6px;
}
.forecast {
  width: 100%;
  height: 60px;
  display: block;
}
.paints {
  flex-wrap: wrap;
  gap: 4px 10px;
}
.paints .row {
  gap: 5px;
}
.paints i {
  width: 9px;
  height: 9px;
  border-radius: 2px;
}
.pair {
  display: flex;
  gap: 2px;
  justify-content: center;
}
`,p=`.results {
  padding: 16px 24px 24px;
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 24px 32px;
  align-content: start;
}
.results .figure {
  display: contents;
}
.results .wide {
  grid-column: 1 / -1;
}
.results section {
  min-width: 0;
}
.pad {
  padding: 24px;
}
.score-list {
  display: flex;
  gap: 32px;
  flex-wrap: wrap;
  padding-top: 12px;
}
.score {
  min-width: 190px;
}
.score .track {
  margin: 8px 0 4px;
}
.results table {
  border-collapse: collapse;
  width: 100%;
  margin-top: 8px;
}
.results th {
  font-weight: 400;
  text-align: left;
  color: var(--ink-3);
  font-size: 12px;
}
.results td,
.results th {
  height: 33px;
  border-bottom: 1px solid var(--line);
  padding: 0 8px;
}
`,ee=`/* What figures look like, wherever they are drawn. Tokens come from tokens.css, shared pieces from parts/look.css. */
.figure .confusion td,
.figure .confusion th {
  border: 0;
  padding: 1px;
  height: auto;
  text-align: center;
}
.confusion button {
  width: 100%;
  min-width: 18px;
  height: 30px;
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
.confusion.dense button {
  height: 18px;
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
  max-width: 340px;
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
  font:
    400 12px Inter,
    system-ui,
    sans-serif;
  fill: var(--ink-3);
  font-feature-settings: "tnum";
}
.figure svg text.over {
  paint-order: stroke;
  stroke: var(--bg);
  stroke-width: 4px;
}
.figure .square svg text {
  font-size: 4.6px;
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
`,te=i(),m=r();function h(e){return(t,n,r)=>{let i=(0,te.createRoot)(n),a=(t,n=r)=>i.render((0,m.jsx)(e,{record:t,around:n}));return a(t),{update:a,close:()=>queueMicrotask(()=>i.unmount())}}}var ne=2;function re({record:{title:e,samples:t}}){let[n]=t;return n?(0,m.jsxs)(m.Fragment,{children:[(0,m.jsx)(`h3`,{className:`alike-head`,children:e}),n.picture?(0,m.jsx)(ie,{samples:t}):(0,m.jsx)(ae,{samples:t})]}):null}var ie=({samples:e})=>(0,m.jsx)(`div`,{className:`alike`,children:e.map(({row:e,label:t,picture:n},r)=>(0,m.jsxs)(`figure`,{title:`row ${e}`,children:[n&&(0,m.jsx)(`img`,{src:n,alt:`Training picture ${e}`}),t]},r))});function ae({samples:e}){let t=Object.keys(e[0].shown??{});return(0,m.jsx)(`div`,{className:`alike-rows ${t.length>ne?`wide`:``}`,children:(0,m.jsxs)(`table`,{children:[(0,m.jsx)(`thead`,{children:(0,m.jsx)(`tr`,{children:[`answer`,...t].map(e=>(0,m.jsx)(`th`,{scope:`col`,children:e},e))})}),(0,m.jsx)(`tbody`,{children:e.map(({label:e,shown:n},r)=>(0,m.jsxs)(`tr`,{children:[(0,m.jsx)(`td`,{children:(0,m.jsx)(`b`,{children:e})}),t.map(e=>(0,m.jsx)(`td`,{children:n?.[e]??`–`},e))]},r))})]})})}var oe={draw:h(re)},se=96;function ce({record:{title:e,errors:t}}){let n=t.filter(e=>e!=null);if(!n.length)return null;let r=t.length,i=r===1?`1 step ahead`:`${r} steps ahead`,a=r>1?`, ${s(t.at(-1))} off ${i}`:``;return(0,m.jsxs)(`section`,{children:[(0,m.jsx)(`h2`,{children:e}),(0,m.jsx)(le,{errors:t,most:Math.max(...n)||1}),(0,m.jsxs)(`div`,{className:`row s q`,children:[(0,m.jsx)(`span`,{className:`grow`,children:`1 step ahead`}),(0,m.jsx)(`span`,{children:r>1&&i})]}),(0,m.jsxs)(`p`,{className:`s q`,children:[s(t[0]),` off one step ahead`,a,`, on average over the rows.`]})]})}function le({errors:e,most:t}){let n=100/e.length;return(0,m.jsx)(`div`,{className:`hist`,children:(0,m.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,role:`img`,"aria-label":`Mean error of each step ahead`,children:e.map((e,r)=>{if(e==null)return null;let i=se*e/t;return(0,m.jsx)(`rect`,{x:n*(r+.1),width:n*.8,y:100-i,height:i,fill:`var(--val)`,children:(0,m.jsx)(`title`,{children:`Step ${r+1}: ${s(e)}`})},r)})})})}var ue={draw:h(ce)};function g({label:e,across:t,hasDiagonal:n=!0,children:r}){return(0,m.jsx)(`div`,{className:`square`,children:(0,m.jsxs)(`svg`,{viewBox:`-20 -4 126 118`,role:`img`,"aria-label":e,children:[(0,m.jsx)(`path`,{d:`M0 0V100H100`,fill:`none`,stroke:`var(--axis)`,strokeWidth:`.6`}),n&&(0,m.jsx)(`path`,{d:`M0 100L100 0`,stroke:`var(--train)`,strokeWidth:`.6`,strokeDasharray:`2 2`}),r,(0,m.jsxs)(`g`,{fontSize:`4.6`,fill:`var(--ink-3)`,children:[(0,m.jsx)(`text`,{x:`-1.5`,y:`101`,textAnchor:`end`,children:`0%`}),(0,m.jsx)(`text`,{x:`-1.5`,y:`3`,textAnchor:`end`,children:`100%`}),(0,m.jsxs)(`text`,{x:`100`,y:`107`,textAnchor:`end`,children:[t,`: 100%`]})]})]})})}function _(e,t){return e.map((e,n)=>[e,t[n]]).filter(([e,t])=>Number.isFinite(e)&&Number.isFinite(t)).map(([e,t],n)=>`${n?`L`:`M`}${(100*e).toFixed(2)} ${(100-100*t).toFixed(2)}`).join(``)}function de({paths:e}){return(0,m.jsxs)(m.Fragment,{children:[e.slice(1).map((e,t)=>(0,m.jsx)(`path`,{d:e,fill:`none`,stroke:`var(--ink-3)`,strokeWidth:`.5`,opacity:`.6`},t)),e.length>0&&(0,m.jsx)(`path`,{d:e[0],fill:`none`,stroke:`var(--val)`,strokeWidth:`1`})]})}var fe=e=>e.filter(e=>e.area!=null).sort((e,t)=>e.area-t.area),pe=1.4,me=4.4;function he({record:{title:e,bins:t,error:n}}){let r=_(t.map(e=>e.said),t.map(e=>e.right));return(0,m.jsxs)(`section`,{children:[(0,m.jsx)(`h2`,{children:e}),(0,m.jsxs)(g,{label:`Calibration`,across:`how sure it says it is`,children:[(0,m.jsx)(`path`,{d:r,fill:`none`,stroke:`var(--val)`,strokeWidth:`1`}),t.map((e,t)=>(0,m.jsx)(ge,{...e},t))]}),(0,m.jsxs)(`p`,{className:`s q`,children:[`On average `,o(n),` off the dashed line, on which 80% sure means right 8 times of 10.`]})]})}function ge({said:e,right:t,rows:n}){let r=`${o(e)} sure, ${o(t)} right, ${c(n)} rows`,i=Math.min(me,pe+Math.sqrt(n)/4);return(0,m.jsxs)(`g`,{children:[(0,m.jsx)(`title`,{children:r}),(0,m.jsx)(`circle`,{cx:100*e,cy:100-100*t,r:i,fill:`var(--val)`})]})}var _e={draw:h(he)},v=t(n(),1),ve=({record:e})=>(0,m.jsxs)(m.Fragment,{children:[(0,m.jsx)(`div`,{className:`big`,"data-answer":e.said,children:e.said}),e.sure!=null&&(0,m.jsxs)(`div`,{className:`m`,children:[o(e.sure),` by the network's own reckoning`]}),(0,m.jsx)(ye,{shares:e.chances})]});function ye({shares:e}){return(0,m.jsx)(`div`,{className:`probability`,children:e.map(({name:e,share:t},n)=>(0,m.jsxs)(v.Fragment,{children:[(0,m.jsx)(`span`,{className:`name`,title:e,children:e}),(0,m.jsx)(`span`,{className:`track ${n?``:`top`}`,children:(0,m.jsx)(`i`,{style:{width:`${100*(t??0)}%`}})}),(0,m.jsx)(`span`,{className:`value`,children:o(t)})]},n))})}var be={draw:h(ve)},xe=10,Se=4;function Ce({record:e,around:t}){let n=e[t.show??`fixed`],r=e=>t.classes?.[e]??String(e);if(!n.length)return(0,m.jsx)(`p`,{className:`q`,children:`None of them is wrong any more.`});if(!t.picture)return(0,m.jsx)(`div`,{className:`told`,children:n.slice(0,xe).map((e,t)=>(0,m.jsx)(Te,{sample:e,words:we(e,r)},t))});let i=n.some(e=>r(e.said).length>Se);return(0,m.jsx)(`div`,{className:`samples${i?` long`:``}`,children:n.map((e,n)=>(0,m.jsx)(Ee,{look:t.picture?.(e.row),isWrong:e.said!==e.truth,words:we(e,r),sure:o(e.chance)},n))})}var we=({said:e,truth:t},n)=>e===t?n(e):`${n(e)}, is ${n(t)}`;function Te({sample:e,words:t}){return(0,m.jsxs)(`div`,{className:`told-row`,children:[(0,m.jsxs)(`span`,{className:`s q`,children:[`row `,e.row+1]}),(0,m.jsx)(`span`,{className:e.said===e.truth?``:`bad`,children:t}),(0,m.jsx)(`span`,{className:`sure`,children:(0,m.jsx)(`i`,{style:{width:`${100*(e.chance??0)}%`}})}),(0,m.jsx)(`span`,{className:`s q`,children:o(e.chance)})]})}var Ee=(0,v.memo)(({look:e,isWrong:t,words:n,sure:r})=>(0,m.jsxs)(`figure`,{className:t?`wrong`:``,title:`${r} sure`,children:[(0,m.jsx)(`i`,{className:`px`,style:e}),(0,m.jsx)(`figcaption`,{className:`s`,children:n})]})),De={draw:h(Ce),note:e=>`${e.wrong} of ${e.of} wrong here`,about:(e,{which:t})=>`The first ${e.of} ${t??`rows`}`};function y(e){let t=atob(e),n=new Uint8Array(t.length);for(let e=0;e<t.length;e++)n[e]=t.charCodeAt(e);return n}var Oe=/^#([0-9a-f]{6})$/i,ke=/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i,Ae=/^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/;function b(e){let t=e.trim(),n=Oe.exec(t)?.[1]??ke.exec(t)?.slice(1).map(e=>e+e).join(``);return n?[0,2,4].map(e=>Number.parseInt(n.slice(e,e+2),16)):Ae.exec(t)?.slice(1).map(Number)||je(t)}var x=null;function je(e){x??=document.createElement(`canvas`).getContext(`2d`),x.fillStyle=`#000000`,x.fillStyle=e;let t=x.fillStyle;return Oe.test(t)?b(t):[0,0,0]}var S=(e,t,n)=>[e[0]+(t[0]-e[0])*n,e[1]+(t[1]-e[1])*n,e[2]+(t[2]-e[2])*n],C=(e,t=1)=>t===1?`rgb(${e.map(Math.round).join(`,`)})`:`rgba(${e.map(Math.round).join(`,`)},${t})`;function w(...e){let t=new Uint8Array(768);for(let n=0;n<256;n++){let r=n/255*(e.length-1),i=Math.min(e.length-2,Math.floor(r));t.set(S(e[i],e[i+1],r-i).map(Math.round),3*n)}return t}function T(e){let t=getComputedStyle(e);return e=>b(t.getPropertyValue(`--${e}`))}var E=[[46,125,209],[226,118,30],[42,157,99],[197,64,116],[126,87,194],[0,151,167],[158,130,20],[120,100,90]];function D(e,t,n={}){let{from:r=0,strength:i=.65}=n,{width:a,height:o}=e;if(!a||!o)return;let s=e.getContext(`2d`),c=s.getImageData(0,0,a,o),l=c.data;for(let e=0;e<a*o;e++){let n=t[r+e];if(!n)continue;let a=E[(n-1)%E.length];for(let t=0;t<3;t++)l[4*e+t]=(1-i)*l[4*e+t]+i*a[t];l[4*e+3]=255}s.putImageData(c,0,0)}function O({classes:e}){return(0,m.jsx)(`div`,{className:`row s paints`,children:e.slice(1).map((e,t)=>(0,m.jsxs)(`span`,{className:`row`,children:[(0,m.jsx)(`i`,{style:{background:C(E[t%E.length])}}),e]},e))})}function Me({past:e,truth:t,said:n}){let r=e??[],i=Math.max(0,r.length-1),a=e=>[...r.slice(-1),...e],o=[{y:r,colour:`--train`},{y:a(t),colour:`--train`,from:i},{y:a(n),colour:`--val`,isDashed:!0,from:i}];return(0,m.jsx)(Ne,{curves:o,title:`The past, what came and what was forecast`,shadedFrom:r.length?i/(i+t.length):null})}function k({values:e}){let t=e.map(e=>typeof e==`number`?e:e[0]??0);return(0,m.jsx)(Ne,{curves:[{y:t,colour:`--train`}],title:`The series, its first channel`,shadedFrom:null})}function Ne({curves:e,title:t,shadedFrom:n}){let r=Pe(e);return(0,m.jsxs)(`svg`,{className:`forecast`,viewBox:`0 0 100 100`,preserveAspectRatio:`none`,role:`img`,"aria-label":t,children:[n!==null&&(0,m.jsx)(`rect`,{x:100*n,y:`0`,width:`100`,height:`100`,fill:`var(--sunken)`}),e.map(({colour:e,isDashed:t},n)=>(0,m.jsx)(`path`,{d:r[n],fill:`none`,stroke:`var(${e})`,strokeWidth:`2`,strokeDasharray:t?`4 3`:void 0,vectorEffect:`non-scaling-stroke`},n))]})}function Pe(e){let t=e.flatMap(e=>e.y).filter(e=>e!=null),n=Math.min(...t),r=Math.max(...t)-n||1,i=Math.max(1,...e.map(({y:e,from:t=0})=>t+e.length-1));return e.map(({y:e,from:t=0})=>e.map((a,o)=>{if(a==null)return``;let s=(100*(o+t)/i).toFixed(2);return`${o&&e[o-1]!=null?`L`:`M`}${s} ${(96-92*(a-n)/r).toFixed(2)}`}).join(``))}var A=6;function Fe({cells:e}){let t=Object.entries(e).map(([e,t])=>[e,Ie(t)]);return(0,m.jsxs)(`dl`,{className:`cells s`,title:t.map(e=>e.join(`: `)).join(`
`),children:[t.slice(0,A).map(([e,t])=>(0,m.jsxs)(v.Fragment,{children:[(0,m.jsx)(`dt`,{className:`q`,children:e}),(0,m.jsx)(`dd`,{children:t})]},e)),t.length>A&&(0,m.jsxs)(`dt`,{className:`q`,children:[`and `,t.length-A,` more`]})]})}function Ie(e){return e==null?`missing`:typeof e==`number`?String(Number.isInteger(e)?e:+e.toPrecision(5)).replace(`-`,`−`):String(e)}function j(e,t,n,r){let{width:i,height:a,from:o=0}=n;return M(e,i,a,e=>{for(let n=0;n<i*a;n++){let i=3*t[o+n];e[4*n]=r[i],e[4*n+1]=r[i+1],e[4*n+2]=r[i+2],e[4*n+3]=255}})}function Le(e,t,n){let{width:r,height:i,from:a=0}=n;return M(e,r,i,e=>{for(let n=0;n<r*i;n++){for(let r=0;r<3;r++)e[4*n+r]=t[a+3*n+r];e[4*n+3]=255}})}function M(e,t,n,r){if((e.width!==t||e.height!==n)&&(e.width=t,e.height=n),!t||!n)return e;let i=e.getContext(`2d`),a=i.createImageData(t,n);return r(a.data),i.putImageData(a,0,0),e}function N({samples:e,place:t,mask:n,theme:r}){let i=(0,v.useRef)(null);return(0,v.useLayoutEffect)(()=>Re(i.current,e,t,n),[e,t,n,r]),(0,m.jsx)(`canvas`,{ref:i,className:`px`})}function Re(e,t,n,r){let{size:[i,a]=[0,0],channels:o=1,data:s}=t;if(!s)return;let c=y(s),l={width:a,height:i,from:n*a*i*(o===3?3:1)},u=T(e);o===3?Le(e,c,l):j(e,c,l,w(u(`fill`),u(`ink`))),r!==void 0&&D(e,y(r),{from:n*a*i})}function ze({rows:e,known:t,title:n,around:r}){let[i,a]=(0,v.useState)(null),[o,s]=(0,v.useState)(``),c=r.rows;return(0,v.useEffect)(()=>{let t=!1;return a(null),s(``),c?.(e).then(e=>!t&&a(e),e=>!t&&s(e.message)),()=>{t=!0}},[e,c]),o?(0,m.jsx)(`p`,{className:`bad`,children:o}):i?(0,m.jsxs)(m.Fragment,{children:[n&&(0,m.jsx)(`h3`,{children:n}),i.masks&&(0,m.jsxs)(`div`,{className:`row s q`,children:[(0,m.jsx)(`span`,{children:`left: what it is · right: what was said`}),(0,m.jsx)(O,{classes:i.masks.classes})]}),(0,m.jsx)(`div`,{className:`opened-list`,children:(i.rows??[]).map((e,n)=>(0,m.jsx)(Be,{answer:i,place:n,row:e,mistake:t.find(t=>t.row===e),theme:r.theme},n))})]}):(0,m.jsx)(`p`,{className:`s q`,children:`Fetching the samples …`})}function Be({answer:e,place:t,row:n,mistake:r,theme:i}){let a=e.said?.[t],s=r?.chance??a?.chance,c=(r&&Ve(r))??a?.class??``;return(0,m.jsxs)(`figure`,{className:e.samples?.kind===`image`?``:`as-row`,children:[(0,m.jsx)(Ue,{answer:e,place:t,mistake:r,theme:i}),(0,m.jsxs)(`figcaption`,{className:`s`,children:[c,(0,m.jsxs)(`span`,{className:`q`,children:[s!=null&&` ${o(s)} sure ·`,` row `,n+1]})]})]})}function Ve({said:e,truth:t,loss:n,wrong:r}){if(r!==void 0)return`${o(r)} of the points wrong`;if(t!==void 0)return Array.isArray(t)?t.length>1?`${s(n)} off, on average`:`${s(He(e))}, is ${s(t[0])}`:`${e}, is ${t}`}var He=e=>Array.isArray(e)?e[0]:void 0;function Ue({answer:e,place:t,mistake:n,theme:r}){let{samples:i,masks:a,cells:o}=e;return a&&i?(0,m.jsxs)(`div`,{className:`pair`,children:[(0,m.jsx)(N,{samples:i,place:t,mask:a.truth,theme:r}),(0,m.jsx)(N,{samples:i,place:t,mask:a.said,theme:r})]}):i?.kind===`image`?(0,m.jsx)(N,{samples:i,place:t,theme:r}):n&&Array.isArray(n.truth)&&n.truth.length>1?(0,m.jsx)(Me,{truth:n.truth,said:Array.isArray(n.said)?n.said:[]}):i?.kind===`series`?(0,m.jsx)(k,{values:i.values?.[t]??[]}):i?.kind===`text`?(0,m.jsx)(`p`,{className:`s text`,children:i.texts?.[t]}):i?.kind===`table`?(0,m.jsx)(Fe,{cells:o?.[t]??{}}):null}var We=12,Ge=24,Ke=8,qe=14;function Je({record:e,around:t}){let{classes:n,table:r,title:i}=e,[a,o]=(0,v.useState)(null),s=n.length>We,c=Ze(r);return(0,m.jsxs)(`section`,{className:s?`wide`:``,children:[(0,m.jsxs)(`div`,{className:`row`,children:[(0,m.jsx)(`h2`,{children:i}),(0,m.jsx)(`span`,{className:`s q`,children:Xe(e)})]}),(0,m.jsxs)(`table`,{className:`confusion${s?` dense`:``}`,children:[(0,m.jsx)(`thead`,{children:(0,m.jsxs)(`tr`,{children:[(0,m.jsx)(`th`,{}),n.map((e,t)=>(0,m.jsx)(`th`,{className:`s q`,children:e.slice(0,Ke)},t))]})}),(0,m.jsx)(`tbody`,{children:r.map((t,r)=>(0,m.jsxs)(`tr`,{children:[(0,m.jsx)(`th`,{className:`s q`,children:n[r]?.slice(0,qe)}),t.map((t,i)=>(0,m.jsx)(Qe,{value:t,isHit:r===i,shade:c(t,r===i),is:n[r],said:n[i],rows:e.samples?.[`${r},${i}`]??[],hasRoom:n.length<=Ge,onOpen:o},i))]},r))})]}),(0,m.jsx)(`div`,{className:`opened`,children:a&&(0,m.jsx)(ze,{...a,known:Ye,around:t})})]})}var Ye=[];function Xe({of:e,samples:t}){let n=`rows: what it is · columns: what was said`;return e===`points`?`points of all pictures · ${n}`:Object.keys(t??{}).length?`${n} · press a cell to see its samples`:n}function Ze(e){let t=Math.max(1,...e.map((e,t)=>e[t]??0)),n=Math.max(1,...e.flatMap((e,t)=>e.filter((e,n)=>n!==t)));return(e,r)=>(.12+.75*e/(r?t:n)).toFixed(2)}function Qe({value:e,isHit:t,shade:n,is:r,said:i,rows:a,hasRoom:o,onOpen:s}){let l=`${e} of ${r} said to be ${i}`;return(0,m.jsx)(`td`,{children:(0,m.jsx)(`button`,{type:`button`,className:t?`hit`:`miss`,disabled:!a.length,style:e?{"--t":n}:void 0,title:l,"aria-label":l,onClick:()=>s({rows:a,title:`${c(e)} that are ${r} and were called ${i}`}),children:o&&e?e:``})})}var $e={draw:h(Je)};function et(e,t){let n=e.map(e=>e.y).sort((e,t)=>e-t),r=n[Math.floor(e.length/2)],i=n.at(-1),a=i-Math.max(3*(i-r),t?.04:.1);return{shown:e.filter(e=>e.y>=a),below:e.filter(e=>e.y<a)}}function tt(e){let t=[];for(let n of[...e].sort((e,t)=>e.x-t.x||t.y-e.y))(!t.length||n.y>t.at(-1).y)&&t.push(n);return t}var P=7,nt=7,rt=[[10,4,`start`],[-10,4,`end`],[8,-9,`start`],[8,18,`start`],[-8,-9,`end`],[-8,18,`end`],[10,32,`start`],[10,46,`start`],[10,60,`start`]];function it(e){let t=e.map(({x:e,y:t})=>[e-P,t-P,e+P,t+P]);return e.map(({x:e,y:n,title:r},i)=>{let a=nt*r.length,o=([t,r,i])=>{let o=i===`start`?e+t:e+t-a;return[o,n+r-11,o+a,n+r+3]},s=e=>e[0]>0&&t.every((t,n)=>n===i||at(e,t)),c=rt.find(e=>s(o(e)))??rt[0];t.push(o(c));let[l,u,d]=c;return{x:e+l,y:n+u,anchor:d}})}var at=(e,t)=>e[2]<=t[0]||t[2]<=e[0]||e[3]<=t[1]||t[3]<=e[1],F=`–`;function I(e,t,n){return t==null||!Number.isFinite(t)?F:e.share?L(`${(100*t).toFixed(n??1)}%`):L(t.toFixed(n===0?2:3))}var L=e=>e.replace(/^-(?=[0.]*[%\s]*$)/,``).replace(`-`,`−`);function ot(e){return e<.1?`${+(1e3*e).toPrecision(2)} ms`:e<60?`${+e.toPrecision(2)} s`:u(e)}function st(e){return e==null?F:e<1e-4?`< 0.1 ms`:e>=.1&&e<10?`${e.toFixed(2)} s`:u(e)}var ct=[[0xe8d4a51000,`TB`],[1e9,`GB`],[1e6,`MB`],[1e3,`KB`]];function lt(e){if(!e)return F;let[t,n]=ct.find(([t])=>e>=t)??[];if(t===void 0)return`< 1 KB`;let r=e/t;return`${r.toFixed(n===`KB`||r>=100?0:1)} ${n}`}function ut(e){let t=10**Math.floor(Math.log10(e)),n=e/t;return n<1.5?t:n<3.5?2*t:n<7.5?5*t:10*t}function R(e,t,n){let r=ut((t-e)/n||1),i=[];for(let n=Math.ceil(e/r-1e-9)*r;n<=t+r*1e-6;n+=r)i.push(Math.abs(n)<r/1e6?0:n);return i}function dt(e,t){let n=[];for(let r=Math.floor(Math.log10(e))-1;r<=Math.ceil(Math.log10(t));r++)for(let i of[1,2,5]){let a=i*10**r;a>=e*.999&&a<=t*1.001&&n.push(a)}return Math.log10(t/e)>3?n.filter(e=>Math.abs(Math.log10(e)-Math.round(Math.log10(e)))<1e-6):n}function z(e){let t=(0,v.useRef)(null),[n,r]=(0,v.useState)(e);return(0,v.useLayoutEffect)(()=>r(Math.max(e,ft(t.current))),[e]),[t,n]}function ft(e){let t=e;for(;t&&!t.clientWidth;)t=t.parentElement;if(!t)return 0;let{paddingLeft:n,paddingRight:r}=getComputedStyle(t);return t.clientWidth-Number.parseFloat(n)-Number.parseFloat(r)}var pt={seconds:st,bytes:lt,count:c},mt={seconds:ot,bytes:lt,count:c},ht=356,[B,gt,_t,vt]=[56,180,12,52],V=ht-vt;function yt({record:e,around:t}){let[n,r]=z(420),i=e.costs.find(({name:e})=>e===t.choice?.cost)??e.costs[0];if(!i)return null;let a=bt(e,i);return(0,m.jsxs)(m.Fragment,{children:[(0,m.jsxs)(`div`,{className:`tools`,children:[(0,m.jsxs)(`span`,{children:[d(e.scale.title),` on the `,e.part,` part against`]}),(0,m.jsx)(`select`,{className:`inp pick`,"aria-label":`CostKind`,value:i.name,onChange:e=>t.choose?.({cost:e.target.value}),children:e.costs.map(({name:e,title:t},n)=>(0,m.jsx)(`option`,{value:e,children:t},n))}),(0,m.jsx)(`span`,{className:`s q`,children:`The line joins those that nobody beats in both.`})]}),(0,m.jsx)(`div`,{ref:n,children:a.length<2?(0,m.jsx)(`p`,{className:`q`,children:`Too few contestants have this number.`}):(0,m.jsx)(St,{dots:a,cost:i,scale:e.scale,width:r,around:t})})]})}function bt({contestants:e},t){return e.flatMap(({who:e,title:n,score:r,costs:i})=>{let a=i[t.name];return a!=null&&a>0&&r!=null?[{who:e,title:n,x:a,y:r}]:[]})}function xt(e,t){let n=e.map(e=>e.x),r=e.map(e=>e.y),i=Math.max(...r)-Math.min(...r)||.02,[a,o]=[Math.min(...n)*.7,Math.max(...n)*1.4],[s,c]=[Math.min(...r)-.1*i,Math.max(...r)+.1*i],l=t-gt;return{x0:a,x1:o,y0:s,y1:c,right:l,x:e=>B+(l-B)*Math.log(e/a)/Math.log(o/a),y:e=>_t+(V-_t)*(1-(e-s)/(c-s))}}function St({dots:e,cost:t,scale:n,width:r,around:i}){let{shown:a,below:o}=et(e,n.share),s=tt(a),c=xt(a,r),l=s.map((e,t)=>t?`H${c.x(e.x)}V${c.y(e.y)}`:`M${c.x(e.x)} ${c.y(e.y)}`),u=[...o].sort((e,t)=>t.y-e.y).map(e=>`${e.title} ${I(n,e.y)}`);return(0,m.jsxs)(`svg`,{width:r,height:ht,role:`img`,"aria-label":`${n.title} against ${t.title}`,children:[(0,m.jsx)(wt,{view:c,scale:n,words:mt[t.unit]}),(0,m.jsx)(`path`,{d:l.join(``),fill:`none`,style:{stroke:`var(--ink-3)`},strokeWidth:`1.5`}),(0,m.jsx)(Tt,{dots:a,front:s,view:c,scale:n,cost:t,around:i}),u.length>0&&(0,m.jsxs)(`text`,{x:B,y:352,children:[`Below this view: `,u.join(`, `)]})]})}var Ct=56;function wt({view:e,scale:t,words:n}){let{x0:r,x1:i,y0:a,y1:o,right:s,x:c,y:l}=e,u=R(a,o,6),d=t.share&&u.length>1&&u[1]-u[0]<.0099,f=-1/0,p=dt(r,i).filter(e=>c(e)-f<Ct?!1:(f=c(e),!0));return(0,m.jsxs)(m.Fragment,{children:[u.map(e=>(0,m.jsxs)(`g`,{children:[(0,m.jsx)(`path`,{className:`grid`,d:`M${B} ${l(e)}H${s}`}),(0,m.jsx)(`text`,{x:B-8,y:l(e)+4,textAnchor:`end`,children:I(t,e,+!!d)})]},e)),p.map(e=>(0,m.jsxs)(`g`,{children:[(0,m.jsx)(`path`,{className:`axis`,d:`M${c(e)} ${V}v4`}),(0,m.jsx)(`text`,{x:c(e),y:V+18,textAnchor:`middle`,children:n(e)})]},e)),(0,m.jsx)(`path`,{className:`axis`,d:`M${B} ${V}H${s}`})]})}function Tt({dots:e,front:t,view:n,scale:r,cost:i,around:a}){let o=[...e].sort((e,t)=>t.y-e.y),s=it(o.map(e=>({x:n.x(e.x),y:n.y(e.y),title:e.title})));return o.map((e,o)=>{let c=a.colours?.[e.who]??`var(--ink-3)`,l=t.includes(e),{x:u,y:d,anchor:f}=s[o],p={fill:l?`var(--ink)`:`var(--ink-3)`,fontWeight:l?600:400};return(0,m.jsxs)(`g`,{children:[(0,m.jsx)(`title`,{children:`${e.title}: ${I(r,e.y)}, ${pt[i.unit](e.x)}`}),(0,m.jsx)(`circle`,{cx:n.x(e.x),cy:n.y(e.y),r:`5`,style:{fill:l?c:`var(--bg)`,stroke:c},strokeWidth:`2`}),(0,m.jsx)(`text`,{className:`over`,x:u,y:d,textAnchor:f,style:p,children:e.title})]},o)})}var Et={draw:h(yt)};function Dt({record:e}){return(0,m.jsxs)(m.Fragment,{children:[(0,m.jsx)(`p`,{className:`m said-of-both`,children:e.words}),(0,m.jsx)(Ot,{record:e})]})}function Ot({record:e}){let[t]=e.rows;return t?t.cells?(0,m.jsx)(At,{...e}):(0,m.jsx)(Mt,{...e}):(0,m.jsx)(`p`,{className:`q`,children:`They agree on every row.`})}function H({word:e,isRight:t}){return t==null?(0,m.jsx)(`span`,{children:e}):(0,m.jsxs)(`span`,{className:t?`good`:`wrong`,children:[e,t?` ✓`:` ✗`]})}var kt=e=>e!=null&&e!==``&&Number.isFinite(Number(e));function At({titles:e,columns:t,rows:n}){let r=t.map((e,t)=>n.every(({cells:e})=>e?.[t]==null||kt(e[t]??null)));return(0,m.jsx)(`div`,{className:`wide-figure`,children:(0,m.jsxs)(`table`,{children:[(0,m.jsx)(`thead`,{children:(0,m.jsxs)(`tr`,{children:[[`Row`,`Is`,...e].map((e,t)=>(0,m.jsx)(`th`,{children:e},t)),t.map((e,t)=>(0,m.jsx)(`th`,{className:r[t]?`n`:``,children:e},t))]})}),(0,m.jsx)(`tbody`,{children:n.map((e,t)=>(0,m.jsxs)(`tr`,{children:[(0,m.jsx)(`td`,{className:`q`,children:c(e.row+1)}),(0,m.jsx)(`td`,{className:`b`,children:e.truth}),(0,m.jsx)(`td`,{children:(0,m.jsx)(H,{word:e.first,isRight:e.first_right})}),(0,m.jsx)(`td`,{children:(0,m.jsx)(H,{word:e.second,isRight:e.second_right})}),(e.cells??[]).map((e,t)=>(0,m.jsx)(`td`,{className:`${e==null?`q`:`m`} ${r[t]?`n`:``}`,children:jt(e,r[t]??!1)},t))]},t))})]})})}function jt(e,t){return e==null?`missing`:t?L(e):e}var Mt=({titles:e,size:t,rows:n})=>(0,m.jsx)(`div`,{className:`row-cards${n[0]?.picture?``:` wide-cards`}`,children:n.map((n,r)=>(0,m.jsxs)(`div`,{className:`row-card`,children:[(0,m.jsx)(Nt,{row:n,size:t}),(0,m.jsxs)(`div`,{className:`s`,children:[(0,m.jsxs)(`div`,{children:[(0,m.jsx)(`span`,{className:`q`,children:`is `}),(0,m.jsx)(`b`,{children:n.truth})]}),(0,m.jsxs)(`div`,{children:[e[0]??`first`,`: `,(0,m.jsx)(H,{word:n.first,isRight:n.first_right})]}),(0,m.jsxs)(`div`,{children:[e[1]??`second`,`: `,(0,m.jsx)(H,{word:n.second,isRight:n.second_right})]})]})]},r))});function Nt({row:e,size:t}){return e.text==null?e.series?(0,m.jsx)(`div`,{className:`card-series`,children:(0,m.jsx)(k,{values:e.series.map(e=>e??0)})}):(0,m.jsx)(Pt,{row:e,size:t}):(0,m.jsx)(`p`,{className:`m`,children:e.text})}function Pt({row:e,size:[t=0,n=0]}){let r=(0,v.useRef)(null),{picture:i}=e;return(0,v.useLayoutEffect)(()=>{let e=w([0,0,0],[255,255,255]);i&&t&&n&&j(r.current,y(i),{width:n,height:t},e)},[i,t,n]),(0,m.jsx)(`canvas`,{ref:r,role:`img`,"aria-label":`test row ${e.row+1}`})}var Ft={draw:h(Dt)},[U,It,Lt,Rt]=[60,190,12,36],W=360-Rt,G=(e,t)=>t?e.seconds:e.mean;function zt({sizes:e,scale:t},n,r,i){let a=e.length?e:n.flatMap(e=>e.sizes),[o,s]=[Math.min(...a)*.9,Math.max(...a)*1.1],[c,l]=r?Bt(n):Vt(n,t),u=i-It,d=e=>r?Math.log(Math.max(e,c)/c)/Math.log(l/c):(Math.max(e,c)-c)/(l-c);return{y0:c,y1:l,right:u,x:e=>U+(u-U)*Math.log(e/o)/Math.log(s/o),y:e=>Lt+(W-Lt)*(1-d(e))}}var K=e=>e.filter(e=>e!=null);function Bt(e){let t=K(e.flatMap(e=>e.seconds)).filter(e=>e>0);return t.length?[Math.min(...t)*.7,Math.max(...t)*1.4]:[.1,10]}function Vt(e,t){let n=K(e.flatMap(e=>e.mean)),r=K(e.map(e=>e.mean.at(-1)??null)).sort((e,t)=>e-t),i=r.at(-1)??Math.max(...n),a=r[Math.floor(r.length/2)]??i,o=Math.max(6*(i-a),t.share?.25:.6),[s,c]=[Math.max(Math.min(...n),i-o),Math.max(...n)],l=.06*(c-s||.1);return[s-l,c+l]}var q=[`--r2`,`--r3`,`--r4`,`--r5`,`--r6`],Ht=[`5 3`,`2 3`,`8 3 2 3`];function Ut(e,{colours:t,dashes:n}){let r=-1;return e.map(({who:e,network:i,baseline:a})=>{let o=t?.[e];if(i)return{colour:`var(--r1)`,width:3,dash:n?.[e]};if(a)return{colour:`var(--ink-3)`,width:2,dash:`5 3`};if(o)return{colour:o,width:2,dash:n?.[e]};r+=1;let s=Ht[Math.floor(r/q.length)%Ht.length];return{colour:`var(${q[r%q.length]})`,width:2,dash:s}})}var Wt=15;function Gt(e){let t=-1/0,n=[],r=[...e.keys()].sort((t,n)=>e[t]-e[n]);for(let i of r)t=Math.max(e[i],t+Wt),n[i]=t;return n}var Kt=[[`Score`,!1],[`Seconds`,!0]];function qt({record:e,around:t}){let[n,r]=z(420),i=t.choice?.growTime??!1,o=e=>t.choose?.({growTime:e}),s=e.curves.filter(e=>G(e,i).some(e=>e!=null));return(0,m.jsxs)(m.Fragment,{children:[(0,m.jsxs)(`div`,{className:`tools`,children:[(0,m.jsx)(a,{label:`What is drawn`,choices:Kt,value:i,onChoose:o}),(0,m.jsx)(`span`,{className:`s q`,children:Jt(e,i)})]}),(0,m.jsx)(`div`,{ref:n,children:s.length>0&&(0,m.jsx)(Yt,{record:e,curves:s,isTime:i,width:r,around:t})}),e.curves.filter(e=>e.missing.length).map((e,t)=>(0,m.jsxs)(`p`,{className:`m`,children:[e.title,` has no score at `,e.missing.map(c).join(` and `),` rows. `,e.why.replaceAll(`*`,``)]},t)),e.notes.map((e,t)=>(0,m.jsx)(`p`,{className:`m`,children:e},t))]})}function Jt({done:e,of:t,scale:n},r){return e==null?r?`Seconds of fitting against training rows, both on logarithmic scales`:`Validation ${n.title} against training rows; the band goes from the worst draw to the best`:`${e} of ${t??`all`} fits`}function Yt({record:e,curves:t,isTime:n,width:r,around:i}){let a=zt(e,t,n,r),o=Ut(t,i),s=t.map(e=>Xt(e,a,n)),c=Gt(s.map(([,e])=>e));return(0,m.jsxs)(`svg`,{width:r,height:Math.max(360,Math.max(...c)+12),role:`img`,"aria-label":`Learning curves`,children:[(0,m.jsx)(Qt,{record:e,view:a,isTime:n}),t.map((t,r)=>(0,m.jsx)($t,{curve:t,look:o[r],view:a,scale:e.scale,isTime:n},r)),t.map((e,t)=>(0,m.jsx)(tn,{text:Zt(e,n),end:s[t],y:c[t],right:a.right,look:o[t]},t))]})}function Xt(e,{x:t,y:n},r){let i=G(e,r),a=i.findLastIndex(e=>e!=null);return[t(e.sizes[a]),n(i[a])]}function Zt({title:e,power:t},n){return n&&t!=null?`${e}, rows^${Math.max(0,t).toFixed(1)}`:e}function Qt({record:e,view:t,isTime:n}){let{y0:r,y1:i,right:a,x:o,y:s}=t,l=n?dt(r,i):R(r,i,6);return(0,m.jsxs)(m.Fragment,{children:[l.map(t=>(0,m.jsxs)(`g`,{children:[(0,m.jsx)(`path`,{className:`grid`,d:`M${U} ${s(t)}H${a}`}),(0,m.jsx)(`text`,{x:U-8,y:s(t)+4,textAnchor:`end`,children:n?ot(t):I(e.scale,t,0)})]},t)),e.sizes.map((e,t)=>(0,m.jsxs)(`g`,{children:[(0,m.jsx)(`path`,{className:`axis`,d:`M${o(e)} ${W}v4`}),(0,m.jsx)(`text`,{x:o(e),y:W+18,textAnchor:`middle`,children:c(e)})]},t)),(0,m.jsx)(`path`,{className:`axis`,d:`M${U} ${W}H${a}`}),(0,m.jsx)(`text`,{x:a,y:356,textAnchor:`end`,children:`training rows`})]})}function $t({curve:e,look:{colour:t,width:n,dash:r},view:i,scale:a,isTime:o}){let s=G(e,o),l=e.sizes.flatMap((e,t)=>s[t]==null?[]:[{rows:e,value:s[t],k:t}]),d=l.map(({rows:e,value:t})=>`${c(e)} rows ${o?u(t):I(a,t)}`),f=l.map(({rows:e,value:t})=>`${i.x(e)} ${i.y(t)}`).join(`L`);return(0,m.jsxs)(m.Fragment,{children:[!o&&!e.baseline&&(0,m.jsx)(`path`,{d:en(e,i),style:{fill:t},opacity:`.09`}),(0,m.jsxs)(`g`,{children:[(0,m.jsx)(`title`,{children:`${e.title}: ${d.join(`, `)}`}),(0,m.jsx)(`path`,{className:`l`,d:`M${f}`,style:{stroke:t,strokeWidth:n},strokeDasharray:r}),l.map(({rows:e,value:n,k:r})=>(0,m.jsx)(`circle`,{cx:i.x(e),cy:i.y(n),r:`3`,style:{fill:t}},r))]})]})}function en({sizes:e,low:t,high:n},{x:r,y:i}){let a=[...e.keys()].filter(e=>t[e]!=null&&n[e]!=null);if(!a.length)return``;let o=a.map(t=>`${r(e[t])} ${i(n[t])}`),s=a.map(n=>`${r(e[n])} ${i(t[n])}`).reverse();return`M${[...o,...s].join(`L`)}Z`}function tn({text:e,end:t,y:n,right:r,look:{colour:i}}){return(0,m.jsxs)(m.Fragment,{children:[(0,m.jsx)(`path`,{d:`M${t[0]+4} ${t[1]}L${r+12} ${n}`,fill:`none`,style:{stroke:i},opacity:`.5`}),(0,m.jsx)(`text`,{x:r+16,y:n+4,style:{fill:i,fontWeight:600},children:e})]})}var nn={draw:h(qt)},rn=({record:e,around:t})=>(0,m.jsxs)(m.Fragment,{children:[(0,m.jsx)(`div`,{className:`maps`,children:e.maps.map((e,n)=>(0,m.jsxs)(`div`,{children:[(0,m.jsx)(`h3`,{children:e.title}),(0,m.jsx)(an,{map:e,theme:t.theme}),(0,m.jsx)(`p`,{className:`s q`,children:e.note})]},n))}),(0,m.jsx)(`p`,{className:`s q`,children:e.note})]});function an({map:e,theme:t}){let n=(0,v.useRef)(null);return(0,v.useLayoutEffect)(()=>on(n.current,e),[e,t]),(0,m.jsx)(`canvas`,{ref:n,className:`heat`,role:`img`,"aria-label":`${e.title}: ${e.note}`})}function on(e,{values:t,width:n,height:r,signed:i}){let a=T(e),[o,s,c]=[a(`sunken`),a(`pos`),a(`neg`)],l=Math.max(1e-12,...t.map(e=>Math.abs(e??0)));M(e,n,r,e=>{for(let a=0;a<n*r;a++){let n=t[a]??0,r=S(o,i&&n<0?c:s,Math.abs(n)/l);e.set([...r.map(Math.round),255],4*a)}})}var sn={draw:h(rn)},cn=15,ln=10,un=[`var(--ink-3)`,`var(--ink-2)`,`var(--line-2)`],dn=1.15;function fn({record:e,around:t}){let{contestants:n,scale:r,note:i}=e,a=pn(e),o=Math.max(1e-9,...a.map(({fall:e})=>e)),s=e=>`${Math.max(0,Math.min(100,100*e/(o*dn)))}%`,c=n.map(({who:e},n)=>t.colours?.[e]??un[n%un.length]);return(0,m.jsxs)(m.Fragment,{children:[(0,m.jsx)(`div`,{className:`row fall-key`,children:n.map(({title:e},t)=>(0,m.jsxs)(`span`,{className:`row s`,children:[(0,m.jsx)(`span`,{className:`mark`,style:{height:3,background:c[t]}}),e]},t))}),(0,m.jsxs)(`div`,{className:`bar-rows`,children:[a.map(({name:e,column:t})=>(0,m.jsxs)(v.Fragment,{children:[(0,m.jsx)(`div`,{className:`clip`,title:e,children:e}),(0,m.jsx)(mn,{contestants:n,column:t,place:s,colours:c,scale:r})]},t)),(0,m.jsx)(`div`,{}),(0,m.jsx)(gn,{top:o,place:s,scale:r})]}),(0,m.jsx)(`p`,{className:`s q`,children:i})]})}function pn({pieces:e,contestants:t}){let n=e=>Math.max(...t.map(({falls:t})=>t[e]?.mean??0));return e.map((e,r)=>({name:e,column:r,fall:t.length?n(r):0})).sort((e,t)=>t.fall-e.fall).slice(0,cn)}function mn({contestants:e,column:t,place:n,colours:r,scale:i}){return(0,m.jsx)(`div`,{children:(0,m.jsx)(`svg`,{width:`100%`,height:e.length*ln+4,"aria-hidden":`true`,children:e.map(({title:e,falls:a},o)=>{let s=a[t]?.mean??0,c=a[t]?.spread??0,l=o*ln,u=l+5.5;return(0,m.jsxs)(`g`,{children:[(0,m.jsx)(`title`,{children:`${e}: ${hn(i,s)} ± ${hn(i,c)}`}),(0,m.jsx)(`rect`,{x:`0`,y:l+2,width:n(s),height:`7`,rx:`2`,style:{fill:r[o]}}),(0,m.jsx)(`line`,{x1:n(s-c),x2:n(s+c),y1:u,y2:u,style:{stroke:`var(--ink)`}})]},o)})})})}var hn=(e,t)=>L(e.share?`${(100*t).toFixed(1)} points`:t.toFixed(3));function gn({top:e,place:t,scale:n}){let r=n.share?100:1,i=R(0,r*e*1.1,3);return(0,m.jsx)(`div`,{children:(0,m.jsxs)(`svg`,{width:`100%`,height:`22`,role:`img`,"aria-label":`The scale of the bars`,style:{overflow:`visible`},children:[(0,m.jsx)(`line`,{x1:`0`,x2:`100%`,y1:`0.5`,y2:`0.5`,style:{stroke:`var(--axis)`}}),i.map((e,a)=>(0,m.jsxs)(`text`,{x:t(e/r),y:`16`,textAnchor:a?`middle`:`start`,children:[+e.toPrecision(2),a===i.length-1&&(n.share?` points`:` ${n.title}`)]},e))]})})}var _n={draw:h(fn)},vn=320,yn=40,bn=.12;function xn({record:e,around:t}){let{of:n,over:r,who:i,scale:a}=e,o=a.share?100:1,[s,c,l]=[e.low,e.high,e.lead].map(e=>e==null?null:e*o);if(s==null||c==null||l==null)return null;let u=Cn(s,c),d=t.colours?.[i]??`var(--ink-3)`;return(0,m.jsxs)(`div`,{className:`lead-box`,children:[(0,m.jsxs)(`div`,{className:`s q`,children:[`LeadDrawn of `,n,` over `,r,`, 95% interval`]}),(0,m.jsxs)(`svg`,{width:`332`,height:`64`,role:`img`,"aria-label":`From ${s.toFixed(2)} to ${c.toFixed(2)}`,children:[(0,m.jsx)(`path`,{className:`axis`,d:`M0 40H${vn}`}),(0,m.jsx)(`path`,{d:`M${u(0)} 8V44`,style:{stroke:`var(--ink-3)`},strokeDasharray:`2 3`}),(0,m.jsx)(`path`,{d:`M${u(s)} 24H${u(c)}`,style:{stroke:d},strokeWidth:`4`,strokeLinecap:`round`,opacity:`.5`}),(0,m.jsx)(`circle`,{cx:u(l),cy:`24`,r:`5`,style:{fill:d}}),(0,m.jsx)(`text`,{x:Math.max(24,Math.min(296,u(0))),y:`58`,textAnchor:`middle`,children:`0, equal`}),(0,m.jsx)(wn,{low:s,high:c,scale:a})]})]})}function Sn(e,t){let[n,r]=[Math.min(0,e),Math.max(0,t)],i=bn*(r-n||1);return[n-i,r+i]}function Cn(e,t){let[n,r]=Sn(e,t);return e=>(e-n)/(r-n)*vn}function wn({low:e,high:t,scale:n}){let[r,i]=Sn(e,t),a=Cn(e,t),o=ut((i-r)/3),s=[];for(let e=Math.ceil(r/o)*o;e<=i;e+=o)Math.abs(e)>o/2&&Math.abs(a(e)-a(0))>yn&&s.push(e);return(0,m.jsx)(m.Fragment,{children:s.map((e,t)=>{let r=a(e)>290;return(0,m.jsxs)(`text`,{x:r?332:Math.max(14,a(e)),y:`58`,textAnchor:r?`end`:`middle`,children:[Tn(e,o),t===s.length-1&&En(e,n)]},t)})})}function Tn(e,t){let n=0;return t<.01?n=3:t<.1?n=2:t<1&&(n=1),`${e>0?``:`−`}${Math.abs(e).toFixed(n)}`}function En(e,t){return t.share?Math.abs(e)===1?` point`:` points`:` ${t.title}`}var Dn={draw:h(xn)};function On({record:e,around:t}){let n=e[t.show??`fixed`];return n.length?(0,m.jsxs)(`div`,{className:`painted`,children:[(0,m.jsxs)(`div`,{className:`row s q`,children:[(0,m.jsx)(`span`,{className:`grow`,children:`left: what it is · right: what is said`}),(0,m.jsx)(O,{classes:t.classes??[]})]}),(0,m.jsx)(`div`,{className:`pairs`,children:n.map((n,r)=>(0,m.jsx)(kn,{sample:n,size:e.size,around:t},r))})]}):(0,m.jsx)(`p`,{className:`q`,children:`No point is wrong any more.`})}function kn({sample:e,size:t,around:n}){return(0,m.jsxs)(`figure`,{children:[(0,m.jsxs)(`div`,{className:`pair`,children:[(0,m.jsx)(An,{mask:e.truth,row:e.row,size:t,around:n}),(0,m.jsx)(An,{mask:e.said,row:e.row,size:t,around:n})]}),(0,m.jsxs)(`figcaption`,{className:`s q`,children:[o(e.wrong),` wrong`]})]})}function An({mask:e,row:t,size:[n=1,r=1],around:{paint:i}}){let a=(0,v.useRef)(null);return(0,v.useLayoutEffect)(()=>{let o=a.current;o.width=Math.max(1,r),o.height=Math.max(1,n),i?.(o,t),D(o,y(e))},[e,t,r,n,i]),(0,m.jsx)(`canvas`,{ref:a,className:`px`})}var jn={draw:h(On),note:e=>`${o(e.wrong)} of the points wrong`,about:(e,{which:t})=>`The first ${e.of} ${t??`pictures`}`},J=12,Mn=4;function Nn({record:{of:e,values:t}}){let n=t.slice(0,J).map(l).join(`  `),r=t.filter(e=>e!=null&&Number.isFinite(e));return(0,m.jsxs)(m.Fragment,{children:[(0,m.jsx)(`div`,{className:t.length<Mn?`big`:`several`,"data-answer":n,children:n}),t.length>J&&(0,m.jsxs)(`div`,{className:`q`,children:[`and `,t.length-J,` more`]}),e&&(0,m.jsx)(`div`,{className:`m`,children:e}),r.length>=Mn&&(0,m.jsx)(`div`,{className:`said-curve`,children:(0,m.jsx)(k,{values:r})})]})}var Pn={draw:h(Nn)},Fn=10,In=6;function Ln({record:e,around:t}){let n=e[t.show??`fixed`].filter(e=>e.said.length),[r]=n;return r?r.said.length>1?(0,m.jsx)(Rn,{rows:n.slice(0,In)}):(0,m.jsx)(Bn,{rows:n.slice(0,Fn),place:zn(e.fixed)}):(0,m.jsx)(`p`,{className:`q`,children:`There are no rows to show.`})}var Rn=({rows:e})=>(0,m.jsxs)(`div`,{className:`told numbers`,children:[(0,m.jsxs)(`div`,{className:`row s q key-line`,children:[(0,m.jsx)(`i`,{className:`came`}),e[0].past?`what came, before and after`:`what came`,(0,m.jsx)(`i`,{className:`told-line`}),`forecast`]}),e.map((e,t)=>(0,m.jsxs)(`div`,{className:`one-forecast`,children:[(0,m.jsx)(Me,{...e}),(0,m.jsxs)(`span`,{className:`s q`,children:[`row `,e.row+1]})]},t))]});function zn(e){let t=e.flatMap(({said:e,truth:t})=>[e[0],t[0]]).filter(e=>e!=null),n=Math.min(...t),r=Math.max(...t)-n||1;return e=>`${Math.max(0,Math.min(100,100*(e-n)/r))}%`}var Bn=({rows:e,place:t})=>(0,m.jsx)(`div`,{className:`told numbers`,children:e.map(({row:e,said:n,truth:r},i)=>(0,m.jsxs)(`div`,{className:`told-row`,children:[(0,m.jsxs)(`span`,{className:`s q`,children:[`row `,e+1]}),(0,m.jsxs)(`span`,{className:`track`,children:[(0,m.jsx)(Vn,{look:`truth`,value:r[0],place:t}),(0,m.jsx)(Vn,{look:`said`,value:n[0],place:t})]}),(0,m.jsxs)(`span`,{className:`s nw`,children:[s(n[0]),`, is `,s(r[0])]})]},i))}),Vn=({look:e,value:t,place:n})=>t==null?null:(0,m.jsx)(`i`,{className:e,style:{left:n(t)}}),Hn={draw:h(Ln),note:(e,{which:t})=>`mean error ${s(e.error)} on ${e.of} ${t??`rows`}`},Un={draw:h(({record:e})=>Object.entries(e.outputs).map(([e,t])=>(0,m.jsxs)(`div`,{children:[(0,m.jsx)(`h3`,{children:e}),(0,m.jsx)(`pre`,{children:t})]},e)))};function Wn({record:e}){let t=(0,v.useRef)(null);return(0,v.useLayoutEffect)(()=>{let n=t.current;n.width=Math.max(1,e.width),n.height=Math.max(1,e.height),D(n,y(e.data),{strength:1})},[e]),(0,m.jsxs)(m.Fragment,{children:[(0,m.jsx)(`canvas`,{ref:t,className:`painted-answer`,role:`img`,"aria-label":e.title}),(0,m.jsx)(O,{classes:e.classes}),(0,m.jsx)(ye,{shares:e.shares})]})}var Gn={draw:h(Wn)},Kn=60,Y=`–`,X=e=>e==null?Y:o(e),qn=[{title:`Found`,why:`Of its rows, how many are recognised`,words:e=>X(e.recall),always:!0},{title:`95% interval`,why:`Between which that would lie 95 of 100 times`,words:({low:e,high:t})=>e==null||t==null?Y:`${o(e)} to ${o(t)}`},{title:`Right when said`,why:`Of the rows given to it, how many belong to it`,words:e=>X(e.precision),always:!0},{title:`F1`,why:`Both in one number`,words:e=>e.f1==null?Y:e.f1.toFixed(3)},{title:`Overlap`,why:`The points common to both by those of either`,words:e=>X(e.overlap)}];function Jn({record:e}){let t=e.classes.slice(0,Kn),n=qn.filter(({always:e,words:n})=>e||t.some(e=>n(e)!==Y));return(0,m.jsxs)(`section`,{children:[(0,m.jsx)(`h2`,{children:e.title}),(0,m.jsxs)(`table`,{children:[(0,m.jsx)(`thead`,{children:(0,m.jsxs)(`tr`,{children:[(0,m.jsx)(`th`,{children:`Class`}),(0,m.jsx)(`th`,{className:`num`,children:e.of===`points`?`Points`:`Rows`}),n.map(({title:e,why:t})=>(0,m.jsx)(`th`,{className:`num`,title:t,children:e},e))]})}),(0,m.jsx)(`tbody`,{children:t.map((e,t)=>(0,m.jsxs)(`tr`,{children:[(0,m.jsx)(`td`,{children:e.name}),(0,m.jsx)(`td`,{className:`num`,children:c(e.rows)}),n.map(({title:t,words:n})=>(0,m.jsx)(`td`,{className:`num`,children:n(e)},t))]},t))})]})]})}var Yn={draw:h(Jn)};function Xn({record:e}){let t=y(e.data);return(0,m.jsx)(`div`,{className:`made-pictures`,children:Array.from({length:e.count},(n,r)=>(0,m.jsx)(Zn,{record:e,shades:t,place:r},r))})}function Zn({record:e,shades:t,place:n}){let r=(0,v.useRef)(null);(0,v.useLayoutEffect)(()=>Qn(r.current,e,t,n),[e,t,n]);let i=`${e.title}, ${n+1} of ${e.count}`;return(0,m.jsx)(`canvas`,{ref:r,className:`made-picture`,role:`img`,"aria-label":i})}function Qn(e,t,n,r){let{width:i,height:a,channels:o}=t;M(e,i,a,e=>{for(let t=0;t<i*a;t++){let s=(r*i*a+t)*o;for(let r=0;r<3;r++)e[4*t+r]=n[s+(o===3?r:0)]??0;e[4*t+3]=255}})}var $n={draw:h(Xn),note:()=>`what it makes`},er=600,tr=(e,t)=>e[t%e.length];function nr(e){let t=getComputedStyle(e),n=e=>b(t.getPropertyValue(e)||`#808080`),r=n(`--raised`);return{background:r,ink:t.getPropertyValue(`--ink`),pos:n(`--pos`),neg:n(`--neg`),paler:e=>S(r,e,.62),hues:[1,2,3,4,5,6].map(e=>n(`--r${e}`))}}function Z(e){return(t,n,r)=>{let i=rr(`plane`);i.setAttribute(`role`,`img`),i.setAttribute(`aria-label`,`What is answered for every point`);let a=rr(`plane over`);a.setAttribute(`aria-hidden`,`true`);let o=document.createElement(`div`);o.className=`plane-box`,o.append(i,a),n.append(o);let s=(t,n=r)=>{let s=nr(o);t.size&&e.map(i,t,s,n.sharp??!1),ir(e,a,t,s,n)};return s(t),{update:s,close:()=>o.remove()}}}function rr(e){let t=document.createElement(`canvas`);return t.className=e,t}function ir(e,t,n,r,i){let a=t.parentElement.clientWidth,o=window.devicePixelRatio||1;if(!a)return;let s=Math.round(a*o);t.width!==s&&(t.width=s,t.height=s);let c=t.getContext(`2d`);c.setTransform(o,0,0,o,0,0),c.clearRect(0,0,a,a),n.size&&e.lines?.(c,n,r,a);let l=n.over??i.over;if(!l)return;let u=t=>C(e.colour(t,n,r)),d=ar(l,a);or(c,l.train,d,u,sr),l.validation&&i.validation!==!1&&or(c,l.validation,d,u,cr)}function ar({low:e,high:t},n){let r=(n,r)=>(n==null?NaN:n-e[r])/(t[r]-e[r]);return([e,t])=>[r(e,0)*n,n-r(t,1)*n]}function or(e,{points:t,target:n},r,i,a){let o=t.length>er?2.2:3.2;for(let[s,c]of t.entries()){let[t,l]=r(c);Number.isFinite(t)&&Number.isFinite(l)&&(e.beginPath(),e.arc(t,l,o,0,2*Math.PI),a(e,i(n[s]??0)))}}function sr(e,t){e.fillStyle=t,e.lineWidth=1,e.strokeStyle=`rgba(255,255,255,.9)`,e.fill(),e.stroke()}function cr(e,t){e.fillStyle=`#fff`,e.lineWidth=1.8,e.strokeStyle=t,e.fill(),e.stroke()}var lr=({low:e,high:t})=>(0,m.jsxs)(m.Fragment,{children:[e,(0,m.jsx)(`i`,{className:`scale`}),t]}),ur=6,dr={draw:Z({map(e,{data:t,sure:n,size:r},{hues:i,background:a},o){let[s,c]=[y(t),y(n)];M(e,r,r,e=>{for(let t=0;t<r*r;t++){let n=o?.5:.15+.5*((c[t]??0)/255),r=S(a,tr(i,s[t]??0),n);e.set([...r.map(Math.round),255],4*t)}})},colour:(e,t,{hues:n})=>tr(n,Math.max(0,Math.round(e)))}),key:(e,t)=>(t?.classes??[]).slice(0,ur).map((e,t)=>(0,m.jsxs)(`span`,{className:`row`,children:[(0,m.jsx)(`i`,{className:`pt`,style:{background:`var(--r${t+1})`}}),e]},t))};function fr(e,{data:t,size:n},{neg:r,pos:i,paler:a,background:o},s){let[c,l]=[a(r),a(i)],u=s?w(c,c,l,l):w(c,o,l);j(e,y(t),{width:n,height:n},u)}var pr={draw:Z({map:fr,colour(e,{low:t,high:n},{neg:r,pos:i}){return t==null||n==null?S(r,i,.5):S(r,i,Math.max(0,Math.min(1,(e-t)/(n-t||1))))}}),key:({low:e,high:t})=>(0,m.jsx)(lr,{low:s(e),high:s(t)})},mr=127.5;function hr(e,t){let n=[],r=(n,r)=>e[r*t+n]-mr;for(let e=0;e<t-1;e++)for(let i=0;i<t-1;i++){let a=gr([r(i,e),r(i+1,e),r(i,e+1),r(i+1,e+1)]).map(([n,r])=>[(i+n+.5)/t,(e+r+.5)/t]);for(let e=0;e+1<a.length;e+=2)n.push([a[e],a[e+1]])}return n}function gr([e,t,n,r]){let i=[];return e*t<0&&i.push([e/(e-t),0]),t*r<0&&i.push([1,t/(t-r)]),n*r<0&&i.push([n/(n-r),1]),e*n<0&&i.push([0,e/(e-n)]),i}var _r={draw:Z({map:fr,colour:(e,t,{pos:n,neg:r})=>e>.5?n:r,lines(e,{data:t,size:n},{ink:r},i){e.strokeStyle=r,e.lineWidth=1.5,e.beginPath();for(let[[r,a],[o,s]]of hr(y(t),n))e.moveTo(r*i,a*i),e.lineTo(o*i,s*i);e.stroke()}}),key:(e,t)=>{let[n=`0`,r=`1`]=t?.classes??[];return(0,m.jsx)(lr,{low:n,high:r})}},Q=240,vr=.06;function yr({record:e,around:t}){let n=(0,v.useRef)(null);(0,v.useLayoutEffect)(()=>br(n.current,e),[e,t.theme]);let r={width:Q,height:Q};return(0,m.jsx)(`canvas`,{ref:n,className:`made-points`,role:`img`,"aria-label":e.title,style:r})}function br(e,{real:t,made:n}){let r=window.devicePixelRatio||1;e.width=Q*r,e.height=Q*r;let i=xr(t.length?t:n);if(!i.length)return;let[a,o]=Sr(i.map(([e])=>e)),[s,c]=Sr(i.map(([,e])=>e)),l=e.getContext(`2d`),u=getComputedStyle(e);l.scale(r,r);let d=(e,t,n)=>{l.fillStyle=u.getPropertyValue(t);for(let[t,r]of xr(e)){l.beginPath();let e=(t-a)/(o-a)*Q;l.arc(e,Q-(r-s)/(c-s)*Q,n,0,2*Math.PI),l.fill()}};d(t,`--ink-3`,1.5),d(n,`--accent`,2)}var xr=e=>e.filter(([e,t])=>Number.isFinite(e)&&Number.isFinite(t));function Sr(e){let t=Math.min(...e),n=Math.max(...e),r=(n-t||1)*vr;return[t-r,n+r]}var Cr={draw:h(yr),note:()=>`what it makes, over the real points in grey`};function wr({record:e}){let t=fe(e.curves),[n]=t;if(!n)return null;let r=t.length>1?`The coloured line is ${n.name}, the weakest: area ${s(n.area)}.`:`The area under the line for ${n.name} is ${s(n.area)}.`;return(0,m.jsxs)(`section`,{children:[(0,m.jsx)(`h2`,{children:e.title}),(0,m.jsx)(g,{label:e.title,across:`found`,hasDiagonal:!1,children:(0,m.jsx)(de,{paths:t.map(e=>_(e.recall,e.precision))})}),(0,m.jsxs)(`p`,{className:`s q`,children:[r,` Finding all without a false alarm would be the upper right corner.`]})]})}var Tr={draw:h(wr)},Er=({record:e})=>(0,m.jsxs)(m.Fragment,{children:[(0,m.jsx)(Dr,{...e}),(0,m.jsx)(Or,{...e})]});function Dr({title:e,counts:t,edges:n,mean:r}){let i=Math.max(1,...t),a=100/t.length;return(0,m.jsxs)(`section`,{children:[(0,m.jsx)(`h2`,{children:e}),(0,m.jsx)(`div`,{className:`hist`,children:(0,m.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,"aria-hidden":`true`,children:t.map((e,t)=>{let n=100*e/i,r=t*a+.15;return(0,m.jsx)(`rect`,{x:r,width:a-.3,y:100-n,height:n,fill:`var(--val)`},t)})})}),(0,m.jsxs)(`div`,{className:`row s q`,children:[(0,m.jsx)(`span`,{className:`grow`,children:s(n[0])}),(0,m.jsx)(`span`,{children:s(n.at(-1))})]}),(0,m.jsxs)(`p`,{className:`s q`,children:[`On average `,s(r),` too `,(r??0)<0?`low`:`high`,`.`]})]})}function Or({truth:e,said:t}){let n=e.map((e,n)=>[e,t[n]]).filter(e=>e.every(e=>e!=null)),r=n.flat(),i=r.length?Math.min(...r):null,a=r.length?Math.max(...r):null,o=e=>(100*(e-i)/(a-i||1)).toFixed(2);return(0,m.jsxs)(`section`,{children:[(0,m.jsx)(`h2`,{children:`Said against true`}),(0,m.jsx)(`div`,{className:`square`,children:(0,m.jsxs)(`svg`,{viewBox:`-4 -4 108 112`,role:`img`,"aria-label":`Said against true`,children:[(0,m.jsx)(`path`,{d:`M0 0V100H100`,fill:`none`,stroke:`var(--axis)`,strokeWidth:`.6`}),(0,m.jsx)(`path`,{d:`M0 100L100 0`,stroke:`var(--train)`,strokeWidth:`.6`,strokeDasharray:`2 2`}),(0,m.jsx)(`g`,{fill:`var(--val)`,opacity:`.5`,transform:`matrix(1 0 0 -1 0 100)`,children:n.map(([e,t],n)=>(0,m.jsx)(`circle`,{cx:o(e),cy:o(t),r:`1`},n))}),(0,m.jsxs)(`text`,{x:`100`,y:`107`,textAnchor:`end`,fontSize:`4.6`,fill:`var(--ink-3)`,children:[`true: `,s(i),` to `,s(a)]})]})})]})}var kr={draw:h(Er)};function Ar({record:e}){let t=fe(e.curves),[n]=t;if(!n)return null;let r=t.length>1?`The coloured line is ${n.name}, which is told apart least: area ${s(n.area)}.`:`The area under the line for ${n.name} is ${s(n.area)}.`;return(0,m.jsxs)(`section`,{children:[(0,m.jsx)(`h2`,{children:e.title}),(0,m.jsx)(g,{label:`Found against false alarms`,across:`false alarms`,children:(0,m.jsx)(de,{paths:t.map(e=>_(e.false_positives,e.true_positives))})}),(0,m.jsxs)(`p`,{className:`s q`,children:[r,` Guessing gives the dashed line, with an area of 0.5.`]})]})}var jr={draw:h(Ar)},Mr={draw:h(({record:e})=>e.texts.map((e,t)=>(0,m.jsxs)(`pre`,{className:`sampled`,children:[(0,m.jsx)(`span`,{className:`q`,children:e.given.slice(-80)}),e.said]},t))),note:()=>`what it writes on, from the grey text`};function Nr(e,t){let{yes:n,no:r}=e[t];return[n,r].filter(n=>n!=null&&n>t&&e[n]!==void 0)}function Pr(e){let t=new Map,n=0,r=(i,a)=>{let o={number:i,depth:a,x:0};t.set(i,o);let s=Nr(e,i);for(let e of s)t.has(e)||r(e,a+1);s.length?o.x=s.reduce((e,n)=>e+t.get(n).x,0)/s.length:(o.x=n,n+=1)};r(0,0);let i=[...t.values()];return{nodes:i,leaves:n,deepest:Math.max(...i.map(({depth:e})=>e))}}var Fr=84,Ir=24,Lr={least:86,most:150},Rr=6.4,zr=30;function Br({record:e}){let[t,n]=z(420);if(!e.nodes.length)return null;let{nodes:r,leaves:i,deepest:a}=Pr(e.nodes),o=Math.max(Lr.least,Math.min(Lr.most,n/Math.max(1,i))),s=({x:e,depth:t})=>[e*o+o/2,Ir+t*Fr],l=e.depth>e.shown?`; the first ${e.shown} are drawn`:``;return(0,m.jsxs)(m.Fragment,{children:[(0,m.jsxs)(`p`,{className:`s q`,children:[e.depth,` questions deep, `,c(e.leaves),` leaves`,l,`. Wider lines carry more training rows.`]}),(0,m.jsx)(`div`,{ref:t,className:`wide-figure`,children:(0,m.jsxs)(`svg`,{width:o*i,height:a*Fr+60,role:`img`,"aria-label":e.title,children:[r.map(t=>(0,m.jsx)(Vr,{record:e,nodes:r,node:t,place:s},t.number)),r.map(t=>(0,m.jsx)(Ur,{...e.nodes[t.number],at:s(t),cell:o},t.number))]})})]})}function Vr({record:e,nodes:t,node:n,place:r}){let[i,a]=r(n);return Nr(e.nodes,n.number).map(o=>{let[s,c]=r(t.find(({number:e})=>e===o)),l=e.nodes[o].rows/Math.max(1,e.nodes[0].rows),u=s<i;return(0,m.jsxs)(`g`,{children:[(0,m.jsx)(`path`,{d:`M${i} ${a+18}C${i} ${a+48} ${s} ${c-48} ${s} ${c-18}`,fill:`none`,style:{stroke:`var(--line-2)`},strokeWidth:1+5*Math.sqrt(l)}),(0,m.jsx)(`text`,{className:`over`,x:(i+s)/2+(u?-6:6),y:(a+c)/2,textAnchor:u?`end`:`start`,children:o===e.nodes[n.number].yes?`yes`:`no`})]},o)})}var Hr=(e,t)=>e.length>t?`${e.slice(0,Math.max(1,t-1))}…`:e;function Ur({rows:e,says:t,share:n,question:r,more:i,at:[a,s],cell:l}){let u=n==null?t:`${t}, ${o(n)}`,d=r??(i?`asks on …`:``),f=r!=null,p=f?zr:Math.min(zr,Math.floor(l/Rr));return(0,m.jsxs)(`g`,{children:[(0,m.jsx)(`title`,{children:`${d?`${d}? `:``}Says ${u}; ${c(e)} rows`}),!f&&(0,m.jsx)(`rect`,{x:a-l/2+4,y:s-18,width:l-8,height:`38`,rx:`6`,style:{fill:`var(--sunken)`,stroke:`var(--line)`}}),(0,m.jsx)(`text`,{className:f?`over`:``,x:a,y:s-2,textAnchor:`middle`,style:{fill:`var(--ink)`,fontWeight:600},children:Hr(f?`${r}?`:u,p)}),(0,m.jsxs)(`text`,{className:f?`over`:``,x:a,y:s+13,textAnchor:`middle`,children:[c(e),` rows`,!f&&i&&` …`]})]})}var Wr={draw:h(Br)},Gr=`–`;function Kr({record:e}){let t=e.columns.flatMap(e=>e.weights.map(e=>Math.abs(e??0))),n=Math.max(1e-12,...t);return(0,m.jsxs)(m.Fragment,{children:[(0,m.jsx)(`p`,{className:`s q`,children:e.note}),e.groups.length===1?(0,m.jsx)(Yr,{columns:e.columns,most:n}):(0,m.jsx)(Zr,{...e,most:n})]})}var qr=e=>e.replace(`-`,`−`),Jr=e=>e<0?`var(--neg)`:`var(--pos)`,Yr=({columns:e,most:t})=>(0,m.jsx)(`div`,{className:`bar-rows`,children:e.map(({name:e,weights:[n]},r)=>(0,m.jsxs)(v.Fragment,{children:[(0,m.jsxs)(`div`,{className:`row`,children:[(0,m.jsx)(`span`,{className:`clip grow`,title:e,children:e}),(0,m.jsx)(`span`,{className:`q s`,children:n==null?Gr:qr(n.toPrecision(3))})]}),(0,m.jsx)(Xr,{weight:n??0,most:t})]},r))});function Xr({weight:e,most:t}){let n=Math.abs(e)/t*50,r=e<0?50-n:50;return(0,m.jsx)(`div`,{children:(0,m.jsxs)(`svg`,{width:`100%`,height:`14`,"aria-hidden":`true`,children:[(0,m.jsx)(`line`,{x1:`50%`,x2:`50%`,y1:`0`,y2:`14`,style:{stroke:`var(--line-2)`}}),(0,m.jsx)(`rect`,{x:`${r}%`,y:`3`,width:`${n}%`,height:`8`,rx:`2`,style:{fill:Jr(e)}})]})})}function Zr({groups:e,columns:t,most:n}){return(0,m.jsx)(`div`,{className:`wide-figure`,children:(0,m.jsxs)(`table`,{className:`matrix`,children:[(0,m.jsx)(`thead`,{children:(0,m.jsxs)(`tr`,{children:[(0,m.jsx)(`th`,{children:`Column`}),e.map((e,t)=>(0,m.jsx)(`th`,{className:`n`,children:e},t))]})}),(0,m.jsx)(`tbody`,{children:t.map(({name:e,weights:t},r)=>(0,m.jsxs)(`tr`,{children:[(0,m.jsx)(`td`,{children:e}),t.map((e,t)=>(0,m.jsx)(`td`,{className:`cell`,style:{background:Qr(e??0,n)},children:e==null?Gr:qr(e.toFixed(2))},t))]},r))})]})})}var Qr=(e,t)=>`color-mix(in srgb, ${Jr(e)} ${Math.round(60*Math.abs(e)/t)}%, transparent)`,$r={draw:h(Kr)};function ei({record:e,around:t}){let{title:n,samples:r}=e,i=(0,v.useMemo)(()=>r.map(({row:e})=>e),[r]);return r.length?(0,m.jsxs)(`section`,{className:`wide`,children:[(0,m.jsx)(`h2`,{children:n}),(0,m.jsx)(`div`,{className:`opened`,children:(0,m.jsx)(ze,{rows:i,known:r,around:t})})]}):null}var ti={draw:h(ei)},ni=e({alike:()=>oe,"by-step":()=>ue,calibration:()=>_e,chances:()=>be,"classes-said":()=>De,confusion:()=>$e,costs:()=>Et,disagreement:()=>Ft,growth:()=>nn,heat:()=>sn,importance:()=>_n,lead:()=>Dn,"masks-said":()=>jn,"numbers-answered":()=>Pn,"numbers-said":()=>Hn,outputs:()=>Un,painted:()=>Gn,"per-class":()=>Yn,pictures:()=>$n,"plane-of-many":()=>dr,"plane-of-number":()=>pr,"plane-of-two":()=>_r,points:()=>Cr,"precision-recall":()=>Tr,residuals:()=>kr,roc:()=>jr,texts:()=>Mr,tree:()=>Wr,weights:()=>$r,worst:()=>ti});function $({figure:e}){return Object.hasOwn(ni,e)?ni[e]:null}function ri(e,t,n={}){return t.classList.add(`figure`),($(e)?.draw??ii)(e,t,n)}var ii=h(({record:e})=>(0,m.jsx)(`section`,{children:(0,m.jsxs)(`p`,{className:`q`,children:[`This page cannot draw the figure “`,e.title??e.figure,`”; the report's file has its numbers.`]})})),ai=(e,t={})=>$(e)?.note?.(e,t)??e.title??``,oi=(e,t={})=>$(e)?.about?.(e,t)??``,si=(e,t)=>$(e)?.key?.(e,t);export{j as a,C as c,b as d,T as f,f as h,ai as i,S as l,p as m,ri as n,Le as o,ee as p,si as r,y as s,oi as t,w as u};
//# sourceMappingURL=registry.js.map