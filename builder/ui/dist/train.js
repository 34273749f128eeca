import{r as e}from"./rolldown-runtime.js";import{a as t,b as n,c as r,d as i,f as a,i as o,l as s,n as c,o as l,r as u,s as d,t as f,u as p,x as m}from"./registry.js";import{a as h,c as g,d as _,f as v,g as y,h as b,i as x,l as ee,m as te,n as ne,o as re,p as ie,r as S,s as ae,t as oe,u as se}from"./StatePill.js";import{a as ce,i as C,l as le,n as w,s as T}from"./numbers.js";import{l as ue,n as E,o as D,t as de}from"./ask.js";import{t as fe}from"./look.js";import{i as pe,t as me}from"./react.js";import{i as O,n as k,r as he,t as ge}from"./Toast.js";import{t as A}from"./Segments.js";import{a as j,i as _e,n as M,r as ve,t as ye}from"./metrics.js";import{t as be}from"./DrawnFigure.js";var xe=`.playground {
  flex: 1;
  display: grid;
  grid-template-columns: 248px minmax(0, 1fr) 424px;
  min-height: 0;
}
.playground .dials {
  border-right: 1px solid var(--line);
  padding: 16px;
  overflow: auto;
}
.playground .dials hr {
  border: 0;
  border-top: 1px solid var(--line);
  margin: 12px 0;
}
.sets {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 8px;
  padding: 10px 0 8px;
}
.set {
  border: 0;
  background: none;
  color: var(--ink-2);
  font:
    400 12px / 20px Inter,
    system-ui,
    sans-serif;
  cursor: pointer;
  padding: 0;
}
.set span {
  display: block;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--sunken);
  height: 56px;
  padding: 4px;
}
.set svg {
  width: 100%;
  height: 100%;
}
.set.on {
  font-weight: 600;
  color: var(--ink);
}
.set.on span {
  border: 2px solid var(--accent-ink);
}
.playground .dial {
  display: block;
  padding: 5px 0;
}
.playground .dial.row {
  display: flex;
}
.playground .dial input {
  width: 100%;
  accent-color: var(--accent-ink);
  margin: 4px 0 0;
  height: 16px;
}
.dial-switch {
  min-height: 38px;
}
.switch {
  width: 32px;
  height: 18px;
  border-radius: 9px;
  border: 0;
  background: var(--line-2);
  padding: 2px;
  cursor: pointer;
}
.switch i {
  display: block;
  width: 14px;
  height: 14px;
  border-radius: 7px;
  background: #fff;
}
.switch.on {
  background: var(--accent);
}
.switch.on i {
  margin-left: 14px;
}
.weave {
  background: var(--sunken);
  background-image: radial-gradient(var(--line) 1px, transparent 1px);
  background-size: 18px 18px;
  min-width: 0;
  min-height: 0;
  overflow: hidden;
}
.stage {
  position: relative;
  width: 100%;
  height: 100%;
  min-height: 420px;
}
.wires,
.units {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
}
.unit {
  position: absolute;
  border-radius: 6px;
  box-shadow: 0 0 0 1px var(--line-2);
  background: var(--fill);
}
.unit[role="button"] {
  cursor: pointer;
}
.unit.on {
  box-shadow: 0 0 0 2px var(--accent-ink);
}
.col-head {
  position: absolute;
  top: 14px;
  transform: translateX(-50%);
  text-align: center;
  white-space: nowrap;
  display: flex;
  flex-direction: column;
}
.nothing {
  position: absolute;
  inset: 0;
  display: flex;
  align-items: center;
  justify-content: center;
  text-align: center;
  padding: 48px;
}
.axis-name {
  position: absolute;
  width: 16px;
  text-align: right;
}
.more-units {
  position: absolute;
  bottom: 34px;
  transform: translateX(-50%);
}
.stage .key {
  position: absolute;
  left: 16px;
  bottom: 12px;
  display: flex;
  gap: 8px;
  align-items: center;
}
.stage .key i {
  width: 28px;
  height: 3px;
  background: var(--pos);
}
.stage .key .takes {
  background: repeating-linear-gradient(90deg, var(--neg) 0 5px, transparent 5px 8px);
  margin-left: 8px;
}
.stage .key span {
  margin-left: 8px;
}
.unit-card {
  right: 16px;
  bottom: 12px;
  padding: 10px 14px;
  display: flex;
  flex-direction: column;
  gap: 4px;
}
.unit-card code {
  font:
    12px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
}
.answers h2 {
  white-space: nowrap;
}
.answers {
  border-left: 1px solid var(--line);
  padding: 16px 20px;
  overflow: auto;
}
.legend {
  padding: 8px 0;
}
.legend .line {
  width: 14px;
  height: 2px;
  background: var(--ink);
}
.legend i:not(:first-child) {
  margin-left: 10px;
}
.scores {
  border-top: 1px solid var(--line);
  padding-top: 10px;
  gap: 24px;
  align-items: flex-start;
}
.small-curve {
  position: relative;
  padding-top: 12px;
}
.small-curve svg {
  width: 100%;
  height: 120px;
  display: block;
}
.small-curve .top {
  position: absolute;
  left: 0;
  top: 4px;
}
`,Se=`.charts.has-large ~ .insides {
  display: none;
}
.insides {
  flex: none;
  display: grid;
  grid-template-columns: minmax(0, 1fr) 440px;
  border-top: 1px solid var(--line);
  min-height: 300px;
}
.insides.alone,
.insides.without-layer {
  grid-template-columns: 1fr;
}
.without-layer > .predictions {
  border-left: 0;
}
.insides:not(:has(> section)) {
  border-top: 0;
}
.inside {
  padding: 12px 24px;
  min-width: 0;
}
.predictions {
  padding: 12px 20px;
  border-left: 1px solid var(--line);
  min-width: 0;
}
.predictions > .row {
  flex-wrap: wrap;
}
.predictions .seg:empty {
  display: none;
}
.picker {
  height: 32px;
  border: 1px solid var(--line-2);
  border-radius: 6px;
  padding: 0 8px;
}
.picker .fam {
  width: 14px;
  height: 14px;
  border-radius: 4px;
}
.panes {
  display: grid;
  grid-template-columns: repeat(4, minmax(0, 1fr));
  gap: 20px;
  padding-top: 8px;
  min-height: 134px;
}
.panes > p {
  grid-column: 1 / -1;
  padding-top: 24px;
}
.pane-one svg {
  display: block;
  width: 100%;
  height: 84px;
  margin-top: 6px;
}
.ends {
  position: relative;
  justify-content: space-between;
}
.ends > :nth-child(2) {
  position: absolute;
  transform: translateX(-50%);
}
.strip {
  display: flex;
  gap: 12px;
  align-items: flex-start;
  padding-top: 12px;
}
.strip-one {
  min-width: 0;
  flex: 1 1 0;
}
.strip-one.fixed {
  flex: none;
}
.strip-one .s {
  padding-top: 4px;
}
.tiles {
  display: block;
}
.strip .arrow {
  align-self: flex-start;
  padding-top: 24px;
}
.plain {
  border: 0;
  padding: 0;
  background: none;
  cursor: pointer;
  border-radius: 6px;
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
`,Ce=`.train {
  position: relative;
  display: grid;
  grid-template-columns: 256px 1fr;
  height: calc(100vh - var(--ll-top, 52px));
  min-height: 560px;
}
.train[data-mode="plane"] {
  grid-template-columns: 1fr;
}
.train[data-mode="plane"] .side {
  display: none;
}
.train > .side {
  border-right: 1px solid var(--line);
  padding: 16px;
  overflow: auto;
  min-height: 0;
}
.plan-part > p {
  margin: 8px 0 12px;
}
.plan-part > .line-of {
  display: flex;
  gap: 8px;
  min-height: 30px;
  align-items: start;
}
.line-of > :first-child {
  width: 92px;
  flex: none;
}
.line-of b {
  font-weight: 500;
  display: inline-block;
  padding-bottom: 4px;
}
.line-of small {
  display: block;
  font-size: 12px;
  line-height: 16px;
  color: var(--ink-3);
  padding-bottom: 4px;
}
.events:not(:empty) {
  border-top: 1px solid var(--line);
  margin-top: 12px;
  padding-top: 12px;
}
.events h3 {
  margin-bottom: 6px;
}
.event {
  display: flex;
  gap: 8px;
  padding: 5px 0;
  align-items: flex-start;
}
.event .ic {
  margin-top: 2px;
}
.right {
  display: flex;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
}
.right > .main {
  flex: 1;
  display: flex;
  flex-direction: column;
  min-height: 0;
  overflow: auto;
}
.right {
  container-type: inline-size;
}
.head {
  position: relative;
  border-bottom: 1px solid var(--line);
  padding: 8px 24px;
  display: flex;
  align-items: center;
  gap: 8px 24px;
  min-height: 80px;
  flex: none;
  flex-wrap: wrap;
}
.head .divider {
  width: 1px;
  height: 40px;
  background: var(--line);
}
.head .label {
  margin-bottom: 4px;
}
.head .line {
  line-height: 24px;
}
@container (max-width: 1200px) {
  .head {
    column-gap: 16px;
  }
  .head.crowded .divider,
  .head.crowded .speed {
    display: none;
  }
}
.score-head {
  min-width: 150px;
}
.bar {
  position: absolute;
  left: 0;
  right: 0;
  bottom: -1px;
  height: 2px;
  background: var(--line);
}
.bar i {
  display: block;
  height: 2px;
  background: var(--accent-ink);
  transition: width 0.2s linear;
}
.bar.bad i {
  background: var(--error);
}
@media (prefers-reduced-motion: reduce) {
  .bar i {
    transition: none;
  }
}
.charts {
  flex: 1 0 320px;
  display: grid;
  grid-template-columns: 1fr 1fr;
  grid-auto-rows: minmax(300px, 1fr);
  padding: 12px 16px 8px;
  gap: 16px;
  min-height: 320px;
}
.charts.alone,
.charts.has-large {
  grid-template-columns: 1fr;
}
.charts.has-large .chart:not(.large) {
  display: none;
}
.change {
  right: 24px;
  top: 72px;
  width: 300px;
  padding: 12px 16px 16px;
}
.change form {
  display: flex;
  flex-direction: column;
  gap: 8px;
  margin-top: 12px;
}
.change .field {
  display: flex;
  align-items: center;
  justify-content: space-between;
}
.change .btn {
  align-self: flex-end;
  margin-top: 4px;
}
.empty.whole {
  grid-column: 1 / -1;
}
`,we=`@container (max-width: 1000px) {
  .insides {
    grid-template-columns: 1fr;
  }
  .predictions {
    border-left: 0;
    border-top: 1px solid var(--line);
  }
  .samples {
    grid-template-columns: repeat(14, 1fr);
  }
}
@container (max-width: 760px) {
  .results {
    grid-template-columns: 1fr;
  }
  .panes {
    grid-template-columns: 1fr 1fr;
  }
  .samples {
    grid-template-columns: repeat(7, 1fr);
  }
}
@media (max-width: 1200px) {
  .scores {
    gap: 12px;
  }
  .scores .big {
    font-size: 20px;
    line-height: 24px;
  }
  .train {
    grid-template-columns: 236px 1fr;
  }
  .playground {
    grid-template-columns: 208px minmax(0, 1fr) 320px;
  }
}
/* Too narrow for a column beside it: the curves first, the plan below them. */
@media (max-width: 900px) {
  .train,
  .train[data-mode="plane"] {
    display: flex;
    flex-direction: column;
    overflow-y: auto;
  }
  .train > .right {
    flex: none;
  }
  .right > .main {
    overflow: visible;
  }
  .train > .side {
    order: 2;
    border-right: 0;
    border-top: 1px solid var(--line);
    flex: none;
    overflow: visible;
  }
  .charts {
    grid-template-columns: 1fr;
    flex: none;
  }
  .playground {
    grid-template-columns: 1fr 1fr;
  }
  .weave {
    grid-column: 1 / -1;
    grid-row: 1;
    height: 420px;
  }
  .playground .dials {
    grid-column: 2;
    border-right: 0;
    border-left: 1px solid var(--line);
  }
  .answers {
    grid-column: 1;
    grid-row: 2;
    border-left: 0;
  }
  .empty {
    height: auto;
  }
}
`,N=e(pe(),1),Te={structure:`struct`,spatial:`spatial`,dense:`dense`,activation:`act`,steady:`steady`,sequence:`seq`},Ee=new Set([`scores`,`output`,`image`,`table`,`tokens`,`series`]);function De(e,t){let n=Object.entries(e.networks??{});return n.flatMap(([e,{nodes:r={}}])=>Object.values(r).filter(e=>Oe(e,t)).map(r=>{let i=ke(r,t),a=t.families[t.entries[r.type]?.family??``];return{key:`${e}/${r.name}`,title:n.length>1?`${e}: ${i}`:i,group:Te[a?.group??``]??`struct`,type:r.type}}))}var Oe=({type:e},t)=>!Ee.has(e)&&![`in`,`out`].includes(t.entries[e]?.family??``);function ke(e,t){let n=t.entries[e.type];if(e.title||!n)return e.title||e.name;let r=e.name.match(/\d+$/)?.[0];return r?`${n.title} ${r}`:n.title}function Ae(e){let t=e.filter(e=>e.type.includes(`conv`));return t[1]??t.find(e=>e.group===`spatial`)??e.find(e=>e.group===`dense`)??e[0]}function je(e,t,n){let[r,i]=(0,N.useState)(null);return(0,N.useEffect)(()=>{if(!n||!t)return;let r=!1,a=E(`${e}/runs/${t}/drawing`).catch(()=>({project:{}}));return Promise.all([a,ee(e)]).then(([{project:e},n])=>{r||i({run:t,layers:De(e,n)})}),()=>{r=!0}},[e,t,n]),r?.run===t?r.layers:null}function Me(e,t){return t.reduce((e,{key:t,title:n})=>e.replaceAll(Ne(t),()=>n),e).replace(/\b(validation|train)\/\w+/g,e=>j(e).toLowerCase())}var Ne=e=>RegExp(`\\b${e.replace(/[^\w/]/g,`\\$&`)}\\b`,`g`),Pe=(0,N.createContext)(null),Fe=Pe.Provider;function P(){let e=(0,N.useContext)(Pe);if(!e)throw Error(`This piece stands in the Train screen only.`);return e}function F(e){return I(P().follower,e)}function I(e,t){return(0,N.useSyncExternalStore)(e.subscribe,()=>t(e))}var L=me();function Ie(){let{follower:e,layers:t}=P(),n=F(e=>e.isOffline),r=F(e=>e.state),i=F(({standing:e})=>e?.cause);return n?(0,L.jsxs)(`div`,{className:`banner warn`,role:`status`,children:[(0,L.jsx)(D,{name:`alert`}),(0,L.jsx)(`b`,{children:`No answer from the server`}),(0,L.jsx)(`span`,{children:`Training goes on without this page. The missing points are filled in when it answers.`}),(0,L.jsx)(`span`,{className:`grow`}),(0,L.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:()=>e.askAgainNow(),children:`Try again now`})]}):!re(r)||!i?null:(0,L.jsxs)(`div`,{className:`banner ${r===`failed`?`bad`:`warn`}`,role:`status`,children:[(0,L.jsx)(D,{name:`alert`}),(0,L.jsx)(`span`,{children:Me(i,t)})]})}function Le({onClose:e}){let{follower:t,plan:n}=P(),r=k(),i=(0,N.useRef)(null);return(0,N.useEffect)(()=>i.current?.querySelector(`input`)?.focus(),[]),(0,L.jsxs)(`div`,{className:`pop change`,role:`dialog`,"aria-label":`Change while it trains`,onKeyDown:t=>{t.key===`Escape`&&e(),t.stopPropagation()},children:[(0,L.jsxs)(`div`,{className:`row`,children:[(0,L.jsx)(`h3`,{className:`grow`,children:`Change while it trains`}),(0,L.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Close`,onClick:e,children:(0,L.jsx)(D,{name:`close`})})]}),(0,L.jsx)(`p`,{className:`s q`,children:`Takes effect with the next step and is marked on the curve.`}),(0,L.jsxs)(`form`,{ref:i,onSubmit:n=>{n.preventDefault();let a=Re(i.current);e(),a&&t.control(a).catch(e=>r(e.message))},children:[(0,L.jsx)(R,{label:`Learning rate`,name:`lr`,value:S(t.series.lr)??n.lr}),(0,L.jsx)(R,{label:`Weight decay`,name:`weight_decay`,value:n.weight_decay}),(0,L.jsx)(R,{label:`Dropout`,name:`dropout`,value:n.dropout}),(0,L.jsx)(`button`,{className:`btn p`,type:`submit`,children:`Change`})]})]})}function R({label:e,name:t,value:n}){return(0,L.jsxs)(`label`,{className:`field`,children:[(0,L.jsx)(`span`,{children:e}),(0,L.jsx)(`input`,{className:`inp`,name:t,type:`number`,min:0,step:`any`,defaultValue:n??``})]})}function Re(e){let t=[...e.querySelectorAll(`input`)].filter(e=>e.value!==``&&Number(e.value)!==Number(e.defaultValue));return t.length?{do:`change`,...Object.fromEntries(t.map(e=>[e.name,Number(e.value)]))}:null}var ze=`M4 4v70h190`,Be=`M8 10c20 34 40 48 80 52s70 5 104 5`,Ve=`M8 16c24 26 44 32 84 36s66 4 100 4`;function He({curves:e}){return(0,L.jsx)(`div`,{className:`ghost`,"aria-hidden":`true`,children:(0,L.jsxs)(`svg`,{viewBox:`0 0 200 80`,"aria-hidden":`true`,fill:`none`,stroke:`var(--line-2)`,children:[(0,L.jsx)(`path`,{d:ze,strokeWidth:`1.5`}),(0,L.jsx)(`path`,{d:e,strokeWidth:`2`,strokeDasharray:`2 5`,strokeLinecap:`round`})]})})}function Ue({words:e,name:t,tell:n}){let{drawing:r=[],problems:i=[],ready:a}=e??{};return a===!1?(0,L.jsx)(B,{title:`Which data?`,button:`Choose data`,onPress:()=>n({do:`data`}),children:(0,L.jsx)(`p`,{className:`m`,children:`Choose what this network learns from; then the curve appears here within a second.`})}):r.length?(0,L.jsx)(We,{drawing:r,tell:n}):i.length?(0,L.jsx)(B,{title:`This plan cannot be trained yet`,icon:(0,L.jsx)(D,{name:`sliders`}),button:`Change the plan`,onPress:()=>n(`change`),children:i.map(e=>(0,L.jsx)(`p`,{className:`m`,children:e},e))}):(0,L.jsx)(B,{title:`Nothing trained yet`,icon:(0,L.jsx)(D,{name:`play`}),button:`Train ${t}`,onPress:()=>n(`again`),children:(0,L.jsx)(`p`,{className:`m`,children:`The curve appears here within a second.`})})}var z=3;function We({drawing:e,tell:t}){return(0,L.jsxs)(B,{title:`This drawing cannot be trained yet`,button:`Open Build`,onPress:()=>t({do:`build`}),children:[e.slice(0,z).map(e=>(0,L.jsxs)(`p`,{className:`m`,children:[(0,L.jsx)(`b`,{children:e.what}),` `,e.do]},e.what)),e.length>z&&(0,L.jsxs)(`p`,{className:`s q`,children:[`And `,e.length-z,` more on the Build page.`]})]})}function B({title:e,icon:t,button:n,onPress:r,children:i}){return(0,L.jsxs)(`div`,{className:`empty`,children:[(0,L.jsx)(He,{curves:`${Be}${Ve}`}),(0,L.jsx)(`h2`,{children:e}),i,(0,L.jsxs)(`button`,{className:`btn p`,type:`button`,onClick:r,children:[t,n]})]})}function Ge({tell:e}){return(0,L.jsxs)(`div`,{className:`empty whole`,children:[(0,L.jsx)(He,{curves:Be}),(0,L.jsx)(`h2`,{children:`This run is not here any more`}),(0,L.jsx)(`p`,{className:`m`,children:`It was deleted, or the link belongs to somebody else. Your project and its plan are untouched.`}),(0,L.jsxs)(`div`,{className:`row`,children:[(0,L.jsxs)(`button`,{className:`btn p`,type:`button`,onClick:()=>e(`again`),children:[(0,L.jsx)(D,{name:`play`}),`Train again`]}),(0,L.jsx)(`button`,{className:`btn`,type:`button`,onClick:()=>e(`forget`),children:`Back to the plan`})]})]})}var Ke={started:`play`,change:`sliders`,stop:`stop`,stopped:`stop`,finished:`check`,failed:`alert`,fault:`alert`,pause:`pause`,resume:`play`,interrupted:`alert`,checkpoint:`save`,schedule:`sliders`,warning:`alert`},qe={change:`Changed by you`,pause:`Paused`,resume:`Went on`,stop:`Stopped by you`,fault:`Stopped itself`,warning:`Note`,note:`Note`},Je=new Set([`failed`,`fault`]),Ye=12;function Xe(e){let t=new Set(e.filter(e=>e.kind===`fault`).map(e=>e.text)),n=e.some(e=>e.kind===`stopped`);return[...e].reverse().filter(e=>!(e.kind===`failed`&&t.has(e.text))).filter(e=>!(e.kind===`stop`&&n)).slice(0,Ye)}function Ze(e,t,n){let r=qe[e.kind],i=Me(e.text,n),a=r!==void 0&&r.toLowerCase()!==e.text;return{key:`${e.attempt} ${e.step} ${e.kind} ${e.time}`,icon:Ke[e.kind]??`dot`,tone:Je.has(e.kind)?`bad`:`m`,title:r??ye(i),text:[a?i:``,Qe(e,t)].filter(Boolean).join(` · `)}}function Qe({epoch:e,step:t},n){return e!=null&&n?`epoch ${C(Math.floor(e),0)}`:t==null?``:`step ${w(t)}`}function $e({name:e,epoch:t,step:n,value:r},i){let a=j(e).toLowerCase().replace(`validation `,``);return{key:`best`,icon:`flag`,tone:`val`,title:`Best so far`,text:`${i?`epoch ${t}`:`step ${w(n)}`}, ${a} ${M(e,r)}`}}var et=e=>({key:`start`,icon:`play`,tone:`m`,title:`Started`,text:e}),tt=(0,N.memo)(({started:e})=>{let{layers:t}=P(),n=F(({standing:e})=>e?.events),r=F(({standing:e})=>e?.best),i=F(({standing:e})=>!!e?.epochs);if(!n)return(0,L.jsx)(`div`,{className:`events`});let a=[...r?.value==null?[]:[$e(r,i)],...Xe(n).map(e=>Ze(e,i,t)),...e?[et(e)]:[]];return(0,L.jsxs)(`div`,{className:`events`,children:[a.length>0&&(0,L.jsx)(`h3`,{children:`Events`}),a.map(({key:e,...t},n)=>(0,L.jsx)(nt,{...t},`${e} ${a.length-n}`))]})});function nt({icon:e,tone:t,title:n,text:r}){return(0,L.jsxs)(`div`,{className:`event`,children:[(0,L.jsx)(`span`,{className:t,children:(0,L.jsx)(D,{name:e})}),(0,L.jsxs)(`div`,{children:[(0,L.jsx)(`div`,{children:n}),(0,L.jsx)(`div`,{className:`s q`,children:r})]})]})}var rt=[`validation/loss`,`train/loss`,`step/loss`],it=e=>rt.includes(e);function at(e,t){if(t&&t in e)return t;let n=Object.keys(e).filter(e=>e.startsWith(`validation/`)&&!it(e));return n.includes(`validation/accuracy`)?`validation/accuracy`:n[0]??rt.find(t=>t in e)??`step/loss`}function ot(e,t,n){let r=![`queued`,`starting`].includes(t.state);return{...e,...t,epochs:t.epochs||(r?0:n),events:st(e,t),best:ct(e,t),measured:t.measured??e?.measured??null,samples:t.samples&&t.samples.step!==e?.samples?.step?t.samples:e?.samples??null}}function st(e,t){return!e||t.reset?t.events:t.events.length?[...e.events,...t.events]:e.events}function ct(e,{best:t}){let n=e?.best??null;return t?n?.name===t.name&&n.epoch===t.epoch&&n.value===t.value?n:t:n}var lt=110,ut=2e3,dt=25,ft=2e3,pt=8e3,mt=2,ht=class{api;onEnd;series={};standing=null;isGone=!1;pending=null;run=null;plannedEpochs=0;cursor=null;opened=0;failures=0;isAsking=!1;timer;listeners=new Set;constructor(e,t){this.api=e,this.onEnd=t}subscribe=e=>(this.listeners.add(e),()=>this.listeners.delete(e));get state(){return this.standing?.state}get isOffline(){return this.failures>mt}get hasNumbers(){for(let e in this.series)return!0;return!1}get headline(){return at(this.series,this.standing?.score)}follow(e,t){this.run=e,this.plannedEpochs=t,this.series={},this.standing=null,this.cursor=null,this.isGone=!1,this.failures=0,this.pending=null,this.opened=performance.now(),document.removeEventListener(`visibilitychange`,this.seen),e&&document.addEventListener(`visibilitychange`,this.seen),this.changed(),this.ask()}seen=()=>{document.hidden||this.ask()};changed(){for(let e of this.listeners)e()}async ask(){clearTimeout(this.timer);let{run:e}=this;if(e&&!this.isAsking){this.isAsking=!0;try{let t=this.cursor===null?``:`?cursor=${encodeURIComponent(this.cursor)}`,n=await E(`${this.api}/runs/${e}/stream${t}`);this.failures=0,e===this.run&&this.take(n)}catch(t){e===this.run&&this.failed(t)}finally{this.isAsking=!1,this.run&&!this.isGone&&(this.timer=setTimeout(()=>void this.ask(),e===this.run?this.wait():0))}}}failed(e){e instanceof de&&e.status===404?this.isGone=!0:this.failures+=1,(this.isGone||this.isOffline)&&this.changed()}wait(){return this.failures?Math.min(pt,500*2**this.failures):document.hidden||!g(this.state??`queued`)?ut:!this.hasNumbers&&performance.now()-this.opened<ft?dt:lt}take(e){_e(e.words),e.reset&&(this.series={}),ne(this.series,e.series);let t=this.state;this.standing=ot(this.cursor===null?null:this.standing,e,this.plannedEpochs),this.cursor=e.cursor,this.changed(),g(t)&&!g(e.state)&&this.onEnd(e.state)}askAgainNow(){this.failures=Math.min(this.failures,1),this.ask()}async control(e){this.pending=e.do,this.changed();try{await E(`${this.api}/runs/${this.run}/control`,{json:e})}finally{this.pending=null,this.changed(),this.ask()}}},V=e=>e.epochs?`epoch`:`x`,H=(e,t,n,r)=>({name:e,kind:t,x:n[r],y:n.y}),gt=(e,t,n,r)=>({name:e,kind:t,x:n[r],y:b(n.y),raw:{x:n[r],y:n.y}}),_t=3;function vt(e,t){let{"step/loss":n,"train/loss":r,"validation/loss":i}=e,a=[];return n?a.push(gt(`training`,`training`,n,t)):r&&a.push(H(`training`,`training`,r,t)),i&&a.push(H(`validation`,`validation`,i,t)),a.length?a:Object.keys(e).filter(e=>e.startsWith(`step/`)).slice(0,_t).map(n=>gt(j(n),`other`,e[n],t))}var yt=e=>e.split(`/`).slice(1).join(`/`);function bt(e,t,n){let r=e[`train/${yt(n)}`],i=r?[H(`training`,`training`,r,t)]:[],a=e[n];if(!a||a===r)return i;let o=n.startsWith(`validation/`)?`validation`:j(n).toLowerCase();return[...i,H(o,`validation`,a,t)]}function xt(e,t,n){let r=e[n];return r?[H(j(n).toLowerCase(),`other`,r,t)]:[]}var St=[`dash`,`dot`,`dashdot`],Ct=2;function wt(e,t,n,r){let i=r.slice(1);return e.flatMap((e,r)=>{let a=e.series[t];if(!a)return[];let o=r<Ct?`solid`:St[(r-Ct)%St.length];return[{...H(e.name,`other`,a,n),colour:i[r%i.length],dash:o}]})}var Tt=new Set([`change`,`failed`,`resumed`,`interrupted`]),Et=1.25,Dt=10;function U(e,t){let{state:n,epochs:r}=e,i=Ot(t,V(e)),a=g(n),o=r?Math.max(r,1):Math.max(i*Et,Dt),s=e.events.filter(e=>Tt.has(e.kind)).map(e=>({x:r?e.epoch:e.step,text:e.text,bad:e.kind===`failed`}));return{from:0,to:a?o:Math.max(i,r?1:Dt),now:i,done:!a,unit:r?`epoch`:`step`,events:s,best:null}}var Ot=(e,t)=>Object.values(e).reduce((e,n)=>Math.max(e,n[t].at(-1)??0),0),kt=e=>U({state:`starting`,epochs:e,events:[]},{}),At=(e,t)=>t?.endless?0:e?.epochs??0;function jt({best:e,epochs:t},n){return e?.name!==n||e.value==null?null:{x:t?e.epoch:e.step,value:e.value}}function Mt(e){let{inputs:t=[],fields:n={}}=e.data?.signature??{},r=t.length===1?n[t[0]]:void 0;return r?.kind===`table`&&r.shape.length===1&&r.shape[0]===2}function Nt({api:e,run:t,plan:n,words:r},i){let a=(0,N.useRef)(i);a.current=i;let[o]=(0,N.useState)(()=>new ht(e,e=>a.current(e))),s=(0,N.useRef)(0);return s.current=At(n,r),(0,N.useLayoutEffect)(()=>(o.follow(t,s.current),()=>o.follow(null,0)),[o,t]),o}function Pt(e,t){let[n,r]=(0,N.useState)(null),i=I(e,({state:e,hasNumbers:t})=>e!==void 0&&(t||!g(e)));return(0,N.useEffect)(()=>{if(!i)return;let e=0;return _().catch(()=>{}).then(()=>{e=requestAnimationFrame(()=>r(t))}),()=>cancelAnimationFrame(e)},[i,t]),t!==null&&n===t&&i}var Ft=`It has not begun yet`,It=2;function Lt(e){return g(e.state)?Rt(e.state):zt(e)}function Rt(e){let t=e===`paused`,n=e===`running`;return[t?{text:`Resume`,icon:`play`,deed:{kind:`command`,command:`resume`},isPrimary:!0}:{text:`Pause`,icon:`pause`,deed:{kind:`command`,command:`pause`},isPrimary:!0,off:n?``:Ft},{text:`Step`,icon:`step`,deed:{kind:`command`,command:`step`},off:t?``:`Pause first, then step batch by batch`},{text:`Stop`,icon:`stop`,deed:{kind:`command`,command:`stop`}},{text:`Change`,icon:`sliders`,deed:{kind:`change`},off:n||t?``:Ft}]}function zt({state:e,proposals:t,resumable:n}){let r=[];e!==`finished`&&r.push({text:e===`failed`?`Resume from the last checkpoint`:`Resume`,icon:`play`,deed:{kind:`command`,command:`resume`},isPrimary:e===`interrupted`,off:n===!1?`Nothing was kept to resume from`:``}),ae(e)&&r.push({text:`Fork`,icon:`fork`,deed:{kind:`fork`}});let i=e===`failed`?(t??[]).slice(0,It):[];for(let[e,{label:t,change:n}]of i.entries())r.push({text:t,icon:`sliders`,deed:{kind:`mend`,change:n},isPrimary:e===0});let a=e!==`interrupted`&&!i.length;return r.push({text:`Train again`,icon:`again`,deed:{kind:`again`},isPrimary:a}),r}function Bt({onChange:e}){let{api:t,run:n,follower:r,tell:i}=P(),a=k(),o=F(e=>e.state),s=F(e=>e.pending),c=F(({standing:e})=>e?.proposals),l=F(({standing:e})=>e?.resumable),u=async()=>{let e={fork:!0,key:`${Date.now()}`},{runs:r}=await E(`${t}/runs/${n}/again`,{json:e});i({do:`open`,run:r[0]})},d=t=>{if(t.kind===`command`)return r.control({do:t.command});if(t.kind===`fork`)return u();if(t.kind===`change`)return e();i(t.kind===`mend`?{do:`mend`,change:t.change}:`again`)},f=async e=>{try{await d(e)}catch(e){a(e.message)}},p=o?Lt({state:o,proposals:c??[],resumable:l}):[];return(0,L.jsx)(`div`,{className:`row controls`,children:p.map(({text:e,icon:t,deed:n,isPrimary:r,off:i})=>(0,L.jsxs)(`button`,{className:`btn${r?` p`:``}`,type:`button`,disabled:!!i||s!==null,title:i||void 0,onClick:()=>void f(n),children:[(0,L.jsx)(D,{name:t}),e]},e))})}function Vt({views:e,onChange:t}){return(0,L.jsxs)(`div`,{className:`head${e?` crowded`:``}`,children:[(0,L.jsx)(Ht,{}),(0,L.jsx)(`div`,{className:`divider`}),(0,L.jsx)(Ut,{}),(0,L.jsx)(Gt,{}),(0,L.jsx)(Kt,{}),(0,L.jsx)(`span`,{className:`grow`}),(0,L.jsx)(`span`,{className:`views`,children:e}),(0,L.jsx)(Bt,{onChange:t}),(0,L.jsx)(qt,{})]})}function Ht(){let e=F(e=>e.headline),t=F(e=>e.headline in e.series),n=F(e=>x(e.series[e.headline])),r=F(({standing:t})=>t?.measured?.[e.split(`/`)[0]]),i=F(({standing:e})=>!e||g(e.state))?`Waiting for the first number`:`No number was measured`;return(0,L.jsxs)(`div`,{className:`score-head`,children:[(0,L.jsx)(`div`,{className:`s q nw`,children:t?j(e):i}),(0,L.jsxs)(`div`,{className:`row base`,children:[(0,L.jsx)(`span`,{className:`big`,"data-testid":`headline`,children:n===void 0?`–`:M(e,n)}),(0,L.jsx)(`span`,{className:`s q nw`,children:r})]})]})}function Ut(){let e=F(e=>e.state);return e?(0,L.jsxs)(`div`,{children:[(0,L.jsx)(`div`,{className:`s q label`,children:`Progress`}),(0,L.jsxs)(`div`,{className:`row`,children:[(0,L.jsx)(oe,{state:e}),(0,L.jsx)(Wt,{})]})]}):(0,L.jsx)(`div`,{})}function Wt(){let e=F(({standing:e})=>e?.queue),t=F(({standing:e})=>e?.epoch),n=F(({standing:e})=>e?.epochs),r=F(({standing:e})=>e?.epochs?null:e?.step);return e?(0,L.jsx)(`span`,{className:`nw`,children:e===1?`next in line`:`number ${e} in the queue`}):n?(0,L.jsxs)(`span`,{className:`nw`,children:[(0,L.jsxs)(`b`,{children:[`Epoch `,t]}),` of `,n]}):(0,L.jsx)(`span`,{className:`nw`,children:(0,L.jsxs)(`b`,{children:[`Step `,w(r)]})})}function Gt(){let e=F(({standing:e})=>e!==null),t=F(({standing:e})=>g(e?.state)&&e?.left!=null?T(e.left):null),n=F(({standing:e})=>T((e?.seconds??0)+(e?.left??0))),r=F(({standing:e})=>T(e?.seconds));return e?t===null?(0,L.jsx)(W,{label:`Time`,value:r||`–`,note:``}):(0,L.jsx)(W,{label:`Time left`,value:t,note:` of ${n}`}):(0,L.jsx)(`div`,{})}function Kt(){let e=F(({standing:e})=>e?.speed?.value?w(e.speed.value):``),t=F(({standing:e})=>e?.speed?.unit);return(0,L.jsx)(`div`,{className:`speed`,children:e&&(0,L.jsx)(W,{label:`Speed`,value:e,note:` ${t}`})})}function W({label:e,value:t,note:n}){return(0,L.jsxs)(`div`,{children:[(0,L.jsx)(`div`,{className:`s q label`,children:e}),(0,L.jsxs)(`div`,{className:`nw line`,children:[(0,L.jsx)(`b`,{children:t}),n&&(0,L.jsx)(`span`,{className:`q`,children:n})]})]})}function qt(){let e=F(({standing:e})=>e?.steps?e.step/e.steps:0),t=F(e=>e.state===`failed`);return(0,L.jsx)(`div`,{className:`bar${t?` bad`:``}`,children:(0,L.jsx)(`i`,{style:{width:`${Math.min(100,100*e)}%`}})})}function Jt({words:e}){let{tell:t}=P();return(0,L.jsx)(`div`,{className:`plan-part`,children:e&&(0,L.jsxs)(L.Fragment,{children:[(0,L.jsxs)(`div`,{className:`row`,children:[(0,L.jsx)(`h2`,{className:`grow`,children:`Plan`}),(0,L.jsx)(`button`,{className:`link`,type:`button`,onClick:()=>t(`change`),children:`Change`})]}),(0,L.jsx)(`p`,{className:`m`,children:e.sentence}),e.problems?.map(e=>(0,L.jsx)(`p`,{className:`warn`,children:e},e)),e.lines.map(e=>(0,L.jsx)(Xt,{...e},e.label)),e.same===!1&&(0,L.jsx)(`p`,{className:`s q`,children:`The plan of this run. The project's plan has changed since.`})]})})}var Yt={"Learning rate":Zt,"Runs on":$t};function Xt(e){let t=Yt[e.label]??G;return(0,L.jsxs)(`div`,{className:`line-of`,children:[(0,L.jsx)(`span`,{className:`m`,children:e.label}),(0,L.jsx)(`span`,{children:(0,L.jsx)(t,{...e})})]})}function G({value:e,note:t}){return(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(`b`,{children:e}),t&&(0,L.jsx)(`small`,{children:t})]})}function Zt(e){let t=F(({standing:e})=>e?Qt(e.events):void 0),n=F(({standing:e})=>!!e?.epochs),r=t?.text.match(/learning rate (\S+) to ([^\s,]+)/);if(!t||!r)return(0,L.jsx)(G,{...e});let i=n?`in epoch ${Math.floor(t.epoch)+1}`:`at step ${w(t.step)}`;return(0,L.jsx)(G,{...e,value:r[2],note:`changed ${i}, from ${r[1]}`})}var Qt=e=>e.findLast(e=>e.kind===`change`&&e.text.startsWith(`learning rate`));function $t(e){let t=F(({standing:e})=>e?.device);return(0,L.jsx)(G,{...e,value:t&&en(t)||e.value})}var en=e=>e===`cpu`?`CPU`:e.replace(/^cuda:?/,`GPU `).trim(),tn=[{set:`spirals`,title:`Spirals`,options:{arms:2}},{set:`circles`,title:`Circles`,options:{}},{set:`xor`,title:`XOR`,options:{}},{set:`moons`,title:`Moons`,options:{}},{set:`blobs`,title:`Blobs`,options:{classes:2}},{set:`checkerboard`,title:`Checks`,options:{}}],K=[1e-4,3e-4,.001,.002,.003,.006,.01,.02,.03,.06,.1,.3,1];function nn(e){let t=t=>Math.abs(Math.log(K[t]/e));return[...K.keys()].reduce((e,n)=>t(n)<t(e)?n:e,0)}function rn({data:e,learners:t,regularisers:n,batch:r}){let i=e?.options??{},a=Object.values(t??{})[0];return{set:e?.set,isKnown:tn.some(({set:t})=>t===e?.set),options:i,rows:e?.signature?.rows??i.rows??1e3,noise:i.noise??.2,kept:e?.split?.validation??.15,rate:nn(a?.optimizer?.options?.lr??.001),batch:r??32,decay:n?.[0]?.type??`none`}}function an(e,t){let n=Math.round(100*(1-e-(t?.test??.15)))/100;return{...t,train:n,validation:e}}var on=40,sn=7,cn={spirals(e,t){let n=(.1+t)*5+e*Math.PI,r=.1+.8*t;return[r*Math.cos(n),r*Math.sin(n),e]},circles(e,t,n){let r=t*2*Math.PI,i=e?.35:.85;return[i*Math.cos(r)+.08*n(),i*Math.sin(r)+.08*n(),e]},xor(e,t,n){let[r,i]=[2*t-1,2*n()-1];return[.85*r,.85*i,+(r*i>0)]},moons(e,t){let n=t*Math.PI;return e?[.25+.6*Math.cos(n),.35-.6*Math.sin(n)-.1,1]:[-.25+.6*Math.cos(n),.6*Math.sin(n)-.2,0]},blobs(e,t,n){let r=e?.4:-.4;return[r+.4*(n()-.5),r+.4*(n()-.5),e]},checkerboard(e,t,n){let[r,i]=[2*t-1,2*n()-1],a=Math.floor((r+1)*2)+Math.floor((i+1)*2);return[.85*r,.85*i,a%2?1:0]}};function ln(e){let t=sn,n=()=>(t=t*16807%2147483647,t/2147483647),r=cn[e];return r?Array.from({length:on},(e,t)=>r(t%2?1:0,n(),n)):[]}var un=[[`None`,`none`],[`L1`,`l1`],[`L2`,`l2`]];function dn({seeing:e,onSee:t}){let{plan:n,follower:r,tell:i}=P(),a=k(),{set:o,isKnown:s,options:c,rows:l,noise:u,kept:d,rate:f,batch:p,decay:m}=rn(n),h=e=>i({do:`plan`,changes:e});return(0,L.jsxs)(`aside`,{className:`dials`,"aria-label":`Dials`,children:[(0,L.jsxs)(`div`,{className:`row`,children:[(0,L.jsx)(`h2`,{className:`grow`,children:`Points`}),(0,L.jsx)(`button`,{className:`link`,type:`button`,onClick:()=>{sessionStorage.setItem(`layerloom-choose`,`drawn`),i({do:`data`})},children:`Draw your own`})]}),(0,L.jsx)(fn,{chosen:o,onChoose:(e,t)=>h({data:{set:e,options:{...t,rows:l,noise:u}}})}),s&&(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(q,{label:`Points`,value:l,range:[50,2e3,50],text:w,onSet:e=>h({data:{set:o,options:{...c,rows:e}}})}),(0,L.jsx)(q,{label:`Noise`,value:u,range:[0,1,.05],text:e=>e.toFixed(2),onSet:e=>h({data:{set:o,options:{...c,noise:e}}})})]}),(0,L.jsx)(q,{label:`Kept for validation`,value:d,range:[.05,.5,.05],text:e=>`${Math.round(100*e)}%`,onSet:e=>h({split:an(e,n.data?.split)})}),(0,L.jsx)(`hr`,{}),(0,L.jsx)(`h2`,{children:`Learning`}),(0,L.jsx)(q,{label:`Learning rate`,value:f,range:[0,K.length-1,1],text:e=>C(K[e],4),onSet:e=>{let t=K[e];[`running`,`paused`].includes(r.state??``)?r.control({do:`change`,lr:t}).catch(e=>a(e.message)):h({lr:t})}}),(0,L.jsx)(q,{label:`Batch`,value:Math.log2(Math.min(p,1024)),range:[2,10,1],text:e=>`${2**Math.round(e)} points`,onSet:e=>h({batch:2**Math.round(e)})}),(0,L.jsxs)(`div`,{className:`row dial`,children:[(0,L.jsx)(`span`,{className:`grow`,children:`Decay`}),(0,L.jsx)(`span`,{className:`seg`,children:un.map(([e,t])=>(0,L.jsx)(`button`,{type:`button`,className:m===t?`on`:``,"aria-pressed":m===t,onClick:()=>h({decay:t}),children:e},t))})]}),(0,L.jsx)(`hr`,{}),(0,L.jsx)(pn,{label:`Show validation points`,isOn:e.validation,onTurn:n=>t({...e,validation:n})}),(0,L.jsx)(pn,{label:`Sharp classes`,isOn:e.sharp,onTurn:n=>t({...e,sharp:n})})]})}var fn=({chosen:e,onChoose:t})=>(0,L.jsx)(`div`,{className:`sets`,children:tn.map(({set:n,title:r,options:i})=>(0,L.jsxs)(`button`,{type:`button`,className:`set${n===e?` on`:``}`,"aria-pressed":n===e,onClick:()=>t(n,i),children:[(0,L.jsx)(`span`,{children:(0,L.jsx)(`svg`,{viewBox:`-1.2 -1.2 2.4 2.4`,"aria-hidden":`true`,children:ln(n).map(([e,t,n],r)=>(0,L.jsx)(`circle`,{cx:e.toFixed(2),cy:(-t).toFixed(2),r:`.09`,fill:`var(--${n?`pos`:`neg`})`},r))})}),r]},n))});function q({label:e,value:t,range:[n,r,i],text:a,onSet:o}){let[s,c]=(0,N.useState)(t),l=(0,N.useRef)(null),u=(0,N.useRef)(o);return u.current=o,(0,N.useEffect)(()=>c(t),[t]),(0,N.useEffect)(()=>{let e=l.current,t=()=>u.current(Number(e.value));return e.addEventListener(`change`,t),()=>e.removeEventListener(`change`,t)},[]),(0,L.jsxs)(`label`,{className:`dial`,children:[(0,L.jsxs)(`span`,{className:`row`,children:[(0,L.jsx)(`span`,{className:`grow`,children:e}),(0,L.jsx)(`b`,{children:a(s)})]}),(0,L.jsx)(`input`,{ref:l,type:`range`,min:n,max:r,step:i,value:s,"aria-label":e,onChange:e=>c(Number(e.target.value))})]})}var pn=({label:e,isOn:t,onTurn:n})=>(0,L.jsxs)(`div`,{className:`row dial-switch`,children:[(0,L.jsx)(`span`,{className:`grow`,children:e}),(0,L.jsx)(`button`,{className:`switch${t?` on`:``}`,role:`switch`,"aria-checked":t,type:`button`,"aria-label":e,onClick:()=>n(!t),children:(0,L.jsx)(`i`,{})})]}),mn=300;function hn(e,t){if(!e||e.x.length<2)return null;let[n,r]=[gn(e.y),gn(t?.y??[])],i=Math.max(1e-6,...[...n,...r].filter(e=>e!=null));return{most:i,train:_n(n,i),validation:_n(r,i)}}function gn(e){return e.length<=mn?e:Array.from({length:mn},(t,n)=>e[Math.floor(n*(e.length-1)/299)]??null)}function _n(e,t){return e.map((n,r)=>{if(n==null)return``;let i=100*r/(e.length-1||1);return`${r&&e[r-1]!=null?`L`:`M`}${i.toFixed(2)} ${(100-96*n/t).toFixed(2)}`}).join(``)}function vn(){let e=F(e=>e.headline),t=F(({series:t})=>S(t[e])),n=F(({series:e})=>S(e[`validation/loss`])),r=F(({series:e})=>S(e[`train/loss`]));return(0,L.jsxs)(`div`,{className:`row scores`,children:[e!==`validation/loss`&&t!==void 0&&(0,L.jsx)(J,{label:j(e),value:M(e,t),tone:``}),n!==void 0&&(0,L.jsx)(J,{label:`Validation loss`,value:C(n),tone:`val`}),r!==void 0&&(0,L.jsx)(J,{label:`Training loss`,value:C(r),tone:`m`})]})}var J=({label:e,value:t,tone:n})=>(0,L.jsxs)(`div`,{children:[(0,L.jsx)(`div`,{className:`s q nw`,children:e}),(0,L.jsx)(`div`,{className:`big ${n}`,children:t})]});function yn(){let{follower:e}=P(),t=F(({standing:e})=>e?.epochs===0),n=F(({standing:e})=>(t?e?.step:e?.epoch)??0);F(({series:e})=>S(e[`train/loss`])),F(({series:e})=>S(e[`validation/loss`]));let r=hn(e.series[`train/loss`],e.series[`validation/loss`]);return r?(0,L.jsxs)(`div`,{className:`small-curve`,children:[(0,L.jsx)(`span`,{className:`s q top`,children:C(r.most,2)}),(0,L.jsxs)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,"aria-hidden":`true`,fill:`none`,children:[(0,L.jsx)(`path`,{d:`M0 100H100`,stroke:`var(--axis)`,vectorEffect:`non-scaling-stroke`}),(0,L.jsx)(`path`,{d:r.train,stroke:`var(--train)`,strokeWidth:`1.75`,vectorEffect:`non-scaling-stroke`}),(0,L.jsx)(`path`,{d:r.validation,stroke:`var(--val)`,strokeWidth:`2.25`,vectorEffect:`non-scaling-stroke`})]}),(0,L.jsxs)(`span`,{className:`s q row`,children:[(0,L.jsx)(`span`,{className:`grow`,children:`0`}),t?`step`:`epoch`,` `,w(n)]})]}):(0,L.jsx)(`div`,{className:`small-curve`})}var bn=80,xn=10,Sn=200,Cn=500,wn=`It ended before there was anything to draw. The curves say what happened.`;function Tn(e,t){let{api:n,run:r,follower:i}=P(),a=F(({standing:e})=>e?.attempt),[o,s]=(0,N.useState)(``),c=(0,N.useRef)(t);return c.current=t,(0,N.useEffect)(()=>{if(!e)return;let t=!1,a=``,o=null,l,u=async e=>{let i=await E(`${n}/runs/${r}/insides?kinds=plane&seen=${a}`);if(t)return!0;if(a=i.stamp??a,i.plane){let e=o?.over??(await E(`${n}/runs/${r}/probe`)).plane??null;if(t)return!0;o={plane:i.plane,over:e},c.current(o)}return s(!o&&e?i.why||i.trouble||wn:``),e&&h(i.state)},d=async()=>{let e=performance.now(),n=!document.hidden&&await u(h(i.state)).catch(()=>!1);!t&&!n&&(l=setTimeout(d,En(i.state,performance.now()-e)))};return d(),()=>{t=!0,clearTimeout(l)}},[n,r,i,a,e]),o}function En(e,t){return document.hidden?Cn:e===`running`?Math.max(xn,bn-t):e===`paused`?Sn:Cn}var Dn=56,On=74,kn=130,An=12,jn=54,Mn={path:``,units:2,shown:2,bend:null};function Nn(e,t,n){let r=[Mn,...e.columns];return r.map((e,i)=>{let{path:a,shown:o,units:s}=e,c=r.length===1?t/2:Dn+i*(t-112)/(r.length-1),l=Math.min((n-kn)/o-8,(t-112)/r.length-24),u=Math.max(An,Math.min(jn,l)),d=Array.from({length:o},(e,t)=>{let r=On+(n-kn)*((t+.5)/o);return{key:`${a}/${t}`,path:a,unit:t,left:c-u/2,right:c+u/2,y:r,size:u}});return{path:a,x:c,title:a?Fn(a):`Point`,note:Pn(e),more:s-o,cells:d}})}function Pn({path:e,units:t,bend:n}){return e?`${t} unit${t===1?``:`s`}${n?` · ${n.toLowerCase()}`:``}`:`2 numbers`}function Fn(e){let[,t,n]=e.match(/^([a-z_]+?)_?(\d*)$/i)??[];return t===void 0?e:`${t.charAt(0).toUpperCase()}${t.slice(1).replaceAll(`_`,` `)}${n?` ${n}`:``}`}var In=.02,Ln=100;function Rn({from:e,to:t,weights:n}){let r=n.flat().map(Math.abs),i=r.reduce((e,t)=>Math.max(e,t),1e-9),a=r.length>Ln?2.6:4.6;return n.flatMap((n,r)=>n.map((n,o)=>{let s=Math.abs(n)/i;return{from:`${e}/${o}`,to:`${t}/${r}`,weight:n,share:s,width:.6+a*s}})).sort((e,t)=>e.share-t.share).slice(-220).filter(({share:e})=>e>=In)}function zn(e,t,n,r){let i=e.columns.find(e=>e.path===t);if(!i)return``;let a=e.wires.filter(e=>e.to===t),[o]=a,s=i.bias?Y(i.bias[n]??0):``,c=a.reduce((e,t)=>e+(t.weights[n]?.length??0),0),l=a.length===1&&o?.from===``?o.weights[n]:void 0,u=l?`${Y(l[0],!0)} ${r[0]}${Y(l[1])} ${r[1]}${s}`:`${c} inputs${s}`;return i.bend?`${i.bend.toLowerCase()}(${u})`:u}function Y(e,t=!1){let n=Math.abs(e).toPrecision(2);return t?`${e<0?`−`:``}${n}`:`${e<0?` − `:` + `}${n}`}function Bn(e){let t=getComputedStyle(e),n=e=>i(t.getPropertyValue(`--${e}`)||`#808080`),[r,a,o]=[n(`raised`),n(`pos`),n(`neg`)];return{pos:a,neg:o,shades:p(s(r,o,.62),r,s(r,a,.62))}}function Vn(e,n,{shades:r}){let i=e.unit,a={width:i,height:i};for(let e of[0,1]){let o=n.get(`/${e}`);o&&t(o,Hn(i,e),a,r)}for(let{path:o,shown:s,maps:c}of e.columns){let e=d(c);for(let c=0;c<s;c++){let s=n.get(`${o}/${c}`);s&&t(s,e,{...a,from:c*i*i},r)}}}function Hn(e,t){let n=new Uint8Array(e*e);for(let r=0;r<e;r++)for(let i=0;i<e;i++)n[r*e+i]=255*(t?e-1-r:i)/(e-1);return n}function Un(e,t,n,i,{pos:a,neg:o}){let s=Wn(e,i),c=new Map(n.flatMap(e=>e.cells.map(e=>[e.key,e])));for(let e of t.wires)for(let{from:t,to:n,weight:i,share:l,width:u}of Rn(e)){let[e,d]=[c.get(t),c.get(n)];if(!e||!d)continue;let f=(e.right+d.left)/2;s.strokeStyle=r(i>0?a:o,.25+.65*l),s.lineWidth=u,s.setLineDash(i>0?[]:[5,3]),s.beginPath(),s.moveTo(e.right,e.y),s.bezierCurveTo(f,e.y,f,d.y,d.left,d.y),s.stroke()}s.setLineDash([])}function Wn(e,{width:t,height:n}){let r=window.devicePixelRatio||1,[i,a]=[Math.round(t*r),Math.round(n*r)];(e.width!==i||e.height!==a)&&(e.width=i,e.height=a);let o=e.getContext(`2d`);return o.setTransform(r,0,0,r,0,0),o.clearRect(0,0,t,n),o}function Gn({plane:e,cell:{path:t,unit:n},names:r}){let i=e.columns.find(e=>e.path===t);return i?(0,L.jsxs)(`div`,{className:`pop unit-card`,children:[(0,L.jsxs)(`b`,{children:[Fn(t),`, unit `,n+1]}),(0,L.jsxs)(`div`,{className:`s q`,children:[`above 0 on `,Math.round(100*(i.above[n]??0)),`% of the plane`]}),(0,L.jsx)(`code`,{children:zn(e,t,n,r)})]}):null}function Kn({nothing:e,ref:t}){let n=(0,N.useRef)(null),r=(0,N.useRef)(null),i=(0,N.useRef)(new Map),a=(0,N.useRef)(null),[o,s]=(0,N.useState)({key:``,columns:[]}),[c,l]=(0,N.useState)(null),[,u]=(0,N.useState)(null),d=()=>{let{clientWidth:e=0,clientHeight:t=0}=n.current??{};if(!a.current||!e||!t)return;let{plane:l}=a.current,d=`${e} ${t} ${l.columns.map(({path:e,shown:t})=>`${e} ${t}`).join()}`;if(d!==o.key){s({key:d,columns:Nn(l,e,t)});return}let f=Bn(n.current);Vn(l,i.current,f),Un(r.current,l,o.columns,{width:e,height:t},f),c&&u(l)};(0,N.useImperativeHandle)(t,()=>({paint:e=>{a.current=e,d()}})),(0,N.useLayoutEffect)(d);let f=e=>t=>{t?i.current.set(e,t):i.current.delete(e)},p=a.current?.over?.names??[`x`,`y`],m=e=>l(c?.key===e.key?null:e);return(0,L.jsx)(`section`,{className:`weave`,"aria-label":`Network`,children:(0,L.jsxs)(`div`,{ref:n,className:`stage`,children:[(0,L.jsx)(`canvas`,{ref:r,className:`wires`}),(0,L.jsx)(`div`,{className:`units`,children:o.columns.map(e=>(0,L.jsx)(qn,{column:e,names:p,picked:c,keep:f,onPick:m},e.path))}),(0,L.jsxs)(`div`,{className:`s q key`,children:[(0,L.jsx)(`i`,{className:`adds`}),`adds`,(0,L.jsx)(`i`,{className:`takes`}),`takes away`,(0,L.jsx)(`span`,{children:`thicker: more weight`})]}),e&&(0,L.jsx)(`p`,{className:`nothing m`,children:e}),c&&a.current&&(0,L.jsx)(Gn,{plane:a.current.plane,cell:c,names:p})]})})}function qn({column:{path:e,x:t,title:n,note:r,more:i,cells:a},names:o,picked:s,keep:c,onPick:l}){return(0,L.jsxs)(L.Fragment,{children:[(0,L.jsxs)(`div`,{className:`col-head`,style:{left:t},children:[(0,L.jsx)(`b`,{children:n}),(0,L.jsx)(`span`,{className:`s q`,children:r})]}),a.map(t=>{let{key:r,unit:i,left:a,y:u,size:d}=t,f={left:a,top:u-d/2,width:d,height:d};return e?(0,L.jsx)(`canvas`,{ref:c(r),className:`unit${s?.key===r?` on`:``}`,style:f,role:`button`,tabIndex:0,"aria-label":`${n}, unit ${i+1}`,onClick:()=>l(t),onKeyDown:e=>{e.key===`Enter`&&l(t)}},r):(0,L.jsxs)(`span`,{children:[(0,L.jsx)(`canvas`,{ref:c(r),className:`unit`,style:f,"aria-label":o[i]}),(0,L.jsx)(`b`,{className:`axis-name`,style:{left:a-22,top:u-10},children:o[i]})]},r)}),i>0&&(0,L.jsxs)(`span`,{className:`s q more-units`,style:{left:t},children:[`and `,i,` more`]})]})}function Jn({isSeen:e}){let{theme:t}=P(),[n,r]=(0,N.useState)({validation:!0,sharp:!1}),[i,a]=(0,N.useState)(null),o=(0,N.useRef)(null),s=(0,N.useRef)(null),c=(0,N.useRef)(null),l=(0,N.useRef)(null);c.current??=new Yn;let d=e=>{l.current=e,o.current?.paint(e),c.current.paint(s.current,e,{theme:t,...n})},f=Tn(e,e=>{d(e),c.current.isAnotherKey(e)&&a(u(e.plane,e.over))});return(0,N.useEffect)(()=>{l.current&&d(l.current)},[n,t]),(0,L.jsxs)(`div`,{className:`playground`,hidden:!e,children:[(0,L.jsx)(dn,{seeing:n,onSee:r}),(0,L.jsx)(Kn,{ref:o,nothing:f}),(0,L.jsxs)(`section`,{className:`answers`,"aria-label":`What it answers`,children:[(0,L.jsxs)(`div`,{className:`row`,children:[(0,L.jsx)(`h2`,{className:`grow`,children:`What it answers`}),(0,L.jsx)(`span`,{className:`row s q`,children:i})]}),(0,L.jsx)(`div`,{ref:s}),(0,L.jsxs)(`div`,{className:`s q row legend`,children:[(0,L.jsx)(`i`,{className:`pt learn`}),`training point`,(0,L.jsx)(`i`,{className:`pt test`}),`validation point`,(0,L.jsx)(`i`,{className:`line`}),`boundary`]}),(0,L.jsx)(vn,{}),(0,L.jsx)(yn,{})]})]})}var Yn=class{figure=null;drawn=null;key=``;paint(e,{plane:t,over:n},r){let i={...r,over:n};this.drawn&&this.figure===t.figure?this.drawn.update(t,i):(this.drawn?.close(),this.drawn=c(t,e,i),this.figure=t.figure)}isAnotherKey({plane:e,over:t}){let n=e.figure===`plane-of-number`?`${e.low} ${e.high}`:``,r=`${e.figure} ${n} ${t?.classes?.join()}`,i=r!==this.key;return this.key=r,i}},Xn=`It learned without a data set, so there are no parts.`,Zn=`No test part was kept for a last, honest score.`,Qn=`Nothing was kept to check on: these rows were learned from.`,$n=`The test part stays closed here; the Arena opens it once.`;function er({rows:e,part:t,to_judge:n}){return e?t===`train`?Qn:n===0?Zn:$n:Xn}function tr({score:{value:e,interval:t},words:n}){let{title:r,note:i,share:a,bounded:o}=n,[s,c]=t??[],l=e=>a?ce(e):C(e);return(0,L.jsxs)(`div`,{className:`score`,children:[(0,L.jsx)(`div`,{className:`s q`,children:ye(r)+(i?`, ${i}`:``)}),(0,L.jsx)(`div`,{className:`big`,children:l(e)}),e!=null&&s!=null&&c!=null&&(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(nr,{value:e,low:s,high:c,isBounded:o}),(0,L.jsxs)(`div`,{className:`s q`,children:[`95 of 100 times between `,l(s),` and `,l(c)]})]})]})}function nr({value:e,low:t,high:n,isBounded:r}){let i=ir({value:e,low:t,high:n,isBounded:r});return(0,L.jsxs)(`div`,{className:`track`,children:[(0,L.jsx)(`i`,{className:`range`,style:{left:`${i(t)}%`,width:`${i(n)-i(t)}%`}}),(0,L.jsx)(`i`,{className:`said`,style:{left:`${i(e)}%`}})]})}var rr=1.15;function ir({value:e,low:t,high:n,isBounded:r}){let i=r?0:Math.min(0,t),a=r?1:Math.max(n,e)*rr||1;return e=>100*(e-i)/(a-i)}function ar({isSeen:e}){let{api:t,run:n}=P(),r=F(({standing:e})=>e?.attempt),i=F(({standing:e})=>!(!e?.measured?.train||e.measured.validation))?`train`:`validation`,a=`${t}/runs/${n}`;return(0,L.jsx)(`div`,{className:`results`,hidden:!e,children:(0,L.jsx)(or,{address:a,part:i},`${a} ${r} ${i}`)})}function or({address:e,part:t}){let[n,r]=(0,N.useState)(null),[i,a]=(0,N.useState)(``);return(0,N.useEffect)(()=>{let n=new AbortController;return E(`${e}/evaluation?part=${t}`,{signal:n.signal}).then(r,e=>{n.signal.aborted||a(e.message)}),()=>n.abort()},[e,t]),i?(0,L.jsx)(`p`,{className:`bad pad`,children:i}):n?(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(sr,{...n}),(0,L.jsx)(ur,{address:e,report:n})]}):(0,L.jsx)(`p`,{className:`q pad`,children:`Measuring. The network goes over every row once.`})}function sr(e){let{scores:t,words:n,rows:r,part:i}=e;return(0,L.jsxs)(`section`,{className:`wide`,children:[(0,L.jsxs)(`div`,{className:`row`,children:[(0,L.jsx)(`h2`,{children:`How good it is`}),(0,L.jsx)(`span`,{className:`s q grow`,children:cr(r,i)}),(0,L.jsx)(`span`,{className:`s q`,children:er(e)})]}),(0,L.jsx)(`div`,{className:`score-list`,children:Object.entries(t??{}).map(([e,t])=>(0,L.jsx)(tr,{score:t,words:n?.[e]??lr(e)},e))})]})}var cr=(e,t)=>e?`on ${w(e)} ${t===`train`?`training`:t} rows`:``,lr=e=>({title:e,note:``,share:!1,bounded:!1});function ur({address:e,report:t}){let{theme:n}=P(),{part:r,figures:i}=t,a=(0,N.useMemo)(()=>({theme:n,rows:t=>E(`${e}/rows?part=${r}&rows=${t.join(`,`)}`)}),[e,r,n]);return(0,L.jsx)(L.Fragment,{children:(i??[]).map((e,t)=>(0,L.jsx)(be,{record:e,around:a},t))})}function X(e){let{title:t,note:n,isLarge:r=!1,onEnlarge:i,onRemove:a,children:o}=e,{api:s,run:c}=P(),l=O(),{place:u,chart:d}=fr(e);return(0,L.jsxs)(`section`,{className:`chart${r?` large`:``}`,"aria-label":`${t} plot`,children:[(0,L.jsxs)(`div`,{className:`row`,children:[(0,L.jsx)(`h2`,{children:t}),(0,L.jsx)(`span`,{className:`s q nw grow`,children:n}),(0,L.jsxs)(`div`,{className:`row tools`,children:[o,i&&(0,L.jsx)(dr,{icon:`expand`,tip:`Larger`,label:`Enlarge ${t}`,onPress:i}),(0,L.jsx)(dr,{icon:`download`,tip:`Save as picture or table`,label:`Save ${t}`,onPress:e=>l(e,[{text:`Picture (PNG)`,act:()=>d.current?.picture(`png`)},{text:`Drawing (SVG)`,act:()=>d.current?.picture(`svg`)},{text:`All numbers (CSV)`,act:()=>window.open(`${s}/runs/${c}/metrics.csv`,`_self`)}])}),a&&(0,L.jsx)(dr,{icon:`close`,label:`Remove ${t}`,onPress:a})]})]}),(0,L.jsx)(`div`,{ref:u,className:`plot`})]})}function dr({icon:e,tip:t,label:n,onPress:r}){return(0,L.jsx)(`button`,{className:`btn t sm i`,type:`button`,title:t,"aria-label":n,onClick:e=>r(e.currentTarget),children:(0,L.jsx)(D,{name:e})})}function fr({plotly:e,options:t,compose:n,raw:r=!0,log:i=!1}){let{follower:a}=P(),o=(0,N.useRef)(null),s=(0,N.useRef)(null),c=pr(()=>{if(!e||!o.current?.clientWidth)return;let a=n();a&&(s.current??=new v(e,o.current,t),s.current.options=t,s.current.draw(a.lines,a.frame,{raw:r,log:i}))});return(0,N.useEffect)(c),(0,N.useEffect)(()=>a.subscribe(c),[a,c]),(0,N.useEffect)(()=>{let e=new ResizeObserver(c);return e.observe(o.current),()=>{e.disconnect(),s.current?.close(),s.current=null}},[c]),{place:o,chart:s}}function pr(e){let t=(0,N.useRef)(e);t.current=e;let n=(0,N.useRef)(null),r=(0,N.useRef)(0);return n.current??=()=>{r.current||=requestAnimationFrame(()=>{r.current=0,t.current()})},(0,N.useEffect)(()=>()=>{cancelAnimationFrame(r.current),r.current=0},[]),n.current}var mr=[`step/loss`,`train/loss`,`validation/loss`];function hr(e){let{follower:t}=P(),[n,r]=(0,N.useState)([]),i=O();return{names:n,openMenu:a=>{let o=new Set([...mr,...e,...n]),s=Object.keys(t.series).filter(e=>!o.has(e)).sort().map(e=>({text:j(e),act:()=>r([...n,e])}));i(a,s.length?s:[{text:`Everything that is recorded is on screen`,act(){},disabled:!0}])},remove:e=>r(n.filter(t=>t!==e))}}var gr=30;function _r(){let{api:e,run:t,follower:n}=P(),[r,i]=(0,N.useState)({over:t,runs:[]}),a=r.over===t?r.runs:[],o=k(),s=O(),c=async r=>{if(a.some(({id:e})=>e===r.id)){i({over:t,runs:a.filter(({id:e})=>e!==r.id)});return}let{series:o}=await E(`${e}/runs/${r.id}/stream`),s=[n.standing?.name,...a.map(({name:e})=>e)].filter(e=>e===r.name).length,c=s?`${r.name} (${s+1})`:r.name;i({over:t,runs:[...a,{id:r.id,name:c,series:o}]})},l=e=>{let t=new Date(1e3*e.created).toLocaleTimeString([],{hour:`2-digit`,minute:`2-digit`});return{text:`${a.some(({id:t})=>t===e.id)?`✓ `:``}${e.name}, ${t}`,act:()=>void c(e).catch(e=>o(e.message))}};return{shown:a,openMenu:async n=>{try{let{runs:r}=await E(`${e}/runs`),i=r.filter(e=>e.id!==t&&e.curve?.length&&!e.archived).slice(0,gr).map(l);s(n,i.length?i:[{text:`There is no other run yet`,act(){},disabled:!0}])}catch(e){o(e.message)}}}}function vr({plotly:e,isSeen:t,isFirstShown:n}){let{follower:r,host:i}=P(),a=F(e=>e.headline),o=F(e=>!it(e.headline)&&e.headline in e.series),[s,c]=(0,N.useState)(!0),[l,u]=(0,N.useState)(!1),[d,f]=(0,N.useState)(null),p=_r(),m=hr([a]),h=e=>()=>f(d===e?null:e),g=e=>{let{standing:t}=r;return t?wt(p.shown,e,V(t),ie(i).runs):[]},_=()=>{let{standing:e,series:n}=r;if(!t)return null;if(!e)return{lines:[],frame:kt(r.plannedEpochs)};let i=vt(n,V(e));return n[`validation/loss`]&&i.push(...g(`validation/loss`)),{lines:i,frame:{...U(e,n),best:jt(e,`validation/loss`)}}},v=()=>{let{standing:e,series:i}=r;if(!t||!e||!n)return null;let o=[...bt(i,V(e),a),...g(a)];return{lines:o,frame:{...U(e,i),now:te(o),best:jt(e,a)}}},y=e=>()=>{let{standing:n,series:i}=r;return!t||!n?null:{lines:xt(i,V(n),e),frame:U(n,i)}},b=(0,L.jsxs)(L.Fragment,{children:[(0,L.jsxs)(`button`,{className:`btn t sm`,type:`button`,title:`Lay other runs over this one`,onClick:e=>void p.openMenu(e.currentTarget),children:[(0,L.jsx)(D,{name:`layers`}),`Compare`]}),(0,L.jsxs)(`button`,{className:`btn t sm`,type:`button`,onClick:e=>m.openMenu(e.currentTarget),children:[(0,L.jsx)(D,{name:`plus`}),`Add a plot`]})]}),x=j(yt(a)),ee=!o&&!m.names.length;return(0,L.jsxs)(`div`,{className:`charts${ee?` alone`:``}${d?` has-large`:``}`,hidden:!t,children:[(0,L.jsxs)(X,{title:`Loss`,note:`lower is better`,options:yr,plotly:e,compose:_,raw:s,log:l,isLarge:d===`loss`,onEnlarge:h(`loss`),children:[!o&&b,(0,L.jsx)(A,{label:`Each step or smoothed only`,choices:br,value:s,onChoose:c}),(0,L.jsx)(A,{label:`Scale`,choices:xr,value:l,onChoose:u})]}),o&&(0,L.jsx)(X,{title:x,note:ve(a)?`share that is right`:``,options:{label:x,share:ve(a)},plotly:e,compose:v,isLarge:d===`score`,onEnlarge:h(`score`),children:b}),m.names.map(t=>(0,L.jsx)(X,{title:j(t),note:``,options:{label:j(t),share:ve(t)},plotly:e,compose:y(t),onRemove:()=>m.remove(t)},t))]})}var yr={label:`Loss`,share:!1},br=[[`Raw`,!0],[`Smooth`,!1]],xr=[[`Linear`,!1],[`Log`,!0]];function Sr(e){let t=Math.max(1,...e),n=100/e.length;return e.map((e,r)=>{if(!e)return``;let i=100-Math.max(100*e/t,1);return`M${((r+.12)*n).toFixed(2)} 100V${i.toFixed(2)}h${(.76*n).toFixed(2)}V100z`}).join(``)}function Cr(e){let t=e[`above zero only`]?`above zero`:``;return[...wr(`Weights`,w(e.parameters),e.weights),...wr(`Gradients`,`this probe`,e.gradients),...wr(`Outputs`,t,e.outputs)]}function wr(e,t,n){if(!n)return[];let{counts:r,low:i,high:a}=n,o=-i/(a-i),s=o>.15&&o<.85;return[{title:e,note:t,path:Sr(r),low:Or(i),high:Or(a),zero:s?100*o:null}]}var Tr=64,Er=1.5;function Dr({count:e,fires:t,dead:n,silent:r}){let i=t.slice(0,Tr).map(e=>({height:Math.max(100*e,e>0?Er:2),fires:e>0||!r}));if(!r)return{title:`Units`,note:`${e}`,bars:i,words:`how often above zero`,isWarning:!1};let a=n?`${n} never fire${n===1?`s`:``}`:`all fire`;return{title:`Units that fire`,note:`${e-n} of ${e}`,bars:i,words:a,isWarning:n>0}}function Or(e){return e===0?`0`:(Math.abs(e)>=1e5||Math.abs(e)<.001?e.toExponential(0).replace(`e+`,`e`):String(+e.toPrecision(2))).replaceAll(`-`,`−`)}function kr(e){return e>.02?{word:`large`,tone:`pause`}:e<1e-5?{word:`hardly moves`,tone:`pause`}:{word:`usual`,tone:`done`}}var Ar=e=>e<1e-4?e.toExponential(0).replace(`-`,`−`):e.toPrecision(2);function jr({layer:e,hue:t}){let{units:n}=e;return(0,L.jsxs)(L.Fragment,{children:[Cr(e).map(e=>(0,L.jsx)(Nr,{pane:e,hue:t},e.title)),n&&n.count>1&&(0,L.jsx)(Pr,{pane:Dr(n),hue:t})]})}function Mr({title:e,note:t,drawn:n,children:r}){return(0,L.jsxs)(`div`,{className:`pane-one`,children:[(0,L.jsxs)(`div`,{className:`nw`,children:[(0,L.jsx)(`b`,{children:e}),` `,(0,L.jsx)(`span`,{className:`s q`,children:t})]}),(0,L.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,"aria-hidden":`true`,children:n}),(0,L.jsx)(`div`,{className:`row s q ends`,children:r})]})}function Nr({pane:e,hue:t}){let n=(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(`path`,{d:e.path,fill:t}),(0,L.jsx)(`path`,{d:`M0 99.6H100`,stroke:`var(--axis)`,strokeWidth:`.8`,vectorEffect:`non-scaling-stroke`})]});return(0,L.jsxs)(Mr,{title:e.title,note:e.note,drawn:n,children:[(0,L.jsx)(`span`,{children:e.low}),(0,L.jsx)(`span`,{style:{left:`${e.zero??0}%`},children:e.zero===null?``:`0`}),(0,L.jsx)(`span`,{children:e.high})]})}function Pr({pane:e,hue:t}){let n=100/e.bars.length,r=e.bars.map(({height:e,fires:r},i)=>(0,L.jsxs)(`g`,{transform:`translate(${(i+.1)*n} 0)`,children:[(0,L.jsx)(`rect`,{width:.8*n,height:`100`,fill:`var(--fill)`}),(0,L.jsx)(`rect`,{width:.8*n,y:100-e,height:e,fill:r?t:`var(--warn)`})]},i));return(0,L.jsx)(Mr,{title:e.title,note:e.note,drawn:r,children:(0,L.jsx)(`span`,{className:e.isWarning?`warn`:``,children:e.words})})}var Z=3,Fr=3;function Ir({count:e,wide:t,high:n,rows:r},i){let a=Math.max(1,Math.min(e,Math.floor((i+Z)/(t+Z)))),o=Math.min(e,a*r),s=Math.ceil(o/a);return{columns:a,shown:o,width:a*(t+Z)-Z,height:s*(n+Z)-Z}}var Q=null;function Lr(e,n,r,i){let{width:a,height:o,count:s,table:c,wide:u,high:d}=r,{columns:f,shown:p,width:m,height:h}=Ir(r,i),g=window.devicePixelRatio||1;Q??=document.createElement(`canvas`);let _={width:a,height:o*s};c?t(Q,n,_,c):l(Q,n,_),e.width=Math.round(m*g),e.height=Math.round(h*g),e.style.width=`${m}px`,e.style.height=`${h}px`;let v=e.getContext(`2d`),y=e=>[e%f*(u+Z),Math.floor(e/f)*(d+Z)];v.scale(g,g),v.imageSmoothingEnabled=a>u*g,v.beginPath();for(let e=0;e<p;e++)v.roundRect(...y(e),u,d,Fr);v.clip();for(let e=0;e<p;e++)v.drawImage(Q,0,e*o,a,o,...y(e),u,d)}var Rr=30,zr=64,Br=67,Vr=3,$={high:44,least:60,most:220,scale:4};function Hr({maps:e,attention:t,filters:n}){let r=[];if(e?.count&&r.push(Gr(Ur(e),e,e.signed?`signed`:`up`)),t){let e=`Attention of ${`${t.heads} ${t.heads===1?`head`:`heads`}`}: each row looks at the columns`;r.push(Gr(e,{...t,count:t.heads},`up`,zr))}return n?.matrix?r.push(Kr(`Weights: units down, inputs across`,n)):n&&r.push(Gr(Wr(n),n,n.colour?null:`signed`)),r}var Ur=({count:e})=>e>1?`What each of the ${e} channels makes of it`:`What it makes of one sample: time down, features across`,Wr=({of:e,colour:t})=>e===1||t?`Filters`:`Filters, mean over ${e} channels`;function Gr(e,{data:t,size:n,count:r},i,a=Rr){return{label:e,data:t,size:n,count:r,tint:i,wide:a,high:a,rows:Math.floor(Br/(a+Vr)),isFixed:!1}}function Kr(e,{data:t,size:n,count:r}){return{label:e,data:t,size:n,count:r,tint:`signed`,wide:Math.min($.most,Math.max($.least,$.scale*n[1])),high:$.high,rows:1,isFixed:!0}}function qr(e,t){let n=a(e),r=n(`fill`);return{up:p(r,n(t)),ink:p(r,n(`ink`)),signed:p(n(`neg`),r,n(`pos`))}}function Jr({layer:e,group:t,theme:n,sample:r,pictures:i,onNext:a}){let o=(0,N.useRef)(null),s=Zr(o),c=Hr(e),l=e.maps?.count&&i?i:null;return(0,N.useLayoutEffect)(()=>{let n=qr(o.current,t),i=o.current.querySelectorAll(`canvas.tiles`);for(let[t,r]of Hr(e).entries())Yr(i[t],r,n);let a=o.current.querySelector(`canvas.probe`);a&&l&&Xr(a,l,Math.min(r,l.count-1),n)},[e,t,n,r,l,s]),(0,L.jsxs)(`div`,{ref:o,className:`strip`,children:[l&&(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(`button`,{className:`plain`,type:`button`,title:`Another picture`,"aria-label":`Another picture`,onClick:a,children:(0,L.jsx)(`canvas`,{className:`px probe`})}),(0,L.jsx)(`span`,{className:`q arrow`,children:(0,L.jsx)(D,{name:`right`})})]}),c.map(({label:e,isFixed:t})=>(0,L.jsxs)(`div`,{className:`strip-one${t?` fixed`:``}`,children:[(0,L.jsx)(`canvas`,{className:`tiles`}),(0,L.jsx)(`div`,{className:`s q`,children:e})]},e))]})}function Yr(e,t,n){let[r,i]=t.size,a=t.isFixed?1/0:e.parentElement.clientWidth,o=t.tint&&n[t.tint];Lr(e,d(t.data),{...t,width:i,height:r,table:o},a)}function Xr(e,{bytes:n,size:r,channels:i},a,{ink:o}){let[s,c]=r,u={width:c,height:s,from:a*c*s*i};i===3?l(e,n,u):t(e,n,u,o)}function Zr(e){let[t,n]=(0,N.useState)(0);return(0,N.useEffect)(()=>{let t=new ResizeObserver(()=>n(e.current?.clientWidth??0));return t.observe(e.current),()=>t.disconnect()},[e]),t}function Qr({layer:e,insides:t,sample:n,onChoose:r,onNextSample:i}){let{layers:a,theme:o}=P(),{layer:s,why:c,probe:l,pictures:u}=t,d=`var(--${e.group})`,f=l?.samples?.kind===`image`?`pictures`:`samples`;return(0,L.jsxs)(`section`,{className:`inside`,"aria-label":`Inside`,children:[(0,L.jsxs)(`div`,{className:`row`,children:[(0,L.jsx)(`h2`,{children:`Inside`}),(0,L.jsxs)(`label`,{className:`row picker`,children:[(0,L.jsx)(`i`,{className:`fam`,style:{background:d}}),(0,L.jsx)(`select`,{className:`inp pick`,"aria-label":`Layer`,value:e.key,onChange:e=>r(e.target.value),children:a.map(({key:e,title:t})=>(0,L.jsx)(`option`,{value:e,children:t},e))})]}),(0,L.jsxs)(`span`,{className:`s q nw grow`,children:[`on the same `,l?.of??64,` `,f,` each time`]}),(0,L.jsx)($r,{layer:e.key})]}),(0,L.jsx)(`div`,{className:`panes`,children:s?(0,L.jsx)(jr,{layer:s,hue:d}):(0,L.jsx)(`p`,{className:`q`,children:c||`Looking into the layer …`})}),s?(0,L.jsx)(Jr,{layer:s,group:e.group,theme:o,sample:n,pictures:u,onNext:i}):(0,L.jsx)(`div`,{className:`strip`})]})}function $r({layer:e}){let t=F(({series:t})=>S(t[`update/${e}`]));if(t==null)return(0,L.jsx)(`span`,{className:`s row`});let{word:n,tone:r}=kr(t);return(0,L.jsxs)(`span`,{className:`s row`,children:[(0,L.jsx)(`span`,{className:`q`,children:`Update / weight`}),(0,L.jsx)(`b`,{children:Ar(t)}),(0,L.jsx)(`span`,{className:`state ${r}`,title:`How far a step moves the weights, against their size. About 0.001 is healthy.`,children:n})]})}var ei=8;async function ti(e,n){let{width:r,height:i,count:a,table:o}=n,s=Math.min(ei,a),c=Math.ceil(a/s),u=document.createElement(`canvas`),d=document.createElement(`canvas`);d.width=s*r,d.height=c*i;let f=d.getContext(`2d`);for(let n=0;n<a;n++){let a={width:r,height:i,from:n*r*i*(o?1:3)},c=o?t(u,e,a,o):l(u,e,a);f.drawImage(c,n%s*r,Math.floor(n/s)*i)}let p=await new Promise(e=>d.toBlob(e)),m=p?URL.createObjectURL(p):``,h=(e,t)=>t>1?100*e/(t-1):0;return{of:e=>({backgroundImage:`url(${m})`,backgroundSize:`${100*s}% ${100*c}%`,backgroundPosition:`${h(e%s,s)}% ${h(Math.floor(e/s),c)}%`}),close:()=>URL.revokeObjectURL(m)}}function ni(e){let{host:t,theme:n}=P(),[r,i]=(0,N.useState)(null);return(0,N.useEffect)(()=>{if(!e)return;let n=!1,r=null,{bytes:a,size:o,count:s,channels:c}=e,l=c===3?null:qr(t,`ink`).ink;return ti(a,{width:o[1],height:o[0],count:s,table:l}).then(e=>{n?e.close():(r=e,i(e))}),()=>{n=!0,r?.close()}},[e,n,t]),r}var ri=[[`Fixed`,`fixed`],[`Worst`,`worst`]];function ii({predictions:e,insides:t}){let[n,r]=(0,N.useState)(`fixed`),i=ai(t,n),a=ri.map(([e,t])=>(0,L.jsx)(`button`,{type:`button`,className:n===t?`on`:``,"aria-pressed":n===t,onClick:()=>r(t),children:e},t)),o=`worst`in e;return(0,L.jsx)(si,{title:e.title,figures:[e],around:i,children:o&&(0,L.jsx)(`span`,{className:`seg`,children:a})})}function ai({probe:e,pictures:t},n){let{host:r,theme:i}=P(),a=ni(t);return(0,N.useMemo)(()=>{let o=e?.part===`validation`?`validation`:`training`,{ink:s}=qr(r,`ink`);return{theme:i,show:n,classes:e?.classes,which:`${o} ${t?`pictures`:`rows`}`,picture:t&&(e=>a?.of(e)),paint:t&&((e,n)=>Xr(e,t,n,{ink:s}))}},[e,t,a,r,i,n])}function oi({figures:e}){let{theme:t}=P(),n=(0,N.useMemo)(()=>({theme:t}),[t]);return(0,L.jsx)(si,{title:`Samples`,figures:e,around:n})}function si({title:e,figures:t,around:n,children:r}){return(0,L.jsxs)(`section`,{className:`predictions`,"aria-label":e,children:[(0,L.jsxs)(`div`,{className:`row`,children:[(0,L.jsx)(`h2`,{children:e}),(0,L.jsx)(`span`,{className:`s q nw grow`,title:f(t[0],n),children:o(t[0],n)}),r]}),(0,L.jsx)(`div`,{className:`looked-at`,children:t.map((e,t)=>(0,L.jsx)(be,{record:e,around:n},t))})]})}var ci=300,li=600,ui=1e3;function di(e,t,n){let{api:r,run:i,follower:a}=P(),o=F(({standing:e})=>e?.attempt),[s,c]=(0,N.useState)(null),[l,u]=(0,N.useState)(null),[d,f]=(0,N.useState)(``),[p,m]=(0,N.useState)(mi),g=(0,N.useRef)(mi);return(0,N.useEffect)(()=>{if(!e||!n)return;let o=!1,s=``,l,d=t=>{f(t.why??t.trouble??``);let n=t.layers?.[e];n&&c({key:e,seen:n}),t.predictions&&u(t.predictions),fi(t)&&(s=t.stamp??s)},p=async()=>{g.current=hi(await E(`${r}/runs/${i}/probe`).catch(()=>({}))),m(g.current)},_=async()=>{let n=h(a.state),c=!1;if(!document.hidden){let a=`layers=${encodeURIComponent(e)}&sample=${t}&kinds=predictions&seen=${s}`,l=await E(`${r}/runs/${i}/insides?${a}`).catch(()=>null);if(l&&fi(l)&&!g.current.probe&&await p(),o)return;l&&d(l),c=n&&h(l?.state)}c||(l=setTimeout(_,pi(a.state)))};return _(),()=>{o=!0,clearTimeout(l)}},[r,i,a,e,t,o,n]),{layer:s?.key===e?s?.seen??null:null,predictions:l,why:d,...p}}var fi=({layers:e,predictions:t})=>!!(e||t);function pi(e){return h(e)?ui:e===`running`?ci:li}var mi={probe:null,pictures:null};function hi(e){let{samples:t}=e;return t?{probe:e,pictures:t.kind===`image`&&t.data?{...t,bytes:d(t.data)}:null}:mi}var gi=64;function _i({isSeen:e}){let{layers:t}=P(),[n,r]=(0,N.useState)(null),[i,a]=(0,N.useState)(0),o=t.find(({key:e})=>e===n)??Ae(t),s=di(o?.key,i,e),c=F(({standing:e})=>e?.samples),{predictions:l,pictures:u}=s,d=c?.figures??[],f=!l&&!d.length;return(0,L.jsxs)(`div`,{className:`insides${f?` alone`:``}${o?``:` without-layer`}`,hidden:!e,children:[o&&(0,L.jsx)(Qr,{layer:o,insides:s,sample:i,onChoose:r,onNextSample:()=>a((i+1)%Math.min(gi,u?.count??1))}),l&&(0,L.jsx)(ii,{predictions:l,insides:s}),!l&&d.length>0&&(0,L.jsx)(oi,{figures:d})]})}function vi(e){let{plan:t}=P(),[n,r]=(0,N.useState)(null),i=F(e=>ae(e.state)),a=Mt(t),o=[[`Curves`,`curves`]];return a&&o.push([`Playground`,`plane`]),i&&o.push([`Results`,`results`]),{mode:o.find(([,e])=>e===n)?.[1]??(a&&!e?`plane`:`curves`),views:o,choose:r}}function yi({mode:e,isFirstShown:t}){let{run:n,plan:r}=P(),i=se(),a=F(({state:e})=>e!==void 0&&![`queued`,`starting`].includes(e)),o=bi(e===`results`);return(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(vr,{plotly:i,isSeen:e===`curves`,isFirstShown:t}),o&&(0,L.jsx)(ar,{isSeen:e===`results`}),Mt(r)&&(0,L.jsx)(Jn,{isSeen:e===`plane`}),a&&t&&(0,L.jsx)(_i,{isSeen:e===`curves`},n)]})}function bi(e){let[t,n]=(0,N.useState)(e);return e&&!t&&n(!0),t||e}function xi({data:e,tell:t,host:n}){let r=e=>t(`ended`,e),{api:i,run:a,name:o,words:s}=e,c=e.plan??Si,l=Nt(e,r),u=I(l,e=>e.isGone),d=Pt(l,a),f=je(i,a,d)??Ci,p=n.dataset.theme,m=(0,N.useRef)(r);m.current=r;let h=(0,N.useMemo)(()=>({api:i,run:a??``,plan:c,follower:l,layers:f,host:n,theme:p,tell:e=>m.current(e)}),[i,a,c,l,f,n,p]);return(0,L.jsx)(Fe,{value:h,children:u?(0,L.jsx)(`div`,{className:`train`,children:(0,L.jsx)(Ge,{tell:r})}):(0,L.jsx)(wi,{words:s,name:o,hasRun:a!==null,isFirstShown:d,tell:r})})}var Si={},Ci=[];function wi({words:e,name:t,hasRun:n,isFirstShown:r,tell:i}){let[a,o]=(0,N.useState)(!1),{mode:s,views:c,choose:l}=vi(!!e?.makes),u=(0,L.jsx)(A,{label:`What to show`,choices:c,value:s,onChoose:l});return(0,L.jsx)(`div`,{className:`train`,"data-mode":n?s:void 0,children:(0,L.jsx)(ge,{children:(0,L.jsxs)(he,{children:[(0,L.jsx)(Ti,{sentence:e?.refused}),(0,L.jsxs)(`aside`,{className:`side`,"aria-label":`Plan`,children:[(0,L.jsx)(Jt,{words:e}),(0,L.jsx)(tt,{started:e?.started})]}),(0,L.jsxs)(`div`,{className:`right`,children:[(0,L.jsx)(Ie,{}),n&&(0,L.jsx)(Vt,{views:c.length>1&&u,onChange:()=>o(!0)}),(0,L.jsx)(`div`,{className:`main`,children:n?(0,L.jsx)(yi,{mode:s,isFirstShown:r}):(0,L.jsx)(Ue,{words:e,name:t,tell:i})})]}),a&&(0,L.jsx)(Le,{onClose:()=>o(!1)})]})})})}function Ti({sentence:e}){let t=k();return(0,N.useEffect)(()=>{e&&t(e)},[e,t]),null}var Ei=[le,y,Ce,Se,fe,n,m,xe,we].join(`
`),Di=ue(xi,Ei),Oi=_;export{Oi as ahead,Di as default};
//# sourceMappingURL=train.js.map