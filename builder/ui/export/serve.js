// Serve: one click makes an endpoint; below it live counts, a form to try it, lines to copy, versions and tokens.

import { h } from "../live/parts.js";
import { ask, codeBlock, component, copied, message, ms } from "./screen.js";

const when = (t) => new Date(1000 * t).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
const count = (v) => (v ?? 0).toLocaleString("en-US");

class Serve {
  constructor(host, data) {
    this.host = host;
    this.data = data;
    this.list = h("div", {});
    this.warn = h("div", {});
    this.secrets = {};
    this.cards = new Map();
    this.start = h("div", {});
    host.append(h("div", { class: "x" }, this.warn, this.start, this.list));
    this.look();
  }

  update(data) { this.data = data; }

  async look() {
    clearTimeout(this.timer);
    if (this.closed) return;
    try {
      this.endpoints = (await ask(`${this.data.api}/endpoints`)).endpoints;
      this.draw();
    } catch (error) { this.warn.replaceChildren(message(error.message)); }
    if (!this.closed) this.timer = setTimeout(() => this.look(), document.hidden ? 5000 : 1000);
  }

  async act(work, text) {
    this.pending = text;
    this.warn.replaceChildren(message(text, "quiet"));
    try { const said = await work(); this.warn.replaceChildren(); return said; }
    catch (error) { this.warn.replaceChildren(message(error.message)); return null; }
    finally { this.pending = null; this.look(); }
  }

  async make() {
    const said = await this.act(() => ask(`${this.data.api}/endpoints`, { run: this.data.run, name: this.data.name }), "Exporting, checking and starting. The first time this takes some seconds.");
    if (said) { this.secrets[said.id] = said.secret; this.look(); }
  }

  do(id, what, text) { return this.act(() => ask(`${this.data.api}/endpoints/${id}/do`, what), text); }

  draw() {
    const button = h("button", { class: this.endpoints.length ? "btn" : "btn p", type: "button", disabled: Boolean(this.pending), onclick: () => this.make() }, this.endpoints.length ? "Make another endpoint" : "Make an endpoint");
    this.start.replaceChildren(...(this.endpoints.length ? [] : [h("p", { class: "lead" }, "One click gives this network an address that programs can ask: versions, tokens, a description in OpenAPI. It runs in a process of its own and goes on without this page.")]), button);
    const seen = new Set();
    for (const one of this.endpoints) {
      seen.add(one.id);
      if (!this.cards.has(one.id)) this.cards.set(one.id, new Card(this, one));
      const card = this.cards.get(one.id);
      card.tell(one);
      if (!card.node.isConnected) this.list.append(card.node);
    }
    for (const [id, card] of this.cards) if (!seen.has(id)) { card.node.remove(); this.cards.delete(id); }
  }
}

class Card {
  constructor(screen, one) {
    this.screen = screen;
    this.id = one.id;
    this.stats = h("div", { class: "stats", "aria-live": "off" });
    this.secret = h("div", {});
    this.head = h("div", { class: "row" });
    this.versions = h("div", {});
    this.tokens = h("div", {});
    this.lines = h("div", {});
    this.tryit = this.form();
    this.node = h("section", { "data-endpoint": one.id, "aria-label": `Endpoint ${one.name}` }, this.head, this.secret, this.stats, this.tryit, this.lines, h("h2", { style: "margin-top:16px" }, "Versions"), this.versions, h("h2", { style: "margin-top:16px" }, "Tokens"), this.tokens);
    this.shown = {};
  }

  // Each part is drawn anew only when what it says has changed, so that nothing is pulled from under a pointer.
  part(name, says, draw) {
    const now = JSON.stringify(says);
    if (this.shown[name] === now) return;
    this.shown[name] = now;
    draw();
  }

