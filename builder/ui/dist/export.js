import{r as e}from"./rolldown-runtime.js";import{C as t,u as n}from"./registry.js";import{a as r,d as i,i as a,r as o,s,u as c}from"./InWords.js";import{t as l}from"./look.js";import{l as u,n as d,o as f,t as p}from"./ask.js";import{i as m,t as ee}from"./react.js";import{t as te}from"./useStable.js";import{a as h,i as ne,n as re,t as g}from"./metrics.js";import{t as _}from"./Segments.js";import{t as ie}from"./StatePill.js";import{r as ae,t as v}from"./OptionControl.js";import{a as oe,i as se,o as ce,r as le}from"./words2.js";import{t as y}from"./DrawnFigure.js";import{t as ue}from"./Pill.js";import{n as b}from"./moments.js";import{t as de}from"./save.js";var x=e(m(),1),S=ee(),fe=[[`Take away`,`take`],[`Serve`,`serve`]],pe=({api:e,run:t,half:n,onHalf:r,go:i,children:a})=>(0,S.jsxs)(`header`,{className:`x-head`,children:[(0,S.jsx)(`h1`,{className:`unseen`,children:`Export`}),(0,S.jsx)(_,{label:`What to do with it`,choices:fe,value:n,onChoose:r}),(0,S.jsxs)(`span`,{className:`m`,children:[`Run `,(0,S.jsx)(`b`,{children:t.name})]}),t.state!==`finished`&&(0,S.jsx)(ie,{state:t.state}),(0,S.jsx)(me,{address:`${e}/runs/${t.id}/evaluation`}),(0,S.jsx)(`button`,{type:`button`,className:`link`,onClick:()=>i(`runs`),children:`another run`}),(0,S.jsx)(`span`,{className:`grow`}),a]});function me({address:e}){let[t,n]=(0,x.useState)(null);(0,x.useEffect)(()=>{let t=new AbortController;return d(e,{signal:t.signal}).then(e=>{ne(e.words),n(e)},()=>{}),()=>t.abort()},[e]);let[r]=Object.keys(t?.scores??{});return!t||!r?null:(0,S.jsxs)(S.Fragment,{children:[(0,S.jsx)(`b`,{title:h(r),children:re(r,t.scores[r].value)}),(0,S.jsxs)(`span`,{className:`s q nw`,children:[h(r).toLowerCase(),` on `,c(t.rows),` `,t.part,` rows`]})]})}var C=({tone:e=`bad`,children:t})=>(0,S.jsx)(`div`,{className:`note ${e}`,role:e===`bad`?`alert`:`status`,children:t}),he=4,ge=e=>e.map(e=>String(Number(e.toFixed(he)))).join(`  `);function _e(e,t){let n=(e.includes(`.`)||!/\d,\d/.test(e)?e.replaceAll(`,`,` `):e.replaceAll(`,`,`.`)).replaceAll(`−`,`-`).split(/[\s;]+/).filter(Boolean),r=n.find(e=>!Number.isFinite(Number(e)));return r===void 0?n.length===t?{code:n.map(Number)}:{wrong:`The code has ${t} numbers, and ${n.length} stand here.`}:{wrong:`“${r.slice(0,20)}” is no number. Write ${t} numbers, such as 0.5 −1.2.`}}function ve({address:e}){let[t,n]=(0,x.useState)(null);return(0,x.useEffect)(()=>{let t=new AbortController;return d(`${e}/latent`,{signal:t.signal}).then(n,()=>void 0),()=>t.abort()},[e]),t&&`codes`in t&&t.codes.length?(0,S.jsx)(ye,{space:t,address:`${e}/latent`}):null}function ye({space:e,address:t}){let[n,r]=(0,x.useState)(ge(e.codes[0])),[i,a]=(0,x.useState)(()=>le(e,0,{})),o=(0,x.useMemo)(()=>_e(n,e.size),[n,e.size]),s=se(t,(0,x.useMemo)(()=>`code`in o?[o.code]:null,[o]),i);return(0,S.jsxs)(`section`,{className:`decode-code`,"aria-label":`Decode a code`,children:[(0,S.jsxs)(`div`,{className:`try-head`,children:[(0,S.jsx)(`h2`,{children:`Decode a code`}),(0,S.jsxs)(`span`,{className:`s q`,children:[e.size,` numbers; at first those of a real sample`]})]}),(0,S.jsx)(ae,{className:`inp`,"aria-label":`Numbers of the code`,defaultValue:n,onCommit:r,spellCheck:!1}),(0,S.jsx)(`div`,{className:`make-wishes`,children:e.wishes.map(e=>(0,S.jsx)(v,{option:e,value:i[e.name],onChange:t=>a(n=>({...n,[e.name]:t}))},e.name))}),(0,S.jsx)(`div`,{"aria-live":`polite`,children:`wrong`in o?(0,S.jsx)(C,{tone:`warn`,children:o.wrong}):(0,S.jsx)(ce,{answered:s})})]})}function w(e){let[t,n]=(0,x.useState)(null);return(0,x.useEffect)(()=>{let t=new AbortController;return d(`${e}/make`,{signal:t.signal}).then(n,()=>void 0),()=>t.abort()},[e]),t}var T={name:`count`,label:`Samples`,help:`How many are made.`,kind:`int`,default:16,low:1,high:64,step:1,nullable:!1,advanced:!1,choices:null},E={...T,name:`seed`,label:`Seed`,help:`The same seed makes the same samples.`,default:0,low:0,high:2**31-1};function be({address:e}){let t=w(e);return t?.makes?(0,S.jsx)(xe,{address:e,wishes:t.wishes}):null}function xe({address:e,wishes:t}){let[n,r]=(0,x.useState)({}),[i,a]=(0,x.useState)(null),[o,s]=(0,x.useState)(!1),c=e=>n[e.name]??e.default,[l,u]=[c(T),c(E)],f=Object.fromEntries(t.map(e=>[e.name,c(e)])),p=async()=>{s(!0);try{a(await d(`${e}/make`,{json:{count:l,seed:u,wishes:f}}))}catch(e){a({refusal:e.message})}s(!1)},m=new URLSearchParams({count:String(l),seed:String(u),wishes:JSON.stringify(f)});return(0,S.jsxs)(`section`,{className:`make-samples`,"aria-label":`Make samples`,children:[(0,S.jsxs)(`div`,{className:`try-head`,children:[(0,S.jsx)(`h2`,{children:`Make samples`}),(0,S.jsx)(`span`,{className:`grow`}),(0,S.jsx)(`a`,{className:`btn`,href:`${e}/made.npz?${m}`,download:`made.npz`,children:`As numbers`}),(0,S.jsx)(`button`,{type:`button`,className:`btn p`,disabled:o,onClick:()=>void p(),children:o?`Making …`:`Make`})]}),(0,S.jsx)(`div`,{className:`make-wishes`,children:[T,E,...t].map(e=>(0,S.jsx)(v,{option:e,value:c(e),onChange:t=>r(n=>({...n,[e.name]:t}))},e.name))}),(0,S.jsx)(`div`,{"aria-live":`polite`,children:(0,S.jsx)(Se,{shown:i})})]})}function Se({shown:e}){return e?`refusal`in e?(0,S.jsx)(C,{tone:`warn`,children:e.refusal}):e.figures.length?(0,S.jsx)(S.Fragment,{children:e.figures.map((e,t)=>(0,S.jsx)(y,{record:e,around:{}},t))}):(0,S.jsx)(`p`,{className:`q`,children:`These samples have no picture. Take them as numbers.`}):(0,S.jsx)(`p`,{className:`q`,children:`What it makes appears here.`})}var Ce=3;function D({progress:e=0,label:t}){let n=(0,S.jsx)(`i`,{style:{width:`${Math.max(Ce,100*e)}%`}});return t?(0,S.jsx)(`div`,{className:`meter`,role:`progressbar`,"aria-valuenow":Math.round(100*e),"aria-label":t,children:n}):(0,S.jsx)(`div`,{className:`meter`,children:n})}var we=1600;function O({text:e}){let[t,n]=(0,x.useState)(`Copy`),r=(0,x.useRef)(null);return(0,S.jsx)(`button`,{ref:r,type:`button`,className:`btn sm`,onClick:async()=>{try{await navigator.clipboard.writeText(e),n(`Copied`)}catch{let e=r.current?.parentElement?.parentElement?.querySelector(`pre, code`);e&&getSelection()?.selectAllChildren(e),n(`Press Ctrl+C`)}setTimeout(()=>n(`Copy`),we)},children:t})}var k=({title:e,text:t})=>(0,S.jsxs)(`div`,{className:`codeblock`,children:[(0,S.jsxs)(`div`,{className:`row`,children:[(0,S.jsx)(`h3`,{children:e}),(0,S.jsx)(`span`,{className:`grow`}),(0,S.jsx)(O,{text:t})]}),(0,S.jsx)(`pre`,{tabIndex:0,role:`region`,"aria-label":e,children:t})]});function A(e){return e==null?`–`:e<1e-4?`${(e*1e6).toFixed(0)} µs`:e<1?`${(e*1e3).toFixed(e<.01?2:1)} ms`:`${e.toFixed(2)} s`}var Te={},Ee=({shown:e})=>(0,S.jsx)(`div`,{className:`answer`,"aria-live":`polite`,children:(0,S.jsx)(De,{shown:e})});function De({shown:e}){return e?`refusal`in e?(0,S.jsx)(C,{tone:`warn`,children:e.refusal}):(0,S.jsx)(Oe,{...e}):(0,S.jsx)(`p`,{className:`q`,children:`The answer appears here.`})}function Oe({answer:{figures:e,notes:t,seconds:n},seconds:r}){return(0,S.jsxs)(S.Fragment,{children:[(0,S.jsx)(`div`,{className:`figures`,children:e.map((e,t)=>(0,S.jsx)(y,{record:e,around:Te},t))}),(t??[]).map(e=>(0,S.jsx)(C,{tone:`quiet`,children:e},e)),(0,S.jsxs)(`p`,{className:`s q took`,children:[A(n),` in onnxruntime, exactly what the file answers; `,A(r),` with the way there and back.`]})]})}var ke={};function Ae({shown:e}){return!e||`refusal`in e||!e.answer.behind.length?null:(0,S.jsx)(`section`,{className:`figures behind`,"aria-label":`What it looked at`,children:e.answer.behind.map((e,t)=>(0,S.jsx)(y,{record:e,around:ke},t))})}var j=280,M=22,je=120;function Me({form:e,onAsk:t,onClear:r}){let i=(0,x.useRef)(null),a=(0,x.useRef)(null),o=(0,x.useRef)(0),[s,c]=n(e.picture?.dark??!0);(0,x.useEffect)(()=>P(i.current,s),[s]);let l=()=>t({drawing:i.current.toDataURL(`image/png`)}),u=e=>{try{e.currentTarget.setPointerCapture(e.pointerId)}catch{}a.current=N(e),Ne(e.currentTarget,c,a.current),e.preventDefault()},d=e=>{if(!a.current)return;let t=N(e);Pe(e.currentTarget,c,a.current,t),a.current=t,performance.now()-o.current<=je||(o.current=performance.now(),l())},f=()=>{a.current&&(a.current=null,l())};return(0,S.jsxs)(`div`,{children:[(0,S.jsx)(`canvas`,{ref:i,className:`pad`,width:j,height:j,tabIndex:0,role:`img`,"aria-label":`Drawing pad: draw with the mouse or a finger`,onPointerDown:u,onPointerMove:d,onPointerUp:f,onPointerCancel:f}),(0,S.jsxs)(`div`,{className:`row below`,children:[(0,S.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>{P(i.current,s),r()},children:`Clear`}),(0,S.jsx)(`span`,{className:`s q`,children:`brought to the size of the training pictures`})]})]})}function N({clientX:e,clientY:t,currentTarget:n}){let{left:r,top:i,width:a,height:o}=n.getBoundingClientRect();return[(e-r)*j/a,(t-i)*j/o]}function P(e,t){let n=e.getContext(`2d`);n.fillStyle=t,n.fillRect(0,0,j,j)}function Ne(e,t,[n,r]){let i=e.getContext(`2d`);i.beginPath(),i.fillStyle=t,i.arc(n,r,M/2,0,2*Math.PI),i.fill()}function Pe(e,t,n,r){let i=e.getContext(`2d`);i.strokeStyle=t,i.lineWidth=M,i.lineCap=`round`,i.lineJoin=`round`,i.beginPath(),i.moveTo(...n),i.lineTo(...r),i.stroke()}function Fe({form:{expects:e,example:t},onAsk:n,onRefuse:r}){let i=(0,x.useRef)(null);return(0,S.jsxs)(`div`,{children:[(0,S.jsx)(`p`,{className:`s q`,children:e}),(0,S.jsx)(`textarea`,{ref:i,className:`inp code`,rows:12,"aria-label":`Inputs as JSON`,defaultValue:JSON.stringify(t?.inputs??{})}),(0,S.jsx)(`button`,{type:`button`,className:`btn below`,onClick:()=>{try{n({inputs:JSON.parse(i.current.value)})}catch{r(`This is no JSON.`)}},children:`Predict`})]})}var Ie=55e5;function Le({onAsk:e,onRefuse:t}){let[n,r]=(0,x.useState)(null),[i,a]=(0,x.useState)(!1),o=(0,x.useRef)(null),s=n=>{if(!n)return;if(n.size>Ie){t(`The picture is larger than 5 MB. Make it smaller.`);return}let i=new FileReader;i.onload=()=>{let t=String(i.result);r(t),e({picture:t})},i.readAsDataURL(n)};return(0,S.jsxs)(`div`,{children:[(0,S.jsxs)(`div`,{className:`drop${i?` over`:``}`,onDragOver:e=>{e.preventDefault(),a(!0)},onDragLeave:()=>a(!1),onDrop:e=>{e.preventDefault(),a(!1),s(e.dataTransfer.files[0])},children:[(0,S.jsx)(`p`,{children:`Drop a picture here, or `}),(0,S.jsx)(`button`,{type:`button`,className:`btn sm below`,onClick:()=>o.current?.click(),children:`Choose a file`})]}),(0,S.jsx)(`input`,{ref:o,type:`file`,accept:`image/*`,hidden:!0,onChange:e=>s(e.currentTarget.files?.[0])}),n&&(0,S.jsx)(`img`,{className:`own-picture`,alt:`Yours`,src:n})]})}function Re(e,t){return Object.fromEntries(e.map(e=>[e.name,ze(e,t(e.name))]))}function ze({type:e},t){return t===``?null:e===`number`&&Number.isFinite(Number(t))?Number(t):t}var Be=(e,t)=>String(t[e.name]??e.usual??``),Ve=({low:e,high:t})=>e==null?``:`${r(e)} to ${r(t)} in the training data`,He=({picture:e,rows:t})=>!!e&&t.length>0,Ue=({rows:e,picture:t,drawing:n})=>!!(e&&(t??n)),F=6;function We(e){let t=e.slice(0,F).map(({name:e})=>e),n=e.length>F?` and ${e.length-F} more`:``;return`the column${e.length>1?`s`:``} ${t.join(`, `)}${n}`}function I(e,t){let n=(0,x.useRef)(e);n.current=e;let r=(0,x.useRef)(void 0);return(0,x.useEffect)(()=>()=>clearTimeout(r.current),[]),(0,x.useCallback)(()=>{clearTimeout(r.current),r.current=setTimeout(()=>n.current(),t)},[t])}var Ge=150;function L({form:{rows:e,example:t},onAsk:n}){let r=(0,x.useRef)(null),i=t?.rows?.[0]??{},a=()=>{let t=new FormData(r.current);n({rows:[Re(e,e=>String(t.get(e)??``))]})},o=I(a,Ge),s=(0,x.useRef)(a);return(0,x.useEffect)(()=>s.current(),[]),(0,S.jsxs)(`form`,{ref:r,onInput:o,onSubmit:e=>{e.preventDefault(),a()},children:[(0,S.jsx)(`div`,{className:`fields`,children:e.map(e=>(0,S.jsxs)(`label`,{children:[e.name,(0,S.jsx)(Ke,{column:e,given:i})]},e.name))}),(0,S.jsx)(`button`,{type:`submit`,className:`btn below-more`,children:`Predict`})]})}function Ke({column:e,given:t}){let{name:n,type:r,levels:i}=e,a=Be(e,t);return i?(0,S.jsxs)(`select`,{className:`inp`,name:n,defaultValue:a,children:[(0,S.jsx)(`option`,{value:``,children:`(missing)`}),i.map(e=>(0,S.jsx)(`option`,{value:e,children:e},e))]}):(0,S.jsx)(`input`,{className:`inp`,name:n,defaultValue:a,inputMode:r===`number`?`decimal`:`text`,title:Ve(e)})}var qe=300;function Je(e){let[t,n]=(0,x.useState)(null),r=(0,x.useRef)(new AbortController);(0,x.useEffect)(()=>()=>r.current.abort(),[]);let i=async(e,{signal:t})=>{for(;!t.aborted;){let r=await d(e,{signal:t});if(n({now:r,address:e}),r.state!==`making`)return;await new Promise(e=>setTimeout(e,qe))}},a=async(t,a)=>{r.current.abort();let o=new AbortController;r.current=o,n({sending:t});try{await i(`${e}/${await a()}`,o)}catch(e){o.signal.aborted||n({trouble:e.message})}};return{shown:t,send:t=>void a(t.name,()=>Ye(e,t)),answer:(e,t)=>void a(e,t),cancel:()=>{t&&`address`in t&&d(t.address,{method:`DELETE`}).catch(()=>{})}}}async function Ye(e,t){let n=await fetch(e,{method:`POST`,credentials:`same-origin`,headers:{"content-type":`text/csv`},body:t}),r=await n.json();if(!n.ok)throw new p(r.error,n.status);return r.id}function Xe({columns:e,versions:t,address:n}){let{shown:r,send:i,answer:a,cancel:o}=Je(`${n}/file`),s=({file:e,name:t})=>a(t,async()=>(await d(`${n}/version`,{json:{file:e}})).id),c=(0,x.useRef)(null),l=({files:e})=>{let t=e?.[0];t&&(i(t),c.current.value=``)};return(0,S.jsxs)(`section`,{children:[(0,S.jsxs)(`p`,{className:`m`,children:[`A CSV with `,We(e),`. It comes back with the answers behind.`]}),(0,S.jsx)(`button`,{type:`button`,className:`btn below`,onClick:()=>c.current?.click(),children:`Choose a CSV file`}),(0,S.jsx)(`input`,{ref:c,type:`file`,accept:`.csv,.tsv,text/csv`,hidden:!0,onChange:e=>l(e.currentTarget)}),t.length>0&&(0,S.jsxs)(`div`,{className:`row below`,children:[(0,S.jsx)(`span`,{className:`s q`,children:`Or all rows of`}),t.map(e=>(0,S.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>s(e),children:Ze(e)},e.number))]}),(0,S.jsx)(`div`,{className:`below`,children:r&&(0,S.jsx)(Qe,{shown:r,onCancel:o})})]})}var Ze=({name:e,number:t,seen:n})=>`${e}, version ${t} (${n?`learned from`:`not seen`})`;function Qe({shown:e,onCancel:t}){if(`trouble`in e)return(0,S.jsx)(C,{children:e.trouble});if(`sending`in e)return(0,S.jsxs)(`p`,{className:`m`,children:[`Sending `,e.sending]});let{now:n,address:r}=e;return n.state===`failed`?(0,S.jsx)(C,{tone:`warn`,children:n.sentence}):n.state===`ready`?(0,S.jsx)($e,{now:n,address:r}):(0,S.jsxs)(S.Fragment,{children:[(0,S.jsx)(`p`,{className:`m`,children:n.text}),(0,S.jsx)(D,{progress:n.progress}),(0,S.jsx)(`button`,{type:`button`,className:`btn sm below`,onClick:t,children:`Cancel`})]})}function $e({now:{answer:e},address:t}){let{rows:n=0,refused:r=0,seconds:i}=e??{};return(0,S.jsxs)(S.Fragment,{children:[(0,S.jsxs)(C,{tone:r?`warn`:`good`,children:[c(n),` rows answered in `,A(i),`.`,r>0&&` ${c(r)} row${r>1?`s do`:` does`} not fit; the last column says why.`]}),(0,S.jsxs)(`a`,{className:`btn`,href:`${t}/answers.csv`,download:``,children:[(0,S.jsx)(f,{name:`download`}),`Download the answers`]})]})}function et({form:e,onAsk:t}){let n=(0,x.useRef)(null),{steps:r,channels:i,ragged:a}=e.series??{steps:0,channels:1,ragged:!1},o=i>1;return(0,S.jsxs)(`div`,{children:[(0,S.jsx)(`textarea`,{ref:n,className:`inp code`,rows:10,"aria-label":`Series`,placeholder:o?`One line a step, ${i} numbers side by side`:`Numbers, separated by blanks or commas`}),(0,S.jsxs)(`div`,{className:`row below`,children:[(0,S.jsx)(`button`,{type:`button`,className:`btn`,onClick:()=>t({series:n.current.value}),children:`Predict`}),(0,S.jsxs)(`span`,{className:`s q`,children:[a&&`Up to `,r,` steps`,o&&` of ${i} channels`]})]})]})}var tt=200;function nt({onAsk:e}){let t=(0,x.useRef)(null),n=I(()=>{let n=t.current?.value??``;n.trim()&&e({text:n})},tt);return(0,S.jsx)(`textarea`,{ref:t,className:`inp`,rows:6,placeholder:`Type or paste a text`,"aria-label":`Text`,onInput:n})}function rt(e){let[t,n]=(0,x.useState)(null),[r]=(0,x.useState)(()=>new oe({send:t=>d(e,{json:{...t,neighbours:!0}}),answered:(e,t)=>n({answer:e,seconds:t}),refused:e=>n({refusal:e})}));return{shown:t,ask:e=>void r.ask(e),refuse:e=>n({refusal:e}),clear:()=>n(null)}}var R={drawing:{word:`Draw`,Box:Me},picture:{word:`A picture`,Box:Le},rows:{word:`A row`,Box:L},text:{word:`A text`,Box:nt,isWide:!0},series:{word:`A series`,Box:et,isWide:!0},inputs:{word:`Numbers`,Box:Fe,isWide:!0}},z=`many`;function it({form:e,address:t}){let[n,r]=(0,x.useState)(e.ways[0]),i=e.ways.map(e=>[R[e].word,e]),a=e.files?[...i,[`Many rows`,z]]:i;return(0,S.jsxs)(S.Fragment,{children:[(0,S.jsxs)(`div`,{className:`try-head`,children:[(0,S.jsx)(`h2`,{children:`Try it`}),(0,S.jsx)(`span`,{className:`grow`}),a.length>1&&(0,S.jsx)(_,{label:`How to put it in`,choices:a,value:n,onChoose:r})]}),n===z?(0,S.jsx)(Xe,{columns:e.rows,versions:e.versions,address:t}):(0,S.jsx)(at,{way:n,form:e,address:t},n),(0,S.jsx)(k,{title:`From a program`,text:e.lines})]})}function at({way:e,form:t,address:n}){let{shown:r,ask:i,refuse:a,clear:o}=rt(n),s=(0,x.useRef)({}),c=He(t),l={form:t,onAsk:c?e=>{s.current={...s.current,...e},Ue(s.current)&&i(s.current)}:i,onRefuse:a,onClear:o},{Box:u,isWide:d=!1}=R[e];return(0,S.jsxs)(S.Fragment,{children:[(0,S.jsxs)(`div`,{className:d?`ask wide`:`ask`,children:[(0,S.jsxs)(`div`,{children:[(0,S.jsx)(u,{...l}),c&&(0,S.jsx)(L,{...l})]}),(0,S.jsx)(Ee,{shown:r})]}),(0,S.jsx)(Ae,{shown:r})]})}function ot({asking:{address:e,form:t,trouble:n,lookAgain:r},isFirst:i,before:a}){let o=(0,x.useRef)(null);return(0,x.useEffect)(()=>{i&&o.current?.scrollIntoView()},[i]),(0,S.jsxs)(`aside`,{ref:o,className:`half`,"aria-label":`Try it`,children:[a,t?.ready?(0,S.jsx)(it,{form:t,address:e}):(0,S.jsxs)(st,{children:[n&&(0,S.jsx)(C,{children:n}),t&&(0,S.jsx)(ct,{now:t,onAgain:r})]})]})}var st=({children:e})=>(0,S.jsxs)(S.Fragment,{children:[(0,S.jsx)(`div`,{className:`try-head`,children:(0,S.jsx)(`h2`,{children:`Try it`})}),e]});function ct({now:e,onAgain:t}){return e.trained===!1?(0,S.jsx)(`p`,{className:`m`,children:`Train the network first, then ask it here.`}):e.state===`failed`?(0,S.jsxs)(S.Fragment,{children:[(0,S.jsx)(C,{children:e.sentence}),(0,S.jsx)(`button`,{type:`button`,className:`btn`,onClick:t,children:`Try again`})]}):(0,S.jsxs)(S.Fragment,{children:[(0,S.jsx)(`p`,{className:`m`,children:e.text??`Getting the network ready`}),(0,S.jsx)(D,{progress:e.progress,label:`The network is made ready`})]})}function B(e){let t=(0,x.useRef)(()=>{}),n=(0,x.useRef)(e);return n.current=e,(0,x.useEffect)(()=>{let e=new AbortController,r,i=0,a=async()=>{clearTimeout(r),i+=1;let t=i,o=await n.current(e.signal),s=t!==i||e.signal.aborted;o!==void 0&&!s&&(r=setTimeout(()=>void a(),o))};return t.current=()=>void a(),a(),()=>{e.abort(),clearTimeout(r)}},[]),(0,x.useCallback)(()=>t.current(),[])}var V=500;function lt(e){let[t,n]=(0,x.useState)(null),[r,i]=(0,x.useState)(``);return{address:e,form:t,trouble:r,lookAgain:B(async t=>{try{let r=await d(e,{signal:t});return n(r),i(``),!r.ready&&r.trained!==!1&&r.state!==`failed`?V:void 0}catch(e){return t.aborted||i(e.message),V}})}}function ut({counts:e}){let{requests:t={},latency:n={},per_second:r,rows_a_batch:i}=e,a=Object.values(t).reduce((e,t)=>e+t,0),o=t[200]??0;return(0,S.jsxs)(`div`,{className:`stats`,"aria-live":`off`,children:[(0,S.jsx)(H,{name:`requests`,value:c(a),label:`requests`}),(0,S.jsx)(H,{name:`answered`,value:c(o),label:`answered`}),(0,S.jsx)(H,{name:`refused`,value:c(a-o),label:`refused`}),(0,S.jsx)(H,{name:`rate`,value:(r??0).toFixed(1),label:`a second now`}),(0,S.jsx)(H,{name:`p50`,value:A(n.p50),label:`p50, last minute`}),(0,S.jsx)(H,{name:`p95`,value:A(n.p95),label:`p95`}),(0,S.jsx)(H,{name:`p99`,value:A(n.p99),label:`p99`}),(0,S.jsx)(H,{name:`batch`,value:String(i??`–`),label:`rows a batch`})]})}var H=({name:e,value:t,label:n})=>(0,S.jsxs)(`div`,{children:[(0,S.jsx)(`div`,{className:`v`,"data-count":e,children:t}),(0,S.jsx)(`div`,{className:`k`,children:n})]}),U=700;function W({url:e,token:t,body:n,to:r=`predict`}){let i=n.length>U?`@request.json`:`'${n.replaceAll(`'`,`'\\''`)}'`;return[`curl ${e}/${r}`,`-H 'Authorization: Bearer ${t}'`,`-H 'Content-Type: application/json'`,`-d ${i}`].join(` \\
  `)}function G({url:e,token:t,body:n}){return`import json
import urllib.request

asked = ${n.length>U?`json.load(open("request.json"))`:`json.loads(${JSON.stringify(n)})`}
request = urllib.request.Request(
    "${e}/predict", json.dumps(asked).encode(),
    {"Authorization": "Bearer ${t}", "Content-Type": "application/json"},
)
print(json.load(urllib.request.urlopen(request))["predictions"])`}var dt=1e3;function ft({endpoint:{url:e,running:t,current:n},address:r,secret:i,onExample:a}){let o=mt(`${r}/openapi.json`,t,n),s=(0,x.useRef)(a);if(s.current=a,(0,x.useEffect)(()=>{o&&s.current(JSON.stringify(K(o)))},[o]),!o||!e)return null;let c=o.paths[`/sample`]?.post.requestBody.content[`application/json`].example,l={url:e,token:i??`YOUR_TOKEN`,body:JSON.stringify(K(o))};return(0,S.jsxs)(S.Fragment,{children:[(0,S.jsx)(k,{title:`curl`,text:W(l)}),c!==void 0&&(0,S.jsx)(k,{title:`curl, for new samples`,text:W({...l,body:JSON.stringify(c),to:`sample`})}),(0,S.jsx)(k,{title:`Python`,text:G(l)}),(0,S.jsx)(pt,{url:e,openApi:o})]})}var K=({paths:e})=>e[`/predict`].post.requestBody.content[`application/json`].example,pt=({url:e,openApi:t})=>(0,S.jsxs)(`p`,{className:`s`,children:[(0,S.jsx)(`a`,{href:`${e}/openapi.json`,target:`_blank`,rel:`noopener`,children:`OpenAPI description`}),(0,S.jsxs)(`span`,{className:`q`,children:[`  `,t.info.description]})]});function mt(e,t,n){let[r,i]=(0,x.useState)(null);return(0,x.useEffect)(()=>{if(!t)return;let n=new AbortController,r,a=async()=>{try{i(await d(e,{signal:n.signal}))}catch{n.signal.aborted||(r=setTimeout(()=>void a(),dt))}};return a(),()=>{n.abort(),clearTimeout(r)}},[e,t,n]),r}var ht=({tokens:e,onDo:t,onSecret:n})=>(0,S.jsxs)(`div`,{children:[(0,S.jsx)(`table`,{children:(0,S.jsx)(`tbody`,{children:e.map(e=>(0,S.jsx)(gt,{token:e,onDo:t},e.id))})}),(0,S.jsx)(yt,{onDo:t,onSecret:n})]}),gt=({token:e,onDo:t})=>(0,S.jsxs)(`tr`,{children:[(0,S.jsx)(`td`,{children:e.name}),(0,S.jsxs)(`td`,{children:[`made `,b(e.created)]}),(0,S.jsx)(`td`,{children:e.expires?`ends ${b(e.expires)}`:`never ends`}),(0,S.jsx)(`td`,{children:e.per_minute?`${a(e.per_minute)} a minute`:`any rate`}),(0,S.jsx)(`td`,{children:(0,S.jsx)(`button`,{type:`button`,className:`btn sm t`,onClick:()=>t({do:`withdraw`,token:e.id},`Withdrawing`),children:`Withdraw`})})]}),_t=[[0,`never ends`],[1,`ends in 1 day`],[30,`ends in 30 days`],[365,`ends in a year`]],vt=[[0,`any rate`],[60,`60 a minute`],[600,`600 a minute`],[6e3,`6,000 a minute`]];function yt({onDo:e,onSecret:t}){return(0,S.jsxs)(`form`,{className:`row below new-token`,onSubmit:async n=>{n.preventDefault();let r=n.currentTarget,i=new FormData(r),a=await e({do:`token`,name:String(i.get(`name`)),days:Number(i.get(`days`)),per_minute:Number(i.get(`rate`))},`Making a token`);a&&(t(a.secret),r.reset())},children:[(0,S.jsx)(`input`,{className:`inp`,name:`name`,placeholder:`Who is it for?`,"aria-label":`Name of the token`,maxLength:60}),(0,S.jsx)(q,{name:`days`,label:`Ends after`,choices:_t}),(0,S.jsx)(q,{name:`rate`,label:`Rate`,choices:vt}),(0,S.jsx)(`button`,{type:`submit`,className:`btn sm`,children:`New token`})]})}var q=({name:e,label:t,choices:n})=>(0,S.jsx)(`select`,{className:`inp`,name:e,"aria-label":t,children:n.map(([e,t])=>(0,S.jsx)(`option`,{value:e,children:t},e))}),bt=6e3;function xt({address:e,request:t,onRequest:n}){let[r,i]=(0,x.useState)(null);return(0,S.jsxs)(`div`,{children:[(0,S.jsx)(`h2`,{children:`Try it`}),(0,S.jsxs)(`div`,{className:`try`,children:[(0,S.jsx)(`textarea`,{className:`inp code`,rows:5,"aria-label":`Request as JSON`,spellCheck:!1,value:t,onChange:e=>n(e.currentTarget.value)}),(0,S.jsx)(`div`,{className:`row around`,children:(0,S.jsx)(`button`,{type:`button`,className:`btn`,onClick:async()=>{try{i(await St(`${e}/try`,t))}catch(e){i({refusal:e instanceof SyntaxError?`This is no JSON.`:e.message})}},children:`Send`})}),(0,S.jsx)(`div`,{"aria-live":`polite`,children:r&&(0,S.jsx)(Ct,{tried:r})})]})]})}async function St(e,t){let n=JSON.parse(t),r=performance.now();return{answer:await d(e,{json:n}),seconds:(performance.now()-r)/1e3}}function Ct({tried:e}){if(`refusal`in e)return(0,S.jsx)(C,{tone:`warn`,children:e.refusal});let{answer:t,seconds:n}=e;return(0,S.jsxs)(S.Fragment,{children:[(0,S.jsxs)(`p`,{className:`s q`,children:[`Answered by version `,t.version,` in `,A(t.seconds),`, `,A(n),` with the way there and back.`]}),(0,S.jsx)(`pre`,{"data-tried":``,children:JSON.stringify(t,null,1).slice(0,bt)})]})}var wt=[`version`,`run`,`made`,``];function Tt({endpoint:e,run:t,onDo:n}){return(0,S.jsxs)(`div`,{children:[(0,S.jsxs)(`table`,{children:[(0,S.jsx)(`thead`,{children:(0,S.jsx)(`tr`,{children:wt.map(e=>(0,S.jsx)(`th`,{scope:`col`,children:e},e))})}),(0,S.jsx)(`tbody`,{children:e.versions.toReversed().map(t=>(0,S.jsx)(Et,{version:t,current:e.current,onDo:n},t.version))})]}),(0,S.jsx)(Dt,{endpoint:e,run:t,onDo:n})]})}function Et({version:{version:e,note:t,run:n,created:r},current:i,onDo:a}){let o=e===i;return(0,S.jsxs)(`tr`,{children:[(0,S.jsxs)(`td`,{children:[(0,S.jsx)(`b`,{children:e}),o&&` · answers now`]}),(0,S.jsx)(`td`,{children:t||n}),(0,S.jsx)(`td`,{children:b(r)}),(0,S.jsx)(`td`,{children:!o&&(0,S.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>a({do:`switch`,version:e},`Changing to version ${e}`),children:`Use this one`})})]})}function Dt({endpoint:{versions:e,current:t,previous:n},run:r,onDo:i}){return(0,S.jsxs)(`div`,{className:`row below`,children:[e.at(-1)?.run===r.id?(0,S.jsx)(`span`,{className:`s q`,children:`The open run is the newest version.`}):(0,S.jsxs)(`button`,{type:`button`,className:`btn sm`,onClick:()=>i({do:`add`,run:r.id},`Exporting and checking; the old version answers until the new one is ready.`),children:[`Add the run `,r.name,` as the next version`]}),n&&(0,S.jsxs)(`button`,{type:`button`,className:`btn sm`,onClick:()=>i({do:`roll back`},`Going back`),children:[n<(t??0)?`Roll back`:`Return`,` to version `,n]})]})}function Ot({endpoint:e,address:t,run:n,secret:r,onDo:i,onSecret:a}){let[o,s]=(0,x.useState)(``);return(0,S.jsxs)(`section`,{"data-endpoint":e.id,"aria-label":`Endpoint ${e.name}`,children:[(0,S.jsx)(kt,{endpoint:e,onDo:i}),(0,S.jsx)(`div`,{children:r&&(0,S.jsx)(At,{secret:r})}),(0,S.jsx)(ut,{counts:e.counts??{}}),(0,S.jsx)(xt,{address:t,request:o,onRequest:s}),(0,S.jsx)(`div`,{children:(0,S.jsx)(ft,{endpoint:e,address:t,secret:r,onExample:e=>s(t=>t||e)})}),(0,S.jsx)(`h2`,{className:`below-more`,children:`Versions`}),(0,S.jsx)(Tt,{endpoint:e,run:n,onDo:i}),(0,S.jsx)(`h2`,{className:`below-more`,children:`Tokens`}),(0,S.jsx)(ht,{tokens:e.tokens,onDo:i,onSecret:a})]})}function kt({endpoint:{name:e,url:t,running:n},onDo:r}){let i=n?{state:`running`,word:`Answering`,tone:`done`,shape:`tick`}:{state:`stopped`,word:`Stopped`,tone:``,shape:`square`},a=()=>{confirm(`Delete the endpoint ${e}, its versions and tokens?`)&&r({do:`delete`},`Deleting`)};return(0,S.jsxs)(`div`,{className:`row`,children:[(0,S.jsx)(`h2`,{children:e}),(0,S.jsx)(ue,{...i}),(0,S.jsx)(`code`,{className:`s q`,children:t}),(0,S.jsx)(`span`,{className:`grow`}),n?(0,S.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>r({do:`stop`},`Stopping; requests under way are answered first.`),children:`Stop`}):(0,S.jsx)(`button`,{type:`button`,className:`btn sm p`,onClick:()=>r({do:`start`},`Starting`),children:`Start`}),(0,S.jsx)(`button`,{type:`button`,className:`btn sm t`,onClick:a,children:`Delete`})]})}var At=({secret:e})=>(0,S.jsxs)(`div`,{className:`note good`,children:[`This token is shown once: only its hash is kept. Copy it now.`,(0,S.jsxs)(`div`,{className:`secret`,children:[(0,S.jsx)(`code`,{"data-secret":``,children:e}),(0,S.jsx)(O,{text:e})]})]}),jt=1200,Mt=({form:e,address:t,children:n})=>(0,S.jsxs)(S.Fragment,{children:[(0,S.jsxs)(`div`,{className:`serve-none`,children:[(0,S.jsx)(It,{}),(0,S.jsx)(`h2`,{children:`No endpoint yet`}),(0,S.jsx)(`p`,{className:`m`,children:`One press gives this network an address that programs can ask: versions, tokens, a description in OpenAPI. It runs in a process of its own and goes on without this page.`}),n]}),e?.example&&(0,S.jsx)(Nt,{example:e.example,address:`${t}/predict`}),(0,S.jsx)(Pt,{address:t})]}),J={url:`http://127.0.0.1:PORT`,token:`YOUR_TOKEN`};function Nt({example:e,address:t}){let n=Ft(t,e),r={...J,body:JSON.stringify(e)};return(0,S.jsxs)(`section`,{"aria-label":`An example request`,children:[(0,S.jsx)(`h2`,{className:`below-more`,children:`An example request`}),(0,S.jsx)(`p`,{className:`s q`,children:`The address and the token are said when the endpoint is made; the rest stays as it is here.`}),(0,S.jsx)(k,{title:`curl`,text:W(r)}),(0,S.jsx)(k,{title:`Python`,text:G(r)}),n&&(0,S.jsx)(k,{title:`What comes back, asked just now`,text:n})]})}function Pt({address:e}){let t=w(e);if(!t?.example)return null;let n={...J,body:JSON.stringify(t.example),to:`sample`};return(0,S.jsx)(`section`,{"aria-label":`An example request for samples`,children:(0,S.jsx)(k,{title:`curl, for new samples`,text:W(n)})})}function Ft(e,t){let[n,r]=(0,x.useState)(``),i=JSON.stringify(t);return(0,x.useEffect)(()=>{let t=new AbortController;return d(e,{json:JSON.parse(i),signal:t.signal}).then(({predictions:e,seconds:t})=>r(JSON.stringify({predictions:e,seconds:t},null,1).slice(0,jt)),()=>{}),()=>t.abort()},[e,i]),n}var It=()=>(0,S.jsxs)(`svg`,{viewBox:`0 0 560 92`,"aria-hidden":`true`,fill:`none`,stroke:`var(--line-2)`,strokeDasharray:`4 4`,children:[(0,S.jsx)(`rect`,{x:`1`,y:`1`,width:`120`,height:`16`,rx:`4`}),(0,S.jsx)(`rect`,{x:`133`,y:`1`,width:`72`,height:`16`,rx:`8`}),(0,S.jsx)(`rect`,{x:`217`,y:`1`,width:`180`,height:`16`,rx:`4`}),(0,S.jsx)(`rect`,{x:`503`,y:`-1`,width:`56`,height:`20`,rx:`6`}),[0,1,2,3,4,5].map(e=>(0,S.jsxs)(`g`,{transform:`translate(${1+94*e} 36)`,children:[(0,S.jsx)(`rect`,{width:`44`,height:`18`,rx:`4`}),(0,S.jsx)(`rect`,{y:`26`,width:`66`,height:`10`,rx:`4`})]},e)),(0,S.jsx)(`path`,{d:`M1 88H559`})]}),Lt=1e3,Rt=5e3;function zt(e){let[t,n]=(0,x.useState)(null),[r,i]=(0,x.useState)(null),[a,o]=(0,x.useState)(!1),s=B(async t=>{try{n((await d(e,{signal:t})).endpoints)}catch(e){t.aborted||i({sentence:e.message,tone:`bad`})}return document.hidden?Rt:Lt});return{endpoints:t,told:r,pending:a,act:async(e,t,n)=>{o(!0),i({sentence:n,tone:`quiet`});try{let n=await d(e,{json:t});return i(null),n}catch(e){return i({sentence:e.message,tone:`bad`}),null}finally{o(!1),s()}}}}function Bt({api:e,run:t,name:n,form:r}){let i=`${e}/endpoints`,{endpoints:a,told:o,pending:s,act:c}=zt(i),[l,u]=(0,x.useState)({}),d=(e,t)=>u(n=>({...n,[e]:t})),f=async()=>{let e=await c(i,{run:t,name:n},`Exporting, checking and starting. The first time this takes some seconds.`);e&&d(e.id,e.secret)},p=a!==null&&a.length>0;return(0,S.jsxs)(S.Fragment,{children:[o&&(0,S.jsx)(C,{tone:o.tone,children:o.sentence}),a&&!p&&(0,S.jsx)(Mt,{form:r?.ready?r:null,address:`${e}/runs/${t}`,children:(0,S.jsx)(`button`,{type:`button`,className:`btn p`,disabled:s,onClick:f,children:`Make an endpoint`})}),p&&(0,S.jsxs)(`div`,{className:`row serve-bar`,children:[(0,S.jsx)(`span`,{className:`s q`,children:`Each runs in a process of its own and goes on without this page.`}),(0,S.jsx)(`span`,{className:`grow`}),(0,S.jsx)(`button`,{type:`button`,className:`btn sm`,disabled:s,onClick:f,children:`Make another endpoint`})]}),a?.map(e=>(0,S.jsx)(Ot,{endpoint:e,address:`${i}/${e.id}`,run:{id:t,name:n},secret:l[e.id],onDo:(t,n)=>c(`${i}/${e.id}/do`,t,n),onSecret:t=>d(e.id,t)},e.id))]})}function Vt({making:{address:e,things:t,make:n}}){if(!t)return null;let r=t.everything??{state:`none`};if(r.state===`ready`){let{bytes:t,left_out:n}=r.report;return(0,S.jsxs)(S.Fragment,{children:[n.length>0&&(0,S.jsxs)(`span`,{className:`s warn`,title:n.map(({sentence:e})=>e).join(`
`),children:[`without `,n.map(({thing:e})=>e).join(`, `)]}),(0,S.jsxs)(`a`,{className:`btn p`,role:`button`,href:`${e}/${r.file}`,download:``,"data-task":`everything`,children:[(0,S.jsx)(f,{name:`download`}),`Everything as one zip, `,o(t)]})]})}let i=r.state===`making`;return(0,S.jsxs)(S.Fragment,{children:[r.state===`failed`&&(0,S.jsx)(`span`,{className:`s bad`,children:r.sentence}),(0,S.jsxs)(`button`,{type:`button`,className:`btn p`,"data-task":`everything`,disabled:i,title:i?r.text:`Makes and checks what is not made yet`,onClick:()=>n(`everything`),children:[(0,S.jsx)(f,{name:`download`}),i?`Making everything, ${s(r.progress)}`:`Everything as one zip`]})]})}function Ht({api:e,files:t}){return t.length?(0,S.jsxs)(`section`,{className:`made-last`,"aria-label":`Made last`,children:[(0,S.jsx)(`h2`,{children:`Made last`}),(0,S.jsx)(`table`,{children:(0,S.jsx)(`tbody`,{children:t.map(({run:t,name:n,file:r,bytes:i,made:a})=>(0,S.jsxs)(`tr`,{children:[(0,S.jsx)(`td`,{children:(0,S.jsx)(`a`,{className:`link`,href:`${e}/runs/${t}/export/${r}`,download:``,children:r})}),(0,S.jsxs)(`td`,{className:`m`,children:[`of `,n]}),(0,S.jsx)(`td`,{className:`num`,children:o(i)}),(0,S.jsx)(`td`,{className:`num q`,children:b(a)})]},`${t} ${r}`))})})]}):null}var Ut=({now:e,onMeasure:t})=>{let n=e.state===`making`;return(0,S.jsxs)(`section`,{className:`speeds`,"aria-label":`How fast it answers`,children:[(0,S.jsxs)(`div`,{className:`row`,children:[(0,S.jsx)(`h2`,{children:`How fast it answers`}),(0,S.jsx)(`span`,{className:`s q`,children:e.state===`ready`?Wt(e.report):`on this machine`}),(0,S.jsx)(`span`,{className:`grow`}),(0,S.jsx)(`button`,{type:`button`,className:`btn sm`,disabled:n,onClick:t,children:e.state===`ready`?`Measure again`:`Measure`})]}),(0,S.jsx)(Gt,{now:e})]})};function Wt({rows:[e],threads:t,load:n}){return`this machine, one row at a time${e?`, ${c(e.calls)} tries`:``}, ${t} thread${t>1?`s`:``}, load ${n.toFixed(1)}`}function Gt({now:e}){return e.state===`making`?(0,S.jsxs)(S.Fragment,{children:[(0,S.jsx)(`p`,{className:`m`,children:e.text}),(0,S.jsx)(D,{progress:e.progress,label:`The speed is being measured`})]}):e.state===`ready`?(0,S.jsx)(qt,{rows:e.report.rows}):(0,S.jsxs)(S.Fragment,{children:[e.state===`failed`&&(0,S.jsx)(`p`,{className:`bad`,children:e.sentence}),(0,S.jsx)(`p`,{className:`m`,children:`torch, onnxruntime and int8 are measured in turns, so that a busy moment meets all of them.`})]})}var Kt=40;function qt({rows:e}){let t=Math.max(...e.map(({p99:e})=>e)),n=Math.min(...e.map(({p50:e})=>e)),r=e=>Kt*e/t;return(0,S.jsx)(`div`,{className:`speed-scale`,children:e.map(({name:e,p50:t,p99:i,rows_a_second:a,best_batch:o})=>(0,S.jsxs)(`div`,{className:t===n?`line best`:`line`,children:[(0,S.jsx)(`span`,{children:e}),(0,S.jsxs)(`div`,{className:`lane`,children:[(0,S.jsx)(`i`,{className:`reach`,style:{left:`${r(t)}%`,width:`${r(i)-r(t)}%`}}),(0,S.jsx)(`i`,{className:`median`,style:{left:`${r(t)}%`}}),(0,S.jsxs)(`span`,{className:`s m`,style:{left:`calc(${r(i)}% + 12px)`},children:[A(t),`, 99 of 100 under `,A(i),a!==void 0&&(0,S.jsxs)(`span`,{className:`q`,children:[` `,`· `,c(a),` a second, `,o,` at a time`]})]})]})]},e))})}function Jt(e){let{thing:t,now:n,file:r}=e;return(0,S.jsxs)(`div`,{className:`thing`,"data-thing":t.task??t.file,"data-state":n?.state??`ready`,children:[(0,S.jsxs)(`div`,{children:[(0,S.jsx)(`b`,{children:t.title}),(0,S.jsxs)(`div`,{className:`s q`,children:[t.file,r&&` · ${o(r.bytes)}`]})]}),(0,S.jsx)(`div`,{className:`proof`,children:(0,S.jsx)(Yt,{...e})}),(0,S.jsx)(Qt,{...e})]})}function Yt({thing:e,now:t,address:n}){return t?t.state===`making`?(0,S.jsxs)(S.Fragment,{children:[(0,S.jsx)(`p`,{children:t.text}),(0,S.jsx)(D,{progress:t.progress,label:`${e.title} is being made`})]}):t.state===`ready`?(0,S.jsx)(Xt,{proof:e.proof(t.report)}):(0,S.jsxs)(S.Fragment,{children:[t.state===`failed`&&(0,S.jsx)(`p`,{className:`bad`,children:t.sentence}),(0,S.jsx)(`p`,{children:e.before})]}):(0,S.jsxs)(S.Fragment,{children:[(0,S.jsx)(`p`,{children:e.before}),e.reads&&(0,S.jsx)(Zt,{address:`${n}/${e.file}`,title:e.title})]})}function Xt({proof:{checked:e,text:t,more:n}}){let r=n.filter(Boolean);return(0,S.jsxs)(S.Fragment,{children:[(0,S.jsxs)(`p`,{children:[e&&(0,S.jsx)(f,{name:`check`,size:14}),e&&(0,S.jsx)(`span`,{className:`unseen`,children:`Checked: `}),t]}),r.length>0&&(0,S.jsxs)(`details`,{className:`s`,children:[(0,S.jsx)(`summary`,{children:`more about it`}),r.map(e=>(0,S.jsx)(`p`,{children:e},e))]})]})}function Zt({address:e,title:t}){let[n,r]=(0,x.useState)(null),i=async()=>{let t=await fetch(e,{credentials:`same-origin`});r(t.ok?await t.text():`It cannot be read now; try again.`)};return(0,S.jsxs)(`details`,{className:`s`,onToggle:e=>e.currentTarget.open&&n===null&&void i(),children:[(0,S.jsx)(`summary`,{children:`read it here`}),n!==null&&(0,S.jsx)(k,{title:t,text:n})]})}function Qt({thing:{task:e,title:t,file:n},now:r,address:i,onMake:a}){if(!r||r.state===`ready`)return(0,S.jsx)(`a`,{className:`btn sm`,role:`button`,href:`${i}/${r?.file??n}`,download:``,"data-task":e,"aria-label":`Download the ${t} file`,children:`Download`});let o=r.state===`making`;return(0,S.jsx)(`button`,{type:`button`,className:`btn sm`,"data-task":e,"aria-label":`${o?`Making`:r.state===`failed`?`Try again to make`:`Make`} the ${t} file`,disabled:o,title:o?`It is being made`:void 0,onClick:a,children:o?`Making`:r.state===`failed`?`Try again`:`Make`})}function Y(e){return t=>e(t)}var $t=[{task:`pack`,title:`ONNX`,file:`network.onnx`,before:`Runs anywhere onnxruntime does. It is compared with torch on real rows before you get it.`,proof:Y(e=>({checked:!0,text:en(e),more:[`Tried with ${e.tried.join(`, `)}.`,e.expects,...e.notes??[]]}))},{task:`int8`,title:`ONNX in int8`,file:`int8.onnx`,before:`Smaller, often faster; what it loses is measured on the validation part.`,proof:Y(e=>({checked:e.score!==null,text:nn(e),more:[tn(e),...e.notes??[]]}))},{task:`script`,title:`Training script`,file:`script.zip`,before:`Data, network, loop and evaluation, nothing of ours in it. It is run in a clean process before you get it.`,proof:Y(({steps:e,said:t,requirements:n})=>({checked:!0,text:`Ran in a clean process for ${e} steps, nothing of ours in it.`,more:[`So few steps show that it runs; its scores say nothing yet.`,...t.slice(-2),`Needs ${n.join(`, `)}.`]}))},{title:`Python source`,file:`network.py`,before:`The networks as plain PyTorch; the weights belong to it.`,reads:!0},{title:`Weights`,file:`weights.safetensors`,before:`Numbers only, no code. The Python source reads them.`},{task:`bundle`,title:`Project with weights`,file:`bundle.zip`,before:`Drawing, plan and weights in one file that opens again with the same weights.`,proof:Y(({files:e})=>({checked:!1,text:`Opens again with the same weights.`,more:[`Holds ${e.join(`, `)}.`]}))},{task:`program`,title:`torch.export`,file:`program.pt2`,before:`One file that torch loads without the source.`,proof:Y(({difference:e,batches:t,notes:n})=>({checked:!0,text:`${Q(e)} at batches of ${t.join(`, `)}.`,more:n??[]}))},{task:`card`,title:`Model card`,file:`card.md`,before:`Data, split, scores with intervals, limits and the licence of the data, in Markdown.`,proof:Y(e=>({checked:!1,text:rn(e),more:[]}))}];function en({difference:e,rows:t,part:n,agreement:r}){let i=r===1?`all`:s(r),a=r==null?``:`; the same answer on ${i} of them`;return`${Q(e)} on ${t} ${n?`real`:`made-up`} rows${a}.`}function tn({bytes:e,before:t,share:n,speed:{int8:r,float:i}}){let a=`${A(r.p50)} a row instead of ${A(i.p50)}`;return`${o(e)} instead of ${o(t)} (${s(n)}), ${a}.`}function nn({score:e,score_before:t,part:n,agreement:r,difference:i}){if(!e||!t)return`Differs by at most ${$(i)}.`;let a=r==null?``:`; the same answer on ${r===1?`all`:s(r)} of them`;return`${g(e.name)} ${X(e)} instead of ${X(t)} on ${Z(e,n)}${a}.`}function rn({score:e,part:t}){if(!e)return`Written.`;let{interval:n=[e.low??null,e.high??null]}=e,r=n.map(t=>t==null?`unknown`:X({...e,value:t}));return`${g(e.name)} ${X(e)} [${r.join(`, `)}] on ${Z(e,t)}.`}var X=({name:e,value:t})=>t===null||e.includes(`accuracy`)?s(t):t.toPrecision(3),Z=({rows:e},t)=>`${c(e)} rows ${t===`train`?`that were learned from`:`of the ${t} part`}`,Q=e=>e===0?`Exactly the same as torch`:`Equal to torch within ${$(e)}`,an=`⁰¹²³⁴⁵⁶⁷⁸⁹`;function $(e){if(e===0)return`0`;let[t,n]=e.toExponential(1).split(`e-`);return n===void 0?e.toPrecision(2):`${t} × 10⁻${[...n].map(e=>an[Number(e)]).join(``)}`}var on={state:`none`};function sn({api:e,making:t}){let{address:n,things:r,files:i,last:a,make:o}=t;return r?(0,S.jsxs)(S.Fragment,{children:[(0,S.jsx)(`div`,{className:`things`,children:$t.map(e=>(0,S.jsx)(Jt,{thing:e,now:e.task?r[e.task]??on:null,file:i[e.file],address:n,onMake:()=>e.task&&o(e.task)},e.file))}),(0,S.jsx)(Ut,{now:r.speed??on,onMeasure:()=>o(`speed`)}),(0,S.jsx)(Ht,{api:e,files:a})]}):null}var cn=400,ln=2e3;function un(e){let[t,n]=(0,x.useState)(null),[r,i]=(0,x.useState)(``),a=B(async t=>{try{let r=await d(e,{signal:t});return n(r),i(``),Object.values(r.things).some(e=>e?.state===`making`)?dn():void 0}catch(e){t.aborted||i(e.message);return}}),o=async t=>{try{await d(e,{json:{make:t}})}catch(e){i(e.message)}a()},s=Object.fromEntries((t?.files??[]).map(e=>[e.file,e]));return{address:e,things:t?.things??null,files:s,last:t?.last??[],trouble:r,make:e=>void o(e),lookAgain:a}}var dn=()=>document.hidden?ln:cn,fn=[[84,250],[60,210],[96,280],[72,190]],pn=({name:e,source:t,run:n,go:r})=>(0,S.jsxs)(`div`,{className:`empty`,children:[(0,S.jsx)(mn,{}),(0,S.jsx)(`h2`,{children:n?`${n.name} has no weights yet`:`Nothing to take away yet`}),(0,S.jsx)(`p`,{className:`m`,children:n?`They are kept when the run ends or is stopped. Then each file is made here, with the proof beside it, and the network answers.`:`Train the network: then each file is made here, with the proof beside it, and the network answers on the same page.`}),(0,S.jsxs)(`div`,{className:`row`,children:[(0,S.jsxs)(`button`,{type:`button`,className:`btn p`,onClick:()=>r(n?`train`:`start`),children:[(0,S.jsx)(f,{name:`play`}),n?`Look at the run`:`Train ${e}`]}),t?(0,S.jsxs)(`button`,{type:`button`,className:`btn`,onClick:()=>de(t,`text/x-python`,`${e}.py`),children:[(0,S.jsx)(f,{name:`download`}),`Download the Python file`]}):(0,S.jsx)(`button`,{type:`button`,className:`btn`,onClick:()=>r(`build`),children:`Open Build`})]}),(0,S.jsx)(`p`,{className:`s q`,children:t?`The Python file is the drawing as plain PyTorch; it needs nothing of Layerloom.`:`The drawing has problems, so there is no Python of it yet. Build says which.`})]}),mn=()=>(0,S.jsx)(`svg`,{viewBox:`0 0 420 132`,width:`420`,"aria-hidden":`true`,fill:`none`,stroke:`var(--line-2)`,strokeDasharray:`4 4`,children:fn.map(([e,t],n)=>(0,S.jsxs)(`g`,{transform:`translate(0 ${4+32*n})`,children:[(0,S.jsx)(`rect`,{width:e,height:`12`,rx:`4`}),(0,S.jsx)(`rect`,{x:`108`,width:t-40,height:`12`,rx:`4`}),(0,S.jsx)(`rect`,{x:`360`,y:`-4`,width:`56`,height:`20`,rx:`6`})]},e))});function hn({data:e,tell:t}){let n=te(e=>t(`go`,e)),{run:r}=e;return(0,S.jsx)(`div`,{className:`x`,children:r?.ready?(0,S.jsx)(gn,{data:e,run:r,go:n},r.id):(0,S.jsx)(pn,{name:e.name,source:e.source,run:r,go:n})})}function gn({data:{api:e,tries:t},run:n,go:r}){let[i,a]=(0,x.useState)(`take`),o=un(`${e}/runs/${n.id}/export`),s=lt(`${e}/runs/${n.id}/predict`),c=s.form?.ready??!1;return(0,x.useEffect)(()=>{c&&o.lookAgain()},[c,o.lookAgain]),(0,S.jsxs)(S.Fragment,{children:[(0,S.jsx)(pe,{api:e,run:n,half:i,onHalf:a,go:r,children:i===`take`&&(0,S.jsx)(Vt,{making:o})}),(0,S.jsxs)(`div`,{className:`halves`,children:[(0,S.jsxs)(`main`,{className:`half`,children:[o.trouble&&(0,S.jsx)(C,{children:o.trouble}),i===`take`?(0,S.jsx)(sn,{api:e,making:o}):(0,S.jsx)(Bt,{api:e,run:n.id,name:n.name,form:s.form})]}),(0,S.jsx)(ot,{asking:s,isFirst:t,before:(0,S.jsx)(_n,{address:`${e}/runs/${n.id}`})})]})]})}var _n=({address:e})=>(0,S.jsxs)(S.Fragment,{children:[(0,S.jsx)(be,{address:e}),(0,S.jsx)(ve,{address:e})]}),vn=u(hn,[i,l,t,`/* The Export page: head, two halves, and what they share. */
.x {
  display: flex;
  flex-direction: column;
  height: calc(100vh - var(--ll-top, 52px));
  min-height: 560px;
}
.x .unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.x-head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 16px;
  min-height: 60px;
  padding: 8px 24px;
  border-bottom: 1px solid var(--line);
  flex: none;
}
.halves {
  flex: 1;
  min-height: 0;
  display: grid;
  grid-template-columns: minmax(0, 1fr) clamp(440px, 38vw, 720px);
}
.half {
  padding: 8px 24px 32px;
  overflow: auto;
  min-width: 0;
}
.half + .half {
  border-left: 1px solid var(--line);
  padding-top: 16px;
}
.x section + section,
.things + section {
  margin-top: 24px;
}
.x table {
  border-collapse: collapse;
  width: 100%;
}
.x th {
  font-size: 12px;
  font-weight: 500;
  line-height: 16px;
  color: var(--ink-3);
  text-align: left;
  padding: 8px 12px;
  border-bottom: 1px solid var(--line);
}
.x td {
  padding: 6px 12px;
  border-bottom: 1px solid var(--line);
}
.x :is(th, td):first-child {
  padding-left: 0;
}
.x :is(th, td):last-child {
  padding-right: 0;
}
.x a.btn,
.x a.link {
  text-decoration: none;
}
.x a.link:hover {
  text-decoration: underline;
}
.x details {
  color: var(--ink-2);
}
.x summary {
  cursor: pointer;
  color: var(--accent-ink);
  width: fit-content;
  border-radius: 4px;
}
.x summary:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 1px;
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
.x .inp {
  width: 100%;
  text-align: left;
}
.x textarea.inp {
  height: auto;
  min-height: 96px;
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
.x :is(pre, code, textarea) {
  font-variant-ligatures: none;
}
.codeblock {
  margin-top: 16px;
}
.x pre {
  font:
    400 12px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
  background: var(--sunken);
  color: var(--ink);
  border-radius: 6px;
  padding: 10px 12px;
  overflow: auto;
  margin-top: 6px;
  max-height: 320px;
  white-space: pre;
}
.x pre:focus-visible {
  outline: 2px solid var(--accent-ink);
}
.x .below {
  margin-top: 8px;
}
.x .below-more {
  margin-top: 16px;
}
@media (max-width: 1040px) {
  .x {
    height: auto;
  }
  .halves {
    grid-template-columns: minmax(0, 1fr);
  }
  .half {
    overflow: visible;
  }
  .half + .half {
    border-left: 0;
    border-top: 1px solid var(--line);
  }
}
`,`/* Files to take away, with what was checked of each; how fast the network answers. */
.thing {
  display: grid;
  grid-template-columns: 176px minmax(0, 1fr) auto;
  gap: 4px 20px;
  min-height: 60px;
  padding: 9px 0;
  align-items: center;
  border-bottom: 1px solid var(--line);
}
.proof {
  color: var(--ink-2);
}
.proof p .ic {
  display: inline-block;
  vertical-align: -2px;
  margin-right: 8px;
  color: var(--ok);
}
.proof details p {
  margin-top: 4px;
}
.speeds .meter {
  margin: 8px 0;
}
.speeds p {
  margin-top: 8px;
}
.speed-scale {
  padding-top: 8px;
}
.speed-scale .line {
  display: grid;
  grid-template-columns: 120px minmax(0, 1fr);
  align-items: center;
  min-height: 32px;
}
.lane {
  position: relative;
  height: 32px;
}
.lane i,
.lane > span {
  position: absolute;
  top: 50%;
  transform: translateY(-50%);
}
.lane > span {
  white-space: nowrap;
}
.lane .reach {
  height: 4px;
  background: var(--train);
  opacity: 0.45;
}
.lane .median {
  width: 10px;
  height: 10px;
  margin-left: -5px;
  border-radius: 50%;
  background: var(--train);
}
.best .reach,
.best .median {
  background: var(--val);
}
@container (max-width: 760px) {
  .speed-scale .line .q {
    display: none;
  }
}
.half {
  container-type: inline-size;
}
@container (max-width: 560px) {
  .thing {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .thing .proof {
    grid-column: 1 / -1;
    grid-row: 2;
  }
  .speed-scale .line {
    grid-template-columns: 88px minmax(0, 1fr);
  }
}
.made-last td {
  height: 32px;
}
`,`/* Try it: what is put in, what is answered, and what it looked at. */
.try-head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  margin-bottom: 12px;
}
.ask {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
  gap: 16px 20px;
  align-items: start;
}
.ask.wide {
  grid-template-columns: minmax(0, 1fr);
}
@container (max-width: 400px) {
  .ask {
    grid-template-columns: minmax(0, 1fr);
  }
}
canvas.pad {
  display: block;
  width: 100%;
  max-width: 280px;
  aspect-ratio: 1;
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
  padding: 24px 16px;
  text-align: center;
  color: var(--ink-2);
}
.drop.over {
  border-color: var(--accent-ink);
  background: var(--accent-wash);
}
.fields {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
  gap: 10px 12px;
  max-height: 46vh;
  overflow: auto;
  padding: 2px;
  margin: -2px;
}
.fields label {
  display: flex;
  flex-direction: column;
  gap: 4px;
  font-size: 12px;
  line-height: 16px;
  color: var(--ink-2);
  overflow-wrap: anywhere;
}
.answer {
  min-height: 120px;
}
.answer .big {
  margin-bottom: 4px;
  overflow-wrap: anywhere;
}
.behind {
  display: flex;
  flex-wrap: wrap;
  gap: 16px 24px;
  align-items: flex-start;
}
.behind .figure {
  min-width: 0;
}
.behind h3 {
  margin: 16px 0 8px;
}
.own-picture {
  max-width: 100%;
  max-height: 280px;
  border-radius: 6px;
  margin-top: 12px;
}
.make-samples,
.decode-code {
  margin-bottom: 20px;
}
.decode-code .made-pictures,
.answer .made-pictures {
  grid-template-columns: minmax(0, 150px);
}
.decode-code .made-picture,
.answer .made-picture {
  max-width: none;
}
.make-wishes {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
  gap: 4px 20px;
  margin-bottom: 8px;
}
.make-wishes .field {
  display: flex;
  align-items: center;
  gap: 12px;
  min-height: 36px;
}
.make-wishes .field > span:first-child {
  flex: 0 0 72px;
}
.make-wishes .slide {
  flex: 1;
  min-width: 0;
  accent-color: var(--accent);
}
.make-wishes .inp {
  flex: 0 1 84px;
  min-width: 64px;
}
.make-wishes .pick {
  flex: 1;
  min-width: 0;
  height: 32px;
  padding: 0 8px;
  color: var(--ink);
  background: var(--bg);
  border: 1px solid var(--line-2);
  border-radius: 6px;
  font: inherit;
}
`,`/* Endpoints, and what will stand here before the first. */
.serve-none {
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 8px;
  padding: 12px 0 16px;
  border-bottom: 1px solid var(--line);
}
.serve-none svg {
  width: 100%;
  max-width: 560px;
  height: auto;
}
.serve-bar {
  padding: 8px 0;
}
[data-endpoint] {
  border-top: 1px solid var(--line);
  padding-top: 12px;
}
.stats {
  display: flex;
  flex-wrap: wrap;
  gap: 12px 32px;
  padding: 12px 0 16px;
}
.stats .v {
  font-size: 20px;
  line-height: 28px;
  font-weight: 600;
}
.stats .k {
  font-size: 12px;
  line-height: 16px;
  color: var(--ink-3);
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
.x .around {
  margin: 8px 0;
}
.new-token {
  flex-wrap: wrap;
}
.new-token .inp {
  width: auto;
  flex: 1 1 120px;
}
`].join(`
`));export{vn as default};
//# sourceMappingURL=export.js.map