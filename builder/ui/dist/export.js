import{r as e}from"./rolldown-runtime.js";import{b as t,x as n}from"./registry.js";import{a as r,c as i,l as a,n as o,r as s}from"./numbers.js";import{l as c,n as l,o as u,t as d}from"./ask.js";import{i as f,t as ee}from"./react.js";import{t as p}from"./DrawnFigure.js";import{t as te}from"./Pill.js";var ne=`/* Take away, Predict, Serve. */
.x {
  padding: 8px 0 32px;
  max-width: 1120px;
}
.x .lead {
  color: var(--ink-2);
  margin: 0 0 12px;
  max-width: 720px;
}
.things {
  border-top: 1px solid var(--line);
}
.thing {
  display: grid;
  grid-template-columns: 220px 1fr auto;
  gap: 4px 24px;
  padding: 14px 0;
  border-bottom: 1px solid var(--line);
  align-items: start;
}
.thing .what {
  font-weight: 600;
}
.thing .kind {
  font-size: 12px;
  color: var(--ink-3);
}
.thing .said {
  color: var(--ink-2);
  max-width: 640px;
}
.thing .said p + p {
  margin-top: 4px;
}
.thing .does {
  display: flex;
  gap: 8px;
  justify-content: flex-end;
  min-width: 190px;
}
.thing .good {
  color: var(--ok);
}
.thing .wrong {
  color: var(--error-ink);
}
a.btn {
  text-decoration: none;
}
.meter {
  height: 4px;
  border-radius: 2px;
  background: var(--fill);
  overflow: hidden;
  margin-top: 8px;
  max-width: 420px;
}
.meter i {
  display: block;
  height: 100%;
  background: var(--accent-ink);
  transition: width 0.2s linear;
}
@media (prefers-reduced-motion: reduce) {
  .meter i {
    transition: none;
  }
}
.note {
  padding: 8px 12px;
  border-radius: 6px;
  margin: 8px 0;
  max-width: 720px;
}
.note.bad {
  background: var(--error-wash);
  color: var(--error-ink);
}
.note.warn {
  background: var(--warn-wash);
  color: var(--warn);
}
.note.good {
  background: var(--ok-wash);
  color: var(--ok);
}
.note.quiet {
  background: var(--fill);
  color: var(--ink-2);
}
.x table {
  border-collapse: collapse;
  font-size: 14px;
  width: 100%;
  max-width: 720px;
}
.x th {
  font:
    500 12px / 16px Inter,
    system-ui,
    sans-serif;
  color: var(--ink-3);
  text-align: right;
  padding: 8px 12px;
  border-bottom: 1px solid var(--line);
}
.x td {
  padding: 8px 12px;
  text-align: right;
  border-bottom: 1px solid var(--line);
}
.x th:first-child,
.x td:first-child {
  text-align: left;
  padding-left: 0;
}
.bars {
  display: grid;
  grid-template-columns: 110px 1fr 110px;
  gap: 6px 12px;
  align-items: center;
  max-width: 720px;
  margin: 12px 0;
}
.bars .track {
  height: 14px;
  border-radius: 3px;
  background: var(--fill);
}
.bars .track i {
  display: block;
  height: 100%;
  border-radius: 3px;
  background: var(--train);
}
.bars .track.on i {
  background: var(--val);
}
.two {
  display: grid;
  grid-template-columns: minmax(300px, 420px) minmax(320px, 1fr);
  gap: 40px;
  align-items: start;
}
@media (max-width: 860px) {
  .two {
    grid-template-columns: 1fr;
  }
  .thing {
    grid-template-columns: 1fr;
  }
  .thing .does {
    justify-content: flex-start;
  }
}
canvas.pad {
  display: block;
  width: 280px;
  height: 280px;
  border: 1px solid var(--line-2);
  border-radius: 8px;
  background: #fff;
  touch-action: none;
  cursor: crosshair;
}
canvas.pad:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 1px;
}
.drop {
  border: 1.5px dashed var(--line-2);
  border-radius: 8px;
  padding: 24px;
  text-align: center;
  color: var(--ink-2);
  max-width: 420px;
}
.drop.over {
  border-color: var(--accent-ink);
  background: var(--accent-wash);
}
.fields {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
  gap: 12px 16px;
  max-height: 620px;
  overflow: auto;
  padding: 2px;
  margin: -2px;
}
.fields label,
.x label.f {
  display: flex;
  flex-direction: column;
  gap: 4px;
  font-size: 12px;
  color: var(--ink-2);
}
.x .inp {
  width: 100%;
  text-align: left;
}
.x textarea.inp {
  height: auto;
  min-height: 120px;
  padding: 8px 10px;
  resize: vertical;
  font:
    400 14px / 20px Inter,
    system-ui,
    sans-serif;
}
.x textarea.code {
  font:
    400 12px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
}
.x select.inp {
  appearance: auto;
}
.answer {
  min-height: 120px;
}
.answer .big {
  margin-bottom: 4px;
  overflow-wrap: anywhere;
}
.x :is(pre, code, textarea) {
  font-variant-ligatures: none;
}
.codeblock {
  margin: 16px 0;
  max-width: 860px;
}
.x pre {
  font:
    400 12px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
  background: var(--sunken);
  border: 1px solid var(--line);
  border-radius: 6px;
  padding: 12px;
  overflow: auto;
  margin-top: 6px;
  max-height: 320px;
  white-space: pre;
}
.stats {
  display: flex;
  flex-wrap: wrap;
  gap: 12px 40px;
  padding: 12px 0 16px;
}
.stats .v {
  font-size: 20px;
  line-height: 28px;
  font-weight: 600;
}
.stats .k {
  font-size: 12px;
  color: var(--ink-3);
}
.x section {
  margin-top: 24px;
}
.x section > h2 {
  margin-bottom: 8px;
}
.secret {
  display: flex;
  gap: 8px;
  align-items: center;
  margin-top: 6px;
}
.secret code {
  font:
    500 12px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
  overflow-wrap: anywhere;
  background: var(--bg);
  padding: 6px 8px;
  border-radius: 4px;
  border: 1px solid var(--line);
}
.x .below {
  margin-top: 8px;
}
.x .below-wide {
  margin-top: 12px;
}
.x .below-more {
  margin-top: 16px;
}
.x .around {
  margin: 8px 0;
}
.x .expects {
  margin-bottom: 6px;
}
.x .try {
  max-width: 860px;
  margin-top: 8px;
}
.x .new-token {
  max-width: 720px;
}
.own-picture {
  max-width: 280px;
  max-height: 280px;
  border-radius: 6px;
  margin-top: 12px;
}
`,m=e(f(),1),h=ee(),g=3;function _({progress:e=0,label:t}){let n=(0,h.jsx)(`i`,{style:{width:`${Math.max(g,100*e)}%`}});return t?(0,h.jsx)(`div`,{className:`meter`,role:`progressbar`,"aria-valuenow":Math.round(100*e),"aria-label":t,children:n}):(0,h.jsx)(`div`,{className:`meter`,children:n})}var v=({tone:e=`bad`,children:t})=>(0,h.jsx)(`div`,{className:`note ${e}`,role:e===`bad`?`alert`:`status`,children:t});function y(e){let t=(0,m.useRef)(()=>{}),n=(0,m.useRef)(e);return n.current=e,(0,m.useEffect)(()=>{let e=new AbortController,r,i=0,a=async()=>{clearTimeout(r),i+=1;let t=i,o=await n.current(e.signal),s=t!==i||e.signal.aborted;o!==void 0&&!s&&(r=setTimeout(()=>void a(),o))};return t.current=()=>void a(),a(),()=>{e.abort(),clearTimeout(r)}},[]),(0,m.useCallback)(()=>t.current(),[])}var re=[[1e9,`GB`],[1e6,`MB`],[1e3,`KB`]];function b(e){if(e==null)return``;let[t,n]=re.find(([t])=>e>=t)??[];if(t===void 0)return`${e} bytes`;let r=e/t;return`${r.toFixed(r>=100?0:1)} ${n}`}function x(e){return e==null?`–`:e<1e-4?`${(e*1e6).toFixed(0)} µs`:e<1?`${(e*1e3).toFixed(e<.01?2:1)} ms`:`${e.toFixed(2)} s`}var S={},ie=({shown:e})=>(0,h.jsx)(`div`,{className:`answer`,"aria-live":`polite`,children:(0,h.jsx)(ae,{shown:e})});function ae({shown:e}){return e?`refusal`in e?(0,h.jsx)(v,{tone:`warn`,children:e.refusal}):(0,h.jsx)(oe,{...e}):(0,h.jsx)(`p`,{className:`q`,children:`The answer appears here.`})}function oe({answer:{figures:e,notes:t,seconds:n},seconds:r}){return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`div`,{className:`figures`,children:e.map((e,t)=>(0,h.jsx)(p,{record:e,around:S},t))}),(t??[]).map(e=>(0,h.jsx)(v,{tone:`quiet`,children:e},e)),(0,h.jsxs)(`p`,{className:`s q took`,children:[`Answered in `,x(n),`; `,x(r),` with the way there and back.`]})]})}var C=280,w=22,se=120;function ce({onAsk:e,onClear:t}){let n=(0,m.useRef)(null),r=(0,m.useRef)(null),i=(0,m.useRef)(0);(0,m.useEffect)(()=>E(n.current),[]);let a=()=>e({drawing:n.current.toDataURL(`image/png`)}),o=e=>{try{e.currentTarget.setPointerCapture(e.pointerId)}catch{}r.current=T(e),le(e.currentTarget,r.current),e.preventDefault()},s=e=>{if(!r.current)return;let t=T(e);ue(e.currentTarget,r.current,t),r.current=t,performance.now()-i.current<=se||(i.current=performance.now(),a())},c=()=>{r.current&&(r.current=null,a())};return(0,h.jsxs)(`div`,{children:[(0,h.jsx)(`canvas`,{ref:n,className:`pad`,width:C,height:C,tabIndex:0,role:`img`,"aria-label":`Drawing pad: draw with the mouse or a finger`,onPointerDown:o,onPointerMove:s,onPointerUp:c,onPointerCancel:c}),(0,h.jsxs)(`div`,{className:`row below`,children:[(0,h.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>{E(n.current),t()},children:`Clear`}),(0,h.jsx)(`span`,{className:`s q`,children:`It is brought to the size of the training pictures.`})]})]})}function T({clientX:e,clientY:t,currentTarget:n}){let{left:r,top:i,width:a,height:o}=n.getBoundingClientRect();return[(e-r)*C/a,(t-i)*C/o]}function E(e){let t=e.getContext(`2d`);t.fillStyle=`#fff`,t.fillRect(0,0,C,C)}function le(e,[t,n]){let r=e.getContext(`2d`);r.beginPath(),r.fillStyle=`#000`,r.arc(t,n,w/2,0,2*Math.PI),r.fill()}function ue(e,t,n){let r=e.getContext(`2d`);r.strokeStyle=`#000`,r.lineWidth=w,r.lineCap=`round`,r.lineJoin=`round`,r.beginPath(),r.moveTo(...t),r.lineTo(...n),r.stroke()}function de({form:{expects:e,example:t},onAsk:n,onRefuse:r}){let i=(0,m.useRef)(null);return(0,h.jsxs)(`div`,{children:[(0,h.jsx)(`p`,{className:`s q expects`,children:e}),(0,h.jsx)(`textarea`,{ref:i,className:`inp code`,rows:12,"aria-label":`Inputs as JSON`,defaultValue:JSON.stringify(t?.inputs??{})}),(0,h.jsx)(`button`,{type:`button`,className:`btn p below`,onClick:()=>{try{n({inputs:JSON.parse(i.current.value)})}catch{r(`This is no JSON.`)}},children:`Predict`})]})}var fe=55e5;function pe({onAsk:e,onRefuse:t}){let[n,r]=(0,m.useState)(null),[i,a]=(0,m.useState)(!1),o=(0,m.useRef)(null),s=n=>{if(!n)return;if(n.size>fe){t(`The picture is larger than 5 MB. Make it smaller.`);return}let i=new FileReader;i.onload=()=>{let t=String(i.result);r(t),e({picture:t})},i.readAsDataURL(n)};return(0,h.jsxs)(`div`,{children:[(0,h.jsxs)(`div`,{className:`drop${i?` over`:``}`,onDragOver:e=>{e.preventDefault(),a(!0)},onDragLeave:()=>a(!1),onDrop:e=>{e.preventDefault(),a(!1),s(e.dataTransfer.files[0])},children:[(0,h.jsx)(`p`,{children:`Drop a picture here, or `}),(0,h.jsx)(`button`,{type:`button`,className:`btn sm below`,onClick:()=>o.current?.click(),children:`Choose a file`})]}),(0,h.jsx)(`input`,{ref:o,type:`file`,accept:`image/*`,hidden:!0,onChange:e=>s(e.currentTarget.files?.[0])}),n&&(0,h.jsx)(`img`,{className:`own-picture`,alt:`Yours`,src:n})]})}function me(e,t){return Object.fromEntries(e.map(e=>[e.name,he(e,t(e.name))]))}function he({type:e},t){return t===``?null:e===`number`&&Number.isFinite(Number(t))?Number(t):t}var ge=(e,t)=>String(t[e.name]??e.usual??``),D=({low:e,high:t})=>e==null?``:`${s(e)} to ${s(t)} in the training data`,O=({picture:e,rows:t})=>!!e&&t.length>0,k=({rows:e,picture:t,drawing:n})=>!!(e&&(t??n)),A=6;function j(e){let t=e.slice(0,A).map(({name:e})=>e),n=e.length>A?` and ${e.length-A} more`:``;return`the column${e.length>1?`s`:``} ${t.join(`, `)}${n}`}function M(e,t){let n=(0,m.useRef)(e);n.current=e;let r=(0,m.useRef)(void 0);return(0,m.useEffect)(()=>()=>clearTimeout(r.current),[]),(0,m.useCallback)(()=>{clearTimeout(r.current),r.current=setTimeout(()=>n.current(),t)},[t])}var N=150;function P({form:{rows:e,example:t},onAsk:n}){let r=(0,m.useRef)(null),i=t?.rows?.[0]??{},a=()=>{let t=new FormData(r.current);n({rows:[me(e,e=>String(t.get(e)??``))]})},o=M(a,N),s=(0,m.useRef)(a);return(0,m.useEffect)(()=>s.current(),[]),(0,h.jsxs)(`form`,{ref:r,onInput:o,onSubmit:e=>{e.preventDefault(),a()},children:[(0,h.jsx)(`div`,{className:`fields`,children:e.map(e=>(0,h.jsxs)(`label`,{children:[e.name,(0,h.jsx)(F,{column:e,given:i})]},e.name))}),(0,h.jsx)(`button`,{type:`submit`,className:`btn p below-wide`,children:`Predict`})]})}function F({column:e,given:t}){let{name:n,type:r,levels:i}=e,a=ge(e,t);return i?(0,h.jsxs)(`select`,{className:`inp`,name:n,defaultValue:a,children:[(0,h.jsx)(`option`,{value:``,children:`(missing)`}),i.map(e=>(0,h.jsx)(`option`,{value:e,children:e},e))]}):(0,h.jsx)(`input`,{className:`inp`,name:n,defaultValue:a,inputMode:r===`number`?`decimal`:`text`,title:D(e)})}function I({form:e,onAsk:t}){let n=(0,m.useRef)(null),{steps:r,channels:i,ragged:a}=e.series??{steps:0,channels:1,ragged:!1},o=i>1;return(0,h.jsxs)(`div`,{children:[(0,h.jsx)(`textarea`,{ref:n,className:`inp code`,rows:10,"aria-label":`Series`,placeholder:o?`One line a step, ${i} numbers side by side`:`Numbers, separated by blanks or commas`}),(0,h.jsxs)(`div`,{className:`row below`,children:[(0,h.jsx)(`button`,{type:`button`,className:`btn p`,onClick:()=>t({series:n.current.value}),children:`Predict`}),(0,h.jsxs)(`span`,{className:`s q`,children:[a&&`Up to `,r,` steps`,o&&` of ${i} channels`]})]})]})}var L=200;function _e({onAsk:e}){let t=(0,m.useRef)(null),n=M(()=>{let n=t.current?.value??``;n.trim()&&e({text:n})},L);return(0,h.jsx)(`textarea`,{ref:t,className:`inp`,rows:6,placeholder:`Type or paste a text`,"aria-label":`Text`,onInput:n})}var ve=class{heard;isBusy=!1;next=null;constructor(e){this.heard=e}async ask(e){if(this.isBusy){this.next={question:e};return}this.isBusy=!0;let t=performance.now();try{let n=await this.heard.send(e);this.heard.answered(n,(performance.now()-t)/1e3)}catch(e){this.next||this.heard.refused(e.message)}this.isBusy=!1;let{next:n}=this;this.next=null,n&&await this.ask(n.question)}};function ye(e){let[t,n]=(0,m.useState)(null),[r]=(0,m.useState)(()=>new ve({send:t=>l(e,{json:{...t,neighbours:!0}}),answered:(e,t)=>n({answer:e,seconds:t}),refused:e=>n({refusal:e})}));return{shown:t,ask:e=>void r.ask(e),refuse:e=>n({refusal:e}),clear:()=>n(null)}}var R={drawing:{word:`Draw`,Box:ce},picture:{word:`Drop a picture`,Box:pe},rows:{word:`Fill in a row`,Box:P},text:{word:`Type a text`,Box:_e},series:{word:`Paste a series`,Box:I},inputs:{word:`Numbers`,Box:de}};function be({form:e,address:t}){let[n,r]=(0,m.useState)(e.ways[0]),{shown:i,ask:a,refuse:o,clear:s}=ye(t),c=(0,m.useRef)({}),l=O(e),u=e=>{c.current={},r(e)},d={form:e,onAsk:l?e=>{c.current={...c.current,...e},k(c.current)&&a(c.current)}:a,onRefuse:o,onClear:s},{Box:f}=R[n];return(0,h.jsxs)(`div`,{className:`two`,children:[(0,h.jsxs)(`div`,{children:[(0,h.jsx)(xe,{ways:e.ways,way:n,onChoose:u}),(0,h.jsxs)(`div`,{className:`below-wide`,children:[(0,h.jsx)(f,{...d},n),l&&(0,h.jsx)(P,{...d},`${n} row`)]})]}),(0,h.jsx)(ie,{shown:i})]})}var xe=({ways:e,way:t,onChoose:n})=>(0,h.jsx)(`div`,{className:`seg`,role:`tablist`,hidden:e.length<2,children:e.map(e=>(0,h.jsx)(`button`,{type:`button`,role:`tab`,"data-way":e,className:e===t?`on`:``,"aria-selected":e===t,onClick:()=>n(e),children:R[e].word},e))}),Se=300;function Ce(e){let[t,n]=(0,m.useState)(null),r=(0,m.useRef)(new AbortController);(0,m.useEffect)(()=>()=>r.current.abort(),[]);let i=async(e,{signal:t})=>{for(;!t.aborted;){let r=await l(e,{signal:t});if(n({now:r,address:e}),r.state!==`making`)return;await new Promise(e=>setTimeout(e,Se))}},a=async t=>{r.current.abort();let a=new AbortController;r.current=a,n({sending:t.name});try{await i(`${e}/${await we(e,t)}`,a)}catch(e){a.signal.aborted||n({trouble:e.message})}};return{shown:t,send:e=>void a(e),cancel:()=>{t&&`address`in t&&l(t.address,{method:`DELETE`}).catch(()=>{})}}}async function we(e,t){let n=await fetch(e,{method:`POST`,credentials:`same-origin`,headers:{"content-type":`text/csv`},body:t}),r=await n.json();if(!n.ok)throw new d(r.error,n.status);return r.id}function Te({columns:e,address:t}){let{shown:n,send:r,cancel:i}=Ce(`${t}/file`),a=(0,m.useRef)(null),o=({files:e})=>{let t=e?.[0];t&&(r(t),a.current.value=``)};return(0,h.jsxs)(`section`,{children:[(0,h.jsx)(`h2`,{children:`A file of many rows`}),(0,h.jsxs)(`p`,{className:`lead`,children:[`A CSV with `,j(e),`. It comes back with the answers behind.`]}),(0,h.jsx)(`button`,{type:`button`,className:`btn`,onClick:()=>a.current?.click(),children:`Choose a CSV file`}),(0,h.jsx)(`input`,{ref:a,type:`file`,accept:`.csv,.tsv,text/csv`,hidden:!0,onChange:e=>o(e.currentTarget)}),(0,h.jsx)(`div`,{className:`below`,children:n&&(0,h.jsx)(Ee,{shown:n,onCancel:i})})]})}function Ee({shown:e,onCancel:t}){if(`trouble`in e)return(0,h.jsx)(v,{children:e.trouble});if(`sending`in e)return(0,h.jsxs)(`p`,{className:`m`,children:[`Sending `,e.sending]});let{now:n,address:r}=e;return n.state===`failed`?(0,h.jsx)(v,{tone:`warn`,children:n.sentence}):n.state===`ready`?(0,h.jsx)(De,{now:n,address:r}):(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`p`,{className:`m`,children:n.text}),(0,h.jsx)(_,{progress:n.progress}),(0,h.jsx)(`button`,{type:`button`,className:`btn sm below`,onClick:t,children:`Cancel`})]})}function De({now:{answer:e},address:t}){let{rows:n=0,refused:r=0,seconds:a}=e??{};return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsxs)(v,{tone:r?`warn`:`good`,children:[i(n),` rows answered in `,x(a),`.`,r>0&&` ${i(r)} row${r>1?`s do`:` does`} not fit; the last column says why.`]}),(0,h.jsxs)(`a`,{className:`btn`,href:`${t}/answers.csv`,download:``,children:[(0,h.jsx)(u,{name:`download`}),`Download the answers`]})]})}var z=500;function Oe({data:{api:e,run:t}}){let n=`${e}/runs/${t}/predict`,[r,i]=(0,m.useState)(null),[a,o]=(0,m.useState)(``),s=y(async e=>{try{let t=await l(n,{signal:e});return i(t),o(``),!t.ready&&t.trained!==!1&&t.state!==`failed`?z:void 0}catch(t){return e.aborted||o(t.message),z}});return a?(0,h.jsx)(v,{children:a}):r?r.ready?(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(be,{form:r,address:n}),r.files&&(0,h.jsx)(Te,{columns:r.rows,address:n})]}):(0,h.jsx)(ke,{now:r,onAgain:s}):null}function ke({now:e,onAgain:t}){return e.trained===!1?(0,h.jsx)(`p`,{className:`lead`,children:`Train the network first, then ask it here.`}):e.state===`failed`?(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(v,{children:e.sentence}),(0,h.jsx)(`button`,{type:`button`,className:`btn`,onClick:t,children:`Try again`})]}):(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`p`,{className:`m`,children:e.text??`Getting the network ready`}),(0,h.jsx)(_,{progress:e.progress})]})}var Ae=1600;function B({text:e}){let[t,n]=(0,m.useState)(`Copy`),r=(0,m.useRef)(null);return(0,h.jsx)(`button`,{ref:r,type:`button`,className:`btn sm`,onClick:async()=>{try{await navigator.clipboard.writeText(e),n(`Copied`)}catch{let e=r.current?.parentElement?.parentElement?.querySelector(`pre, code`);e&&getSelection()?.selectAllChildren(e),n(`Press Ctrl+C`)}setTimeout(()=>n(`Copy`),Ae)},children:t})}var V=({title:e,text:t})=>(0,h.jsxs)(`div`,{className:`codeblock`,children:[(0,h.jsxs)(`div`,{className:`row`,children:[(0,h.jsx)(`h3`,{children:e}),(0,h.jsx)(`span`,{className:`grow`}),(0,h.jsx)(B,{text:t})]}),(0,h.jsx)(`pre`,{tabIndex:0,role:`region`,"aria-label":e,children:t})]});function je({counts:e}){let{requests:t={},latency:n={},per_second:r,rows_a_batch:a}=e,o=Object.values(t).reduce((e,t)=>e+t,0),s=t[200]??0;return(0,h.jsxs)(`div`,{className:`stats`,"aria-live":`off`,children:[(0,h.jsx)(H,{name:`requests`,value:i(o),label:`requests`}),(0,h.jsx)(H,{name:`answered`,value:i(s),label:`answered`}),(0,h.jsx)(H,{name:`refused`,value:i(o-s),label:`refused`}),(0,h.jsx)(H,{name:`rate`,value:(r??0).toFixed(1),label:`a second now`}),(0,h.jsx)(H,{name:`p50`,value:x(n.p50),label:`p50, last minute`}),(0,h.jsx)(H,{name:`p95`,value:x(n.p95),label:`p95`}),(0,h.jsx)(H,{name:`p99`,value:x(n.p99),label:`p99`}),(0,h.jsx)(H,{name:`batch`,value:String(a??`–`),label:`rows a batch`})]})}var H=({name:e,value:t,label:n})=>(0,h.jsxs)(`div`,{children:[(0,h.jsx)(`div`,{className:`v`,"data-count":e,children:t}),(0,h.jsx)(`div`,{className:`k`,children:n})]}),U=700;function Me({url:e,token:t,body:n}){let r=n.length>U?`@request.json`:`'${n.replaceAll(`'`,`'\\''`)}'`;return[`curl ${e}/predict`,`-H 'Authorization: Bearer ${t}'`,`-H 'Content-Type: application/json'`,`-d ${r}`].join(` \\
  `)}function Ne({url:e,token:t,body:n}){return`import json
import urllib.request

asked = ${n.length>U?`json.load(open("request.json"))`:`json.loads(${JSON.stringify(n)})`}
request = urllib.request.Request(
    "${e}/predict", json.dumps(asked).encode(),
    {"Authorization": "Bearer ${t}", "Content-Type": "application/json"},
)
print(json.load(urllib.request.urlopen(request))["predictions"])`}var Pe=1e3;function Fe({endpoint:{url:e,running:t,current:n},address:r,secret:i,onExample:a}){let o=Le(`${r}/openapi.json`,t,n),s=(0,m.useRef)(a);if(s.current=a,(0,m.useEffect)(()=>{o&&s.current(JSON.stringify(W(o)))},[o]),!o||!e)return null;let c={url:e,token:i??`YOUR_TOKEN`,body:JSON.stringify(W(o))};return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(V,{title:`curl`,text:Me(c)}),(0,h.jsx)(V,{title:`Python`,text:Ne(c)}),(0,h.jsx)(Ie,{url:e,openApi:o})]})}var W=({paths:e})=>e[`/predict`].post.requestBody.content[`application/json`].example,Ie=({url:e,openApi:t})=>(0,h.jsxs)(`p`,{className:`s`,children:[(0,h.jsx)(`a`,{href:`${e}/openapi.json`,target:`_blank`,rel:`noopener`,children:`OpenAPI description`}),(0,h.jsxs)(`span`,{className:`q`,children:[`  `,t.info.description]})]});function Le(e,t,n){let[r,i]=(0,m.useState)(null);return(0,m.useEffect)(()=>{if(!t)return;let n=new AbortController,r,a=async()=>{try{i(await l(e,{signal:n.signal}))}catch{n.signal.aborted||(r=setTimeout(()=>void a(),Pe))}};return a(),()=>{n.abort(),clearTimeout(r)}},[e,t,n]),r}var G=e=>new Date(1e3*e).toLocaleString(void 0,{dateStyle:`medium`,timeStyle:`short`}),Re=({tokens:e,onDo:t,onSecret:n})=>(0,h.jsxs)(`div`,{children:[(0,h.jsx)(`table`,{children:(0,h.jsx)(`tbody`,{children:e.map(e=>(0,h.jsx)(ze,{token:e,onDo:t},e.id))})}),(0,h.jsx)(He,{onDo:t,onSecret:n})]}),ze=({token:e,onDo:t})=>(0,h.jsxs)(`tr`,{children:[(0,h.jsx)(`td`,{children:e.name}),(0,h.jsxs)(`td`,{children:[`made `,G(e.created)]}),(0,h.jsx)(`td`,{children:e.expires?`ends ${G(e.expires)}`:`never ends`}),(0,h.jsx)(`td`,{children:e.per_minute?`${o(e.per_minute)} a minute`:`any rate`}),(0,h.jsx)(`td`,{children:(0,h.jsx)(`button`,{type:`button`,className:`btn sm t`,onClick:()=>t({do:`withdraw`,token:e.id},`Withdrawing`),children:`Withdraw`})})]}),Be=[[0,`never ends`],[1,`ends in 1 day`],[30,`ends in 30 days`],[365,`ends in a year`]],Ve=[[0,`any rate`],[60,`60 a minute`],[600,`600 a minute`],[6e3,`6,000 a minute`]];function He({onDo:e,onSecret:t}){return(0,h.jsxs)(`form`,{className:`row below new-token`,onSubmit:async n=>{n.preventDefault();let r=n.currentTarget,i=new FormData(r),a=await e({do:`token`,name:String(i.get(`name`)),days:Number(i.get(`days`)),per_minute:Number(i.get(`rate`))},`Making a token`);a&&(t(a.secret),r.reset())},children:[(0,h.jsx)(`input`,{className:`inp`,name:`name`,placeholder:`Who is it for?`,"aria-label":`Name of the token`,maxLength:60}),(0,h.jsx)(K,{name:`days`,label:`Ends after`,choices:Be}),(0,h.jsx)(K,{name:`rate`,label:`Rate`,choices:Ve}),(0,h.jsx)(`button`,{type:`submit`,className:`btn sm`,children:`New token`})]})}var K=({name:e,label:t,choices:n})=>(0,h.jsx)(`select`,{className:`inp`,name:e,"aria-label":t,children:n.map(([e,t])=>(0,h.jsx)(`option`,{value:e,children:t},e))}),Ue=6e3;function We({address:e,request:t,onRequest:n}){let[r,i]=(0,m.useState)(null);return(0,h.jsxs)(`div`,{children:[(0,h.jsx)(`h2`,{children:`Try it`}),(0,h.jsxs)(`div`,{className:`try`,children:[(0,h.jsx)(`textarea`,{className:`inp code`,rows:5,"aria-label":`Request as JSON`,spellCheck:!1,value:t,onChange:e=>n(e.currentTarget.value)}),(0,h.jsx)(`div`,{className:`row around`,children:(0,h.jsx)(`button`,{type:`button`,className:`btn`,onClick:async()=>{try{i(await Ge(`${e}/try`,t))}catch(e){i({refusal:e instanceof SyntaxError?`This is no JSON.`:e.message})}},children:`Send`})}),(0,h.jsx)(`div`,{"aria-live":`polite`,children:r&&(0,h.jsx)(Ke,{tried:r})})]})]})}async function Ge(e,t){let n=JSON.parse(t),r=performance.now();return{answer:await l(e,{json:n}),seconds:(performance.now()-r)/1e3}}function Ke({tried:e}){if(`refusal`in e)return(0,h.jsx)(v,{tone:`warn`,children:e.refusal});let{answer:t,seconds:n}=e;return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsxs)(`p`,{className:`s q`,children:[`Answered by version `,t.version,` in `,x(t.seconds),`, `,x(n),` with the way there and back.`]}),(0,h.jsx)(`pre`,{"data-tried":``,children:JSON.stringify(t,null,1).slice(0,Ue)})]})}var qe=[`version`,`run`,`made`,``];function Je({endpoint:e,run:t,onDo:n}){return(0,h.jsxs)(`div`,{children:[(0,h.jsxs)(`table`,{children:[(0,h.jsx)(`thead`,{children:(0,h.jsx)(`tr`,{children:qe.map(e=>(0,h.jsx)(`th`,{scope:`col`,children:e},e))})}),(0,h.jsx)(`tbody`,{children:e.versions.toReversed().map(t=>(0,h.jsx)(Ye,{version:t,current:e.current,onDo:n},t.version))})]}),(0,h.jsx)(Xe,{endpoint:e,run:t,onDo:n})]})}function Ye({version:{version:e,note:t,run:n,created:r},current:i,onDo:a}){let o=e===i;return(0,h.jsxs)(`tr`,{children:[(0,h.jsxs)(`td`,{children:[(0,h.jsx)(`b`,{children:e}),o&&` · answers now`]}),(0,h.jsx)(`td`,{children:t||n}),(0,h.jsx)(`td`,{children:G(r)}),(0,h.jsx)(`td`,{children:!o&&(0,h.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>a({do:`switch`,version:e},`Changing to version ${e}`),children:`Use this one`})})]})}function Xe({endpoint:{versions:e,current:t,previous:n},run:r,onDo:i}){return(0,h.jsxs)(`div`,{className:`row below`,children:[e.at(-1)?.run===r.id?(0,h.jsx)(`span`,{className:`s q`,children:`The open run is the newest version.`}):(0,h.jsxs)(`button`,{type:`button`,className:`btn sm`,onClick:()=>i({do:`add`,run:r.id},`Exporting and checking; the old version answers until the new one is ready.`),children:[`Add the run `,r.name,` as the next version`]}),n&&(0,h.jsxs)(`button`,{type:`button`,className:`btn sm`,onClick:()=>i({do:`roll back`},`Going back`),children:[n<(t??0)?`Roll back`:`Return`,` to version `,n]})]})}function Ze({endpoint:e,address:t,run:n,secret:r,onDo:i,onSecret:a}){let[o,s]=(0,m.useState)(``);return(0,h.jsxs)(`section`,{"data-endpoint":e.id,"aria-label":`Endpoint ${e.name}`,children:[(0,h.jsx)(Qe,{endpoint:e,onDo:i}),(0,h.jsx)(`div`,{children:r&&(0,h.jsx)($e,{secret:r})}),(0,h.jsx)(je,{counts:e.counts??{}}),(0,h.jsx)(We,{address:t,request:o,onRequest:s}),(0,h.jsx)(`div`,{children:(0,h.jsx)(Fe,{endpoint:e,address:t,secret:r,onExample:e=>s(t=>t||e)})}),(0,h.jsx)(`h2`,{className:`below-more`,children:`Versions`}),(0,h.jsx)(Je,{endpoint:e,run:n,onDo:i}),(0,h.jsx)(`h2`,{className:`below-more`,children:`Tokens`}),(0,h.jsx)(Re,{tokens:e.tokens,onDo:i,onSecret:a})]})}function Qe({endpoint:{name:e,url:t,running:n},onDo:r}){let i=n?{state:`running`,word:`Answering`,tone:`done`,shape:`tick`}:{state:`stopped`,word:`Stopped`,tone:``,shape:`square`},a=()=>{confirm(`Delete the endpoint ${e}, its versions and tokens?`)&&r({do:`delete`},`Deleting`)};return(0,h.jsxs)(`div`,{className:`row`,children:[(0,h.jsx)(`h2`,{children:e}),(0,h.jsx)(te,{...i}),(0,h.jsx)(`code`,{className:`s q`,children:t}),(0,h.jsx)(`span`,{className:`grow`}),n?(0,h.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>r({do:`stop`},`Stopping; requests under way are answered first.`),children:`Stop`}):(0,h.jsx)(`button`,{type:`button`,className:`btn sm p`,onClick:()=>r({do:`start`},`Starting`),children:`Start`}),(0,h.jsx)(`button`,{type:`button`,className:`btn sm t`,onClick:a,children:`Delete`})]})}var $e=({secret:e})=>(0,h.jsxs)(`div`,{className:`note good`,children:[`This token is shown once: only its hash is kept. Copy it now.`,(0,h.jsxs)(`div`,{className:`secret`,children:[(0,h.jsx)(`code`,{"data-secret":``,children:e}),(0,h.jsx)(B,{text:e})]})]}),et=1e3,tt=5e3;function nt(e){let[t,n]=(0,m.useState)(null),[r,i]=(0,m.useState)(null),[a,o]=(0,m.useState)(!1),s=y(async t=>{try{n((await l(e,{signal:t})).endpoints)}catch(e){t.aborted||i({sentence:e.message,tone:`bad`})}return document.hidden?tt:et});return{endpoints:t,told:r,pending:a,act:async(e,t,n)=>{o(!0),i({sentence:n,tone:`quiet`});try{let n=await l(e,{json:t});return i(null),n}catch(e){return i({sentence:e.message,tone:`bad`}),null}finally{o(!1),s()}}}}var rt=`One click gives this network an address that programs can ask: versions, tokens, a description in OpenAPI. It runs in a process of its own and goes on without this page.`;function it({data:{api:e,run:t,name:n}}){let r=`${e}/endpoints`,{endpoints:i,told:a,pending:o,act:s}=nt(r),[c,l]=(0,m.useState)({}),u=(e,t)=>l(n=>({...n,[e]:t})),d=async()=>{let e=await s(r,{run:t,name:n},`Exporting, checking and starting. The first time this takes some seconds.`);e&&u(e.id,e.secret)},f=i!==null&&i.length>0;return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`div`,{children:a&&(0,h.jsx)(v,{tone:a.tone,children:a.sentence})}),(0,h.jsx)(`div`,{children:i&&(0,h.jsxs)(h.Fragment,{children:[!f&&(0,h.jsx)(`p`,{className:`lead`,children:rt}),(0,h.jsx)(`button`,{type:`button`,className:f?`btn`:`btn p`,disabled:o,onClick:d,children:f?`Make another endpoint`:`Make an endpoint`})]})}),(0,h.jsx)(`div`,{children:i?.map(e=>(0,h.jsx)(Ze,{endpoint:e,address:`${r}/${e.id}`,run:{id:t,name:n},secret:c[e.id],onDo:(t,n)=>s(`${r}/${e.id}/do`,t,n),onSecret:t=>u(e.id,t)},e.id))})]})}var at=e=>(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`h2`,{children:`Speed on this machine`}),(0,h.jsx)(ot,{...e})]});function ot({now:e,onMeasure:t}){return e.state===`making`?(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`p`,{className:`m`,children:e.text}),(0,h.jsx)(_,{progress:e.progress})]}):e.state===`ready`?(0,h.jsx)(st,{report:e.report,onMeasure:t}):(0,h.jsxs)(h.Fragment,{children:[e.state===`failed`&&(0,h.jsx)(v,{children:e.sentence}),(0,h.jsx)(`p`,{className:`lead`,children:`torch, onnxruntime and int8 measured in turns: one row at a time, and in batches.`}),(0,h.jsx)(`button`,{type:`button`,className:`btn`,onClick:t,children:`Measure`})]})}function st({report:e,onMeasure:t}){let{rows:n,threads:r,cores:i,load:a}=e;return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsxs)(`p`,{className:`s q`,children:[`One row at a time, p50 · `,r,` thread`,r>1?`s`:``,`, `,i,` cores, load `,a.toFixed(1),` when measured`]}),(0,h.jsx)(ct,{rows:n}),(0,h.jsx)(dt,{rows:n}),(0,h.jsx)(`div`,{className:`row below-wide`,children:(0,h.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:t,children:`Measure again`})})]})}function ct({rows:e}){let t=Math.max(...e.map(({p50:e})=>e)),n=Math.min(...e.map(({p50:e})=>e));return(0,h.jsx)(`div`,{className:`bars`,role:`img`,"aria-label":`Time for one row, p50, shorter is better`,children:e.map(({name:e,p50:r,p95:i})=>(0,h.jsx)(lt,{name:e,share:r/t,isBest:r===n,text:x(r),p95:i},e))})}var lt=({name:e,share:t,isBest:n,text:r,p95:i})=>(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`span`,{children:e}),(0,h.jsx)(`span`,{className:`track${n?` on`:``}`,title:`p95 ${x(i)}`,children:(0,h.jsx)(`i`,{style:{width:`${Math.max(1,100*t)}%`}})}),(0,h.jsx)(`b`,{children:r})]}),ut=[``,`p50`,`p95`,`p99`,`rows a second`,`at batch`],dt=({rows:e})=>(0,h.jsxs)(`table`,{children:[(0,h.jsx)(`thead`,{children:(0,h.jsx)(`tr`,{children:ut.map(e=>(0,h.jsx)(`th`,{scope:`col`,children:e},e))})}),(0,h.jsx)(`tbody`,{children:e.map(({name:e,p50:t,p95:n,p99:r,rows_a_second:a,best_batch:o})=>(0,h.jsxs)(`tr`,{children:[(0,h.jsx)(`td`,{children:e}),(0,h.jsx)(`td`,{children:x(t)}),(0,h.jsx)(`td`,{children:x(n)}),(0,h.jsx)(`td`,{children:x(r)}),(0,h.jsx)(`td`,{children:i(a)}),(0,h.jsx)(`td`,{children:o})]},e))})]});function ft(e){let{thing:t,now:n}=e;return(0,h.jsxs)(`div`,{className:`thing`,"data-thing":t.task,"data-state":n.state,children:[(0,h.jsxs)(`div`,{children:[(0,h.jsx)(`div`,{className:`what`,children:t.title}),(0,h.jsx)(`div`,{className:`kind`,children:t.kind})]}),(0,h.jsx)(`div`,{className:`said`,children:(0,h.jsx)(pt,{thing:t,now:n})}),(0,h.jsx)(`div`,{className:`does`,children:(0,h.jsx)(mt,{...e})})]})}function pt({thing:e,now:t}){return t.state===`making`?(0,h.jsxs)(h.Fragment,{children:[t.text,(0,h.jsx)(_,{progress:t.progress,label:`${e.title} is being made`})]}):t.state===`ready`?(0,h.jsx)(h.Fragment,{children:e.said(t.report).map(({text:e,isGood:t},n)=>(0,h.jsx)(`p`,{children:t?(0,h.jsx)(`span`,{className:`good`,children:e}):e},n))}):(0,h.jsxs)(h.Fragment,{children:[t.state===`failed`&&(0,h.jsx)(`p`,{className:`wrong`,children:t.sentence}),(0,h.jsx)(`p`,{children:e.before})]})}function mt({thing:{task:e,title:t},now:n,address:r,onMake:i}){if(n.state===`making`)return null;if(n.state===`ready`){let{bytes:i}=n.report;return(0,h.jsxs)(`a`,{className:`btn`,role:`button`,href:`${r}/${n.file}`,download:``,"data-task":e,"aria-label":`Download the ${t} file`,children:[(0,h.jsx)(u,{name:`download`}),`Download `,b(i)]})}let a=e===`pack`,o=a?`Make an ONNX file`:`Make`;return(0,h.jsx)(`button`,{type:`button`,className:a?`btn p`:`btn`,"data-task":e,onClick:i,children:n.state===`failed`?`Try again`:o})}function q(e){return t=>e(t).map(e=>typeof e==`object`?e:{text:e??``}).filter(({text:e})=>e!==``)}var ht=[{task:`pack`,title:`ONNX`,kind:`network.onnx`,before:`Runs anywhere onnxruntime does. Compared with torch at several batch sizes and on real rows before you get it.`,said:q(e=>[{text:gt(e),isGood:!0},`Tried with ${e.tried.join(`, `)}.`,e.expects,...e.notes??[]])},{task:`int8`,title:`ONNX in int8`,kind:`int8.onnx`,before:`Smaller, often faster; what it loses is measured on the validation part.`,said:q(e=>[_t(e),vt(e),...e.notes??[]])},{task:`script`,title:`Training script`,kind:`train.py, requirements.txt`,before:`Data, network, loop and evaluation in one file with nothing of ours. It is run in a clean process before it is offered.`,said:q(({steps:e,said:t,requirements:n})=>[{text:`Ran in a clean process for ${e} steps, to see that it does; its scores say nothing yet.`,isGood:!0},...t.slice(-2),`Needs ${n.join(`, `)}.`])},{task:`bundle`,title:`Project with weights`,kind:`bundle.zip`,before:`Drawing, plan and weights in one file that opens again with the same weights.`,said:q(({bytes:e,files:t})=>[`${b(e)}, ${t.length} files.`])},{task:`program`,title:`torch.export`,kind:`program.pt2`,before:`One file that torch loads without the source.`,said:q(({difference:e,batches:t,notes:n})=>[`Checked: ${X(e)} at batches of ${t.join(`, `)}.`,...n??[]])},{task:`card`,title:`Model card`,kind:`card.md`,before:`Data, split, scores with intervals, limits and the licence of the data, in Markdown.`,said:q(e=>[yt(e)])}];function gt({difference:e,rows:t,part:n,agreement:i}){let a=i==null?``:`, the same prediction on ${r(i)} of them`;return`Checked: ${X(e)} on ${t} ${n?`real`:`made-up`} rows${a}.`}function _t({bytes:e,before:t,share:n,speed:{int8:i,float:a}}){let o=`${x(i.p50)} a row instead of ${x(a.p50)}`;return`${b(e)} instead of ${b(t)} (${r(n)}), ${o}.`}function vt({score:e,score_before:t,part:n,agreement:i,difference:a}){if(!e||!t)return`Differs by at most ${Z(a)}.`;let o=i==null?``:`; the same prediction on ${r(i)}`;return`${e.name} ${J(t)} → ${J(e)} on ${Y(e,n)}${o}.`}function yt({score:e,part:t}){if(!e)return`Written.`;let{interval:n=[e.low??null,e.high??null]}=e,r=n.map(t=>t==null?`unknown`:J({...e,value:t}));return`${e.name} ${J(e)} [${r.join(`, `)}] on ${Y(e,t)}.`}var J=({name:e,value:t})=>t===null||e.includes(`accuracy`)?r(t):t.toPrecision(3),Y=({rows:e},t)=>`${i(e)} rows ${t===`train`?`that were learned from`:`of the ${t} part`}`,X=e=>e===0?`exactly the same as torch`:`differs from torch by at most ${Z(e)}`,bt=`⁰¹²³⁴⁵⁶⁷⁸⁹`;function Z(e){if(e===0)return`0`;let[t,n]=e.toExponential(1).split(`e-`);return n===void 0?e.toPrecision(2):`${t} × 10⁻${[...n].map(e=>bt[Number(e)]).join(``)}`}var Q=400,xt=2e3,$={state:`none`};function St({data:{api:e,run:t}}){let n=`${e}/runs/${t}/export`,{things:r,trouble:i,make:a}=Ct(n);return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`div`,{children:i&&(0,h.jsx)(v,{children:i})}),(0,h.jsx)(`div`,{className:`things`,children:r&&(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(Tt,{address:n}),ht.map(e=>(0,h.jsx)(ft,{thing:e,now:r[e.task]??$,address:n,onMake:()=>a(e.task)},e.task))]})}),(0,h.jsx)(`section`,{"aria-label":`Speed report`,children:r&&(0,h.jsx)(at,{now:r.speed??$,onMeasure:()=>a(`speed`)})})]})}function Ct(e){let[t,n]=(0,m.useState)(null),[r,i]=(0,m.useState)(``),a=y(async t=>{try{let{things:r}=await l(e,{signal:t});return n(r),i(``),Object.values(r).some(e=>e?.state===`making`)?wt():void 0}catch(e){t.aborted||i(e.message);return}});return{things:t,trouble:r,make:async t=>{try{await l(e,{json:{make:t}})}catch(e){i(e.message)}a()}}}var wt=()=>document.hidden?xt:Q,Tt=({address:e})=>(0,h.jsxs)(`div`,{className:`thing`,children:[(0,h.jsxs)(`div`,{children:[(0,h.jsx)(`div`,{className:`what`,children:`Weights`}),(0,h.jsx)(`div`,{className:`kind`,children:`weights.safetensors`})]}),(0,h.jsx)(`div`,{className:`said`,children:`The trained numbers, without code. The source above reads them.`}),(0,h.jsx)(`div`,{className:`does`,children:(0,h.jsxs)(`a`,{className:`btn`,href:`${e}/weights.safetensors`,download:``,children:[(0,h.jsx)(u,{name:`download`}),`Download`]})})]}),Et={take:St,predict:Oe,serve:it};function Dt({data:e}){let t=Et[e.what];return(0,h.jsx)(`div`,{className:`x`,children:(0,h.jsx)(t,{data:e},e.run)})}var Ot=c(Dt,[a,t,n,ne].join(`
`));export{Ot as default};
//# sourceMappingURL=export.js.map