  tell(one) {
    this.one = one;
    const s = this.screen, secret = s.secrets[this.id];
    this.part("head", [one.name, one.url, one.running, one.current], () => this.head.replaceChildren(
      h("h2", {}, one.name), h("span", { class: `state ${one.running ? "done" : ""}`, "data-state": one.running ? "running" : "stopped" }, h("span", { class: `shape ${one.running ? "tick" : "square"}`, "aria-hidden": "true" }), one.running ? "Answering" : "Stopped"), h("code", { class: "s q" }, one.url ?? ""), h("span", { class: "grow" }),
      one.running ? h("button", { class: "btn sm", type: "button", onclick: () => s.do(this.id, { do: "stop" }, "Stopping; requests under way are answered first.") }, "Stop") : h("button", { class: "btn sm p", type: "button", onclick: () => s.do(this.id, { do: "start" }, "Starting") }, "Start"),
      h("button", { class: "btn sm t", type: "button", onclick: () => confirm(`Delete the endpoint ${one.name}, its versions and tokens?`) && s.do(this.id, { do: "delete" }, "Deleting") }, "Delete")));
    this.part("secret", secret, () => this.secret.replaceChildren(...(secret ? [h("div", { class: "note good" }, "This token is shown once: only its hash is kept. Copy it now.", h("div", { class: "secret" }, h("code", { "data-secret": "" }, secret), copied(secret)))] : [])));
    const c = one.counts ?? {}, requests = c.requests ?? {}, all = Object.values(requests).reduce((a, b) => a + b, 0), good = requests["200"] ?? 0, l = c.latency ?? {};
    const stat = (k, v, name) => h("div", {}, h("div", { class: "v", "data-count": name }, v), h("div", { class: "k" }, k));
    this.part("stats", [all, good, l, c.per_second, c.rows_a_batch], () => this.stats.replaceChildren(
      stat("requests", count(all), "requests"), stat("answered", count(good), "answered"), stat("refused", count(all - good), "refused"), stat("a second now", (c.per_second ?? 0).toFixed(1), "rate"), stat("p50, last minute", ms(l.p50), "p50"), stat("p95", ms(l.p95), "p95"), stat("p99", ms(l.p99), "p99"), stat("rows a batch", c.rows_a_batch ?? "–", "batch")));
    this.part("versions", [one.versions, one.current, one.previous, s.data.run], () => this.drawVersions(one));
    this.part("tokens", one.tokens, () => this.drawTokens(one));
    if (one.running) this.part("lines", [one.url, secret, one.current], () => this.drawLines(one, secret));
  }

  form() {
    this.area = h("textarea", { class: "inp code", rows: "5", "aria-label": "Request as JSON", spellcheck: "false" });
    this.out = h("div", { "aria-live": "polite" });
    const send = async () => {
      let asked;
      try { asked = JSON.parse(this.area.value); } catch { return this.out.replaceChildren(message("This is no JSON.", "warn")); }
      const begun = performance.now();
      try {
        const said = await ask(`${this.screen.data.api}/endpoints/${this.id}/try`, asked);
        this.out.replaceChildren(h("p", { class: "s q" }, `Answered by version ${said.version} in ${ms(said.seconds)}, ${ms((performance.now() - begun) / 1000)} with the way there and back.`), h("pre", { "data-tried": "" }, JSON.stringify(said, null, 1).slice(0, 6000)));
      } catch (error) { this.out.replaceChildren(message(error.message, "warn")); }
    };
    return h("div", {}, h("h2", {}, "Try it"), h("div", { style: "max-width:860px;margin-top:8px" }, this.area, h("div", { class: "row", style: "margin:8px 0" }, h("button", { class: "btn", type: "button", onclick: send }, "Send")), this.out));
  }

