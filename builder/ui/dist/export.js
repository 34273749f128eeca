import{r as e}from"./rolldown-runtime.js";import{E as t,a as n,p as r}from"./registry.js";import{a as i,c as a,f as o,g as s,h as c,i as l,l as u,n as d,t as f,u as p}from"./metrics.js";import{t as m}from"./look.js";import{l as h,n as g,o as _,t as v}from"./ask.js";import{i as y,t as b}from"./react.js";import{t as ee}from"./useStable.js";import{t as x}from"./Segments.js";import{t as te}from"./StatePill.js";import{r as ne,t as S}from"./OptionControl.js";import{a as re,i as ie,o as ae,r as oe}from"./words2.js";import{t as C}from"./DrawnFigure.js";import{t as se}from"./Pill.js";import{n as w}from"./moments.js";import{t as ce}from"./save.js";var T=e(y(),1),E=b(),le=[[`Take away`,`take`],[`Serve`,`serve`]],ue=({api:e,run:t,half:n,onHalf:r,go:i,children:a})=>(0,E.jsxs)(`header`,{className:`x-head`,children:[(0,E.jsx)(`h1`,{className:`unseen`,children:`Export`}),(0,E.jsx)(x,{label:`What to do with it`,choices:le,value:n,onChoose:r}),(0,E.jsxs)(`span`,{className:`m`,children:[`Run `,(0,E.jsx)(`b`,{children:t.name})]}),t.state!==`finished`&&(0,E.jsx)(te,{state:t.state}),(0,E.jsx)(de,{address:`${e}/runs/${t.id}/evaluation`}),(0,E.jsx)(`button`,{type:`button`,className:`link`,onClick:()=>i(`runs`),children:`another run`}),(0,E.jsx)(`span`,{className:`grow`}),a]});function de({address:e}){let[t,n]=(0,T.useState)(null);(0,T.useEffect)(()=>{let t=new AbortController;return g(e,{signal:t.signal}).then(e=>{l(e.words),n(e)},()=>{}),()=>t.abort()},[e]);let[r]=Object.keys(t?.scores??{});return!t||!r?null:(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`b`,{title:i(r),children:d(r,t.scores[r].value)}),(0,E.jsxs)(`span`,{className:`s q nw`,children:[i(r).toLowerCase(),` on `,c(t.rows),` `,t.part,` rows`]})]})}var D=({tone:e=`bad`,children:t})=>(0,E.jsx)(`div`,{className:`note ${e}`,role:e===`bad`?`alert`:`status`,children:t});function O(e){let[t,n]=(0,T.useState)(null);return(0,T.useEffect)(()=>{let t=new AbortController;return g(e,{signal:t.signal}).then(n,()=>void 0),()=>t.abort()},[e]),t}var fe=4,pe=e=>e.map(e=>String(Number(e.toFixed(fe)))).join(`  `);function me(e,t){let n=(e.includes(`.`)||!/\d,\d/.test(e)?e.replaceAll(`,`,` `):e.replaceAll(`,`,`.`)).replaceAll(`−`,`-`).split(/[\s;]+/).filter(Boolean),r=n.find(e=>!Number.isFinite(Number(e)));return r===void 0?n.length===t?{code:n.map(Number)}:{wrong:`The code has ${t} numbers, and ${n.length} stand here.`}:{wrong:`“${r.slice(0,20)}” is no number. Write ${t} numbers, such as 0.5 −1.2.`}}function he({address:e}){let t=O(`${e}/latent`);return t&&`codes`in t&&t.codes.length?(0,E.jsx)(ge,{space:t,address:`${e}/latent`}):null}function ge({space:e,address:t}){let[n,r]=(0,T.useState)(pe(e.codes[0])),[i,a]=(0,T.useState)(()=>oe(e,0,{})),o=(0,T.useMemo)(()=>me(n,e.size),[n,e.size]),s=ie(t,(0,T.useMemo)(()=>`code`in o?[o.code]:null,[o]),i);return(0,E.jsxs)(`section`,{className:`decode-code`,"aria-label":`Decode a code`,children:[(0,E.jsxs)(`div`,{className:`try-head`,children:[(0,E.jsx)(`h2`,{children:`Decode a code`}),(0,E.jsxs)(`span`,{className:`s q`,children:[e.size,` numbers; at first those of a real sample`]})]}),(0,E.jsx)(ne,{className:`inp`,"aria-label":`Numbers of the code`,defaultValue:n,onCommit:r,spellCheck:!1}),(0,E.jsx)(`div`,{className:`make-wishes`,children:e.wishes.map(e=>(0,E.jsx)(S,{option:e,value:i[e.name],onChange:t=>a(n=>({...n,[e.name]:t}))},e.name))}),(0,E.jsx)(`div`,{"aria-live":`polite`,children:`wrong`in o?(0,E.jsx)(D,{tone:`warn`,children:o.wrong}):(0,E.jsx)(ae,{answered:s})})]})}var k={name:`count`,label:`Samples`,help:`How many are made.`,kind:`int`,default:16,low:1,high:64,step:1,nullable:!1,advanced:!1,choices:null},A={...k,name:`seed`,label:`Seed`,help:`The same seed makes the same samples.`,default:0,low:0,high:2**31-1};function _e({address:e}){let t=O(`${e}/make`);return t?.makes?(0,E.jsx)(ve,{address:e,wishes:t.wishes}):null}function ve({address:e,wishes:t}){let[n,r]=(0,T.useState)({}),[i,a]=(0,T.useState)(null),[o,s]=(0,T.useState)(!1),c=e=>n[e.name]??e.default,[l,u]=[c(k),c(A)],d=Object.fromEntries(t.map(e=>[e.name,c(e)])),f=async()=>{s(!0);try{a(await g(`${e}/make`,{json:{count:l,seed:u,wishes:d}}))}catch(e){a({refusal:e.message})}s(!1)},p=new URLSearchParams({count:String(l),seed:String(u),wishes:JSON.stringify(d)});return(0,E.jsxs)(`section`,{className:`make-samples`,"aria-label":`Make samples`,children:[(0,E.jsxs)(`div`,{className:`try-head`,children:[(0,E.jsx)(`h2`,{children:`Make samples`}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsx)(`a`,{className:`btn`,href:`${e}/made.npz?${p}`,download:`made.npz`,children:`As numbers`}),(0,E.jsx)(`button`,{type:`button`,className:`btn p`,disabled:o,onClick:()=>void f(),children:o?`Making …`:`Make`})]}),(0,E.jsx)(`div`,{className:`make-wishes`,children:[k,A,...t].map(e=>(0,E.jsx)(S,{option:e,value:c(e),onChange:t=>r(n=>({...n,[e.name]:t}))},e.name))}),(0,E.jsx)(`div`,{"aria-live":`polite`,children:(0,E.jsx)(ye,{shown:i})})]})}function ye({shown:e}){return e?`refusal`in e?(0,E.jsx)(D,{tone:`warn`,children:e.refusal}):e.figures.length?(0,E.jsx)(E.Fragment,{children:e.figures.map((e,t)=>(0,E.jsx)(C,{record:e,around:{}},t))}):(0,E.jsx)(`p`,{className:`q`,children:`These samples have no picture. Take them as numbers.`}):(0,E.jsx)(`p`,{className:`q`,children:`What it makes appears here.`})}var j=280,M=22,be=120;function N({form:e,onAsk:t,onClear:n}){let i=(0,T.useRef)(null),a=(0,T.useRef)(null),o=(0,T.useRef)(0),[s,c]=r(e.picture?.dark??!0);(0,T.useEffect)(()=>P(i.current,s),[s]);let l=()=>t({drawing:i.current.toDataURL(`image/png`)}),u=e=>{try{e.currentTarget.setPointerCapture(e.pointerId)}catch{}a.current=xe(e),Se(e.currentTarget,c,a.current),e.preventDefault()},d=e=>{if(!a.current)return;let t=xe(e);Ce(e.currentTarget,c,a.current,t),a.current=t,performance.now()-o.current<=be||(o.current=performance.now(),l())},f=()=>{a.current&&(a.current=null,l())};return(0,E.jsxs)(`div`,{children:[(0,E.jsx)(`canvas`,{ref:i,className:`pad`,width:j,height:j,tabIndex:0,role:`img`,"aria-label":`Drawing pad: draw with the mouse or a finger`,onPointerDown:u,onPointerMove:d,onPointerUp:f,onPointerCancel:f}),(0,E.jsxs)(`div`,{className:`row below`,children:[(0,E.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>{P(i.current,s),n()},children:`Clear`}),(0,E.jsx)(`span`,{className:`s q`,children:`brought to the size of the training pictures`})]})]})}function xe({clientX:e,clientY:t,currentTarget:n}){let{left:r,top:i,width:a,height:o}=n.getBoundingClientRect();return[(e-r)*j/a,(t-i)*j/o]}function P(e,t){let n=e.getContext(`2d`);n.fillStyle=t,n.fillRect(0,0,j,j)}function Se(e,t,[n,r]){let i=e.getContext(`2d`);i.beginPath(),i.fillStyle=t,i.arc(n,r,M/2,0,2*Math.PI),i.fill()}function Ce(e,t,n,r){let i=e.getContext(`2d`);i.strokeStyle=t,i.lineWidth=M,i.lineCap=`round`,i.lineJoin=`round`,i.beginPath(),i.moveTo(...n),i.lineTo(...r),i.stroke()}var F={lower:{top:.5,left:0,bottom:1,right:1},upper:{top:0,left:0,bottom:.5,right:1},left:{top:0,left:0,bottom:1,right:.5},right:{top:0,left:.5,bottom:1,right:1}},I=({top:e,left:t,bottom:n,right:r})=>[e,t,n,r],we=e=>Object.keys(F).find(t=>String(I(F[t]))===String(I(e)))??``;function Te(e,t,n,r){let[i,a]=Ee(e[0],t[0],n),[o,s]=Ee(e[1],t[1],r);return{top:o,left:i,bottom:s,right:a}}function Ee(e,t,n){let r=e=>Math.min(1,Math.max(0,e))*n,i=Math.min(Math.floor(r(Math.min(e,t))),n-1),a=Math.max(Math.ceil(r(Math.max(e,t))),i+1);return[i/n,a/n]}function De({picture:e,hole:t,onHole:r}){let i=(0,T.useRef)(null),a=e=>{t&&(e.currentTarget.setPointerCapture(e.pointerId),i.current=Oe(e),e.preventDefault())},o=t=>{i.current&&r(Te(i.current,Oe(t),e.width,e.height))},s=()=>{i.current=null};return(0,E.jsxs)(`div`,{className:t?`hole-picture takes`:`hole-picture`,"data-testid":`hole-picture`,onPointerDown:a,onPointerMove:o,onPointerUp:s,onPointerCancel:s,children:[(0,E.jsx)(n,{record:e}),t&&(0,E.jsx)(`div`,{className:`hole`,"data-testid":`hole`,style:ke(t)})]})}function Oe({clientX:e,clientY:t,currentTarget:n}){let{left:r,top:i,width:a,height:o}=n.getBoundingClientRect();return[(e-r)/a,(t-i)/o]}var L=e=>`${100*e}%`,ke=({top:e,left:t,bottom:n,right:r})=>({top:L(e),left:L(t),height:L(n-e),width:L(r-t)}),R={...k,label:`Ways`,help:`How many ways it might have been.`,default:6,high:16};function Ae({address:e}){let t=O(`${e}/repair`);return t?.repairs?(0,E.jsx)(Me,{repairs:t,address:`${e}/repair`}):null}var je=[[`Lower`,`lower`],[`Upper`,`upper`],[`Left`,`left`],[`Right`,`right`]];function Me({repairs:e,address:t}){let[n,r]=(0,T.useState)({row:0}),[i,a]=(0,T.useState)(!1),[o,s]=(0,T.useState)(!1),[c,l]=(0,T.useState)(F.lower),[u,d]=(0,T.useState)({}),[f,p]=(0,T.useState)(null),[m,h]=(0,T.useState)(!1),_=Pe(t,n,e=>p({refusal:e})),v=(o?e.cleaning:null)??e.wishes,y=e.draws||o?[...e.draws?[R,A]:[],...v]:v,b=e=>u[e.name]??e.default,ee=()=>r({row:Math.floor(Math.random()*e.of)}),te=e=>{a(e),r(e?null:{row:0}),p(null)},ne=async()=>{h(!0);let r=Object.fromEntries(v.map(e=>[e.name,b(e)])),i=e.draws?{count:b(R),seed:b(A)}:{},a=o?{}:{box:I(c)};try{p(await g(t,{json:{...n,...i,...a,wishes:r}}))}catch(e){p({refusal:e.message})}h(!1)};return(0,E.jsxs)(`section`,{className:`repair-picture`,"aria-label":`Repair a picture`,children:[(0,E.jsxs)(`div`,{className:`try-head`,children:[(0,E.jsx)(`h2`,{children:`Repair a picture`}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsx)(x,{label:`Which picture`,choices:[[`A real one`,!1],[`Draw`,!0]],value:i,onChoose:te}),(0,E.jsx)(`button`,{type:`button`,className:`btn p`,disabled:m||!_,onClick:()=>void ne(),children:m?`Working …`:o?`Take it away`:`Fill in`})]}),e.cleaning&&(0,E.jsx)(`div`,{className:`below-less`,children:(0,E.jsx)(x,{label:`What is wrong with it`,choices:[[`A part is missing`,!1],[`There is noise in it`,!0]],value:o,onChoose:e=>{s(e),p(null)}})}),(0,E.jsx)(`div`,{className:`make-wishes`,children:y.map(e=>(0,E.jsx)(S,{option:e,value:b(e),onChange:t=>d(n=>({...n,[e.name]:t}))},e.name))}),(0,E.jsxs)(`div`,{className:`ask`,children:[(0,E.jsxs)(`div`,{children:[i&&(0,E.jsx)(N,{form:{picture:e},onAsk:({drawing:e})=>e&&r({drawing:e}),onClear:()=>r(null)}),_&&(0,E.jsx)(De,{picture:_,hole:o?null:c,onHole:l}),!i&&(0,E.jsx)(`button`,{type:`button`,className:`btn sm below`,onClick:ee,children:`Another real one`}),!o&&(0,E.jsxs)(`div`,{className:`below`,children:[(0,E.jsx)(x,{label:`Which half is missing`,choices:je,value:we(c),onChoose:e=>e&&l(F[e])}),(0,E.jsx)(`p`,{className:`s q`,children:`Which half is missing; or drag a rectangle over the picture.`})]})]}),(0,E.jsx)(`div`,{className:`answer`,"aria-live":`polite`,children:(0,E.jsx)(Ne,{shown:f,cleans:o})})]})]})}function Ne({shown:e,cleans:t}){return e?`refusal`in e?(0,E.jsx)(D,{tone:`warn`,children:e.refusal}):(0,E.jsx)(E.Fragment,{children:e.figures.map((e,t)=>(0,E.jsx)(C,{record:e,around:{}},t))}):(0,E.jsx)(`p`,{className:`q`,children:t?`It appears here without its noise.`:`What might be there appears here.`})}function Pe(e,t,n){let[r,i]=(0,T.useState)(null),a=JSON.stringify(t);return(0,T.useEffect)(()=>{if(!t){i(null);return}let r=new AbortController;return g(e,{json:{...t,look:!0},signal:r.signal}).then(e=>i(e.given),e=>r.signal.aborted||n(e.message)),()=>r.abort()},[e,a]),r}var Fe=3;function z({progress:e=0,label:t}){let n=(0,E.jsx)(`i`,{style:{width:`${Math.max(Fe,100*e)}%`}});return t?(0,E.jsx)(`div`,{className:`meter`,role:`progressbar`,"aria-valuenow":Math.round(100*e),"aria-label":t,children:n}):(0,E.jsx)(`div`,{className:`meter`,children:n})}var Ie=1600;function B({text:e}){let[t,n]=(0,T.useState)(`Copy`),r=(0,T.useRef)(null);return(0,E.jsx)(`button`,{ref:r,type:`button`,className:`btn sm`,onClick:async()=>{try{await navigator.clipboard.writeText(e),n(`Copied`)}catch{let e=r.current?.parentElement?.parentElement?.querySelector(`pre, code`);e&&getSelection()?.selectAllChildren(e),n(`Press Ctrl+C`)}setTimeout(()=>n(`Copy`),Ie)},children:t})}var V=({title:e,text:t})=>(0,E.jsxs)(`div`,{className:`codeblock`,children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h3`,{children:e}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsx)(B,{text:t})]}),(0,E.jsx)(`pre`,{tabIndex:0,role:`region`,"aria-label":e,children:t})]});function H(e){return e==null?`–`:e<1e-4?`${(e*1e6).toFixed(0)} µs`:e<1?`${(e*1e3).toFixed(e<.01?2:1)} ms`:`${e.toFixed(2)} s`}var Le={},Re=({shown:e})=>(0,E.jsx)(`div`,{className:`answer`,"aria-live":`polite`,children:(0,E.jsx)(ze,{shown:e})});function ze({shown:e}){return e?`refusal`in e?(0,E.jsx)(D,{tone:`warn`,children:e.refusal}):(0,E.jsx)(Be,{...e}):(0,E.jsx)(`p`,{className:`q`,children:`The answer appears here.`})}function Be({answer:{figures:e,notes:t,seconds:n},seconds:r}){return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`div`,{className:`figures`,children:e.map((e,t)=>(0,E.jsx)(C,{record:e,around:Le},t))}),(t??[]).map(e=>(0,E.jsx)(D,{tone:`quiet`,children:e},e)),(0,E.jsxs)(`p`,{className:`s q took`,children:[H(n),` in onnxruntime, exactly what the file answers; `,H(r),` with the way there and back.`]})]})}var Ve={};function He({shown:e}){return!e||`refusal`in e||!e.answer.behind.length?null:(0,E.jsx)(`section`,{className:`figures behind`,"aria-label":`What it looked at`,children:e.answer.behind.map((e,t)=>(0,E.jsx)(C,{record:e,around:Ve},t))})}function Ue({form:{expects:e,example:t},onAsk:n,onRefuse:r}){let i=(0,T.useRef)(null);return(0,E.jsxs)(`div`,{children:[(0,E.jsx)(`p`,{className:`s q`,children:e}),(0,E.jsx)(`textarea`,{ref:i,className:`inp code`,rows:12,"aria-label":`Inputs as JSON`,defaultValue:JSON.stringify(t?.inputs??{})}),(0,E.jsx)(`button`,{type:`button`,className:`btn below`,onClick:()=>{try{n({inputs:JSON.parse(i.current.value)})}catch{r(`This is no JSON.`)}},children:`Predict`})]})}var We=55e5;function U({what:e,accept:t,advice:n,onRefuse:r,onRead:i,children:a}){let[o,s]=(0,T.useState)(!1),c=(0,T.useRef)(null),l=t=>{if(!t)return;if(t.size>We){r(`The ${e} is larger than 5 MB. ${n}`);return}let a=new FileReader;a.onload=()=>i(String(a.result)),a.readAsDataURL(t)};return(0,E.jsxs)(`div`,{children:[(0,E.jsxs)(`div`,{className:`drop${o?` over`:``}`,onDragOver:e=>{e.preventDefault(),s(!0)},onDragLeave:()=>s(!1),onDrop:e=>{e.preventDefault(),s(!1),l(e.dataTransfer.files[0])},children:[(0,E.jsxs)(`p`,{children:[`Drop a `,e,` here, or `]}),(0,E.jsx)(`button`,{type:`button`,className:`btn sm below`,onClick:()=>c.current?.click(),children:`Choose a file`})]}),(0,E.jsx)(`input`,{ref:c,type:`file`,accept:t,hidden:!0,onChange:e=>l(e.currentTarget.files?.[0])}),a]})}function Ge({onAsk:e,onRefuse:t}){let[n,r]=(0,T.useState)(null);return(0,E.jsx)(U,{what:`picture`,accept:`image/*`,advice:`Make it smaller.`,onRefuse:t,onRead:t=>{r(t),e({picture:t})},children:n&&(0,E.jsx)(`img`,{className:`own-picture`,alt:`Yours`,src:n})})}function Ke(e,t){return Object.fromEntries(e.map(e=>[e.name,qe(e,t(e.name))]))}function qe({type:e},t){return t===``?null:e===`number`&&Number.isFinite(Number(t))?Number(t):t}var Je=(e,t)=>String(t[e.name]??e.usual??``),Ye=({low:e,high:t})=>e==null?``:`${p(e)} to ${p(t)} in the training data`,Xe=({picture:e,sound:t,rows:n})=>!!(e??t)&&n.length>0,Ze=({rows:e,picture:t,drawing:n,sound:r})=>!!(e&&(t??n??r)),W=6;function Qe(e){let t=e.slice(0,W).map(({name:e})=>e),n=e.length>W?` and ${e.length-W} more`:``;return`the column${e.length>1?`s`:``} ${t.join(`, `)}${n}`}function G(e,t){let n=(0,T.useRef)(e);n.current=e;let r=(0,T.useRef)(void 0);return(0,T.useEffect)(()=>()=>clearTimeout(r.current),[]),(0,T.useCallback)(()=>{clearTimeout(r.current),r.current=setTimeout(()=>n.current(),t)},[t])}var $e=150;function K({form:{rows:e,example:t},onAsk:n}){let r=(0,T.useRef)(null),i=t?.rows?.[0]??{},a=()=>{let t=new FormData(r.current);n({rows:[Ke(e,e=>String(t.get(e)??``))]})},o=G(a,$e),s=(0,T.useRef)(a);return(0,T.useEffect)(()=>s.current(),[]),(0,E.jsxs)(`form`,{ref:r,onInput:o,onSubmit:e=>{e.preventDefault(),a()},children:[(0,E.jsx)(`div`,{className:`fields`,children:e.map(e=>(0,E.jsxs)(`label`,{children:[e.name,(0,E.jsx)(et,{column:e,given:i})]},e.name))}),(0,E.jsx)(`button`,{type:`submit`,className:`btn below-more`,children:`Predict`})]})}function et({column:e,given:t}){let{name:n,type:r,levels:i}=e,a=Je(e,t);return i?(0,E.jsxs)(`select`,{className:`inp`,name:n,defaultValue:a,children:[(0,E.jsx)(`option`,{value:``,children:`(missing)`}),i.map(e=>(0,E.jsx)(`option`,{value:e,children:e},e))]}):(0,E.jsx)(`input`,{className:`inp`,name:n,defaultValue:a,inputMode:r===`number`?`decimal`:`text`,title:Ye(e)})}var tt=300;function nt(e){let[t,n]=(0,T.useState)(null),r=(0,T.useRef)(new AbortController);(0,T.useEffect)(()=>()=>r.current.abort(),[]);let i=async(e,{signal:t})=>{for(;!t.aborted;){let r=await g(e,{signal:t});if(n({now:r,address:e}),r.state!==`making`)return;await new Promise(e=>setTimeout(e,tt))}},a=async(t,a)=>{r.current.abort();let o=new AbortController;r.current=o,n({sending:t});try{await i(`${e}/${await a()}`,o)}catch(e){o.signal.aborted||n({trouble:e.message})}};return{shown:t,send:t=>void a(t.name,()=>rt(e,t)),answer:(e,t)=>void a(e,t),cancel:()=>{t&&`address`in t&&g(t.address,{method:`DELETE`}).catch(()=>{})}}}async function rt(e,t){let n=await fetch(e,{method:`POST`,credentials:`same-origin`,headers:{"content-type":`text/csv`},body:t}),r=await n.json();if(!n.ok)throw new v(r.error,n.status);return r.id}function it({columns:e,versions:t,address:n}){let{shown:r,send:i,answer:a,cancel:o}=nt(`${n}/file`),s=({file:e,name:t})=>a(t,async()=>(await g(`${n}/version`,{json:{file:e}})).id),c=(0,T.useRef)(null),l=({files:e})=>{let t=e?.[0];t&&(i(t),c.current.value=``)};return(0,E.jsxs)(`section`,{children:[(0,E.jsxs)(`p`,{className:`m`,children:[`A CSV with `,Qe(e),`. It comes back with the answers behind.`]}),(0,E.jsx)(`button`,{type:`button`,className:`btn below`,onClick:()=>c.current?.click(),children:`Choose a CSV file`}),(0,E.jsx)(`input`,{ref:c,type:`file`,accept:`.csv,.tsv,text/csv`,hidden:!0,onChange:e=>l(e.currentTarget)}),t.length>0&&(0,E.jsxs)(`div`,{className:`row below`,children:[(0,E.jsx)(`span`,{className:`s q`,children:`Or all rows of`}),t.map(e=>(0,E.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>s(e),children:at(e)},e.number))]}),(0,E.jsx)(`div`,{className:`below`,children:r&&(0,E.jsx)(ot,{shown:r,onCancel:o})})]})}var at=({name:e,number:t,seen:n})=>`${e}, version ${t} (${n?`learned from`:`not seen`})`;function ot({shown:e,onCancel:t}){if(`trouble`in e)return(0,E.jsx)(D,{children:e.trouble});if(`sending`in e)return(0,E.jsxs)(`p`,{className:`m`,children:[`Sending `,e.sending]});let{now:n,address:r}=e;return n.state===`failed`?(0,E.jsx)(D,{tone:`warn`,children:n.sentence}):n.state===`ready`?(0,E.jsx)(st,{now:n,address:r}):(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`p`,{className:`m`,children:n.text}),(0,E.jsx)(z,{progress:n.progress}),(0,E.jsx)(`button`,{type:`button`,className:`btn sm below`,onClick:t,children:`Cancel`})]})}function st({now:{answer:e},address:t}){let{rows:n=0,refused:r=0,seconds:i}=e??{};return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsxs)(D,{tone:r?`warn`:`good`,children:[c(n),` rows answered in `,H(i),`.`,r>0&&` ${c(r)} row${r>1?`s do`:` does`} not fit; the last column says why.`]}),(0,E.jsxs)(`a`,{className:`btn`,href:`${t}/answers.csv`,download:``,children:[(0,E.jsx)(_,{name:`download`}),`Download the answers`]})]})}function ct({form:e,onAsk:t}){let n=(0,T.useRef)(null),{steps:r,channels:i,ragged:a}=e.series??{steps:0,channels:1,ragged:!1},o=i>1;return(0,E.jsxs)(`div`,{children:[(0,E.jsx)(`textarea`,{ref:n,className:`inp code`,rows:10,"aria-label":`Series`,placeholder:o?`One line a step, ${i} numbers side by side`:`Numbers, separated by blanks or commas`}),(0,E.jsxs)(`div`,{className:`row below`,children:[(0,E.jsx)(`button`,{type:`button`,className:`btn`,onClick:()=>t({series:n.current.value}),children:`Predict`}),(0,E.jsxs)(`span`,{className:`s q`,children:[a&&`Up to `,r,` steps`,o&&` of ${i} channels`]})]})]})}function lt({form:{sound:e},onAsk:t,onRefuse:n}){let[r,i]=(0,T.useState)(null),a=e=>{i(e),t({sound:e})},o=e?e.samples/e.rate:0;return(0,E.jsxs)(U,{what:`sound`,accept:`audio/*,.wav,.flac,.ogg,.mp3`,advice:`Cut out what is to be heard.`,onRefuse:n,onRead:a,children:[r&&(0,E.jsx)(`audio`,{className:`own-sound`,controls:!0,src:r,"aria-label":`Yours`}),(0,E.jsxs)(`p`,{className:`s q`,children:[`WAV, FLAC, OGG or MP3; the first `,Number(o.toPrecision(3)),` s are heard.`]})]})}var ut=200;function dt({form:e,onAsk:t}){let n=(0,T.useRef)(null),r=G(()=>{let e=n.current?.value??``;e.trim()&&t({text:e})},ut);return(0,E.jsx)(`textarea`,{ref:n,className:`inp`,rows:6,placeholder:`Type or paste a text${e.hint&&`. ${e.hint}`}`,"aria-label":`Text`,onInput:r})}function ft(e){let[t,n]=(0,T.useState)(null),[r]=(0,T.useState)(()=>new re({send:t=>g(e,{json:{...t,neighbours:!0}}),answered:(e,t)=>n({answer:e,seconds:t}),refused:e=>n({refusal:e})}));return{shown:t,ask:e=>void r.ask(e),refuse:e=>n({refusal:e}),clear:()=>n(null)}}var q={drawing:{word:`Draw`,Box:N},picture:{word:`A picture`,Box:Ge},rows:{word:`A row`,Box:K},text:{word:`A text`,Box:dt,isWide:!0},series:{word:`A series`,Box:ct,isWide:!0},sound:{word:`A sound`,Box:lt},inputs:{word:`Numbers`,Box:Ue,isWide:!0}},J=`many`;function pt({form:e,address:t}){let[n,r]=(0,T.useState)(e.ways[0]),i=e.ways.map(e=>[q[e].word,e]),a=e.files?[...i,[`Many rows`,J]]:i;return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsxs)(`div`,{className:`try-head`,children:[(0,E.jsx)(`h2`,{children:`Try it`}),(0,E.jsx)(`span`,{className:`grow`}),a.length>1&&(0,E.jsx)(x,{label:`How to put it in`,choices:a,value:n,onChoose:r})]}),n===J?(0,E.jsx)(it,{columns:e.rows,versions:e.versions,address:t}):(0,E.jsx)(mt,{way:n,form:e,address:t},n),(0,E.jsx)(V,{title:`From a program`,text:e.lines})]})}function mt({way:e,form:t,address:n}){let{shown:r,ask:i,refuse:a,clear:o}=ft(n),s=(0,T.useRef)({}),c=Xe(t),l={form:t,onAsk:c?e=>{s.current={...s.current,...e},Ze(s.current)&&i(s.current)}:i,onRefuse:a,onClear:o},{Box:u,isWide:d=!1}=q[e];return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsxs)(`div`,{className:d?`ask wide`:`ask`,children:[(0,E.jsxs)(`div`,{children:[(0,E.jsx)(u,{...l}),c&&(0,E.jsx)(K,{...l})]}),(0,E.jsx)(Re,{shown:r})]}),(0,E.jsx)(He,{shown:r})]})}function ht({asking:{address:e,form:t,trouble:n,lookAgain:r},isFirst:i,before:a}){let o=(0,T.useRef)(null);return(0,T.useEffect)(()=>{i&&o.current?.scrollIntoView()},[i]),(0,E.jsxs)(`aside`,{ref:o,className:`half`,"aria-label":`Try it`,children:[a,t?.ready?(0,E.jsx)(pt,{form:t,address:e}):(0,E.jsxs)(gt,{children:[n&&(0,E.jsx)(D,{children:n}),t&&(0,E.jsx)(_t,{now:t,onAgain:r})]})]})}var gt=({children:e})=>(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`div`,{className:`try-head`,children:(0,E.jsx)(`h2`,{children:`Try it`})}),e]});function _t({now:e,onAgain:t}){return e.trained===!1?(0,E.jsx)(`p`,{className:`m`,children:`Train the network first, then ask it here.`}):e.state===`failed`?(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(D,{children:e.sentence}),(0,E.jsx)(`button`,{type:`button`,className:`btn`,onClick:t,children:`Try again`})]}):(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`p`,{className:`m`,children:e.text??`Getting the network ready`}),(0,E.jsx)(z,{progress:e.progress,label:`The network is made ready`})]})}function Y(e){let t=(0,T.useRef)(()=>{}),n=(0,T.useRef)(e);return n.current=e,(0,T.useEffect)(()=>{let e=new AbortController,r,i=0,a=async()=>{clearTimeout(r),i+=1;let t=i,o=await n.current(e.signal),s=t!==i||e.signal.aborted;o!==void 0&&!s&&(r=setTimeout(()=>void a(),o))};return t.current=()=>void a(),a(),()=>{e.abort(),clearTimeout(r)}},[]),(0,T.useCallback)(()=>t.current(),[])}var vt=500;function yt(e){let[t,n]=(0,T.useState)(null),[r,i]=(0,T.useState)(``);return{address:e,form:t,trouble:r,lookAgain:Y(async t=>{try{let r=await g(e,{signal:t});return n(r),i(``),!r.ready&&r.trained!==!1&&r.state!==`failed`?vt:void 0}catch(e){return t.aborted||i(e.message),vt}})}}function bt({counts:e}){let{requests:t={},latency:n={},per_second:r,rows_a_batch:i}=e,a=Object.values(t).reduce((e,t)=>e+t,0),o=t[200]??0;return(0,E.jsxs)(`div`,{className:`stats`,"aria-live":`off`,children:[(0,E.jsx)(X,{name:`requests`,value:c(a),label:`requests`}),(0,E.jsx)(X,{name:`answered`,value:c(o),label:`answered`}),(0,E.jsx)(X,{name:`refused`,value:c(a-o),label:`refused`}),(0,E.jsx)(X,{name:`rate`,value:(r??0).toFixed(1),label:`a second now`}),(0,E.jsx)(X,{name:`p50`,value:H(n.p50),label:`p50, last minute`}),(0,E.jsx)(X,{name:`p95`,value:H(n.p95),label:`p95`}),(0,E.jsx)(X,{name:`p99`,value:H(n.p99),label:`p99`}),(0,E.jsx)(X,{name:`batch`,value:String(i??`–`),label:`rows a batch`})]})}var X=({name:e,value:t,label:n})=>(0,E.jsxs)(`div`,{children:[(0,E.jsx)(`div`,{className:`v`,"data-count":e,children:t}),(0,E.jsx)(`div`,{className:`k`,children:n})]}),xt=700;function Z({url:e,token:t,body:n,to:r=`predict`}){let i=n.length>xt?`@request.json`:`'${n.replaceAll(`'`,`'\\''`)}'`;return[`curl ${e}/${r}`,`-H 'Authorization: Bearer ${t}'`,`-H 'Content-Type: application/json'`,`-d ${i}`].join(` \\
  `)}function St({url:e,token:t,body:n}){return`import json
import urllib.request

asked = ${n.length>xt?`json.load(open("request.json"))`:`json.loads(${JSON.stringify(n)})`}
request = urllib.request.Request(
    "${e}/predict", json.dumps(asked).encode(),
    {"Authorization": "Bearer ${t}", "Content-Type": "application/json"},
)
print(json.load(urllib.request.urlopen(request))["predictions"])`}var Ct=1e3;function wt({endpoint:{url:e,running:t,current:n},address:r,secret:i,onExample:a}){let o=Dt(`${r}/openapi.json`,t,n),s=(0,T.useRef)(a);if(s.current=a,(0,T.useEffect)(()=>{o&&s.current(JSON.stringify(Tt(o)))},[o]),!o||!e)return null;let c=o.paths[`/sample`]?.post.requestBody.content[`application/json`].example,l={url:e,token:i??`YOUR_TOKEN`,body:JSON.stringify(Tt(o))};return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(V,{title:`curl`,text:Z(l)}),c!==void 0&&(0,E.jsx)(V,{title:`curl, for new samples`,text:Z({...l,body:JSON.stringify(c),to:`sample`})}),(0,E.jsx)(V,{title:`Python`,text:St(l)}),(0,E.jsx)(Et,{url:e,openApi:o})]})}var Tt=({paths:e})=>e[`/predict`].post.requestBody.content[`application/json`].example,Et=({url:e,openApi:t})=>(0,E.jsxs)(`p`,{className:`s`,children:[(0,E.jsx)(`a`,{href:`${e}/openapi.json`,target:`_blank`,rel:`noopener`,children:`OpenAPI description`}),(0,E.jsxs)(`span`,{className:`q`,children:[`  `,t.info.description]})]});function Dt(e,t,n){let[r,i]=(0,T.useState)(null);return(0,T.useEffect)(()=>{if(!t)return;let n=new AbortController,r,a=async()=>{try{i(await g(e,{signal:n.signal}))}catch{n.signal.aborted||(r=setTimeout(()=>void a(),Ct))}};return a(),()=>{n.abort(),clearTimeout(r)}},[e,t,n]),r}var Ot=({tokens:e,onDo:t,onSecret:n})=>(0,E.jsxs)(`div`,{children:[(0,E.jsx)(`table`,{children:(0,E.jsx)(`tbody`,{children:e.map(e=>(0,E.jsx)(kt,{token:e,onDo:t},e.id))})}),(0,E.jsx)(Mt,{onDo:t,onSecret:n})]}),kt=({token:e,onDo:t})=>(0,E.jsxs)(`tr`,{children:[(0,E.jsx)(`td`,{children:e.name}),(0,E.jsxs)(`td`,{children:[`made `,w(e.created)]}),(0,E.jsx)(`td`,{children:e.expires?`ends ${w(e.expires)}`:`never ends`}),(0,E.jsx)(`td`,{children:e.per_minute?`${u(e.per_minute)} a minute`:`any rate`}),(0,E.jsx)(`td`,{children:(0,E.jsx)(`button`,{type:`button`,className:`btn sm t`,onClick:()=>t({do:`withdraw`,token:e.id},`Withdrawing`),children:`Withdraw`})})]}),At=[[0,`never ends`],[1,`ends in 1 day`],[30,`ends in 30 days`],[365,`ends in a year`]],jt=[[0,`any rate`],[60,`60 a minute`],[600,`600 a minute`],[6e3,`6,000 a minute`]];function Mt({onDo:e,onSecret:t}){return(0,E.jsxs)(`form`,{className:`row below new-token`,onSubmit:async n=>{n.preventDefault();let r=n.currentTarget,i=new FormData(r),a=await e({do:`token`,name:String(i.get(`name`)),days:Number(i.get(`days`)),per_minute:Number(i.get(`rate`))},`Making a token`);a&&(t(a.secret),r.reset())},children:[(0,E.jsx)(`input`,{className:`inp`,name:`name`,placeholder:`Who is it for?`,"aria-label":`Name of the token`,maxLength:60}),(0,E.jsx)(Nt,{name:`days`,label:`Ends after`,choices:At}),(0,E.jsx)(Nt,{name:`rate`,label:`Rate`,choices:jt}),(0,E.jsx)(`button`,{type:`submit`,className:`btn sm`,children:`New token`})]})}var Nt=({name:e,label:t,choices:n})=>(0,E.jsx)(`select`,{className:`inp`,name:e,"aria-label":t,children:n.map(([e,t])=>(0,E.jsx)(`option`,{value:e,children:t},e))}),Pt=6e3;function Ft({address:e,request:t,onRequest:n}){let[r,i]=(0,T.useState)(null);return(0,E.jsxs)(`div`,{children:[(0,E.jsx)(`h2`,{children:`Try it`}),(0,E.jsxs)(`div`,{className:`try`,children:[(0,E.jsx)(`textarea`,{className:`inp code`,rows:5,"aria-label":`Request as JSON`,spellCheck:!1,value:t,onChange:e=>n(e.currentTarget.value)}),(0,E.jsx)(`div`,{className:`row around`,children:(0,E.jsx)(`button`,{type:`button`,className:`btn`,onClick:async()=>{try{i(await It(`${e}/try`,t))}catch(e){i({refusal:e instanceof SyntaxError?`This is no JSON.`:e.message})}},children:`Send`})}),(0,E.jsx)(`div`,{"aria-live":`polite`,children:r&&(0,E.jsx)(Lt,{tried:r})})]})]})}async function It(e,t){let n=JSON.parse(t),r=performance.now();return{answer:await g(e,{json:n}),seconds:(performance.now()-r)/1e3}}function Lt({tried:e}){if(`refusal`in e)return(0,E.jsx)(D,{tone:`warn`,children:e.refusal});let{answer:t,seconds:n}=e;return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsxs)(`p`,{className:`s q`,children:[`Answered by version `,t.version,` in `,H(t.seconds),`, `,H(n),` with the way there and back.`]}),(0,E.jsx)(`pre`,{"data-tried":``,children:JSON.stringify(t,null,1).slice(0,Pt)})]})}var Rt=[`version`,`run`,`made`,``];function zt({endpoint:e,run:t,onDo:n}){return(0,E.jsxs)(`div`,{children:[(0,E.jsxs)(`table`,{children:[(0,E.jsx)(`thead`,{children:(0,E.jsx)(`tr`,{children:Rt.map(e=>(0,E.jsx)(`th`,{scope:`col`,children:e},e))})}),(0,E.jsx)(`tbody`,{children:e.versions.toReversed().map(t=>(0,E.jsx)(Bt,{version:t,current:e.current,onDo:n},t.version))})]}),(0,E.jsx)(Vt,{endpoint:e,run:t,onDo:n})]})}function Bt({version:{version:e,note:t,run:n,created:r},current:i,onDo:a}){let o=e===i;return(0,E.jsxs)(`tr`,{children:[(0,E.jsxs)(`td`,{children:[(0,E.jsx)(`b`,{children:e}),o&&` · answers now`]}),(0,E.jsx)(`td`,{children:t||n}),(0,E.jsx)(`td`,{children:w(r)}),(0,E.jsx)(`td`,{children:!o&&(0,E.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>a({do:`switch`,version:e},`Changing to version ${e}`),children:`Use this one`})})]})}function Vt({endpoint:{versions:e,current:t,previous:n},run:r,onDo:i}){return(0,E.jsxs)(`div`,{className:`row below`,children:[e.at(-1)?.run===r.id?(0,E.jsx)(`span`,{className:`s q`,children:`The open run is the newest version.`}):(0,E.jsxs)(`button`,{type:`button`,className:`btn sm`,onClick:()=>i({do:`add`,run:r.id},`Exporting and checking; the old version answers until the new one is ready.`),children:[`Add the run `,r.name,` as the next version`]}),n&&(0,E.jsxs)(`button`,{type:`button`,className:`btn sm`,onClick:()=>i({do:`roll back`},`Going back`),children:[n<(t??0)?`Roll back`:`Return`,` to version `,n]})]})}function Ht({endpoint:e,address:t,run:n,secret:r,onDo:i,onSecret:a}){let[o,s]=(0,T.useState)(``);return(0,E.jsxs)(`section`,{"data-endpoint":e.id,"aria-label":`Endpoint ${e.name}`,children:[(0,E.jsx)(Ut,{endpoint:e,onDo:i}),(0,E.jsx)(`div`,{children:r&&(0,E.jsx)(Wt,{secret:r})}),(0,E.jsx)(bt,{counts:e.counts??{}}),(0,E.jsx)(Ft,{address:t,request:o,onRequest:s}),(0,E.jsx)(`div`,{children:(0,E.jsx)(wt,{endpoint:e,address:t,secret:r,onExample:e=>s(t=>t||e)})}),(0,E.jsx)(`h2`,{className:`below-more`,children:`Versions`}),(0,E.jsx)(zt,{endpoint:e,run:n,onDo:i}),(0,E.jsx)(`h2`,{className:`below-more`,children:`Tokens`}),(0,E.jsx)(Ot,{tokens:e.tokens,onDo:i,onSecret:a})]})}function Ut({endpoint:{name:e,url:t,running:n},onDo:r}){let i=n?{state:`running`,word:`Answering`,tone:`done`,shape:`tick`}:{state:`stopped`,word:`Stopped`,tone:``,shape:`square`},a=()=>{confirm(`Delete the endpoint ${e}, its versions and tokens?`)&&r({do:`delete`},`Deleting`)};return(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h2`,{children:e}),(0,E.jsx)(se,{...i}),(0,E.jsx)(`code`,{className:`s q`,children:t}),(0,E.jsx)(`span`,{className:`grow`}),n?(0,E.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>r({do:`stop`},`Stopping; requests under way are answered first.`),children:`Stop`}):(0,E.jsx)(`button`,{type:`button`,className:`btn sm p`,onClick:()=>r({do:`start`},`Starting`),children:`Start`}),(0,E.jsx)(`button`,{type:`button`,className:`btn sm t`,onClick:a,children:`Delete`})]})}var Wt=({secret:e})=>(0,E.jsxs)(`div`,{className:`note good`,children:[`This token is shown once: only its hash is kept. Copy it now.`,(0,E.jsxs)(`div`,{className:`secret`,children:[(0,E.jsx)(`code`,{"data-secret":``,children:e}),(0,E.jsx)(B,{text:e})]})]}),Gt=1200,Kt=({form:e,address:t,children:n})=>(0,E.jsxs)(E.Fragment,{children:[(0,E.jsxs)(`div`,{className:`serve-none`,children:[(0,E.jsx)(Zt,{}),(0,E.jsx)(`h2`,{children:`No endpoint yet`}),(0,E.jsx)(`p`,{className:`m`,children:`One press gives this network an address that programs can ask: versions, tokens, a description in OpenAPI. It runs in a process of its own and goes on without this page.`}),n]}),e?.example&&(0,E.jsx)(Jt,{example:e.example,address:`${t}/predict`}),(0,E.jsx)(Yt,{address:t})]}),qt={url:`http://127.0.0.1:PORT`,token:`YOUR_TOKEN`};function Jt({example:e,address:t}){let n=Xt(t,e),r={...qt,body:JSON.stringify(e)};return(0,E.jsxs)(`section`,{"aria-label":`An example request`,children:[(0,E.jsx)(`h2`,{className:`below-more`,children:`An example request`}),(0,E.jsx)(`p`,{className:`s q`,children:`The address and the token are said when the endpoint is made; the rest stays as it is here.`}),(0,E.jsx)(V,{title:`curl`,text:Z(r)}),(0,E.jsx)(V,{title:`Python`,text:St(r)}),n&&(0,E.jsx)(V,{title:`What comes back, asked just now`,text:n})]})}function Yt({address:e}){let t=O(`${e}/make`);if(!t?.example)return null;let n={...qt,body:JSON.stringify(t.example),to:`sample`};return(0,E.jsx)(`section`,{"aria-label":`An example request for samples`,children:(0,E.jsx)(V,{title:`curl, for new samples`,text:Z(n)})})}function Xt(e,t){let[n,r]=(0,T.useState)(``),i=JSON.stringify(t);return(0,T.useEffect)(()=>{let t=new AbortController;return g(e,{json:JSON.parse(i),signal:t.signal}).then(({predictions:e,seconds:t})=>r(JSON.stringify({predictions:e,seconds:t},null,1).slice(0,Gt)),()=>{}),()=>t.abort()},[e,i]),n}var Zt=()=>(0,E.jsxs)(`svg`,{viewBox:`0 0 560 92`,"aria-hidden":`true`,fill:`none`,stroke:`var(--line-2)`,strokeDasharray:`4 4`,children:[(0,E.jsx)(`rect`,{x:`1`,y:`1`,width:`120`,height:`16`,rx:`4`}),(0,E.jsx)(`rect`,{x:`133`,y:`1`,width:`72`,height:`16`,rx:`8`}),(0,E.jsx)(`rect`,{x:`217`,y:`1`,width:`180`,height:`16`,rx:`4`}),(0,E.jsx)(`rect`,{x:`503`,y:`-1`,width:`56`,height:`20`,rx:`6`}),[0,1,2,3,4,5].map(e=>(0,E.jsxs)(`g`,{transform:`translate(${1+94*e} 36)`,children:[(0,E.jsx)(`rect`,{width:`44`,height:`18`,rx:`4`}),(0,E.jsx)(`rect`,{y:`26`,width:`66`,height:`10`,rx:`4`})]},e)),(0,E.jsx)(`path`,{d:`M1 88H559`})]}),Qt=1e3,$t=5e3;function en(e){let[t,n]=(0,T.useState)(null),[r,i]=(0,T.useState)(null),[a,o]=(0,T.useState)(!1),s=Y(async t=>{try{n((await g(e,{signal:t})).endpoints)}catch(e){t.aborted||i({sentence:e.message,tone:`bad`})}return document.hidden?$t:Qt});return{endpoints:t,told:r,pending:a,act:async(e,t,n)=>{o(!0),i({sentence:n,tone:`quiet`});try{let n=await g(e,{json:t});return i(null),n}catch(e){return i({sentence:e.message,tone:`bad`}),null}finally{o(!1),s()}}}}function tn({api:e,run:t,name:n,form:r}){let i=`${e}/endpoints`,{endpoints:a,told:o,pending:s,act:c}=en(i),[l,u]=(0,T.useState)({}),d=(e,t)=>u(n=>({...n,[e]:t})),f=async()=>{let e=await c(i,{run:t,name:n},`Exporting, checking and starting. The first time this takes some seconds.`);e&&d(e.id,e.secret)},p=a!==null&&a.length>0;return(0,E.jsxs)(E.Fragment,{children:[o&&(0,E.jsx)(D,{tone:o.tone,children:o.sentence}),a&&!p&&(0,E.jsx)(Kt,{form:r?.ready?r:null,address:`${e}/runs/${t}`,children:(0,E.jsx)(`button`,{type:`button`,className:`btn p`,disabled:s,onClick:f,children:`Make an endpoint`})}),p&&(0,E.jsxs)(`div`,{className:`row serve-bar`,children:[(0,E.jsx)(`span`,{className:`s q`,children:`Each runs in a process of its own and goes on without this page.`}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsx)(`button`,{type:`button`,className:`btn sm`,disabled:s,onClick:f,children:`Make another endpoint`})]}),a?.map(e=>(0,E.jsx)(Ht,{endpoint:e,address:`${i}/${e.id}`,run:{id:t,name:n},secret:l[e.id],onDo:(t,n)=>c(`${i}/${e.id}/do`,t,n),onSecret:t=>d(e.id,t)},e.id))]})}function nn({making:{address:e,things:t,make:n}}){if(!t)return null;let r=t.everything??{state:`none`};if(r.state===`ready`){let{bytes:t,left_out:n}=r.report;return(0,E.jsxs)(E.Fragment,{children:[n.length>0&&(0,E.jsxs)(`span`,{className:`s warn`,title:n.map(({sentence:e})=>e).join(`
`),children:[`without `,n.map(({thing:e})=>e).join(`, `)]}),(0,E.jsxs)(`a`,{className:`btn p`,role:`button`,href:`${e}/${r.file}`,download:``,"data-task":`everything`,children:[(0,E.jsx)(_,{name:`download`}),`Everything as one zip, `,a(t)]})]})}let i=r.state===`making`;return(0,E.jsxs)(E.Fragment,{children:[r.state===`failed`&&(0,E.jsx)(`span`,{className:`s bad`,children:r.sentence}),(0,E.jsxs)(`button`,{type:`button`,className:`btn p`,"data-task":`everything`,disabled:i,title:i?r.text:`Makes and checks what is not made yet`,onClick:()=>n(`everything`),children:[(0,E.jsx)(_,{name:`download`}),i?`Making everything, ${o(r.progress)}`:`Everything as one zip`]})]})}function rn({api:e,files:t}){return t.length?(0,E.jsxs)(`section`,{className:`made-last`,"aria-label":`Made last`,children:[(0,E.jsx)(`h2`,{children:`Made last`}),(0,E.jsx)(`table`,{children:(0,E.jsx)(`tbody`,{children:t.map(({run:t,name:n,file:r,bytes:i,made:o})=>(0,E.jsxs)(`tr`,{children:[(0,E.jsx)(`td`,{children:(0,E.jsx)(`a`,{className:`link`,href:`${e}/runs/${t}/export/${r}`,download:``,children:r})}),(0,E.jsxs)(`td`,{className:`m`,children:[`of `,n]}),(0,E.jsx)(`td`,{className:`num`,children:a(i)}),(0,E.jsx)(`td`,{className:`num q`,children:w(o)})]},`${t} ${r}`))})})]}):null}var an=({now:e,onMeasure:t})=>{let n=e.state===`making`;return(0,E.jsxs)(`section`,{className:`speeds`,"aria-label":`How fast it answers`,children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h2`,{children:`How fast it answers`}),(0,E.jsx)(`span`,{className:`s q`,children:e.state===`ready`?on(e.report):`on this machine`}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsx)(`button`,{type:`button`,className:`btn sm`,disabled:n,onClick:t,children:e.state===`ready`?`Measure again`:`Measure`})]}),(0,E.jsx)(sn,{now:e})]})};function on({rows:[e],threads:t,load:n}){return`this machine, one row at a time${e?`, ${c(e.calls)} tries`:``}, ${t} thread${t>1?`s`:``}, load ${n.toFixed(1)}`}function sn({now:e}){return e.state===`making`?(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`p`,{className:`m`,children:e.text}),(0,E.jsx)(z,{progress:e.progress,label:`The speed is being measured`})]}):e.state===`ready`?(0,E.jsx)(ln,{rows:e.report.rows}):(0,E.jsxs)(E.Fragment,{children:[e.state===`failed`&&(0,E.jsx)(`p`,{className:`bad`,children:e.sentence}),(0,E.jsx)(`p`,{className:`m`,children:`torch, onnxruntime and int8 are measured in turns, so that a busy moment meets all of them.`})]})}var cn=40;function ln({rows:e}){let t=Math.max(...e.map(({p99:e})=>e)),n=Math.min(...e.map(({p50:e})=>e)),r=e=>cn*e/t;return(0,E.jsx)(`div`,{className:`speed-scale`,children:e.map(({name:e,p50:t,p99:i,rows_a_second:a,best_batch:o})=>(0,E.jsxs)(`div`,{className:t===n?`line best`:`line`,children:[(0,E.jsx)(`span`,{children:e}),(0,E.jsxs)(`div`,{className:`lane`,children:[(0,E.jsx)(`i`,{className:`reach`,style:{left:`${r(t)}%`,width:`${r(i)-r(t)}%`}}),(0,E.jsx)(`i`,{className:`median`,style:{left:`${r(t)}%`}}),(0,E.jsxs)(`span`,{className:`s m`,style:{left:`calc(${r(i)}% + 12px)`},children:[H(t),`, 99 of 100 under `,H(i),a!==void 0&&(0,E.jsxs)(`span`,{className:`q`,children:[` `,`· `,c(a),` a second, `,o,` at a time`]})]})]})]},e))})}function un(e){let{thing:t,now:n,file:r}=e;return(0,E.jsxs)(`div`,{className:`thing`,"data-thing":t.task??t.file,"data-state":n?.state??`ready`,children:[(0,E.jsxs)(`div`,{children:[(0,E.jsx)(`b`,{children:t.title}),(0,E.jsxs)(`div`,{className:`s q`,children:[t.file,r&&` · ${a(r.bytes)}`]})]}),(0,E.jsx)(`div`,{className:`proof`,children:(0,E.jsx)(dn,{...e})}),(0,E.jsx)(mn,{...e})]})}function dn({thing:e,now:t,address:n}){return t?t.state===`making`?(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`p`,{children:t.text}),(0,E.jsx)(z,{progress:t.progress,label:`${e.title} is being made`})]}):t.state===`ready`?(0,E.jsx)(fn,{proof:e.proof(t.report)}):(0,E.jsxs)(E.Fragment,{children:[t.state===`failed`&&(0,E.jsx)(`p`,{className:`bad`,children:t.sentence}),(0,E.jsx)(`p`,{children:e.before})]}):(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`p`,{children:e.before}),e.reads&&(0,E.jsx)(pn,{address:`${n}/${e.file}`,title:e.title})]})}function fn({proof:{checked:e,text:t,more:n}}){let r=n.filter(Boolean);return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsxs)(`p`,{children:[e&&(0,E.jsx)(_,{name:`check`,size:14}),e&&(0,E.jsx)(`span`,{className:`unseen`,children:`Checked: `}),t]}),r.length>0&&(0,E.jsxs)(`details`,{className:`s`,children:[(0,E.jsx)(`summary`,{children:`more about it`}),r.map(e=>(0,E.jsx)(`p`,{children:e},e))]})]})}function pn({address:e,title:t}){let[n,r]=(0,T.useState)(null),i=async()=>{let t=await fetch(e,{credentials:`same-origin`});r(t.ok?await t.text():`It cannot be read now; try again.`)};return(0,E.jsxs)(`details`,{className:`s`,onToggle:e=>e.currentTarget.open&&n===null&&void i(),children:[(0,E.jsx)(`summary`,{children:`read it here`}),n!==null&&(0,E.jsx)(V,{title:t,text:n})]})}function mn({thing:{task:e,title:t,file:n},now:r,address:i,onMake:a}){if(!r||r.state===`ready`)return(0,E.jsx)(`a`,{className:`btn sm`,role:`button`,href:`${i}/${r?.file??n}`,download:``,"data-task":e,"aria-label":`Download the ${t} file`,children:`Download`});let o=r.state===`making`;return(0,E.jsx)(`button`,{type:`button`,className:`btn sm`,"data-task":e,"aria-label":`${o?`Making`:r.state===`failed`?`Try again to make`:`Make`} the ${t} file`,disabled:o,title:o?`It is being made`:void 0,onClick:a,children:o?`Making`:r.state===`failed`?`Try again`:`Make`})}function Q(e){return t=>e(t)}var hn=[{task:`pack`,title:`ONNX`,file:`network.onnx`,before:`Runs anywhere onnxruntime does. It is compared with torch on real rows before you get it.`,proof:Q(e=>({checked:!0,text:gn(e),more:[`Tried with ${e.tried.join(`, `)}.`,e.expects,...e.notes??[]]}))},{task:`int8`,title:`ONNX in int8`,file:`int8.onnx`,before:`Smaller, often faster; what it loses is measured on the validation part.`,proof:Q(e=>({checked:e.score!==null,text:vn(e),more:[_n(e),...e.notes??[]]}))},{task:`script`,title:`Training script`,file:`script.zip`,before:`Data, network, loop and evaluation, nothing of ours in it. It is run in a clean process before you get it.`,proof:Q(({steps:e,said:t,requirements:n})=>({checked:!0,text:`Ran in a clean process for ${e} steps, nothing of ours in it.`,more:[`So few steps show that it runs; its scores say nothing yet.`,...t.slice(-2),`Needs ${n.join(`, `)}.`]}))},{title:`Python source`,file:`network.py`,before:`The networks as plain PyTorch; the weights belong to it.`,reads:!0},{title:`Weights`,file:`weights.safetensors`,before:`Numbers only, no code. The Python source reads them.`},{task:`bundle`,title:`Project with weights`,file:`bundle.zip`,before:`Drawing, plan and weights in one file that opens again with the same weights.`,proof:Q(({files:e})=>({checked:!1,text:`Opens again with the same weights.`,more:[`Holds ${e.join(`, `)}.`]}))},{task:`program`,title:`torch.export`,file:`program.pt2`,before:`One file that torch loads without the source.`,proof:Q(({difference:e,batches:t,notes:n})=>({checked:!0,text:`${xn(e)} at batches of ${t.join(`, `)}.`,more:n??[]}))},{task:`card`,title:`Model card`,file:`card.md`,before:`Data, split, scores with intervals, limits and the licence of the data, in Markdown.`,proof:Q(e=>({checked:!1,text:yn(e),more:[]}))}];function gn({difference:e,rows:t,part:n,agreement:r}){let i=r===1?`all`:o(r),a=r==null?``:`; the same answer on ${i} of them`;return`${xn(e)} on ${t} ${n?`real`:`made-up`} rows${a}.`}function _n({bytes:e,before:t,share:n,speed:{int8:r,float:i}}){let s=`${H(r.p50)} a row instead of ${H(i.p50)}`;return`${a(e)} instead of ${a(t)} (${o(n)}), ${s}.`}function vn({score:e,score_before:t,part:n,agreement:r,difference:i}){if(!e||!t)return`Differs by at most ${Cn(i)}.`;let a=r==null?``:`; the same answer on ${r===1?`all`:o(r)} of them`;return`${f(e.name)} ${$(e)} instead of ${$(t)} on ${bn(e,n)}${a}.`}function yn({score:e,part:t}){if(!e)return`Written.`;let{interval:n=[e.low??null,e.high??null]}=e,r=n.map(t=>t==null?`unknown`:$({...e,value:t}));return`${f(e.name)} ${$(e)} [${r.join(`, `)}] on ${bn(e,t)}.`}var $=({name:e,value:t})=>t===null||e.includes(`accuracy`)?o(t):t.toPrecision(3),bn=({rows:e},t)=>`${c(e)} rows ${t===`train`?`that were learned from`:`of the ${t} part`}`,xn=e=>e===0?`Exactly the same as torch`:`Equal to torch within ${Cn(e)}`,Sn=`⁰¹²³⁴⁵⁶⁷⁸⁹`;function Cn(e){if(e===0)return`0`;let[t,n]=e.toExponential(1).split(`e-`);return n===void 0?e.toPrecision(2):`${t} × 10⁻${[...n].map(e=>Sn[Number(e)]).join(``)}`}var wn={state:`none`};function Tn({api:e,making:t}){let{address:n,things:r,files:i,last:a,make:o}=t;return r?(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`div`,{className:`things`,children:hn.map(e=>(0,E.jsx)(un,{thing:e,now:e.task?r[e.task]??wn:null,file:i[e.file],address:n,onMake:()=>e.task&&o(e.task)},e.file))}),(0,E.jsx)(an,{now:r.speed??wn,onMeasure:()=>o(`speed`)}),(0,E.jsx)(rn,{api:e,files:a})]}):null}var En=400,Dn=2e3;function On(e){let[t,n]=(0,T.useState)(null),[r,i]=(0,T.useState)(``),a=Y(async t=>{try{let r=await g(e,{signal:t});return n(r),i(``),Object.values(r.things).some(e=>e?.state===`making`)?kn():void 0}catch(e){t.aborted||i(e.message);return}}),o=async t=>{try{await g(e,{json:{make:t}})}catch(e){i(e.message)}a()},s=Object.fromEntries((t?.files??[]).map(e=>[e.file,e]));return{address:e,things:t?.things??null,files:s,last:t?.last??[],trouble:r,make:e=>void o(e),lookAgain:a}}var kn=()=>document.hidden?Dn:En,An=[[84,250],[60,210],[96,280],[72,190]],jn=({name:e,source:t,run:n,go:r})=>(0,E.jsxs)(`div`,{className:`empty`,children:[(0,E.jsx)(Mn,{}),(0,E.jsx)(`h2`,{children:n?`${n.name} has no weights yet`:`Nothing to take away yet`}),(0,E.jsx)(`p`,{className:`m`,children:n?`They are kept when the run ends or is stopped. Then each file is made here, with the proof beside it, and the network answers.`:`Train the network: then each file is made here, with the proof beside it, and the network answers on the same page.`}),(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsxs)(`button`,{type:`button`,className:`btn p`,onClick:()=>r(n?`train`:`start`),children:[(0,E.jsx)(_,{name:`play`}),n?`Look at the run`:`Train ${e}`]}),t?(0,E.jsxs)(`button`,{type:`button`,className:`btn`,onClick:()=>ce(t,`text/x-python`,`${e}.py`),children:[(0,E.jsx)(_,{name:`download`}),`Download the Python file`]}):(0,E.jsx)(`button`,{type:`button`,className:`btn`,onClick:()=>r(`build`),children:`Open Build`})]}),(0,E.jsx)(`p`,{className:`s q`,children:t?`The Python file is the drawing as plain PyTorch; it needs nothing of Layerloom.`:`The drawing has problems, so there is no Python of it yet. Build says which.`})]}),Mn=()=>(0,E.jsx)(`svg`,{viewBox:`0 0 420 132`,width:`420`,"aria-hidden":`true`,fill:`none`,stroke:`var(--line-2)`,strokeDasharray:`4 4`,children:An.map(([e,t],n)=>(0,E.jsxs)(`g`,{transform:`translate(0 ${4+32*n})`,children:[(0,E.jsx)(`rect`,{width:e,height:`12`,rx:`4`}),(0,E.jsx)(`rect`,{x:`108`,width:t-40,height:`12`,rx:`4`}),(0,E.jsx)(`rect`,{x:`360`,y:`-4`,width:`56`,height:`20`,rx:`6`})]},e))});function Nn({data:e,tell:t}){let n=ee(e=>t(`go`,e)),{run:r}=e;return(0,E.jsx)(`div`,{className:`x`,children:r?.ready?(0,E.jsx)(Pn,{data:e,run:r,go:n},r.id):(0,E.jsx)(jn,{name:e.name,source:e.source,run:r,go:n})})}function Pn({data:{api:e,tries:t},run:n,go:r}){let[i,a]=(0,T.useState)(`take`),o=On(`${e}/runs/${n.id}/export`),s=yt(`${e}/runs/${n.id}/predict`),c=s.form?.ready??!1;return(0,T.useEffect)(()=>{c&&o.lookAgain()},[c,o.lookAgain]),(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(ue,{api:e,run:n,half:i,onHalf:a,go:r,children:i===`take`&&(0,E.jsx)(nn,{making:o})}),(0,E.jsxs)(`div`,{className:`halves`,children:[(0,E.jsxs)(`main`,{className:`half`,children:[o.trouble&&(0,E.jsx)(D,{children:o.trouble}),i===`take`?(0,E.jsx)(Tn,{api:e,making:o}):(0,E.jsx)(tn,{api:e,run:n.id,name:n.name,form:s.form})]}),(0,E.jsx)(ht,{asking:s,isFirst:t,before:(0,E.jsx)(Fn,{address:`${e}/runs/${n.id}`})})]})]})}var Fn=({address:e})=>(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(_e,{address:e}),(0,E.jsx)(he,{address:e}),(0,E.jsx)(Ae,{address:e})]}),In=h(Nn,[s,m,t,`/* The Export page: head, two halves, and what they share. */
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
.own-sound {
  display: block;
  max-width: 100%;
  margin-top: 12px;
}
.make-samples,
.repair-picture,
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
.repair-picture .answer .made-pictures {
  grid-template-columns: repeat(auto-fill, minmax(64px, 1fr));
}
.below-less {
  margin-bottom: 8px;
}
.hole-picture {
  position: relative;
  max-width: 180px;
  margin-top: 8px;
}
.hole-picture.takes {
  cursor: crosshair;
  touch-action: none;
}
.hole-picture .made-pictures {
  grid-template-columns: minmax(0, 1fr);
  padding: 0;
}
.hole-picture .made-picture {
  max-width: none;
}
.hole {
  position: absolute;
  box-sizing: border-box;
  border: 1.5px dashed var(--accent-ink);
  border-radius: 2px;
  background: repeating-linear-gradient(45deg, var(--fill), var(--fill) 5px, var(--line-2) 5px, var(--line-2) 6px);
  pointer-events: none;
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
  accent-color: var(--accent-ink);
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
`));export{In as default};
//# sourceMappingURL=export.js.map