  async drawLines(one, secret) {
    let said;
    try { said = await ask(`${this.screen.data.api}/endpoints/${this.id}/openapi.json`); } catch { this.shown.lines = null; return; }
    const example = said.paths["/predict"].post.requestBody.content["application/json"].example;
    if (!this.area.value) this.area.value = JSON.stringify(example);
    const body = JSON.stringify(example), short = body.length > 700 ? null : body, token = secret ?? "YOUR_TOKEN";
    const curl = short ? `curl ${one.url}/predict \\\n  -H 'Authorization: Bearer ${token}' \\\n  -H 'Content-Type: application/json' \\\n  -d '${short.replaceAll("'", "'\\''")}'` : `curl ${one.url}/predict \\\n  -H 'Authorization: Bearer ${token}' \\\n  -H 'Content-Type: application/json' \\\n  -d @request.json`;
    const python = `import json\nimport urllib.request\n\nasked = ${short ? `json.loads(${JSON.stringify(short)})` : 'json.load(open("request.json"))'}\nrequest = urllib.request.Request(\n    "${one.url}/predict", json.dumps(asked).encode(),\n    {"Authorization": "Bearer ${token}", "Content-Type": "application/json"},\n)\nprint(json.load(urllib.request.urlopen(request))["predictions"])`;
    this.lines.replaceChildren(codeBlock("curl", curl), codeBlock("Python", python), h("p", { class: "s" }, h("a", { href: `${one.url}/openapi.json`, target: "_blank", rel: "noopener" }, "OpenAPI description"), h("span", { class: "q" }, `  ${said.info.description}`)));
  }

  drawVersions(one) {
    const s = this.screen, run = s.data.run;
    const rows = [...one.versions].reverse().map((v) => h("tr", {}, h("td", {}, h("b", {}, `${v.version}`), v.version === one.current ? " · answers now" : ""), h("td", {}, v.note || v.run), h("td", {}, when(v.created)),
      h("td", {}, v.version === one.current ? "" : h("button", { class: "btn sm", type: "button", onclick: () => s.do(this.id, { do: "switch", version: v.version }, `Changing to version ${v.version}`) }, "Use this one"))));
    const newest = one.versions.at(-1);
    this.versions.replaceChildren(h("table", {}, h("thead", {}, h("tr", {}, ["version", "run", "made", ""].map((t) => h("th", { scope: "col" }, t)))), h("tbody", {}, rows)),
      h("div", { class: "row", style: "margin-top:8px" }, newest?.run === run ? h("span", { class: "s q" }, "The open run is the newest version.") : h("button", { class: "btn sm", type: "button", onclick: () => s.do(this.id, { do: "add", run }, "Exporting and checking; the old version answers until the new one is ready.") }, `Add the run ${s.data.name} as the next version`),
        one.previous ? h("button", { class: "btn sm", type: "button", onclick: () => s.do(this.id, { do: "roll back" }, "Going back") }, `${one.previous < one.current ? "Roll back" : "Return"} to version ${one.previous}`) : ""));
  }

  drawTokens(one) {
    const s = this.screen;
    const name = h("input", { class: "inp", placeholder: "Who is it for?", "aria-label": "Name of the token", maxlength: "60" }), days = h("select", { class: "inp", "aria-label": "Ends after" }, [["0", "never ends"], ["1", "ends in 1 day"], ["30", "ends in 30 days"], ["365", "ends in a year"]].map(([v, t]) => h("option", { value: v }, t))), rate = h("select", { class: "inp", "aria-label": "Rate" }, [["0", "any rate"], ["60", "60 a minute"], ["600", "600 a minute"], ["6000", "6,000 a minute"]].map(([v, t]) => h("option", { value: v }, t)));
    const add = async (event) => {
      event.preventDefault();
      const said = await s.do(this.id, { do: "token", name: name.value, days: Number(days.value), per_minute: Number(rate.value) }, "Making a token");
      if (said) { s.secrets[this.id] = said.secret; s.look(); }
    };
    this.tokens.replaceChildren(h("table", {}, h("tbody", {}, one.tokens.map((t) => h("tr", {}, h("td", {}, t.name), h("td", {}, `made ${when(t.created)}`), h("td", {}, t.expires ? `ends ${when(t.expires)}` : "never ends"), h("td", {}, t.per_minute ? `${count(t.per_minute)} a minute` : "any rate"),
      h("td", {}, h("button", { class: "btn sm t", type: "button", onclick: () => s.do(this.id, { do: "withdraw", token: t.id }, "Withdrawing") }, "Withdraw")))))),
      h("form", { class: "row", style: "margin-top:8px;max-width:720px", onsubmit: add }, name, days, rate, h("button", { class: "btn sm" }, "New token")));
  }
}

export default component(Serve);
